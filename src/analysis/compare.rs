//! Lost against current customers on the shared question (METRICS A10): a grumble is not a reason to leave.

use serde::{Deserialize, Serialize};

use super::intervals::{Interval, Share};
use crate::domain::customer::Channel;
use crate::domain::ids::ReasonId;

/// How often lost and current customers name one reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Lost customers who name it.
    pub lost: Share,
    /// Current customers who name it.
    pub current: Share,
    /// Share of the lost less share of the current.
    pub difference: f64,
    /// Newcombe's interval of the difference.
    pub interval: Interval,
}

/// Lost against current, over all channels or within one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Lost people who answered the shared question and whose answer has been read.
    pub lost: u64,
    /// The same of current people.
    pub current: u64,
    /// By the interval's end nearest nought, the farthest first.
    pub rows: Vec<CompareRow>,
}

/// The comparison over all channels and within those with enough answers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// Over all channels.
    pub all: Comparison,
    /// Within each channel with at least 10 of either.
    pub channels: Vec<(Channel, Comparison)>,
}
