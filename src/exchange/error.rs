//! What can go wrong with a file of another program. The words for people are made by `ui` and `cli`.

/// The person asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// What is larger than is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Limit {
    /// The workbook, in MB.
    Workbook,
    /// Files packed in the workbook.
    Files,
    /// The workbook when unpacked, in MB.
    Unpacked,
    /// Cells of a sheet.
    Cells,
    /// A cell stands too far to the right or too far down.
    Corner,
    /// One cell, in MB.
    Cell,
    /// One row, in MB.
    Row,
    /// The file of a questionnaire, in MB.
    Form,
    /// The workbook of a questionnaire when unpacked, in MB.
    FormUnpacked,
    /// Questions of a questionnaire.
    Questions,
    /// Options of a question.
    Options,
    /// The file of a codebook, in MB.
    Codebook,
    /// Codes and groups of a codebook.
    Codes,
    /// Different reasons in a spreadsheet of coded answers.
    Reasons,
    /// Answers of such a spreadsheet: more do not go into one step that can be undone.
    Answers,
}

impl Limit {
    /// How much of it is read, in the unit of its kind; 0 where a number says nothing.
    #[must_use]
    pub const fn most(self) -> u64 {
        match self {
            Self::Workbook => 50,
            Self::FormUnpacked => 60,
            // Questions and options: beyond what anybody answers, and what the editor shows at once.
            Self::Files | Self::Questions | Self::Options | Self::Reasons => 2_000,
            Self::Answers => 100_000,
            Self::Unpacked => 300,
            Self::Cells => 5_000_000,
            Self::Corner => 0,
            Self::Cell => 1,
            Self::Row => 16,
            // Without pictures, the largest are a tenth of that.
            Self::Form | Self::Codebook => 10,
            Self::Codes => 10_000,
        }
    }
}

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// There is nothing in it.
    #[error("the input is empty")]
    Empty,
    /// Larger than is read.
    #[error("too large: {0:?}")]
    TooLarge(Limit),
    /// Not text: a picture, a program or another binary file.
    #[error("not text")]
    NotText,
    /// Text or a workbook, but not rows and columns.
    #[error("not a table")]
    NotATable,
    /// No questionnaire of a kind that is read.
    #[error("not a questionnaire")]
    NotAForm,
    /// A questionnaire without questions.
    #[error("no questions")]
    NoQuestions,
    /// A questionnaire that breaks off or is damaged; the technical text.
    #[error("questionnaire: {0}")]
    Broken(String),
    /// No codebook of a kind that is read.
    #[error("not a codebook")]
    NotACodebook,
    /// A codebook without codes.
    #[error("no codes")]
    NoCodes,
    /// The workbook is locked with a password.
    #[error("protected by a password")]
    PasswordProtected,
    /// A workbook of a kind that is not read: the ending of its name, such as `.xls`.
    #[error("a workbook of the kind {0}")]
    OtherWorkbook(&'static str),
    /// The workbook is damaged; the technical text.
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
    /// The input could not be read.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// Something could not be written: a temporary copy, or what was asked for.
    #[error("writing: {0}")]
    Writing(std::io::Error),
    /// The person asked to stop.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for ExchangeError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
