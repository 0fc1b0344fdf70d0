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
pub mod contracts;
pub mod customers;
pub mod departures;
pub mod drafts;
mod error;
pub mod facts;
pub mod figure_cache;
mod file;
pub mod imports;
mod keys;
pub mod library;
pub mod marks;
pub mod operations;
pub mod purchases;
pub mod questionnaires;
pub mod quotes;
pub mod readings;
pub mod reasons;
pub mod responses;
mod schema;
pub mod segments;
pub mod settings;
pub mod sheets;
mod tables;
pub mod tags;

use std::ops::Deref;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use conn::{Conn, Interrupt};
pub use error::{Result, StoreError};
pub use file::Lock;
pub use keys::{TextKeys, Wanted};
pub use operations::OperationKind;
pub use schema::NEWEST as NEWEST_SCHEMA;
pub use tables::{Tables, Touched};

/// Told how many of how many are done; `false` means: stop.
pub type Progress<'p> = &'p mut dyn FnMut(u64, u64) -> bool;

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
    purged: imports::Purged,
}

impl Store {
    /// Makes a new workspace. Refuses a path where there is anything ([`StoreError::Exists`]); a failure leaves no file.
    pub fn create(path: &Path, settings: &Settings, keys: TextKeys) -> Result<Self> {
        Self::create_filled(path, settings, keys, |_| Ok(()))
    }

    /// Makes a new workspace with what `fill` writes into it; none of that can be taken back. The file appears under its name when it
    /// is finished: whatever happens before leaves none.
    pub fn create_filled(path: &Path, settings: &Settings, keys: TextKeys, fill: impl FnOnce(&mut Self) -> Result<()>) -> Result<Self> {
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        let lock = Lock::take(path)?;
        let folder = file::folder_of(path);
        let fresh = file::unfinished(&folder, ".new")?;
        let filled = fill_new(&fresh, settings, (lock, keys), fill);
        // empty by now, and it would stay behind under a name of no file
        drop(std::fs::remove_file(file::beside(&fresh, "-journal")));
        let lock = filled?;
        fresh.persist_noclobber(path).map_err(|failed| match failed.error.kind() {
            std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_path_buf()),
            _ => failed.error.into(),
        })?;
        file::sync_folder(&folder)?;
        Self::open_locked(path, lock, keys, |_| {})
    }

    /// Opens for writing. Refuses, without writing a byte, what is foreign, damaged or newer; [`StoreError::InUse`] if it is open
    /// for writing elsewhere, [`StoreError::ReadOnly`] if the file may not be written: then [`Self::open_read_only`].
    pub fn open(path: &Path, keys: TextKeys) -> Result<Self> {
        Self::open_showing(path, keys, |_| {})
    }

    /// The same; `early` may read what is to be seen at once, before the pages are checked, which takes long in a large file. It is not
    /// asked where the file must be brought up to date first.
    pub fn open_showing(path: &Path, keys: TextKeys, early: impl FnOnce(&Conn)) -> Result<Self> {
        conn::probe(path)?;
        let lock = Lock::take(path)?;
        Self::open_locked(path, lock, keys, early)
    }

    /// Opens for reading only, also while it is open for writing elsewhere. A file of an older schema is brought up to date first;
    /// [`StoreError::TooOld`] where nothing may be written.
    pub fn open_read_only(path: &Path, keys: TextKeys) -> Result<Self> {
        Self::open_read_only_showing(path, keys, |_| {})
    }

    /// The same; `early` as in [`Self::open_showing`].
    pub fn open_read_only_showing(path: &Path, keys: TextKeys, early: impl FnOnce(&Conn)) -> Result<Self> {
        let conn = Conn::open_read_only(path, keys)?;
        let schema = conn::schema_of(&conn.0)?;
        let conn = if schema < NEWEST_SCHEMA {
            drop(conn);
            bring_up_to_date(path, schema, keys)?;
            Conn::open_read_only(path, keys)?
        } else {
            conn
        };
        check::definition(&conn.0, schema::MIGRATIONS)?;
        early(&conn);
        check::quick(&conn.0)?;
        Self::of(conn, path, None)
    }

    /// Opens for writing if it can be, otherwise for reading only; [`Self::is_read_only`] says which.
    pub fn open_best(path: &Path, keys: TextKeys) -> Result<Self> {
        match Self::open(path, keys) {
            Err(StoreError::InUse | StoreError::ReadOnly) => Self::open_read_only(path, keys),
            other => other,
        }
    }

    fn open_locked(path: &Path, lock: Lock, keys: TextKeys, early: impl FnOnce(&Conn)) -> Result<Self> {
        let conn = Conn(conn::open_writing(path)?, keys);
        if conn::schema_of(&conn.0)? == NEWEST_SCHEMA && check::definition(&conn.0, schema::MIGRATIONS).is_ok() {
            early(&conn);
        }
        check::quick(&conn.0)?;
        bring_forward(&conn.0, path, schema::MIGRATIONS, keys)?;
        Self::of_writing(conn, path, lock)
    }

    fn of_writing(conn: Conn, path: &Path, lock: Lock) -> Result<Self> {
        conn::set_up_writing(&conn.0)?;
        operations::install_log(&conn.0)?;
        Self::of(conn, path, Some(lock))
    }

    fn of(conn: Conn, path: &Path, lock: Option<Lock>) -> Result<Self> {
        let data_version = conn.data_version()?;
        let limits = operations::Limits::default();
        Ok(Self {
            identity: file::identity(path),
            path: path.to_path_buf(),
            data_version,
            conn,
            lock,
            limits,
            purged: imports::Purged::default(),
        })
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

    /// Whether somebody else has changed the file since the last time this was asked. [`StoreError::Replaced`] if it is another file
    /// by now. What a killed writer left half done is taken back.
    pub fn changed_outside(&mut self) -> Result<bool> {
        if self.is_replaced() {
            return Err(StoreError::Replaced);
        }
        let now = match self.conn.data_version() {
            Err(StoreError::CutOff) => {
                conn::take_back(&self.path)?;
                self.data_version = self.conn.data_version()?;
                return Ok(true); // as it was before, but nobody could read it meanwhile
            }
            now => now?,
        };
        Ok(std::mem::replace(&mut self.data_version, now) != now)
    }

    fn is_replaced(&self) -> bool {
        self.identity != file::identity(&self.path)
    }

    /// Makes one change under one name: one transaction, one step of undo. All or nothing; the way of redoing is dropped.
    /// A change that turns out to change no row leaves no step, and the way of redoing.
    pub fn transact<T>(&mut self, kind: &OperationKind, at: DateTime, change: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<(T, Touched)> {
        self.writing(|store| {
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
        self.undo_telling(&mut |_, _| true)
    }

    /// The same, telling how many of the changes are taken back.
    pub fn undo_telling(&mut self, progress: Progress<'_>) -> Result<(OperationKind, Touched)> {
        self.writing(|store| operations::undo(&store.conn, progress))
    }

    /// Does the step taken back last again.
    pub fn redo(&mut self) -> Result<(OperationKind, Touched)> {
        self.redo_telling(&mut |_, _| true)
    }

    /// The same, telling how many of the changes are done again.
    pub fn redo_telling(&mut self, progress: Progress<'_>) -> Result<(OperationKind, Touched)> {
        self.writing(|store| operations::redo(&store.conn, progress))
    }

    /// Takes out some rows of imports that were taken back for good. True if there are more; to be asked when nobody waits.
    pub fn purge(&mut self) -> Result<bool> {
        if self.is_read_only() || imports::dead(&self.conn)?.is_empty() {
            return Ok(false);
        }
        let mut purged = std::mem::take(&mut self.purged);
        let more = self.writing(|store| imports::purge_some(&store.conn, &mut purged))?;
        self.purged = purged;
        Ok(more)
    }

    /// One transaction, rolled back unless all of it goes well; also if it ends in a fault.
    fn writing<T>(&mut self, write: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        if self.lock.is_none() {
            return Err(StoreError::ReadOnly);
        }
        if self.is_replaced() {
            return Err(StoreError::Replaced);
        }
        let transaction = Transaction::new_unchecked(&self.conn.0, TransactionBehavior::Immediate)?;
        let value = write(self)?;
        transaction.commit()?;
        Ok(value)
    }

    /// How long a lock is waited for; for tests.
    #[doc(hidden)]
    pub fn set_patience(&self, patience: std::time::Duration) -> Result<()> {
        Ok(self.conn.0.busy_timeout(patience)?)
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

/// A new workspace under a name of its own, filled, its steps forgotten, closed again. Gives the lock back.
fn fill_new(path: &Path, settings: &Settings, (lock, keys): (Lock, TextKeys), fill: impl FnOnce(&mut Store) -> Result<()>) -> Result<Lock> {
    let conn = Connection::open(path)?;
    conn::set_up(&conn)?;
    conn.pragma_update(None, "application_id", conn::APPLICATION_ID)?;
    schema::migrate(&conn, schema::MIGRATIONS, keys)?;
    let made_by = concat!("comeback ", env!("CARGO_PKG_VERSION"));
    conn.execute("INSERT INTO workspace (id, revision, made_by) VALUES (1, 0, ?1)", [made_by])?;
    conn.execute("INSERT INTO setting (id, json) VALUES (1, ?1)", [serde_json::to_string(settings)?])?;
    let mut store = Store::of_writing(Conn(conn, keys), path, lock)?;
    fill(&mut store)?;
    store.forget_steps()?;
    store.conn.0.close().map_err(|(_, error)| error)?;
    store.lock.ok_or(StoreError::InUse)
}

/// The tables are those of the file's schema; an older one then becomes one of these steps, after a verified copy.
fn bring_forward(conn: &Connection, path: &Path, steps: &[&str], keys: TextKeys) -> Result<()> {
    let schema = conn::schema_of(conn)?;
    let (done, missing) = schema::split(steps, schema)?;
    check::definition(conn, done)?;
    if !missing.is_empty() {
        backup::before_migration(conn, path, schema)?;
        schema::migrate(conn, steps, keys)?;
    }
    Ok(())
}

/// Opens an older file for writing for a moment.
fn bring_up_to_date(path: &Path, schema: i64, keys: TextKeys) -> Result<()> {
    match Store::open(path, keys) {
        Err(StoreError::ReadOnly) => Err(StoreError::TooOld(schema)),
        other => other.map(drop),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A workspace, its settings under this name, and the copies of older schemas beside it.
    fn workspace(name: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.comeback");
        drop(Store::create(&path, &Settings { name: name.to_owned(), ..Settings::default() }, TextKeys::PLAIN).unwrap());
        (folder, path)
    }

    fn steps(more: &'static str) -> Vec<&'static str> {
        schema::MIGRATIONS.iter().copied().chain([more]).collect()
    }

    fn names_of(folder: &Path, with: &str) -> Vec<String> {
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut found: Vec<_> = files.filter(|name| name.contains(with)).collect();
        found.sort();
        found
    }

    fn name_in(path: &Path) -> String {
        settings::get(&Conn(backup_of(path), TextKeys::PLAIN)).unwrap().name
    }

    fn backup_of(path: &Path) -> Connection {
        Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }

    #[test]
    fn an_older_file_is_copied_before_each_of_its_lives_is_brought_forward() {
        let (folder, path) = workspace("first life");
        let older = std::fs::read(&path).unwrap();
        let steps = steps("CREATE TABLE fake (id INTEGER PRIMARY KEY REFERENCES customer (id)) STRICT");
        let copy = format!("shop.comeback.before-schema-{}", NEWEST_SCHEMA + 1);
        let forward = || bring_forward(&conn::open_writing(&path).unwrap(), &path, &steps, TextKeys::PLAIN);
        for _ in 0..2 {
            forward().unwrap();
            assert_eq!(names_of(folder.path(), "before"), std::slice::from_ref(&copy));
            std::fs::write(&path, &older).unwrap(); // the same older file again: its copy is there already
        }
        conn::open_writing(&path).unwrap().execute("UPDATE setting SET json = json_set(json, '$.name', 'second life')", []).unwrap();
        forward().unwrap();
        assert_eq!(names_of(folder.path(), "before"), [copy.clone(), format!("{copy} 2")]);
        assert_eq!([&copy, &format!("{copy} 2")].map(|copy| name_in(&folder.path().join(copy))), ["first life", "second life"]);
        assert!(matches!(Store::open(&path, TextKeys::PLAIN), Err(StoreError::TooNew { .. })));
    }

    #[test]
    fn a_step_that_fails_or_breaks_a_reference_leaves_the_file_as_it_was() {
        for step in
            ["CREATE TABLE fake (x) STRICT", "CREATE TABLE fake (id INTEGER REFERENCES customer (id)) STRICT; INSERT INTO fake VALUES (7);"]
        {
            let (_folder, path) = workspace("Shop");
            let conn = conn::open_writing(&path).unwrap();
            assert!(bring_forward(&conn, &path, &steps(step), TextKeys::PLAIN).is_err());
            drop(conn);
            assert!(Store::open(&path, TextKeys::PLAIN).is_ok());
        }
    }

    #[test]
    fn a_table_may_be_made_anew_by_a_step() {
        let (_folder, path) = workspace("Shop");
        let mut store = Store::open(&path, TextKeys::PLAIN).unwrap();
        let at = jiff::civil::date(2025, 1, 1).at(0, 0, 0, 0);
        let add = |tx: &Tx<'_>| reasons::add(tx, "", "Price", crate::domain::reason::ReasonKind::Avoidable, false);
        store.transact(&OperationKind::new("add"), at, add).unwrap();
        drop(store);
        let anew = "CREATE TABLE fresh (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL, name TEXT NOT NULL) STRICT;
                    INSERT INTO fresh SELECT id, code, name FROM reason; DROP TABLE reason; ALTER TABLE fresh RENAME TO reason;";
        let conn = conn::open_writing(&path).unwrap();
        bring_forward(&conn, &path, &steps(anew), TextKeys::PLAIN).unwrap();
        let named = "SELECT reason.name FROM reason_history JOIN reason ON reason.id = reason_id";
        assert_eq!(conn.query_row(named, [], |row| row.get::<_, String>(0)).unwrap(), "Price");
    }
}
