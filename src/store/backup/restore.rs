//! Restoring: verified first, copied beside its place, verified again, then swapped; what was there stays, under another name. At
//! every moment there is a whole file under the name that is restored: the old one or the new one.

use std::ffi::OsStr;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use tempfile::TempPath;

use super::{Manifest, copy, read_manifest};
use crate::store::file::{Lock, beside, folder_of, names, sync, sync_folder};
use crate::store::{Progress, Result, StoreError, conn};

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
    conn::probe(path)?;
    if conn::has_journal(path) {
        conn::take_back(path)?; // a workspace copied while it was written
    }
    let (sha256, bytes) = copy::hash(path)?;
    let manifest = read_manifest(path)?;
    if manifest.as_ref().is_some_and(|manifest| manifest.sha256 != sha256) {
        return Err(StoreError::Damaged("the backup is not the file its manifest was made for".to_owned()));
    }
    let opened = copy::open_copy(path)?;
    copy::sound(&opened)?;
    let rows = copy::rows(&opened)?;
    // A backup counts what its program knew of: what is counted since is no fault of it.
    let as_told = |manifest: &Manifest| manifest.rows.iter().all(|(name, count)| rows.get(name) == Some(count));
    if manifest.as_ref().is_some_and(|manifest| !as_told(manifest)) {
        return Err(StoreError::Damaged("the backup has not as many rows as its manifest says".to_owned()));
    }
    let schema = conn::schema_of(&opened)?;
    let revision = opened.query_row("SELECT revision FROM workspace", [], |row| row.get(0))?;
    Ok(manifest.unwrap_or(Manifest { at: DateTime::MIN, sha256, bytes, schema, revision, rows }))
}

/// Puts a verified backup in place of `to`, which must not be open for writing ([`StoreError::InUse`]); a file that is there is kept
/// aside. If anything fails, `to` is as it was; whenever a kill comes, `to` is one of the two.
pub fn restore(backup: &Path, to: &Path, at: DateTime, progress: Progress<'_>) -> Result<Restored> {
    let manifest = verify(backup)?;
    let lock = Lock::take(to)?;
    let folder = folder_of(to);
    let part = copy::part_file(&folder)?;
    copy::copied(backup, &mut File::options().write(true).open(&part)?, progress)?;
    sync(&part)?;
    if copy::hash(&part)?.0 != manifest.sha256 {
        return Err(StoreError::Damaged("the restored copy differs from the backup".to_owned()));
    }
    let kept_aside = if to.symlink_metadata().is_err() {
        part.persist_noclobber(to).map_err(|failed| failed.error)?;
        None
    } else {
        Some(swap(part, to, at, &lock)?)
    };
    sync_folder(&folder)?;
    Ok(Restored { path: to.to_path_buf(), kept_aside, sha256: manifest.sha256 })
}

/// The new file takes the place of the old one, which stays under another name.
fn swap(part: TempPath, to: &Path, at: DateTime, lock: &Lock) -> Result<PathBuf> {
    settle(to, lock)?;
    let aside = keep_aside(to, at)?;
    let moves_journal = conn::has_journal(to);
    if moves_journal {
        // Of a file that cannot be mended. It stays with that one, and must never be replayed onto another.
        let journal = beside(to, "-journal");
        keep(&journal, &beside(&aside, "-journal"))?;
        sync_folder(&folder_of(to))?;
        std::fs::remove_file(journal)?;
    }
    sync_folder(&folder_of(to))?;
    if let Err(failed) = part.persist(to) {
        if !moves_journal {
            std::fs::remove_file(&aside).ok();
        }
        return Err(failed.error.into());
    }
    Ok(aside)
}

/// What was cut off is taken back while its journal lies beside it. A file that is damaged or not ours stays as it is.
fn settle(path: &Path, lock: &Lock) -> Result<()> {
    if !conn::has_journal(path) || conn::probe(path).is_err() {
        return Ok(());
    }
    match conn::take_back_locked(path, lock) {
        Err(StoreError::Damaged(_) | StoreError::NotOurs(_) | StoreError::CutOff) => Ok(()),
        done => done,
    }
}

/// Gives a file a second name that tells when it was replaced.
fn keep_aside(path: &Path, at: DateTime) -> Result<PathBuf> {
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or("workspace");
    let stamp = at.strftime("%Y-%m-%d %H.%M.%S");
    for aside in names(|again| folder_of(path).join(format!("{stem} before restore {stamp}{again}.comeback"))) {
        if keep(path, &aside)? {
            return Ok(aside);
        }
    }
    Err(StoreError::Exists(path.to_path_buf()))
}

/// A second name for a file, so that it stays whatever becomes of the first; a copy where the disk knows no second names. False if
/// the name is taken.
fn keep(path: &Path, name: &Path) -> Result<bool> {
    match std::fs::hard_link(path, name) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(_) => copy_of(path, name),
    }
}

fn copy_of(path: &Path, name: &Path) -> Result<bool> {
    let part = copy::part_file(&folder_of(name))?;
    copy::copied(path, &mut File::options().write(true).open(&part)?, &mut |_, _| true)?;
    sync(&part)?;
    match part.persist_noclobber(name) {
        Ok(()) => Ok(true),
        Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(failed) => Err(failed.error.into()),
    }
}
