//! The file itself: backups, what was done, soundness.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::domain::ids::OperationId;
use crate::engine::backups;
use crate::engine::{EngineError, Lane, Query, Reader, Step, TEXT_KEYS, Tables};
use crate::store::backup::{self, Backup};
use crate::store::{check, operations};

pub use crate::store::check::Soundness;

/// The backups of the open workspace, newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct BackupsQuery;

/// One backup.
#[derive(Debug, Clone, PartialEq)]
pub struct BackupRow {
    /// Where.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime,
    /// Its size.
    pub bytes: u64,
    /// Customers in it, those of imports that were taken back too.
    pub customers: u64,
}

impl From<Backup> for BackupRow {
    fn from(backup: Backup) -> Self {
        let customers = backup.manifest.rows.get("customer").copied().unwrap_or_default();
        Self { path: backup.path, at: backup.manifest.at, bytes: backup.manifest.bytes, customers }
    }
}

/// The newest operations, newest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistoryQuery {
    /// At most so many.
    pub limit: usize,
}

/// One operation.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryRow {
    /// Which.
    pub id: OperationId,
    /// When.
    pub at: DateTime,
    /// What; none for a kind this version does not know.
    pub step: Option<Step>,
    /// Taken back.
    pub undone: bool,
    /// Whether one can still go back to before it, or forward to it: not to one of an older schema, nor beyond one.
    pub within_reach: bool,
}

/// Whether a file is sound; slow on large ones. Needs no open workspace: it may be too damaged to be opened.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckQuery {
    /// Which.
    pub path: PathBuf,
}

impl Query for BackupsQuery {
    type View = Vec<BackupRow>;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, reader: &Reader) -> Result<Vec<BackupRow>, EngineError> {
        let folder = backups::folder(&reader.deps().data_dir);
        let all = backup::list(&folder, &backups::name(reader.path()?)).map_err(|e| reader.told(e))?;
        Ok(all.into_iter().map(BackupRow::from).collect())
    }
}

impl Query for HistoryQuery {
    type View = Vec<HistoryRow>;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, reader: &Reader) -> Result<Vec<HistoryRow>, EngineError> {
        let most = u32::try_from(self.limit).unwrap_or(u32::MAX);
        let conn = reader.conn()?;
        let steps = operations::history(conn, most).map_err(|e| reader.told(e))?;
        // Later steps are never of an older schema, so that one step tells for all behind it.
        let again = operations::next_redo(conn).map_err(|e| reader.told(e))?.is_some_and(|next| next.is_of_this_schema());
        let row = |s: operations::Step| HistoryRow {
            id: s.id,
            at: s.at,
            step: Step::read(&s.kind),
            undone: s.undone,
            within_reach: if s.undone { again } else { s.is_of_this_schema() },
        };
        Ok(steps.into_iter().map(row).collect())
    }
}

impl Query for CheckQuery {
    type View = Soundness;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, _: &Reader) -> Result<Soundness, EngineError> {
        check::file(&self.path, TEXT_KEYS).map_err(|e| EngineError::of_store(e, &self.path))
    }
}
