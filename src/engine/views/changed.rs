//! What differs between this period and the last.

use crate::analysis::changed::{Changed, changed};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::MADE_FROM;

/// What differs for this segment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChangedQuery {
    /// For which period, segment and rule.
    pub filter: Filter,
}

impl Query for ChangedQuery {
    type View = Option<Changed>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS
    }

    /// None where the records do not hold two periods.
    fn run(&self, reader: &Reader) -> Result<Option<Changed>, EngineError> {
        Ok(changed(reader.facts()?, &reader.settled(&self.filter)?))
    }
}
