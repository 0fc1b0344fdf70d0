//! The balance of regulars per window: who joined them, came back, went quiet, left (METRICS A5). Adds up exactly.

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;

/// What happened to the number of regulars in one window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BalanceRow {
    /// First day.
    pub from: Day,
    /// Last day; of the running window the as-of day.
    pub to: Day,
    /// Regulars the day before `from`.
    pub regulars_at_start: u64,
    /// Second purchase day.
    pub became_regular: u64,
    /// Bought (or were noted as returned) after having gone quiet or left.
    pub came_back: u64,
    /// Silence first exceeded the rule as known then.
    pub went_quiet: u64,
    /// Recorded departures of regulars who had not gone quiet before.
    pub left: u64,
    /// Regulars on `to`.
    pub regulars_at_end: u64,
    /// First purchase day; they are no regulars yet and stand beside the balance.
    pub first_timers: u64,
    /// Whether the window is over.
    pub complete: bool,
}

impl BalanceRow {
    /// became_regular + came_back - went_quiet - left.
    #[must_use]
    pub const fn change(&self) -> i64 {
        (self.became_regular + self.came_back).cast_signed() - (self.went_quiet + self.left).cast_signed()
    }
}
