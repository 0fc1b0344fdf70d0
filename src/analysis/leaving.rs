//! Who left or went quiet in the period, and what that costs a year (METRICS A6).

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;
use crate::domain::money::Money;

/// People and the yearly value that goes with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// How many.
    pub people: u64,
    /// Their yearly value; profit where a margin is entered, otherwise sales.
    pub money: Money,
}

/// Those who left or went quiet in the period and have not come back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// First day of the period; none: from the beginning of the records.
    pub from: Option<Day>,
    /// Left: a recorded departure in the period.
    pub told: Group,
    /// Gone quiet by the rule in the period.
    pub by_rule: Group,
    /// Both: "up to".
    pub all: Group,
    /// "About": told + by rule less the share that came back in the look-back.
    pub money_about: Money,
    /// Money is profit (a margin is entered), otherwise sales.
    pub profit: bool,
    /// Left out: left or went quiet in the period, and came back.
    pub came_back: u64,
    /// Left out: left or went quiet before the period.
    pub gone_before: u64,
    /// Left out: came once, so are not regulars.
    pub came_once: u64,
}
