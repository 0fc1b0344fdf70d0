//! A connection as this program makes them: looked at before it is trusted, set up in one place. The only place that opens one.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::error::{Result, StoreError};
use super::keys::TextKeys;
use super::{file, schema};

/// Marks the file as ours: "CMBK".
pub(super) const APPLICATION_ID: i32 = 0x434D_424B;

/// A connection to a workspace, for reading; inside [`Store::transact`](super::Store::transact) also for writing.
#[derive(Debug)]
pub struct Conn(pub(super) Connection, pub(super) TextKeys);

/// Stops what a connection is doing, from another thread.
pub struct Interrupt(rusqlite::InterruptHandle);

impl Interrupt {
    /// The running query ends with [`StoreError::Cancelled`].
    pub fn interrupt(&self) {
        self.0.interrupt();
    }
}

impl std::fmt::Debug for Interrupt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Interrupt")
    }
}

impl Conn {
    /// A read-only connection to a workspace, beside the one that writes. Takes no lock, checks the header only.
    pub fn open_read_only(path: &Path, keys: TextKeys) -> Result<Self> {
        probe(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = match read_only_settled(path, flags) {
            // a medium that allows no journal beside the file: nobody can be writing there
            Err(StoreError::Sql(_) | StoreError::ReadOnly) if !folder_writable(path) => {
                let flags = flags | OpenFlags::SQLITE_OPEN_URI;
                let conn = Connection::open_with_flags(file::uri(path, "immutable=1"), flags)?;
                set_up(&conn)?;
                conn
            }
            other => other?,
        };
        Ok(Self(conn, keys))
    }

    /// Lets another thread stop this connection.
    #[must_use]
    pub fn interrupt_handle(&self) -> Interrupt {
        Interrupt(self.0.get_interrupt_handle())
    }

    /// A question that only an interruption ends.
    #[cfg(test)]
    pub(crate) fn never_ending(&self) -> Result<()> {
        let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        Ok(self.0.query_row(sql, [], |_| Ok(()))?)
    }

    /// Changes whenever another connection has changed the file.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.0.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Counts the changes of the workspace.
    pub fn revision(&self) -> Result<i64> {
        Ok(self.0.prepare_cached("SELECT revision FROM workspace")?.query_row([], |row| row.get(0))?)
    }

    /// Everything read inside sees one state of the file, whoever writes meanwhile.
    pub fn snapshot<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let transaction = self.0.unchecked_transaction()?;
        let value = read(self);
        transaction.finish()?;
        value
    }
}

fn read_only_settled(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags)?;
    set_up(&conn)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(conn)
}

fn folder_writable(path: &Path) -> bool {
    tempfile::tempfile_in(file::folder_of(path)).is_ok()
}

/// Whose file this is and of which schema, read without locks, journal or a byte written. Gives the schema.
pub(super) fn probe(path: &Path) -> Result<i64> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing(path.display().to_string()),
        _ => error.into(),
    })?;
    if !about.is_file() {
        return Err(StoreError::NotOurs("not a file".to_owned()));
    }
    if about.len() == 0 {
        return Err(StoreError::NotOurs("empty file".to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(file::uri(path, "immutable=1"), flags)?;
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs(format!("application id {id:#x}")));
    }
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match found {
        found if found > schema::NEWEST => Err(StoreError::TooNew { found, known: schema::NEWEST }),
        found if found < 1 => Err(StoreError::Damaged(format!("schema {found}"))),
        found => Ok(found),
    }
}

/// Opens for writing a file that was probed and whose lock is held.
pub(super) fn open_writing(path: &Path) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    set_up(&conn)?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly);
    }
    Ok(conn)
}

/// The settings of every connection.
pub(super) fn set_up(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::from_secs(2))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 64 << 20)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    conn.set_prepared_statement_cache_capacity(128);
    conn.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;",
    )?;
    Ok(())
}

/// What only a writing connection needs. Writes nothing to a file made by us.
pub(super) fn set_up_writing(conn: &Connection) -> Result<()> {
    let pages = (512 << 20) / conn.query_row("PRAGMA page_size", [], |row| row.get::<_, i64>(0))?.max(512);
    conn.execute_batch(&format!(
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA cache_spill = {pages};"
    ))?;
    Ok(())
}
