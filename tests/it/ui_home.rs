//! Home: the same numbers as the command line, every number opens its people and explains itself, by keyboard alone.

use std::path::Path;

use comeback::analysis::Behind;
use comeback::analysis::reasons::ReasonRow;
use comeback::chart::Chart;
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::Settings;
use comeback::engine::views::home::HomeQuery;
use comeback::engine::views::people::{PeopleQuery, Whose};
use comeback::engine::{Command, Filter};
use comeback::i18n::Tr;
use comeback::report::charts::{Measure, OTHER_REASONS, reasons_within};
use comeback::report::findings::Scene;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use serde_json::Value;

use crate::support::{Content, HarnessExt as _, Window};

fn home(folder: &Path, content: Content) -> Harness<'static, App> {
    home_in(Window::default(), folder, content)
}

fn home_in(window: Window, folder: &Path, content: Content) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(folder, content));
    harness.state_mut().go(Route::Home);
    harness.run();
    harness
}

/// A second look at the same file, for what the screen should say.
fn engine(folder: &Path, file: &str) -> comeback::engine::Engine {
    let engine = comeback::engine::Engine::inline(comeback::engine::Deps::fixed(folder.to_path_buf(), crate::support::now()));
    engine.call(Command::OpenReadOnly { path: folder.join(file) }).unwrap();
    engine
}

/// What the command line says of the file.
fn figures(folder: &Path, file: &str) -> Value {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_comeback"));
    let output =
        command.args(["figures", file, "--json"]).current_dir(folder).env("COMEBACK_DATA_DIR", folder.join("cli")).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

#[test]
fn home_says_the_numbers_of_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let harness = home(folder.path(), Content::Sample);
    let told = figures(folder.path(), "sample.comeback");
    let tr = Tr::new(Language::En);
    let customers = &told["customers"];
    let regulars = number(&customers["current"]) + number(&customers["at_risk"]);
    assert!(regulars > 50, "the sample shop is lived in");
    assert!(harness.shows(&format!("{}: {}", tr.home_regulars(), tr.whole(regulars))));
    assert!(harness.shows(&tr.home_regulars_now(tr.whole(number(&customers["current"])), tr.whole(number(&customers["at_risk"])))));

    let leaving = &told["leaving"];
    assert!(harness.shows(&format!("{}: {}", tr.home_leaving(12), tr.whole(number(&leaving["customers"])))));
    let money = |minor: &Value| tr.money(Money(number(minor)), Currency::parse("USD").unwrap());
    let yearly = tr.chart_a_year("sales", money(&leaving["money_per_year"]));
    assert!(harness.shows(&tr.home_leaving_range(money(&leaving["money_about"]), yearly)));

    let headline = &told["headline"];
    let label = tr.home_again(headline["months"].as_u64().unwrap());
    assert!(harness.shows(&format!("{label}: {}", tr.percent(headline["rate"].as_f64().unwrap()))));
    assert!(harness.shows(&tr.home_again_of(
        tr.whole(number(&headline["base"])),
        number(&headline["base"]),
        tr.whole(number(&headline["kept"]))
    )));

    let known = &told["reasons_known"];
    assert!(harness.shows(&format!("Reasons known for {} of {}", known["people"], known["of"])));
    let first = &told["reasons"][0];
    assert!(harness.shows(&format!("{}, {}, {}", first["name"].as_str().unwrap(), first["main"], money(&first["money_per_year"]))));
    let window = told["retention"].as_array().unwrap().iter().rfind(|w| w["complete"] == true).unwrap();
    assert!(harness.shows(&format!("{} of {}", window["kept"], window["base"])), "{window}");
}

#[test]
fn a_figure_opens_its_people_and_explains_itself_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    harness.tab_to("Regulars now: 130");
    harness.type_keys("?");
    assert!(harness.shows("Show the 130 people"), "? explains the figure that has the keyboard");
    assert!(harness.shows("coming"));
    harness.press(Key::Enter);
    assert!(harness.shows("130 people, "), "its button has the keyboard and shows them");
    harness.press(Key::Escape);
    assert!(!harness.shows("130 people, "));

    harness.tab_to("Left or gone quiet in 12 months: 68");
    harness.press(Key::Enter);
    let of_engine = engine(folder.path(), "sample.comeback");
    let people = of_engine.fetch(PeopleQuery { whose: Whose::Behind(Behind::Leavers), filter: Filter::default(), limit: 5 }).unwrap();
    assert_eq!(people.total, 68);
    assert!(harness.shows("68 people, "));
    let first = &people.rows[0].customer;
    assert!(harness.shows(&first.name), "the most valuable stands first");

    // The same people as a list, all of them chosen, to be worked with.
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.people_as_list());
    harness.run_steps(6);
    assert!(matches!(harness.state().route(), Route::These(ids, _) if *ids == people.ids && ids.len() == 68));
    let words = tr.customers_these("Left or gone quiet in 12 months");
    assert!(harness.shows(&words) && harness.shows("68 selected"), "whose they are, and what can be done with them");
    harness.get_by_label_contains(&words).click();
    harness.run_steps(6);
    assert!(!harness.shows(&words) && !harness.shows("68 selected"), "and back to everybody");
}

#[test]
fn a_bar_opens_those_who_named_it_with_their_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    let of_engine = engine(folder.path(), "sample.comeback");
    let figures = of_engine.fetch(HomeQuery::default()).unwrap().figures;
    let row = &figures.reasons.rows[0];
    let tr = Tr::new(Language::En);
    let name = format!("{}, {}, {}", row.name, row.main.people, tr.money(row.main.money, Currency::parse("USD").unwrap()));
    harness.tab_to(&name);
    harness.press(Key::Enter);
    assert!(harness.shows(&tr.home_named(row.name.as_str())));
    assert!(harness.shows(&format!("{} people, ", row.named.people)));
    let query = PeopleQuery { whose: Whose::Behind(Behind::Reason(row.id)), filter: Filter::default(), limit: 3 };
    let people = of_engine.fetch(query).unwrap();
    let words = people.rows.iter().find_map(|row| row.said.first()).expect("someone said it in words").text.clone();
    assert!(harness.shows(&words));
}

#[test]
fn the_bar_of_the_other_reasons_opens_everybody_who_left_for_one_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    let usd = Currency::parse("USD").unwrap();
    let of_engine = engine(folder.path(), "sample.comeback");
    let figures = of_engine.fetch(HomeQuery::default()).unwrap().figures;
    let Chart::Bars(bars) = reasons_within(&Scene::new(&figures, &tr, usd, None, false), Measure::People, 5, 1) else { panic!() };
    let bar = bars.rows.iter().find(|bar| bar.id == Some(OTHER_REASONS)).expect("more reasons than there is room for");
    harness.tab_to(&format!("{}, {}, {}", bar.label, bar.count, bar.money));
    harness.press(Key::Enter);
    assert!(
        harness.shows(&format!("{} people, {} of sales a year together", bar.count, bar.money)),
        "as many as the bar says, and as much"
    );

    // They are those of each reason that has no bar of its own, and each says why.
    let alone = |row: &&ReasonRow| row.main.people > 0 && !bars.rows.iter().any(|bar| bar.id == Some(row.id.0));
    let others: Vec<_> = figures.reasons.rows.iter().filter(alone).map(|row| row.id).collect();
    let fetch = |whose| of_engine.fetch(PeopleQuery { whose, filter: Filter::default(), limit: 1_000 }).unwrap();
    let together = fetch(Whose::WithMain(others.clone()));
    let mut each: Vec<_> = others.iter().flat_map(|id| fetch(Whose::Behind(Behind::MainReason(*id))).ids).collect();
    let mut all = together.ids.clone();
    each.sort_unstable();
    all.sort_unstable();
    assert_eq!((all, together.total.to_string()), (each, bar.count.clone()));
    let words = together.rows.iter().find_map(|row| row.said.first()).expect("someone said it in words").text.clone();
    assert!(harness.shows(&words));
}

#[test]
fn the_rule_is_tried_live_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    assert!(!harness.shows(&tr.home_rule_question()), "the sample's rule is kept already");
    let settings = harness.state().engine().status().workspace.unwrap().settings;
    harness.state().engine().send(Command::SaveSettings(Settings { rule_kept: false, ..(*settings).clone() }));
    harness.run();
    let of_engine = engine(folder.path(), "sample.comeback");
    let figures = of_engine.fetch(HomeQuery::default()).unwrap().figures;
    let row = figures.slider.iter().find(|row| row.rule == QuietRule::TimesRhythm(6.0)).unwrap();
    harness.tab_to(&tr.home_rule_question());
    harness.press(Key::Enter);
    harness.click_label(&tr.home_rule_times("6"));
    harness.run();
    assert!(harness.shows(&format!("{} of {} have gone quiet", row.quiet.people, row.regulars)));
    harness.click_label(&tr.home_rule_keep());
    harness.run();
    assert!(!harness.shows(&tr.home_rule_question()), "asked until it is kept");
    drop(of_engine);
    let settings = engine(folder.path(), "sample.comeback").status().workspace.unwrap().settings;
    assert_eq!((settings.rule, settings.rule_kept), (QuietRule::TimesRhythm(6.0), true));
}

#[test]
fn a_guess_is_one_key_and_is_kept_as_a_guess() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    let before = engine(folder.path(), "sample.comeback").fetch(HomeQuery::default()).unwrap();
    let (first, second) = (before.silent[0].clone(), before.silent[1].clone());
    let tr = Tr::new(Language::En);
    harness.tab_to(&format!("{}: {}", tr.home_guess_button(), tr.home_guess()));
    harness.press(Key::Enter);
    assert!(harness.shows(&tr.home_guess_ask(first.name.as_str())));
    harness.press(Key::Num1);
    assert!(harness.shows(&tr.home_guess_ask(second.name.as_str())), "the next name follows by itself");
    harness.press(Key::Escape);
    assert!(!harness.shows(&tr.home_guess_ask(second.name.as_str())));
    let after = engine(folder.path(), "sample.comeback").fetch(HomeQuery::default()).unwrap();
    assert!(after.silent.iter().all(|row| row.id != first.id));
    let of = |figures: &comeback::analysis::Figures| (figures.reasons.guessed.people, figures.reasons.known.people);
    let ((guessed, known), (guessed_before, known_before)) = (of(&after.figures), of(&before.figures));
    assert_eq!((guessed, known), (guessed_before + 1, known_before), "a guess is no answer of the customer");
}

#[test]
fn the_call_sheet_and_the_charts_are_written_where_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    // It stands in the card "Next" or in the strip below, whichever comes first.
    harness.get_by_label_contains("Print the call sheet").focus();
    harness.run();
    harness.press(Key::Enter);
    harness.press(Key::Enter);
    harness.run();
    let wrote = |path: &Path, begins: &[u8]| std::fs::read(path).is_ok_and(|bytes| bytes.starts_with(begins));
    assert!(find(folder.path(), "pdf").is_some_and(|path| wrote(&path, b"%PDF")), "the call sheet");
    for (words, ending, begins) in
        [("Picture (PNG)", "png", &b"\x89PNG"[..]), ("Drawing (SVG)", "svg", b"<svg"), ("Numbers (CSV)", "csv", "\u{feff}".as_bytes())]
    {
        harness.click_label("Save: Why they left");
        harness.click_label(words);
        harness.press(Key::Enter);
        harness.run();
        assert!(find(folder.path(), ending).is_some_and(|path| wrote(&path, begins)), "{words}");
    }
}

#[test]
fn a_chart_does_not_replace_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = home(folder.path(), Content::Sample);
    let path = folder.path().join("Sheet 9.12.png");
    std::fs::write(&path, "years of work").unwrap();
    let save = |harness: &mut Harness<'_, App>| {
        harness.click_label("Save: Why they left");
        harness.click_label("Picture (PNG)");
        harness.replace("File or folder", folder.path().join("Sheet 9.12").to_str().unwrap());
        harness.press(Key::Enter);
        harness.run();
    };
    save(&mut harness);
    assert!(harness.shows("Replace this file?"));
    harness.click_label("Cancel");
    harness.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "years of work");
    save(&mut harness);
    harness.click_label("Replace");
    harness.run();
    assert!(std::fs::read(&path).unwrap().starts_with(b"\x89PNG"));
}

/// A file with this ending anywhere below the folder.
fn find(folder: &Path, ending: &str) -> Option<std::path::PathBuf> {
    std::fs::read_dir(folder).ok()?.flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() { find(&path, ending) } else { path.extension().is_some_and(|e| e == ending).then_some(path) }
    })
}

#[test]
fn an_empty_workspace_says_what_will_be_here_and_what_to_do() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let harness = home_in(Window { language, ..Window::default() }, folder.path(), Content::Empty);
        let tr = Tr::new(language);
        assert!(harness.shows(&tr.home_empty()) && harness.shows(&tr.home_try_sample()));
        assert!(!harness.shows(&tr.home_period()), "no filter over nothing");
    }
}

#[test]
fn a_few_customers_are_counted_and_not_put_in_per_cent() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(folder.path(), Content::Empty);
    for customer in 0..3 {
        let details = comeback::domain::customer::CustomerDetails { name: format!("Customer {customer}"), ..Default::default() };
        let made = engine.call(Command::AddCustomer(details)).unwrap().created;
        let comeback::engine::Created::Customer(id) = made[0] else { panic!("{made:?}") };
        for day in ["2025-10-01", "2025-10-20", "2025-11-20", "2025-12-01"] {
            let day = comeback::domain::day::Day::parse_iso(day).unwrap();
            engine.call(Command::AddPurchase { customer: id, day, amount: Money(1000) }).unwrap();
        }
    }
    let as_of = comeback::domain::day::Day::parse_iso("2025-12-09");
    let settings = comeback::domain::settings::Settings { as_of, ..(*engine.status().workspace.unwrap().settings).clone() };
    engine.call(Command::SaveSettings(settings)).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Home);
    harness.run();
    assert!(harness.shows("Regulars now: 3"));
    assert!(harness.query_all_by_label_contains("3 of 3").next().is_some(), "counts");
    let per_cents = harness.query_all_by_label_contains("100%").count();
    assert_eq!(per_cents, 0, "no per cent out of three");
}
