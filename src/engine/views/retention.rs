//! What the screen of retention shows beyond the figures: the wider cohort table, and how long each segment stays.

use crate::analysis::cohorts::{self, Wider};
use crate::analysis::survival::{self, BySegment};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::MADE_FROM;

/// Those who bought in a step or later, and what each cohort spent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WiderCohortsQuery(pub Filter);

impl Query for WiderCohortsQuery {
    type View = Wider;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Wider, EngineError> {
        Ok(cohorts::wider(reader.facts()?, &reader.settled(&self.0)?))
    }
}

/// How long the regulars of each segment stay.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StayBySegmentQuery(pub Filter);

impl Query for StayBySegmentQuery {
    type View = BySegment;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<BySegment, EngineError> {
        let filter = Filter { segment: None, ..self.0.clone() };
        Ok(survival::by_segment(reader.facts()?, &reader.settled(&filter)?))
    }
}
