//! Some columns of a file as text: answers in a spreadsheet, and the reasons somebody gave them there.

use crate::engine::importing;
use crate::engine::{EngineError, Lane, Query, Reader, Tables};

pub use crate::exchange::{Input, RowCells};

/// Reads some columns of a file, by their names or as `#3`.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadColumns {
    /// The file, or what was pasted.
    pub input: Input,
    /// Which columns.
    pub columns: Vec<String>,
}

impl Query for ReadColumns {
    /// Every row below the names of the columns, in their order.
    type View = Vec<RowCells>;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, reader: &Reader) -> Result<Self::View, EngineError> {
        importing::columns(self, reader)
    }
}
