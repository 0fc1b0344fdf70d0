//! A connection as this program makes them: looked at before it is trusted, set up in one place. The only place that opens one.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::error::{Result, StoreError};
use super::file::{self, Lock};
use super::keys::TextKeys;
use super::schema;

/// Marks the file as ours: "CMBK".
pub(super) const APPLICATION_ID: i32 = 0x434D_424B;

/// So long a lock is waited for. A reader may take some seconds over a large file, and a change must not fail for that.
const PATIENCE: Duration = Duration::from_secs(10);

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
    /// A read-only connection to a workspace, beside the one that writes. Checks only whose file it is. A change that a kill or a power
    /// cut broke off is taken back first; [`StoreError::CutOff`] where nothing may be written.
    pub fn open_read_only(path: &Path, keys: TextKeys) -> Result<Self> {
        probe(path)?;
        for _ in 0..20 {
            match read_only(path, folder_writable) {
                Err(StoreError::CutOff) => match take_back(path) {
                    // whoever holds the lock has just opened the file, and is taking it back
                    Err(StoreError::InUse) => std::thread::sleep(Duration::from_millis(50)),
                    done => done?,
                },
                opened => return opened.map(|conn| Self(conn, keys)),
            }
        }
        Err(StoreError::Busy)
    }

    /// How texts are compared in this file.
    #[must_use]
    pub const fn keys(&self) -> super::TextKeys {
        self.1
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

fn read_only(path: &Path, folder_writable: impl Fn(&Path) -> bool) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).map_err(StoreError::from).and_then(settled);
    match opened {
        // a medium that allows no journal beside the file: nobody can be writing there, but somebody may have been cut off
        Err(StoreError::Sql(_) | StoreError::ReadOnly) if !folder_writable(path) => {
            if has_journal(path) {
                return Err(StoreError::CutOff);
            }
            let flags = flags | OpenFlags::SQLITE_OPEN_URI;
            settled(Connection::open_with_flags(file::uri(path, "immutable=1"), flags)?)
        }
        other => other,
    }
}

/// Set up, and what was cut off taken back: from here on everything read is as the last change left it.
fn settled(conn: Connection) -> Result<Connection> {
    set_up(&conn)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(conn)
}

fn folder_writable(path: &Path) -> bool {
    tempfile::tempfile_in(file::folder_of(path)).is_ok()
}

/// Whether a change is being written, or was cut off: its journal lies beside the file.
pub(super) fn has_journal(path: &Path) -> bool {
    std::fs::metadata(file::beside(path, "-journal")).is_ok_and(|journal| journal.len() > 0)
}

/// A change cut off by a kill or a power cut lies beside the file until somebody who may write opens it. Readers cannot take it back,
/// so this opens for writing for a moment; where another has the file, it is theirs to do ([`StoreError::InUse`]).
pub(super) fn take_back(path: &Path) -> Result<()> {
    let lock = Lock::take(path).map_err(|error| match error {
        StoreError::ReadOnly => StoreError::CutOff,
        other => other,
    })?;
    take_back_locked(path, &lock)
}

/// The same for whoever has the lock.
pub(super) fn take_back_locked(path: &Path, _lock: &Lock) -> Result<()> {
    match open_writing(path) {
        Err(StoreError::ReadOnly) => Err(StoreError::CutOff),
        opened => opened?.close().map_err(|(_, error)| error.into()),
    }
}

/// Whose file this is, and whether it is newer than this program knows; read without locks, journal or a byte written. Says nothing
/// of its schema while a change is being written or was cut off: the file may then be ahead of what holds.
pub(super) fn probe(path: &Path) -> Result<()> {
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
    // or a file whose first page is written, and whose new last ones are not yet, is no database at all
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs(format!("application id {id:#x}")));
    }
    if has_journal(path) { Ok(()) } else { schema_of(&conn).map(drop) }
}

/// The schema of a settled file, which must be one this program knows.
pub(super) fn schema_of(conn: &Connection) -> Result<i64> {
    let found: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match found {
        found if found > schema::NEWEST => Err(StoreError::TooNew { found, known: schema::NEWEST }),
        found if found < 1 => Err(StoreError::Damaged(format!("schema {found}"))),
        found => Ok(found),
    }
}

/// Opens for writing a file that was probed and whose lock is held.
pub(super) fn open_writing(path: &Path) -> Result<Connection> {
    let conn = settled(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly);
    }
    Ok(conn)
}

/// The settings of every connection.
pub(super) fn set_up(conn: &Connection) -> Result<()> {
    conn.busy_timeout(PATIENCE)?;
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
