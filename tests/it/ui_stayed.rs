//! A day on the curves of how long they stay opens its people, by mouse and by keyboard; the three parts of a curve are everybody on it.
//! The page follows the keyboard.

use std::path::Path;

use comeback::analysis::Behind;
use comeback::analysis::side_by_side::Side;
use comeback::analysis::stayed::{StayedTo, WhichStayed};
use comeback::analysis::survival::Survival;
use comeback::chart::Chart;
use comeback::domain::language::Language;
use comeback::engine::views::compared::SideBySideQuery;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::people::{PeopleQuery, Whose};
use comeback::engine::views::retention::StayBySegmentQuery;
use comeback::engine::views::segments::PicksQuery;
use comeback::engine::{Engine, Filter};
use comeback::i18n::Tr;
use comeback::report::charts;
use comeback::report::findings::Scene;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const SETTLED: usize = 8;

fn retention(window: Window, folder: &Path, content: Content, tab: &str) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(folder, content));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness.click_label(tab);
    harness.run_steps(SETTLED);
    harness
}

fn people(engine: &Engine, whose: Whose) -> u64 {
    engine.fetch(PeopleQuery { whose, filter: Filter::default(), limit: 1 }).unwrap().total as u64
}

fn part(tr: &Tr, (which, count): (WhichStayed, u64)) -> String {
    let count = tr.whole(i64::try_from(count).unwrap());
    match which {
        WhichStayed::Followed => tr.stay_followed(count),
        WhichStayed::Gone => tr.stay_gone(count),
        WhichStayed::Shorter => tr.stay_shorter(count),
    }
}

/// How the line above the people begins.
fn people_so_many(tr: &Tr, count: usize) -> String {
    tr.people_line(count, tr.count(count), "§").split('§').next().unwrap().to_owned()
}

/// Every part at every mark opens as many as it says.
fn opens_whom_it_tells(engine: &Engine, curve: &Survival, marks: &[u32], whose: impl Fn(StayedTo) -> Whose) {
    let (all, _) = curve.counts();
    for days in marks {
        let parts = curve.parts_at(*days);
        assert_eq!(parts.iter().map(|(_, told)| told).sum::<u64>(), all, "at {days}");
        for (which, told) in parts {
            assert_eq!(people(engine, whose(StayedTo { days: *days, which })), told, "{which:?} at {days}");
        }
    }
}

#[test]
fn a_day_on_the_curves_of_parts_side_by_side_opens_the_people_of_each() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(language);
        let window = Window { language, size: [1280.0, 1500.0], dark: language == Language::Nl, ..Window::default() };
        let mut harness = retention(window, folder.path(), Content::Sample, &tr.side_tab());
        assert!(harness.shows(&tr.stay_hint()), "{language:?}");
        let engine = harness.state().engine();
        let picks = engine.fetch(PicksQuery).unwrap();
        let sides = Side::first_of(&picks);
        let found = engine.fetch(SideBySideQuery { filter: Filter::default(), sides: sides.clone() }).unwrap();
        let Chart::Curves(curves) = charts::side_by_side(&tr, &found) else { unreachable!() };
        let marks: Vec<u32> = curves.ticks.iter().map(|(time, ..)| *time as u32).collect();
        assert!(marks.len() > 2 && curves.said.len() == marks.len());
        for (place, row) in found.rows.iter().enumerate().filter(|(_, row)| charts::side_is_drawn(row)) {
            opens_whom_it_tells(engine, &row.stay, &marks, |of| Whose::SideStayed { sides: sides.clone(), place, of });
        }
        // By keyboard: the mark, then a part of the second curve.
        harness.tab_to(&curves.said[1]);
        harness.press(Key::Enter);
        harness.run_steps(SETTLED);
        assert!(!harness.shows(&tr.stay_hint()));
        let row = found.rows.iter().filter(|row| charts::side_is_drawn(row)).nth(1).unwrap();
        let [followed, ..] = row.stay.parts_at(marks[1]);
        let named = format!("{}: {}", row.name, part(&tr, followed));
        harness.tab_to(&named);
        harness.press(Key::Enter);
        harness.run_steps(SETTLED);
        let days = tr.retention_days(f64::from(marks[1]), tr.whole(i64::from(marks[1])));
        assert!(harness.shows(&tr.stay_people(days, named)), "{language:?}");
        let count = usize::try_from(followed.1).unwrap();
        assert!(harness.shows(&people_so_many(&tr, count)), "{language:?}");
    }
}

#[test]
fn a_day_on_the_curve_of_all_opens_its_people_and_so_do_those_of_no_segment() {
    for (content, language) in [(Content::Sample, Language::En), (Content::Sample, Language::Ru), (Content::Club, Language::Nl)] {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(language);
        let window = Window { language, size: [1280.0, 1300.0], ..Window::default() };
        let mut harness = retention(window, folder.path(), content, &tr.chart_survival_name());
        let engine = harness.state().engine();
        let set = engine.fetch(FigureSetQuery::default()).unwrap();
        let currency = engine.status().workspace.unwrap().settings.currency;
        let scene = Scene::new(&set.figures, &tr, currency, None, false);
        let Chart::Steps(steps) = charts::survival(&scene) else { unreachable!() };
        let marks: Vec<u32> = steps.ticks.iter().map(|(time, ..)| *time as u32).collect();
        let curve = scene.staying().clone();
        let whose = |of| Whose::Behind(Behind::Stayed(of));
        if content == Content::Club {
            // A member may have had several memberships: they are fewer, but somebody.
            for days in &marks {
                for (which, told) in curve.parts_at(*days) {
                    let found = people(engine, whose(StayedTo { days: *days, which }));
                    assert!(found <= told && (found > 0) == (told > 0), "{which:?} at {days}: {found} of {told}");
                }
            }
        } else {
            opens_whom_it_tells(engine, &curve, &marks, whose);
        }
        harness.click_label(&steps.said[2]);
        harness.run_steps(SETTLED);
        let gone = curve.parts_at(marks[2])[1];
        harness.click_label(&part(&tr, gone));
        harness.run_steps(SETTLED);
        let days = tr.retention_days(f64::from(marks[2]), tr.whole(i64::from(marks[2])));
        assert!(harness.shows(&tr.stay_people(days, part(&tr, gone))), "{content:?}");
        harness.press(Key::Escape);
        harness.run_steps(SETTLED);
        let groups = harness.state().engine().fetch(StayBySegmentQuery(Filter::default())).unwrap().groups.clone();
        let without = groups.iter().find(|(name, _)| name.is_none());
        if let Some((_, curve)) = without.filter(|_| groups.len() > 1 && content == Content::Sample) {
            let count = tr.whole(i64::try_from(curve.counts().0).unwrap());
            harness.click_label(&format!("{}: {count}", tr.retention_no_segment()));
            harness.run_steps(SETTLED);
            assert!(harness.shows(&people_so_many(&tr, usize::try_from(curve.counts().0).unwrap())));
        }
    }
}

#[test]
fn the_page_goes_where_the_keyboard_goes() {
    let folder = tempfile::tempdir().unwrap();
    let tr = Tr::new(Language::En);
    let window = Window { size: [1280.0, 480.0], ..Window::default() };
    let mut harness = retention(window, folder.path(), Content::Sample, &tr.chart_cohorts_name());
    // Along all that can be clicked, to the end of the page and back to its top; the bars above and below it stand still.
    let (mut seen, mut moved) = (0, 0);
    let mut last = 0.0;
    for _ in 0..120 {
        harness.press(Key::Tab);
        harness.run_steps(SETTLED);
        let focused = harness.ctx.memory(eframe::egui::Memory::focused).and_then(|id| harness.ctx.read_response(id));
        let Some(rect) = focused.map(|response| response.rect).filter(|rect| rect.left() > 200.0) else { continue };
        if rect.bottom() < 48.0 || rect.top() > 452.0 && rect.bottom() <= 480.0 {
            continue;
        }
        assert!(rect.top() >= 47.0 && rect.bottom() <= 453.0, "out of view: {rect:?}");
        seen += 1;
        moved += usize::from((rect.top() - last).abs() > 1.0);
        last = rect.top();
    }
    assert!(seen > 40 && moved > 5, "{seen} {moved}");
}

#[test]
fn parts_with_long_names_stay_within_the_page() {
    use comeback::domain::segment::{Condition, Test, TextField};
    use comeback::engine::Command;
    for size in [[1280.0, 900.0], [640.0, 900.0]] {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(Language::Nl);
        let window = Window { language: Language::Nl, size, ..Window::default() };
        let engine = window.engine(folder.path(), Content::Sample);
        for (name, field) in [
            ("Kwamen vorig jaar voor het eerst en daarna nooit meer terug", TextField::Email),
            ("Weggebleven die meer dan driehonderd per jaar gaven", TextField::Phone),
        ] {
            let condition = Condition { test: Test::Filled(field), not: false };
            engine.call(Command::SaveSegment(name.to_owned(), vec![condition])).unwrap();
        }
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Retention);
        harness.run_steps(SETTLED);
        harness.click_label(&tr.side_tab());
        harness.run_steps(SETTLED);
        let picks = harness.state().engine().fetch(PicksQuery).unwrap();
        let node = |name: &str| harness.query_all(egui_kittest::kittest::by().label(name)).map(|n| n.rect()).collect::<Vec<_>>();
        for name in picks.iter().map(|(_, name)| name.clone()).chain([tr.side_others()]) {
            for rect in node(&name) {
                assert!(rect.right() <= size[0] - 20.0, "{name}: {rect:?} of {size:?}");
            }
        }
    }
}
