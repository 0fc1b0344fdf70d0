//! Operations: every change of the workspace under its name, with the rows it changed before and after, so that it can be taken
//! back and done again, strictly last in first out, also after a restart.

mod log;
mod replay;

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use rusqlite::{OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::codes::{json, read_code, read_json};
use super::{Conn, NEWEST_SCHEMA, Result, StoreError, Tables, Touched};
use crate::domain::ids::{AnswerId, CustomerId, OperationId};

pub(super) use log::{install as install_log, paused, without_asking};
pub(super) use replay::{redo, undo};

/// What an operation is called: a code and its arguments. The words of it are made where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationKind {
    /// Such as `mark_left`.
    pub code: String,
    /// Such as `subject` = `Ruth Palmer`.
    pub arguments: BTreeMap<String, String>,
}

impl OperationKind {
    /// An operation without arguments.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), arguments: BTreeMap::new() }
    }

    /// The same with an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }

    /// An argument; empty if it has none of this name.
    #[must_use]
    pub fn argument(&self, name: &str) -> &str {
        self.arguments.get(name).map_or("", String::as_str)
    }
}

/// An operation as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id; later operations have higher ones.
    pub id: OperationId,
    /// What it is called.
    pub kind: OperationKind,
    /// When it was done, as civil time.
    pub at: DateTime,
    /// Whether it has been taken back.
    pub undone: bool,
    /// The schema it was done under; one of an older schema is history and cannot be taken back.
    pub schema: i64,
}

impl Step {
    /// Whether it was done under the schema of today and may be taken back or done again.
    #[must_use]
    pub const fn is_of_this_schema(&self) -> bool {
        self.schema == NEWEST_SCHEMA
    }
}

/// How many operations are kept; the oldest are dropped beyond it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Operations.
    pub operations: i64,
    /// Bytes of rows before and after.
    pub bytes: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { operations: 20_000, bytes: 128 << 20 }
    }
}

/// The step that [`Store::undo`](super::Store::undo) would take back.
pub fn next_undo(conn: &Conn) -> Result<Option<Step>> {
    one(conn, "SELECT id, code, arguments, at, undone, schema FROM operation WHERE undone = 0 ORDER BY id DESC LIMIT 1")
}

/// The step that [`Store::redo`](super::Store::redo) would do again.
pub fn next_redo(conn: &Conn) -> Result<Option<Step>> {
    one(conn, "SELECT id, code, arguments, at, undone, schema FROM operation WHERE undone = 1 ORDER BY id LIMIT 1")
}

/// The newest operations, newest first.
pub fn history(conn: &Conn, most: u32) -> Result<Vec<Step>> {
    let sql = "SELECT id, code, arguments, at, undone, schema FROM operation ORDER BY id DESC LIMIT ?1";
    Ok(conn.0.prepare_cached(sql)?.query_map([most], row_to_step)?.collect::<rusqlite::Result<_>>()?)
}

/// How many are kept.
pub fn count(conn: &Conn) -> Result<u64> {
    Ok(conn.0.prepare_cached("SELECT count(*) FROM operation")?.query_row([], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// Steps that were undone cannot be redone any more. The rows of imports among them go later, bit by bit.
fn drop_redo(conn: &Conn) -> Result<()> {
    if next_redo(conn)?.is_none() {
        return Ok(());
    }
    for sql in [
        "DELETE FROM operation_draft WHERE operation_id IN (SELECT id FROM operation WHERE undone = 1)",
        "DELETE FROM operation_change WHERE operation_id IN (SELECT id FROM operation WHERE undone = 1)",
        "DELETE FROM operation WHERE undone = 1",
    ] {
        conn.0.execute(sql, [])?;
    }
    Ok(())
}

/// Begins recording.
pub(super) fn begin(conn: &Conn, kind: &OperationKind, at: DateTime) -> Result<OperationId> {
    let sql = "INSERT INTO operation (code, arguments, at, schema, bytes, undone) VALUES (?1, ?2, ?3, ?4, 0, 0)";
    conn.0.prepare_cached(sql)?.execute(params![kind.code, json(&kind.arguments)?, at.to_string(), NEWEST_SCHEMA])?;
    let id = conn.0.last_insert_rowid();
    log::switch_on(conn, id)?;
    Ok(OperationId(id))
}

/// Ends recording and says what was touched. What was undone cannot be redone after it. An operation that changed nothing is forgotten.
pub(super) fn finish(conn: &Conn, operation: OperationId, limits: Limits) -> Result<Touched> {
    log::switch_off(conn)?;
    let mut touched = touched(conn, operation.0)?;
    if conn.0.prepare_cached("SELECT 1 FROM operation_draft WHERE operation_id = ?1")?.exists([operation.0])? {
        touched.tables |= Tables::DRAFTS;
    }
    if touched.tables.is_empty() {
        conn.0.prepare_cached("DELETE FROM operation WHERE id = ?1")?.execute([operation.0])?;
        return Ok(touched);
    }
    drop_redo(conn)?;
    conn.0.prepare_cached(include_str!("weigh.sql"))?.execute([operation.0])?;
    next_revision(conn)?;
    prune(conn, limits)?;
    Ok(touched)
}

/// One revision further.
fn next_revision(conn: &Conn) -> Result<()> {
    conn.0.prepare_cached("UPDATE workspace SET revision = revision + 1 WHERE id = 1")?.execute([])?;
    Ok(())
}

/// What an operation's log says it touched.
fn touched(conn: &Conn, operation: i64) -> Result<Touched> {
    let mut statement = conn.0.prepare_cached("SELECT DISTINCT table_name FROM operation_change WHERE operation_id = ?1")?;
    let mut rows = statement.query([operation])?;
    let mut tables = Tables::NONE;
    while let Some(row) = rows.next()? {
        tables |= log::subject(row.get_ref(0)?.as_str().unwrap_or_default());
    }
    if tables.contains(Tables::IMPORTS) {
        return Ok(Touched::from(tables | Tables::CUSTOMERS | Tables::PURCHASES));
    }
    let purchases_of = tables.contains(Tables::PURCHASES).then(|| buyers(conn, operation)).transpose()?;
    let answers = if tables.intersects(Tables::RESPONSES | Tables::CODINGS) { answers(conn, operation)? } else { None };
    Ok(Touched { tables, purchases_of, answers })
}

/// More answers than these are not told one by one: it is as quick then to read them all.
const FEW_ANSWERS: u32 = 2_000;

fn answers(conn: &Conn, operation: i64) -> Result<Option<Vec<AnswerId>>> {
    let mut statement = conn.0.prepare_cached(include_str!("answers.sql"))?;
    let found = statement.query_map((operation, FEW_ANSWERS + 1), |row| row.get(0).map(AnswerId))?;
    let found: Vec<_> = found.collect::<rusqlite::Result<_>>()?;
    Ok((found.len() <= FEW_ANSWERS as usize).then_some(found))
}

fn buyers(conn: &Conn, operation: i64) -> Result<Vec<CustomerId>> {
    super::customers::ids(conn, include_str!("buyers.sql"), [operation])
}

/// Drops the oldest operations beyond the limits; never the newest.
fn prune(conn: &Conn, limits: Limits) -> Result<()> {
    let size = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
    let (mut operations, mut bytes) =
        conn.0.prepare_cached("SELECT count(*), coalesce(sum(bytes), 0) FROM operation")?.query_row([], size)?;
    while operations > 1 && (operations > limits.operations || bytes > limits.bytes) {
        let (oldest, weight) = conn.0.prepare_cached("SELECT id, bytes FROM operation ORDER BY id LIMIT 1")?.query_row([], size)?;
        for sql in [
            "DELETE FROM operation_draft WHERE operation_id = ?1",
            "DELETE FROM operation_change WHERE operation_id = ?1",
            "DELETE FROM operation WHERE id = ?1",
        ] {
            conn.0.prepare_cached(sql)?.execute([oldest])?;
        }
        operations -= 1;
        bytes -= weight;
    }
    Ok(())
}

fn one(conn: &Conn, sql: &str) -> Result<Option<Step>> {
    Ok(conn.0.prepare_cached(sql)?.query_row([], row_to_step).optional()?)
}

fn row_to_step(row: &Row<'_>) -> rusqlite::Result<Step> {
    let kind = OperationKind { code: row.get(1)?, arguments: read_json(row, 2)? };
    Ok(Step { id: OperationId(row.get(0)?), kind, at: read_code(row, 3)?, undone: row.get(4)?, schema: row.get(5)? })
}

/// A step that may be taken back or done again under this schema.
fn of_this_schema(step: Option<Step>, otherwise: StoreError) -> Result<Step> {
    step.filter(Step::is_of_this_schema).ok_or(otherwise)
}

impl super::Store {
    /// Forgets all steps: what a new workspace begins with cannot be taken back.
    pub fn forget_steps(&mut self) -> Result<()> {
        self.writing(|store| {
            let sql = "DELETE FROM operation_change; DELETE FROM operation_draft; DELETE FROM operation;";
            Ok(store.conn.0.execute_batch(sql)?)
        })
    }
}
