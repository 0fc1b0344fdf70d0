//! Purchase days and the gaps between them (METRICS A2, B 1.1).

use serde::{Deserialize, Serialize};

use super::intervals::Share;

/// Buyers, and the finished gaps between their purchase days in plain days (closed days are not taken out here).
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct PurchaseDays {
    /// Customers with a purchase day.
    pub buyers: u64,
    /// Customers with two or more.
    pub repeat_buyers: u64,
    /// Finished gaps.
    pub gaps: u64,
    /// Median gap.
    pub gap_median: Option<f64>,
    /// Mean gap; misleads where a few are very long.
    pub gap_mean: Option<f64>,
    /// 75th percentile, linear.
    pub gap_p75: Option<f64>,
    /// 90th percentile, linear.
    pub gap_p90: Option<f64>,
}

impl PurchaseDays {
    /// Repeat buyers out of buyers.
    #[must_use]
    pub const fn repeat_share(&self) -> Share {
        Share::new(self.repeat_buyers, self.buyers)
    }
}
