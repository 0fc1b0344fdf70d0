//! The window on the engine's own threads, as it is used: what ends while one is elsewhere is told, long work shows how far it
//! is and can be stopped, nothing waits in the window.

use comeback::domain::customer::CustomerDetails;
use comeback::domain::day::Day;
use comeback::domain::money::Money;
use comeback::engine::{Command, Created, Stage};
use comeback::ui::App;
use comeback::ui::routes::{InRail, Route, SCREENS};
use eframe::egui::{Event, Key};
use egui_kittest::Harness;

use crate::support::threaded::{Gate, settle};
use crate::support::{Content, HarnessExt as _, Window};

fn receipts(harness: &Harness<'_, App>) -> i64 {
    let path = harness.state().engine().status().workspace.unwrap().path;
    let conn = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.query_row("SELECT count(*) FROM live_purchase", [], |row| row.get(0)).unwrap()
}

fn open(home: &std::path::Path, content: Content) -> (Harness<'static, App>, Gate) {
    let window = Window::default();
    let (engine, gate) = window.threaded(home, content);
    let mut harness = window.open(engine);
    settle(&mut harness);
    (harness, gate)
}

/// Looks at so many receipts on the import screen.
pub fn look_at(harness: &mut Harness<'_, App>, receipts: usize) {
    harness.state_mut().go(Route::Import);
    settle(harness);
    let line = |n: usize| format!("{}\t2025-11-{:02}\t{}.50\n", 1000 + n, 1 + n % 28, n + 1);
    let text = format!("Customer\tDate\tAmount\n{}", (0..receipts).map(line).collect::<String>());
    harness.event(Event::Paste(text));
    settle(harness);
}

/// Begins the import and holds it before it is done.
pub fn begin(harness: &mut Harness<'_, App>, gate: &Gate) {
    gate.close();
    harness.ctrl(Key::Enter);
    gate.wait_held();
}

#[test]
fn an_import_that_ends_while_one_is_elsewhere_is_told_there() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, gate) = open(home.path(), Content::Empty);
    look_at(&mut harness, 3);
    begin(&mut harness, &gate);
    harness.click_label("Customers 0");
    harness.run();
    gate.open();
    settle(&mut harness);
    assert!(harness.shows("Imported: 3 receipts · 3 new customers"));
    assert_eq!(*harness.state().route(), Route::Customers, "one stays where one is");
    harness.state_mut().go(Route::Import);
    settle(&mut harness);
    assert!(harness.shows("Paste from Excel"), "the screen is ready for the next file");
}

/// Goes on until the import itself says how far it is.
fn until_it_tells(harness: &mut Harness<'_, App>, gate: &Gate) {
    let engine = harness.state().engine().clone();
    while engine.status().job.is_none_or(|job| job.stage != Stage::Importing) {
        gate.step();
    }
    harness.run();
}

#[test]
fn an_import_shows_how_far_it_is_and_is_cancelled_in_the_status_bar() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, gate) = open(home.path(), Content::Empty);
    look_at(&mut harness, 6000);
    begin(&mut harness, &gate);
    until_it_tells(&mut harness, &gate);
    assert!(harness.shows("Importing"));
    harness.click_label("Customers 0");
    harness.run();
    harness.click_label("Cancel");
    gate.open();
    settle(&mut harness);
    assert!(harness.shows("Import stopped. Nothing was kept."));
    assert_eq!(receipts(&harness), 0);
    assert!(!harness.shows("Importing"), "the bar is free again");
}

#[test]
fn pictures_go_on_while_an_import_runs_and_editing_pauses_with_a_reason() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, gate) = open(home.path(), Content::Sample);
    harness.state().engine().call(Command::SaveSettings(own(&harness))).unwrap();
    look_at(&mut harness, 50);
    begin(&mut harness, &gate);
    for entry in SCREENS.iter().filter(|s| !matches!(s.rail, InRail::No | InRail::Palette)) {
        harness.state_mut().go(entry.route.clone());
        harness.run_steps(4);
        assert_eq!(*harness.state().route(), entry.route);
        assert!(harness.shows("Editing pauses"), "{}", entry.name);
    }
    let before = harness.state().engine().status().undo;
    harness.ctrl(Key::Z);
    assert!(harness.shows("Editing pauses while an import or a restore is applied."));
    assert!(!harness.shows("This did not work"));
    assert_eq!(harness.state().engine().status().undo, before);
    gate.open();
    settle(&mut harness);
    assert!(harness.shows("Imported: "));
    assert!(!harness.shows("Editing pauses while this is applied"));
}

/// The sample made one's own, so that it may be imported into.
fn own(harness: &Harness<'_, App>) -> comeback::domain::settings::Settings {
    let settings = harness.state().engine().status().workspace.unwrap().settings;
    comeback::domain::settings::Settings { sample: false, ..(*settings).clone() }
}

#[test]
fn every_screen_of_the_sample_comes_and_stands_still() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Sample);
    for entry in SCREENS.iter().filter(|s| s.route != Route::Start) {
        harness.state_mut().go(entry.route.clone());
        settle(&mut harness);
        assert_eq!(*harness.state().route(), entry.route, "{}", entry.name);
        assert!(!harness.shows("Loading…"), "{}", entry.name);
    }
}

#[test]
fn a_change_shows_at_once_and_is_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Empty);
    harness.state_mut().go(Route::Reasons);
    settle(&mut harness);
    harness.ctrl(Key::N);
    settle(&mut harness);
    harness.type_keys("Too cold");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Reason added: Too cold"));
    harness.click_label("Undo");
    settle(&mut harness);
    assert!(harness.shows("Undone: "));
}

#[test]
fn the_palette_finds_a_customer_and_a_question() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Sample);
    harness.ctrl(Key::K);
    harness.type_keys("Marion Hale");
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(matches!(harness.state().route(), Route::Customer(_)));
    harness.ctrl(Key::K);
    harness.type_keys("What should we change first");
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(matches!(harness.state().route(), Route::Questionnaire(_)));
}

#[test]
fn a_file_is_written_and_said_while_one_is_elsewhere() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Sample);
    harness.state_mut().go(Route::Reports);
    settle(&mut harness);
    let path = home.path().join("mine.pdf");
    harness.tab_to("Save as PDF…");
    harness.press(Key::Enter);
    harness.replace("File or folder", path.to_str().unwrap());
    harness.press(Key::Enter);
    harness.state_mut().go(Route::Customers);
    settle(&mut harness);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert!(harness.shows("Saved: mine.pdf"));
}

#[test]
fn a_customer_added_in_a_form_opens_on_its_page() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Empty);
    harness.state_mut().go(Route::Customers);
    settle(&mut harness);
    harness.ctrl(Key::N);
    settle(&mut harness);
    harness.type_into("Name", "Щёлочь №5");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(matches!(harness.state().route(), Route::Customer(_)));
    assert!(harness.shows("Щёлочь №5"));
}

#[test]
fn views_catch_up_with_many_changes_at_once() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _gate) = open(home.path(), Content::Empty);
    harness.state_mut().go(Route::Customers);
    settle(&mut harness);
    let engine = harness.state().engine().clone();
    for number in 0..40 {
        let details = CustomerDetails { name: format!("Customer {number}"), ..CustomerDetails::default() };
        let created = engine.call(Command::AddCustomer(details)).unwrap().created;
        let [Created::Customer(customer)] = created[..] else { panic!("{created:?}") };
        let day = Day::parse_iso("2025-12-01").unwrap();
        engine.send(Command::AddPurchase { customer, day, amount: Money(1000) });
        harness.step();
    }
    settle(&mut harness);
    assert!(harness.shows("Customers 40"));
    assert_eq!(receipts(&harness), 40);
}

#[test]
fn the_first_start_shows_what_is_being_made_and_it_can_be_stopped() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, gate) = open(home.path(), Content::Nothing);
    gate.close();
    harness.click_label("Open the sample shop");
    harness.step();
    let engine = harness.state().engine().clone();
    while engine.status().job.is_none() {
        gate.step();
    }
    harness.run();
    assert!(harness.shows("Making the sample"));
    harness.click_label("Cancel");
    gate.open();
    settle(&mut harness);
    assert_eq!(*harness.state().route(), Route::Start);
    assert!(engine.status().workspace.is_none() && !harness.shows("This did not work"));
    assert!(!home.path().join("Comeback sample shop.comeback").exists(), "nothing is left of it");
}
