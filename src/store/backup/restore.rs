//! Restoring: verified first, copied beside its place, verified again, then swapped; what was there stays, under another name.

use std::ffi::OsStr;
use std::fs::File;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::{Manifest, copy, read_manifest};
use crate::store::file::{Lock, beside, folder_of, sync_folder};
use crate::store::{Result, StoreError, conn};

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

/// Checks a backup: whose it is, its hash and rows against the manifest if there is one, pages, references. Without a manifest what is
/// found stands in for it, at the earliest time there is.
pub fn verify(path: &Path) -> Result<Manifest> {
    let schema = conn::probe(path)?;
    let (sha256, bytes) = copy::hash(path)?;
    let manifest = read_manifest(path)?;
    if manifest.as_ref().is_some_and(|manifest| manifest.sha256 != sha256) {
        return Err(StoreError::Damaged("the backup is not the file its manifest was made for".to_owned()));
    }
    let opened = copy::open_copy(path)?;
    copy::sound(&opened)?;
    let rows = copy::rows(&opened)?;
    if manifest.as_ref().is_some_and(|manifest| manifest.rows != rows) {
        return Err(StoreError::Damaged("the backup has not as many rows as its manifest says".to_owned()));
    }
    let revision = opened.query_row("SELECT revision FROM workspace", [], |row| row.get(0))?;
    Ok(manifest.unwrap_or(Manifest { at: DateTime::MIN, sha256, bytes, schema, revision, rows }))
}

/// Puts a verified backup in place of `to`, which must not be open for writing ([`StoreError::InUse`]); a file that is there is kept
/// aside. If anything fails, `to` is as it was.
pub fn restore(backup: &Path, to: &Path, at: DateTime) -> Result<Restored> {
    let manifest = verify(backup)?;
    let _lock = Lock::take(to)?;
    let folder = folder_of(to);
    let part = copy::part_file(&folder)?;
    std::fs::copy(backup, &part)?;
    File::open(&part)?.sync_all()?;
    if copy::hash(&part)?.0 != manifest.sha256 {
        return Err(StoreError::Damaged("the restored copy differs from the backup".to_owned()));
    }
    let kept_aside = put_aside(to, at)?;
    if let Err(failed) = part.persist_noclobber(to) {
        if let Some(aside) = &kept_aside {
            move_with_journal(aside, to)?;
        }
        return Err(failed.error.into());
    }
    sync_folder(&folder)?;
    Ok(Restored { path: to.to_path_buf(), kept_aside, sha256: manifest.sha256 })
}

/// Moves a file out of the way, with its journal if it left one: that must never be replayed onto another file.
fn put_aside(path: &Path, at: DateTime) -> Result<Option<PathBuf>> {
    if path.symlink_metadata().is_err() {
        return Ok(None);
    }
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or("workspace");
    let stamp = at.strftime("%Y-%m-%d %H.%M.%S");
    let free = (1..1_000)
        .map(|n| if n == 1 { String::new() } else { format!(" {n}") })
        .map(|again| folder_of(path).join(format!("{stem} before restore {stamp}{again}.comeback")))
        .find(|aside| aside.symlink_metadata().is_err());
    let aside = free.ok_or_else(|| StoreError::Exists(path.to_path_buf()))?;
    move_with_journal(path, &aside)?;
    Ok(Some(aside))
}

fn move_with_journal(from: &Path, to: &Path) -> Result<()> {
    let journal = beside(from, "-journal");
    if journal.exists() {
        std::fs::rename(&journal, beside(to, "-journal"))?;
    }
    Ok(std::fs::rename(from, to)?)
}
