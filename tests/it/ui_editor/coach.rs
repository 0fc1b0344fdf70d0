//! The coach under each question and about the whole.

use comeback::domain::language::Language;
use comeback::domain::questionnaire::QuestionKind;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, PointerButton};
use egui_kittest::kittest::Queryable as _;

use super::{choice, click, content, editor, english, open, placed, question, rewrite, undo, with};
use crate::support::HarnessExt as _;

#[test]
fn the_coach_says_what_is_closed_and_its_wording_is_one_step() {
    let home = tempfile::tempdir().unwrap();
    let questions =
        vec![open("Were you unhappy with our service?"), open("What changed?"), question("May we call you?", QuestionKind::YesNo)];
    let mut harness = english(home.path(), questions);
    assert!(harness.shows("This can be answered in a word. Try: What"));
    click(&mut harness, "Question 3: May we call you?");
    assert!(!harness.shows("Try:"), "what takes yes or no is not scolded for it");
    assert!(harness.shows("This can be answered in a word"), "said on the closed card as well");
    click(&mut harness, "Question 1: Were you unhappy with our service?");
    click(&mut harness, "Use it");
    let now = content(&harness).questions[0].text.get(Language::En).to_owned();
    assert!(now.starts_with("What") && now.contains("service"), "{now}");
    assert!(!harness.shows("answered in a word"));
    undo(&mut harness);
    assert_eq!(content(&harness).questions[0].text.get(Language::En), "Were you unhappy with our service?");
    click(&mut harness, "Leave it");
    assert!(!harness.shows("answered in a word"));
}

#[test]
fn the_coach_speaks_about_what_is_typed_after_a_pause_and_in_the_language_edited() {
    let home = tempfile::tempdir().unwrap();
    let mut words = with(vec![open("What changed?"), open("What else?")]);
    words.questions[0].text.set(Language::Nl, "Was u ontevreden over onze service?");
    words.questions[1].text.set(Language::Nl, "Wat nog meer?");
    words.title.set(Language::Nl, "Vertrokken klanten");
    let mut harness = editor(home.path(), &[Language::En, Language::Nl], words);
    assert!(!harness.shows("answered in a word"));
    click(&mut harness, "Nederlands");
    assert!(harness.shows("This can be answered in a word. Try: Wat"));
    click(&mut harness, "English");
    rewrite(&mut harness, "Wording of question 1", "Did you like it?");
    assert!(!harness.shows("answered in a word"), "not while one types");
    harness.run_steps(10);
    assert!(harness.shows("This can be answered in a word"));
    // A slow press takes the keyboard out of the field before the button is let go.
    let at = harness.get_by_role_and_label(Role::Button, "Use it").rect().center();
    harness.event(Event::PointerMoved(at));
    harness.run_steps(2);
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(3);
    }
    let now = content(&harness).questions[0].text.get(Language::En).to_owned();
    assert!(now.starts_with("What") && now != "What changed?", "{now}");
}

#[test]
fn the_coach_looks_at_the_order_and_puts_the_open_question_first() {
    let home = tempfile::tempdir().unwrap();
    let yes = |text| question(text, QuestionKind::YesNo);
    let mut harness = english(home.path(), vec![yes("Were we kind?"), yes("Were we quick?"), open("What changed?")]);
    assert!(harness.shows("before question 3 can be answered in a word"));
    click(&mut harness, "Ask question 3 first");
    assert_eq!(placed(&harness)[0].0, "What changed?");
    assert!(!harness.shows("before question 3 can be answered"));
    undo(&mut harness);
    click(&mut harness, "Question 3: What changed?");
    click(&mut harness, "Delete");
    assert!(harness.shows("Nothing is asked in the customers’ own words."));
    click(&mut harness, "Add an open question");
    assert!(content(&harness).questions[0].is_open());
    undo(&mut harness);
    click(&mut harness, "Leave it");
    assert!(!harness.shows("Nothing is asked in the customers’ own words."));
}

#[test]
fn a_list_of_reasons_before_the_open_question_and_a_long_questionnaire_are_said() {
    let home = tempfile::tempdir().unwrap();
    let list = choice("Why did you leave?", &["Too expensive", "Poor quality", "Too far"]);
    let mut harness = english(home.path(), vec![list, open("What led up to that?")]);
    assert!(harness.shows("Question 1 offers reasons before question 2"));
    click(&mut harness, "Ask question 2 first");
    assert_eq!(placed(&harness)[0].0, "What led up to that?");
    drop(harness);
    let home = tempfile::tempdir().unwrap();
    let many = (0..20).map(|n| open(&format!("What could we do better, part {n}?"))).collect();
    let mut harness = english(home.path(), many);
    harness.run_steps(6);
    assert!(harness.shows("It takes more than seven minutes"));
}
