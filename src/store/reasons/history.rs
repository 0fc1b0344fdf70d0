//! What a reason was, by day: its name, kind and group then, and what had been done to it. Never pruned.

use rusqlite::{Row, params};

use crate::domain::day::Day;
use crate::domain::ids::ReasonId;
use crate::domain::reason::{ReasonEvent, ReasonKind};
use crate::store::codes::{code, read_code, read_count, read_day};
use crate::store::{Conn, Result, Tx};

/// What a reason was from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonEra {
    /// Which reason.
    pub reason: ReasonId,
    /// From this day.
    pub since: Day,
    /// Its name then.
    pub name: String,
    /// Its kind then.
    pub kind: ReasonKind,
    /// Whether it was retired then.
    pub retired: bool,
    /// The name of its group then; empty for none.
    pub group: String,
    /// What had been done to it.
    pub event: ReasonEvent,
    /// With which other reason.
    pub other: Option<ReasonId>,
    /// How many answers that changed.
    pub answers: usize,
}

/// What was done to a reason, as it is noted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Happened {
    /// What.
    pub(super) event: ReasonEvent,
    /// With which other reason.
    pub(super) other: Option<ReasonId>,
    /// How many answers it changed.
    pub(super) answers: usize,
}

impl Happened {
    /// Something that concerns no other reason and changes no answer.
    pub(super) const fn alone(event: ReasonEvent) -> Self {
        Self { event, other: None, answers: 0 }
    }
}

/// Notes what a reason is from today on.
pub(super) fn keep_era(tx: &Tx<'_>, id: ReasonId, happened: Happened) -> Result<()> {
    let answers = i64::try_from(happened.answers).unwrap_or(i64::MAX);
    let row = params![id.0, tx.today().number(), code(happened.event), happened.other.map(|other| other.0), answers];
    tx.0.prepare_cached(include_str!("keep_era.sql"))?.execute(row)?;
    Ok(())
}

/// What a reason was, from the beginning on.
pub fn history(conn: &Conn, id: ReasonId) -> Result<Vec<ReasonEra>> {
    let sql = concat!(include_str!("select_era.sql"), " WHERE reason_id = ?1 ORDER BY id");
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], row_to_era)?.collect::<rusqlite::Result<_>>()?)
}

/// What every reason was, from the beginning on.
pub fn eras(conn: &Conn) -> Result<Vec<ReasonEra>> {
    let sql = concat!(include_str!("select_era.sql"), " ORDER BY id");
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_era)?.collect::<rusqlite::Result<_>>()?)
}

/// What was done to the codebook, from the beginning on; without what it began with and what is not known.
pub fn changes(conn: &Conn) -> Result<Vec<ReasonEra>> {
    let sql = concat!(include_str!("select_era.sql"), " WHERE event <> '' ORDER BY id");
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_era)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_era(row: &Row<'_>) -> rusqlite::Result<ReasonEra> {
    Ok(ReasonEra {
        reason: ReasonId(row.get(0)?),
        since: read_day(row, 1)?,
        name: row.get(2)?,
        kind: read_code(row, 3)?,
        retired: row.get(4)?,
        group: row.get(5)?,
        event: read_code(row, 6)?,
        other: row.get::<_, Option<i64>>(7)?.map(ReasonId),
        answers: read_count(row, 8)?,
    })
}
