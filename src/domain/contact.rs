//! Attempts to reach a customer: what came of a call, and when to try again.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::customer::Channel;
use super::day::Day;
use super::ids::CustomerId;

/// What came of an attempt in which nothing was answered. (A talk is a response.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ContactOutcome {
    /// Nobody answered.
    NoAnswer,
    /// They want to be called back.
    CallBack,
    /// They do not want to be asked.
    Refused,
    /// The number is not theirs.
    WrongNumber,
}

/// When to call back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CallBack {
    /// On which day.
    pub day: Day,
    /// At which minute of the day, if they said one.
    pub minute: Option<u16>,
}

/// What is recorded of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptDetails {
    /// Whom.
    pub customer: CustomerId,
    /// By which channel.
    pub channel: Channel,
    /// What came of it.
    pub outcome: ContactOutcome,
    /// The number called: as long as it is theirs on record, a wrong number stays wrong.
    pub number: String,
    /// When to call back; given with [`ContactOutcome::CallBack`] and only then.
    pub call_back: Option<CallBack>,
    /// Anything to remember.
    pub note: String,
}

/// An attempt as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// On which day.
    pub day: Day,
    /// At which minute of the day.
    pub minute: u16,
    /// What is recorded.
    pub details: AttemptDetails,
}

/// Minutes of a day.
pub const MINUTES_OF_DAY: u16 = 24 * 60;
