//! A list of members in the window: as of which day it stands is asked where it tells months, and what is said counts.

use comeback::domain::day::Day;
use comeback::i18n::Tr;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key};

use crate::support::{Content, HarnessExt as _, Window};

const MONTHS: &str = "Customer\tTenure Months\tMonthly Charges\n1\t10\t30.00\n2\t3\t20.00\n";

#[test]
fn a_list_that_tells_months_asks_as_of_which_day_it_stands() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    let (tr, day) = (Tr::new(window.language), |text: &str| Day::parse_iso(text).unwrap());
    harness.state_mut().go(Route::Import);
    harness.run();
    harness.event(Event::Paste(MONTHS.to_owned()));
    harness.run_steps(4);
    assert!(harness.shows(&tr.import_stands()));
    assert_eq!(harness.said(&tr.import_stands_label()), tr.day(day("2025-12-09")), "today, where the list has no days");

    harness.replace(&tr.import_stands_label(), "next week");
    harness.press(Key::Enter);
    harness.run_steps(4);
    assert!(harness.shows(&tr.import_stands_wrong(tr.day(day("2025-12-09")))), "said, and nothing is changed");
    harness.replace(&tr.import_stands_label(), "30 Jun 2025");
    harness.press(Key::Enter);
    harness.run_steps(4);
    assert_eq!(harness.said(&tr.import_stands_label()), tr.day(day("2025-06-30")));
    assert!(harness.shows(&tr.import_reckoned_from()));

    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    let path = harness.state().engine().status().workspace.unwrap().path;
    let conn = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let first: i32 = conn.query_row("SELECT min(starts_on) FROM contract", [], |row| row.get(0)).unwrap();
    assert_eq!(Day::from_number(first), day("2024-08-30"), "ten months before that day");
}

#[test]
fn a_list_with_days_asks_nothing() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    harness.state_mut().go(Route::Import);
    harness.run();
    harness.event(Event::Paste("Member\tJoined\tMonthly fee\n1\t2025-01-01\t30.00\n2\t2025-02-01\t20.00\n".to_owned()));
    harness.run_steps(4);
    let tr = Tr::new(window.language);
    assert!(harness.shows(&tr.import_added_contracts()) && !harness.shows(&tr.import_stands()));
}
