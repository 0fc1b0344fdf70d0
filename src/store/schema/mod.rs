//! The tables of the workspace file and how an older file becomes a newer one: numbered steps over `user_version`, all in one
//! transaction. A step is never edited once released.

use rusqlite::Connection;

use super::check;
use super::error::{Result, StoreError};

/// The steps; step n brings a file to schema n.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001_start.sql"), include_str!("0002_record.sql")];

/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "a short list")]
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings an open file up to the newest of these steps, in one transaction.
pub(super) fn migrate(conn: &Connection, steps: &[&str]) -> Result<()> {
    let from: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let (_, missing) = split(steps, from)?;
    if missing.is_empty() {
        return Ok(());
    }
    // A step may make a table anew, which references to it would forbid; whether they hold is looked at before the commit.
    conn.pragma_update(None, "foreign_keys", false)?;
    let made = take(conn, missing, known(steps));
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

fn take(conn: &Connection, steps: &[&str], known: i64) -> Result<()> {
    let transaction = conn.unchecked_transaction()?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
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

/// The definition a file must have after these steps.
pub(super) fn expected_definition(steps: &[&str]) -> Result<String> {
    let conn = Connection::open_in_memory()?;
    migrate(&conn, steps)?;
    definition(&conn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_all_or_nothing() {
        let conn = Connection::open_in_memory().unwrap();
        migrate(&conn, &["CREATE TABLE a (x INTEGER) STRICT"]).unwrap();
        let before = definition(&conn).unwrap();
        let steps = ["CREATE TABLE a (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT", "CREATE TABLE b (x INTEGER) STRICT"];
        assert!(migrate(&conn, &steps).is_err());
        assert_eq!(definition(&conn).unwrap(), before);
        migrate(&conn, &steps[..2]).unwrap();
        assert_eq!(conn.query_row("PRAGMA user_version", [], |r| r.get::<_, i64>(0)).unwrap(), 2);
        assert!(definition(&conn).unwrap().contains("table b"));
    }
}
