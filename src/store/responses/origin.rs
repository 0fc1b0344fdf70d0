//! Responses read from files of others: what told each apart there, so that the same file adds nothing a second time.

use rusqlite::{Row, params};

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::ids::{AnswerId, IdentityId, ReasonId, ResponseId};
use crate::store::codes::read_json;
use crate::store::{Conn, Result, Tx};

/// An answer in words as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAnswer {
    /// Which.
    pub id: AnswerId,
    /// What told it apart in its file; empty if it is not from one.
    pub origin: String,
    /// What was said.
    pub text: String,
    /// Its reasons, the main one first.
    pub reasons: Vec<ReasonId>,
}

/// Notes what told a response apart in its file.
pub fn set_origin(tx: &Tx<'_>, id: ResponseId, origin: &str) -> Result<()> {
    tx.0.prepare_cached("UPDATE response SET origin = ?2 WHERE id = ?1 AND origin <> ?2")?.execute(params![id.0, origin])?;
    Ok(())
}

/// The answers in words to a question, the oldest first.
pub fn known_answers(conn: &Conn, question: IdentityId) -> Result<Vec<KnownAnswer>> {
    let mut statement = conn.0.prepare_cached(include_str!("known_answers.sql"))?;
    let rows = statement.query_map([question.0], row_to_known)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(rows.into_iter().flatten().collect())
}

fn row_to_known(row: &Row<'_>) -> rusqlite::Result<Option<KnownAnswer>> {
    let AnswerState::Answered(AnswerValue::Text(text)) = read_json(row, 2)? else { return Ok(None) };
    Ok(Some(KnownAnswer { id: AnswerId(row.get(0)?), origin: row.get(1)?, text, reasons: read_json(row, 3)? }))
}
