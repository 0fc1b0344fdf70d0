//! The workspace file as a file: its lock, its identity on disk, its address for `SQLite`. Never opens the workspace file itself:
//! closing a plain descriptor of it would drop `SQLite`'s locks.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempPath;

use super::error::{Result, StoreError};

/// `path` with something added to its name.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

/// The right to write to a workspace: a locked file beside it. The lock goes with the process, the file on dropping.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of the workspace at `path`. [`StoreError::InUse`] if somebody has it, [`StoreError::ReadOnly`] if the folder allows none.
    pub fn take(path: &Path) -> Result<Self> {
        let path = beside(path, ".lock");
        for _ in 0..20 {
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(refused)?;
            match file.try_lock() {
                Ok(()) if is_at(&file, &path) => return Ok(Self { file, path }),
                Ok(()) => {} // its last owner took it away between opening and locking
                Err(TryLockError::WouldBlock) => return Err(StoreError::InUse),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(StoreError::InUse)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if cfg!(unix) {
            std::fs::remove_file(&self.path).ok();
        }
        self.file.unlock().ok();
    }
}

fn refused(error: std::io::Error) -> StoreError {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => StoreError::ReadOnly,
        Kind::StorageFull | Kind::QuotaExceeded => StoreError::DiskFull,
        _ => error.into(),
    }
}

/// Which file this is on disk, whatever its name; none where the system does not say.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(path).ok().map(|m| (m.dev(), m.ino()))
}

/// Which file this is on disk, whatever its name; none where the system does not say.
#[cfg(not(unix))]
pub(super) fn identity(_path: &Path) -> Option<(u64, u64)> {
    None
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    file.metadata().ok().map(|m| (m.dev(), m.ino())) == identity(path)
}

#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}

/// The address of a file for `SQLite`, with options (`immutable=1`).
pub(super) fn uri(path: &Path, options: &str) -> String {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut uri = String::from("file:");
    let text = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in text {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => uri.push(char::from(*byte)),
            _ => uri.extend(["%", &hexadecimal(&[*byte]).to_uppercase()]),
        }
    }
    uri.push('?');
    uri.push_str(options);
    uri
}

/// What unfinished files of ours begin and end with.
const UNFINISHED: (&str, [&str; 4]) = (".comeback-", [".new", ".new-journal", ".part", ".part-journal"]);
/// A file that has not been written to for so long never will be finished.
const ABANDONED: Duration = Duration::from_hours(24);

/// An unfinished file in the folder where the finished one will be; gone if it is not finished. Those that were not, because a kill
/// came, go when the next one is made.
pub(super) fn unfinished(folder: &Path, suffix: &str) -> Result<TempPath> {
    let fresh = tempfile::Builder::new().prefix(UNFINISHED.0).suffix(suffix).tempfile_in(folder)?;
    if let Ok(now) = fresh.as_file().metadata().and_then(|about| about.modified()) {
        sweep(folder, now);
    }
    Ok(fresh.into_temp_path())
}

/// Takes abandoned files out. That one could not be harms nothing.
fn sweep(folder: &Path, now: SystemTime) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(std::result::Result::ok) {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let ours = name.starts_with(UNFINISHED.0) && UNFINISHED.1.iter().any(|end| name.ends_with(end));
        if ours && is_abandoned(&entry.path(), now) {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}

/// Whether a file has not been written to for so long that nobody will finish it.
pub(super) fn is_abandoned(path: &Path, now: SystemTime) -> bool {
    let written = std::fs::metadata(path).and_then(|about| about.modified());
    written.is_ok_and(|written| now.duration_since(written).is_ok_and(|age| age > ABANDONED))
}

/// `named` with nothing, then with " 2", " 3" and so on.
pub(super) fn names(named: impl Fn(&str) -> PathBuf) -> impl Iterator<Item = PathBuf> {
    (1..1_000).map(move |n| named(&if n == 1 { String::new() } else { format!(" {n}") }))
}

/// Makes sure that what was written to a file is there after a power cut.
pub(super) fn sync(path: &Path) -> Result<()> {
    Ok(OpenOptions::new().write(true).open(path)?.sync_all()?)
}

/// Bytes as text, two digits each.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Makes sure that what was renamed or made in a folder is there after a power cut.
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_lock_at_a_time_and_none_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.comeback");
        let first = Lock::take(&path).unwrap();
        assert!(matches!(Lock::take(&path), Err(StoreError::InUse)));
        drop(first);
        drop(Lock::take(&path).unwrap());
        if cfg!(unix) {
            assert!(!beside(&path, ".lock").exists());
        }
    }

    #[test]
    fn unfinished_files_go_once_they_are_abandoned() {
        let folder = tempfile::tempdir().unwrap();
        let named = |name: &str| folder.path().join(name);
        for name in [".comeback-a.part", ".comeback-b.new-journal", ".comeback-c.part", "mine.part", ".comeback-notes.txt"] {
            std::fs::write(named(name), "").unwrap();
        }
        let long_ago = SystemTime::UNIX_EPOCH;
        for name in [".comeback-a.part", ".comeback-b.new-journal", "mine.part", ".comeback-notes.txt"] {
            OpenOptions::new().write(true).open(named(name)).unwrap().set_modified(long_ago).unwrap();
        }
        let fresh = unfinished(folder.path(), ".part").unwrap();
        let left = [".comeback-a.part", ".comeback-b.new-journal", ".comeback-c.part", "mine.part", ".comeback-notes.txt"];
        assert_eq!(left.map(|name| named(name).exists()), [false, false, true, true, true]);
        drop(fresh);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn an_address_survives_odd_names() {
        if cfg!(unix) {
            assert_eq!(uri(Path::new("/a b/50%?#й.comeback"), "immutable=1"), "file:/a%20b/50%25%3F%23%D0%B9.comeback?immutable=1");
        }
    }
}
