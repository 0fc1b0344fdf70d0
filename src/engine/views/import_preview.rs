//! A file to be imported: how it is read, what its columns mean, its first rows; then all of it, ready to be applied.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::day::Day;
use crate::domain::import::{Encoding, Field, ImportKind, ImportPlan, Mapping, ReadAs, RowProblem, Said, Staged};
use crate::domain::money::Money;
use crate::engine::importing;
use crate::engine::{EngineError, Lane, Query, Reader, Tables};

pub use crate::exchange::{Doubt, FirstLine, Input};

/// Reads the head of a file. What is left open is proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadImport {
    /// The file, or what was pasted.
    pub input: Input,
    /// Sheet of a workbook; empty for the first with rows.
    pub sheet: String,
    /// What the person has said of it; the rest is proposed.
    pub said: Said,
    /// What its columns mean, all of them; none: as proposed.
    pub mapping: Option<Mapping>,
    /// Rows to be shown.
    pub rows: usize,
}

impl ReadImport {
    /// Everything as proposed.
    #[must_use]
    pub fn proposed(input: Input) -> Self {
        Self { input, sheet: String::new(), said: Said::default(), mapping: None, rows: 50 }
    }
}

/// The head of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPreview {
    /// Name of the file, without its folders; empty for pasted text.
    pub name: String,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet read.
    pub sheet: String,
    /// How it is read.
    pub read_as: ReadAs,
    /// What its columns mean.
    pub mapping: Mapping,
    /// What it then holds.
    pub kind: ImportKind,
    /// Names of the columns; empty ones where there is no header.
    pub columns: Vec<String>,
    /// How sure the proposal is of each field, 0-1.
    pub confidence: BTreeMap<Field, f32>,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
    /// What its mapping lacks for figures.
    pub lacking: Vec<Doubt>,
    /// A day of it that may be two: as it stands, day first, month first.
    pub either_day: Option<(String, Day, Day)>,
    /// A number of it that may be two: as it stands, with a decimal point, with a decimal comma; in thousandths.
    pub either_number: Option<(String, i64, i64)>,
    /// Encodings it may be in; none for workbooks.
    pub encodings: Vec<Encoding>,
    /// Its first lines, in one of which the table begins.
    pub first_lines: Vec<FirstLine>,
    /// The first rows.
    pub rows: Vec<ImportRow>,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// As it stands.
    pub cells: Vec<String>,
    /// What is wrong with it.
    pub problem: Option<RowProblem>,
    /// The column to blame.
    pub problem_column: Option<usize>,
    /// Without a customer: counts in sales only.
    pub no_customer: bool,
}

impl Query for ReadImport {
    type View = ImportPreview;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, reader: &Reader) -> Result<ImportPreview, EngineError> {
        importing::preview(self, reader)
    }
}

/// Reads all of a file, ready to be applied, and says what applying it would do.
#[derive(Debug, Clone, PartialEq)]
pub struct StageImport {
    /// The file, or what was pasted.
    pub input: Input,
    /// Sheet of a workbook.
    pub sheet: String,
    /// How it is read.
    pub read_as: ReadAs,
    /// What its columns mean.
    pub mapping: Mapping,
    /// For lists of names and last visits: what a visit usually brings.
    pub typical_amount: Option<Money>,
    /// For lists of members: as of which day they stand, from which months are counted back; none: the last day in it, or today.
    pub stands_on: Option<Day>,
}

/// All of a file.
#[derive(Debug, Clone)]
pub struct StagedImport {
    /// Ready for [`Command::Import`](crate::engine::Command::Import).
    pub staged: Arc<Staged>,
    /// What applying it would do now; all nought if no workspace is open.
    pub plan: ImportPlan,
    /// What the mapped file holds.
    pub kind: ImportKind,
}

impl Query for StageImport {
    type View = StagedImport;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::PURCHASES | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<StagedImport, EngineError> {
        importing::stage_all(self, reader)
    }
}
