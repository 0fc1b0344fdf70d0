//! The bench with suggestions, by the keyboard: what is suggested is taken by Enter, every tenth answer is read without it, words are
//! marked, many are accepted after a look, and all of it can be taken back and is there after a restart.

use std::path::Path;

use comeback::domain::coding::{AnswerCoding, DecidedBy, Passage};
use comeback::domain::ids::{AnswerId, ReasonId};
use comeback::domain::language::Language;
use comeback::engine::Command;
use comeback::engine::views::bench::{BenchAnswer, BenchQuery};
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::suggestions::{LearnQuery, ScoreQuery, SuggestQuery, Suggested};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::engine_suggestions::Bench;
use crate::support::{Content, HarnessExt as _, Window, answers};

const DIGITS: [Key; 10] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// A window on an empty workspace in which people have said things.
pub fn bench(home: &Path, window: Window, fill: impl FnOnce(&Bench)) -> Harness<'static, App> {
    let bench = Bench::on(window.engine(home, Content::Empty));
    fill(&bench);
    let mut harness = window.open(bench.engine);
    harness.state_mut().go(Route::Answers);
    harness.run_steps(6);
    harness
}

fn to_do(harness: &Harness<'_, App>) -> Vec<BenchAnswer> {
    answers(harness.state().engine(), BenchQuery { coded: Some(false), ..BenchQuery::default() })
}

fn answer(harness: &Harness<'_, App>, id: AnswerId) -> BenchAnswer {
    answers(harness.state().engine(), BenchQuery::default()).into_iter().find(|a| a.id == id).unwrap()
}

fn reason(harness: &Harness<'_, App>, code: &str) -> ReasonId {
    let all = harness.state().engine().fetch(ReasonListQuery { retired: true, people: false }).unwrap();
    all.iter().find(|row| row.reason.code == code).unwrap().reason.id
}

/// What is suggested for an answer, as the window asks.
fn suggested(harness: &Harness<'_, App>, id: AnswerId) -> Option<Suggested> {
    let engine = harness.state().engine();
    let lesson = engine.fetch(LearnQuery).unwrap().lesson;
    engine.fetch(SuggestQuery { lesson, ids: vec![id] }).unwrap().of.pop()
}

/// The key of a reason, by what is suggested: those suggested first, then the usual order.
pub fn key_of(harness: &Harness<'_, App>, id: AnswerId, reason: ReasonId) -> Option<Key> {
    let suggested = suggested(harness, id).map(|s| s.guesses.iter().filter_map(|g| g.reason).collect::<Vec<_>>()).unwrap_or_default();
    let usual = harness.state().engine().fetch(ReasonListQuery::default()).unwrap();
    let others = usual.iter().map(|row| row.reason.id).filter(|id| !suggested.contains(id));
    let order: Vec<ReasonId> = suggested.iter().copied().chain(others).collect();
    let place = order.iter().position(|id| *id == reason).unwrap();
    DIGITS.get(place + 1).copied()
}

/// The workspace opened again, as after a restart.
fn reopened(harness: &mut Harness<'_, App>) {
    let engine = harness.state().engine();
    let path = engine.status().workspace.unwrap().path;
    engine.call(Command::Close).unwrap();
    engine.call(Command::Open { path }).unwrap();
    harness.run_steps(3);
    harness.state_mut().go(Route::Answers);
    harness.run_steps(6);
}

/// What somebody says for a reason, always a little differently.
fn says(code: &str, n: usize) -> String {
    let thing = ["coat", "curtains", "suit", "blouse", "carpet", "shirt", "jacket"][n % 7];
    match code {
        "slow" => format!("I waited {} weeks for my {thing} and nobody rang back", n % 5 + 2),
        "price" => format!("Far too expensive now, the price of a {thing} went up again"),
        "quality" => format!("The {thing} came back with a stain and the hem was badly done"),
        "moved" => format!("We moved to another town in {}, the {thing} is cleaned there", 2000 + n),
        _ => format!("Nothing to say about the {thing}, no idea really"),
    }
}

#[test]
fn eighty_fresh_answers_are_walked_by_the_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let codes = ["slow", "price", "quality", "moved", ""];
    // A small window is drawn faster, and shows that all is there.
    let window = Window { size: [700.0, 520.0], ..Window::default() };
    let mut harness = bench(home.path(), window, |bench| {
        for n in 0..80 {
            bench.said(&says(codes[(n * 7 + n / 5) % 5], n), Language::En);
        }
    });
    let truth = |text: &str| {
        let marks = [("waited", "slow"), ("expensive", "price"), ("stain", "quality"), ("moved", "moved")];
        marks.iter().find(|(word, _)| text.contains(word)).map(|(_, code)| *code)
    };
    let (mut presses, mut blind, mut by_enter) = (0, 0, 0);
    for n in 0..80 {
        let next = to_do(&harness)[0].clone();
        let right = truth(&next.text).map(|code| reason(&harness, code));
        let what = suggested(&harness, next.id);
        let first = what.as_ref().and_then(|s| s.guesses.first()).map(|guess| guess.reason);
        if what.is_some_and(|s| s.blind.is_some()) {
            blind += 1;
            assert!(harness.shows("Read this one without a suggestion") && !harness.shows("Accept no."), "answer {n}");
        }
        match right {
            _ if first == Some(right) => by_enter += 1,
            Some(right) => {
                let key = key_of(&harness, next.id, right);
                if let Some(key) = key {
                    harness.press(key);
                    presses += 1;
                } else {
                    let name = harness.state().engine().fetch(ReasonListQuery::default()).unwrap();
                    let name = name.into_iter().find(|row| row.reason.id == right).unwrap().reason.name;
                    for letter in name.to_lowercase().chars().take(3) {
                        harness.type_keys(&letter.to_string());
                        presses += 1;
                    }
                    harness.press(Key::Enter);
                    presses += 1;
                }
            }
            None => {}
        }
        let last = if right.is_none() && first != Some(None) { Key::Num0 } else { Key::Enter };
        harness.press(last);
        presses += 1;
        harness.run_steps(2);
        let decided = answer(&harness, next.id);
        assert_eq!((decided.coded, decided.reasons), (true, right.into_iter().collect()), "answer {n}: {}", next.text);
        assert_eq!(decided.by == DecidedBy::Accepted, first == Some(right), "answer {n}");
    }
    assert!(harness.shows("All answers are read"));
    let score = harness.state().engine().fetch(ScoreQuery).unwrap();
    assert_eq!(score.tried + score.quiet, blind);
    assert!(blind >= 2 && score.right >= score.tried.saturating_sub(1), "{score:?} of {blind}");
    assert!(by_enter > 30, "{by_enter} taken by Enter alone");
    assert!(presses < 150, "{presses} keys for 80 answers, {by_enter} by Enter alone");
    println!("80 answers: {presses} keys, {by_enter} by Enter alone, {blind} blind, {score:?}");
}

#[test]
fn under_twenty_decisions_it_says_when_suggestions_begin() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = bench(home.path(), Window::default(), |bench| {
        for n in 0..9 {
            bench.said(&says("slow", n), Language::En);
        }
    });
    assert!(harness.shows("Suggestions begin after 20 answers: 20 to go"));
    assert!(!harness.shows("Accept all above 90%"));
    for _ in 0..8 {
        harness.press(Key::Num1);
        harness.press(Key::Enter);
        harness.run_steps(2);
    }
    assert!(harness.shows("Suggestions begin after 20 answers: 12 to go"));
}

/// 25 decisions, and these answers nobody has read, none of them tried blind; the last said is in view.
pub fn with_open(home: &Path, window: Window, said: &[&str]) -> (Harness<'static, App>, Vec<AnswerId>) {
    let mut ids = Vec::new();
    let harness = bench(home, window, |bench| {
        bench.decided();
        for text in said {
            ids.push(bench.open(text, Language::En).0);
        }
        // Others that had to be said to find them are read.
        let others: Vec<AnswerId> = bench.all().into_iter().filter(|a| !a.coded && !ids.contains(&a.id)).map(|a| a.id).collect();
        others.into_iter().for_each(|id| bench.engine.call(Command::RemoveResponse(of(bench, id))).map(drop).unwrap());
    });
    (harness, ids)
}

fn of(bench: &Bench, id: AnswerId) -> comeback::domain::ids::ResponseId {
    bench.all().into_iter().find(|a| a.id == id).unwrap().response
}

#[test]
fn enter_takes_the_first_suggestion_and_says_so_until_something_is_chosen() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = with_open(home.path(), Window::default(), &["We waited six weeks, nobody rang us"]);
    let slow = reason(&harness, "slow");
    assert!(harness.shows("Slow or no response, ") && harness.shows("Suggested. Nothing counts until you accept it."));
    assert!(harness.shows("Accept no. 1"));
    // Another one is chosen: Enter takes that.
    let key = key_of(&harness, ids[0], reason(&harness, "quality")).unwrap();
    harness.press(key);
    assert!(!harness.shows("Accept no. 1"));
    harness.press(key);
    assert!(harness.shows("Accept no. 1"));
    harness.press(Key::Enter);
    let decided = answer(&harness, ids[0]);
    assert_eq!((decided.reasons, decided.by, decided.coded), (vec![slow], DecidedBy::Accepted, true));
    harness.ctrl(Key::Z);
    assert!(!answer(&harness, ids[0]).coded);
    harness.run_steps(4);
    assert!(harness.shows("Accept no. 1"), "suggested again");
}

#[test]
fn keys_stay_where_they_are_while_one_looks() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = with_open(home.path(), Window::default(), &["We waited six weeks, nobody rang us"]);
    let moved = reason(&harness, "moved");
    let before = key_of(&harness, ids[0], reason(&harness, "slow"));
    assert_eq!(before, Some(Key::Num1));
    // Meanwhile all that waited is said to have been something else.
    for said in answers(harness.state().engine(), BenchQuery { coded: Some(true), ..BenchQuery::default() }) {
        if said.text.contains("waited") {
            harness.state().engine().call(Command::SetReasons(AnswerCoding::read(said.id, vec![moved]))).unwrap();
        }
    }
    harness.run_steps(6);
    assert_eq!(key_of(&harness, ids[0], moved), Some(Key::Num1), "it would be suggested now");
    harness.press(Key::Num1);
    harness.press(Key::Enter);
    assert_eq!(answer(&harness, ids[0]).reasons, [reason(&harness, "slow")], "but 1 is what was shown");
}

#[test]
fn several_reasons_are_given_and_what_was_chosen_waits_for_the_way_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = with_open(home.path(), Window::default(), &["Zebra parade", "We waited six weeks, nobody rang us"]);
    let (slow, price) = (reason(&harness, "slow"), reason(&harness, "price"));
    harness.press(key_of(&harness, ids[1], price).unwrap());
    harness.press(Key::ArrowDown);
    harness.run_steps(2);
    assert!(harness.shows("Nothing is suggested"));
    harness.press(Key::ArrowUp);
    harness.run_steps(2);
    harness.press(Key::Num1);
    harness.press(Key::Enter);
    let decided = answer(&harness, ids[1]);
    assert_eq!((decided.reasons, decided.by), (vec![price, slow], DecidedBy::Person), "one of them was not suggested");
}

#[test]
fn later_is_kept_in_the_file_and_can_be_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = with_open(home.path(), Window::default(), &["Zebra parade", "We waited six weeks, nobody rang us"]);
    harness.ctrl(Key::L);
    harness.run_steps(2);
    assert!(answer(&harness, ids[1]).later && harness.shows("Come back to it 1"));
    reopened(&mut harness);
    assert!(answer(&harness, ids[1]).later);
    harness.ctrl(Key::Z);
    harness.run_steps(2);
    assert!(!answer(&harness, ids[1]).later, "undone after a restart");
    harness.press(Key::PageUp);
    harness.ctrl(Key::L);
    harness.run_steps(4);
    harness.click_label("Come back to it 1");
    harness.run_steps(4);
    harness.press(Key::Num0);
    harness.run_steps(4);
    let decided = answer(&harness, ids[1]);
    assert!(decided.coded && !decided.later, "decided, it waits no longer: {decided:?}");
}

#[test]
fn words_are_marked_by_the_keyboard_and_stay_marked() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = with_open(home.path(), Window::default(), &["We waited six weeks, nobody rang us"]);
    let (slow, price) = (reason(&harness, "slow"), reason(&harness, "price"));
    let price_key = key_of(&harness, ids[0], price).unwrap();
    harness.ctrl(Key::M);
    assert!(harness.shows("Now the reason these words say"));
    harness.press(Key::ArrowRight);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run();
    harness.press(Key::Enter); // the likeliest: nothing was chosen, so the first suggestion
    assert!(harness.shows("“waited six weeks” Slow or no response"));
    harness.ctrl(Key::M);
    harness.press(price_key);
    assert!(harness.shows("“nobody” Price"), "the next word after the last passage");
    harness.ctrl(Key::M);
    harness.press(Key::Escape);
    assert!(!harness.shows("Now the reason these words say"));
    assert_eq!(*harness.state().route(), Route::Answers, "Esc left only the words");
    harness.click_label("“nobody” Price");
    harness.press(price_key); // and the reason with it
    harness.press(price_key);
    harness.press(Key::Enter);
    harness.run_steps(2);
    let marked = answer(&harness, ids[0]);
    assert_eq!(marked.reasons, [slow, price]);
    assert_eq!(marked.passages, [Passage { first: 3, past: 19, reason: slow }]);
    reopened(&mut harness);
    assert_eq!(answer(&harness, ids[0]).passages, marked.passages);
    harness.ctrl(Key::Z);
    assert!(answer(&harness, ids[0]).passages.is_empty());
}

#[test]
fn words_are_marked_with_the_mouse_and_given_a_reason_by_its_letters() {
    let home = tempfile::tempdir().unwrap();
    let text = "We waited six weeks, nobody rang us";
    let (mut harness, ids) = with_open(home.path(), Window::default(), &[text]);
    let room = harness.get_by_role_and_label(Role::Label, &format!("“{text}”")).rect();
    let line = room.min.y + 12.0;
    harness.drag_at(eframe::egui::pos2(room.min.x + 2.0, line));
    harness.run();
    harness.hover_at(eframe::egui::pos2(room.min.x + 70.0, line));
    harness.run();
    harness.drop_at(eframe::egui::pos2(room.min.x + 70.0, line));
    harness.run();
    assert!(harness.shows("Now the reason these words say"));
    harness.type_keys("p");
    harness.type_keys("rice");
    harness.press(Key::Enter);
    assert!(harness.shows("“We waited” Price"));
    harness.press(Key::Enter);
    harness.run_steps(2);
    let price = reason(&harness, "price");
    assert_eq!(answer(&harness, ids[0]).passages, [Passage { first: 0, past: 9, reason: price }]);
}

#[test]
fn a_rule_met_is_shown_in_the_words() {
    let home = tempfile::tempdir().unwrap();
    let harness = bench(home.path(), Window::default(), |bench| {
        let details = comeback::domain::reason::ReasonDetails { rule: "glue".into(), ..Default::default() };
        bench.engine.call(Command::DescribeReason(bench.reason("quality"), details)).unwrap();
        bench.said("It smells of glue", Language::En);
    });
    assert!(harness.shows("Quality, ") && harness.shows("meets a rule"));
}

#[test]
fn many_are_accepted_after_a_look_and_taken_back_as_one_step() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = bench(home.path(), Window::default(), |bench| {
        bench.decided();
        bench.decided();
        for n in 0..40 {
            bench.said(&format!("I waited {n} weeks for my coat and nobody rang"), Language::En);
        }
    });
    let before = to_do(&harness).len();
    harness.click_label("Accept all above 90%…");
    harness.run_steps(4);
    assert!(harness.shows("of 10 looked at"));
    let accept = |harness: &Harness<'_, App>| {
        let button = harness
            .query_all_by_role(Role::Button)
            .find(|n| n.accesskit_node().label().is_some_and(|l| l.strip_prefix("Accept ").is_some_and(|n| n.parse::<usize>().is_ok())));
        button.filter(|n| !n.accesskit_node().is_disabled()).and_then(|n| n.accesskit_node().label())
    };
    harness.press(Key::Enter);
    assert_eq!((accept(&harness), to_do(&harness).len()), (None, before), "not before all were seen");
    harness.press(Key::Delete);
    assert!(harness.shows("Left for reading") && harness.shows("You struck out 1 of 10"));
    for _ in 0..9 {
        harness.press(Key::ArrowDown);
        harness.run_steps(3);
    }
    assert!(harness.shows("10 of 10 looked at"));
    let words = accept(&harness).unwrap();
    let count: usize = words.trim_start_matches("Accept ").parse().unwrap();
    harness.press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(to_do(&harness).len(), before - count);
    let together = answers(harness.state().engine(), BenchQuery::default()).into_iter().filter(|a| a.by == DecidedBy::Together).count();
    assert_eq!(together, count);
    harness.ctrl(Key::Z);
    harness.run_steps(3);
    assert_eq!(to_do(&harness).len(), before, "one step");
}

#[test]
fn answers_are_filtered_and_sorted_by_what_is_known_beside_them() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = bench(home.path(), Window::default(), |bench| {
        bench.said("Te duur", Language::Nl);
        bench.said("Too expensive", Language::En);
    });
    assert!(harness.shows("Too expensive") && harness.shows("Te duur"));
    harness.click_label("Filter");
    harness.run_steps(3);
    harness.click_label("Nederlands");
    harness.run_steps(3);
    assert!(!harness.shows("Too expensive") && harness.shows("Te duur"));
    harness.click_label("Oldest first");
    harness.run_steps(3);
    harness.press(Key::Escape);
    harness.run_steps(2);
    assert!(harness.shows("Filter 2"));
    harness.click_label("Nederlands");
    harness.run_steps(3);
    assert!(harness.shows("Too expensive") && harness.shows("Filter 1"));
    // The first of the two said is the one in view now that the oldest come first.
    harness.press(Key::PageUp);
    harness.press(Key::Num0);
    harness.run_steps(2);
    let left = to_do(&harness);
    assert_eq!(left.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["Too expensive"]);
}
