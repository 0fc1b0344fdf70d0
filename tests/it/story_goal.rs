//! The goal: written down, undone, and the way to it counted in people, with what the window before carries and no more.

use comeback::analysis::facts::Facts;
use comeback::analysis::goal::{Aim, Outlook, Stage, way};
use comeback::analysis::segment::Chosen;
use comeback::analysis::{self, Share};
use comeback::domain::contract::Business;
use comeback::domain::day::{Day, Month};
use comeback::domain::language::Language;
use comeback::domain::settings::{Goal, Settings};
use comeback::engine::views::goal::GoalWayQuery;
use comeback::engine::{Command, EngineError, Filter, Refusal};
use comeback::i18n::Tr;
use comeback::report::goal_told;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::figures_data::{day, facts};
use crate::support::{Content, HarnessExt as _, Window};

const SETTLED: usize = 6;

/// So many who come on the 10th of each of these months.
fn came(count: usize, months: &[&str]) -> Vec<Vec<(Day, i64)>> {
    let days: Vec<_> = months.iter().map(|month| (day(&format!("{month}-10")), 1_000)).collect();
    vec![days; count]
}

/// Quarters of 2025: 100 in the first; in the second 60 of them by its 10th of May and 20 more in June; in the third quarter 80 of the 80
/// who count, 50 of them in July.
fn shop(as_of: &str) -> Facts {
    let mut all = came(40, &["2025-01", "2025-04", "2025-07"]);
    all.extend(came(20, &["2025-02", "2025-05", "2025-07"]));
    all.extend(came(20, &["2025-03", "2025-06"]));
    all.extend(came(20, &["2025-01"]));
    let until = day(as_of);
    for days in &mut all {
        days.retain(|(day, _)| *day <= until);
    }
    facts(&all, Some(until))
}

fn aim(rate: f64, until: Option<&str>) -> Aim {
    Aim { rate, months: 3, until: until.map(day) }
}

#[test]
fn the_way_is_counted_in_people_who_are_missing() {
    // As of 15 May 60 of the 100 of the first quarter have come.
    let found = way(&shop("2025-05-15"), &Chosen::All, day("2025-05-15"), aim(0.75, Some("2025-06-30"))).unwrap();
    assert_eq!((found.base_from, found.from, found.to), (day("2025-01-01"), day("2025-04-01"), day("2025-06-30")));
    assert_eq!((found.share, found.wanted, found.missing()), (Share::new(60, 100), 75, 15));
    assert_eq!(found.stage, Stage::Running { earlier: None, outlook: Outlook::Unknown }, "there is no quarter before to go by");
    let over = way(&shop("2025-07-01"), &Chosen::All, day("2025-07-01"), aim(0.85, Some("2025-06-30"))).unwrap();
    assert_eq!((over.stage, over.share, over.missing()), (Stage::Over, Share::new(80, 100), 5));
}

#[test]
fn without_a_date_the_windows_are_those_of_the_leading_figure_at_a_months_end_too() {
    // Every second day of four years.
    let visits: Vec<_> = (0..730).map(|n| (day("2022-01-01").plus_days(2 * n), 1_000)).collect();
    let once = |text: &str| vec![(day("2025-02-10"), 1_000), (day(text), 1_000)];
    let customers = [visits, once("2025-03-31"), once("2025-06-29")];
    for (as_of, from) in
        [("2025-06-30", "2024-07-01"), ("2025-02-28", "2024-02-29"), ("2024-02-29", "2023-03-01"), ("2025-12-09", "2024-12-10")]
    {
        let as_of = day(as_of);
        let facts = facts(&customers.clone().map(|days| days.into_iter().filter(|(day, _)| *day <= as_of).collect()), Some(as_of));
        let leading = analysis::figures(&facts, &analysis::Filter::default()).headline.unwrap();
        let aim = Aim { months: leading.months, ..aim(0.5, None) };
        let found = way(&facts, &Chosen::All, as_of, aim).unwrap();
        assert_eq!((found.base_from, found.from, found.to), (leading.base_from, leading.from, leading.to), "{as_of}");
        assert_eq!((found.share, found.from, leading.months), (leading.all, day(from), 12), "{as_of}");
    }
    let quarter = |as_of: &str| {
        let found = way(&facts(&customers, Some(day(as_of))), &Chosen::All, day(as_of), aim(0.5, None)).unwrap();
        (found.base_from, found.from)
    };
    assert_eq!(quarter("2025-06-30"), (day("2024-12-31"), day("2025-03-31")), "(d - m, d] as METRICS A4 has it");
    assert_eq!(quarter("2025-05-31"), (day("2024-12-01"), day("2025-03-01")));
    assert_eq!(quarter("2025-02-28"), (day("2024-08-29"), day("2024-11-29")));
}

#[test]
fn what_came_at_the_same_point_a_window_earlier_stands_beside_it() {
    // As of 14 August, 45 days into the quarter: 60 of 80 have come. 45 days into the quarter before it was 60 of 100, at its end 80.
    let facts = shop("2025-08-14");
    let found = |rate| way(&facts, &Chosen::All, day("2025-08-14"), aim(rate, Some("2025-09-30"))).unwrap();
    let Stage::Running { earlier: Some(earlier), outlook } = found(0.75).stage else { panic!("running") };
    assert_eq!((earlier.by_now, earlier.by_end), (Share::new(60, 100), Share::new(80, 100)));
    assert_eq!(outlook, Outlook::Reached, "60 of 80 are wanted and there");
    // Of the 40 who had not come by then, 20 still came: 35 to 65 in 100.
    let outlook = |rate| match found(rate).stage {
        Stage::Running { outlook, .. } => outlook,
        other => panic!("{other:?}"),
    };
    assert_eq!(outlook(0.80), Outlook::OnTheWay, "4 of 20");
    assert_eq!(outlook(0.87), Outlook::Open, "10 of 20");
    assert_eq!(outlook(0.95), Outlook::Behind, "16 of 20");
}

#[test]
fn before_its_window_begins_the_newest_one_stands_in_and_says_so() {
    let found = way(&shop("2025-08-14"), &Chosen::All, day("2025-08-14"), aim(0.75, Some("2026-06-30"))).unwrap();
    assert_eq!(found.stage, Stage::Before { begins: day("2026-04-01") });
    assert_eq!((found.from, found.to), (day("2025-05-15"), day("2025-08-14")));
    let undated = way(&shop("2025-08-14"), &Chosen::All, day("2025-08-14"), aim(0.75, None)).unwrap();
    assert_eq!((undated.stage, undated.share), (Stage::Undated, found.share));
    assert_eq!(way(&shop("2025-02-01"), &Chosen::All, day("2025-02-01"), aim(0.75, None)), None, "no window and its base are on record");
    assert_eq!(way(&Facts::default(), &Chosen::All, day("2025-02-01"), aim(0.75, None)), None);
}

#[test]
fn every_number_of_the_sentences_is_one_of_the_way() {
    let facts = shop("2025-08-14");
    let goal = Goal { by: Month::new(2025, 9), months: Some(3), ..Goal::of(0.87) };
    let found = way(&facts, &Chosen::All, day("2025-08-14"), aim(0.87, Some("2025-09-30"))).unwrap();
    for language in Language::ALL {
        let tr = Tr::new(language);
        let told = goal_told(&tr, &goal, Some(&found), Business::Shop);
        let numbers = |text: &str| {
            let text = text.replace(&tr.day(day("2025-09-30")), "");
            text.split(|c: char| !c.is_ascii_digit())
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().unwrap())
                .collect::<Vec<u64>>()
        };
        assert_eq!(numbers(&told.line), [10, 80, 60], "{language:?}: {}", told.line);
        assert_eq!(numbers(&told.pace), [60, 100, 80], "{language:?}: {}", told.pace);
        assert!(told.title.contains("87") && !told.outlook.is_empty());
    }
}

#[test]
fn a_goal_is_written_down_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Sample);
    let settings = || (*engine.status().workspace.unwrap().settings).clone();
    let before = settings().goal;
    let goal = Goal { by: Month::new(2026, 3), months: Some(3), words: "Everybody comes back".to_owned(), ..Goal::of(0.8) };
    engine.call(Command::SaveSettings(Settings { goal: Some(goal.clone()), ..settings() })).unwrap();
    assert_eq!(settings().goal, Some(goal.clone()));
    assert!(engine.fetch(GoalWayQuery { filter: Filter::default() }).unwrap().is_some());
    engine.call(Command::Undo).unwrap();
    assert_eq!(settings().goal, before);
    let wrong = [Goal { months: Some(5), ..goal.clone() }, Goal { rate: 1.2, ..goal.clone() }, Goal { words: "x".repeat(201), ..goal }];
    for goal in wrong {
        let refused = engine.call(Command::SaveSettings(Settings { goal: Some(goal), ..settings() }));
        assert!(matches!(refused, Err(EngineError::Refused(Refusal::BadSetting))), "{refused:?}");
    }
}

#[test]
fn home_offers_to_set_a_goal_shows_the_way_and_undo_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1000.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Sample));
    harness.run_steps(SETTLED);
    let tr = Tr::new(Language::En);
    assert!(harness.shows(&tr.goal_none()), "no goal yet");
    harness.click_label(&tr.goal_set());
    harness.run_steps(SETTLED);
    harness.type_into(&tr.settings_goal_rate(), "175");
    harness.ctrl(Key::Enter);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.settings_goal_wrong()));
    harness.replace(&tr.settings_goal_rate(), "90");
    harness.choose(&tr.settings_goal_by(), &tr.month(Month::new(2026, 1).unwrap()));
    harness.get_by_role_and_label(Role::MultilineTextInput, &tr.goal_words()).focus();
    harness.run();
    harness.type_keys("Every coat comes back");
    harness.ctrl(Key::Enter);
    harness.run_steps(SETTLED);
    let goal = harness.state().engine().status().workspace.unwrap().settings.goal.clone().unwrap();
    assert_eq!((goal.rate, goal.months, goal.by, goal.words.as_str()), (0.9, Some(3), Month::new(2026, 1), "Every coat comes back"));
    let way = harness.state().engine().fetch(GoalWayQuery { filter: Filter::default() }).unwrap().unwrap();
    assert!(matches!(way.stage, Stage::Running { .. }));
    let told = goal_told(&tr, &goal, Some(&way), Business::Shop);
    assert!(harness.shows(&told.line), "{}", told.line);
    assert!(!harness.shows(&tr.goal_none()));

    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&told.title) && harness.shows("Every coat comes back"));
    harness.click_label(&tr.goal_missing_who());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&format!("{} people, ", way.share.all - way.share.of)));
    harness.press(Key::Escape);
    harness.run_steps(SETTLED);
    harness.ctrl(Key::Z);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.goal_none()), "undone");
}

#[test]
fn a_goal_for_windows_of_another_length_is_not_drawn_into_the_chart() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1000.0], ..Window::default() };
    let engine = window.engine(folder.path(), Content::Sample);
    let settings = (*engine.status().workspace.unwrap().settings).clone();
    engine.call(Command::SaveSettings(Settings { goal: Some(Goal { months: Some(6), ..Goal::of(0.9) }), ..settings })).unwrap();
    let mut harness = window.open(engine);
    harness.run_steps(SETTLED);
    let tr = Tr::new(Language::En);
    assert!(harness.shows(&tr.goal_elsewhere(6)));
    harness.choose(&tr.home_unit(), &tr.home_halves());
    harness.run_steps(SETTLED);
    assert!(!harness.shows(&tr.goal_elsewhere(6)), "there it is drawn");
}
