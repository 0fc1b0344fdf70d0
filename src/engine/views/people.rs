//! The people behind a figure or a bar.

use crate::domain::customer::State;
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::CustomerRow;

/// Whose people.
#[derive(Debug, Clone, PartialEq)]
pub enum Behind {
    /// These.
    Customers(Vec<CustomerId>),
    /// Those in this state.
    State(State),
    /// Regulars: coming or overdue.
    Regulars,
    /// Those who left or went quiet in the period.
    Leaving,
    /// Those who left in the period and named this reason; with `mentioned` also beside their main one.
    Reason {
        /// Which.
        reason: ReasonId,
        /// Not only as the main reason.
        mentioned: bool,
    },
    /// Those who left or went quiet in the period and whose reason is not known.
    NotAsked,
    /// Those of the retention headline's base who came again (or did not).
    Retained {
        /// Came again.
        kept: bool,
    },
}

/// The people behind something, by worth, largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleQuery {
    /// Whose.
    pub behind: Behind,
    /// For which period, segment and rule.
    pub filter: Filter,
    /// At most so many.
    pub limit: usize,
}

/// People behind something.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    /// The first of them.
    pub rows: Vec<PersonRow>,
    /// How many there are in all.
    pub total: usize,
    /// What they are worth a year, all of them.
    pub value_year: Money,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// Who, as in the table.
    pub customer: CustomerRow,
    /// Their newest answer in words (what led to the reason, where one is meant), if any.
    pub last_words: Option<String>,
}
