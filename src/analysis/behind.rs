//! The people behind a number: every figure opens them.

use serde::{Deserialize, Serialize};

use crate::domain::customer::State;
use crate::domain::day::{Day, Month};
use crate::domain::ids::{CustomerId, ReasonId};

/// A number whose people are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Behind {
    /// All buyers.
    Buyers,
    /// In this state.
    State(State),
    /// Coming or overdue.
    Regulars,
    /// With two or more purchase days, whatever became of them.
    RepeatBuyers,
    /// Back.
    Back,
    /// Left or gone quiet in the period.
    Leavers,
    /// Of those, with a recorded departure.
    LeaversTold,
    /// Of those, by the rule.
    LeaversByRule,
    /// Leavers who named this reason.
    Reason(ReasonId),
    /// Leavers for whom it was the main reason.
    MainReason(ReasonId),
    /// Leavers with a guess of the owner that it was this.
    GuessedReason(ReasonId),
    /// Leavers whose reason is known.
    ReasonKnown,
    /// Leavers nobody has asked yet.
    NotAsked,
    /// The base of the headline.
    HeadlineBase,
    /// Kept, of the headline.
    HeadlineKept,
    /// Bought in the base window of the headline and not in the next.
    HeadlineNotKept,
    /// Bought in both windows of a retention row.
    Retained {
        /// First day of the base window.
        base_from: Day,
        /// Last day of the base window.
        base_to: Day,
        /// First day of the window.
        from: Day,
        /// Last day of the window.
        to: Day,
    },
    /// Of a cohort (months in one step, first month), bought in its month or quarter `k`.
    Cohort {
        /// First month of the cohort.
        cohort: Month,
        /// Months in one step: 1 or 3.
        months: u8,
        /// Step after the first.
        k: u32,
    },
    /// Gone quiet on the day of the look-back.
    LookBackQuiet,
    /// Of those, bought since.
    LookBackCameBack,
}

/// The ids of the people behind a number, by money a year, ties by id.
#[must_use]
pub fn people_behind(_facts: &super::facts::Facts, _filter: &super::Filter, _behind: Behind) -> Vec<CustomerId> {
    Vec::new()
}
