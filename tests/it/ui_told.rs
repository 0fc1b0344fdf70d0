//! What one screen hands to another and what the window says by itself: Home's filter on the report, the as-of day, the rule with
//! what it comes to, notices in each language, a view that could not be read.

use std::path::Path;

use comeback::domain::day::Day;
use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::{Engine, Filter};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::small_shop::SmallShop;
use crate::support::{Content, HarnessExt as _, Window};

fn open(window: Window, engine: Engine, route: Route) -> Harness<'static, App> {
    let mut harness = window.open(engine);
    harness.state_mut().go(route);
    settle(&mut harness);
    harness
}

/// Views asked for come with the next pictures.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..5 {
        harness.run();
    }
}

fn high(language: Language) -> Window {
    // As high as the whole page, so that a click reaches everything.
    Window { language, size: [1280.0, 1400.0], ..Window::default() }
}

/// A shop whose lost customers have all been asked, so that the report is what is left to do.
fn all_told(home: &Path) -> Engine {
    let engine = Window::default().engine(home, Content::Empty);
    let shop = SmallShop::new(&engine);
    for customer in shop.quiet(6, "Firms").into_iter().chain(shop.quiet(6, "Homes")) {
        shop.told(customer, "price", "2025-10-01");
    }
    engine
}

fn chosen(harness: &Harness<'_, App>, select: &str) -> String {
    let node = harness.get_by_role_and_label(Role::ComboBox, select);
    egui_kittest::kittest::NodeT::accesskit_node(&node).value().unwrap_or_default()
}

#[test]
fn the_report_is_of_the_period_and_the_segment_home_shows_each_time_one_comes_from_there() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(Window::default(), all_told(home.path()), Route::Home);
    harness.choose("Period", "Last 3 months");
    harness.choose("Customers", "Firms");
    settle(&mut harness);
    for _ in 0..2 {
        harness.get_by_label_contains("Make the report").click();
        settle(&mut harness);
        assert!(matches!(harness.state().route(), Route::ReportOn(..)), "{:?}", harness.state().route());
        assert_eq!((chosen(&harness, "Period"), chosen(&harness, "Customers")), ("last 3 months".to_owned(), "Firms".to_owned()));
        let pages = harness.all_pages();
        assert!(pages.contains("In 3 months") && pages.contains("Only customers of “Firms”."), "{pages}");
        // What is chosen there stays there: Home keeps its own, and hands it over anew.
        harness.choose("Period", "last 24 months");
        harness.state_mut().go(Route::Home);
        settle(&mut harness);
        assert_eq!((chosen(&harness, "Period"), chosen(&harness, "Customers")), ("Last 3 months".to_owned(), "Firms".to_owned()));
    }
}

#[test]
fn the_as_of_day_is_typed_counts_at_once_and_is_given_up_by_emptying_it() {
    let home = tempfile::tempdir().unwrap();
    let window = high(Language::En);
    let mut harness = open(window, window.engine(home.path(), Content::Sample), Route::Settings);
    let as_of = |harness: &Harness<'_, App>| {
        let workspace = harness.state().engine().status().workspace.unwrap();
        (workspace.settings.as_of, workspace.as_of)
    };
    let (set, records) = as_of(&harness);
    assert_eq!(set, None);
    let regulars =
        |harness: &Harness<'_, App>| harness.state().engine().fetch(set_of(QuietRule::default())).unwrap().figures.customers.regulars();
    let before = regulars(&harness);
    let typed = |harness: &mut Harness<'static, App>, day: &str| {
        harness.replace("Day, if set by hand", day);
        harness.press(Key::Tab);
        settle(harness);
    };
    typed(&mut harness, "1 March 2025");
    let march = Day::parse_iso("2025-03-01");
    assert_eq!(as_of(&harness), (march, march));
    assert!(harness.shows("as of 1\u{a0}Mar\u{a0}2025"), "the top bar says it");
    assert_ne!(regulars(&harness), before, "all figures are of that day");
    typed(&mut harness, "1 March 2099");
    assert!(harness.shows("A day up to today"), "said beside the field");
    assert_eq!(as_of(&harness), (march, march), "and not kept");
    typed(&mut harness, "");
    assert_eq!(as_of(&harness), (None, records), "again the day the records end");
    assert_eq!(regulars(&harness), before);
}

fn set_of(rule: QuietRule) -> FigureSetQuery {
    FigureSetQuery { filter: Filter { rule: Some(rule), ..Filter::default() }, with_model: false }
}

#[test]
fn the_rule_in_the_settings_says_at_once_what_it_comes_to() {
    let home = tempfile::tempdir().unwrap();
    let window = high(Language::En);
    let mut harness = open(window, window.engine(home.path(), Content::Sample), Route::Settings);
    let tr = Tr::new(Language::En);
    let mut told = Vec::new();
    for times in [2.0, 3.0, 6.0] {
        harness.choose("Silent for longer than", &tr.settings_rule_times(tr.decimal(times, 0)));
        settle(&mut harness);
        let rule = QuietRule::TimesRhythm(times);
        let figures = harness.state().engine().fetch(set_of(rule)).unwrap().figures;
        let row = figures.slider.iter().find(|row| row.rule == rule).unwrap();
        let number = |n: u64| tr.whole(n as i64);
        let back = tr.home_rule_back(number(row.lookback.came_back), row.lookback.quiet, number(row.lookback.quiet));
        assert!(row.quiet.people > 0 && harness.shows(&back), "{times}: {back}");
        assert!(harness.shows(&format!("{} of {}", row.quiet.people, row.regulars)), "{times}");
        told.push(row.quiet.people);
    }
    assert!(told.windows(2).all(|pair| pair[0] > pair[1]), "the stricter the fewer: {told:?}");
}

#[test]
fn notices_speak_the_language_of_the_window() {
    let said = [
        (Language::En, "Closed days changed", "Undo", "Undone: closed days", "Saved: why.csv"),
        (Language::Nl, "Gesloten dagen gewijzigd", "Ongedaan maken", "Ongedaan gemaakt: gesloten dagen", "Opgeslagen: why.csv"),
        (Language::Ru, "Закрытые дни изменены", "Отменить", "Отменено: закрытые дни", "Сохранено: why.csv"),
    ];
    for (language, done, undo, undone, saved) in said {
        let home = tempfile::tempdir().unwrap();
        let (window, tr) = (high(language), Tr::new(language));
        let mut harness = open(window, window.engine(home.path(), Content::Sample), Route::Settings);
        harness.click_label(tr.month_name(8));
        settle(&mut harness);
        assert!(harness.shows(done), "{language:?}");
        harness.click_label(undo);
        settle(&mut harness);
        assert!(harness.shows(undone), "{language:?}");
        harness.state_mut().go(Route::Home);
        settle(&mut harness);
        harness.click_label(&tr.home_chart_menu(tr.chart_reasons_name()));
        harness.click_label(&tr.home_save_csv());
        harness.replace(&tr.ui_path(), home.path().join("why.csv").to_str().unwrap());
        harness.press(Key::Enter);
        settle(&mut harness);
        assert!(harness.shows(saved), "{language:?}");
    }
}

#[test]
fn home_that_could_not_be_read_says_so_keeps_what_it_had_and_tries_again() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let (window, tr) = (Window { language, ..Window::default() }, Tr::new(language));
        let mut harness = open(window, window.engine(home.path(), Content::Sample), Route::Home);
        // Somebody with a tool of his own takes a table away, and puts it back.
        let rename = |from: &str, to: &str| {
            let conn = rusqlite::Connection::open(home.path().join("sample.comeback")).unwrap();
            conn.execute_batch(&format!("ALTER TABLE {from} RENAME TO {to}")).unwrap();
        };
        rename("contact_attempt", "mislaid");
        settle(&mut harness);
        assert!(harness.shows(&tr.ui_try_again()), "{language:?}");
        assert!(harness.shows(&tr.home_regulars()), "what was read before stays in view");
        rename("mislaid", "contact_attempt");
        harness.click_label(&tr.ui_try_again());
        settle(&mut harness);
        assert!(!harness.shows(&tr.ui_try_again()) && harness.shows(&tr.home_regulars()), "{language:?}");
    }
}
