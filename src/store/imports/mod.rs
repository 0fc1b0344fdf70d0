//! Imports: what came of a file, applied in one transaction. Reading files is `exchange`'s.

mod apply;
mod contracts;
mod fill;
mod leavings;
mod matching;
mod receipts;

pub use fill::{Rows, fill};
pub use matching::known_customers;

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::codes::{read_day, read_day_or_none, read_json};
use super::{Conn, Progress, Result, Tx};
use crate::domain::day::Day;
use crate::domain::ids::ImportId;
use crate::domain::import::{ImportOutcome, ImportPlan, LeavingsAs, Staged};

/// What an import cannot know from its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportOptions {
    /// The day the import is made.
    pub today: Day,
    /// How the departures in it are recorded.
    pub leavings: LeavingsAs,
}

impl ImportOptions {
    /// On this day, departures recorded as usual.
    #[must_use]
    pub fn on(today: Day) -> Self {
        Self { today, leavings: LeavingsAs::default() }
    }
}

/// An import as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedImport {
    /// Its id.
    pub id: ImportId,
    /// File name without folders; empty for pasted text.
    pub source: String,
    /// SHA-256 of the input, in hexadecimal.
    pub sha256: String,
    /// The day it was made.
    pub made_on: Day,
    /// First and last purchase day in it.
    pub days: Option<(Day, Day)>,
    /// What it did.
    pub outcome: ImportOutcome,
}

/// What applying would do, without writing.
pub fn plan(conn: &Conn, staged: &Staged, options: &ImportOptions) -> Result<ImportPlan> {
    apply::plan(conn, staged, *options)
}

/// Applies it. [`StoreError::Cancelled`](super::StoreError::Cancelled) if `progress` says so: then nothing was changed.
pub fn apply(tx: &Tx<'_>, staged: &Staged, options: &ImportOptions, progress: Progress<'_>) -> Result<ImportOutcome> {
    super::operations::paused(tx, || purge(tx))?;
    apply::apply(tx, staged, *options, progress)
}

/// Imports made and not taken back, the newest first.
pub fn list(conn: &Conn) -> Result<Vec<RecordedImport>> {
    let sql = "SELECT id, source, sha256, made_on, first_day, last_day, outcome FROM import WHERE undone = 0 ORDER BY id DESC";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_import)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest last purchase day of all imports that hold.
pub fn last_day(conn: &Conn) -> Result<Option<Day>> {
    let sql = "SELECT max(last_day) FROM import WHERE undone = 0";
    Ok(conn.0.prepare_cached(sql)?.query_row([], |row| read_day_or_none(row, 0))?)
}

/// Imports taken back, whose rows are still there to be redone.
pub(super) fn undone_ids(conn: &Conn) -> Result<Vec<i64>> {
    let sql = "SELECT id FROM import WHERE undone = 1";
    Ok(conn.0.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Imports taken back for good: no step that could be done again speaks of them.
pub(super) fn dead(conn: &Conn) -> Result<Vec<i64>> {
    Ok(conn.0.prepare_cached(include_str!("dead.sql"))?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The rows of imports in the order they can go (a later import may have brought purchases of an earlier one's customers), and how many
/// of them are taken out while somebody may come and want to work.
const ROWS: [(&str, i64); 4] = [
    (include_str!("purge_purchases.sql"), 10_000),
    (include_str!("purge_loose.sql"), 10_000),
    (include_str!("purge_tags.sql"), 10_000),
    (include_str!("purge_customers.sql"), 2_000),
];

/// How far the rows of imports taken back for good have gone: looking for the next ones begins there, not at the first row each time.
#[derive(Debug, Default)]
pub(super) struct Purged {
    /// Of which imports.
    dead: Vec<i64>,
    /// By import and place in [`ROWS`], the first column of the last row taken out: nothing stands before it, and nothing is added.
    next: HashMap<(i64, usize), i64>,
}

/// Takes out some rows of the imports taken back for good. True if there are more. If the transaction fails, `purged` is good no more.
pub(super) fn purge_some(conn: &Conn, purged: &mut Purged) -> Result<bool> {
    let dead = dead(conn)?;
    if purged.dead != dead {
        *purged = Purged { dead, next: HashMap::new() };
    }
    for (place, (sql, most)) in ROWS.into_iter().enumerate() {
        for import in &purged.dead {
            let from = purged.next.entry((*import, place)).or_insert(i64::MIN);
            match take_out(conn, *import, sql, (most, *from))? {
                Some(last) => {
                    *from = last;
                    return Ok(true);
                }
                None => *from = i64::MAX,
            }
        }
    }
    forget(conn, &purged.dead)?;
    Ok(false)
}

/// Takes out all rows of imports that were taken back: the next import would meet them.
fn purge(conn: &Conn) -> Result<()> {
    let undone = undone_ids(conn)?;
    for (sql, _) in ROWS {
        for import in &undone {
            take_out(conn, *import, sql, (i64::MAX, i64::MIN))?;
        }
    }
    forget(conn, &undone)
}

/// Takes out so many rows of an import at most, from this value of their first column on; gives that of the last one.
fn take_out(conn: &Conn, import: i64, sql: &str, (most, from): (i64, i64)) -> Result<Option<i64>> {
    let mut statement = conn.0.prepare_cached(sql)?;
    let mut rows = statement.query(params![import, most, from])?;
    let mut last = None;
    while let Some(row) = rows.next()? {
        last = last.max(Some(row.get(0)?));
    }
    Ok(last)
}

fn forget(conn: &Conn, imports: &[i64]) -> Result<()> {
    for import in imports {
        conn.0.prepare_cached("DELETE FROM import WHERE id = ?1")?.execute([import])?;
    }
    Ok(())
}

/// Rows of imports that are not there.
pub(super) fn strays(conn: &Conn) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for table in ["customer", "customer_tag", "purchase", "loose_sale"] {
        let sql = format!("SELECT count(*) FROM {table} WHERE import_id IS NOT NULL AND import_id NOT IN (SELECT id FROM import)");
        let count: i64 = conn.0.query_row(&sql, [], |row| row.get(0))?;
        if count > 0 {
            found.push(format!("{table}: {count} rows of unknown imports"));
        }
    }
    Ok(found)
}

fn row_to_import(row: &Row<'_>) -> rusqlite::Result<RecordedImport> {
    Ok(RecordedImport {
        id: ImportId(row.get(0)?),
        source: row.get(1)?,
        sha256: row.get(2)?,
        made_on: read_day(row, 3)?,
        days: read_day_or_none(row, 4)?.zip(read_day_or_none(row, 5)?),
        outcome: read_json(row, 6)?,
    })
}
