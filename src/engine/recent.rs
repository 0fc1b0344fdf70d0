//! The workspaces opened lately, remembered in the data folder beside the backups. Opens none of them; what cannot be read
//! is as good as empty, since this list is a convenience and nothing depends on it.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// At most so many are remembered.
const REMEMBERED: usize = 12;

/// A workspace opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Where it was.
    pub(super) path: PathBuf,
    /// The name of the business in it.
    pub(super) name: String,
    /// When it was opened last.
    pub(super) at: DateTime,
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("recent.json")
}

/// The list, newest first.
pub(super) fn read(data_dir: &Path) -> Vec<Entry> {
    std::fs::read(file(data_dir)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Puts a workspace on top of the list.
pub(super) fn note(data_dir: &Path, entry: Entry) -> std::io::Result<()> {
    let mut all = read(data_dir);
    all.retain(|e| e.path != entry.path);
    all.insert(0, entry);
    all.truncate(REMEMBERED);
    std::fs::create_dir_all(data_dir)?;
    let mut part = tempfile::NamedTempFile::new_in(data_dir)?;
    part.write_all(&serde_json::to_vec_pretty(&all)?)?;
    part.persist(file(data_dir))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry {
            path: PathBuf::from(format!("/shops/{name}.comeback")),
            name: name.to_owned(),
            at: jiff::civil::date(2025, 12, 9).at(9, 0, 0, 0),
        }
    }

    #[test]
    fn the_newest_stands_on_top_once_and_the_oldest_go() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("not there yet");
        for number in 0..20 {
            note(&folder, entry(&number.to_string())).unwrap();
        }
        note(&folder, entry("17")).unwrap();
        let names: Vec<_> = read(&folder).into_iter().map(|e| e.name).collect();
        assert_eq!(names.first().map(String::as_str), Some("17"));
        assert_eq!(names.iter().filter(|n| *n == "17").count(), 1);
        assert_eq!(names.len(), REMEMBERED);
    }

    #[test]
    fn a_damaged_list_is_an_empty_one_and_is_written_anew() {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(file(home.path()), "{ half a").unwrap();
        assert_eq!(read(home.path()), []);
        note(home.path(), entry("a")).unwrap();
        assert_eq!(read(home.path()), [entry("a")]);
    }
}
