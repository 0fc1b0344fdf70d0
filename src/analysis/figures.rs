//! All figures at once: the parts put together. Reckons nothing itself.

use serde::{Deserialize, Serialize};

use super::balance::BalanceRow;
use super::cohorts::Cohorts;
use super::compare::Compare;
use super::facts::Facts;
use super::filter::Filter;
use super::headline::Headline;
use super::leaving::Leaving;
use super::model::Model;
use super::purchase_days::PurchaseDays;
use super::reasons::Reasons;
use super::retention::RetentionRow;
use super::sales::Sales;
use super::silent::Names;
use super::slider::SliderRow;
use super::states::{Counts, RuleInfo};
use super::survival::Survival;
use super::worth::Worth;
use crate::domain::day::Day;

/// All figures of one workspace under one filter. May be kept in a cache; what others read is made from it elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// As of which day; none where nothing is on record.
    pub as_of: Option<Day>,
    /// The filter they were asked for with.
    pub filter: Filter,
    /// The rule and how far it may be trusted (over the whole business, whatever the segment).
    pub rule: RuleInfo,
    /// Customers by state.
    pub customers: Counts,
    /// Regulars on the last day before the period, if it begins after the records do.
    pub regulars_before: Option<u64>,
    /// Purchase days and gaps.
    pub purchase_days: PurchaseDays,
    /// Sales.
    pub sales: Sales,
    /// The leading retention figure, where the records are long enough.
    pub headline: Option<Headline>,
    /// Retention over time, oldest first.
    pub retention: Vec<RetentionRow>,
    /// Balance of regulars over time, oldest first.
    pub balance: Vec<BalanceRow>,
    /// Left or gone quiet in the period.
    pub leaving: Leaving,
    /// Why.
    pub reasons: Reasons,
    /// Cohorts.
    pub cohorts: Cohorts,
    /// What a customer is worth.
    pub worth: Worth,
    /// How long regulars stay, in days from their first purchase day; going quiet or leaving ends it.
    pub survival: Survival,
    /// Lost against current.
    pub compare: Compare,
    /// Other rules.
    pub slider: Vec<SliderRow>,
    /// Overdue regulars, by money.
    pub at_risk: Names,
    /// Gone quiet, by money: the biggest silent names.
    pub silent: Names,
    /// Probabilities; none until [`super::model::fit`] has been asked.
    pub model: Option<Model>,
}

/// All figures but the model.
#[must_use]
pub fn figures(_facts: &Facts, filter: &Filter) -> Figures {
    Figures { filter: filter.clone(), ..Figures::default() }
}
