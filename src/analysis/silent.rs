//! Names to act on: the regulars who are overdue, and the biggest who have gone quiet, by money.

use serde::{Deserialize, Serialize};

use super::leaving::Group;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;

/// One customer to look at.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NameRow {
    /// Who.
    pub customer: CustomerId,
    /// Index into the facts' people.
    pub row: u32,
    /// State.
    pub state: State,
    /// Last purchase day.
    pub last: Day,
    /// Days of silence, closed days taken out.
    pub silence: u32,
    /// Rhythm reckoned with, in days.
    pub rhythm: Option<f64>,
    /// Yearly value (METRICS A6); profit where a margin is entered.
    pub money: Money,
}

/// Names by money, the most valuable first, ties by customer number.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    /// How many there are in all, and their money.
    pub all: Group,
    /// The first of them, at most [`Names::LONGEST`].
    pub first: Vec<NameRow>,
}

impl Names {
    /// Names kept in the figures; all of them: [`super::people_behind`].
    pub const LONGEST: usize = 50;
}
