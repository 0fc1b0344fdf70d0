//! Whether a workspace file is sound. Reads only; repairs nothing.

use std::path::Path;

use rusqlite::Connection;

use super::{Conn, Result, StoreError, TextKeys, conn, imports, operations, schema};

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Soundness {
    /// Technical descriptions of what is wrong; none if all is well.
    pub problems: Vec<String>,
    /// The schema of the file; none if it cannot be read.
    pub schema: Option<i64>,
    /// Operations kept; none if they cannot be read.
    pub operations: Option<u64>,
}

impl Soundness {
    /// Whether nothing is wrong.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        self.problems.is_empty()
    }

    /// What was found, or that it could not be looked at because of damage.
    fn note<T>(&mut self, found: Result<T>) -> Result<Option<T>> {
        match found.map_err(as_damage) {
            Ok(found) => Ok(Some(found)),
            Err(StoreError::Damaged(what)) => {
                self.problems.push(what);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

/// Looks at a file that may be too damaged to be opened. What is no workspace of ours, or newer, is refused.
pub fn file(path: &Path, keys: TextKeys) -> Result<Soundness> {
    match Conn::open_read_only(path, keys) {
        Ok(conn) => all(&conn),
        Err(StoreError::Damaged(what)) => Ok(Soundness { problems: vec![what], ..Soundness::default() }),
        Err(error) => Err(error),
    }
}

/// Looks at everything: pages, rows, references, search indexes, columns sorted by, rows of unknown imports.
pub fn all(conn: &Conn) -> Result<Soundness> {
    let mut found = Soundness::default();
    for part in [listed(&conn.0, "PRAGMA integrity_check(100)"), broken_references(&conn.0), imports::strays(conn)] {
        let part = found.note(part)?.unwrap_or_default();
        found.problems.extend(part.into_iter().filter(|line| line != "ok"));
    }
    found.schema = found.note(conn::schema_of(&conn.0))?;
    if let Some(schema) = found.schema {
        let tables = schema::split(schema::MIGRATIONS, schema).and_then(|(done, _)| definition(&conn.0, done));
        found.note(tables)?;
    }
    found.operations = found.note(operations::count(conn))?;
    found.problems.dedup();
    Ok(found)
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
