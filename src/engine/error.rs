//! What can go wrong between a command or a question and its answer. The words for it are in `messages`.

use std::path::{Path, PathBuf};

use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::sheet_code::SheetCode;
use crate::exchange::library_file::LibraryFault;
use crate::store::StoreError;

/// Why something was not done. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EngineError {
    /// No workspace is open.
    #[error("no workspace is open")]
    NotOpen,
    /// The workspace is open for reading only.
    #[error("open for reading only")]
    ReadOnly,
    /// Editing pauses while an import or a restore is applied.
    #[error("editing pauses")]
    Paused,
    /// Another window has it, so that it cannot be written.
    #[error("{} is open in another window", .0.display())]
    Locked(PathBuf),
    /// Another program was reading or writing it for longer than is waited for.
    #[error("{} is busy", .0.display())]
    Busy(PathBuf),
    /// A change of it was cut off and cannot be taken back where it is, because nothing may be written there.
    #[error("{} holds a change that was cut off", .0.display())]
    CutOff(PathBuf),
    /// It was made by an older version and cannot be brought up to date where it is, because nothing may be written there.
    #[error("{} has the older schema {schema}", .path.display())]
    Older {
        /// Which file.
        path: PathBuf,
        /// The schema it has.
        schema: i64,
    },
    /// There is a file already where a new one should be made.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    Missing(PathBuf),
    /// The folder a file was to be written to is not there; nothing was written.
    #[error("there is no folder {}", .0.display())]
    NoFolder(PathBuf),
    /// The file is no workspace.
    #[error("{} is not a workspace", .0.display())]
    Foreign(PathBuf),
    /// The file is damaged; it was not written to.
    #[error("{} is damaged: {detail}", .path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Technical text.
        detail: String,
    },
    /// The file was made by a newer version of the program.
    #[error("{} needs schema {schema}", .path.display())]
    Newer {
        /// Which file.
        path: PathBuf,
        /// The schema it has.
        schema: i64,
    },
    /// No room left.
    #[error("disk full")]
    DiskFull,
    /// The disk refused.
    #[error("disk: {0}")]
    Disk(String),
    /// A file to be imported cannot be read.
    #[error("cannot read: {0}")]
    Unreadable(super::import_problem::ImportProblem),
    /// A file is no library that can be taken over.
    #[error("library {}: {fault}", .path.display())]
    Library {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        fault: LibraryFault,
    },
    /// A rule was not kept.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// It was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// There is nothing to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// What a step changed has been changed otherwise since.
    #[error("cannot undo: {0}")]
    UndoConflict(String),
    /// Another program put a different file in its place.
    #[error("the file was replaced")]
    Replaced,
    /// No backup could be made, for this reason.
    #[error("no backup: {0}")]
    NoBackup(Box<EngineError>),
    /// A fault of the program.
    #[error("internal: {0}")]
    Internal(String),
}

/// Which rule was not kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The record meant is not there (any more).
    Gone,
    /// A customer with nothing to know them by.
    Nameless,
    /// Another customer has this number.
    NumberTaken(String),
    /// A day after today.
    InFuture(Day),
    /// A day to come that has been.
    InPast(Day),
    /// Whether and when to call back does not fit what came of the attempt.
    BadCallBack,
    /// A departure that ends before it began, or was noticed before it happened.
    DaysInWrongOrder,
    /// A departure that follows from the end of a contract: it is changed there.
    ByContract,
    /// A name is missing.
    NoName,
    /// A day is missing.
    NoDay,
    /// A reason of this name is there already.
    NameTaken(String),
    /// A questionnaire without questions.
    NoQuestions,
    /// A question, or a choice, without words in the base language; counted from 1.
    NoWording(usize),
    /// A choice question with fewer than two choices, or a scale that does not rise; counted from 1.
    BadQuestion(usize),
    /// A skip rule that looks at a question that is not there, or at an answer it cannot have; counted from 1.
    BadSkipRule(usize),
    /// The answer does not fit its question; counted from 1.
    BadAnswer(usize),
    /// Nothing was answered at all.
    NothingAnswered,
    /// The version is frozen.
    Frozen,
    /// No language.
    NoLanguage,
    /// It is not offered in this language.
    NotOffered(Language),
    /// A cell of a table is no number from 0 up.
    NotANumber {
        /// On which line, from 1.
        line: usize,
        /// What stands there.
        text: String,
    },
    /// On this line the last purchase comes after the end.
    LastAfterEnd {
        /// Which line, from 1.
        line: usize,
    },
    /// The keyword rule of a reason cannot be read.
    BadRule,
    /// The reason of this name is not offered any more.
    ReasonRetired(String),
    /// The reason of this name has become part of another one.
    ReasonMerged(String),
    /// A topic and a reason for leaving cannot become one.
    ReasonSorts,
    /// It is in the library as it is.
    InLibrary,
    /// Something in a library file does not hold together.
    LibraryItem {
        /// Which of its entries, counted from 1.
        number: usize,
        /// What is wrong with it.
        why: Box<Refusal>,
    },
    /// A segment without conditions would be everybody.
    NoConditions,
    /// The condition of this number, from 1, asks nothing or ends before it begins.
    BadCondition(usize),
    /// A sign that separates tags in a file stands in one.
    BadTag,
    /// There is no such segment.
    NoSegment(String),
    /// More parts of the customers than can be told apart are to stand side by side.
    TooManySides,
    /// Parts were to stand side by side where none do: in another chart, or on a call sheet.
    NoPlaceForSides,
    /// Parts of members do not stand side by side in a file for others.
    SidesOfMembers,
    /// There is no such thing.
    NoSuch(String),
    /// There is no such report, chart or figure; those there are.
    NoneOf {
        /// What was asked for.
        name: String,
        /// What can be asked for, one after the other.
        known: String,
    },
    /// The ending of the file's name does not say a format that can be written.
    Format {
        /// The ending, without its dot.
        ending: String,
        /// Those that can be written.
        known: String,
    },
    /// There is nothing to show yet.
    NoData,
    /// There is no reason in the codebook yet.
    NoReasons,
    /// There is no answer in words yet.
    NoAnswers,
    /// More rows than a sheet of a workbook holds.
    FullSheet,
    /// A setting out of its range.
    BadSetting,
    /// Drafts may not be longer than this.
    TooLong,
    /// A sample shop and real customers never share a file.
    Sample,
    /// Only what was typed by hand can be taken out one by one.
    NotByHand,
    /// A questionnaire without words in some places cannot be handed out in that language.
    Holes {
        /// The language.
        language: Language,
        /// The places, each with the number of its option or section from 1 where it has one.
        places: Vec<(Place, usize)>,
    },
    /// There is nobody to print for.
    NobodyToPrintFor,
    /// More sheets than can be printed in one go, which is so many.
    TooManySheets(usize),
    /// The printed sheet of this code was typed in already.
    SheetTyped(SheetCode),
}

impl Refusal {
    /// There is nothing of this name; these there are.
    pub(crate) fn none_of<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self::NoneOf { name: name.to_owned(), known: known.collect::<Vec<_>>().join(", ") }
    }
}

impl EngineError {
    /// A short name for programs that read the command line's JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NotOpen => "not_open",
            Self::ReadOnly => "read_only",
            Self::Paused => "paused",
            Self::Locked(_) => "locked",
            Self::Busy(_) => "busy",
            Self::CutOff(_) => "cut_off",
            Self::Older { .. } => "older",
            Self::Exists(_) => "exists",
            Self::Missing(_) | Self::NoFolder(_) => "missing",
            Self::Foreign(_) => "foreign",
            Self::Damaged { .. } => "damaged",
            Self::Newer { .. } => "newer",
            Self::DiskFull => "disk_full",
            Self::Disk(_) => "disk",
            Self::Unreadable(_) => "unreadable",
            Self::Library { .. } => "library",
            Self::Refused(_) => "refused",
            Self::Cancelled => "cancelled",
            Self::NothingToUndo => "nothing_to_undo",
            Self::NothingToRedo => "nothing_to_redo",
            Self::UndoConflict(_) => "undo_conflict",
            Self::Replaced => "replaced",
            Self::NoBackup(_) => "no_backup",
            Self::Internal(_) => "internal",
        }
    }

    /// What the store says, told of this file.
    pub(super) fn of_store(error: StoreError, path: &Path) -> Self {
        let path = path.to_path_buf();
        match error {
            StoreError::NotOurs(_) => Self::Foreign(path),
            StoreError::Damaged(detail) => Self::Damaged { path, detail },
            StoreError::TooNew { found, .. } => Self::Newer { path, schema: found },
            StoreError::InUse => Self::Locked(path),
            StoreError::Busy => Self::Busy(path),
            StoreError::CutOff => Self::CutOff(path),
            StoreError::TooOld(schema) => Self::Older { path, schema },
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::Exists(path) => Self::Exists(path),
            StoreError::Missing(what) if Path::new(&what) == path => Self::Missing(path),
            StoreError::Missing(_) => Self::Refused(Refusal::Gone),
            StoreError::DiskFull => Self::DiskFull,
            StoreError::Replaced => Self::Replaced,
            StoreError::UndoConflict(what) => Self::UndoConflict(what),
            StoreError::NothingToUndo => Self::NothingToUndo,
            StoreError::NothingToRedo => Self::NothingToRedo,
            StoreError::NumberTaken(_) => Self::Refused(Refusal::NumberTaken(String::new())),
            StoreError::Frozen => Self::Refused(Refusal::Frozen),
            StoreError::Cancelled => Self::Cancelled,
            StoreError::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => Self::DiskFull,
            StoreError::Io(error) => Self::Disk(error.to_string()),
            StoreError::Refused(what) => Self::Internal(what.to_owned()),
            StoreError::Sql(error) => Self::Internal(error.to_string()),
        }
    }

    /// Whether it is a fault of file, disk or program, and not an answer of its own such as "there is no such customer".
    #[must_use]
    pub const fn is_fault(&self) -> bool {
        matches!(
            self,
            Self::Damaged { .. }
                | Self::DiskFull
                | Self::Disk(_)
                | Self::Missing(_)
                | Self::NoFolder(_)
                | Self::Replaced
                | Self::Internal(_)
        )
    }

    /// Technical text, for behind "Details".
    #[must_use]
    pub fn details(&self) -> String {
        self.to_string()
    }
}

impl From<Refusal> for EngineError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
