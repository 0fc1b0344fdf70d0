//! Reading responses and answers.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Row};

use crate::domain::answer::{AnswerEntry, AnswerState, ResponseEntry};
use crate::domain::coding::{DecidedBy, Passage};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::store::codes::{json, read_code, read_code_or_none, read_count, read_day, read_json};
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
    /// Words that say one of its reasons, in its order.
    pub passages: Vec<Passage>,
    /// How its reasons were decided.
    pub by: DecidedBy,
    /// Put off: in which order.
    pub later: Option<i64>,
}

/// How good suggestions were where nobody saw them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TrialScore {
    /// The person decided what would have been suggested.
    pub right: usize,
    /// Something would have been suggested.
    pub tried: usize,
    /// Nothing would have been suggested.
    pub quiet: usize,
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

/// Of the responses these answers are of, those that tell why somebody left, or told it.
pub fn telling(conn: &Conn, answers: &[AnswerId]) -> Result<Vec<ResponseId>> {
    let mut statement = conn.0.prepare_cached(include_str!("telling.sql"))?;
    Ok(statement.query_map([json(&answers)?], |row| row.get(0).map(ResponseId))?.collect::<rusqlite::Result<_>>()?)
}

/// A customer's responses, the newest first.
pub fn of_customer(conn: &Conn, customer: CustomerId) -> Result<Vec<RecordedResponse>> {
    list(conn, concat!(include_str!("select.sql"), " WHERE customer_id = ?1 ORDER BY day DESC, id DESC"), [customer.0])
}

/// All responses, the newest first, in two passes over the file whatever their number.
pub fn all(conn: &Conn) -> Result<Vec<RecordedResponse>> {
    let mut said: HashMap<ResponseId, Vec<RecordedAnswer>> = HashMap::new();
    let mut statement = conn.0.prepare_cached(concat!(include_str!("select_answer.sql"), " ORDER BY answer.id"))?;
    for answer in statement.query_map([], row_to_answer)? {
        let answer = answer?;
        said.entry(answer.response).or_default().push(answer);
    }
    let mut statement = conn.0.prepare_cached(concat!(include_str!("select.sql"), " ORDER BY day DESC, id DESC"))?;
    let found = statement.query_map([], row_to_response)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(found
        .into_iter()
        .map(|response| {
            let answers = said.remove(&response.id).unwrap_or_default();
            filled(response, answers)
        })
        .collect())
}

/// Answers by their ids, in that order; ids of none are left out.
pub fn answers(conn: &Conn, ids: &[AnswerId]) -> Result<Vec<RecordedAnswer>> {
    let sql = concat!(include_str!("select_answer.sql"), " WHERE answer.id IN (SELECT value FROM json_each(?1))");
    let mut statement = conn.0.prepare_cached(sql)?;
    let found = statement.query_map([json(&ids)?], row_to_answer)?.map(|row| row.map(|answer| (answer.id, answer)));
    let mut found = found.collect::<rusqlite::Result<HashMap<_, _>>>()?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// Every answer in words, by ascending id, with its language and what was said, until `tell` has heard enough.
pub fn each_in_words(conn: &Conn, mut tell: impl FnMut(AnswerId, Language, &str) -> bool) -> Result<()> {
    let mut statement = conn.0.prepare_cached(include_str!("in_words.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if !tell(AnswerId(row.get(0)?), read_code(row, 1)?, row.get_ref(2)?.as_str().unwrap_or_default()) {
            break;
        }
    }
    Ok(())
}

/// What was said in these answers, in their order; empty where nothing was said in words.
pub fn texts(conn: &Conn, ids: &[AnswerId]) -> Result<Vec<String>> {
    let mut statement = conn.0.prepare_cached("SELECT state FROM answer WHERE id = ?1")?;
    let mut text = |id: &AnswerId| {
        let state: Option<AnswerState> = statement.query_row([id.0], |row| read_json(row, 0)).optional()?;
        Ok(state.and_then(AnswerState::into_words).unwrap_or_default())
    };
    ids.iter().map(&mut text).collect()
}

/// How often what would have been suggested was decided, of those decided without seeing it.
pub fn trial_score(conn: &Conn) -> Result<TrialScore> {
    let sql = "SELECT coalesce(sum(matched = 1 AND abstained = 0), 0), coalesce(sum(abstained = 0), 0), coalesce(sum(abstained = 1), 0) \
               FROM suggestion_trial";
    let row = |row: &Row<'_>| Ok(TrialScore { right: read_count(row, 0)?, tried: read_count(row, 1)?, quiet: read_count(row, 2)? });
    Ok(conn.0.prepare_cached(sql)?.query_row([], row)?)
}

/// Answers in which each word of `text` begins a word, or is another form of one; none if there is no word in it. Oldest first.
pub fn search(conn: &Conn, text: &str) -> Result<Vec<AnswerId>> {
    let Some(words) = conn.1.match_expression(text) else { return Ok(Vec::new()) };
    let sql = "SELECT rowid FROM answer_text WHERE answer_text MATCH ?1 ORDER BY rowid";
    Ok(conn.0.prepare_cached(sql)?.query_map([words], |row| row.get(0).map(AnswerId))?.collect::<rusqlite::Result<_>>()?)
}

/// The same, newest first and one by one, until `tell` has enough of them; whether they all were told.
pub fn search_newest(conn: &Conn, text: &str, mut tell: impl FnMut(AnswerId) -> bool) -> Result<bool> {
    let Some(words) = conn.1.match_expression(text) else { return Ok(true) };
    let mut statement = conn.0.prepare_cached("SELECT rowid FROM answer_text WHERE answer_text MATCH ?1 ORDER BY rowid DESC")?;
    let mut found = statement.query([words])?;
    while let Some(row) = found.next()? {
        if !tell(AnswerId(row.get(0)?)) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn list(conn: &Conn, sql: &str, given: impl rusqlite::Params) -> Result<Vec<RecordedResponse>> {
    let found: Vec<_> = conn.0.prepare_cached(sql)?.query_map(given, row_to_response)?.collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|response| with_answers(conn, response)).collect()
}

fn with_answers(conn: &Conn, response: RecordedResponse) -> Result<RecordedResponse> {
    let sql = concat!(include_str!("select_answer.sql"), " WHERE answer.response_id = ?1 ORDER BY answer.id");
    let answers = conn.0.prepare_cached(sql)?.query_map([response.id.0], row_to_answer)?.collect::<rusqlite::Result<_>>()?;
    Ok(filled(response, answers))
}

fn filled(mut response: RecordedResponse, answers: Vec<RecordedAnswer>) -> RecordedResponse {
    for RecordedAnswer { id, question, state, reasons, .. } in answers {
        response.answers.push(id);
        response.entry.answers.push(AnswerEntry { question, state, reasons });
    }
    response
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
        coded: row.get(9)?,
        reasons: read_json(row, 10)?,
        passages: read_json(row, 11)?,
        by: read_code(row, 12)?,
        later: row.get(13)?,
    })
}
