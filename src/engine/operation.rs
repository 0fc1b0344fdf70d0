//! Kinds of operations: what one step of undo is. The words for them are in `messages`.

use crate::store;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// What kind of change an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum OperationKind {
    /// See the command of this name.
    SaveSettings,
    /// The goal alone was changed in the settings.
    SaveGoal,
    /// The rule for "gone quiet" alone.
    SaveRule,
    /// The as-of day alone.
    SaveAsOf,
    /// The closed days alone.
    SaveClosed,
    /// Name and address alone.
    SaveName,
    /// The margin alone.
    SaveMargin,
    /// The currency alone.
    SaveCurrency,
    /// See the command of this name.
    AddCustomer,
    /// See the command of this name.
    EditCustomer,
    /// See the command of this name.
    SetSegment,
    /// See the command of this name.
    TagCustomers,
    /// See the command of this name.
    UntagCustomers,
    /// See the command of this name.
    RenameTag,
    /// See the command of this name.
    MergeTags,
    /// See the command of this name.
    RemoveTag,
    /// See the command of this name.
    SaveSegment,
    /// See the command of this name.
    RenameSegment,
    /// See the command of this name.
    EditSegment,
    /// See the command of this name.
    RemoveSegment,
    /// See the command of this name.
    AddPurchase,
    /// See the command of this name.
    RemovePurchase,
    /// See the command of this name.
    MarkLeft,
    /// See the command of this name.
    EditDeparture,
    /// See the command of this name.
    WithdrawDeparture,
    /// See the command of this name.
    NoteReturn,
    /// See the command of this name.
    KeepGuess,
    /// See the command of this name.
    DropGuess,
    /// See the command of this name.
    RecordAttempt,
    /// See the command of this name.
    AddContract,
    /// See the command of this name.
    EditContract,
    /// A contract was ended on a day after it was cancelled.
    CancelContract,
    /// See the command of this name.
    EndContract,
    /// See the command of this name.
    RemoveContract,
    /// See the command of this name.
    Import,
    /// See the command of this name.
    AddQuestionnaire,
    /// See the command of this name.
    EditQuestionnaire,
    /// See the command of this name.
    RetireQuestionnaire,
    /// See the command of this name.
    AddToLibrary,
    /// See the command of this name.
    RemoveFromLibrary,
    /// See the command of this name.
    RenameInLibrary,
    /// See the command of this name.
    ImportLibrary,
    /// A version was frozen, when that was still a step; in older logs.
    FreezeVersion,
    /// See the command of this name.
    SaveResponse,
    /// See the command of this name.
    EditResponse,
    /// See the command of this name.
    RemoveResponse,
    /// See the command of this name.
    SetReasons,
    /// See the command of this name.
    AddReason,
    /// See the command of this name.
    RenameReason,
    /// See the command of this name.
    SetReasonKind,
    /// See the command of this name.
    MoveReason,
    /// See the command of this name.
    RetireReason,
    /// See the command of this name.
    ReviewReason,
    /// See the command of this name.
    AcceptSuggestions,
    /// See the command of this name.
    PutOff,
    /// See the command of this name.
    DescribeReason,
    /// See the command of this name.
    AddGroup,
    /// See the command of this name.
    RenameGroup,
    /// See the command of this name.
    MoveGroup,
    /// See the command of this name.
    RemoveGroup,
    /// See the command of this name.
    SetReasonGroup,
    /// See the command of this name.
    MergeReasons,
    /// See the command of this name.
    SplitReason,
    /// See the command of this name.
    ReplaceReason,
    /// See the command of this name.
    BeginReading,
    /// See the command of this name.
    ImportReading,
    /// See the command of this name.
    ReadAnswer,
    /// See the command of this name.
    SettleAnswer,
    /// See the command of this name.
    CloseReading,
    /// See the command of this name.
    RemoveReading,
    /// See the command of this name.
    SetQuote,
    /// See the command of this name.
    ImportCodebook,
    /// See the command of this name.
    ImportCoded,
    /// See the command of this name.
    AddMark,
    /// See the command of this name.
    EditMark,
    /// See the command of this name.
    RemoveMark,
    /// The sample shop was filled in.
    FillSample,
}

impl OperationKind {
    /// The code it is recorded under.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// One step of undo: what was done, to whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub kind: OperationKind,
    /// To whom or what: a name; empty where it says nothing more.
    pub subject: String,
}

/// The argument a step's subject is recorded as.
const SUBJECT: &str = "subject";

impl Step {
    /// As it is recorded.
    pub(super) fn recorded(&self) -> store::OperationKind {
        let kind = store::OperationKind::new(self.kind.code());
        if self.subject.is_empty() { kind } else { kind.with(SUBJECT, self.subject.clone()) }
    }

    /// From the record; none for a step of a kind that is not known (any more).
    pub(super) fn read(recorded: &store::OperationKind) -> Option<Self> {
        Some(Self { kind: recorded.code.parse().ok()?, subject: recorded.argument(SUBJECT).to_owned() })
    }
}
