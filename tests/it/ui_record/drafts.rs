//! What was typed and not saved: it survives the window, stands beside other sheets, and can be put away and had back.

use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::{Command, Deps, DraftKey, Engine};
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{
    begin, begin_anonymous, drafts, first_answer, pause, put_away, saved, settle, typed, with_a_lost_customer, with_every_kind_begun,
};
use crate::support::{Content, HarnessExt as _, Window, answers, now};

#[test]
fn what_was_typed_survives_the_window_and_is_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_a_lost_customer(&engine);
    let path = engine.status().workspace.unwrap().path;
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("It took longer every time");
    // Less than a second after the first key, and without leaving the field.
    harness.run_steps(8);
    assert!(harness.shows("Draft kept 14:02"));
    drop(harness);

    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    engine.call(Command::Open { path }).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    assert!(harness.shows("Last typed on 9\u{a0}Dec\u{a0}2025 at 14:02"));
    harness.tab_to("Go on: Marion Hale");
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.type_keys(", so I went");
    for _ in 0..9 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let engine = harness.state().engine();
    let said = answers(engine, BenchQuery::default());
    assert_eq!(said[0].text, "It took longer every time, so I went");
    assert_eq!(said[0].customer.as_ref().unwrap().id, customer);
    assert_eq!(engine.fetch(DraftsQuery { kind: DraftKey::RESPONSE.into() }).unwrap(), []);
}

#[test]
fn a_sheet_begun_for_a_customer_is_gone_on_with_and_a_new_one_stands_beside_it() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("It took longer every time");
    put_away(&mut harness, "Lost customers");

    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("You began this before"));
    assert_eq!(typed(&harness, "We last saw you"), "It took longer every time");
    harness.type_keys(", so I went");
    pause(&mut harness);
    harness.click_label("Start anew");
    settle(&mut harness);
    assert_eq!(typed(&harness, "We last saw you"), "");
    harness.type_keys("Another day");
    pause(&mut harness);
    let mut kept = drafts(&harness);
    kept.sort();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().any(|d| d.contains("every time, so I went")) && kept.iter().any(|d| d.contains("Another day")));

    // Saving one of them ends that one.
    for _ in 0..9 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let kept = drafts(&harness);
    assert!(kept.len() == 1 && kept[0].contains("every time, so I went"), "{kept:?}");
}

#[test]
fn anonymous_sheets_stand_side_by_side_and_what_is_thrown_away_can_be_had_back() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    for words in ["The first of the pile", "The second of the pile"] {
        begin_anonymous(&mut harness);
        harness.type_keys(words);
        put_away(&mut harness, "Lost customers");
    }
    assert_eq!(drafts(&harness).len(), 2);
    assert_eq!(harness.query_all_by_label("Throw away: Anonymous sheet").count(), 2);
    assert!(harness.shows("Lost customers"), "which questionnaire it is stands beside it");
    harness.query_all_by_label("Throw away: Anonymous sheet").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 1);
    harness.click_label("Bring back: Anonymous sheet");
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 2);
}

#[test]
fn an_unfinished_change_of_a_saved_sheet_is_there_again_and_can_be_put_aside() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    let id = saved(&mut harness, "Moved to the coast");
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    harness.type_keys(", for good");
    pause(&mut harness);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    assert!(harness.shows("A saved sheet, changed on 9\u{a0}Dec\u{a0}2025"));
    harness.click_label("Go on: Anonymous sheet");
    settle(&mut harness);
    let first = "What has changed since then?";
    assert_eq!(typed(&harness, first), "Moved to the coast, for good");
    harness.click_label("Back to what is saved");
    settle(&mut harness);
    assert_eq!((typed(&harness, first).as_str(), drafts(&harness).len()), ("Moved to the coast", 0));
    harness.click_label("Bring my changes back");
    settle(&mut harness);
    assert_eq!((typed(&harness, first).as_str(), drafts(&harness).len()), ("Moved to the coast, for good", 1));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!((first_answer(&harness, id).as_str(), drafts(&harness).len()), ("Moved to the coast, for good", 0));
    harness.click_label("Undo");
    settle(&mut harness);
    assert_eq!((first_answer(&harness, id).as_str(), drafts(&harness).len()), ("Moved to the coast", 1));
}

#[test]
fn words_outlive_the_questionnaire_they_were_typed_for() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = with_every_kind_begun(home.path());
    for _ in 0..6 {
        harness.ctrl(Key::Enter);
    }
    harness.type_keys("Nothing I would lose");
    put_away(&mut harness, "Every kind");
    let engine = harness.state().engine().clone();
    engine.call(Command::Undo).unwrap();
    engine.call(Command::Undo).unwrap();
    with_a_lost_customer(&engine);
    settle(&mut harness);
    assert!(harness.shows("questionnaire no longer there"));
    harness.click_label("Go on: Customer no longer there");
    settle(&mut harness);
    assert!(harness.shows("The questionnaire of this sheet is not here"));
    assert!(harness.shows("Nothing I would lose"));
    harness.click_label("Leave it as it is");
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 1);
}
