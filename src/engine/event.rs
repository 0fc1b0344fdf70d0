//! What the engine tells: what was done, what failed, what happened to the workspace.

use std::path::PathBuf;

use crate::domain::ids::{
    AnswerId, CustomerId, DepartureId, GroupId, LibraryItemId, MarkId, QuestionnaireId, ReadingId, ReasonId, ResponseId, SegmentId,
    VersionId,
};
use crate::domain::import::ImportOutcome;

use super::error::EngineError;
use super::export::Exported;
use super::operation::Step;
use crate::store::Tables;

/// Number of a command sent, by which its end is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// Something the window should know of.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A command was done; a change is on the disk.
    Done {
        /// Which.
        ticket: Ticket,
        /// What came of it.
        outcome: Box<Outcome>,
    },
    /// A command was not done; nothing was changed.
    Failed {
        /// Which.
        ticket: Ticket,
        /// Why.
        error: EngineError,
    },
    /// A workspace was opened.
    Opened,
    /// The workspace was closed.
    Closed,
    /// The file was changed by another program or window; views are made anew.
    ChangedOutside,
    /// Another program put a file in its place that cannot be opened; the workspace is closed.
    Lost(EngineError),
    /// An automatic backup was made.
    BackedUp,
    /// An automatic backup could not be made.
    BackupFailed(EngineError),
    /// A fault in the program, outside any command.
    Fault(String),
}

impl Event {
    /// The command whose end this is, if it is one.
    #[must_use]
    pub const fn ticket(&self) -> Option<Ticket> {
        match self {
            Self::Done { ticket, .. } | Self::Failed { ticket, .. } => Some(*ticket),
            _ => None,
        }
    }
}

/// What a command did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// The operation, if it changed anything; for undo and redo the one taken back or done again.
    pub operation: Option<Step>,
    /// For a new step: the count of changes of the file after it. *Undo* means this step as long as that count stands.
    pub undo: Option<i64>,
    /// How many steps were taken back or done again.
    pub moved: usize,
    /// Why no more steps were taken back or done again than that.
    pub stopped: Option<Box<EngineError>>,
    /// What it touched.
    pub touched: Tables,
    /// What it made.
    pub created: Vec<Created>,
    /// What an import did.
    pub import: Option<Box<ImportOutcome>>,
    /// What was written.
    pub exported: Option<Exported>,
    /// The backup that was made or restored.
    pub backup: Option<BackupMade>,
    /// Why there is no backup from before an import.
    pub backup_failed: Option<Box<EngineError>>,
    /// The old file a restore kept aside.
    pub kept_aside: Option<PathBuf>,
}

/// A backup made and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupMade {
    /// Where.
    pub path: PathBuf,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

/// A record that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Created {
    /// A customer.
    Customer(CustomerId),
    /// A departure.
    Departure(DepartureId),
    /// A questionnaire.
    Questionnaire(QuestionnaireId),
    /// A version of one.
    Version(VersionId),
    /// An entry of the library.
    LibraryItem(LibraryItemId),
    /// A response.
    Response(ResponseId),
    /// An answer.
    Answer(AnswerId),
    /// A reason.
    Reason(ReasonId),
    /// A group of the codebook.
    Group(GroupId),
    /// A saved segment.
    Segment(SegmentId),
    /// A reading by a second reader.
    Reading(ReadingId),
    /// A mark.
    Mark(MarkId),
}
