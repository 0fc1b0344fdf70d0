//! What is typed in the editor and not kept yet: drafts after a pause, offered again, beside older ones.

use comeback::domain::language::Language;
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::{Command, DraftKey, Engine};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use super::{FIRST, add, editor, rewrite, window, wording};
use crate::support::HarnessExt as _;

#[test]
fn typing_is_kept_as_a_draft_after_a_pause_and_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    rewrite(&mut harness, "Wording of question 1", "What has happ");
    let drafts = || DraftsQuery { kind: "questionnaire".to_owned() };
    assert!(harness.state().engine().fetch(drafts()).unwrap().is_empty());
    for _ in 0..10 {
        harness.step();
    }
    harness.run_steps(10);
    let kept = harness.state().engine().fetch(drafts()).unwrap();
    assert_eq!(kept.len(), 1, "kept after a pause");
    assert!(kept[0].json.contains("What has happ"));
    // The program was killed: the draft is all there is.
    let json = kept[0].json.clone();
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    let keep = Command::KeepDraft { draft: DraftKey::new("questionnaire", FIRST.to_string()), version: 0, json };
    harness.state().engine().call(keep).unwrap();
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("What you were typing was not saved yet"));
    harness.click_label("Use it");
    harness.run_steps(4);
    assert_eq!(wording(&harness)[0], "What has happ");
    assert!(harness.state().engine().fetch(drafts()).unwrap().is_empty());
}

fn drafts(harness: &Harness<'_, App>) -> Vec<(String, String)> {
    let found = harness.state().engine().fetch(DraftsQuery { kind: "questionnaire".to_owned() }).unwrap();
    let mut all: Vec<_> = found.into_iter().map(|d| (d.draft.key, d.json)).collect();
    all.sort();
    all
}

/// The draft the editor left behind when the program was killed while this was typed over those words of the first question.
fn left_behind(engine: &Engine, text: &str, before: &str) {
    let json = format!("{{\"spot\":{{\"Question\":0}},\"language\":\"en\",\"text\":\"{text}\",\"before\":\"{before}\"}}");
    engine.call(Command::KeepDraft { draft: DraftKey::new("questionnaire", FIRST.to_string()), version: 0, json }).unwrap();
}

#[test]
fn typing_on_while_an_older_draft_is_offered_loses_neither() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    let before = wording(&harness)[0].clone();
    left_behind(harness.state().engine(), "What has happ", &before);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("What you were typing was not saved yet"));
    harness.tab_to("Question 3: Where do you go for this now, if anywhere?");
    harness.press(Key::Enter);
    harness.run_steps(2);
    rewrite(&mut harness, "Wording of question 3", "Where else");
    harness.run_steps(20);
    let kept = drafts(&harness);
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept[0].1.contains("What has happ") && kept[1].1.contains("Where else"));
    harness.click_label("Use it");
    harness.run_steps(4);
    assert_eq!(wording(&harness)[0], "What has happ");
    assert_eq!(wording(&harness)[2], "Where else");
    assert_eq!(drafts(&harness), []);
}

#[test]
fn a_draft_that_no_longer_fits_can_be_copied_and_stays_until_it_is_thrown_away() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    left_behind(harness.state().engine(), "Half a thought", "Words that stood there once");
    for _ in 0..2 {
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(4);
        assert!(harness.shows("has no place here any more") && harness.shows("Half a thought"));
        harness.state_mut().go(Route::Questionnaires);
        harness.run_steps(2);
    }
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.click_label("Copy");
    assert_eq!(drafts(&harness).len(), 1);
    harness.click_label("Throw away");
    harness.run_steps(2);
    assert_eq!(drafts(&harness), []);
}
