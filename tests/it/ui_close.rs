//! Coming and going: the last workspace opens by itself, the window closes only when the backup is made, and what was typed a
//! moment ago is kept whichever way one leaves. Nothing of it holds up a picture.

use std::path::Path;

use comeback::domain::settings::Settings;
use comeback::engine::{Command, Deps, Engine, Stage};
use comeback::ui::routes::Route;
use comeback::ui::{App, Setup};
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::support::threaded::settle;
use crate::support::{Content, HarnessExt as _, Window, now};

fn again(home: &Path) -> Engine {
    Engine::inline(Deps::fixed(home.to_path_buf(), now()))
}

/// A change that is in no backup yet.
fn change(harness: &mut Harness<'_, App>) {
    let engine = harness.state().engine().clone();
    let settings = (*engine.status().workspace.unwrap().settings).clone();
    engine.call(Command::SaveSettings(Settings { name: "Changed".to_owned(), ..settings })).unwrap();
    harness.run();
}

fn backups(home: &Path) -> usize {
    std::fs::read_dir(home.join("backups")).map_or(0, Iterator::count)
}

#[test]
fn the_window_closes_only_when_the_backup_is_made_and_draws_meanwhile() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let (engine, gate) = window.threaded(home.path(), Content::Empty);
    let mut harness = window.open(engine);
    settle(&mut harness);
    change(&mut harness);
    let before = backups(home.path());
    gate.close();
    assert!(!harness.close(), "not before the backup");
    gate.wait_held();
    harness.run_steps(4);
    assert!(harness.shows("then closing…") || harness.shows("Making a backup"));
    assert!(!harness.close(), "asking twice changes nothing");
    gate.open();
    harness.state().engine().wait_idle();
    assert!(harness.closed_with_it());
    assert!(harness.close(), "the second time nothing is in the way");
    assert!(backups(home.path()) > before);
}

#[test]
fn without_a_backup_the_window_closes_only_after_a_yes() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    change(&mut harness);
    // Where the folder of backups should be there is a file.
    std::fs::remove_dir_all(home.path().join("backups")).unwrap_or_default();
    std::fs::write(home.path().join("backups"), "in the way").unwrap();
    assert!(!harness.close());
    harness.run();
    assert!(harness.shows("Close without a backup?"));
    assert!(!harness.close(), "the question is still open");
    harness.click_label("Cancel");
    harness.run();
    let workspace = harness.state().engine().status().workspace.unwrap();
    assert_eq!(workspace.settings.name, "Changed", "whoever stays has the workspace back");
    assert_ne!(*harness.state().route(), Route::Start);
    change(&mut harness);
    let engine = harness.state().engine().clone();
    let settings = (*engine.status().workspace.unwrap().settings).clone();
    engine.call(Command::SaveSettings(Settings { name: "Changed again".to_owned(), ..settings })).unwrap();
    assert!(!harness.close());
    harness.run();
    harness.click_label("Close anyway");
    assert!(harness.close());
}

#[test]
fn closing_with_an_import_running_asks_and_takes_it_back() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let (engine, gate) = window.threaded(home.path(), Content::Empty);
    let mut harness = window.open(engine);
    crate::ui_threaded::look_at(&mut harness, 6000);
    crate::ui_threaded::begin(&mut harness, &gate);
    assert!(!harness.close());
    harness.run();
    assert!(harness.shows("Something is still running"));
    // Asked before the import has said that it runs: it is stopped as soon as it does.
    harness.click_label("Stop and quit");
    let engine = harness.state().engine().clone();
    while engine.status().job.is_none_or(|job| job.stage != Stage::Importing) {
        gate.step();
        harness.step();
    }
    harness.step();
    gate.open();
    drop(engine);
    harness.state().engine().wait_idle();
    let mut closed = false;
    for _ in 0..4 {
        closed |= harness.closed_with_it();
        harness.state().engine().wait_idle();
    }
    assert!(closed);
    drop(harness);
    let engine = again(home.path());
    engine.call(Command::Open { path: home.path().join("empty.comeback") }).unwrap();
    assert_eq!(engine.status().undo, None, "nothing of it was kept");
}

#[test]
fn the_workspace_that_was_open_last_opens_by_itself() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    engine.call(Command::Remember).unwrap();
    drop(engine);
    let (engine, gate) = window.threaded(home.path(), Content::Nothing);
    gate.close();
    let mut harness = window.open_set(Setup { last: true, ..Setup::new(engine) });
    for _ in 0..8 {
        harness.step();
        assert!(!harness.shows("Create empty workspace"), "the first start is not for whoever has a workspace");
    }
    gate.open();
    settle(&mut harness);
    assert_eq!(*harness.state().route(), Route::Home);
    assert_eq!(harness.state().engine().status().workspace.unwrap().path, home.path().join("empty.comeback"));
}

#[test]
fn without_a_last_workspace_the_first_start_is_shown() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let (engine, _gate) = window.threaded(home.path(), Content::Nothing);
    let mut harness = window.open_set(Setup { last: true, ..Setup::new(engine) });
    settle(&mut harness);
    assert!(harness.shows("Create empty workspace"));
    assert!(harness.close(), "nothing is open that would have to be closed first");
}

/// Types a name by hand on the import screen, and leaves before the pause in which it is kept.
fn typed_a_moment_ago(home: &Path) -> Harness<'static, App> {
    let window = Window { pace: 0.001, ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.state_mut().go(Route::Import);
    harness.run();
    harness.type_into("Name, row 1", "Anna Baker");
    harness
}

fn is_kept(home: &Path) -> bool {
    let conn = rusqlite::Connection::open(home.join("empty.comeback")).unwrap();
    conn.query_row("SELECT count(*) > 0 FROM draft WHERE json LIKE '%Anna Baker%'", [], |row| row.get(0)).unwrap()
}

#[test]
fn what_was_typed_a_moment_ago_is_kept_when_the_workspace_is_closed_or_another_opened() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = typed_a_moment_ago(home.path());
    harness.ctrl(Key::K);
    harness.type_keys("close this");
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state().route(), Route::Start);
    drop(harness);
    assert!(is_kept(home.path()));

    let home = tempfile::tempdir().unwrap();
    let mut harness = typed_a_moment_ago(home.path());
    harness.ctrl(Key::K);
    harness.type_keys("sample shop");
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.state().engine().status().workspace.unwrap().settings.sample);
    drop(harness);
    assert!(is_kept(home.path()));
}
