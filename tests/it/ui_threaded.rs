//! The window on the engine's own threads, as it is used: what ends while one is elsewhere is told, long work shows how far it
//! is and can be stopped, nothing waits in the window.

use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key};
use egui_kittest::Harness;

use crate::support::threaded::{Gate, settle};
use crate::support::{Content, HarnessExt as _, Window};

fn open(home: &std::path::Path, content: Content) -> (Harness<'static, App>, Gate) {
    let window = Window::default();
    let (engine, gate) = window.threaded(home, content);
    let mut harness = window.open(engine);
    settle(&mut harness);
    (harness, gate)
}

/// Looks at so many receipts on the import screen.
fn look_at(harness: &mut Harness<'_, App>, receipts: usize) {
    harness.state_mut().go(Route::Import);
    settle(harness);
    let line = |n: usize| format!("{}\t2025-11-{:02}\t{}.50\n", 1000 + n, 1 + n % 28, n + 1);
    let text = format!("Customer\tDate\tAmount\n{}", (0..receipts).map(line).collect::<String>());
    harness.event(Event::Paste(text));
    settle(harness);
}

/// Begins the import and holds it before it is done.
fn begin(harness: &mut Harness<'_, App>, gate: &Gate) {
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
