//! The balance of regulars per window: who joined them, came back, went quiet, left (METRICS A5). Adds up exactly.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::standing::Turn;
use super::windows::{self, Window};
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
    /// `became_regular` + `came_back` - `went_quiet` - `left`.
    #[must_use]
    pub const fn change(&self) -> i64 {
        (self.became_regular + self.came_back).cast_signed() - (self.went_quiet + self.left).cast_signed()
    }
}

/// One row per window from the beginning of the records, oldest first; the running window last.
pub(super) fn rows(base: &Base<'_>) -> Vec<BalanceRow> {
    let Some(first) = base.first_purchase() else { return Vec::new() };
    let mut regulars = 0;
    windows::windows(first, base.as_of, base.filter.unit.months()).iter().map(|window| row(base, window, &mut regulars)).collect()
}

fn row(base: &Base<'_>, window: &Window, regulars: &mut u64) -> BalanceRow {
    let days = base.positions(window.from, window.to);
    let sum = |turn| base.daily.sum(turn, days.clone());
    let row = BalanceRow {
        from: window.from,
        to: window.to,
        regulars_at_start: *regulars,
        became_regular: sum(Turn::Became),
        came_back: sum(Turn::Back),
        went_quiet: sum(Turn::Quiet),
        left: sum(Turn::Left),
        regulars_at_end: 0,
        first_timers: sum(Turn::First),
        complete: window.complete,
    };
    *regulars = regulars.saturating_add_signed(row.change());
    BalanceRow { regulars_at_end: *regulars, ..row }
}
