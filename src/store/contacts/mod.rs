//! Attempts to reach customers. Who is called next is not decided here.

use rusqlite::{Row, params};

use super::codes::{code, day_number, read_code, read_day, read_day_or_none};
use super::{Conn, Result, StoreError, Tx};
use crate::domain::contact::{Attempt, AttemptDetails, CallBack};
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;

/// Records an attempt.
pub fn add(tx: &Tx<'_>, attempt: &Attempt) -> Result<()> {
    let details = &attempt.details;
    if super::customers::get(tx, details.customer)?.is_none() {
        return Err(StoreError::Missing(format!("customer {}", details.customer)));
    }
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![
        details.customer.0,
        attempt.day.number(),
        attempt.minute,
        code(details.channel),
        code(details.outcome),
        details.number.trim(),
        day_number(details.call_back.map(|back| back.day)),
        details.call_back.and_then(|back| back.minute),
        details.note.trim()
    ])?;
    Ok(())
}

/// A customer's attempts, the newest first.
pub fn of(conn: &Conn, customer: CustomerId) -> Result<Vec<Attempt>> {
    let sql = concat!(include_str!("select.sql"), " WHERE customer_id = ?1 ORDER BY id DESC");
    Ok(conn.0.prepare_cached(sql)?.query_map([customer.0], row_to_attempt)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest attempt of each customer who was ever tried, by customer.
pub fn newest(conn: &Conn) -> Result<Vec<Attempt>> {
    let sql =
        concat!(include_str!("select.sql"), " WHERE id IN (SELECT max(id) FROM contact_attempt GROUP BY customer_id) ORDER BY customer_id");
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_attempt)?.collect::<rusqlite::Result<_>>()?)
}

/// Who refused to be asked on or after this day.
pub fn refused_since(conn: &Conn, day: Day) -> Result<Vec<CustomerId>> {
    let sql = "SELECT DISTINCT customer_id FROM contact_attempt WHERE outcome = 'refused' AND day >= ?1";
    super::customers::ids(conn, sql, [day.number()])
}

/// Whose number on record was found to be wrong; correcting it takes them out.
pub fn with_wrong_number(conn: &Conn) -> Result<Vec<CustomerId>> {
    let sql = "SELECT DISTINCT customer_id FROM contact_attempt JOIN customer ON customer.id = customer_id \
               WHERE outcome = 'wrong_number' AND customer.phone = contact_attempt.number";
    super::customers::ids(conn, sql, [])
}

fn row_to_attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    let minute: Option<u16> = row.get(7)?;
    let details = AttemptDetails {
        customer: CustomerId(row.get(0)?),
        channel: read_code(row, 3)?,
        outcome: read_code(row, 4)?,
        number: row.get(5)?,
        call_back: read_day_or_none(row, 6)?.map(|day| CallBack { day, minute }),
        note: row.get(8)?,
    };
    Ok(Attempt { day: read_day(row, 1)?, minute: row.get(2)?, details })
}
