//! Home while little is known: those who said something one by one, of the period and the segment, and the guesses that go on.

use std::path::Path;

use comeback::domain::customer::CustomerDetails;
use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::views::home::{HomeQuery, Next};
use comeback::engine::views::people::{PeopleQuery, Whose};
use comeback::engine::{Command, Engine, Export, ExportRequest, Filter, Period, ReportChoice};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::small_shop::SmallShop;
use crate::support::{Content, HarnessExt as _, Window};

fn empty(folder: &Path, window: Window) -> Engine {
    window.engine(folder, Content::Empty)
}

fn home(window: Window, engine: Engine) -> Harness<'static, App> {
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Home);
    harness.run();
    harness
}

fn tr() -> Tr {
    Tr::new(Language::En)
}

#[test]
fn reasons_told_to_staff_are_listed_by_their_people_and_nothing_says_that_none_is_known() {
    for language in Language::ALL {
        let (folder, window, tr) = (tempfile::tempdir().unwrap(), Window { language, ..Window::default() }, Tr::new(language));
        let engine = empty(folder.path(), window);
        let shop = SmallShop::new(&engine);
        let people = shop.quiet(12, "Firms");
        for customer in &people[..9] {
            shop.told(*customer, "price", "2025-09-01");
        }
        let mut harness = home(window, engine);
        assert!(harness.shows(&tr.home_cases(9, "9")), "{language:?}");
        assert!(!harness.shows(&tr.chart_empty_reasons()) && !harness.shows(&tr.chart_few_reasons()));
        assert!(!harness.shows(&tr.home_money()), "nothing to be measured");
        assert!(harness.shows("Firms 8, "), "all nine are there");
        harness.get_by(|n| n.role() == Role::Row && n.label().is_some_and(|l| l.starts_with("Firms 0, "))).click();
        harness.run();
        assert_eq!(*harness.state().route(), Route::Customer(people[0]), "who said it to staff opens as a customer");
    }
}

#[test]
fn words_stand_with_their_reason_and_open_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(12, "Firms");
    shop.said(Some(people[3]), "You closed at five.", &["place"], "2025-11-01", false);
    shop.said(Some(people[4]), "I cannot say.", &[], "2025-11-02", false);
    shop.said(None, "Too dear for me.", &["price"], "2025-11-03", false);
    let coming = shop.customer("Regular", "", &["2025-11-01", "2025-11-20", "2025-12-01"], 10);
    shop.current().said(Some(coming), "I like the window.", &["service"], "2025-11-04", false);
    shop.current().said(None, "A current customer without a name.", &["service"], "2025-11-05", false);

    let view = engine.fetch(HomeQuery::default()).unwrap();
    assert_eq!((view.cases.total, view.cases.people.len()), (3, 2), "two with a name and one without, of lost customers alone");
    assert_eq!(view.next, Next::GiveReasons, "one answer waits for its reason");
    let mut harness = home(window, engine);
    assert!(harness.shows(&tr().home_cases(3, "3")));
    for words in ["“You closed at five.”", "“I cannot say.”", "“Too dear for me.”", "Opening hours, place, parking"] {
        assert!(harness.shows(words), "{words}");
    }
    assert!(!harness.shows("window") && !harness.shows("A current customer"), "a grumble is no reason to leave");
    let row =
        |n: &egui_kittest::kittest::AccessKitNode<'_>| n.role() == Role::Row && n.label().is_some_and(|l| l.contains("closed at five"));
    harness.get_by(row).click();
    harness.run();
    assert!(matches!(harness.state().route(), Route::Response(_)), "{:?}", harness.state().route());
}

#[test]
fn cases_are_those_of_the_period_and_the_segment() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path(), Window::default());
    let shop = SmallShop::new(&engine);
    let (firms, homes) = (shop.quiet(4, "Firms"), shop.quiet(4, "Homes"));
    shop.told(firms[0], "price", "2025-09-20");
    shop.told(homes[0], "slow", "2025-06-20");
    shop.said(None, "Too dear.", &["price"], "2025-10-03", false);
    let of = |period, segment: Option<&str>| {
        let filter = Filter { period, segment: segment.map(Into::into), ..Filter::default() };
        let cases = engine.fetch(HomeQuery { filter }).unwrap().cases;
        (cases.people, cases.total)
    };
    assert_eq!(of(Period::LastMonths(12), None), (vec![firms[0], homes[0]], 3));
    assert_eq!(of(Period::LastMonths(3), None), (vec![firms[0]], 2), "left in the period, or said without a name in it");
    assert_eq!(of(Period::LastMonths(12), Some("Homes")), (vec![homes[0]], 1), "who gave no name is in no segment");
    assert_eq!(of(Period::LastMonths(3), Some("Homes")), (vec![], 0));
}

#[test]
fn the_call_sheet_is_for_as_many_as_are_still_to_be_asked() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(14, "Firms");
    for customer in &people[..7] {
        shop.told(*customer, "price", "2025-09-01");
    }
    let sheet = |people| {
        let to = folder.path().join(format!("{people}.pdf"));
        let what = Export::Report(ReportChoice { kind: "calls".to_owned(), people, ..ReportChoice::default() });
        let request = ExportRequest { what, to: to.clone(), language: Language::En, filter: Filter::default(), replace: false };
        engine.call(Command::Export(request)).unwrap();
        std::fs::read(to).unwrap()
    };
    let (three, five) = (sheet(3), sheet(5));
    assert_ne!(three.len(), five.len());
    let mut harness = home(window, engine);
    assert!(harness.shows("ask 3 more"));
    harness.get_by_label_contains("Print the call sheet").focus();
    harness.run();
    harness.press(Key::Enter);
    let asked = folder.path().join("asked.pdf");
    harness.replace("File or folder", asked.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    let written = std::fs::read(asked).unwrap();
    assert_eq!(written.len(), three.len(), "three names, not {}", five.len());
}

#[test]
fn guesses_stand_below_the_cases_and_can_be_measured() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(6, "Firms");
    shop.told(people[0], "price", "2025-09-01");
    engine.call(Command::KeepGuess { customer: people[1], reason: shop.reason("slow") }).unwrap();
    let harness = home(window, engine);
    assert!(harness.shows(&tr().home_cases(1, "1")) && harness.shows("Slow or no response?, 1, "));
    assert!(harness.shows(&tr().home_money()), "the guesses have a measure");
}

#[test]
fn who_is_not_known_is_passed_over_for_good_and_the_next_names_come() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    let shop = SmallShop::new(&engine);
    shop.quiet(13, "Firms");
    let mut harness = home(window, engine);
    let (button, ask) = (format!("{}: {}", tr().home_guess_button(), tr().home_guess()), |name: &str| tr().home_guess_ask(name));
    harness.tab_to(&button);
    harness.press(Key::Enter);
    for i in 0..7 {
        assert!(harness.shows(&ask(&format!("Firms {i}"))), "{i}");
        harness.press(Key::Num0);
    }
    assert!(harness.shows(&ask("Firms 7")), "after five comes the sixth");
    harness.press(Key::Num1);
    harness.press(Key::Escape);
    harness.tab_to(&button);
    harness.press(Key::Enter);
    assert!(harness.shows(&ask("Firms 8")), "who was passed over is not asked for again, who was guessed at neither");
    for _ in 8..13 {
        harness.press(Key::Num0);
    }
    assert!(harness.shows(&tr().home_guess_done()));
}

#[test]
fn a_segment_that_is_gone_is_said_and_let_go_in_the_language_of_the_window() {
    for language in Language::ALL {
        let (folder, window, tr) = (tempfile::tempdir().unwrap(), Window { language, ..Window::default() }, Tr::new(language));
        let engine = empty(folder.path(), window);
        let shop = SmallShop::new(&engine);
        let people = shop.quiet(3, "Firms");
        let mut harness = home(window, engine);
        harness.choose(&tr.home_segment(), "Firms");
        harness.state().engine().send(Command::SetSegment(people, String::new()));
        harness.run();
        harness.run();
        assert!(harness.shows(&tr.error_refused_no_segment("Firms")), "{language:?}");
        assert!(harness.shows(&tr.home_regulars()) && !harness.shows(&tr.ui_try_again()), "Home goes on with everybody");
    }
}

#[test]
fn money_says_whether_it_is_sales_or_profit_everywhere_on_home() {
    for (margin, kind) in [(None, "sales"), (Some(40), "profit")] {
        let folder = tempfile::tempdir().unwrap();
        let window = Window::default();
        let engine = empty(folder.path(), window);
        SmallShop::new(&engine).quiet(6, "Firms");
        let settings = engine.status().workspace.unwrap().settings;
        engine.call(Command::SaveSettings(Settings { margin_percent: margin, ..(*settings).clone() })).unwrap();
        let mut harness = home(window, engine);
        let words = format!("of {kind} a year");
        let said = harness.query_all_by_label_contains(&words).count();
        assert!(said >= 3, "the tile, the next step and the guess: {said} of {words}");
        harness.tab_to(&format!("{}: 6", tr().home_leaving(12)));
        harness.press(Key::Enter);
        assert!(harness.shows(&format!("{words} together")) && harness.shows(&tr().people_value(kind)));
    }
}

#[test]
fn the_explanations_of_both_charts_and_of_the_rule_open_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    SmallShop::new(&engine).quiet(6, "Firms");
    let mut harness = home(window, engine);
    for figure in [tr().home_rule(), tr().explain_reasons_known_name(), tr().chart_retention_name()] {
        harness.tab_to(&tr().home_explain(figure.as_str()));
        harness.type_keys("?");
        assert!(harness.shows(&tr().ui_copy()), "{figure}");
        harness.press(Key::Escape);
        assert!(harness.query_by_label(&tr().ui_copy()).is_none());
    }
}

#[test]
fn the_words_behind_a_bar_open_in_full_and_those_without_a_name_stand_below() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = empty(folder.path(), window);
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(12, "Firms");
    let long = format!("I waited and waited. {}", "And then I waited some more. ".repeat(9));
    for customer in &people {
        shop.said(Some(*customer), long.trim(), &["slow"], "2025-11-01", false);
    }
    shop.said(None, "Nobody picked up.", &["slow"], "2025-11-03", false);
    let slow = shop.reason("slow");
    let query = PeopleQuery { whose: Whose::Behind(comeback::analysis::Behind::Reason(slow)), filter: Filter::default(), limit: 3 };
    let view = engine.fetch(query).unwrap();
    assert_eq!((view.rows[0].said[0].text.as_str(), view.nameless.len()), (long.trim(), 1));
    let mut harness = home(window, engine);
    harness.get_by(|n| n.role() == Role::Button && n.label().is_some_and(|l| l.starts_with("Slow or no response, 12"))).click();
    harness.run();
    let full = |harness: &Harness<'_, App>| harness.query_all_by_label(&tr().people_open_answer()).count();
    assert!(harness.shows(&tr().people_nameless(1, "1")) && harness.shows("“Nobody picked up.”"));
    assert_eq!(full(&harness), 1, "those with a name are cut at first");
    harness.click_label(&format!("{}: Firms 0", tr().people_words_all()));
    assert_eq!(full(&harness), 2);
    harness.query_all_by_label(&tr().people_open_answer()).next().unwrap().click();
    harness.run();
    assert!(matches!(harness.state().route(), Route::Response(_)));
}

#[test]
fn customers_without_purchases_lead_to_importing_what_they_bought() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(folder.path(), Content::Empty));
    let ann = CustomerDetails { name: "Ann Baker".into(), ..CustomerDetails::default() };
    harness.state().engine().call(Command::AddCustomer(ann)).unwrap();
    harness.state_mut().go(Route::Home);
    harness.run_steps(8);
    let tr = Tr::new(Language::En);
    assert!(harness.shows(&tr.home_purchases_words()) && !harness.shows(&tr.home_nothing()));
    harness.click_label(&tr.home_purchases_button());
    harness.run_steps(8);
    assert_eq!(*harness.state().route(), Route::Import);
}
