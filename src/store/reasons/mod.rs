//! The codebook. An id never changes meaning; what a reason was called and how it counted stays on record, by day.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, read_code, read_day};
use super::{Conn, Result, StoreError, TextKeys, Tx};
use crate::domain::day::Day;
use crate::domain::ids::ReasonId;
use crate::domain::reason::{Reason, ReasonKind};

/// What a reason was from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonEra {
    /// From this day.
    pub since: Day,
    /// Its name then.
    pub name: String,
    /// Its kind then.
    pub kind: ReasonKind,
    /// Whether it was retired then.
    pub retired: bool,
}

/// Adds a reason at the end of the list. `code` is that of the starting list, or empty.
pub fn add(tx: &Tx<'_>, code_of_list: &str, name: &str, kind: ReasonKind, to_review: bool) -> Result<ReasonId> {
    let name = named(name)?;
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![code_of_list, name, code(kind), to_review])?;
    let id = ReasonId(tx.0.last_insert_rowid());
    keep_era(tx, id)?;
    Ok(id)
}

/// Gives it another name; the meaning stays.
pub fn rename(tx: &Tx<'_>, id: ReasonId, name: &str) -> Result<()> {
    let name = named(name)?;
    change(tx, id, "UPDATE reason SET name = ?2 WHERE id = ?1 AND name <> ?2", name)
}

/// Sets whether losses for it could be avoided.
pub fn set_kind(tx: &Tx<'_>, id: ReasonId, kind: ReasonKind) -> Result<()> {
    change(tx, id, "UPDATE reason SET kind = ?2 WHERE id = ?1 AND kind <> ?2", code(kind))
}

/// Takes it out of use, or back into use.
pub fn retire(tx: &Tx<'_>, id: ReasonId, retired: bool) -> Result<()> {
    change(tx, id, "UPDATE reason SET retired = ?2 WHERE id = ?1 AND retired <> ?2", retired)
}

/// Puts it at this place of the list, from 0; the others close up.
pub fn move_to(tx: &Tx<'_>, id: ReasonId, place: usize) -> Result<()> {
    let mut order: Vec<_> = list(tx)?.into_iter().map(|reason| reason.id).collect();
    let from = order.iter().position(|other| *other == id).ok_or_else(|| missing(id))?;
    order.remove(from);
    order.insert(place.min(order.len()), id);
    let mut statement = tx.0.prepare_cached("UPDATE reason SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute([id.0, position])?;
    }
    Ok(())
}

/// Somebody has looked at a reason an import made.
pub fn review(tx: &Tx<'_>, id: ReasonId) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    tx.0.prepare_cached("UPDATE reason SET to_review = 0 WHERE id = ?1 AND to_review = 1")?.execute([id.0])?;
    Ok(())
}

/// One reason.
pub fn get(conn: &Conn, id: ReasonId) -> Result<Option<Reason>> {
    let sql = "SELECT id, code, name, kind, position, retired, to_review FROM reason WHERE id = ?1";
    Ok(conn.0.prepare_cached(sql)?.query_row([id.0], row_to_reason).optional()?)
}

/// The codebook in its order, retired ones too.
pub fn list(conn: &Conn) -> Result<Vec<Reason>> {
    let sql = "SELECT id, code, name, kind, position, retired, to_review FROM reason ORDER BY position, id";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_reason)?.collect::<rusqlite::Result<_>>()?)
}

/// The reason of this name or code, whatever the case; one in use before a retired one.
pub fn by_name(conn: &Conn, name: &str) -> Result<Option<ReasonId>> {
    let wanted = comparable(conn.1, name);
    let mut found: Vec<_> = list(conn)?.into_iter().filter(|r| comparable(conn.1, &r.name) == wanted || r.code == wanted).collect();
    found.sort_by_key(|reason| reason.retired);
    Ok(found.first().map(|reason| reason.id))
}

/// What a reason was, from the beginning on.
pub fn history(conn: &Conn, id: ReasonId) -> Result<Vec<ReasonEra>> {
    let sql = "SELECT since, name, kind, retired FROM reason_history WHERE reason_id = ?1 ORDER BY id";
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], row_to_era)?.collect::<rusqlite::Result<_>>()?)
}

/// A name as names are compared: folded, with single blanks.
pub(super) fn comparable(keys: TextKeys, name: &str) -> String {
    (keys.fold)(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn change(tx: &Tx<'_>, id: ReasonId, sql: &str, value: impl rusqlite::ToSql) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    if tx.0.prepare_cached(sql)?.execute(params![id.0, value])? > 0 {
        keep_era(tx, id)?;
    }
    Ok(())
}

fn keep_era(tx: &Tx<'_>, id: ReasonId) -> Result<()> {
    let sql =
        "INSERT INTO reason_history (reason_id, since, name, kind, retired) SELECT id, ?2, name, kind, retired FROM reason WHERE id = ?1";
    tx.0.prepare_cached(sql)?.execute(params![id.0, tx.today().number()])?;
    Ok(())
}

fn named(name: &str) -> Result<&str> {
    let name = name.trim();
    if name.is_empty() { Err(StoreError::Refused("a reason needs a name")) } else { Ok(name) }
}

fn missing(id: ReasonId) -> StoreError {
    StoreError::Missing(format!("reason {id}"))
}

fn row_to_reason(row: &Row<'_>) -> rusqlite::Result<Reason> {
    Ok(Reason {
        id: ReasonId(row.get(0)?),
        code: row.get(1)?,
        name: row.get(2)?,
        kind: read_code(row, 3)?,
        position: row.get(4)?,
        retired: row.get(5)?,
        to_review: row.get(6)?,
    })
}

fn row_to_era(row: &Row<'_>) -> rusqlite::Result<ReasonEra> {
    Ok(ReasonEra { since: read_day(row, 0)?, name: row.get(1)?, kind: read_code(row, 2)?, retired: row.get(3)? })
}
