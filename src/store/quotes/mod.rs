//! Which answers are quoted, whether they may be, and what is masked in them. Answers nobody has decided about have no row.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, json, read_code, read_json};
use super::{Conn, Result, StoreError, Tx};
use crate::domain::ids::AnswerId;
use crate::domain::quote::{AnswerQuote, Quoting};

const SELECT: &str = "SELECT answer_id, starred, consent, masks FROM quote";

/// How an answer is quoted from now on.
pub fn set(tx: &Tx<'_>, quote: &AnswerQuote) -> Result<()> {
    let AnswerQuote { answer, quoting } = quote;
    if !tx.0.prepare_cached("SELECT 1 FROM answer WHERE id = ?1")?.exists([answer.0])? {
        return Err(StoreError::Missing(format!("answer {answer}")));
    }
    if *quoting == Quoting::default() {
        tx.0.prepare_cached("DELETE FROM quote WHERE answer_id = ?1")?.execute([answer.0])?;
        return Ok(());
    }
    let row = params![answer.0, quoting.starred, code(quoting.consent), json(&quoting.masks)?];
    tx.0.prepare_cached(include_str!("set.sql"))?.execute(row)?;
    Ok(())
}

/// How an answer is quoted.
pub fn get(conn: &Conn, answer: AnswerId) -> Result<Quoting> {
    let sql = format!("{SELECT} WHERE answer_id = ?1");
    let found = conn.0.prepare_cached(&sql)?.query_row([answer.0], row_to_quote).optional()?;
    Ok(found.map(|quote| quote.quoting).unwrap_or_default())
}

/// Every answer somebody has decided about, by number.
pub fn all(conn: &Conn) -> Result<Vec<AnswerQuote>> {
    let sql = format!("{SELECT} ORDER BY answer_id");
    Ok(conn.0.prepare_cached(&sql)?.query_map([], row_to_quote)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_quote(row: &Row<'_>) -> rusqlite::Result<AnswerQuote> {
    let quoting = Quoting { starred: row.get(1)?, consent: read_code(row, 2)?, masks: read_json(row, 3)? };
    Ok(AnswerQuote { answer: AnswerId(row.get(0)?), quoting })
}
