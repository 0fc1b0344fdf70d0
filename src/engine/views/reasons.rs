//! The codebook with counts.

use crate::domain::money::Money;
use crate::domain::reason::Reason;
use crate::engine::{EngineError, Query, Reader, Tables};

/// The codebook.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReasonListQuery {
    /// Retired ones too.
    pub retired: bool,
}

/// One reason and how often it was named.
#[derive(Debug, Clone, PartialEq)]
pub struct ReasonRow {
    /// The reason.
    pub reason: Reason,
    /// Departures with it as main reason.
    pub main: usize,
    /// Departures that mention it, main or not.
    pub people: usize,
    /// Answers with it.
    pub answers: usize,
    /// What those departures (main reason) were worth a year.
    pub money_per_year: Money,
}
