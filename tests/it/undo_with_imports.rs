//! Undo beside imports: what an import left when it was taken back never keeps an older step from being taken back, and comes back whole.

use std::path::PathBuf;

use comeback::domain::customer::CustomerDetails;
use comeback::domain::ids::{CustomerId, TagId};
use comeback::engine::views::files::HistoryQuery;
use comeback::engine::views::segments::TagsQuery;
use comeback::engine::{Command, Deps, Engine};
use jiff::civil::date;

use crate::cli_support::Place;

const PURCHASES: &str = "customer,receipt,date,amount\n1,a,2025-11-02,31.50\n1,b,2025-11-09,12.00\n2,c,2025-11-10,8.00\n";

/// A workspace of the command line, opened here for what only the window does.
fn with<T>(place: &Place, work: impl FnOnce(&Engine) -> T) -> T {
    let engine = Engine::inline(Deps::fixed(place.path("data"), date(2026, 1, 15).at(9, 30, 0, 0)));
    engine.call(Command::Open { path: file(place) }).unwrap();
    let value = work(&engine);
    engine.call(Command::Close).unwrap();
    value
}

fn file(place: &Place) -> PathBuf {
    place.path("shop.comeback")
}

fn import(place: &Place, text: &str) {
    std::fs::write(place.path("in.csv"), text).unwrap();
    place.run(&["import", "shop.comeback", "in.csv", "--json"]).good();
}

fn step(place: &Place, way: &str) -> String {
    place.run(&[way, "shop.comeback", "--json"]).good().json()["step"].as_str().unwrap_or_default().to_owned()
}

/// Customers, purchases and who wears a tag, as they hold now; and nothing of the file is wrong.
fn holds(place: &Place) -> [i64; 3] {
    assert_eq!(place.run(&["check", "shop.comeback", "--json"]).good().json()["ok"], true);
    let conn = rusqlite::Connection::open_with_flags(file(place), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    ["live_customer", "live_purchase", "live_customer_tag"]
        .map(|view| conn.query_row(&format!("SELECT count(*) FROM {view}"), [], |row| row.get(0)).unwrap())
}

fn by_hand(number: &str) -> Command {
    Command::AddCustomer(CustomerDetails { number: number.into(), name: format!("Hand {number}"), ..CustomerDetails::default() })
}

fn place() -> Place {
    let place = Place::new();
    place.workspace("shop.comeback");
    place
}

#[test]
fn an_import_that_brings_a_new_tag_is_taken_back_and_done_again() {
    let place = place();
    import(&place, "customer,name,tags\n1,Ann,vip\n2,Bob,vip; wedding\n");
    let after = holds(&place);
    assert_eq!(after, [2, 0, 3]);
    for _ in 0..2 {
        assert_eq!(step(&place, "undo"), "import");
        assert_eq!(holds(&place), [0, 0, 0]);
        assert_eq!(step(&place, "redo"), "import");
        assert_eq!(holds(&place), after);
    }
    step(&place, "undo");
    assert!(with(&place, |engine| engine.fetch(TagsQuery).unwrap()).is_empty(), "a tag nobody wears is offered to nobody");
}

#[test]
fn a_customer_made_by_hand_before_an_import_goes_and_comes_back_with_all_of_it() {
    let place = place();
    with(&place, |engine| engine.call(by_hand("1")).unwrap());
    import(&place, PURCHASES);
    import(&place, "customer,name,tags\n1,Hand 1,vip\n");
    let after = holds(&place);
    assert_eq!(after, [2, 3, 1]);
    for round in 0..2 {
        let back: Vec<String> = (0..3).map(|_| step(&place, "undo")).collect();
        assert_eq!(
            (back, holds(&place)),
            (vec!["import".to_owned(), "import".to_owned(), "add_customer".to_owned()], [0, 0, 0]),
            "{round}"
        );
        (0..3).for_each(|_| drop(step(&place, "redo")));
        assert_eq!(holds(&place), after, "{round}");
    }
    // Another change: what was taken back is gone for good, and the customer can still be taken back.
    (0..2).for_each(|_| drop(step(&place, "undo")));
    with(&place, |engine| engine.call(by_hand("7")).unwrap());
    (0..2).for_each(|_| drop(step(&place, "undo")));
    assert_eq!(holds(&place), [0, 0, 0]);
    (0..2).for_each(|_| drop(step(&place, "redo")));
    assert_eq!(holds(&place), [2, 0, 0]);
}

#[test]
fn tags_given_and_taken_by_hand_leave_those_of_an_import_taken_back_alone() {
    let place = place();
    let tags = |engine: &Engine| engine.fetch(TagsQuery).unwrap().first().map_or(TagId(0), |(tag, _)| tag.id);
    with(&place, |engine| {
        engine.call(by_hand("1")).unwrap();
        engine.call(by_hand("2")).unwrap();
    });
    let first = with(&place, |engine| {
        let all = engine.fetch(comeback::engine::views::customer_list::CustomerListQuery::default()).unwrap();
        all.ids.iter().copied().min().unwrap_or(CustomerId(0))
    });
    with(&place, |engine| engine.call(Command::TagCustomers(vec![first], "vip".into())).unwrap());
    import(&place, "customer,name,tags\n2,Hand 2,vip\n3,Cas,vip\n");
    assert_eq!(holds(&place), [3, 0, 3]);
    step(&place, "undo");
    assert_eq!(holds(&place), [2, 0, 1]);

    // A change that changes nothing is no step, and the import can be done again with its tags.
    with(&place, |engine| {
        let other = CustomerId(first.0 + 1);
        engine.call(Command::UntagCustomers(vec![other], tags(engine))).unwrap();
        engine.call(Command::Redo).unwrap();
    });
    assert_eq!(holds(&place), [3, 0, 3]);
    step(&place, "undo");

    // Given by hand to somebody who had it by that import, and taken off everybody.
    with(&place, |engine| {
        engine.call(Command::TagCustomers(vec![CustomerId(first.0 + 1)], "vip".into())).unwrap();
        engine.call(Command::RemoveTag(tags(engine))).unwrap();
    });
    assert_eq!(holds(&place), [2, 0, 0]);
    step(&place, "undo");
    assert_eq!(holds(&place), [2, 0, 2]);
    let all = with(&place, |engine| engine.fetch(HistoryQuery { limit: 100 }).unwrap().iter().filter(|row| !row.undone).count());
    for _ in 0..all {
        step(&place, "undo");
        holds(&place);
    }
    assert_eq!(holds(&place), [0, 0, 0]);
    for _ in 0..=all {
        step(&place, "redo");
        holds(&place);
    }
    assert_eq!(holds(&place), [2, 0, 0], "up to the tag taken off everybody");
}
