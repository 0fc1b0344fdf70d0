//! The writers, one file each; adding one is a file and a line here.

mod csv;
mod html;
mod letters;
mod pdf;
mod sheets;
mod xlsx;

pub use csv::{CsvTable, guarded};
pub use letters::{SetLetters, letter_sheets, letters, write_letters};
pub use sheets::{Mark, Sheet, Sheets, Word, sheets};
pub use xlsx::TableBook;

use super::ReportError;
use super::document::Document;
use crate::i18n::Tr;

/// A written report.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many pages, where it has pages.
    pub pages: Option<usize>,
}

/// A way to write a report.
#[derive(Debug, Clone, Copy)]
pub struct WriterSpec {
    /// Its id, which is also the ending of its files.
    pub id: &'static str,
    /// Its name in menus.
    pub name: fn(&Tr) -> String,
    /// Writes.
    pub write: fn(&Document, &Tr) -> Result<Artifact, ReportError>,
}

/// All of them, in the order of menus.
pub const WRITERS: &[WriterSpec] = &[
    WriterSpec { id: "pdf", name: Tr::report_writer_pdf, write: pdf::write },
    WriterSpec { id: "html", name: Tr::report_writer_html, write: html::write },
    WriterSpec { id: "xlsx", name: Tr::report_writer_xlsx, write: xlsx::write },
    WriterSpec { id: "csv", name: Tr::report_writer_csv, write: csv::write },
];
