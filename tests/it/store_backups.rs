//! Backups are verified copies, a bad one is never listed or restored, and restoring keeps what was there.

use std::path::PathBuf;

use comeback::engine::TEXT_KEYS;
use comeback::store::{Store, StoreError, backup, customers};
use jiff::ToSpan as _;

use crate::store_support::{Shop, change, dump, named, now};

#[test]
fn a_backup_comes_back_as_it_was_and_the_old_file_stays() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    let then = dump(&shop.path);
    let folder = shop.beside("backups");
    let made = backup::make(store.conn(), &folder, "shop", now(), &mut |_, _| true).unwrap();
    assert_eq!((made.manifest.rows["customer"], made.manifest.revision), (1, 1));
    assert_eq!(backup::list(&folder, "shop").unwrap(), std::slice::from_ref(&made));
    assert!(backup::list(&folder, "sho").unwrap().is_empty());
    assert_eq!(backup::verify(&made.path).unwrap(), made.manifest);

    change(&mut store, "add", |tx| customers::add(tx, &named("Zoe")));
    let later = dump(&shop.path);
    assert!(matches!(backup::restore(&made.path, &shop.path, now(), &mut |_, _| true), Err(StoreError::InUse)));
    drop(store);
    let restored = backup::restore(&made.path, &shop.path, now(), &mut |_, _| true).unwrap();
    assert_eq!((dump(&shop.path), dump(&restored.kept_aside.unwrap())), (then.clone(), later));
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    store.undo().unwrap();
    let elsewhere = shop.beside("new.comeback");
    assert_eq!(backup::restore(&made.path, &elsewhere, now(), &mut |_, _| true).unwrap().kept_aside, None);
    assert_eq!(dump(&elsewhere), then);
}

#[test]
fn what_kills_left_among_the_backups_goes() {
    let (shop, store) = Shop::new();
    let folder = shop.beside("backups");
    let make = |hour: i64| backup::make(store.conn(), &folder, "shop", now().saturating_add(hour.hours()), &mut |_, _| true).unwrap();
    let (first, second) = (make(1), make(2));
    std::fs::remove_file(&first.path).unwrap();
    let left =
        [".comeback-x.part".into(), format!("{}.json", first.path.file_name().unwrap().to_str().unwrap())].map(|name| folder.join(name));
    std::fs::write(&left[0], "half").unwrap();
    for file in &left {
        let file = std::fs::OpenOptions::new().write(true).open(file).unwrap();
        file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    }
    std::fs::write(folder.join("notes.json"), "mine").unwrap();
    let third = make(3);
    backup::thin(&third, "shop", None).unwrap();
    assert!(left.iter().all(|file| !file.exists()));
    assert_eq!(backup::list(&folder, "shop").unwrap(), [third, second]);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 5);
}

#[test]
fn a_changed_backup_is_not_restored() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim with a name of some length")));
    let made = backup::make(store.conn(), &shop.beside("backups"), "shop", now(), &mut |_, _| true).unwrap();
    drop(store);
    let mut bytes = std::fs::read(&made.path).unwrap();
    let at = bytes.windows(8).position(|window| window == b"Kim with").unwrap();
    bytes[at] ^= 1; // a letter: no check of SQLite sees it, the hash does
    std::fs::write(&made.path, bytes).unwrap();
    let before = std::fs::read(&shop.path).unwrap();
    assert!(matches!(backup::restore(&made.path, &shop.path, now(), &mut |_, _| true), Err(StoreError::Damaged(_))));
    assert_eq!(std::fs::read(&shop.path).unwrap(), before);
}

#[test]
fn a_workspace_that_shrank_does_not_push_out_its_past() {
    let (shop, mut store) = Shop::new();
    let folder = shop.beside("backups");
    change(&mut store, "add", |tx| (0..20).try_for_each(|n| customers::add(tx, &named(&format!("Name {n}"))).map(drop)));
    backup::make(store.conn(), &folder, "shop", now(), &mut |_, _| true).unwrap();
    store.undo().unwrap();
    for hour in 1..20 {
        let made = backup::make(store.conn(), &folder, "shop", now().saturating_add(hour.hours()), &mut |_, _| true).unwrap();
        backup::thin(&made, "shop", None).unwrap();
    }
    let kept = backup::list(&folder, "shop").unwrap();
    assert_eq!(kept.last().unwrap().manifest.rows["customer"], 20);
    assert!(kept.len() < 14, "the others are thinned out: {}", kept.len());
    let files = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(files, kept.len() * 2, "nothing unfinished stays");
}

#[test]
fn a_backup_of_a_program_that_counted_less_is_whole() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    let made = backup::make(store.conn(), &shop.beside("backups"), "shop", now(), &mut |_, _| true).unwrap();
    let manifest = PathBuf::from(format!("{}.json", made.path.display()));
    let written: serde_json::Value = serde_json::from_slice(&std::fs::read(&manifest).unwrap()).unwrap();
    let with = |change: fn(&mut serde_json::Map<String, serde_json::Value>)| {
        let mut written = written.clone();
        change(written["rows"].as_object_mut().unwrap());
        std::fs::write(&manifest, written.to_string()).unwrap();
        backup::verify(&made.path)
    };
    let older = with(|rows| {
        rows.remove("draft").unwrap();
    });
    assert!(!older.unwrap().rows.contains_key("draft"));
    let fewer = with(|rows| {
        rows.insert("customer".into(), 2.into());
    });
    assert!(matches!(fewer, Err(StoreError::Damaged(_))), "{fewer:?}");
    let unknown = with(|rows| {
        rows.insert("unheard_of".into(), 0.into());
    });
    assert!(matches!(unknown, Err(StoreError::Damaged(_))), "{unknown:?}");
}
