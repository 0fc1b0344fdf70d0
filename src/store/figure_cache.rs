//! The last answers to what is asked first at opening, kept in the file so that they can be shown before everything is read. No
//! record: outside log, revision and checks, of one revision only, and to be emptied whenever a person is erased.

use rusqlite::params;

use super::{Conn, Jotter, Result};

/// What is kept for the revision the file is at: under which name, and the answer as JSON.
pub fn current(conn: &Conn) -> Result<Vec<(String, String)>> {
    let sql = "SELECT filter, json FROM figure_cache WHERE revision = (SELECT revision FROM workspace)";
    Ok(conn.0.prepare_cached(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Keeps this one answer for the present revision and forgets all others.
pub fn keep(jotter: &Jotter<'_>, name: &str, json: &str) -> Result<()> {
    let conn = &jotter.conn.0;
    conn.execute("DELETE FROM figure_cache", [])?;
    let sql = "INSERT INTO figure_cache (revision, filter, json) VALUES ((SELECT revision FROM workspace), ?1, ?2)";
    conn.execute(sql, params![name, json])?;
    Ok(())
}
