//! The way to the goal the owner has written down.

use crate::analysis::contracts;
use crate::analysis::goal::{self, Aim, Way};
use crate::domain::day::Month;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::MADE_FROM;

/// Where we are on the way to the goal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GoalWayQuery {
    /// For which segment, as of which day.
    pub filter: Filter,
}

/// Months in a window where neither the goal nor the records say.
const MONTHS: u8 = 3;

impl Query for GoalWayQuery {
    type View = Option<Way>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::SETTINGS
    }

    /// None without a goal, or where the records do not hold a window and its base. In a business of members it is that of members.
    fn run(&self, reader: &Reader) -> Result<Option<Way>, EngineError> {
        let Some(goal) = reader.settings().goal.clone() else { return Ok(None) };
        let figures = reader.figures(&self.filter)?;
        let Some(as_of) = figures.as_of else { return Ok(None) };
        let members = figures.of_members();
        let of_members = figures.contracts.headline.filter(|_| members).map(|row| row.months);
        let leading = if members { of_members } else { figures.headline.map(|headline| headline.months) };
        let aim = Aim { rate: goal.rate, months: goal.months.or(leading).unwrap_or(MONTHS), until: goal.by.map(Month::last_day) };
        let (facts, chosen) = (reader.facts()?, reader.chosen(self.filter.segment.as_ref())?);
        Ok(if members { contracts::way(facts, &chosen, as_of, aim) } else { goal::way(facts, &chosen, as_of, aim) })
    }
}
