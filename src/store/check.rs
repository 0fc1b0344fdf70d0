//! Whether a workspace file is sound. Reads only; repairs nothing.

use rusqlite::Connection;

use super::{Conn, Result, StoreError, imports, operations, schema};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Soundness {
    /// Technical descriptions of what is wrong; none if all is well.
    pub problems: Vec<String>,
    /// The schema of the file.
    pub schema: i64,
    /// Operations kept.
    pub operations: u64,
}

impl Soundness {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Looks at everything: pages, rows, references, search indexes, columns sorted by, rows of unknown imports.
pub fn all(conn: &Conn) -> Result<Soundness> {
    let mut problems = listed(&conn.0, "PRAGMA integrity_check(100)")?;
    problems.retain(|line| line != "ok");
    problems.extend(broken_references(&conn.0)?);
    problems.extend(imports::strays(conn)?);
    if let Err(StoreError::Damaged(what)) = definition(&conn.0, schema::MIGRATIONS) {
        problems.push(what);
    }
    Ok(Soundness { problems, schema: schema_of(conn)?, operations: operations::count(conn)? })
}

/// The schema of the file.
pub fn schema_of(conn: &Conn) -> Result<i64> {
    Ok(conn.0.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The check made at every opening: pages and rows, not the indexes against them.
pub(super) fn quick(conn: &Connection) -> Result<()> {
    let found = listed(conn, "PRAGMA quick_check(3)").map_err(as_damage)?;
    if found.iter().map(String::as_str).eq(["ok"]) { Ok(()) } else { Err(StoreError::Damaged(found.join("; "))) }
}

/// The tables, indexes, triggers and views are those these steps make, and all there.
pub(super) fn definition(conn: &Connection, steps: &[&str]) -> Result<()> {
    if schema::definition(conn).map_err(as_damage)? == schema::expected_definition(steps)? {
        Ok(())
    } else {
        Err(StoreError::Damaged("its tables are not those of this schema".to_owned()))
    }
}

/// References to rows that are not there.
pub(super) fn broken_references(conn: &Connection) -> Result<Vec<String>> {
    listed(conn, "SELECT \"table\" || ' refers to a missing ' || parent FROM pragma_foreign_key_check LIMIT 100")
}

/// A file marked as ours that `SQLite` cannot make sense of is damaged.
fn as_damage(error: StoreError) -> StoreError {
    match error {
        StoreError::NotOurs(what) => StoreError::Damaged(what),
        StoreError::Sql(error) => StoreError::Damaged(error.to_string()),
        other => other,
    }
}

fn listed(conn: &Connection, sql: &str) -> Result<Vec<String>> {
    Ok(conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
