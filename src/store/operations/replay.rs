//! Taking back and doing again: statements generated from the tables as they are, fed with the logged rows; never SQL out of the
//! file. A row is changed only if it still is as the log says.

use std::collections::HashMap;

use super::super::{Conn, Progress, Result, StoreError, Tables, Touched, drafts};
use super::log::{LOGGED, Shape, list};
use super::{NEWEST_SCHEMA, OperationKind, Step, next_redo, next_undo, of_this_schema};
use rusqlite::ErrorCode;

/// A logged change of a row.
struct Change {
    table: String,
    before: Option<String>,
    after: Option<String>,
}

/// Changes between two reports of progress.
const STRIDE: usize = 256;

/// Takes the newest step back.
pub(in crate::store) fn undo(conn: &Conn, progress: Progress<'_>) -> Result<(OperationKind, Touched)> {
    let step = of_this_schema(next_undo(conn)?, StoreError::NothingToUndo)?;
    keeps_versions_in_use(conn, step.id.0)?;
    take_along(conn, step.id.0)?;
    let mut changes =
        changes(conn, step.id.0, "SELECT table_name, before, after FROM operation_change WHERE operation_id = ?1 ORDER BY id DESC")?;
    for change in &mut changes {
        std::mem::swap(&mut change.before, &mut change.after);
    }
    let back = drafts::bring_back(conn, step.id.0)?;
    apply(conn, &changes, progress)?;
    mark(conn, step, true, back)
}

/// Does the step taken back last again.
pub(in crate::store) fn redo(conn: &Conn, progress: Progress<'_>) -> Result<(OperationKind, Touched)> {
    let step = of_this_schema(next_redo(conn)?, StoreError::NothingToRedo)?;
    keeps_versions_in_use(conn, step.id.0)?;
    let changes = changes(conn, step.id.0, "SELECT table_name, before, after FROM operation_change WHERE operation_id = ?1 ORDER BY id")?;
    let ended = drafts::finish_again(conn, step.id.0)?;
    apply(conn, &changes, progress)?;
    mark(conn, step, false, ended)
}

/// What a printed sheet or a begun response says stays so: a step that wrote it is not taken back, nor done again, once it is in use.
fn keeps_versions_in_use(conn: &Conn, operation: i64) -> Result<()> {
    let rewrites = conn.0.prepare_cached(include_str!("rewrites_in_use.sql"))?.exists([operation])?;
    if rewrites { Err(StoreError::Frozen) } else { Ok(()) }
}

/// What an import that was taken back left of a customer or a tag goes with the step that made these: it is deleted with them, and comes
/// back with them, so that the import can still be done again.
fn take_along(conn: &Conn, operation: i64) -> Result<()> {
    conn.0.prepare_cached(include_str!("taken_along.sql"))?.execute([operation])?;
    for (table, column, of) in
        [("purchase", "customer_id", "customer"), ("customer_tag", "customer_id", "customer"), ("customer_tag", "tag_id", "tag")]
    {
        let Some((name, _)) = LOGGED.iter().find(|(name, _)| *name == table) else { continue };
        let sql = format!(
            "INSERT INTO operation_change (operation_id, table_name, after)
             SELECT ?1, '{name}', row FROM (SELECT {} AS row FROM {name} WHERE import_id IS NOT NULL AND {column} IN (
                 SELECT json_extract(after, '$.id') FROM operation_change WHERE operation_id = ?1 AND table_name = '{of}' AND before IS NULL
             ))
             WHERE row NOT IN (SELECT after FROM operation_change WHERE operation_id = ?1 AND table_name = '{name}' AND before IS NULL)",
            Shape::of(&conn.0, name)?.json("")
        );
        conn.0.prepare_cached(&sql)?.execute([operation])?;
    }
    Ok(())
}

fn mark(conn: &Conn, step: Step, undone: bool, drafts: bool) -> Result<(OperationKind, Touched)> {
    conn.0.prepare_cached("UPDATE operation SET undone = ?2 WHERE id = ?1")?.execute((step.id.0, undone))?;
    super::next_revision(conn)?;
    let mut touched = super::touched(conn, step.id.0)?;
    if drafts {
        touched.tables |= Tables::DRAFTS;
    }
    debug_assert_eq!(step.schema, NEWEST_SCHEMA);
    Ok((step.kind, touched))
}

fn changes(conn: &Conn, operation: i64, sql: &str) -> Result<Vec<Change>> {
    let mut statement = conn.0.prepare_cached(sql)?;
    let rows = statement.query_map([operation], |row| Ok(Change { table: row.get(0)?, before: row.get(1)?, after: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// More answers than these are taken out of the index of words together: one by one, each word of each would be wiped by itself.
const MANY_ANSWERS: usize = 200;

/// Applies changes in this order, foreign keys looked at when all are done.
fn apply(conn: &Conn, changes: &[Change], progress: Progress<'_>) -> Result<()> {
    conn.0.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let taken_out = changes.iter().filter(|change| change.table == "answer" && change.before.is_some()).count();
    if taken_out <= MANY_ANSWERS {
        return apply_each(conn, changes, progress);
    }
    let wipe = |on: bool| conn.0.execute("INSERT INTO answer_text (answer_text, rank) VALUES ('secure-delete', ?1)", [on]);
    wipe(false)?;
    let applied = apply_each(conn, changes, progress);
    if applied.is_ok() {
        // Writing the index anew leaves nothing of what was taken out.
        conn.0.execute("INSERT INTO answer_text (answer_text) VALUES ('optimize')", [])?;
    }
    wipe(true)?;
    applied
}

fn apply_each(conn: &Conn, changes: &[Change], progress: Progress<'_>) -> Result<()> {
    let mut statements = HashMap::new();
    for (done, change) in changes.iter().enumerate() {
        if done.is_multiple_of(STRIDE) && !progress(done as u64, changes.len() as u64) {
            return Err(StoreError::Cancelled);
        }
        if !statements.contains_key(&change.table) {
            statements.insert(change.table.clone(), Statements::of(conn, &change.table)?);
        }
        if let Some(known) = statements.get(&change.table) {
            known.apply(conn, change)?;
        }
    }
    Ok(())
}

/// How rows of one table are put back; ?1 is the row as it must be now, ?2 as it shall be.
struct Statements {
    insert: String,
    update: String,
    delete: String,
}

impl Statements {
    fn of(conn: &Conn, table: &str) -> Result<Self> {
        let known = LOGGED.iter().find(|(name, _)| *name == table);
        let (name, _) = known.ok_or_else(|| StoreError::Damaged(format!("log of unknown table {table}")))?;
        let shape = Shape::of(&conn.0, name)?;
        let columns = list(&shape.columns, |column| format!("\"{column}\""));
        let values = |given: &str| list(&shape.columns, |column| format!("json_extract({given}, '$.{column}')"));
        let key = shape.key.iter().map(|column| format!("\"{column}\" = json_extract(?1, '$.{column}')")).collect::<Vec<_>>().join(" AND ");
        let unchanged = format!("{key} AND {} = ?1", shape.json(""));
        Ok(Self {
            insert: format!("INSERT INTO {name} ({columns}) VALUES ({})", values("?1")),
            update: format!("UPDATE {name} SET ({columns}) = ({}) WHERE {unchanged}", values("?2")),
            delete: format!("DELETE FROM {name} WHERE {unchanged}"),
        })
    }

    fn apply(&self, conn: &Conn, change: &Change) -> Result<()> {
        let done = match (&change.before, &change.after) {
            (None, Some(after)) => conn.0.prepare_cached(&self.insert)?.execute([after]),
            (Some(before), Some(after)) => conn.0.prepare_cached(&self.update)?.execute([before, after]),
            (Some(before), None) => conn.0.prepare_cached(&self.delete)?.execute([before]),
            (None, None) => Ok(1),
        };
        match done {
            Ok(1) => Ok(()),
            Ok(_) => Err(StoreError::UndoConflict(change.table.clone())),
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                Err(StoreError::UndoConflict(change.table.clone()))
            }
            Err(error) => Err(error.into()),
        }
    }
}
