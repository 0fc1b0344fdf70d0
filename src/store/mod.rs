//! The workspace file: open, read, change, undo, back up. The only SQL of the program; knows nothing of screens, of languages or of
//! the clock (whoever calls says what time it is). Everything above it stays ignorant of `SQLite`.
//!
//! Reading functions take a [`Conn`], changing ones a [`Tx`], which only [`Store::transact`] gives: one named operation, one
//! transaction, one step of undo.

pub mod backup;
pub mod check;
mod codes;
mod conn;
pub mod contacts;
pub mod customers;
pub mod departures;
pub mod drafts;
mod error;
pub mod facts;
pub mod figure_cache;
mod file;
mod fold;
pub mod imports;
pub mod operations;
pub mod purchases;
pub mod questionnaires;
pub mod reasons;
pub mod responses;
mod schema;
pub mod settings;
mod tables;

use std::ops::Deref;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::Connection;

pub use conn::{Conn, Interrupt};
pub use error::{Result, StoreError};
pub use file::Lock;
pub use fold::{fold, sort_key};
pub use operations::OperationKind;
pub use schema::NEWEST as NEWEST_SCHEMA;
pub use tables::{Tables, Touched};

use crate::domain::day::Day;
use crate::domain::ids::OperationId;
use crate::domain::settings::Settings;

/// An open workspace file: the one connection that writes, if it may.
#[derive(Debug)]
pub struct Store {
    conn: Conn,
    path: PathBuf,
    identity: Option<(u64, u64)>,
    data_version: i64,
    lock: Option<Lock>,
    limits: operations::Limits,
}

impl Store {
    /// Makes a new workspace. Refuses a path where there is anything ([`StoreError::Exists`]); a failure leaves no file.
    pub fn create(path: &Path, settings: &Settings) -> Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        let lock = Lock::take(path)?;
        let fresh = tempfile::Builder::new().prefix(".comeback-").suffix(".new").tempfile_in(file::folder_of(path))?.into_temp_path();
        let filled = fill_new(&fresh, settings);
        let mut journal = fresh.as_os_str().to_owned();
        journal.push("-journal");
        drop(std::fs::remove_file(journal)); // empty by now, and it would stay behind under a name of no file
        filled?;
        fresh.persist_noclobber(path).map_err(|failed| match failed.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_path_buf()),
            _ => failed.error.into(),
        })?;
        file::sync_folder(&file::folder_of(path))?;
        Self::open_locked(path, lock)
    }

    /// Opens for writing. Refuses, without writing a byte, what is foreign, damaged or newer; [`StoreError::InUse`] if it is open
    /// for writing elsewhere, [`StoreError::ReadOnly`] if the file may not be written: then [`Self::open_read_only`].
    pub fn open(path: &Path) -> Result<Self> {
        conn::probe(path)?;
        let lock = Lock::take(path)?;
        Self::open_locked(path, lock)
    }

    /// Opens for reading only, also while it is open for writing elsewhere.
    pub fn open_read_only(path: &Path) -> Result<Self> {
        let schema = conn::probe(path)?;
        let conn = match Conn::open_read_only(path) {
            Err(StoreError::ReadOnly) => {
                take_back_what_was_cut_off(path)?;
                Conn::open_read_only(path)?
            }
            other => other?,
        };
        check::quick(&conn.0)?;
        if schema < NEWEST_SCHEMA {
            return Err(StoreError::ReadOnly); // an older file must be brought up to date, which is writing
        }
        check::definition(&conn.0)?;
        Self::of(conn, path, None)
    }

    /// Opens for writing if it can be, otherwise for reading only; [`Self::is_read_only`] says which.
    pub fn open_best(path: &Path) -> Result<Self> {
        match Self::open(path) {
            Err(StoreError::InUse | StoreError::ReadOnly) => Self::open_read_only(path),
            other => other,
        }
    }

    fn open_locked(path: &Path, lock: Lock) -> Result<Self> {
        let schema = conn::probe(path)?;
        let conn = conn::open_writing(path)?;
        check::quick(&conn)?;
        if schema < NEWEST_SCHEMA {
            backup::before_migration(&conn, path, schema)?;
            schema::migrate(&conn, schema::MIGRATIONS)?;
        }
        check::definition(&conn)?;
        conn::set_up_writing(&conn)?;
        operations::install_log(&conn)?;
        Self::of(Conn(conn), path, Some(lock))
    }

    fn of(conn: Conn, path: &Path, lock: Option<Lock>) -> Result<Self> {
        let data_version = conn.data_version()?;
        let limits = operations::Limits::default();
        Ok(Self { identity: file::identity(path), path: path.to_path_buf(), data_version, conn, lock, limits })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can only be read.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.lock.is_none()
    }

    /// For reading.
    #[must_use]
    pub const fn conn(&self) -> &Conn {
        &self.conn
    }

    /// Whether somebody else has changed the file since the last time this was asked.
    pub fn changed_outside(&mut self) -> Result<bool> {
        let now = self.conn.data_version()?;
        Ok(std::mem::replace(&mut self.data_version, now) != now)
    }

    /// Makes one change under one name: one transaction, one step of undo. All or nothing; the way of redoing is dropped.
    /// A change that turns out to change no row leaves no step.
    pub fn transact<T>(&mut self, kind: &OperationKind, at: DateTime, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<(T, Touched)> {
        self.writing(|store| {
            operations::drop_redo(&store.conn)?;
            let operation = operations::begin(&store.conn, kind, at)?;
            let value = change(&Tx { conn: &store.conn, operation, at })?;
            let touched = operations::finish(&store.conn, operation, store.limits)?;
            Ok((value, touched))
        })
    }

    /// Writes what is no change of the workspace (drafts, cached figures): no step, no new revision, redoing stays possible.
    pub fn jot<T>(&mut self, at: DateTime, write: impl FnOnce(&Jotter<'_>) -> Result<T>) -> Result<T> {
        self.writing(|store| write(&Jotter { conn: &store.conn, at }))
    }

    /// Takes the newest step back.
    pub fn undo(&mut self) -> Result<(OperationKind, Touched)> {
        self.writing(|store| operations::undo(&store.conn))
    }

    /// Does the step taken back last again.
    pub fn redo(&mut self) -> Result<(OperationKind, Touched)> {
        self.writing(|store| operations::redo(&store.conn))
    }

    /// One transaction, rolled back unless all of it goes well.
    fn writing<T>(&mut self, write: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        if self.lock.is_none() {
            return Err(StoreError::ReadOnly);
        }
        if self.identity != file::identity(&self.path) {
            return Err(StoreError::Replaced);
        }
        self.conn.0.execute_batch("BEGIN IMMEDIATE")?;
        match write(self).and_then(|value| Ok(self.conn.0.execute_batch("COMMIT").map(|()| value)?)) {
            Ok(value) => Ok(value),
            Err(error) => {
                if !self.conn.0.is_autocommit() {
                    self.conn.0.execute_batch("ROLLBACK")?;
                }
                operations::log_off(&self.conn).ok();
                Err(error)
            }
        }
    }

    /// How many steps are kept; for tests.
    #[doc(hidden)]
    pub const fn set_limits(&mut self, limits: operations::Limits) {
        self.limits = limits;
    }
}

/// A change being made. Reading functions take it too.
#[derive(Debug)]
pub struct Tx<'s> {
    conn: &'s Conn,
    operation: OperationId,
    at: DateTime,
}

impl Tx<'_> {
    /// The operation being recorded.
    #[must_use]
    pub const fn operation(&self) -> OperationId {
        self.operation
    }

    /// The civil day of the change.
    #[must_use]
    pub fn today(&self) -> Day {
        Day::from(self.at.date())
    }
}

impl Deref for Tx<'_> {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        self.conn
    }
}

/// Writes what is not a change of the workspace.
#[derive(Debug)]
pub struct Jotter<'s> {
    conn: &'s Conn,
    at: DateTime,
}

fn fill_new(path: &Path, settings: &Settings) -> Result<()> {
    let conn = Connection::open(path)?;
    conn::set_up(&conn)?;
    conn.pragma_update(None, "application_id", conn::APPLICATION_ID)?;
    conn::set_up_writing(&conn)?;
    schema::migrate(&conn, schema::MIGRATIONS)?;
    let made_by = concat!("comeback ", env!("CARGO_PKG_VERSION"));
    conn.execute("INSERT INTO workspace (id, revision, made_by) VALUES (1, 0, ?1)", [made_by])?;
    conn.execute("INSERT INTO setting (id, json) VALUES (1, ?1)", [serde_json::to_string(settings)?])?;
    conn.close().map_err(|(_, error)| error.into())
}

/// A change cut off by a kill or a power cut lies beside the file until somebody who may write opens it. Readers cannot take it back,
/// so this opens for writing for a moment; where another has the file, it is theirs to do.
fn take_back_what_was_cut_off(path: &Path) -> Result<()> {
    let _lock = Lock::take(path)?;
    let conn = conn::open_writing(path)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}
