//! First start: into a workspace by the keyboard alone, and nothing that is there is ever overwritten.

use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::{Command, Deps, Engine};
use comeback::ui::Setup;
use comeback::ui::routes::Route;
use eframe::egui::Key;

use crate::support::{Content, HarnessExt as _, Window, now};

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
    assert!(!harness.shows("This did not work"), "the screen has found another name by itself");
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "something of another kind");
}

#[test]
fn what_could_not_be_made_leads_nowhere_later() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let made = window.engine(home.path(), Content::Empty);
    made.call(Command::Close).unwrap();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Change…");
    harness.replace("File or folder", home.path().join("empty.comeback").to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    harness.click_label("Start with my customers");
    harness.run();
    harness.click_label("Understood");
    harness.click_label("Open a workspace file…");
    harness.replace("File or folder", home.path().join("empty.comeback").to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state().route(), Route::Home);
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

#[test]
fn files_opened_before_are_listed_and_open_with_one_click() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    for name in ["Bloemen", "Taxi"] {
        harness.replace("Business name", name);
        harness.click_label("Create empty workspace");
        harness.run();
        harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND | eframe::egui::Modifiers::SHIFT, Key::N);
        harness.run();
    }
    // The one that is open is not offered; the other is.
    assert!(!harness.shows("Open Taxi"));
    harness.click_label("Open Bloemen");
    harness.run();
    assert_eq!(harness.state().engine().status().workspace.unwrap().settings.name, "Bloemen");
    drop(harness);
    std::fs::remove_file(home.path().join("Taxi.comeback")).unwrap();
    let harness = window.open(window.engine(home.path(), Content::Nothing));
    assert!(harness.shows("Open Bloemen"));
    assert!(!harness.shows("Open Taxi"), "a file that is gone is left out");
}

/// A workspace with a customer's worth of change in it, backed up, then spoiled.
fn spoiled(home: &std::path::Path) -> std::path::PathBuf {
    let path = home.join("shop.comeback");
    let engine = Engine::inline(Deps::fixed(home.to_path_buf(), now()));
    engine.call(Command::Create { path: path.clone(), settings: Settings { name: "Before".to_owned(), ..Settings::default() } }).unwrap();
    engine.call(Command::SaveSettings(Settings { name: "Kept".to_owned(), ..Settings::default() })).unwrap();
    engine.call(Command::BackUp { folder: None }).unwrap();
    engine.call(Command::Close).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(200) {
        *byte ^= 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_damaged_file_is_said_to_be_so_and_its_newest_backup_takes_its_place() {
    let home = tempfile::tempdir().unwrap();
    let path = spoiled(home.path());
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Open a workspace file…");
    harness.replace("File or folder", path.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("is damaged"));
    harness.click_label("Restore the backup of 9\u{a0}Dec\u{a0}2025, 14:02");
    harness.run();
    assert!(harness.shows("Undo does not reach back over this"));
    harness.click_label("Restore");
    harness.run();
    harness.run();
    let workspace = harness.state().engine().status().workspace.unwrap();
    assert_eq!((workspace.path, workspace.settings.name.as_str()), (path, "Kept"));
    assert!(harness.shows("The file before is kept as"));
    let files =
        std::fs::read_dir(home.path()).unwrap().filter(|f| f.as_ref().unwrap().file_name().to_string_lossy().ends_with(".comeback"));
    assert_eq!(files.count(), 2, "the restored file and the one kept aside");
}

#[test]
fn a_sample_that_cannot_be_opened_stays_and_a_fresh_one_is_made() {
    let home = tempfile::tempdir().unwrap();
    let old = home.path().join("Comeback sample shop.comeback");
    std::fs::write(&old, "not a workspace").unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Open the sample shop");
    harness.run();
    harness.run();
    let workspace = harness.state().engine().status().workspace.unwrap();
    assert!(workspace.settings.sample);
    assert_eq!(workspace.path, home.path().join("Comeback sample shop 2.comeback"));
    assert_eq!(std::fs::read_to_string(&old).unwrap(), "not a workspace");
}

#[test]
fn if_the_workspace_open_last_is_not_there_no_older_one_is_opened_without_a_word() {
    let home = tempfile::tempdir().unwrap();
    let path = |name: &str| home.path().join(format!("{name}.comeback"));
    let engine = || Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    for name in ["Older", "Newer"] {
        let engine = engine();
        let settings = Settings { name: name.to_owned(), ..Settings::default() };
        engine.call(Command::Create { path: path(name), settings }).unwrap();
        engine.call(Command::Remember).unwrap();
    }
    std::fs::rename(path("Newer"), home.path().join("away")).unwrap();
    let mut harness = Window::default().open_set(Setup { last: true, ..Setup::new(engine()) });
    harness.run();
    assert_eq!(*harness.state().route(), Route::Start);
    assert!(harness.state().engine().status().workspace.is_none());
    assert!(harness.shows("Newer.comeback was open the last time, but is not there now"));
    assert!(!harness.shows("This did not work"), "it is said once");
    assert!(harness.shows("Open Older"));
    std::fs::rename(home.path().join("away"), path("Newer")).unwrap();
    harness.click_label("Try again");
    harness.run();
    assert_eq!(harness.state().engine().status().workspace.unwrap().path, path("Newer"));
}
