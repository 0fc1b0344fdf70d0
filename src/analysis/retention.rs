//! Retention over time: one rate per window of whole calendar months, and the running one (METRICS A4).

use serde::{Deserialize, Serialize};

use super::intervals::Share;
use crate::domain::day::Day;

/// Of those who bought in the window before, how many bought in this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRow {
    /// First day of the base window.
    pub base_from: Day,
    /// Last day of the base window.
    pub base_to: Day,
    /// First day of this window.
    pub from: Day,
    /// Last day of this window; of the running one the as-of day.
    pub to: Day,
    /// Kept out of base.
    pub share: Share,
    /// Whether the window is over; the running one is not.
    pub complete: bool,
}
