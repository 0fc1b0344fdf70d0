//! The people behind a figure or a bar.

use crate::analysis::Behind;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::CustomerRow;

/// Whose people.
#[derive(Debug, Clone, PartialEq)]
pub enum Whose {
    /// These.
    Customers(Vec<CustomerId>),
    /// Those behind a figure or a bar.
    Behind(Behind),
}

/// The people behind something, by worth, largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleQuery {
    /// Whose.
    pub whose: Whose,
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
