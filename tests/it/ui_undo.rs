//! Undo in the window: from the notice, from the history, one step or many; it never takes back anything else than it says.

use comeback::domain::settings::{Closed, Settings};
use comeback::engine::views::files::HistoryQuery;
use comeback::engine::{Command, EngineError};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

fn on_settings(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.state_mut().go(Route::Settings);
    harness.run();
    harness
}

fn closed(harness: &Harness<'_, App>) -> Vec<u8> {
    let settings = harness.state().engine().status().workspace.unwrap().settings;
    let month = |closed: &Closed| if let Closed::EveryYear { month } = closed { *month } else { 0 };
    settings.closed.iter().map(month).collect()
}

/// Another name for the business, so many times: as many steps.
fn rename(harness: &Harness<'_, App>, times: usize) {
    let engine = harness.state().engine();
    for number in 0..times {
        let settings = (*engine.status().workspace.unwrap().settings).clone();
        engine.call(Command::SaveSettings(Settings { name: format!("Shop {number}"), ..settings })).unwrap();
    }
}

#[test]
fn the_history_goes_back_to_before_a_step_and_forward_again() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    for month in ["July", "August", "October"] {
        harness.click_label(month);
        harness.run();
    }
    harness.ctrl(Key::H);
    harness.run();
    harness.tab_to("Back to before: closed days");
    harness.press(Key::Tab);
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(closed(&harness), [7]);
    assert!(harness.shows("2 steps taken back"), "one notice for all of them");
    assert_eq!(harness.query_all_by_label_contains("taken back").count(), 1);
    harness.ctrl(Key::H);
    harness.run();
    harness.tab_to("Again up to: closed days");
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(closed(&harness), [7, 8, 10]);
    assert!(harness.shows("2 steps done again"));
}

#[test]
fn more_steps_than_fit_a_page_are_counted_right() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    rename(&harness, 130);
    let engine = harness.state().engine().clone();
    let all = engine.fetch(HistoryQuery { limit: 1000 }).unwrap();
    let oldest = all.last().unwrap().id;
    engine.call(Command::UndoTo(oldest)).unwrap();
    harness.run();
    harness.ctrl(Key::H);
    harness.run();
    // The first row is the newest step: everything up to it is done again.
    harness.tab_to("Again up to: name and address");
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("130 steps done again"));
    harness.ctrl(Key::H);
    harness.run();
    let seen = harness.query_all_by_label("Back to before: name and address").count();
    assert!((20..130).contains(&seen), "as many as the window holds: {seen}");
    harness.press(Key::Escape);
    assert_eq!(engine.status().workspace.unwrap().settings.name, "Shop 129");
}

#[test]
fn a_step_that_cannot_be_taken_back_ends_it_and_those_before_it_stay_so() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    rename(&harness, 4);
    let engine = harness.state().engine().clone();
    let steps = engine.fetch(HistoryQuery { limit: 10 }).unwrap();
    let path = engine.status().workspace.unwrap().path;
    engine.call(Command::Close).unwrap();
    // Somebody with a tool of his own has changed what the second step logged.
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute("UPDATE operation_change SET after = '{}' WHERE operation_id = ?1", [steps[2].id.0]).unwrap();
    drop(conn);
    engine.call(Command::Open { path }).unwrap();
    let end = engine.call(Command::UndoTo(steps[3].id)).unwrap();
    assert_eq!(end.moved, 2);
    assert!(matches!(end.stopped.as_deref(), Some(EngineError::UndoConflict(_))), "{end:?}");
    assert_eq!(engine.status().workspace.unwrap().settings.name, "Shop 1");
    assert!(matches!(engine.call(Command::UndoTo(steps[3].id)), Err(EngineError::UndoConflict(_))));
    // The same in the window, in one notice.
    engine.call(Command::RedoTo(steps[0].id)).unwrap();
    harness.run();
    harness.ctrl(Key::H);
    harness.run();
    for _ in 0..4 {
        harness.press(Key::Tab);
    }
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("2 steps taken back. No further:"));
    assert!(!harness.shows("This did not work"));
}

#[test]
fn a_step_of_an_older_file_format_is_shown_and_leads_nowhere() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    rename(&harness, 2);
    let engine = harness.state().engine().clone();
    let path = engine.status().workspace.unwrap().path;
    engine.call(Command::Close).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute("UPDATE operation SET schema = 0 WHERE id = (SELECT min(id) FROM operation)", []).unwrap();
    drop(conn);
    engine.call(Command::Open { path }).unwrap();
    let reach: Vec<bool> = engine.fetch(HistoryQuery { limit: 10 }).unwrap().iter().map(|row| row.within_reach).collect();
    assert_eq!(reach, [true, false]);
    harness.run();
    harness.ctrl(Key::H);
    harness.run();
    assert!(harness.shows("name and address: done with an earlier version"));
    assert_eq!(harness.query_all_by_label("Back to before: name and address").count(), 1);
}

#[test]
fn undo_of_a_notice_goes_once_something_else_was_done() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("August");
    harness.run();
    assert!(harness.shows("Closed days changed"));
    assert_eq!(harness.query_all_by_label("Undo").count(), 1);
    // Done elsewhere, without a notice of its own.
    rename(&harness, 1);
    harness.run();
    assert!(harness.shows("Closed days changed"));
    assert_eq!(harness.query_all_by_label("Undo").count(), 0, "it would take back the name");
    harness.ctrl(Key::Z);
    harness.run();
    assert_eq!(closed(&harness), [8]);
}
