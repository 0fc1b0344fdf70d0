//! Making the copy: pages by `SQLite` itself, then every check on the copy, then its hash.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::DateTime;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest as _, Sha256};
use tempfile::TempPath;

use super::{Manifest, manifest_path};
use crate::store::file::{hexadecimal, uri};
use crate::store::{Conn, Result, StoreError, check, conn};

const EXTENSION: &str = ".comeback";
const COUNTED: &[(&str, &str)] = &[
    ("customer", "SELECT count(*) FROM live_customer"),
    ("purchase", "SELECT count(*) FROM live_purchase"),
    ("loose_sale", "SELECT count(*) FROM live_loose_sale"),
    ("departure", "SELECT count(*) FROM departure"),
    ("reason", "SELECT count(*) FROM reason"),
    ("version", "SELECT count(*) FROM version"),
    ("response", "SELECT count(*) FROM response"),
    ("answer", "SELECT count(*) FROM answer"),
    ("coding", "SELECT count(*) FROM coding"),
    ("draft", "SELECT count(*) FROM draft"),
];

/// An unfinished file in the folder where the finished one will be; gone if it is not finished.
pub(super) fn part_file(folder: &Path) -> Result<TempPath> {
    Ok(tempfile::Builder::new().prefix(".comeback-").suffix(".part").tempfile_in(folder)?.into_temp_path())
}

/// Copies into `part` and checks the copy: pages, references, search indexes, as many rows as in the source.
pub(super) fn verified(source: &Conn, part: &Path, at: DateTime) -> Result<Manifest> {
    let counts = source.snapshot(|source| {
        pages(&source.0, part)?;
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
    File::open(part)?.sync_all()?;
    let (sha256, bytes) = hash(part)?;
    Ok(Manifest { at, sha256, bytes, schema, revision, rows: counts })
}

/// Copies the pages of a database, as of one moment.
pub(super) fn pages(source: &Connection, part: &Path) -> Result<()> {
    let mut copy = Connection::open(part)?;
    rusqlite::backup::Backup::new(source, &mut copy)?.run_to_completion(8_192, Duration::from_millis(2), None)?;
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

/// Records by table.
pub(super) fn rows(conn: &Connection) -> Result<BTreeMap<String, u64>> {
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    COUNTED.iter().map(|(table, sql)| Ok(((*table).to_owned(), count(sql)?.unsigned_abs()))).collect()
}

/// SHA-256 in hexadecimal, and the size.
pub(super) fn hash(path: &Path) -> Result<(String, u64)> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 20];
    let mut bytes = 0;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hasher.update(buffer.get(..read).unwrap_or_default());
        bytes += read as u64;
    }
    Ok((hexadecimal(&hasher.finalize()), bytes))
}

/// Gives the finished copy its name.
pub(super) fn place(mut part: TempPath, folder: &Path, name: &str, at: DateTime) -> Result<PathBuf> {
    let stamp = at.strftime("%Y-%m-%d %H.%M.%S");
    for n in 1..1_000 {
        let again = if n == 1 { String::new() } else { format!(" {n}") };
        let path = folder.join(format!("{name} {stamp}{again}{EXTENSION}"));
        match part.persist_noclobber(&path) {
            Ok(()) => return Ok(path),
            Err(failed) if failed.error.kind() == std::io::ErrorKind::AlreadyExists => part = failed.path,
            Err(failed) => return Err(failed.error.into()),
        }
    }
    Err(StoreError::Exists(folder.to_path_buf()))
}

/// Whether a file has a name that [`place`] gives to backups of `name`.
pub(super) fn is_called_after(path: &Path, name: &str) -> bool {
    let file = path.file_name().and_then(|file| file.to_str()).unwrap_or_default();
    let stamp = file.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')).and_then(|rest| rest.strip_suffix(EXTENSION));
    stamp.is_some_and(|stamp| stamp.len() >= 19 && stamp.chars().all(|c| c.is_ascii_digit() || " -.".contains(c)))
}

/// Writes the manifest beside a backup; only with it the backup counts.
pub(super) fn write_manifest(path: &Path, manifest: &Manifest) -> Result<()> {
    let mut file = tempfile::Builder::new().prefix(".comeback-").suffix(".part").tempfile_in(crate::store::file::folder_of(path))?;
    serde_json::to_writer_pretty(&mut file, manifest)?;
    file.flush()?;
    file.as_file().sync_all()?;
    file.persist(manifest_path(path)).map_err(|failed| failed.error)?;
    Ok(())
}
