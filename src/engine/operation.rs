//! Names of operations: what one step of undo is called.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// What kind of change an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum OperationKind {
    /// See the command of this name.
    SaveSettings,
    /// See the command of this name.
    AddCustomer,
    /// See the command of this name.
    EditCustomer,
    /// See the command of this name.
    SetSegment,
    /// See the command of this name.
    AddPurchase,
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
    Import,
    /// See the command of this name.
    AddQuestionnaire,
    /// See the command of this name.
    EditQuestionnaire,
    /// See the command of this name.
    RetireQuestionnaire,
    /// See the command of this name.
    FreezeVersion,
    /// See the command of this name.
    SaveResponse,
    /// See the command of this name.
    EditResponse,
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
    /// The sample shop was filled in.
    FillSample,
}
