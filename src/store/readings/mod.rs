//! Second readers: who goes through which answers again, and what they found. The first reader's reasons are kept as they stood when
//! the second read the answer, so that settling what differs does not change how alike the two were.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{read_count, read_day};
use super::{Conn, Result, StoreError, Tx};
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, IdentityId, ReadingId, ReasonId};

/// One going-through of answers by a second reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its id.
    pub id: ReadingId,
    /// Who reads.
    pub reader: String,
    /// Answers to which question; none for those to any.
    pub question: Option<IdentityId>,
    /// Since when.
    pub started: Day,
    /// No more is read: what has been read is compared.
    pub closed: bool,
    /// Answers to be read.
    pub answers: usize,
    /// Of those, read.
    pub done: usize,
    /// Of those, settled.
    pub settled: usize,
}

/// One answer of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingAnswer {
    /// Which.
    pub answer: AnswerId,
    /// The second reader has read it.
    pub done: bool,
    /// What differed has been settled.
    pub settled: bool,
    /// The first reader's reasons when the second read it, the main one first.
    pub first: Vec<ReasonId>,
    /// The second reader's, the main one first.
    pub second: Vec<ReasonId>,
}

/// Begins a reading; its answers follow.
pub fn begin(tx: &Tx<'_>, reader: &str, question: Option<IdentityId>) -> Result<ReadingId> {
    let sql = "INSERT INTO second_reading (reader, question_id, started, closed) VALUES (?1, ?2, ?3, 0)";
    tx.0.prepare_cached(sql)?.execute(params![reader, question.map(|q| q.0), tx.today().number()])?;
    Ok(ReadingId(tx.0.last_insert_rowid()))
}

/// The answers to be read, in their order.
pub fn add_answers(tx: &Tx<'_>, reading: ReadingId, answers: &[AnswerId]) -> Result<()> {
    let sql = "INSERT INTO second_answer (reading_id, answer_id, position, done, settled) VALUES (?1, ?2, ?3, 0, 0)";
    let mut insert = tx.0.prepare_cached(sql)?;
    for (position, answer) in (0_i64..).zip(answers) {
        insert.execute([reading.0, answer.0, position])?;
    }
    Ok(())
}

/// The second reader has read an answer and found these reasons; read again, it replaces what they found before.
pub fn read(tx: &Tx<'_>, reading: ReadingId, answer: AnswerId, reasons: &[ReasonId]) -> Result<()> {
    let sql = "UPDATE second_answer SET done = 1, settled = 0 WHERE reading_id = ?1 AND answer_id = ?2";
    if tx.0.prepare_cached(sql)?.execute([reading.0, answer.0])? == 0 {
        return Err(StoreError::Missing(format!("answer {answer} of reading {reading}")));
    }
    tx.0.prepare_cached("DELETE FROM second_coding WHERE reading_id = ?1 AND answer_id = ?2")?.execute([reading.0, answer.0])?;
    tx.0.prepare_cached(include_str!("keep_first.sql"))?.execute([reading.0, answer.0])?;
    let sql =
        "INSERT INTO second_coding (reading_id, answer_id, reader, reason_id, position) VALUES (?1, ?2, 2, ?3, ?4) ON CONFLICT DO NOTHING";
    let mut insert = tx.0.prepare_cached(sql)?;
    for (position, reason) in (0_i64..).zip(reasons) {
        insert.execute([reading.0, answer.0, reason.0, position])?;
    }
    Ok(())
}

/// What differed about an answer has been settled.
pub fn settle(tx: &Tx<'_>, reading: ReadingId, answer: AnswerId) -> Result<()> {
    let sql = "UPDATE second_answer SET settled = 1 WHERE reading_id = ?1 AND answer_id = ?2 AND done = 1";
    match tx.0.prepare_cached(sql)?.execute([reading.0, answer.0])? {
        0 => Err(StoreError::Missing(format!("answer {answer} of reading {reading}"))),
        _ => Ok(()),
    }
}

/// No more is read, or it is gone on with.
pub fn close(tx: &Tx<'_>, reading: ReadingId, closed: bool) -> Result<()> {
    match tx.0.prepare_cached("UPDATE second_reading SET closed = ?2 WHERE id = ?1")?.execute(params![reading.0, closed])? {
        0 => Err(StoreError::Missing(format!("reading {reading}"))),
        _ => Ok(()),
    }
}

/// Takes a reading away with all that was found in it; what was settled stays.
pub fn remove(tx: &Tx<'_>, reading: ReadingId) -> Result<()> {
    for sql in ["DELETE FROM second_coding WHERE reading_id = ?1", "DELETE FROM second_answer WHERE reading_id = ?1"] {
        tx.0.prepare_cached(sql)?.execute([reading.0])?;
    }
    match tx.0.prepare_cached("DELETE FROM second_reading WHERE id = ?1")?.execute([reading.0])? {
        0 => Err(StoreError::Missing(format!("reading {reading}"))),
        _ => Ok(()),
    }
}

/// One reading.
pub fn get(conn: &Conn, id: ReadingId) -> Result<Option<Reading>> {
    let sql = concat!(include_str!("select.sql"), " WHERE id = ?1");
    Ok(conn.0.prepare_cached(sql)?.query_row([id.0], row_to_reading).optional()?)
}

/// All readings, the newest first.
pub fn list(conn: &Conn) -> Result<Vec<Reading>> {
    let sql = concat!(include_str!("select.sql"), " ORDER BY id DESC");
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_reading)?.collect::<rusqlite::Result<_>>()?)
}

/// The answers of a reading, in their order.
pub fn answers(conn: &Conn, reading: ReadingId) -> Result<Vec<ReadingAnswer>> {
    let sql = "SELECT answer_id, done, settled FROM second_answer WHERE reading_id = ?1 ORDER BY position, answer_id";
    let row = |row: &Row<'_>| {
        let answer = AnswerId(row.get(0)?);
        Ok(ReadingAnswer { answer, done: row.get(1)?, settled: row.get(2)?, first: Vec::new(), second: Vec::new() })
    };
    let mut all: Vec<ReadingAnswer> = conn.0.prepare_cached(sql)?.query_map([reading.0], row)?.collect::<rusqlite::Result<_>>()?;
    let places: std::collections::HashMap<AnswerId, usize> = all.iter().enumerate().map(|(at, one)| (one.answer, at)).collect();
    let sql = "SELECT answer_id, reader, reason_id FROM second_coding WHERE reading_id = ?1 ORDER BY answer_id, reader, position";
    let row = |row: &Row<'_>| Ok((AnswerId(row.get(0)?), row.get::<_, i64>(1)?, ReasonId(row.get(2)?)));
    for found in conn.0.prepare_cached(sql)?.query_map([reading.0], row)? {
        let (answer, reader, reason) = found?;
        if let Some(one) = places.get(&answer).and_then(|at| all.get_mut(*at)) {
            if reader == 1 { one.first.push(reason) } else { one.second.push(reason) }
        }
    }
    Ok(all)
}

fn row_to_reading(row: &Row<'_>) -> rusqlite::Result<Reading> {
    Ok(Reading {
        id: ReadingId(row.get(0)?),
        reader: row.get(1)?,
        question: row.get::<_, Option<i64>>(2)?.map(IdentityId),
        started: read_day(row, 3)?,
        closed: row.get(4)?,
        answers: read_count(row, 5)?,
        done: read_count(row, 6)?,
        settled: read_count(row, 7)?,
    })
}
