//! Settings: one row of JSON, so that a setting more needs no new column. Reading and writing only; what they mean is the domain's.

use super::codes::{json, read_json};
use super::{Conn, Result, Tx};
use crate::domain::settings::Settings;

/// What the owner has settled.
pub fn get(conn: &Conn) -> Result<Settings> {
    Ok(conn.0.prepare_cached("SELECT json FROM setting WHERE id = 1")?.query_row([], |row| read_json(row, 0))?)
}

/// Settles it anew.
pub fn set(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    tx.0.prepare_cached("UPDATE setting SET json = ?1 WHERE id = 1 AND json <> ?1")?.execute([json(settings)?])?;
    Ok(())
}
