//! The one retention figure that leads: of those who bought in the base window, how many bought in the next (METRICS A4).

use serde::{Deserialize, Serialize};

use super::intervals::Share;
use crate::domain::day::Day;

/// The headline retention: of two windows of equal length that end on the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// Civil months of each window: 12, 6, 3 or 1, the longest that fits twice.
    pub months: u8,
    /// First day of the base window.
    pub base_from: Day,
    /// Last day of the base window.
    pub base_to: Day,
    /// First day of the next window.
    pub from: Day,
    /// Last day of the next window: the as-of day.
    pub to: Day,
    /// Kept out of base, all buyers.
    pub all: Share,
    /// The same for those who were regulars (two purchase days) at the end of the base window.
    pub regulars: Share,
    /// The same rate one window earlier, where the records reach back so far.
    pub before: Option<Share>,
}

impl Headline {
    /// Whether the rate differs from the one before by more than chance (Newcombe's interval leaves nought out).
    #[must_use]
    pub fn differs_from_before(&self) -> bool {
        let interval = self.before.and_then(|before| super::intervals::newcombe(self.all, before));
        interval.is_some_and(|i| !i.contains(0.0))
    }
}
