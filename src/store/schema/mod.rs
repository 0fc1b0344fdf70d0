//! The tables of the workspace file and how an older file becomes a newer one: numbered steps over `user_version`, all in one
//! transaction. A step is never edited once released.

use rusqlite::Connection;

use super::error::{Result, StoreError};

/// The steps; step n brings a file to schema n.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001_start.sql"), include_str!("0002_record.sql")];

/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "a short list")]
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings an open file up to the newest of these steps, in one transaction.
pub(super) fn migrate(conn: &Connection, steps: &[&str]) -> Result<()> {
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
    transaction.pragma_update(None, "user_version", known)?;
    Ok(transaction.commit()?)
}

/// All that defines a file: tables, indexes, triggers, views, as text. Two sound files of one schema have the same.
pub(super) fn definition(conn: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, '') , char(10)), '') \
               FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// The definition a file of the newest schema must have.
pub(super) fn expected_definition() -> Result<String> {
    let conn = Connection::open_in_memory()?;
    migrate(&conn, MIGRATIONS)?;
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
