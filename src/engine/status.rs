//! What stands in the status bar: the open workspace, what can be undone, when it was saved and backed up, what is running.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::domain::day::Day;
use crate::domain::settings::Settings;

use super::operation::Step;

/// The state of the engine, as a copy.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Status {
    /// The open workspace, if any.
    pub workspace: Option<Workspace>,
    /// The step *Undo* would take back.
    pub undo: Option<Step>,
    /// The step *Redo* would do again.
    pub redo: Option<Step>,
    /// When the last change was on the disk, since the workspace was opened.
    pub saved_at: Option<DateTime>,
    /// When the last verified backup was made.
    pub backup_at: Option<DateTime>,
    /// What is running, if it takes long.
    pub job: Option<JobStatus>,
    /// Editing pauses: an import or a restore is being applied.
    pub busy: bool,
}

/// The open workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Workspace {
    /// Its file.
    pub path: PathBuf,
    /// Open for reading only, because another window has it or the file cannot be written.
    pub read_only: bool,
    /// Another window has it.
    pub locked: bool,
    /// Counts the changes of the file.
    pub revision: i64,
    /// Its settings.
    pub settings: Arc<Settings>,
    /// The as-of day; none without purchases.
    pub as_of: Option<Day>,
    /// Whether a purchase typed by hand leaves that day where it is, so that one after it waits.
    pub as_of_stays: bool,
}

/// A long piece of work.
#[derive(Debug, Clone, PartialEq)]
pub struct JobStatus {
    /// What it is doing.
    pub stage: Stage,
    /// Done so far, in units of `total`.
    pub done: u64,
    /// All there is to do; 0 if not known.
    pub total: u64,
    /// Seconds it will still take, once that can be told.
    pub seconds_left: Option<u32>,
    /// Whether it can be cancelled.
    pub can_cancel: bool,
}

/// What a long piece of work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Stage {
    /// Opening a workspace.
    Opening,
    /// Reading a file to be imported.
    Reading,
    /// Making a backup.
    BackingUp,
    /// Applying an import.
    Importing,
    /// Restoring a backup.
    Restoring,
    /// Making the sample shop.
    MakingSample,
    /// Taking a step back.
    TakingBack,
    /// Doing a step again.
    DoingAgain,
    /// Writing a report.
    Exporting,
    /// Fitting the models of who still is a customer.
    Fitting,
}
