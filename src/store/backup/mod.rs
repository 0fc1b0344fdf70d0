//! Backups: verified copies with a manifest beside them, thinned out with age; and restoring one. Never touches the workspace file
//! by plain file calls while it is open.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Conn, Result, StoreError};

/// What is known of a backup; also the manifest beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// When it was made, as civil time.
    pub at: DateTime,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Schema of the copy.
    pub schema: i64,
    /// Revision of the workspace.
    pub revision: i64,
    /// Rows by table.
    pub rows: std::collections::BTreeMap<String, u64>,
}

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// What is known of it.
    pub manifest: Manifest,
}

/// What restoring did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the restored workspace is.
    pub path: PathBuf,
    /// Where the file that was there before is now.
    pub kept_aside: Option<PathBuf>,
    /// SHA-256 of the backup, in hexadecimal.
    pub sha256: String,
}

/// Makes a verified backup called after `name` in `folder` (made if need be), then thins out older ones of that name.
pub fn make(conn: &Conn, folder: &Path, name: &str, at: DateTime) -> Result<Backup> {
    let _ = (conn, folder, name, at);
    Err(StoreError::Refused("not yet"))
}

/// Backups called after `name` in a folder, the newest first. What has no readable manifest is left out.
pub fn list(folder: &Path, name: &str) -> Result<Vec<Backup>> {
    let _ = (folder, name);
    Err(StoreError::Refused("not yet"))
}

/// Checks a backup: hash where there is a manifest, pages, references, rows.
pub fn verify(path: &Path) -> Result<Manifest> {
    let _ = path;
    Err(StoreError::Refused("not yet"))
}

/// Puts a verified backup in place of `to`, which must not be open; a file that is there is kept aside.
pub fn restore(backup: &Path, to: &Path, at: DateTime) -> Result<Restored> {
    let _ = (backup, to, at);
    Err(StoreError::Refused("not yet"))
}

pub(super) fn before_migration(conn: &Connection, path: &Path, schema: i64) -> Result<()> {
    let _ = (conn, path, schema);
    Ok(())
}
