//! Responses in lists and as counts: what is shown of many at once, without reading each of them in full.

use std::collections::HashMap;

use rusqlite::Row;

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, IdentityId, QuestionnaireId, ResponseId, VersionId};
use crate::store::codes::{json, read_code, read_count, read_day, read_json};
use crate::store::{Conn, Result};

/// A response as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseLine {
    /// Which.
    pub id: ResponseId,
    /// The version answered.
    pub version: VersionId,
    /// That version's number.
    pub number: u32,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<CustomerId>,
    /// By which channel.
    pub channel: Channel,
    /// When.
    pub day: Day,
    /// Questions answered.
    pub answered: usize,
    /// Questions of that version.
    pub questions: usize,
}

/// The responses to a questionnaire, the newest first.
pub fn of_questionnaire(conn: &Conn, id: QuestionnaireId) -> Result<Vec<ResponseId>> {
    let sql = "SELECT id FROM response WHERE version_id IN (SELECT id FROM version WHERE questionnaire_id = ?1) ORDER BY day DESC, id DESC";
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], |row| row.get(0).map(ResponseId))?.collect::<rusqlite::Result<_>>()?)
}

/// The responses to a questionnaire in which this was answered to a question (also beside other choices), the newest first.
pub fn giving(conn: &Conn, id: QuestionnaireId, question: IdentityId, value: &AnswerValue) -> Result<Vec<ResponseId>> {
    let code = if let AnswerValue::Choice(code) = value { Some(*code) } else { None };
    let given = (id.0, question.0, json(&AnswerState::Answered(value.clone()))?, code);
    let mut statement = conn.0.prepare_cached(include_str!("giving.sql"))?;
    Ok(statement.query_map(given, |row| row.get(0).map(ResponseId))?.collect::<rusqlite::Result<_>>()?)
}

/// Responses by their ids, in that order; ids of none are left out.
pub fn lines(conn: &Conn, ids: &[ResponseId]) -> Result<Vec<ResponseLine>> {
    let mut statement = conn.0.prepare_cached(include_str!("select_row.sql"))?;
    let found = statement.query_map([json(&ids)?], row_to_line)?.map(|row| row.map(|line| (line.id, line)));
    let mut found = found.collect::<rusqlite::Result<HashMap<_, _>>>()?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// How many responses each questionnaire has, and the day of the newest; those with none are left out.
pub fn by_questionnaire(conn: &Conn) -> Result<Vec<(QuestionnaireId, usize, Day)>> {
    let row = |row: &Row<'_>| Ok((QuestionnaireId(row.get(0)?), read_count(row, 1)?, read_day(row, 2)?));
    Ok(conn.0.prepare_cached(include_str!("by_questionnaire.sql"))?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// How many responses a version has.
pub fn count_of_version(conn: &Conn, id: VersionId) -> Result<usize> {
    Ok(conn.0.prepare_cached("SELECT count(*) FROM response WHERE version_id = ?1")?.query_row([id.0], |row| read_count(row, 0))?)
}

/// Whether anybody has answered a question, in whatever questionnaire and version.
pub fn is_answered(conn: &Conn, question: IdentityId) -> Result<bool> {
    let sql = "SELECT 1 FROM answer WHERE identity_id = ?1 AND substr(state, 2, 10) = '\"answered\"' LIMIT 1";
    Ok(conn.0.prepare_cached(sql)?.exists([question.0])?)
}

/// What was answered to the questions of a questionnaire that are not answered in words, over all its versions, and how often.
pub fn given(conn: &Conn, id: QuestionnaireId) -> Result<Vec<(IdentityId, AnswerState, usize)>> {
    let row = |row: &Row<'_>| Ok((IdentityId(row.get(0)?), read_json(row, 1)?, read_count(row, 2)?));
    Ok(conn.0.prepare_cached(include_str!("given.sql"))?.query_map([id.0], row)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest day each customer answered anything.
pub fn newest_days(conn: &Conn) -> Result<Vec<(CustomerId, Day)>> {
    let sql = "SELECT customer_id, max(day) FROM response WHERE customer_id IS NOT NULL GROUP BY customer_id";
    let row = |row: &Row<'_>| Ok((CustomerId(row.get(0)?), read_day(row, 1)?));
    Ok(conn.0.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_line(row: &Row<'_>) -> rusqlite::Result<ResponseLine> {
    Ok(ResponseLine {
        id: ResponseId(row.get(0)?),
        version: VersionId(row.get(1)?),
        number: row.get(2)?,
        customer: row.get::<_, Option<i64>>(3)?.map(CustomerId),
        channel: read_code(row, 4)?,
        day: read_day(row, 5)?,
        answered: read_count(row, 6)?,
        questions: read_count(row, 7)?,
    })
}
