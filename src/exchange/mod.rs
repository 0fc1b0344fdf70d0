//! Other programs' files: what they are, how they are read, and what came of them. No SQL, no window, no words for people.
//!
//! The way of a file: [`Source::open`] (once; a workbook is read by a child process) → [`detect`] proposes how to read it and what the
//! columns mean → [`preview`] shows the first rows with their problems (cheap) → [`stage`] reads all of it into
//! [`Staged`](crate::domain::import::Staged), which `store` applies → [`rejected_csv`] gives the rows that could not be taken back.

pub mod codebook;
pub mod coded;
mod columns;
mod csv_out;
mod decode;
mod detect;
mod doubtful;
mod encoding;
mod error;
pub mod library_file;
mod parse;
mod preview;
pub mod questionnaire;
mod rows;
mod source;
mod stage;
pub mod workbook;
mod xml;

pub use columns::{RowCells, columns};
pub use csv_out::rejected_csv;
pub use detect::{Detected, Doubt, detect};
pub use doubtful::{either_day, either_number};
pub use error::{Cancelled, ExchangeError, Limit};
pub use preview::{FirstLine, Preview, PreviewRow, first_lines, mapping_of, preview};
pub use source::{Input, Progress, Source};
pub use stage::{StageOptions, kind, stage};
