//! Departures, the reasons given for them and by which response, and guesses. Whether a departure still holds (no purchase since) is
//! a figure and not kept here.

mod guesses;
mod told;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, day_number, read_code, read_code_or_none, read_day, read_day_or_none};
use super::{Conn, Result, StoreError, Tx};
use crate::domain::day::Day;
use crate::domain::departure::{Departure, DepartureDetails, GivenReason};
use crate::domain::ids::{CustomerId, DepartureId, ReasonId, ResponseId};

pub use guesses::{Guess, all_guesses, guess, guess_of, take_guess_back};
pub use told::{Told, forget_response, told_by};

/// Records that a customer left.
pub fn add(tx: &Tx<'_>, details: &DepartureDetails) -> Result<DepartureId> {
    add_by(tx, details, None)
}

/// Records that a customer left, as a response told it.
pub fn add_by(tx: &Tx<'_>, details: &DepartureDetails, response: Option<ResponseId>) -> Result<DepartureId> {
    if super::customers::get(tx, details.customer)?.is_none() {
        return Err(StoreError::Missing(format!("customer {}", details.customer)));
    }
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![
        details.customer.0,
        details.noticed_on.number(),
        details.left_on.number(),
        code(details.how_known),
        details.kind_override.map(code),
        day_number(details.returned_on),
        details.note.trim(),
        response.map(|r| r.0)
    ])?;
    let id = DepartureId(tx.0.last_insert_rowid());
    set_reasons(tx, id, details, |_| response)?;
    Ok(id)
}

/// Writes a departure anew. Reasons that stay keep the response that gave them.
pub fn edit(tx: &Tx<'_>, id: DepartureId, details: &DepartureDetails) -> Result<()> {
    edit_by(tx, id, details, None)
}

/// Writes a departure anew, as a response told it: what it adds or says more surely is remembered as given by it.
pub fn edit_by(tx: &Tx<'_>, id: DepartureId, details: &DepartureDetails, response: Option<ResponseId>) -> Result<()> {
    let before = get(tx, id)?.ok_or_else(|| missing(id))?;
    tx.0.prepare_cached(include_str!("update.sql"))?.execute(params![
        id.0,
        details.customer.0,
        details.noticed_on.number(),
        details.left_on.number(),
        code(details.how_known),
        details.kind_override.map(code),
        day_number(details.returned_on),
        details.note.trim()
    ])?;
    if (before.details.main, &before.details.mentioned) != (details.main, &details.mentioned) {
        let known = told::givers(tx, id)?;
        let giver = |given: &GivenReason| known.iter().find(|(old, _)| old == given).map_or(response, |(_, by)| *by);
        tx.0.prepare_cached("DELETE FROM departure_reason WHERE departure_id = ?1")?.execute([id.0])?;
        set_reasons(tx, id, details, giver)?;
    }
    Ok(())
}

/// It was a mistake: the customer had not left.
pub fn withdraw(tx: &Tx<'_>, id: DepartureId) -> Result<()> {
    tx.0.prepare_cached("DELETE FROM departure_reason WHERE departure_id = ?1")?.execute([id.0])?;
    match tx.0.prepare_cached("DELETE FROM departure WHERE id = ?1")?.execute([id.0])? {
        0 => Err(missing(id)),
        _ => Ok(()),
    }
}

/// They came back on this day; none takes the note of it back.
pub fn note_return(tx: &Tx<'_>, id: DepartureId, day: Option<Day>) -> Result<()> {
    match tx.0.prepare_cached("UPDATE departure SET returned_on = ?2 WHERE id = ?1")?.execute(params![id.0, day_number(day)])? {
        0 => Err(missing(id)),
        _ => Ok(()),
    }
}

/// One departure.
pub fn get(conn: &Conn, id: DepartureId) -> Result<Option<Departure>> {
    let sql = concat!(include_str!("select.sql"), " WHERE id = ?1");
    let found = conn.0.prepare_cached(sql)?.query_row([id.0], row_to_departure).optional()?;
    found.map(|departure| with_reasons(conn, departure)).transpose()
}

/// A customer's departures by day.
pub fn of(conn: &Conn, customer: CustomerId) -> Result<Vec<Departure>> {
    let sql = concat!(include_str!("select.sql"), " WHERE customer_id = ?1 ORDER BY left_on, id");
    let found: Vec<_> = conn.0.prepare_cached(sql)?.query_map([customer.0], row_to_departure)?.collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|departure| with_reasons(conn, departure)).collect()
}

/// All departures, by customer and then day.
pub fn all(conn: &Conn) -> Result<Vec<Departure>> {
    let sql = concat!(include_str!("select.sql"), " ORDER BY customer_id, left_on, id");
    let mut found: Vec<_> = conn.0.prepare_cached(sql)?.query_map([], row_to_departure)?.collect::<rusqlite::Result<_>>()?;
    let mut reasons = all_reasons(conn)?;
    for departure in &mut found {
        take_reasons(departure, reasons.remove(&departure.id.0).unwrap_or_default());
    }
    Ok(found)
}

fn set_reasons(tx: &Tx<'_>, id: DepartureId, details: &DepartureDetails, giver: impl Fn(&GivenReason) -> Option<ResponseId>) -> Result<()> {
    let mut statement = tx.0.prepare_cached(include_str!("insert_reason.sql"))?;
    let numbered = (1..).zip(&details.mentioned);
    for (position, given) in details.main.iter().map(|main| (0, main)).chain(numbered) {
        statement.execute(params![id.0, given.reason.0, position, code(given.source), giver(given).map(|r| r.0)])?;
    }
    Ok(())
}

fn with_reasons(conn: &Conn, mut departure: Departure) -> Result<Departure> {
    let sql = "SELECT position, reason_id, source FROM departure_reason WHERE departure_id = ?1 ORDER BY position";
    let given: Vec<_> = conn.0.prepare_cached(sql)?.query_map([departure.id.0], row_to_given)?.collect::<rusqlite::Result<_>>()?;
    take_reasons(&mut departure, given);
    Ok(departure)
}

fn all_reasons(conn: &Conn) -> Result<std::collections::HashMap<i64, Vec<(i64, GivenReason)>>> {
    let sql = "SELECT position, reason_id, source, departure_id FROM departure_reason ORDER BY departure_id, position";
    let mut statement = conn.0.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut all: std::collections::HashMap<i64, Vec<_>> = std::collections::HashMap::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get(3)?).or_default().push(row_to_given(row)?);
    }
    Ok(all)
}

fn take_reasons(departure: &mut Departure, given: Vec<(i64, GivenReason)>) {
    for (position, reason) in given {
        if position == 0 {
            departure.details.main = Some(reason);
        } else {
            departure.details.mentioned.push(reason);
        }
    }
}

fn row_to_given(row: &Row<'_>) -> rusqlite::Result<(i64, GivenReason)> {
    Ok((row.get(0)?, GivenReason { reason: ReasonId(row.get(1)?), source: read_code(row, 2)? }))
}

fn row_to_departure(row: &Row<'_>) -> rusqlite::Result<Departure> {
    let details = DepartureDetails {
        customer: CustomerId(row.get(1)?),
        noticed_on: read_day(row, 2)?,
        left_on: read_day(row, 3)?,
        how_known: read_code(row, 4)?,
        main: None,
        mentioned: Vec::new(),
        kind_override: read_code_or_none(row, 5)?,
        returned_on: read_day_or_none(row, 6)?,
        note: row.get(7)?,
    };
    Ok(Departure { id: DepartureId(row.get(0)?), details })
}

fn missing(id: DepartureId) -> StoreError {
    StoreError::Missing(format!("departure {id}"))
}
