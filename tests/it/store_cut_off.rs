//! A change cut off halfway is taken back by whoever opens the file next, in whatever way; where that cannot be done the file is not
//! shown as if it were sound.
#![cfg(unix)]

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use comeback::engine::TEXT_KEYS;
use comeback::store::{Conn, Result, Store, backup, check, customers};
use tempfile::TempDir;

use crate::store_support::{Shop, again, change, dump, named, now};

const GROWING: &str = "COMEBACK_TEST_GROWING_WORKSPACE";
const READ_ONLY: &str = "COMEBACK_TEST_READ_ONLY_WORKSPACE";

/// The child: one change that makes the file grow.
#[test]
fn killed_while_growing() {
    let Ok(path) = std::env::var(GROWING) else { return };
    let mut store = Store::open(Path::new(&path), TEXT_KEYS).unwrap();
    change(&mut store, "add", |tx| (0..2_000).try_for_each(|_| customers::add(tx, &named("Somebody who came later")).map(drop)));
}

/// A workspace, and what held in it before a change was cut off while its pages were being written; none where the system does not
/// kill a process for a file too large. The first page is written then, the last ones are not.
pub(crate) fn torn() -> Option<(Shop, String)> {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| (0..200).try_for_each(|_| customers::add(tx, &named("Kim")).map(drop)));
    drop(store);
    let before = dump(&shop.path);
    let blocks = std::fs::metadata(&shop.path).unwrap().len() / 512 + 16;
    let child = again("store_cut_off::killed_while_growing", GROWING, &shop.path);
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -c 0; ulimit -f $0; exec \"$@\"", &blocks.to_string()]);
    limited.arg(child.get_program()).args(child.get_args()).env(GROWING, &shop.path);
    let ended = limited.output().unwrap();
    if ended.status.signal().is_none() {
        println!("skipped: {ended:?}");
        return None;
    }
    let bytes = std::fs::read(&shop.path).unwrap();
    let pages = u32::from_be_bytes(bytes[28..32].try_into().unwrap()) as usize;
    assert!(pages * 4_096 > bytes.len() && journal(&shop.path).metadata().unwrap().len() > 512, "torn, with a journal beside");
    Some((shop, before))
}

pub(crate) fn journal(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}-journal", path.display()))
}

/// The file and its journal in a folder of their own.
fn copied(shop: &Shop) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.comeback");
    std::fs::copy(&shop.path, &path).unwrap();
    std::fs::copy(journal(&shop.path), journal(&path)).unwrap();
    (folder, path)
}

#[test]
fn a_file_cut_off_while_it_grew_opens_as_it_was_before() {
    let Some((shop, before)) = torn() else { return };
    let ways: [fn(&Path) -> Result<()>; 4] = [
        |path| Store::open(path, TEXT_KEYS).map(drop),
        |path| Store::open_read_only(path, TEXT_KEYS).map(drop),
        |path| Store::open_best(path, TEXT_KEYS).map(drop),
        |path| Conn::open_read_only(path, TEXT_KEYS).map(drop),
    ];
    for (way, open) in ways.into_iter().enumerate() {
        let (_folder, path) = copied(&shop);
        open(&path).unwrap_or_else(|error| panic!("way {way}: {error:?}"));
        assert_eq!(dump(&path), before, "way {way}");
        assert!(check::all(Store::open(&path, TEXT_KEYS).unwrap().conn()).unwrap().is_ok());
    }
}

#[test]
fn a_schema_that_never_held_is_not_believed() {
    let Some((shop, before)) = torn() else { return };
    let mut bytes = std::fs::read(&shop.path).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes()); // as a newer program, cut off while it brought the file up to date
    std::fs::write(&shop.path, bytes).unwrap();
    drop(Store::open(&shop.path, TEXT_KEYS).unwrap());
    assert_eq!(dump(&shop.path), before);
}

/// The child, who may write nothing.
#[test]
fn reader_without_rights() {
    let Ok(path) = std::env::var(READ_ONLY) else { return };
    for open in [Store::open_read_only, Store::open_best] {
        let path = Path::new(&path);
        println!("\nfound {:?}", open(path, TEXT_KEYS).map(|store| customers::count(store.conn()).unwrap()));
    }
}

/// What somebody finds who may read this file and write nothing where it lies.
pub(crate) fn found_by_a_reader(folder: &TempDir, path: &Path) -> Vec<String> {
    let mode = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    mode(path, 0o444);
    mode(folder.path(), 0o555);
    let mut child = again("store_cut_off::reader_without_rights", READ_ONLY, path);
    if folder.path().metadata().unwrap().uid() == 0 {
        child.uid(65_534).gid(65_534); // who may do anything is no reader
    }
    let out = child.output().unwrap();
    mode(folder.path(), 0o755);
    let out = String::from_utf8(out.stdout).unwrap();
    out.lines().filter_map(|line| line.strip_prefix("found ")).map(str::to_owned).collect()
}

#[test]
fn where_nothing_may_be_written_a_torn_file_is_not_shown_as_sound() {
    let Some((shop, _)) = torn() else { return };
    let (folder, path) = copied(&shop);
    assert_eq!(found_by_a_reader(&folder, &path), ["Err(CutOff)", "Err(CutOff)"]);
    drop(Store::open(&path, TEXT_KEYS).unwrap());
    assert_eq!(found_by_a_reader(&folder, &path), ["Ok(200)", "Ok(200)"], "taken back by somebody who may write");
}

#[test]
fn restoring_over_a_torn_file_keeps_aside_what_held() {
    let Some((shop, before)) = torn() else { return };
    let (_other, store) = Shop::new();
    let folder = shop.beside("backups");
    let made = backup::make(store.conn(), &folder, "shop", now(), &mut |_, _| true).unwrap();
    drop(store);
    let restored = backup::restore(&made.path, &shop.path, now(), &mut |_, _| true).unwrap();
    assert_eq!(customers::count(Store::open(&shop.path, TEXT_KEYS).unwrap().conn()).unwrap(), 0);
    assert_eq!(dump(&restored.kept_aside.unwrap()), before);
}
