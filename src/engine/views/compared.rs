//! Parts of the customers side by side, and how many came back after having been silent for so long.

use crate::analysis::side_by_side::{self, AgainstOthers, Side, SideBySide};
use crate::analysis::silence::{self, Silence};
use crate::engine::{EngineError, Filter, Lane, Query, Reader, Tables, alongside};

use super::customer_list::MADE_FROM;

/// Parts of the customers side by side; the filter's own segment does not count.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SideBySideQuery {
    /// As of which day, by which rule.
    pub filter: Filter,
    /// The sides, two or more.
    pub sides: Vec<Side>,
}

impl Query for SideBySideQuery {
    type View = SideBySide;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<SideBySide, EngineError> {
        let facts = reader.facts()?;
        alongside::check(reader, &self.sides)?;
        let filter = Filter { segment: None, ..self.filter.clone() };
        Ok(side_by_side::side_by_side(facts, &reader.settled(&filter)?, &self.sides))
    }
}

/// How many came back, by how long they had been silent, and the years under the rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SilenceQuery(pub Filter);

impl Query for SilenceQuery {
    type View = Silence;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Silence, EngineError> {
        Ok(silence::silence(reader.facts()?, &reader.settled(&self.0)?))
    }
}

/// Every segment against everybody else.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AgainstOthersQuery(pub Filter);

impl Query for AgainstOthersQuery {
    type View = Vec<AgainstOthers>;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<AgainstOthers>, EngineError> {
        let filter = Filter { segment: None, ..self.0.clone() };
        Ok(side_by_side::against_others(reader.facts()?, &reader.settled(&filter)?))
    }
}
