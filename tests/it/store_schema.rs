//! Files of older versions open, are brought up to date and keep their content; a copy of how they were stays beside them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use comeback::engine::TEXT_KEYS;
use comeback::store::{NEWEST_SCHEMA, OperationKind, Store, StoreError, check, customers, drafts, operations, responses};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::store_kill::{as_many_as_fit, killed, say};
use crate::store_support::{again, folder, named, now};
use crate::store_undo::Dice;

const OPENED: &str = "COMEBACK_TEST_KILLED_OPENING";

/// A file of schema 1 as it was, in a folder of its own.
fn of_schema_1() -> (TempDir, PathBuf) {
    let folder = folder();
    let path = folder.path().join("shop.comeback");
    let packed = std::fs::File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema-1.comeback.gz")).unwrap();
    std::io::copy(&mut flate2::read::GzDecoder::new(packed), &mut std::fs::File::create(&path).unwrap()).unwrap();
    (folder, path)
}

fn rows(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut all = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let cell = |column| match row.get_ref(column).unwrap() {
            ValueRef::Null => "-".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            other => format!("{:?}", other.as_str().unwrap()),
        };
        all.push((0..columns).map(cell).collect::<Vec<_>>().join(" | "));
    }
    all
}

/// Columns of the first schema that hold something else by now, or stand elsewhere: what is found by which words is made anew, whom
/// a questionnaire is for belongs to its versions.
const NOT_AS_THEY_WERE: &str = "VALUES ('customer', 'search_text'), ('answer', 'search_text'), ('questionnaire', 'audience')";

/// The tables of a file with their columns but these, as a list of questions; search indexes and steps left out.
fn tables(path: &Path, without: &str) -> Vec<String> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let columns = format!("SELECT group_concat(name) FROM pragma_table_info(t.name) WHERE (t.name, name) NOT IN ({without})");
    let names = rows(
        &conn,
        &format!(
            "SELECT 'SELECT ' || columns || ' FROM ' || name || ' ORDER BY ' || columns \
             FROM (SELECT *, ({columns}) AS columns FROM pragma_table_list AS t) AS t \
             WHERE type = 'table' AND t.schema = 'main' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1"
        ),
    );
    names.into_iter().map(|quoted| quoted.trim_matches('"').to_owned()).filter(|sql| !sql.contains(" FROM figure_cache ")).collect()
}

/// The answers to these questions.
fn content(path: &Path, tables: &[String]) -> String {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut text = String::new();
    for sql in tables {
        writeln!(text, "{sql}\n{}", rows(&conn, sql).join("\n")).unwrap();
    }
    text
}

#[test]
fn a_file_of_the_first_schema_keeps_its_content() {
    let (folder, path) = of_schema_1();
    let all = content(&path, &tables(&path, "VALUES ('', '')"));
    let tables = tables(&path, NOT_AS_THEY_WERE);
    let before = content(&path, &tables);
    let digest = Sha256::digest(&all).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    assert_eq!(
        digest, "e44b4ff2af71d8f0f3c4a76a752dac8a8a41160b824c4c3e99d604cd57333dd4",
        "the file of the first version is not as it was made"
    );

    let store = Store::open(&path, TEXT_KEYS).unwrap();
    assert_eq!(
        check::all(store.conn()).unwrap(),
        check::Soundness { problems: Vec::new(), schema: Some(NEWEST_SCHEMA), operations: Some(2) }
    );
    let sheets: usize = responses::by_questionnaire(store.conn()).unwrap().iter().map(|(_, n, _)| n).sum();
    let counts = (customers::count(store.conn()).unwrap(), sheets, drafts::list(store.conn()).unwrap().len());
    assert_eq!(counts, (242, 140, 1));
    drop(store);
    assert_eq!(content(&path, &tables), before);
    let copy = folder.path().join("shop.comeback.before-schema-2");
    assert_eq!(copy.exists(), NEWEST_SCHEMA > 1);
    if copy.exists() {
        assert_eq!(content(&copy, &tables), before);
    }
}

#[test]
fn steps_from_before_are_history_and_new_ones_can_be_taken_back() {
    let (_folder, path) = of_schema_1();
    let mut store = Store::open(&path, TEXT_KEYS).unwrap();
    if NEWEST_SCHEMA > 1 {
        assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
    }
    store.transact(&OperationKind::new("add"), now(), |tx| customers::add(tx, &named("Kim"))).unwrap();
    assert_eq!(operations::history(store.conn(), 9).unwrap().len(), 2, "what was taken back before goes with the first new step");
    store.undo().unwrap();
    assert_eq!(customers::count(store.conn()).unwrap(), 242);
}

/// The child: opens the file.
#[test]
fn killed_opening() {
    let Ok(path) = std::env::var(OPENED) else { return };
    say("ready");
    drop(Store::open(Path::new(&path), TEXT_KEYS).unwrap());
}

#[test]
fn a_file_is_older_or_newer_wherever_a_kill_comes() {
    let (_folder, path) = of_schema_1();
    let tables = tables(&path, NOT_AS_THEY_WERE);
    let (older, before) = (std::fs::read(&path).unwrap(), content(&path, &tables));
    let mut dice = Dice::new(15);
    for round in as_many_as_fit(if NEWEST_SCHEMA > 1 { 3 } else { 0 }) {
        std::fs::write(&path, &older).unwrap();
        killed(&mut again("store_schema::killed_opening", OPENED, &path), dice.roll(60_000) as u64);
        drop(Store::open(&path, TEXT_KEYS).unwrap());
        assert_eq!(content(&path, &tables), before, "round {round}");
    }
}

#[cfg(unix)]
#[test]
fn an_older_file_is_refused_where_nothing_may_be_written() {
    if NEWEST_SCHEMA == 1 {
        return;
    }
    let (folder, path) = of_schema_1();
    assert_eq!(crate::store_cut_off::found_by_a_reader(&folder, &path), ["Err(TooOld(1))", "Err(TooOld(1))"]);
}

#[test]
fn a_reader_brings_an_older_file_up_to_date() {
    let (_folder, path) = of_schema_1();
    let store = Store::open_read_only(&path, TEXT_KEYS).unwrap();
    assert!(store.is_read_only());
    assert_eq!(check::schema_of(store.conn()).unwrap(), NEWEST_SCHEMA);
    assert_eq!(customers::count(store.conn()).unwrap(), 242);
}
