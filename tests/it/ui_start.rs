//! First start: into a workspace by the keyboard alone, and nothing that is there is ever overwritten.

use comeback::domain::language::Language;
use comeback::ui::routes::Route;
use eframe::egui::Key;

use crate::support::{Content, HarnessExt as _, Window};

#[test]
fn an_empty_workspace_is_made_by_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    // The name has the keyboard from the start.
    harness.type_keys("Щёлочь №5");
    harness.tab_to("Create empty workspace");
    harness.press(Key::Enter);
    let workspace = harness.state().engine().status().workspace.unwrap();
    assert_eq!(workspace.settings.name, "Щёлочь №5");
    assert_eq!(workspace.path, home.path().join("Щёлочь №5.comeback"));
    assert_ne!(*harness.state().route(), Route::Start);
}

#[test]
fn a_name_that_is_taken_gets_a_number_and_the_old_file_stays() {
    let home = tempfile::tempdir().unwrap();
    let old = home.path().join("My business.comeback");
    std::fs::write(&old, "something of another kind").unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Create empty workspace");
    harness.run();
    let workspace = harness.state().engine().status().workspace.unwrap();
    assert_eq!(workspace.path, home.path().join("My business 2.comeback"));
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "something of another kind");
}

#[test]
fn another_language_is_spoken_at_once_and_kept_in_the_workspace() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.choose("Language", "Русский");
    assert!(harness.shows("Название компании"));
    harness.click_label("Создать пустой файл");
    harness.run();
    assert_eq!(harness.state().engine().status().workspace.unwrap().settings.language, Language::Ru);
}

#[test]
fn the_sample_shop_opens_with_its_bar_and_a_second_time_as_it_was_left() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Open the sample shop");
    harness.run();
    assert!(harness.shows("This is a sample shop."));
    let path = harness.state().engine().status().workspace.unwrap().path;
    harness.click_label("Use my own customers");
    harness.run();
    assert_eq!(*harness.state().route(), Route::Start);
    harness.click_label("Open the sample shop");
    harness.run();
    assert_eq!(harness.state().engine().status().workspace.unwrap().path, path);
}

#[test]
fn a_file_that_is_no_workspace_is_refused_in_words_and_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let foreign = home.path().join("notes.txt");
    std::fs::write(&foreign, "milk, bread").unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Open a workspace file…");
    harness.replace("File or folder", foreign.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("is not a Comeback workspace"));
    assert_eq!(std::fs::read_to_string(&foreign).unwrap(), "milk, bread");
    harness.click_label("Understood");
    assert!(!harness.shows("is not a Comeback workspace"));
}
