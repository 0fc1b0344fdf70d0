//! What can go wrong with a workspace file. Kinds only: what people read is made by `ui` and `cli`; the text here is for "Details".

use std::path::PathBuf;

use rusqlite::ffi::SQLITE_READONLY_ROLLBACK;

use crate::domain::ids::CustomerId;

/// Result of the store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the store could not do it. Nothing is half done: the transaction was rolled back, the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Not a workspace of this program.
    #[error("not a workspace file: {0}")]
    NotOurs(String),
    /// A workspace that does not hold together any more.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Written by a newer version of the program.
    #[error("schema {found} is newer than {known}")]
    TooNew {
        /// Schema of the file.
        found: i64,
        /// Newest schema known here.
        known: i64,
    },
    /// Open for writing somewhere else: another has its lock.
    #[error("open in another window")]
    InUse,
    /// Somebody else was reading or writing it for longer than is waited for.
    #[error("busy")]
    Busy,
    /// A change of it was cut off and must be taken back first, which cannot be done here: nothing may be written.
    #[error("a change of it was cut off and cannot be taken back here")]
    CutOff,
    /// Written by an older version of the program, and it cannot be brought up to date here: nothing may be written.
    #[error("schema {0} must be brought up to date first")]
    TooOld(i64),
    /// The file, its folder or this way of opening it does not allow writing.
    #[error("read only")]
    ReadOnly,
    /// There is a file already.
    #[error("exists already: {0}")]
    Exists(PathBuf),
    /// There is no such file, or no such record.
    #[error("not there: {0}")]
    Missing(String),
    /// No room left.
    #[error("disk full")]
    DiskFull,
    /// Another program put a different file in its place while it was open.
    #[error("the file was replaced by another one while open")]
    Replaced,
    /// What an operation changed has been changed otherwise since; it cannot be taken back.
    #[error("cannot undo: {0} is no longer as that step left it")]
    UndoConflict(String),
    /// No step to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No step to do again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// Another customer has this number.
    #[error("customer {0} has this number already")]
    NumberTaken(CustomerId),
    /// The version of a questionnaire is frozen: it must not be changed.
    #[error("the version is frozen")]
    Frozen,
    /// Against a rule of the records; the text says which.
    #[error("not allowed: {0}")]
    Refused(&'static str),
    /// Stopped on request.
    #[error("cancelled")]
    Cancelled,
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Anything else the database says.
    #[error("{0}")]
    Sql(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        if error.sqlite_error().is_some_and(|said| said.extended_code == SQLITE_READONLY_ROLLBACK) {
            return Self::CutOff;
        }
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::ReadOnly) => Self::ReadOnly,
            Some(Code::NotADatabase) => Self::NotOurs(error.to_string()),
            Some(Code::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy,
            Some(Code::OperationInterrupted) => Self::Cancelled,
            _ if is_interruption(&error) => Self::Cancelled,
            _ => Self::Sql(error),
        }
    }
}

/// A check of the search index that was stopped says so in words only.
fn is_interruption(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(_, Some(words)) if words == "interrupted")
}

impl From<serde_json::Error> for StoreError {
    /// JSON in the file that cannot be read is damage.
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}
