//! The segments in use.

use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::customers;

/// The segments in use with their sizes, by name.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SegmentsQuery;

impl Query for SegmentsQuery {
    type View = Vec<(String, u64)>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<(String, u64)>, EngineError> {
        customers::segments(reader.conn()?).map_err(|e| reader.told(e))
    }
}
