//! Which response made a departure, and which gave a reason to it: so that correcting the response corrects the departure.

use rusqlite::Row;

use super::row_to_given;
use crate::domain::departure::GivenReason;
use crate::domain::ids::{DepartureId, ReasonId, ResponseId};
use crate::store::{Conn, Result, Tx};

/// What a response told of one departure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Of which.
    pub departure: DepartureId,
    /// It is on record only because of this response.
    pub made: bool,
    /// Reasons it gave.
    pub reasons: Vec<ReasonId>,
}

/// What a response told of departures; nearly always of one at most.
pub fn told_by(conn: &Conn, response: ResponseId) -> Result<Vec<Told>> {
    let mut statement = conn.0.prepare_cached(include_str!("told.sql"))?;
    let mut rows = statement.query([response.0])?;
    let mut all: Vec<Told> = Vec::new();
    while let Some(row) = rows.next()? {
        let departure = DepartureId(row.get(0)?);
        if all.last().is_none_or(|told| told.departure != departure) {
            all.push(Told { departure, made: row.get(1)?, reasons: Vec::new() });
        }
        if let (Some(told), Some(reason)) = (all.last_mut(), row.get::<_, Option<i64>>(2)?) {
            told.reasons.push(ReasonId(reason));
        }
    }
    Ok(all)
}

/// Nothing says any more that it was told by this response; what was told stays.
pub fn forget_response(tx: &Tx<'_>, response: ResponseId) -> Result<()> {
    for sql in [
        "UPDATE departure SET response_id = NULL WHERE response_id = ?1",
        "UPDATE departure_reason SET response_id = NULL WHERE response_id = ?1",
    ] {
        tx.0.prepare_cached(sql)?.execute([response.0])?;
    }
    Ok(())
}

/// The reasons of a departure with the response that gave each.
pub(super) fn givers(conn: &Conn, id: DepartureId) -> Result<Vec<(GivenReason, Option<ResponseId>)>> {
    let sql = "SELECT position, reason_id, source, response_id FROM departure_reason WHERE departure_id = ?1";
    let row = |row: &Row<'_>| Ok((row_to_given(row)?.1, row.get::<_, Option<i64>>(3)?.map(ResponseId)));
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], row)?.collect::<rusqlite::Result<_>>()?)
}
