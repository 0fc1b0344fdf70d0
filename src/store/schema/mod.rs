//! The tables of the workspace file and how an older file becomes a newer one: numbered steps over `user_version`, all in one
//! transaction. A step is never edited once released.

mod rebuild;

use rusqlite::Connection;

use super::error::{Result, StoreError};
use super::{TextKeys, check};

/// The steps; step n brings a file to schema n.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("0001_start.sql"),
    include_str!("0002_record.sql"),
    WORDS,
    include_str!("0004_questionnaires.sql"),
    include_str!("0005_language.sql"),
    BENCH,
    include_str!("0007_origin.sql"),
    include_str!("0008_contracts.sql"),
    include_str!("0009_marks.sql"),
    include_str!("0010_segments.sql"),
];
const WORDS: &str = include_str!("0003_words.sql");
const BENCH: &str = include_str!("0006_bench.sql");

/// What the program makes anew in a file that has just come through a step.
const REBUILDS: &[(&str, Rebuild)] = &[(WORDS, rebuild::search_texts), (BENCH, rebuild::other_words)];
type Rebuild = fn(&Connection, TextKeys) -> Result<()>;

/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "a short list")]
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings an open file up to the newest of these steps, in one transaction with what the program makes anew after them.
pub(super) fn migrate(conn: &Connection, steps: &[&str], keys: TextKeys) -> Result<()> {
    take_missing(conn, steps, |taken| {
        REBUILDS.iter().filter(|(step, _)| taken.contains(step)).try_for_each(|(_, rebuild)| rebuild(conn, keys))
    })
}

/// Takes the steps that are missing and does what follows from them.
fn take_missing(conn: &Connection, steps: &[&str], then: impl FnOnce(&[&str]) -> Result<()>) -> Result<()> {
    let from: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let (_, missing) = split(steps, from)?;
    if missing.is_empty() {
        return Ok(());
    }
    // A step may make a table anew, which references to it would forbid; whether they hold is looked at before the commit.
    conn.pragma_update(None, "foreign_keys", false)?;
    let made = take(conn, missing, known(steps), then);
    conn.pragma_update(None, "foreign_keys", true)?;
    made
}

/// The steps a file of this schema has behind it, and those it has not.
pub(super) fn split<'s, 't>(steps: &'s [&'t str], schema: i64) -> Result<(&'s [&'t str], &'s [&'t str])> {
    let done = usize::try_from(schema).ok().ok_or_else(|| StoreError::Damaged(format!("schema {schema}")))?;
    steps.split_at_checked(done).ok_or(StoreError::TooNew { found: schema, known: known(steps) })
}

fn known(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

fn take(conn: &Connection, steps: &[&str], known: i64, then: impl FnOnce(&[&str]) -> Result<()>) -> Result<()> {
    let transaction = conn.unchecked_transaction()?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
    then(steps)?;
    transaction.pragma_update(None, "user_version", known)?;
    let broken = check::broken_references(conn)?;
    if !broken.is_empty() {
        return Err(StoreError::Damaged(broken.join("; ")));
    }
    Ok(transaction.commit()?)
}

/// All that defines a file: tables, indexes, triggers, views, as text. Two sound files of one schema have the same.
pub(super) fn definition(conn: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, '') , char(10)), '') \
               FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// The tables after these steps, with nothing in them.
pub(super) fn empty(steps: &[&str]) -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    take_missing(&conn, steps, |_| Ok(()))?;
    Ok(conn)
}

/// The definition a file must have after these steps.
pub(super) fn expected_definition(steps: &[&str]) -> Result<String> {
    definition(&empty(steps)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_all_or_nothing() {
        let conn = Connection::open_in_memory().unwrap();
        take_missing(&conn, &["CREATE TABLE a (x INTEGER) STRICT"], |_| Ok(())).unwrap();
        let before = definition(&conn).unwrap();
        let steps = ["CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT"];
        assert!(take_missing(&conn, &steps, |_| Ok(())).is_err());
        assert_eq!(definition(&conn).unwrap(), before);
        assert!(take_missing(&conn, &steps[..2], |_| Err(StoreError::Cancelled)).is_err(), "what follows belongs to it");
        assert_eq!(definition(&conn).unwrap(), before);
        take_missing(&conn, &steps[..2], |taken| {
            assert_eq!(taken, &steps[1..2]);
            Ok(())
        })
        .unwrap();
        assert_eq!(conn.query_row("PRAGMA user_version", [], |r| r.get::<_, i64>(0)).unwrap(), 2);
        assert!(definition(&conn).unwrap().contains("table b"));
    }
}
