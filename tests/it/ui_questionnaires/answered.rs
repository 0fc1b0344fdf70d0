//! Questionnaires that were answered: versions stay, a change makes another, and those who answered are found.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::Channel;
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, QuestionKind, Version};
use comeback::engine::{Command, Engine};
use comeback::ui::routes::Route;
use eframe::egui::Key;

use super::{FIRST, add, answer, cards, content, editor, page, rewrite, version, window};
use crate::support::HarnessExt as _;

#[test]
fn a_version_that_was_answered_stays_and_the_next_change_makes_version_two() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    rewrite(&mut harness, "Wording of question 1", "What has changed?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let answered = version(&harness, first.id);
    answer(harness.state().engine(), &answered);
    harness.run_steps(4);
    assert!(harness.shows("Version 1, in use. A change makes version 2; the one answer keeps the wording it answered."));
    rewrite(&mut harness, "Wording of question 1", "What is different now?");
    harness.press(Key::Tab);
    harness.run_steps(4);
    let newest = page(&harness).questionnaire.version;
    assert_eq!((newest.number, newest.frozen), (2, false));
    assert_eq!(newest.content.questions[0].identity, answered.content.questions[0].identity);
    assert_eq!(version(&harness, first.id).content, answered.content, "the answer keeps its wording");
    assert!(harness.shows("Version 2, draft. The one answer to version 1 keeps the wording it answered."));
    // Back to the beginning, one step after the other.
    while harness.state().engine().call(Command::Undo).is_ok() {}
    harness.run_steps(4);
    assert!(cards(&harness).is_empty());
    while harness.state().engine().call(Command::Redo).is_ok() {}
    assert_eq!(page(&harness).questionnaire.version, newest);
}

#[test]
fn a_change_of_kind_makes_sense_and_an_answered_question_becomes_another_one() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.choose("Kind", "One choice");
    harness.run_steps(3);
    let changed = content(&harness).questions[0].clone();
    assert_ne!(changed.identity, first.content.questions[0].identity);
    assert!(matches!(&changed.kind, QuestionKind::OneChoice { choices, .. } if choices.len() == 2));
    harness.click_label("Add choice");
    harness.run_steps(3);
    harness.replace("Choice 3", "Too far away");
    harness.click_label("Move up: Choice 2");
    harness.run_steps(3);
    harness.choose("Kind", "Several choices");
    harness.run_steps(3);
    let changed = content(&harness).questions[0].clone();
    let QuestionKind::SeveralChoices { choices, .. } = &changed.kind else { panic!("{:?}", changed.kind) };
    let said: Vec<_> = choices.iter().map(|c| (c.code, c.text.get(Language::En))).collect();
    assert_eq!(said, [(2, "Choice 2"), (1, "Choice 1"), (3, "Too far away")]);
    harness.click_label("Remove: Choice 1");
    harness.run_steps(3);
    harness.choose("Kind", "Scale");
    harness.run_steps(3);
    assert!(matches!(content(&harness).questions[0].kind, QuestionKind::Scale { from: 1, to: 5, .. }));
    assert_eq!(version(&harness, first.id).content, first.content);
}

#[test]
fn another_audience_makes_another_version_and_earlier_answers_stay_what_they_were() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.click_label("Edit title and introduction");
    harness.run();
    harness.choose("Whom it is for", "Anyone");
    harness.run_steps(3);
    let newest = page(&harness).questionnaire.version;
    assert_eq!((newest.number, newest.audience), (2, Audience::Any));
    assert_eq!(version(&harness, first.id).audience, Audience::Lost);
}

/// A sheet on which only the question that takes yes or no is answered.
fn ticked(engine: &Engine, version: &Version, yes: bool) {
    let question = version.content.questions.iter().find(|q| q.kind == QuestionKind::YesNo).unwrap();
    let answer = AnswerEntry { question: question.identity, state: AnswerState::Answered(AnswerValue::YesNo(yes)), reasons: Vec::new() };
    let entry = ResponseEntry {
        version: version.id,
        customer: None,
        channel: Channel::Counter,
        language: Language::En,
        day: comeback::domain::day::Day::from(crate::support::now().date()),
        typed_by: String::new(),
        answers: vec![answer],
        departure_source: None,
    };
    engine.call(Command::SaveResponse(entry.into())).unwrap();
}

#[test]
fn a_sheet_with_nothing_but_ticks_is_found_counted_and_opened() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    harness.state_mut().go(Route::Responses(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("Nobody has answered yet"));
    let first = page(&harness).questionnaire.version;
    for yes in [true, true, false] {
        ticked(harness.state().engine(), &first, yes);
    }
    harness.state_mut().go(Route::Questionnaires);
    harness.run_steps(4);
    harness.click_label("Answered by 3: Lost customers");
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::Responses(FIRST));
    assert!(harness.shows("3 sheets, the newest first") && harness.shows("Yes, 2 of 3") && harness.shows("No, 1 of 3"));
    assert!(!harness.shows("%"), "no per cent of three");
    // The few who said no: a click on the count shows them, another all.
    harness.click_label("No, 1 of 3");
    harness.run_steps(4);
    assert!(harness.shows("1 sheet"));
    harness.click_label("No");
    harness.run_steps(4);
    harness.tab_to("responses");
    harness.press(Key::ArrowDown);
    harness.press(Key::Enter);
    harness.run_steps(3);
    assert!(matches!(harness.state().route(), Route::Response(_)), "{:?}", harness.state().route());
}

#[test]
fn the_editor_leads_to_those_who_answered() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    assert!(!harness.shows("Answered by"));
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.click_label("Answered by 1");
    assert_eq!(*harness.state().route(), Route::Responses(FIRST));
}
