//! Drafts: work in progress of any form, kept while it is typed. No operation, no revision; finishing one belongs to the operation
//! that saves the work, and undoing that brings the draft back.

use jiff::civil::DateTime;
use rusqlite::{OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::codes::{read_code, read_count};
use super::{Conn, Jotter, Result, Tx};
use crate::domain::ids::{QuestionnaireId, VersionId};

/// Work in progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form.
    pub kind: String,
    /// Which of that form's drafts, such as the customer's id.
    pub key: String,
    /// The version of a questionnaire it is typed against.
    pub version: Option<VersionId>,
    /// What was typed so far.
    pub json: String,
    /// When it was kept last, as civil time.
    pub kept_at: DateTime,
}

/// Keeps a draft, over an earlier one of the same kind and key.
pub fn keep(jotter: &Jotter<'_>, kind: &str, key: &str, version: Option<VersionId>, json: &str) -> Result<()> {
    let sql = "INSERT INTO draft (kind, key, version, json, kept_at) VALUES (?1, ?2, ?3, ?4, ?5) \
               ON CONFLICT DO UPDATE SET version = excluded.version, json = excluded.json, kept_at = excluded.kept_at";
    jotter.conn.0.prepare_cached(sql)?.execute(params![kind, key, version.map(|v| v.0), json, jotter.at.to_string()])?;
    Ok(())
}

/// Throws a draft away, if there is one.
pub fn drop(jotter: &Jotter<'_>, kind: &str, key: &str) -> Result<()> {
    jotter.conn.0.prepare_cached("DELETE FROM draft WHERE kind = ?1 AND key = ?2")?.execute([kind, key])?;
    Ok(())
}

/// The work is being saved: its draft ends with this operation. True if there was one.
pub fn finish(tx: &Tx<'_>, kind: &str, key: &str) -> Result<bool> {
    let held = "INSERT INTO operation_draft (operation_id, kind, key, version, json, kept_at) \
                SELECT ?3, kind, key, version, json, kept_at FROM draft WHERE kind = ?1 AND key = ?2";
    let found = tx.0.prepare_cached(held)?.execute(params![kind, key, tx.operation().0])?;
    tx.0.prepare_cached("DELETE FROM draft WHERE kind = ?1 AND key = ?2")?.execute([kind, key])?;
    Ok(found > 0)
}

/// One draft.
pub fn get(conn: &Conn, kind: &str, key: &str) -> Result<Option<Draft>> {
    let sql = "SELECT kind, key, version, json, kept_at FROM draft WHERE kind = ?1 AND key = ?2";
    Ok(conn.0.prepare_cached(sql)?.query_row([kind, key], row_to_draft).optional()?)
}

/// All drafts, the one kept last first.
pub fn list(conn: &Conn) -> Result<Vec<Draft>> {
    let sql = "SELECT kind, key, version, json, kept_at FROM draft ORDER BY kept_at DESC, kind, key";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_draft)?.collect::<rusqlite::Result<_>>()?)
}

/// How many drafts of a form there are.
pub fn count(conn: &Conn, kind: &str) -> Result<usize> {
    Ok(conn.0.prepare_cached("SELECT count(*) FROM draft WHERE kind = ?1")?.query_row([kind], |row| read_count(row, 0))?)
}

/// How many drafts of a form there are against the versions of each questionnaire; those with none are left out.
pub fn by_questionnaire(conn: &Conn, kind: &str) -> Result<Vec<(QuestionnaireId, usize)>> {
    let sql = "SELECT questionnaire_id, count(*) FROM draft JOIN version ON version.id = draft.version WHERE draft.kind = ?1 GROUP BY 1";
    let row = |row: &Row<'_>| Ok((QuestionnaireId(row.get(0)?), read_count(row, 1)?));
    Ok(conn.0.prepare_cached(sql)?.query_map([kind], row)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        kind: row.get(0)?,
        key: row.get(1)?,
        version: row.get::<_, Option<i64>>(2)?.map(VersionId),
        json: row.get(3)?,
        kept_at: read_code(row, 4)?,
    })
}

/// Brings back the drafts an operation finished; one begun since stays.
pub(super) fn bring_back(conn: &Conn, operation: i64) -> Result<bool> {
    let sql = "INSERT INTO draft (kind, key, version, json, kept_at) \
               SELECT kind, key, version, json, kept_at FROM operation_draft WHERE operation_id = ?1 ON CONFLICT DO NOTHING";
    Ok(conn.0.prepare_cached(sql)?.execute([operation])? > 0)
}

/// Ends them again when the operation is redone; one changed since stays.
pub(super) fn finish_again(conn: &Conn, operation: i64) -> Result<bool> {
    let sql = "DELETE FROM draft WHERE (kind, key, json) IN (SELECT kind, key, json FROM operation_draft WHERE operation_id = ?1)";
    Ok(conn.0.prepare_cached(sql)?.execute([operation])? > 0)
}
