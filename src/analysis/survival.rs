//! Kaplan-Meier: how long they stay (METRICS B 1.1), with the log-log band.

use serde::{Deserialize, Serialize};

/// One step of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurvivalRow {
    /// Time.
    pub t: f64,
    /// Still followed just before `t`.
    pub at_risk: u64,
    /// Events at `t`.
    pub events: u64,
    /// Share still there after `t`.
    pub s: f64,
    /// Lower end of the 95 % band (log-log Greenwood); none where undefined.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// The curve: one row per distinct time, and t = 0.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    /// Steps by time.
    pub rows: Vec<SurvivalRow>,
    /// First time at which at most half are still there, if reached.
    pub median: Option<f64>,
}
