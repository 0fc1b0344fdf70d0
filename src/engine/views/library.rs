//! The library of one's own: what is kept for later questionnaires.

use crate::domain::library::LibraryItem;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::library;

/// All of it, in the order it was added.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LibraryQuery;

impl Query for LibraryQuery {
    type View = Vec<LibraryItem>;

    fn depends_on(&self) -> Tables {
        Tables::LIBRARY
    }

    fn run(&self, reader: &Reader) -> Result<Vec<LibraryItem>, EngineError> {
        library::list(reader.conn()?).map_err(|e| reader.told(e))
    }
}
