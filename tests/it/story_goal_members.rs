//! The goal of a business of members: how many of those at the start are there still, who may go, what the window before carries.

use std::sync::Arc;

use comeback::analysis::Share;
use comeback::analysis::contracts::way;
use comeback::analysis::facts::{ContractFact, Facts, Person};
use comeback::analysis::goal::{Aim, Outlook, Stage, Way};
use comeback::analysis::segment::Chosen;
use comeback::analysis::{Filter, Unit, figures};
use comeback::domain::contract::Business;
use comeback::domain::day::{Day, Month};
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::settings::{Goal, Settings};
use comeback::engine::{Command, Deps, Engine};
use comeback::i18n::Tr;
use comeback::report::goal_told;
use comeback::ui::routes::Route;
use eframe::egui::Key;

use crate::cli_support::Place;
use crate::figures_data::day;
use crate::support::{Content, HarnessExt as _, Window, now};

const SETTLED: usize = 6;

/// So many who pay 30 a month from a day, to another (empty: on), which they said on a third (empty: on that day).
fn some(count: usize, from: &str, to: &str, said: &str) -> Vec<(Day, Option<Day>, Option<Day>)> {
    let when = |text: &str| (!text.is_empty()).then(|| day(text));
    vec![(day(from), when(to), when(said)); count]
}

/// 100 members before 2025. Of them 10 leave in the first quarter, 4 of them by its 14th of February; in the second 5 of the 90, all by
/// 10 May; 12 more joined in it, 3 of them gone in May already. Two have cancelled to the end of June, one to the end of July.
fn club(as_of: &str) -> Facts {
    let mut all = some(4, "2024-06-01", "2025-02-10", "");
    all.extend(some(6, "2024-06-01", "2025-03-20", ""));
    all.extend(some(5, "2024-06-01", "2025-05-10", ""));
    all.extend(some(2, "2024-06-01", "2025-06-30", "2025-05-01"));
    all.extend(some(1, "2024-06-01", "2025-07-31", "2025-05-01"));
    all.extend(some(82, "2024-06-01", "", ""));
    all.extend(some(1, "2024-05-01", "2024-07-01", ""));
    all.extend(some(3, "2025-04-10", "2025-05-05", ""));
    all.extend(some(9, "2025-04-10", "", ""));
    let contract = |(row, (starts_on, ends_on, said_on)): (u32, (Day, Option<Day>, Option<Day>))| ContractFact {
        row,
        starts_on,
        said_on,
        ends_on,
        ending: None,
        monthly: Money(3_000),
        changes: Vec::new(),
    };
    let people = (1..=all.len()).map(|id| Person { id: CustomerId(i64::try_from(id).unwrap()), segment: None, joined: None }).collect();
    let contracts = (0..).zip(all).map(contract).collect();
    Facts { people: Arc::new(people), contracts: Arc::new(contracts), as_of: Some(day(as_of)), ..Facts::default() }
}

fn found(as_of: &str, rate: f64, until: Option<&str>) -> Way {
    way(&club(as_of), &Chosen::All, day(as_of), Aim { rate, months: 3, until: until.map(day) }).unwrap()
}

#[test]
fn of_the_members_at_the_start_those_count_who_are_there_still() {
    let way = found("2025-05-15", 0.9, Some("2025-06-30"));
    assert_eq!((way.of, way.from, way.to), (Business::Members, day("2025-04-01"), day("2025-06-30")));
    assert_eq!((way.share, way.wanted, way.spare(), way.missing()), (Share::new(85, 90), 81, 4, 0), "who joined within does not count");
    assert!(!way.is_reached(), "they may leave yet");
    assert_eq!(way.going, 2, "the third who cancelled stays beyond the day");
    let over = found("2025-07-05", 0.9, Some("2025-06-30"));
    assert_eq!((over.stage, over.share), (Stage::Over, Share::new(83, 90)));
    assert!(over.is_reached());
}

#[test]
fn it_is_what_the_churn_of_the_window_leaves() {
    let facts = club("2025-06-30");
    let over = found("2025-06-30", 0.9, Some("2025-06-30"));
    let rows = figures(&facts, &Filter { unit: Unit::Quarter, ..Filter::default() }).contracts.rows;
    let quarter = rows.iter().find(|row| row.from == over.from && row.to == over.to).unwrap();
    assert_eq!((quarter.members_at_start - quarter.churn().of, quarter.members_at_start), (over.share.of, over.share.all));
}

#[test]
fn the_window_before_carries_what_may_be_said_of_the_end() {
    let outlook = |rate: f64| match found("2025-05-15", rate, Some("2025-06-30")).stage {
        Stage::Running { outlook, .. } => outlook,
        other => panic!("{other:?}"),
    };
    let Stage::Running { earlier: Some(earlier), .. } = found("2025-05-15", 0.9, Some("2025-06-30")).stage else { panic!("running") };
    assert_eq!((earlier.by_now, earlier.by_end), (Share::new(96, 100), Share::new(90, 100)), "44 days into the quarter before");
    // Of 96 then 90 stayed: 87 to 97 in 100. Of 85 now at least 74.
    assert_eq!(outlook(0.80), Outlook::OnTheWay, "72 of 85");
    assert_eq!(outlook(0.88), Outlook::Open, "80 of 85");
    assert_eq!(outlook(0.92), Outlook::Behind, "83 of 85, and as many are left when the two who cancelled go");
    assert_eq!(outlook(0.93), Outlook::Cancelled, "84 are wanted");
    assert_eq!(outlook(0.95), Outlook::Missed, "86 are wanted, and 85 are there");
}

#[test]
fn where_no_leaving_is_on_record_yet_nothing_is_carried() {
    let mut facts = club("2025-05-15");
    // Records that begin with who is there now know of nobody who left.
    let now = facts.contracts.iter().filter(|c| c.ends_on.is_none_or(|day| day > Day::parse_iso("2025-04-01").unwrap())).cloned().collect();
    facts.contracts = Arc::new(now);
    let aim = Aim { rate: 0.8, months: 3, until: Some(day("2025-06-30")) };
    let way = way(&facts, &Chosen::All, day("2025-05-15"), aim).unwrap();
    assert_eq!(way.stage, Stage::Running { earlier: None, outlook: Outlook::Unknown });
}

#[test]
fn before_its_window_begins_the_newest_one_stands_in_and_says_so() {
    let before = found("2025-05-15", 0.9, Some("2025-12-31"));
    assert_eq!(before.stage, Stage::Before { begins: day("2025-10-01") });
    assert_eq!((before.from, before.to, before.going), (day("2025-02-16"), day("2025-05-15"), 0));
    assert_eq!(before.share, Share::new(85, 96));
    let undated = found("2025-05-15", 0.9, None);
    assert_eq!((undated.stage, undated.share, undated.missing()), (Stage::Undated, before.share, 2));
    let aim = Aim { rate: 0.9, months: 3, until: None };
    assert_eq!(way(&Facts::default(), &Chosen::All, day("2025-05-15"), aim), None);
    assert_eq!(way(&club("2025-05-15"), &Chosen::Nobody, day("2025-05-15"), aim), None);
}

#[test]
fn every_number_of_the_sentences_is_one_of_the_way() {
    let goal = |rate| Goal { by: Month::new(2025, 6), months: Some(3), ..Goal::of(rate) };
    for language in Language::ALL {
        let tr = Tr::new(language);
        let told = |rate| goal_told(&tr, &goal(rate), Some(&found("2025-05-15", rate, Some("2025-06-30"))), Business::Members);
        let numbers = |text: &str| {
            let text = text.replace(&tr.day(day("2025-06-30")), "");
            let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
            parts.map(|part| part.parse().unwrap()).collect::<Vec<u64>>()
        };
        let open = told(0.9);
        assert_eq!(numbers(&open.line), [4, 85, 90], "{language:?}: {}", open.line);
        assert_eq!(numbers(&open.pace), [2, 96, 100, 90], "{language:?}: {}", open.pace);
        assert!(open.title.contains("90") && !open.outlook.is_empty());
        let missed = told(0.97);
        assert_eq!(numbers(&missed.line), [3, 85, 90], "{language:?}: {}", missed.line);
        assert_eq!((missed.pace.as_str(), missed.outlook), ("", tr.goal_members_lost()));
    }
}

#[test]
fn home_and_retention_of_a_club_show_the_way_and_undo_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 2000.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Club));
    harness.run_steps(SETTLED);
    let tr = Tr::new(Language::En);
    assert!(harness.shows(&tr.goal_none()), "no goal yet");
    harness.click_label(&tr.goal_set());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.goal_members_within()) && !harness.shows(&tr.goal_within()));
    harness.type_into(&tr.settings_goal_members_rate(), "90");
    harness.choose(&tr.settings_goal_by(), &tr.month(Month::new(2025, 12).unwrap()));
    harness.ctrl(Key::Enter);
    harness.run_steps(SETTLED);
    let goal = harness.state().engine().status().workspace.unwrap().settings.goal.clone().unwrap();
    let query = comeback::engine::views::goal::GoalWayQuery::default();
    let way = harness.state().engine().fetch(query).unwrap().unwrap();
    assert_eq!((way.of, way.months), (Business::Members, 3));
    let told = goal_told(&tr, &goal, Some(&way), Business::Members);
    assert!(harness.shows(&told.line), "{}", told.line);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&told.title));
    harness.click_label(&tr.goal_members_missing_who());
    harness.run_steps(SETTLED);
    let gone = way.share.all - way.share.of;
    assert!(gone > 0 && harness.shows(&format!("{gone} people")), "{gone}");
    harness.press(Key::Escape);
    harness.run_steps(SETTLED);
    harness.ctrl(Key::Z);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.goal_none()), "undone");
}

#[test]
fn the_command_line_tells_the_same_way() {
    let place = Place::new();
    place.run(&["sample", "club.comeback", "--business", "members"]).good();
    let without = place.run(&["figures", "club.comeback", "--json"]).good().json();
    assert!(without["goal"].is_null(), "no goal is written down");
    let engine = Engine::inline(Deps::fixed(place.path("window"), now()));
    engine.call(Command::Open { path: place.path("club.comeback") }).unwrap();
    let settings = (*engine.status().workspace.unwrap().settings).clone();
    engine.call(Command::SaveSettings(Settings { goal: Some(Goal { months: Some(3), ..Goal::of(0.9) }), ..settings })).unwrap();
    drop(engine);
    let found = place.run(&["figures", "club.comeback", "--json"]).good().json();
    let (goal, way) = (&found["goal"], &found["goal"]["way"]);
    assert_eq!((goal["of"].as_str(), goal["rate"].as_f64(), way["stage"].as_str()), (Some("members"), Some(0.9), Some("undated")));
    let headline = &found["contracts"]["headline"];
    assert!(way["base"].as_u64() > Some(0) && headline.is_object());
    let text = place.run(&["figures", "club.comeback"]).good().out;
    assert!(text.contains("Goal: of 100 members 90 are members still after a quarter"), "{text}");
}
