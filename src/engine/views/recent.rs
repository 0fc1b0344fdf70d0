//! Files beside the open one: those opened lately, and the newest sound backup of one that cannot be opened.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::files::BackupRow;
use crate::engine::{EngineError, Lane, Query, Reader, Tables, backups, recent};
use crate::store::backup;

/// The workspaces opened lately that are still there, newest first. Needs no open workspace.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RecentQuery;

/// The workspace that was open last, whether it is still there or not: only the opening itself looks at its disk.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LastQuery;

/// A workspace opened lately.
#[derive(Debug, Clone, PartialEq)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// The name of the business in it.
    pub name: String,
    /// When it was opened last.
    pub at: DateTime,
}

/// The newest backup of this file that passes every check. Needs no open workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct RescueQuery {
    /// The file that cannot be opened.
    pub path: PathBuf,
}

impl Query for RecentQuery {
    type View = Vec<RecentFile>;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, reader: &Reader) -> Result<Vec<RecentFile>, EngineError> {
        let all = recent::read(&reader.deps().data_dir).into_iter().filter(|e| e.path.is_file());
        Ok(all.map(|e| RecentFile { path: e.path, name: e.name, at: e.at }).collect())
    }
}

impl Query for LastQuery {
    type View = Option<PathBuf>;

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, reader: &Reader) -> Result<Option<PathBuf>, EngineError> {
        Ok(recent::read(&reader.deps().data_dir).into_iter().next().map(|entry| entry.path))
    }
}

impl Query for RescueQuery {
    type View = Option<BackupRow>;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, reader: &Reader) -> Result<Option<BackupRow>, EngineError> {
        let folder = backups::folder(&reader.deps().data_dir);
        let all = backup::list(&folder, &backups::name(&self.path)).map_err(|e| EngineError::of_store(e, &self.path))?;
        let sound = all.into_iter().find(|b| !reader.cancelled() && backup::verify(&b.path).is_ok());
        Ok(sound.map(BackupRow::from))
    }
}
