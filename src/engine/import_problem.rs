//! Why a file could not be read for import.

/// Why a file as a whole could not be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ImportProblem {
    /// There is no such file.
    #[error("no such file: {0}")]
    Missing(String),
    /// It holds nothing.
    #[error("empty")]
    Empty,
    /// It is of no kind that can be read.
    #[error("not a table: {0}")]
    NotATable(String),
    /// It is beyond the limits of size.
    #[error("too large: {0}")]
    TooLarge(String),
    /// It is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A column asked for is not there.
    #[error("no column {0}")]
    NoColumn(String),
    /// The mapping lacks what is needed.
    #[error("mapping is not enough: {0}")]
    Mapping(String),
    /// It took too long, or the reading process ended.
    #[error("worker: {0}")]
    Worker(String),
}
