//! Questionnaires in several languages: holes are said, nobody is asked through one.

use comeback::domain::language::Language;
use comeback::engine::Command;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{FIRST, add, content, editor, page, rewrite, window};
use crate::support::HarnessExt as _;

#[test]
fn another_language_is_added_edited_and_what_lacks_words_is_said() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    harness.click_label("Add Nederlands");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::En, Language::Nl]);
    assert!(harness.shows("Everything has words in Nederlands."));
    assert!(harness.shows("Wat ging daaraan vooraf?"));
    harness.ctrl(Key::N);
    harness.run_steps(3);
    rewrite(&mut harness, "Wording of question 2", "");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert!(harness.shows("Nederlands: 1 text has no words yet."));
    harness.click_label("Show the first");
    harness.type_keys("Wie zei het u?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(content(&harness).questions[1].text.get(Language::Nl), "Wie zei het u?");
    assert_eq!(content(&harness).questions[1].text.get(Language::En), "What would you like to tell us?");
}

#[test]
fn a_new_question_or_choice_asks_nobody_in_a_language_it_was_not_written_in() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
    harness.type_keys("Who told you?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let added = content(&harness).questions[1].clone();
    assert_eq!((added.text.get(Language::En), added.text.get(Language::Nl)), ("Who told you?", ""));
    harness.choose("Kind", "One choice");
    harness.run_steps(3);
    // The panel is longer than the window.
    harness.get_by_label("Nederlands 3").scroll_to_me();
    harness.run();
    harness.click_label("Nederlands 3");
    harness.run();
    assert!(harness.shows("Nederlands: 3 texts have no words yet."));
    // Those who are asked in Dutch see that there is nothing to ask them yet, not a sentence nobody chose.
    for side in ["Screen", "Paper", "Phone script"] {
        harness.click_label(side);
        harness.run();
        assert!(harness.shows("no words in Nederlands yet"), "{side}");
    }
}

#[test]
fn another_language_becomes_the_first_and_the_old_one_can_go() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(!harness.shows("Leave out English"));
    harness.click_label("Nederlands");
    harness.run();
    harness.click_label("Make Nederlands the first language");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::Nl, Language::En]);
    harness.click_label("English");
    harness.run();
    harness.click_label("Leave out English");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::Nl]);
    harness.state().engine().call(Command::Undo).unwrap();
    harness.state().engine().call(Command::Undo).unwrap();
    assert_eq!(page(&harness).questionnaire.languages, [Language::En, Language::Nl]);
}

#[test]
fn a_language_with_words_missing_cannot_become_the_first() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
    harness.click_label("Nederlands 1");
    harness.run_steps(2);
    assert!(!harness.shows("Make Nederlands the first language"));
}
