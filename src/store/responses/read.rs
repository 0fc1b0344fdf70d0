//! Reading responses and answers.

use rusqlite::{OptionalExtension as _, Row};

use crate::domain::answer::{AnswerEntry, AnswerState, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, QuestionnaireId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::store::codes::{read_code, read_code_or_none, read_day, read_json};
use crate::store::fold::match_expression;
use crate::store::{Conn, Result};

/// A response as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedResponse {
    /// Its id.
    pub id: ResponseId,
    /// What was filled in.
    pub entry: ResponseEntry,
    /// The ids of its answers, in the order of `entry.answers`.
    pub answers: Vec<AnswerId>,
}

/// An answer with what belongs to it, for lists of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedAnswer {
    /// Its id.
    pub id: AnswerId,
    /// Of which response.
    pub response: ResponseId,
    /// Of which version, whose wording was answered.
    pub version: VersionId,
    /// To which question.
    pub question: IdentityId,
    /// By whom; none if anonymous.
    pub customer: Option<CustomerId>,
    /// By which channel.
    pub channel: Channel,
    /// In which language.
    pub language: Language,
    /// When.
    pub day: Day,
    /// What was answered.
    pub state: AnswerState,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Whether a person has looked at it.
    pub coded: bool,
}

/// One response.
pub fn get(conn: &Conn, id: ResponseId) -> Result<Option<RecordedResponse>> {
    let sql = concat!(include_str!("select.sql"), " WHERE id = ?1");
    let found = conn.0.prepare_cached(sql)?.query_row([id.0], row_to_response).optional()?;
    found.map(|response| with_answers(conn, response)).transpose()
}

/// The response an answer belongs to.
pub fn of_answer(conn: &Conn, answer: AnswerId) -> Result<Option<RecordedResponse>> {
    let sql = "SELECT response_id FROM answer WHERE id = ?1";
    let found = conn.0.prepare_cached(sql)?.query_row([answer.0], |row| row.get(0).map(ResponseId)).optional()?;
    found.map_or(Ok(None), |id| get(conn, id))
}

/// A customer's responses, the newest first.
pub fn of_customer(conn: &Conn, customer: CustomerId) -> Result<Vec<RecordedResponse>> {
    list(conn, concat!(include_str!("select.sql"), " WHERE customer_id = ?1 ORDER BY day DESC, id DESC"), [customer.0])
}

/// All responses, the newest first.
pub fn all(conn: &Conn) -> Result<Vec<RecordedResponse>> {
    list(conn, concat!(include_str!("select.sql"), " ORDER BY day DESC, id DESC"), [])
}

/// How many responses each questionnaire has, those with none left out.
pub fn counts(conn: &Conn) -> Result<Vec<(QuestionnaireId, u64)>> {
    let row = |row: &Row<'_>| Ok((QuestionnaireId(row.get(0)?), row.get::<_, i64>(1)?.unsigned_abs()));
    Ok(conn.0.prepare_cached(include_str!("counts.sql"))?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// Answers by their ids, in that order; ids of none are left out.
pub fn answers(conn: &Conn, ids: &[AnswerId]) -> Result<Vec<RecordedAnswer>> {
    let mut statement = conn.0.prepare_cached(include_str!("select_answer.sql"))?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(mut answer) = statement.query_row([id.0], row_to_answer).optional()? {
            answer.reasons = reasons_of(conn, *id)?;
            found.push(answer);
        }
    }
    Ok(found)
}

/// Answers in words that nobody has given a reason or looked at yet, oldest first.
pub fn to_do(conn: &Conn) -> Result<Vec<AnswerId>> {
    ids(conn, "SELECT id FROM answer WHERE in_words = 1 AND coded = 0 ORDER BY id", [])
}

/// Answers that were given this reason, oldest first.
pub fn with_reason(conn: &Conn, reason: ReasonId) -> Result<Vec<AnswerId>> {
    ids(conn, "SELECT answer_id FROM coding WHERE reason_id = ?1 ORDER BY answer_id", [reason.0])
}

/// Answers in which each word of `text` begins a word; none if there is no word in it. Oldest first.
pub fn search(conn: &Conn, text: &str) -> Result<Vec<AnswerId>> {
    let Some(words) = match_expression(text) else { return Ok(Vec::new()) };
    ids(conn, "SELECT rowid FROM answer_text WHERE answer_text MATCH ?1 ORDER BY rowid", [words])
}

fn ids(conn: &Conn, sql: &str, given: impl rusqlite::Params) -> Result<Vec<AnswerId>> {
    Ok(conn.0.prepare_cached(sql)?.query_map(given, |row| row.get(0).map(AnswerId))?.collect::<rusqlite::Result<_>>()?)
}

fn list(conn: &Conn, sql: &str, given: impl rusqlite::Params) -> Result<Vec<RecordedResponse>> {
    let found: Vec<_> = conn.0.prepare_cached(sql)?.query_map(given, row_to_response)?.collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|response| with_answers(conn, response)).collect()
}

fn with_answers(conn: &Conn, mut response: RecordedResponse) -> Result<RecordedResponse> {
    let sql = "SELECT id, identity_id, state FROM answer WHERE response_id = ?1 ORDER BY id";
    let mut statement = conn.0.prepare_cached(sql)?;
    let mut rows = statement.query([response.id.0])?;
    while let Some(row) = rows.next()? {
        let id = AnswerId(row.get(0)?);
        let reasons = reasons_of(conn, id)?;
        response.answers.push(id);
        response.entry.answers.push(AnswerEntry { question: IdentityId(row.get(1)?), state: read_json(row, 2)?, reasons });
    }
    Ok(response)
}

fn reasons_of(conn: &Conn, answer: AnswerId) -> Result<Vec<ReasonId>> {
    let sql = "SELECT reason_id FROM coding WHERE answer_id = ?1 ORDER BY position";
    Ok(conn.0.prepare_cached(sql)?.query_map([answer.0], |row| row.get(0).map(ReasonId))?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_response(row: &Row<'_>) -> rusqlite::Result<RecordedResponse> {
    let entry = ResponseEntry {
        version: VersionId(row.get(1)?),
        customer: row.get::<_, Option<i64>>(2)?.map(CustomerId),
        channel: read_code(row, 3)?,
        language: read_code(row, 4)?,
        day: read_day(row, 5)?,
        typed_by: row.get(6)?,
        answers: Vec::new(),
        departure_source: read_code_or_none(row, 7)?,
    };
    Ok(RecordedResponse { id: ResponseId(row.get(0)?), entry, answers: Vec::new() })
}

fn row_to_answer(row: &Row<'_>) -> rusqlite::Result<RecordedAnswer> {
    Ok(RecordedAnswer {
        id: AnswerId(row.get(0)?),
        response: ResponseId(row.get(1)?),
        version: VersionId(row.get(2)?),
        question: IdentityId(row.get(3)?),
        customer: row.get::<_, Option<i64>>(4)?.map(CustomerId),
        channel: read_code(row, 5)?,
        language: read_code(row, 6)?,
        day: read_day(row, 7)?,
        state: read_json(row, 8)?,
        reasons: Vec::new(),
        coded: row.get(9)?,
    })
}
