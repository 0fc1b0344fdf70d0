//! States of customers on a day, and the look-back that shows how often the rule was wrong (METRICS A3).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::intervals::Share;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

/// How many customers are in each state. The five states from `once` to `lost` add up to the buyers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Customers on record, buyers or not.
    pub total: u64,
    /// With at least one purchase day.
    pub buyers: u64,
    /// Came once.
    pub once: u64,
    /// Coming.
    pub current: u64,
    /// Overdue.
    pub at_risk: u64,
    /// Gone quiet.
    pub lapsed: u64,
    /// Left.
    pub lost: u64,
    /// Coming or overdue, and came back at some time after having gone quiet or left.
    pub back: u64,
    /// Left, of those without a purchase on record (members); not among `lost`.
    pub lost_without_purchase: u64,
}

impl Counts {
    /// Regulars now: coming or overdue.
    #[must_use]
    pub const fn regulars(&self) -> u64 {
        self.current + self.at_risk
    }

    /// Customers with two or more purchase days who have not left.
    #[must_use]
    pub const fn regulars_and_quiet(&self) -> u64 {
        self.current + self.at_risk + self.lapsed
    }
}

/// The look-back test: of the regulars gone quiet by the rule 182 days ago, how many have bought since.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookBack {
    /// The day looked back to.
    pub day: Option<Day>,
    /// Regulars gone quiet on that day.
    pub quiet: u64,
    /// Those of them who have bought since.
    pub came_back: u64,
}

impl LookBack {
    /// Days looked back.
    pub const DAYS: i32 = 182;

    /// Those who came back, of those who were quiet.
    #[must_use]
    pub const fn share(&self) -> Share {
        Share::new(self.came_back, self.quiet)
    }

    /// Whether more than 1 in 3 came back: then the words are "gone quiet", never "lost".
    #[must_use]
    pub const fn often_wrong(&self) -> bool {
        self.came_back * 3 > self.quiet
    }
}

/// The rule in force, and how far it may be trusted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct RuleInfo {
    /// The rule.
    pub rule: QuietRule,
    /// Rhythm lent to regulars with two purchase days, in days; none while too little is known.
    pub borrowed_rhythm: Option<f64>,
    /// Too few came again for the Kaplan-Meier median: the median of finished gaps stands in, and is too short.
    pub borrowed_from_finished: bool,
    /// How often the rule was wrong before.
    pub lookback: LookBack,
}

impl Counts {
    /// Takes in one more customer.
    pub(super) fn add(&mut self, brief: &Brief) {
        self.total += 1;
        self.buyers += u64::from(brief.visits > 0);
        self.back += u64::from(brief.is_regular() && brief.back_on().is_some());
        match brief.state {
            State::NoPurchase => {}
            State::Once => self.once += 1,
            State::Current => self.current += 1,
            State::AtRisk => self.at_risk += 1,
            State::Lapsed => self.lapsed += 1,
            State::Lost if brief.visits == 0 => self.lost_without_purchase += 1,
            State::Lost => self.lost += 1,
        }
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            total: self.total + other.total,
            buyers: self.buyers + other.buyers,
            once: self.once + other.once,
            current: self.current + other.current,
            at_risk: self.at_risk + other.at_risk,
            lapsed: self.lapsed + other.lapsed,
            lost: self.lost + other.lost,
            back: self.back + other.back,
            lost_without_purchase: self.lost_without_purchase + other.lost_without_purchase,
        }
    }
}

/// The rule in force with its look-back, over the whole business.
pub(super) fn rule_info(base: &Base<'_>, lookback: LookBack) -> RuleInfo {
    let lent = base.lent();
    RuleInfo {
        rule: base.filter.rule,
        borrowed_rhythm: lent.map(|lent| lent.days),
        borrowed_from_finished: lent.is_some_and(|lent| lent.finished_only),
        lookback,
    }
}
