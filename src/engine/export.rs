//! What can be written to files for others: reports and charts, by name, and what came of it.

use std::path::PathBuf;

use crate::domain::language::Language;

use super::filter::Filter;

/// A report or a chart to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportRequest {
    /// What.
    pub what: Export,
    /// Where; the ending of its name says the format.
    pub to: PathBuf,
    /// In which language.
    pub language: Language,
    /// For which period and segment.
    pub filter: Filter,
}

/// What is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Export {
    /// A report: pdf, html, xlsx or csv.
    Report {
        /// Which kind, as `report::REPORTS` names it; `owner` and `calls` among them.
        kind: String,
        /// Whether customers are named.
        names: bool,
        /// Whether answers are quoted.
        quotes: bool,
    },
    /// One chart: png or svg; csv for the numbers of those that have a table.
    Chart {
        /// Which, such as `reasons` or `retention`.
        chart: String,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Light on dark.
        dark: bool,
    },
    /// Rows an import could not take: csv.
    Rejected(std::sync::Arc<crate::domain::import::Staged>),
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where.
    pub path: PathBuf,
    /// Pages of a report; 1 for a chart.
    pub pages: usize,
    /// Size of the file.
    pub bytes: u64,
}
