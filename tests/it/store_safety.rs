//! A change is made whole or not at all: also when the program has a fault in it, and when others use the file.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use comeback::store::{OperationKind, Result, Store, StoreError, check, customers, imports, operations};
use rusqlite::Connection;

use crate::store_support::{Shop, change, day, dump, named, now, staged, staged_customer};

fn add(name: &str) -> impl FnOnce(&comeback::store::Tx<'_>) -> Result<()> {
    let details = named(name);
    move |tx| customers::add(tx, &details).map(drop)
}

#[test]
fn after_a_fault_within_a_change_the_next_one_is_saved() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", add("Kim"));
    let before = dump(&shop.path);
    let fault = catch_unwind(AssertUnwindSafe(|| {
        store.transact(&OperationKind::new("add"), now(), |tx| {
            let file = staged(vec![(staged_customer("1", "Zoe"), vec![("2025-01-01", "a", 1)])]);
            imports::apply(tx, &file, &imports::ImportOptions::on(day("2025-06-30")), &mut |_, _| panic!("a fault in a change"))
        })
    }));
    assert!(fault.is_err());
    assert_eq!(dump(&shop.path), before);
    change(&mut store, "add", add("Ann"));
    assert_eq!(operations::count(store.conn()).unwrap(), 2);
    store.undo().unwrap();
    assert_eq!(dump(&shop.path), before, "what came after the fault is logged as ever");
    assert!(check::all(store.conn()).unwrap().is_ok());
}

#[test]
fn a_file_read_by_others_for_too_long_is_busy_and_not_open_elsewhere() {
    let (shop, mut store) = Shop::new();
    store.set_patience(Duration::from_millis(20)).unwrap();
    let other = Connection::open(&shop.path).unwrap();
    other.execute_batch("BEGIN; SELECT * FROM customer;").unwrap();
    let busy = store.transact(&OperationKind::new("add"), now(), add("Kim"));
    assert!(matches!(busy, Err(StoreError::Busy)), "{busy:?}");
    other.execute_batch("COMMIT").unwrap();
    change(&mut store, "add", add("Ann"));
    assert_eq!(customers::count(store.conn()).unwrap(), 1, "the change that could not be made left nothing");
}

#[test]
fn a_change_waits_for_a_reader_of_some_seconds() {
    let (shop, mut store) = Shop::new();
    let reader = Connection::open(&shop.path).unwrap();
    reader.execute_batch("BEGIN; SELECT * FROM customer;").unwrap();
    std::thread::scope(|scope| {
        let saved = scope.spawn(|| change(&mut store, "add", add("Kim")));
        // once the writer waits it lets nobody else begin to read
        let asked = Connection::open(&shop.path).unwrap();
        asked.busy_timeout(Duration::ZERO).unwrap();
        while asked.query_row("SELECT count(*) FROM customer", [], |_| Ok(())).is_ok() {
            std::thread::yield_now();
        }
        reader.execute_batch("COMMIT").unwrap();
        saved.join().unwrap();
    });
    assert_eq!(customers::count(store.conn()).unwrap(), 1);
}

#[test]
fn a_change_that_changes_nothing_keeps_the_way_of_redoing() {
    let (shop, mut store) = Shop::new();
    let (kim, _) = change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    change(&mut store, "add", add("Zoe"));
    let end = dump(&shop.path);
    store.undo().unwrap();
    let ((), touched) = change(&mut store, "segment", |tx| customers::set_segment(tx, &[kim], ""));
    assert!(touched.tables.is_empty());
    store.redo().unwrap();
    assert_eq!(dump(&shop.path), end);
    assert_eq!(operations::count(store.conn()).unwrap(), 2);
}

#[test]
fn imports_of_the_same_people_are_taken_back_and_work_goes_on() {
    let (_shop, mut store) = Shop::new();
    let options = imports::ImportOptions::on(day("2025-06-30"));
    for receipt in ["a", "b"] {
        let file = staged(vec![(staged_customer("1", "Kim"), vec![("2025-01-01", receipt, 1)])]);
        change(&mut store, "import", |tx| imports::apply(tx, &file, &options, &mut |_, _| true));
    }
    store.undo().unwrap();
    store.undo().unwrap();
    change(&mut store, "add", add("Zoe"));
    while store.purge().unwrap() {}
    assert_eq!(customers::count(store.conn()).unwrap(), 1);
    let file = staged(vec![(staged_customer("1", "Kim"), vec![("2025-01-01", "a", 1)])]);
    change(&mut store, "import", |tx| imports::apply(tx, &file, &options, &mut |_, _| true));
    assert!(check::all(store.conn()).unwrap().is_ok());
}

#[test]
fn what_an_import_left_is_taken_out_bit_by_bit_and_is_in_nobodys_way() {
    let (shop, mut store) = Shop::new();
    let options = imports::ImportOptions::on(day("2025-06-30"));
    let people: Vec<String> = (0..2_500).map(|n| n.to_string()).collect();
    let file = || staged(people.iter().map(|n| (staged_customer(n, n), vec![("2025-01-01", "a", 1), ("2025-01-02", "b", 2)])).collect());
    let raw = |sql: &str| Connection::open(&shop.path).unwrap().query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let import = |store: &mut Store| change(store, "import", |tx| imports::apply(tx, &file(), &options, &mut |_, _| true)).0;
    let start = dump(&shop.path);
    import(&mut store);
    store.undo().unwrap();
    assert!(!store.purge().unwrap(), "it can still be done again");
    store.redo().unwrap();
    store.undo().unwrap();

    change(&mut store, "add", add("Kim"));
    assert_eq!(raw("SELECT count(*) FROM purchase"), 5_000, "the change did not wait for that");
    assert!(store.purge().unwrap());
    store.undo().unwrap();
    assert!(store.purge().unwrap(), "another step that can be done again does not hold it up");
    while store.purge().unwrap() {}
    assert_eq!([raw("SELECT count(*) FROM purchase"), raw("SELECT count(*) FROM customer"), raw("SELECT count(*) FROM import")], [0; 3]);
    assert_eq!(dump(&shop.path), start);
    store.redo().unwrap();
    assert_eq!(customers::count(store.conn()).unwrap(), 1);

    import(&mut store);
    store.undo().unwrap();
    change(&mut store, "add", add("Zoe"));
    let again = import(&mut store);
    assert_eq!((again.customers_new, again.purchases_new), (2_500, 5_000), "rows still there are not met again");
    assert!(!store.purge().unwrap());
    assert_eq!(customers::count(store.conn()).unwrap(), 2_502);
    assert!(check::all(store.conn()).unwrap().is_ok());
}
