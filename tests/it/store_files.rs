//! Which files are opened, which are refused, and that a refused file is not written to.

use std::path::Path;

use comeback::domain::settings::Settings;
use comeback::engine::TEXT_KEYS;
use comeback::store::{Conn, NEWEST_SCHEMA, OperationKind, Store, StoreError, check, customers};
use rusqlite::Connection;

use crate::store_support::{Shop, change, content, dump, named, now, open_question};
use crate::store_undo::Dice;

/// Opening in every way is refused as expected; the file stays as it is, and nothing is left beside it.
fn refused(path: &Path, as_expected: impl Fn(&StoreError) -> bool) {
    let before = std::fs::read(path).unwrap();
    let beside = || std::fs::read_dir(path.parent().unwrap()).unwrap().count();
    let files = beside();
    for open in [Store::open, Store::open_read_only, Store::open_best] {
        let error = open(path, TEXT_KEYS).unwrap_err();
        assert!(as_expected(&error), "{error:?}");
    }
    assert_eq!(std::fs::read(path).unwrap(), before);
    assert_eq!(beside(), files);
}

#[test]
fn what_is_not_ours_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.comeback");
    for bytes in [&b""[..], b"<html><body>not here</body></html>", b"SQLite format 3\0", &[0; 5_000]] {
        std::fs::write(&path, bytes).unwrap();
        refused(&path, |error| matches!(error, StoreError::NotOurs(_)));
    }
    std::fs::remove_file(&path).unwrap();
    Connection::open(&path)
        .unwrap()
        .execute_batch("PRAGMA user_version = 1; CREATE TABLE customer (id INTEGER); PRAGMA journal_mode = WAL;")
        .unwrap();
    refused(&path, |error| matches!(error, StoreError::NotOurs(_)));
    assert!(matches!(Store::open(folder.path(), TEXT_KEYS), Err(StoreError::NotOurs(_))));
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.comeback");
    assert!(matches!(Store::open(&path, TEXT_KEYS), Err(StoreError::Missing(_))));
    assert!(matches!(Conn::open_read_only(&path, TEXT_KEYS), Err(StoreError::Missing(_))));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_workspace_never_replaces_a_file() {
    let (shop, store) = Shop::new();
    drop(store);
    let before = std::fs::read(&shop.path).unwrap();
    assert!(matches!(Store::create(&shop.path, &Settings::default(), TEXT_KEYS), Err(StoreError::Exists(path)) if path == shop.path));
    assert_eq!(std::fs::read(&shop.path).unwrap(), before);
    let nowhere = shop.beside("no/such/folder.comeback");
    assert!(Store::create(&nowhere, &Settings::default(), TEXT_KEYS).is_err());
}

#[test]
fn a_newer_file_is_left_alone() {
    let (shop, store) = Shop::new();
    drop(store);
    Connection::open(&shop.path).unwrap().pragma_update(None, "user_version", NEWEST_SCHEMA + 1).unwrap();
    refused(
        &shop.path,
        |error| matches!(error, StoreError::TooNew { found, known } if (*found, *known) == (NEWEST_SCHEMA + 1, NEWEST_SCHEMA)),
    );
}

#[test]
fn tables_that_are_not_ours_are_refused() {
    for tampering in ["CREATE TRIGGER x AFTER INSERT ON customer BEGIN SELECT 1; END", "DROP VIEW live_purchase", "CREATE TABLE extra (x)"]
    {
        let (shop, store) = Shop::new();
        drop(store);
        Connection::open(&shop.path).unwrap().execute_batch(tampering).unwrap();
        refused(&shop.path, |error| matches!(error, StoreError::Damaged(_)));
    }
}

fn filled() -> Shop {
    let (shop, mut store) = Shop::new();
    for n in 0..200 {
        change(&mut store, "add", |tx| customers::add(tx, &named(&format!("Customer number {n} of a long list of names"))));
    }
    shop
}

#[test]
fn a_damaged_file_is_refused_and_stays_as_it_is() {
    let shop = filled();
    let whole = std::fs::read(&shop.path).unwrap();
    let mut dice = Dice::new(7);
    let (mut opened, mut turned_away) = (0, 0);
    for round in 0..60 {
        let mut bytes = whole.clone();
        match round % 3 {
            0 => bytes.truncate(100 + dice.roll(whole.len() - 100)),
            1 => {
                let at = 4_096 * (1 + dice.roll(whole.len() / 4_096 - 1));
                bytes[at..at + 4_096].fill(0);
            }
            _ => (0..20).for_each(|_| bytes[100 + dice.roll(whole.len() - 100)] ^= 1 << dice.roll(8)),
        }
        std::fs::write(&shop.path, &bytes).unwrap();
        match Store::open(&shop.path, TEXT_KEYS) {
            Ok(_) => opened += 1, // what no check of SQLite sees; a flipped letter in a name is such
            Err(StoreError::Damaged(_)) => turned_away += 1,
            Err(error) => panic!("round {round}: {error:?}"),
        }
        assert_eq!(std::fs::read(&shop.path).unwrap(), bytes, "round {round}");
    }
    assert!(turned_away >= 40, "{turned_away} refused, {opened} opened");
}

#[test]
fn one_writes_the_other_reads_and_sees_it() {
    let (shop, mut store) = Shop::new();
    assert!(matches!(Store::open(&shop.path, TEXT_KEYS), Err(StoreError::InUse)));
    let mut second = Store::open_best(&shop.path, TEXT_KEYS).unwrap();
    assert!(second.is_read_only() && !store.is_read_only());
    assert!(!second.changed_outside().unwrap());
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    assert!(!store.changed_outside().unwrap(), "one's own change is none from outside");
    assert!(second.changed_outside().unwrap() && !second.changed_outside().unwrap());
    assert_eq!(customers::count(second.conn()).unwrap(), 1);
    let refused = second.transact(&OperationKind::new("add"), now(), |tx| customers::add(tx, &named("Zoe")));
    assert!(matches!(refused, Err(StoreError::ReadOnly)));
    drop(store);
    assert!(!Store::open_best(&shop.path, TEXT_KEYS).unwrap().is_read_only());
}

#[test]
fn a_reader_sees_one_state_while_another_writes() {
    let (shop, mut store) = Shop::new();
    let reader = Conn::open_read_only(&shop.path, TEXT_KEYS).unwrap();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    assert_eq!(customers::count(&reader).unwrap(), 1);
    let handle = reader.interrupt_handle();
    let stopped = std::sync::atomic::AtomicBool::new(false);
    let endless: Result<(), StoreError> = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stopped.load(std::sync::atomic::Ordering::Relaxed) {
                std::thread::sleep(std::time::Duration::from_millis(1));
                handle.interrupt();
            }
        });
        let ended = reader.snapshot(|reader| (0..100_000).try_for_each(|_| check::all(reader).map(drop)));
        stopped.store(true, std::sync::atomic::Ordering::Relaxed);
        ended
    });
    assert!(matches!(endless, Err(StoreError::Cancelled)), "{endless:?}");
}

#[test]
fn a_reader_takes_back_a_change_that_was_cut_off() {
    let (shop, mut store) = Shop::new();
    for _ in 0..200 {
        change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    }
    drop(store);
    // Half of a change is in the file and its journal beside it, as a kill leaves them.
    let raw = rusqlite::Connection::open(&shop.path).unwrap();
    raw.execute_batch("PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=2; BEGIN; UPDATE setting SET json = '{}'; UPDATE customer SET segment = hex(zeroblob(900));")
        .unwrap();
    let cut = tempfile::tempdir().unwrap();
    let path = cut.path().join("cut.comeback");
    for end in ["", "-journal"] {
        std::fs::copy(format!("{}{end}", shop.path.display()), format!("{}{end}", path.display())).unwrap();
    }
    drop(raw);
    assert!(std::fs::metadata(format!("{}-journal", path.display())).unwrap().len() > 512, "a journal to be taken back");
    let reader = Store::open_read_only(&path, TEXT_KEYS).unwrap();
    assert!(reader.is_read_only());
    assert_eq!(customers::count(reader.conn()).unwrap(), 200);
    assert!(check::all(reader.conn()).unwrap().problems.is_empty());
}

#[cfg(unix)]
#[test]
fn a_file_put_in_its_place_is_not_written_to() {
    let (shop, mut store) = Shop::new();
    let (other, stranger) = Shop::new();
    drop(stranger);
    std::fs::rename(&other.path, &shop.path).unwrap();
    let before = std::fs::read(&shop.path).unwrap();
    let refused = store.transact(&OperationKind::new("add"), now(), |tx| customers::add(tx, &named("Kim")));
    assert!(matches!(refused, Err(StoreError::Replaced)));
    assert_eq!(std::fs::read(&shop.path).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_write_protected_file_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    drop(store);
    std::fs::set_permissions(&shop.path, std::fs::Permissions::from_mode(0o400)).unwrap();
    if std::fs::OpenOptions::new().write(true).open(&shop.path).is_ok() {
        println!("skipped: this user may write to anything");
        return;
    }
    let store = Store::open_best(&shop.path, TEXT_KEYS).unwrap();
    assert!(store.is_read_only());
    assert_eq!(customers::count(store.conn()).unwrap(), 1);
}

#[test]
fn the_closed_workspace_is_one_file() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| {
        comeback::store::questionnaires::add(
            tx,
            comeback::domain::questionnaire::Audience::Any,
            &[],
            &content(vec![open_question("Why?", None)]),
        )
    });
    let before = dump(&shop.path);
    drop(store);
    let files: Vec<_> =
        std::fs::read_dir(shop.folder.path()).unwrap().map(|f| f.unwrap()).filter(|f| f.metadata().unwrap().len() > 0).collect();
    assert!(files.iter().all(|f| f.path() == shop.path), "{files:?}");
    let copy = shop.beside("copy.comeback");
    std::fs::copy(&shop.path, &copy).unwrap();
    drop(Store::open(&copy, TEXT_KEYS).unwrap());
    assert_eq!(dump(&copy), before);
    let found = check::all(Store::open(&copy, TEXT_KEYS).unwrap().conn()).unwrap();
    assert_eq!((found.is_ok(), found.schema, found.operations), (true, Some(NEWEST_SCHEMA), Some(1)));
}
