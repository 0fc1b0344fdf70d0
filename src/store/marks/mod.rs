//! What the owner changed in the business, by day.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::read_day;
use super::{Conn, Result, StoreError, Tx};
use crate::domain::day::Day;
use crate::domain::ids::MarkId;
use crate::domain::mark::Mark;

const SELECT: &str = "SELECT id, day, text, note FROM mark";

/// Notes what was changed.
pub fn add(tx: &Tx<'_>, day: Day, text: &str, note: &str) -> Result<MarkId> {
    let sql = "INSERT INTO mark (day, text, note) VALUES (?1, ?2, ?3)";
    tx.0.prepare_cached(sql)?.execute(params![day.number(), text, note])?;
    Ok(MarkId(tx.0.last_insert_rowid()))
}

/// Says it otherwise.
pub fn edit(tx: &Tx<'_>, mark: &Mark) -> Result<()> {
    get(tx, mark.id)?.ok_or_else(|| missing(mark.id))?;
    let sql = "UPDATE mark SET day = ?2, text = ?3, note = ?4 WHERE id = ?1 AND (day, text, note) <> (?2, ?3, ?4)";
    tx.0.prepare_cached(sql)?.execute(params![mark.id.0, mark.day.number(), mark.text, mark.note])?;
    Ok(())
}

/// Takes it out.
pub fn remove(tx: &Tx<'_>, id: MarkId) -> Result<()> {
    let gone = tx.0.prepare_cached("DELETE FROM mark WHERE id = ?1")?.execute([id.0])?;
    if gone == 0 { Err(missing(id)) } else { Ok(()) }
}

/// One of them.
pub fn get(conn: &Conn, id: MarkId) -> Result<Option<Mark>> {
    let sql = format!("{SELECT} WHERE id = ?1");
    Ok(conn.0.prepare_cached(&sql)?.query_row([id.0], row_to_mark).optional()?)
}

/// All, oldest first.
pub fn list(conn: &Conn) -> Result<Vec<Mark>> {
    let sql = format!("{SELECT} ORDER BY day, id");
    Ok(conn.0.prepare_cached(&sql)?.query_map([], row_to_mark)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_mark(row: &Row<'_>) -> rusqlite::Result<Mark> {
    Ok(Mark { id: MarkId(row.get(0)?), day: read_day(row, 1)?, text: row.get(2)?, note: row.get(3)? })
}

fn missing(id: MarkId) -> StoreError {
    StoreError::Missing(format!("mark {id}"))
}
