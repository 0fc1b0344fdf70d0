//! What the owner changed in the business, oldest first.

use crate::domain::mark::Mark;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::marks;

/// All marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MarksQuery;

impl Query for MarksQuery {
    type View = Vec<Mark>;

    fn depends_on(&self) -> Tables {
        Tables::MARKS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<Mark>, EngineError> {
        marks::list(reader.conn()?).map_err(|e| reader.told(e))
    }
}
