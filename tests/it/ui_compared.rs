//! Side by side and the curve of silence in the window: chosen by names, numbers open their people, files, all languages.

use std::path::Path;

use comeback::analysis::silence::{SilentSince, WhichSilent};
use comeback::domain::language::Language;
use comeback::engine::Filter;
use comeback::engine::views::compared::{SideBySideQuery, SilenceQuery};
use comeback::engine::views::people::{PeopleQuery, Whose};
use comeback::engine::views::segments::PicksQuery;
use comeback::i18n::Tr;
use comeback::report::{charts, share_told};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const SETTLED: usize = 8;

fn retention(window: Window, folder: &Path, tab: &str) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(folder, Content::Sample));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness.click_label(tab);
    harness.run_steps(SETTLED);
    harness
}

#[test]
fn parts_stand_side_by_side_with_a_verdict_and_open_their_people() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(language);
        let window = Window { language, size: [1280.0, 1300.0], dark: language == Language::Nl, ..Window::default() };
        let mut harness = retention(window, folder.path(), &tr.side_tab());
        let engine = harness.state().engine();
        let picks = engine.fetch(PicksQuery).unwrap();
        let sides: Vec<_> = picks.iter().map(|(pick, _)| comeback::analysis::side_by_side::Side::Part(pick.clone())).collect();
        let found = engine.fetch(SideBySideQuery { filter: Filter::default(), sides }).unwrap();
        assert!(harness.shows(&charts::side_title(&tr, &found)), "{language:?}");
        assert!(found.rows.iter().all(|row| harness.shows(&share_told(&tr, row.retention))));
        let row = &found.rows[0];
        let count = tr.whole(i64::try_from(row.customers).unwrap());
        harness.click_label(&tr.side_people(count, row.name.as_str()));
        harness.run_steps(SETTLED);
        assert!(harness.shows(&row.name));
        harness.press(Key::Escape);
        harness.run_steps(SETTLED);
        // One alone is not compared; with everybody else it is.
        for (_, name) in &picks[1..] {
            harness.click_label(name);
            harness.run_steps(SETTLED);
        }
        assert!(harness.shows(&tr.side_choose_more()));
        harness.click_label(&tr.side_others());
        harness.run_steps(SETTLED);
        assert!(!harness.shows(&tr.side_choose_more()));
        let both = [sides_of(&picks[0].0), comeback::analysis::side_by_side::Side::Others].to_vec();
        let found = harness.state().engine().fetch(SideBySideQuery { filter: Filter::default(), sides: both }).unwrap();
        assert!(harness.shows(&charts::side_verdict(&tr, &found, &found.pairs[0])));
    }
}

fn sides_of(pick: &comeback::domain::segment::Pick) -> comeback::analysis::side_by_side::Side {
    comeback::analysis::side_by_side::Side::Part(pick.clone())
}

#[test]
fn the_curve_follows_the_slider_and_past_years_open_their_people() {
    let folder = tempfile::tempdir().unwrap();
    let tr = Tr::new(Language::En);
    let window = Window { size: [1280.0, 1800.0], ..Window::default() };
    let mut harness = retention(window, folder.path(), &tr.retention_over_time());
    harness.click_label(&tr.retention_more());
    harness.run_steps(SETTLED);
    let found = harness.state().engine().fetch(SilenceQuery(Filter::default())).unwrap();
    let rule = comeback::domain::rule::QuietRule::default();
    assert!(harness.shows(&charts::silence_sentence(&tr, &found, rule)));
    assert!(harness.shows(&tr.silence_years()));
    let year = found.years.iter().rfind(|year| year.came_back.all > 0).unwrap();
    assert!(harness.shows(&share_told(&tr, year.came_back)));
    // Another kind of rule is another curve.
    harness.click_label(&tr.retention_rule_days());
    harness.run_steps(SETTLED);
    let days = comeback::domain::rule::QuietRule::Days(90);
    let by_days = Filter { rule: Some(days), ..Filter::default() };
    let found = harness.state().engine().fetch(SilenceQuery(by_days)).unwrap();
    assert!(harness.shows(&charts::silence_sentence(&tr, &found, days)));
}

#[test]
fn a_point_of_the_curve_says_its_words_and_opens_its_people() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(language);
        let window = Window { language, size: [1280.0, 1800.0], dark: language == Language::Ru, ..Window::default() };
        let mut harness = retention(window, folder.path(), &tr.retention_over_time());
        harness.click_label(&tr.retention_more());
        harness.run_steps(SETTLED);
        assert!(harness.shows(&tr.silence_hint()));
        let found = harness.state().engine().fetch(SilenceQuery(Filter::default())).unwrap();
        let point = found.at(2.0).unwrap();
        let said = charts::silence_point(&tr, &found, point, charts::silent_words(&tr, &found, point.silent));
        harness.get_by_label(&said).focus();
        harness.run_steps(SETTLED);
        harness.press(Key::Enter);
        harness.run_steps(SETTLED);
        assert!(!harness.shows(&tr.silence_hint()));
        let whole = |count: u64| tr.whole(i64::try_from(count).unwrap());
        assert!(harness.shows(&tr.silence_show_all(point.customers, whole(point.customers))), "{language:?}");
        harness.click_label(&tr.silence_show_back(whole(point.back)));
        harness.run_steps(SETTLED);
        let filter = Filter::default();
        let whose = Whose::Silent(SilentSince { silent: point.silent, which: WhichSilent::Back });
        let people = harness.state().engine().fetch(PeopleQuery { whose, filter, limit: 1 }).unwrap();
        assert_eq!(people.total as u64, point.back, "{language:?}");
        assert!(
            harness.shows(&tr.silence_people(charts::silent_words(&tr, &found, point.silent), tr.silence_show_back(whole(point.back))))
        );
    }
}

#[test]
fn curves_go_to_files() {
    use comeback::engine::{Command, Export, ExportRequest};
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Sample);
    let picks = engine.fetch(PicksQuery).unwrap();
    let sides: Vec<_> = picks.iter().map(|(pick, _)| sides_of(pick)).collect();
    for (sides, name) in [(sides, charts::SIDES), (Vec::new(), charts::SILENCE)] {
        for ending in ["png", "svg", "csv"] {
            let to = folder.path().join(format!("{name}.{ending}"));
            let (chart, sides) = (name.to_owned(), sides.clone());
            let what = Export::Chart { chart, width: 1600, height: 1000, dark: false, small_groups: false, sides };
            let request = ExportRequest { what, to: to.clone(), language: Language::Ru, filter: Filter::default(), replace: false };
            engine.call(Command::Export(request)).unwrap();
            assert!(std::fs::metadata(&to).unwrap().len() > 300, "{name}.{ending}");
        }
    }
    let told = std::fs::read_to_string(folder.path().join(format!("{}.csv", charts::SIDES))).unwrap();
    assert!(picks.iter().all(|(_, name)| told.contains(name)), "{told}");
}
