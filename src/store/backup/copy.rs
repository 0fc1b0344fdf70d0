//! Making the copy: pages by `SQLite` itself, then every check on the copy, then its hash.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::DateTime;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};
use tempfile::TempPath;

use super::{Manifest, manifest_path};
use crate::store::file::{folder_of, hexadecimal, names, sync, unfinished, uri};
use crate::store::{Conn, Progress, Result, StoreError, check, conn};

const EXTENSION: &str = ".comeback";
/// What is counted, and where.
const COUNTED: &[(&str, &str)] = &[
    ("customer", "live_customer"),
    ("purchase", "live_purchase"),
    ("loose_sale", "live_loose_sale"),
    ("departure", "departure"),
    ("reason", "reason"),
    ("version", "version"),
    ("response", "response"),
    ("answer", "answer"),
    ("coding", "coding"),
    ("draft", "draft"),
];

/// An unfinished copy in the folder where the finished one will be; gone if it is not finished.
pub(super) fn part_file(folder: &Path) -> Result<TempPath> {
    unfinished(folder, ".part")
}

/// Copies into `part` and checks the copy: pages, references, search indexes, as many rows as in the source.
pub(super) fn verified(source: &Conn, part: &Path, at: DateTime, progress: Progress<'_>) -> Result<Manifest> {
    let counts = source.snapshot(|source| {
        pages(&source.0, part, progress)?;
        rows(&source.0)
    })?;
    let copy = open_copy(part)?;
    sound(&copy)?;
    if rows(&copy)? != counts {
        return Err(StoreError::Damaged("the copy has not as many rows as the workspace".to_owned()));
    }
    let revision = copy.query_row("SELECT revision FROM workspace", [], |row| row.get(0))?;
    let schema = copy.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    copy.close().map_err(|(_, error)| error)?;
    sync(part)?;
    let (sha256, bytes) = hash(part)?;
    Ok(Manifest { at, sha256, bytes, schema, revision, rows: counts })
}

/// Copies the pages of a database, as of one moment.
pub(super) fn pages(source: &Connection, part: &Path, progress: Progress<'_>) -> Result<()> {
    let mut copy = Connection::open(part)?;
    let backup = Backup::new(source, &mut copy)?;
    let told = |pages: i32| u64::try_from(pages).unwrap_or_default();
    loop {
        match backup.step(4_096)? {
            StepResult::Done => break,
            StepResult::More => {}
            _ => std::thread::sleep(Duration::from_millis(2)), // somebody is writing
        }
        let at = backup.progress();
        if !progress(told(at.pagecount - at.remaining), told(at.pagecount)) {
            return Err(StoreError::Cancelled);
        }
    }
    drop(backup);
    copy.close().map_err(|(_, error)| error.into())
}

/// Opens a finished copy, which nobody writes to.
pub(super) fn open_copy(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let copy = Connection::open_with_flags(uri(path, "immutable=1"), flags)?;
    conn::set_up(&copy)?;
    Ok(copy)
}

/// Pages, search indexes (`SQLite` looks at them too) and references.
pub(super) fn sound(copy: &Connection) -> Result<()> {
    check::quick(copy)?;
    let broken = check::broken_references(copy)?;
    if broken.is_empty() { Ok(()) } else { Err(StoreError::Damaged(broken.join("; "))) }
}

/// Records by table. An older file has not all of these tables.
pub(super) fn rows(conn: &Connection) -> Result<BTreeMap<String, u64>> {
    let mut known = conn.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?1")?;
    let mut rows = BTreeMap::new();
    for (name, table) in COUNTED {
        if known.exists([table])? {
            let count: i64 = conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
            rows.insert((*name).to_owned(), count.unsigned_abs());
        }
    }
    Ok(rows)
}

/// SHA-256 in hexadecimal, and the size.
pub(super) fn hash(path: &Path) -> Result<(String, u64)> {
    copied(path, &mut std::io::sink(), &mut |_, _| true)
}

/// Copies a file into another, as it is; SHA-256 of what was read, in hexadecimal, and the size.
pub(super) fn copied(from: &Path, to: &mut dyn Write, progress: Progress<'_>) -> Result<(String, u64)> {
    let mut file = File::open(from)?;
    let total = file.metadata()?.len();
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((hexadecimal(&hasher.finalize()), bytes));
        }
        let read = buffer.get(..read).unwrap_or_default();
        hasher.update(read);
        to.write_all(read)?;
        bytes += read.len() as u64;
        if !progress(bytes, total) {
            return Err(StoreError::Cancelled);
        }
    }
}

/// Gives the finished copy its name. The manifest comes first: a backup that is there has one, wherever a kill comes between.
pub(super) fn place(mut part: TempPath, manifest: &Manifest, folder: &Path, name: &str) -> Result<PathBuf> {
    let stamp = manifest.at.strftime("%Y-%m-%d %H.%M.%S");
    for path in names(|again| folder.join(format!("{name} {stamp}{again}{EXTENSION}"))) {
        let Some(about) = write_manifest(&path, manifest)? else { continue };
        match part.persist_noclobber(&path) {
            Ok(()) => return Ok(path),
            Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => part = failed.path,
            Err(failed) => return Err(failed.error.into()),
        }
        std::fs::remove_file(about)?; // of a file that is not ours
    }
    Err(StoreError::Exists(folder.to_path_buf()))
}

/// Whether a file has a name that [`place`] gives to backups of `name`.
pub(super) fn is_called_after(path: &Path, name: &str) -> bool {
    let file = path.file_name().and_then(|file| file.to_str()).unwrap_or_default();
    let stamp = file.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')).and_then(|rest| rest.strip_suffix(EXTENSION));
    stamp.is_some_and(|stamp| stamp.len() >= 19 && stamp.chars().all(|c| c.is_ascii_digit() || " -.".contains(c)))
}

/// Writes the manifest for a backup that will have this name; none if there is one already.
fn write_manifest(path: &Path, manifest: &Manifest) -> Result<Option<PathBuf>> {
    let about = manifest_path(path);
    let part = part_file(&folder_of(path))?;
    std::fs::write(&part, serde_json::to_vec_pretty(manifest)?)?;
    sync(&part)?;
    match part.persist_noclobber(&about) {
        Ok(()) => Ok(Some(about)),
        Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => Ok(None),
        Err(failed) => Err(failed.error.into()),
    }
}
