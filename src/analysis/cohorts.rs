//! Cohorts: customers by month of first purchase, and in which later months they bought (METRICS A9).

use serde::{Deserialize, Serialize};

use crate::domain::day::Month;

/// Customers of a cohort who bought in its month `k`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Months (or quarters) after the first.
    pub k: u32,
    /// Who bought in it.
    pub people: u64,
    /// Whether it is over; unfinished cells are hatched and left out of means.
    pub complete: bool,
}

/// The customers whose first purchase fell in one month (or quarter).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortRow {
    /// The (first) month.
    pub cohort: Month,
    /// Customers.
    pub size: u64,
    /// The first cohort: everyone from before the records began, so not new.
    pub before_records: bool,
    /// Month 0 and on, up to the as-of day.
    pub cells: Vec<Cell>,
}

/// The cohort table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohorts {
    /// Months in one step: 1 or 3.
    pub months: u8,
    /// One row per month (or quarter) from the first purchase on record to the as-of day.
    pub rows: Vec<CohortRow>,
    /// Mean share per `k` over finished cells, weighted by cohort size, without the first cohort; none where there is none.
    pub means: Vec<Option<f64>>,
}
