//! What differs between this period and the last.

use crate::analysis::Telling;
use crate::analysis::changed::{Changed, Tagged, changed};
use crate::domain::ids::TagId;
use crate::domain::segment::{Condition, Test};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::{segments, tags};

use super::customer_list::MADE_FROM;

/// Tags looked at, at most.
const TAGS: usize = 40;

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
        let settled = reader.settled(&self.filter)?;
        // In one segment no other parts are looked for.
        let tagged = if settled.segment.is_none() { tagged(reader)? } else { Vec::new() };
        Ok(changed(reader.facts()?, &settled, &tagged))
    }
}

/// The tags that are looked at: those of most customers, of enough for a comparison.
fn tagged(reader: &Reader) -> Result<Vec<Tagged>, EngineError> {
    let mut all = tags::in_use(reader.conn()?).map_err(|e| reader.told(e))?;
    all.retain(|(_, customers)| Telling::of(*customers).may_rank());
    all.sort_by_key(|(tag, customers)| (std::cmp::Reverse(*customers), tag.id));
    all.into_iter().take(TAGS).map(|(tag, _)| Ok(Tagged { rows: wearers(reader, tag.id)?, tag })).collect()
}

/// By row, who wears a tag.
pub(super) fn wearers(reader: &Reader, tag: TagId) -> Result<Vec<bool>, EngineError> {
    let wears = [Condition::is(Test::Tag(vec![tag]))];
    let rows = segments::recorded(reader.conn()?, &reader.facts()?.people, &wears).map_err(|e| reader.told(e))?;
    Ok(rows.unwrap_or_default())
}
