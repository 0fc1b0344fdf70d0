//! Backups: verified copies with a manifest beside them, thinned out with age; and restoring one. Never touches the workspace file
//! by plain file calls while it may be open.

mod copy;
mod restore;
mod thinning;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::file::{beside, sync_folder};
use super::{Conn, Result, StoreError};

pub use restore::{Restored, restore, verify};

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
    /// Records by table, those of imports taken back left out.
    pub rows: BTreeMap<String, u64>,
}

impl Manifest {
    /// All records.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.rows.values().sum()
    }
}

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// What is known of it.
    pub manifest: Manifest,
}

/// Makes a verified backup called after `name` in `folder` (made if need be), then thins out older ones of that name. A source that
/// does not pass the checks makes no backup and removes none.
pub fn make(conn: &Conn, folder: &Path, name: &str, at: DateTime) -> Result<Backup> {
    std::fs::create_dir_all(folder)?;
    let before = list(folder, name)?;
    let part = copy::part_file(folder)?;
    let manifest = copy::verified(conn, &part, at)?;
    let path = copy::place(part, folder, name, at)?;
    copy::write_manifest(&path, &manifest)?;
    sync_folder(folder)?;
    let backup = Backup { path, manifest };
    thinning::thin(&backup, &before)?;
    Ok(backup)
}

/// Backups called after `name` in a folder, the newest first. What has no readable manifest is no finished backup and left out.
pub fn list(folder: &Path, name: &str) -> Result<Vec<Backup>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if copy::is_called_after(&path, name)
            && let Some(manifest) = read_manifest(&path)?
        {
            found.push(Backup { path, manifest });
        }
    }
    found.sort_by(|a, b| (b.manifest.at, &b.path).cmp(&(a.manifest.at, &a.path)));
    Ok(found)
}

/// The manifest beside a backup; none if there is none or it cannot be read.
fn read_manifest(backup: &Path) -> Result<Option<Manifest>> {
    match std::fs::read(manifest_path(backup)) {
        Ok(text) => Ok(serde_json::from_slice(&text).ok()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn manifest_path(backup: &Path) -> PathBuf {
    beside(backup, ".json")
}

/// A verified copy beside the file before its tables are changed; kept outside rotation. One made by an earlier attempt is enough.
pub(super) fn before_migration(conn: &Connection, path: &Path, schema: i64) -> Result<()> {
    let kept = beside(path, &format!(".before-schema-{}", schema + 1));
    if kept.exists() {
        return Ok(());
    }
    let part = copy::part_file(&super::file::folder_of(path))?;
    copy::pages(conn, &part)?;
    super::check::quick(&copy::open_copy(&part)?)?;
    std::fs::File::open(&part)?.sync_all()?;
    part.persist_noclobber(&kept).map_err(|failed| StoreError::from(failed.error))?;
    sync_folder(&super::file::folder_of(path))
}
