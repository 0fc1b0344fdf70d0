//! Printed sheets and the codes that stand on them. They are out of the house: no step, and nobody's undo takes one away; only a run
//! that could not be written is withdrawn.

use rusqlite::{OptionalExtension as _, params};

use super::codes::{code, read_code, read_day};
use super::{Conn, Jotter, Result, Tx};
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::sheet_code::SheetCode;

/// A sheet printed for one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedSheet {
    /// The code on it.
    pub code: SheetCode,
    /// The version it asks.
    pub version: VersionId,
    /// For whom.
    pub customer: CustomerId,
    /// In which language.
    pub language: Language,
    /// When.
    pub printed_on: Day,
}

/// Keeps what is being printed.
pub fn keep(jotter: &Jotter<'_>, sheets: &[PrintedSheet]) -> Result<()> {
    let sql = "INSERT INTO sheet (code, version_id, customer_id, language, printed_on) VALUES (?1, ?2, ?3, ?4, ?5)";
    let mut insert = jotter.conn.0.prepare_cached(sql)?;
    for sheet in sheets {
        let key = (sheet.code.as_str(), sheet.version.0, sheet.customer.0);
        insert.execute(params![key.0, key.1, key.2, code(sheet.language), sheet.printed_on.number()])?;
    }
    Ok(())
}

/// Forgets what could not be printed after all.
pub fn withdraw(jotter: &Jotter<'_>, sheets: &[PrintedSheet]) -> Result<()> {
    let mut delete = jotter.conn.0.prepare_cached("DELETE FROM sheet WHERE code = ?1")?;
    for sheet in sheets {
        delete.execute([sheet.code.as_str()])?;
    }
    Ok(())
}

/// The sheet with this code.
pub fn get(conn: &Conn, wanted: &SheetCode) -> Result<Option<PrintedSheet>> {
    let sql = "SELECT version_id, customer_id, language, printed_on FROM sheet WHERE code = ?1";
    let row = |row: &rusqlite::Row<'_>| {
        Ok(PrintedSheet {
            code: wanted.clone(),
            version: VersionId(row.get(0)?),
            customer: CustomerId(row.get(1)?),
            language: read_code(row, 2)?,
            printed_on: read_day(row, 3)?,
        })
    };
    Ok(conn.0.prepare_cached(sql)?.query_row([wanted.as_str()], row).optional()?)
}

/// To whom a sheet was printed on this day or later, each with the newest such day.
pub fn printed_since(conn: &Conn, since: Day) -> Result<Vec<(CustomerId, Day)>> {
    let sql = "SELECT customer_id, max(printed_on) FROM sheet WHERE printed_on >= ?1 GROUP BY customer_id ORDER BY customer_id";
    let row = |row: &rusqlite::Row<'_>| Ok((CustomerId(row.get(0)?), read_day(row, 1)?));
    Ok(conn.0.prepare_cached(sql)?.query_map([since.number()], row)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest day on which a sheet was printed for this customer that has not come back.
pub fn newest_out(conn: &Conn, customer: CustomerId) -> Result<Option<Day>> {
    let sql = "SELECT printed_on FROM sheet WHERE customer_id = ?1 \
               AND NOT EXISTS (SELECT 1 FROM response WHERE response.sheet = sheet.code) ORDER BY printed_on DESC LIMIT 1";
    Ok(conn.0.prepare_cached(sql)?.query_row([customer.0], |row| read_day(row, 0)).optional()?)
}

/// Whether a code stands on a sheet already.
pub fn is_taken(conn: &Conn, wanted: &SheetCode) -> Result<bool> {
    Ok(conn.0.prepare_cached("SELECT 1 FROM sheet WHERE code = ?1")?.exists([wanted.as_str()])?)
}

/// The response that was typed in from this sheet.
pub fn response(conn: &Conn, wanted: &SheetCode) -> Result<Option<ResponseId>> {
    let sql = "SELECT id FROM response WHERE sheet = ?1 ORDER BY id LIMIT 1";
    Ok(conn.0.prepare_cached(sql)?.query_row([wanted.as_str()], |row| row.get(0).map(ResponseId)).optional()?)
}

/// A response was typed in from this sheet: part of its change, and undone with it.
pub fn came_back(tx: &Tx<'_>, response: ResponseId, from: &SheetCode) -> Result<()> {
    tx.0.prepare_cached("UPDATE response SET sheet = ?2 WHERE id = ?1")?.execute(params![response.0, from.as_str()])?;
    Ok(())
}

/// The code of the sheet a response was typed in from.
pub fn of_response(conn: &Conn, response: ResponseId) -> Result<Option<SheetCode>> {
    let found: Option<Option<String>> =
        conn.0.prepare_cached("SELECT sheet FROM response WHERE id = ?1")?.query_row([response.0], |row| row.get(0)).optional()?;
    Ok(found.flatten().and_then(|code| SheetCode::read(&code).ok()))
}
