//! Backups: verified copies with a manifest beside them; thinning them out with age; and restoring one. Never touches the workspace
//! file by plain file calls while it may be open.

mod copy;
mod restore;
mod thinning;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::file::{beside, folder_of, is_abandoned, names, sync, sync_folder};
use super::{Conn, Progress, Result, StoreError, check};

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

/// Makes a verified backup called after `name` in `folder` (made if need be). A source that does not pass the checks makes none.
pub fn make(conn: &Conn, folder: &Path, name: &str, at: DateTime, progress: Progress<'_>) -> Result<Backup> {
    std::fs::create_dir_all(folder)?;
    let part = copy::part_file(folder)?;
    let manifest = copy::verified(conn, &part, at, progress)?;
    let path = copy::place(part, &manifest, folder, name)?;
    sync_folder(folder)?;
    Ok(Backup { path, manifest })
}

/// Thins out the backups called after `name` that were made before this one, in its folder, but for the one to be kept. Only for a folder
/// that is ours alone.
pub fn thin(newest: &Backup, name: &str, keep: Option<&Path>) -> Result<()> {
    let folder = folder_of(&newest.path);
    let mut before = list(&folder, name)?;
    let kept = |path: &Path| keep.is_some_and(|keep| std::path::absolute(keep).ok() == std::path::absolute(path).ok());
    before.retain(|backup| backup.path != newest.path && !kept(&backup.path));
    thinning::thin(newest, &before, thinning::most_bytes(&folder))?;
    sweep(newest, &folder, name)
}

/// Takes out manifests whose backups a kill kept from coming, or took away alone.
fn sweep(newest: &Backup, folder: &Path, name: &str) -> Result<()> {
    let now = std::fs::metadata(&newest.path)?.modified()?;
    for entry in std::fs::read_dir(folder)? {
        let about = entry?.path();
        let backup = about.with_extension("");
        if copy::is_called_after(&backup, name) && manifest_path(&backup) == about && !backup.exists() && is_abandoned(&about, now) {
            std::fs::remove_file(about)?;
        }
    }
    Ok(())
}

/// Backups called after `name` in a folder, the newest first. What has no readable manifest is no finished backup and left out.
pub fn list(folder: &Path, name: &str) -> Result<Vec<Backup>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
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
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn manifest_path(backup: &Path) -> PathBuf {
    beside(backup, ".json")
}

/// A verified copy beside the file before its tables are changed; kept outside rotation. One of the same content is enough; another
/// one is of an earlier life of the file, and stays.
pub(super) fn before_migration(conn: &Connection, path: &Path, schema: i64) -> Result<()> {
    let mut part = copy::part_file(&folder_of(path))?;
    copy::pages(conn, &part, &mut |_, _| true)?;
    check::quick(&copy::open_copy(&part)?)?;
    sync(&part)?;
    let (made, _) = copy::hash(&part)?;
    for kept in names(|again| beside(path, &format!(".before-schema-{}{again}", schema + 1))) {
        match part.persist_noclobber(&kept) {
            Ok(()) => return sync_folder(&folder_of(path)),
            Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => part = failed.path,
            Err(failed) => return Err(failed.error.into()),
        }
        if copy::hash(&kept)?.0 == made {
            return Ok(());
        }
    }
    Err(StoreError::Exists(path.to_path_buf()))
}
