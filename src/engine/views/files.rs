//! The file itself: backups, what was done, soundness.

use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::domain::ids::OperationId;
use crate::engine::{EngineError, Query, Reader, Step, Tables};

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
}

/// Whether the file is sound; slow on large files.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CheckQuery;

/// What the check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Soundness {
    /// What is wrong, in technical words; empty if all is well.
    pub problems: Vec<String>,
    /// Schema of the file.
    pub schema: i64,
    /// Operations on record.
    pub operations: u64,
}
