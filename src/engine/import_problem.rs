//! Why a file could not be read for import, as a whole.

pub use crate::exchange::Limit;

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportProblem {
    /// There is no such file.
    #[error("no such file: {0}")]
    Missing(String),
    /// It is a folder.
    #[error("a folder: {0}")]
    Folder(String),
    /// This account may not read it.
    #[error("may not be read: {0}")]
    Denied(String),
    /// It could not be read: its name, and the technical text.
    #[error("{0}: {1}")]
    Io(String, String),
    /// It holds nothing.
    #[error("empty")]
    Empty,
    /// Neither text nor a workbook.
    #[error("not text")]
    NotText,
    /// Text or a workbook, but not rows and columns.
    #[error("not a table")]
    NotATable,
    /// It is beyond a limit of size.
    #[error("too large: {0:?}")]
    TooLarge(Limit),
    /// The workbook is locked with a password.
    #[error("protected by a password")]
    PasswordProtected,
    /// A workbook of a kind that is not read: the ending of its name.
    #[error("a workbook of the kind {0}")]
    OtherWorkbook(&'static str),
    /// The workbook is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// The workbook has no sheet of this name.
    #[error("no sheet {0}")]
    NoSheet(String),
    /// A column asked for is not there.
    #[error("no column {0}")]
    NoColumn(String),
    /// Names of columns, and no row below them.
    #[error("no rows")]
    NoRows,
    /// Too little is mapped to make anything of it.
    #[error("the mapping is not enough")]
    Mapping,
    /// Taken for a list of members, it does not say since when, or what they pay a month.
    #[error("not a list of members")]
    NotMembers,
    /// No questionnaire of a kind that is read.
    #[error("not a questionnaire")]
    NotAForm,
    /// A questionnaire without questions.
    #[error("no questions")]
    NoQuestions,
    /// A questionnaire that is damaged or breaks off: the technical text.
    #[error("questionnaire: {0}")]
    Broken(String),
    /// It is not clear which columns hold answers, and which their reasons.
    #[error("no columns of answers and reasons")]
    NoCodedColumns,
    /// No codebook of a kind that is read.
    #[error("not a codebook")]
    NotACodebook,
    /// A codebook without codes.
    #[error("no codes")]
    NoCodes,
    /// A codebook that is damaged or breaks off: the technical text.
    #[error("codebook: {0}")]
    BrokenCodebook(String),
    /// Reading took too long, or the reading process ended.
    #[error("worker: {0}")]
    Worker(String),
}
