//! What can go wrong with a file of another program. The words for people are made by `ui` and `cli`.

/// The person asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// There is nothing in it.
    #[error("the input is empty")]
    Empty,
    /// Larger than is read; the limit in words for the details.
    #[error("too large: {0}")]
    TooLarge(String),
    /// Not text: a picture, a program or another binary file.
    #[error("not text")]
    NotText,
    /// Text or a workbook, but not rows and columns.
    #[error("not a table")]
    NotATable,
    /// The workbook is locked with a password.
    #[error("protected by a password")]
    PasswordProtected,
    /// The workbook is damaged or of a kind that is not read; the technical text.
    #[error("workbook: {0}")]
    Workbook(String),
    /// No sheet of this name.
    #[error("no sheet {0:?}")]
    SheetMissing(String),
    /// The mapping names a column the table does not have: a header, or a number from 1 as `#n`.
    #[error("no column {0:?}")]
    ColumnMissing(String),
    /// Reading the workbook took too long.
    #[error("reading took too long")]
    TimedOut,
    /// The process that read the workbook broke off; the technical text.
    #[error("the reading process broke off: {0}")]
    Crashed(String),
    /// The disk said no.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The person asked to stop.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for ExchangeError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
