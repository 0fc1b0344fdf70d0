//! The parts of the customers that can be looked at: saved segments and those written on customers; the tags in use; and what
//! conditions would find while they are being put together.

use crate::analysis::segment;
use crate::domain::ids::{CustomerId, TagId};
use crate::domain::segment::{Condition, Pick, Segment, Tag};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::{customers, segments, tags};

use super::customer_list::MADE_FROM;

/// All parts of the customers that can be looked at, with their names: saved segments first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PicksQuery;

impl Query for PicksQuery {
    type View = Vec<(Pick, String)>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS | Tables::SEGMENTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<(Pick, String)>, EngineError> {
        Ok(reader.facts()?.picks())
    }
}

/// The segments written on customers with their sizes, by name.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SegmentsQuery;

impl Query for SegmentsQuery {
    type View = Vec<(String, u64)>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<(String, u64)>, EngineError> {
        customers::segments(reader.conn()?).map_err(|e| reader.told(e))
    }
}

/// The saved segments, each with how many customers are in it, by name.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SavedSegmentsQuery;

impl Query for SavedSegmentsQuery {
    type View = Vec<(Segment, usize)>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<(Segment, usize)>, EngineError> {
        let facts = reader.facts()?;
        let sized = |saved: &crate::analysis::facts::SavedSegment| {
            let chosen = reader.chosen(Some(&Pick::Saved(saved.segment.id)))?;
            let size = (0..facts.people.len()).filter(|row| chosen.has(facts, *row)).count();
            Ok((saved.segment.clone(), size))
        };
        facts.saved.iter().map(sized).collect()
    }
}

/// The tags in use with how many customers have them, by name.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct TagsQuery;

impl Query for TagsQuery {
    type View = Vec<(Tag, u64)>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<(Tag, u64)>, EngineError> {
        tags::in_use(reader.conn()?).map_err(|e| reader.told(e))
    }
}

/// How many customers would have a tag if another became one with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TagsMergedQuery {
    /// The one that goes.
    pub from: TagId,
    /// The one that stays.
    pub into: TagId,
}

impl Query for TagsMergedQuery {
    type View = u64;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<u64, EngineError> {
        tags::wearers(reader.conn()?, &[self.from, self.into]).map(|wearers| wearers.len() as u64).map_err(|e| reader.told(e))
    }
}

/// The tags that some of these customers have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagsOfQuery(pub Vec<CustomerId>);

impl Query for TagsOfQuery {
    type View = Vec<Tag>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<Tag>, EngineError> {
        tags::of(reader.conn()?, &self.0).map_err(|e| reader.told(e))
    }
}

/// Who would be in a segment of these conditions.
#[derive(Debug, Clone, PartialEq)]
pub struct SegmentTrialQuery(pub Vec<Condition>);

/// What conditions find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SegmentTrial {
    /// Those found, by name.
    pub found: usize,
    /// All customers.
    pub total: usize,
    /// The names of the first few.
    pub names: Vec<String>,
}

/// Names shown of those found.
const NAMES: usize = 4;

impl Query for SegmentTrialQuery {
    type View = SegmentTrial;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<SegmentTrial, EngineError> {
        let facts = reader.facts()?;
        let recorded = segments::recorded(reader.conn()?, &facts.people, &self.0).map_err(|e| reader.told(e))?;
        let standings = reader.standings(&Filter::default())?;
        let rows = segment::rows(facts, &self.0, recorded.as_deref(), reader.asked(&standings)?);
        let found: Vec<CustomerId> = facts.people.iter().zip(&rows).filter(|(_, fits)| **fits).map(|(person, _)| person.id).collect();
        let first = customers::rows(reader.conn()?, found.get(..NAMES.min(found.len())).unwrap_or_default()).map_err(|e| reader.told(e))?;
        Ok(SegmentTrial {
            found: found.len(),
            total: facts.people.len(),
            names: first.into_iter().map(|customer| customer.details.display_name().to_owned()).collect(),
        })
    }
}
