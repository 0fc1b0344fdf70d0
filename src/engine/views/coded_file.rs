//! Answers coded in a spreadsheet: how it is read, and what it would bring. Taking it over is a command of its own: one step.

use std::sync::Arc;

use crate::engine::{EngineError, Lane, Query, Reader, Tables, coded_plan, importing};

pub use crate::engine::coded_plan::{Becomes, CodedPlan, PlannedAnswer, PlannedCode};
pub use crate::exchange::Input;
pub use crate::exchange::coded::{CodeName, Coded, CodedAs, CodedRow, Marks, Nested};

/// Reads a file. What nobody has said is proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadCoded {
    /// The file.
    pub input: Input,
    /// Its sheet; empty for the first with rows.
    pub sheet: String,
    /// How it is read; none: as proposed.
    pub coded_as: Option<CodedAs>,
}

/// What was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct CodedFile {
    /// What it is called.
    pub name: String,
    /// Names of its columns.
    pub columns: Vec<String>,
    /// The first rows.
    pub rows: Vec<Vec<String>>,
    /// Its sheets, where it is a workbook.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// How it is read.
    pub coded_as: CodedAs,
    /// All of it, once its columns are clear.
    pub coded: Arc<Coded>,
    /// What it would bring.
    pub plan: CodedPlan,
}

impl Query for ReadCoded {
    type View = CodedFile;

    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::REASONS | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES | Tables::CUSTOMERS
    }

    fn run(&self, reader: &Reader) -> Result<CodedFile, EngineError> {
        let (source, head) = importing::coded_head(self, reader)?;
        let coded_as = self.coded_as.clone().unwrap_or(head.coded_as);
        let coded = if coded_as.is_enough() { importing::coded(self, reader, &source, &coded_as)? } else { Coded::default() };
        let plan = match reader.conn() {
            Ok(conn) => coded_plan::plan(conn, &coded, crate::engine::coded_in::PASTED).map_err(|e| reader.told(e))?,
            Err(_) => CodedPlan::default(),
        };
        Ok(CodedFile {
            name: source.name().to_owned(),
            columns: head.columns,
            rows: head.rows,
            sheets: head.sheets,
            sheet: source.sheet().to_owned(),
            coded_as,
            coded: Arc::new(coded),
            plan,
        })
    }
}
