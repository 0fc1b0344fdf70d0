//! A codebook in a file of another program, with what it would change here. Taking it over is a command of its own: one step.

use std::sync::Arc;

use crate::engine::{EngineError, Lane, Query, Reader, Tables, book_plan, codebook_files};

pub use crate::engine::book_plan::{BookPlan, Planned, PlannedReason};
pub use crate::exchange::Input;
pub use crate::exchange::codebook::{Change, Codebook, Format, Told};

/// Reads a file: REFI-QDA, a table as of Taguette, or a plain list as of QualCoder.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadCodebook(pub Input);

/// What it says.
#[derive(Debug, Clone, PartialEq)]
pub struct CodebookFile {
    /// The codebook.
    pub book: Arc<Codebook>,
    /// What it would change.
    pub plan: BookPlan,
    /// What became different on the way, and what cannot be taken over.
    pub told: Vec<Told>,
}

impl Query for ReadCodebook {
    type View = CodebookFile;

    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::REASONS
    }

    fn run(&self, reader: &Reader) -> Result<CodebookFile, EngineError> {
        let read = codebook_files::read(reader, &self.0)?;
        let facts = reader.facts()?;
        let plan = book_plan::plan(&read.book, &facts.reasons, &facts.groups);
        let told = read.told.into_iter().chain(plan.told.clone()).collect();
        Ok(CodebookFile { book: Arc::new(read.book), plan, told })
    }
}
