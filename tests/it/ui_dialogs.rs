//! Under a dialog nothing is done: keys reach neither the page nor its commands, and an answer goes to whoever asked.

use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window};

fn at(home: &std::path::Path, content: Content, route: Route) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(route);
    harness.run();
    harness.run();
    harness
}

fn revision(harness: &Harness<'_, App>) -> i64 {
    harness.state().engine().status().workspace.unwrap().revision
}

#[test]
fn digits_under_a_dialog_give_no_answer_a_reason() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let before = revision(&harness);
    harness.press(Key::F1);
    assert!(harness.shows("Everywhere"));
    for key in [Key::Num1, Key::Enter, Key::Num0] {
        harness.press(key);
    }
    assert_eq!(revision(&harness), before);
    harness.press(Key::Escape);
    assert!(!harness.shows("Everywhere"));
    harness.press(Key::Num0);
    assert_ne!(revision(&harness), before, "the page has its keys again");
}

#[test]
fn commands_do_not_reach_behind_a_dialog() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Customers);
    harness.ctrl(Key::N);
    assert!(harness.shows("Add a customer"));
    harness.ctrl(Key::K);
    assert!(!harness.shows("Screens"), "the palette does not open over a form");
    harness.press(Key::Escape);
    harness.run();
    harness.ctrl(Key::H);
    assert!(harness.shows("Nothing has been done yet."));
    harness.ctrl(Key::K);
    harness.ctrl(Key::N);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    harness.run();
    assert!(!harness.shows("Screens") && !harness.shows("Add a customer"));
    assert_eq!(*harness.state().route(), Route::Customers);
    harness.press(Key::Escape);
    harness.ctrl(Key::K);
    assert!(harness.shows("Screens"));
    harness.ctrl(Key::K);
    assert!(!harness.shows("Screens"), "the same key closes it");
}

#[test]
fn undo_waits_until_the_dialog_is_closed() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Settings);
    harness.click_label("August");
    harness.run();
    let after = revision(&harness);
    harness.ctrl(Key::H);
    harness.ctrl(Key::Z);
    assert_eq!(revision(&harness), after);
    harness.press(Key::Escape);
    harness.ctrl(Key::Z);
    assert_ne!(revision(&harness), after);
}

fn on_check(home: &std::path::Path, text: &str) -> Harness<'static, App> {
    let mut harness = at(home, Content::Empty, Route::Import);
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
    harness.run();
    harness
}

#[test]
fn esc_for_a_dialog_leaves_the_mapping_of_an_import() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_check(home.path(), "Customer\tDate\tAmount\n1007\t2025-11-02\t31.50\n");
    assert!(harness.shows("Import 1 receipt"));
    harness.press(Key::F1);
    harness.press(Key::Escape);
    harness.run();
    assert!(!harness.shows("Everywhere"));
    assert!(harness.shows("Import 1 receipt"), "what was chosen is still there");
    harness.press(Key::Escape);
    assert!(!harness.shows("Import 1 receipt"), "without a dialog Esc goes back");
}

#[test]
fn esc_in_a_field_leaves_the_field_and_not_the_import() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_check(home.path(), "Name\tLast visit\nAnna Baker\t2025-11-02\n");
    harness.type_into("Usual amount of a visit", "25");
    harness.run();
    harness.press(Key::Escape);
    harness.run();
    assert!(harness.shows("Usual amount of a visit"));
    harness.press(Key::Escape);
    assert!(!harness.shows("Usual amount of a visit"));
}

#[test]
fn a_table_pasted_into_a_dialog_is_not_taken_for_an_import() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Import);
    harness.press(Key::F1);
    harness.event(Event::Paste("Customer\tDate\tAmount\n1007\t2025-11-02\t31.50\n".to_owned()));
    harness.run();
    harness.press(Key::Escape);
    harness.run();
    assert!(!harness.shows("Import 1 receipt"));
}

#[test]
fn a_yes_goes_to_the_screen_that_asked() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("mine.csv");
    std::fs::write(&path, "years of work").unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Reports);
    harness.tab_to("Save as CSV…");
    harness.press(Key::Enter);
    harness.replace("File or folder", path.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("Replace this file?"));
    harness.state_mut().go(Route::Home);
    harness.run();
    harness.click_label("Replace");
    harness.run();
    harness.run();
    assert!(std::fs::read_to_string(&path).unwrap().contains("Why customers leave"));
    assert!(harness.shows("Saved: mine.csv"), "said wherever one is");
}
