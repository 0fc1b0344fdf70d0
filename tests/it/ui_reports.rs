//! Reports in the window, by the keyboard: what is seen is what is saved, nothing of single people unless switched on,
//! no file replaced unasked.

use std::path::Path;

use comeback::domain::language::Language;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

fn open(home: &Path, content: Content) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(Route::Reports);
    harness.run();
    harness
}

/// Saves by the button of this name under this path, with the keyboard alone.
fn save(harness: &mut Harness<'static, App>, button: &str, path: &Path) {
    harness.tab_to(button);
    harness.press(Key::Enter);
    harness.replace("File or folder", path.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
}

/// A picture of the window for whoever wants to look: into the folder `COMEBACK_LOOK` names.
fn look(harness: &mut Harness<'static, App>, name: &str) {
    if let Some(folder) = std::env::var_os("COMEBACK_LOOK") {
        harness.render().unwrap().save(Path::new(&folder).join(format!("reports-{name}.png"))).unwrap();
    }
}

/// Chooses from a select that may have to be scrolled to, as the keyboard does.
fn choose(harness: &mut Harness<'static, App>, select: &str, option: &str) {
    harness.tab_to(select);
    harness.press(Key::Space);
    harness.get_by_role_and_label(Role::MenuItem, option).click();
    harness.run();
}

#[test]
fn a_report_is_saved_by_keyboard_in_every_format() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    assert!(harness.said("Page 1 of").contains("Why customers leave"));
    for (ending, begins) in [("pdf", "%PDF-"), ("html", "<!doctype html>"), ("xlsx", "PK"), ("csv", "\u{feff}\"")] {
        // The ending is put behind whatever was typed.
        save(&mut harness, &format!("Save as {}…", ending.to_uppercase()), &home.path().join("for Anna"));
        let path = home.path().join(format!("for Anna.{ending}"));
        assert!(std::fs::read(&path).unwrap().starts_with(begins.as_bytes()), "{ending}");
        assert!(harness.shows(path.to_str().unwrap()), "the place of {ending} is said");
    }
}

#[test]
fn a_name_is_proposed_that_every_system_takes() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    harness.click_label("Save as PDF…");
    let proposed = harness.said("File or folder");
    assert_eq!(proposed, home.path().join("Corner Dry Cleaning - Owner’s report 2025-12-09.pdf").to_str().unwrap());
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_a_yes() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    let path = home.path().join("mine.csv");
    std::fs::write(&path, "years of work").unwrap();
    save(&mut harness, "Save as CSV…", &path);
    assert!(harness.shows("Replace this file?"));
    look(&mut harness, "replace");
    harness.click_label("Cancel");
    harness.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "years of work");
    save(&mut harness, "Save as CSV…", &path);
    harness.click_label("Replace");
    harness.run();
    assert!(std::fs::read_to_string(&path).unwrap().contains("Why customers leave"));
}

#[test]
fn names_and_quotes_stand_in_it_only_when_switched_on() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    let (name, quote) = ("Marion Hale", "Waiting times before the holidays");
    assert!(!harness.all_pages().contains(name) && !harness.all_pages().contains(quote));
    harness.click_label("Names of the biggest silent ones");
    harness.run();
    assert!(harness.all_pages().contains(name) && !harness.all_pages().contains(quote));
    look(&mut harness, "names");
    harness.tab_to("58 more, older");
    harness.press(Key::Enter);
    let ticked = harness.get_by(|n| n.role() == Role::CheckBox && n.label().is_some_and(|label| label.contains(quote)));
    ticked.click();
    harness.run();
    assert!(harness.all_pages().contains(quote));
}

#[test]
fn small_groups_are_hidden_until_they_are_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    assert!(!harness.all_pages().contains("Better offer elsewhere"));
    harness.click_label("Groups under five people");
    harness.run();
    assert!(harness.all_pages().contains("Better offer elsewhere"));
}

#[test]
fn a_call_sheet_for_as_many_as_are_wanted_in_another_language() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    harness.click_label("Call sheet");
    harness.run();
    let phones = |pages: &str| pages.matches("555-").count();
    assert_eq!(phones(&harness.all_pages()), 5);
    harness.click_label("10");
    harness.run();
    assert_eq!(phones(&harness.all_pages()), 10);
    harness.click_label("other");
    harness.run();
    harness.replace("How many", "7");
    harness.run();
    assert_eq!(phones(&harness.all_pages()), 7);
    look(&mut harness, "calls");
    harness.replace("How many", "many");
    assert!(harness.shows("A number from 1 to 500"));
    assert_eq!(phones(&harness.all_pages()), 7);
    choose(&mut harness, "Language of the report", Language::Ru.own_name());
    harness.run();
    assert!(harness.all_pages().contains("перезвонить"));
}

#[test]
fn the_period_counts_in_what_is_seen() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    assert!(harness.said("Page 1 of").contains("In 12 months"));
    choose(&mut harness, "Period", "last 3 months");
    harness.run();
    assert!(harness.said("Page 1 of").contains("In 3 months"));
}

#[test]
fn charts_are_saved_as_pictures() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample);
    harness.click_label("Charts");
    harness.run();
    harness.click_label("How many stay");
    choose(&mut harness, "Size", "slide, 1920 × 1080");
    harness.run();
    save(&mut harness, "Save as PNG…", &home.path().join("stay.png"));
    let png = std::fs::read(home.path().join("stay.png")).unwrap();
    assert_eq!((&png[1..4], &png[16..24]), (&b"PNG"[..], &[0, 0, 7, 128, 0, 0, 4, 56][..]));
    look(&mut harness, "charts");
    save(&mut harness, "Save as SVG…", &home.path().join("stay.svg"));
    let svg = std::fs::read_to_string(home.path().join("stay.svg")).unwrap();
    assert!(svg.contains("width=\"1920\"") && svg.contains("Each quarter"));
}

#[test]
fn an_empty_workspace_says_what_will_be_here() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Empty);
    assert!(harness.shows("Your reports will be here"));
    harness.click_label("Import your customers");
    harness.run();
    assert_eq!(*harness.state().route(), Route::Import);
}

#[test]
fn parts_to_be_compared_are_offered_only_where_the_report_compares_them() {
    let home = tempfile::tempdir().unwrap();
    assert!(open(home.path(), Content::Sample).shows("Side by side"));
    let club = tempfile::tempdir().unwrap();
    let harness = open(club.path(), Content::Club);
    assert!(harness.shows("Names of those who left and paid most") && !harness.shows("Side by side"));
}
