//! The tables of the workspace file and how an older file becomes a newer one: numbered steps over `user_version`, all in one
//! transaction. A step is never edited once released.

mod rebuild;

use rusqlite::Connection;

use super::TextKeys;
use super::error::{Result, StoreError};

/// The steps; step n brings a file to schema n.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001_start.sql"), WORDS];
const WORDS: &str = include_str!("0003_words.sql");

/// What the program makes anew in a file that has just come through a step.
const REBUILDS: &[(&str, Rebuild)] = &[(WORDS, rebuild::search_texts)];
type Rebuild = fn(&Connection, TextKeys) -> Result<()>;

/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "a short list")]
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings an open file up to the newest schema, in one transaction.
pub(super) fn migrate(conn: &Connection, keys: TextKeys) -> Result<()> {
    take_steps(conn, MIGRATIONS, |taken| {
        REBUILDS.iter().filter(|(step, _)| taken.contains(step)).try_for_each(|(_, rebuild)| rebuild(conn, keys))
    })
}

/// Takes the steps that are missing and does what follows from them, in one transaction.
fn take_steps(conn: &Connection, steps: &[&str], then: impl FnOnce(&[&str]) -> Result<()>) -> Result<()> {
    let from: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let done = usize::try_from(from).ok().ok_or_else(|| StoreError::Damaged(format!("schema {from}")))?;
    let missing = steps.get(done..).ok_or(StoreError::TooNew { found: from, known })?;
    if missing.is_empty() {
        return Ok(());
    }
    let transaction = conn.unchecked_transaction()?;
    for step in missing {
        transaction.execute_batch(step)?;
    }
    then(missing)?;
    transaction.pragma_update(None, "user_version", known)?;
    Ok(transaction.commit()?)
}

/// All that defines a file: tables, indexes, triggers, views, as text. Two sound files of one schema have the same.
pub(super) fn definition(conn: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, '') , char(10)), '') \
               FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// All tables, with nothing in them.
pub(super) fn empty() -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    take_steps(&conn, MIGRATIONS, |_| Ok(()))?;
    Ok(conn)
}

/// The definition a file of the newest schema must have.
pub(super) fn expected_definition() -> Result<String> {
    definition(&empty()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_all_or_nothing() {
        let conn = Connection::open_in_memory().unwrap();
        take_steps(&conn, &["CREATE TABLE a (x INTEGER) STRICT"], |_| Ok(())).unwrap();
        let before = definition(&conn).unwrap();
        let steps = ["CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT"];
        assert!(take_steps(&conn, &steps, |_| Ok(())).is_err());
        assert_eq!(definition(&conn).unwrap(), before);
        assert!(take_steps(&conn, &steps[..2], |_| Err(StoreError::Cancelled)).is_err(), "what follows belongs to it");
        assert_eq!(definition(&conn).unwrap(), before);
        take_steps(&conn, &steps[..2], |taken| {
            assert_eq!(taken, &steps[1..2]);
            Ok(())
        })
        .unwrap();
        assert_eq!(conn.query_row("PRAGMA user_version", [], |r| r.get::<_, i64>(0)).unwrap(), 2);
        assert!(definition(&conn).unwrap().contains("table b"));
    }
}
