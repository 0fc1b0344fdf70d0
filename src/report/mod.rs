//! Documents and their writers: pdf, html, xlsx, csv; the sentences findings are told in; the words that explain a figure.
//! Pure: everything comes in as values, bytes go out; never touches disk, store, clock or screen.
//!
//! A report is one entry of [`REPORTS`], a writer one of [`WRITERS`], a chart one of [`CHARTS`].

mod changed_words;
pub mod charts;
pub mod document;
mod expected_words;
mod explain;
mod explain_words;
pub mod findings;
mod goal_words;
mod kinds;
pub mod letters;
pub mod members;
mod periods;
pub mod privacy;
mod ranked;
mod skip_words;
mod text;
mod told;
mod writers;

pub use changed_words::{Speaks, Told, changed_told};
pub use charts::{CHARTS, ChartSpec};
pub use document::{Block, Cell, Document};
pub use expected_words::{expected_title, tried, tried_table};
pub use explain::{Explanation, Row as ExplanationRow, explain, figure_name, parameter, unit_text};
pub use findings::a_year;
pub use goal_words::{GoalTold, goal_told};
pub use kinds::{
    CallPerson, ListedAnswer, ListedCustomer, ListedPassage, Quote, REPORTS, ReportInput, ReportSpec, answer_columns, answer_row,
    book_columns, book_row, chart_document, customer_list, five_questions, passage_columns, passage_row,
};
pub use periods::window_label;
pub use skip_words::skip_words;
pub use text::{cell_text, plain_text};
pub use told::share_told;
pub use writers::{
    Artifact, CsvTable, Mark, SetLetters, Sheet, Sheets, TableBook, WRITERS, Word, WriterSpec, guarded, letter_sheets,
    letters as set_letters, sheets, write_letters,
};

/// What can go wrong while a report is written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The pages could not be set.
    #[error("pages: {0}")]
    Pages(String),
    /// The sheet could not be written.
    #[error("sheet: {0}")]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    /// The table could not be written.
    #[error("table: {0}")]
    Table(String),
    /// The sheet of a workbook holds no more rows.
    #[error("a full sheet")]
    FullSheet,
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] crate::chart::ChartError),
    /// Whoever asked for the pages does not want them any more.
    #[error("stopped")]
    Stopped,
    /// The data of the pages could not be put together.
    #[error("data: {0}")]
    Data(#[from] serde_json::Error),
}
