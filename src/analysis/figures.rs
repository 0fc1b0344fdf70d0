//! All figures at once: the parts put together. Reckons nothing itself.

use serde::{Deserialize, Serialize};

use super::avoidable::{self, Avoidable};
use super::balance::{self, BalanceRow};
use super::base::Base;
use super::beside::{self, Beside};
use super::cohorts::{self, Cohorts};
use super::compare::{self, Compare};
use super::contracts::{self, Contracts};
use super::facts::Facts;
use super::filter::Filter;
use super::headline::{self, Headline};
use super::leaving::{self, Leaving};
use super::model::Model;
use super::over_time::{self, OverTime};
use super::purchase_days::{self, PurchaseDays};
use super::reasons::{self, Reasons};
use super::retention::{self, RetentionRow};
use super::sales::{self, Sales};
use super::silent::{self, Names};
use super::slider::{self, SliderRow};
use super::standing::Standing;
use super::states::{self, Counts, LookBack, RuleInfo};
use super::survival::{self, Survival};
use super::tally::Tally;
use super::watch::Watch;
use super::worth::{self, Worth};
use crate::domain::contract::Business;
use crate::domain::day::Day;

/// All figures of one workspace under one filter. May be kept in a cache; what others read is made from it elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// As of which day; none where nothing is on record.
    pub as_of: Option<Day>,
    /// The filter they were asked for with.
    pub filter: Filter,
    /// What the segment they were asked for is called.
    #[serde(default)]
    pub segment: Option<String>,
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
    /// The same without known unavoidable loss.
    #[serde(default)]
    pub avoidable: Option<Avoidable>,
    /// Retention over time, oldest first.
    pub retention: Vec<RetentionRow>,
    /// Balance of regulars over time, oldest first.
    pub balance: Vec<BalanceRow>,
    /// Left or gone quiet in the period.
    pub leaving: Leaving,
    /// Why.
    pub reasons: Reasons,
    /// Why, by when they left.
    #[serde(default)]
    pub over_time: OverTime,
    /// Why, by when they left, on the windows of retention over time; over all on record.
    #[serde(default)]
    pub beside: Beside,
    /// Cohorts.
    pub cohorts: Cohorts,
    /// What a customer is worth.
    pub worth: Worth,
    /// How long regulars stay, in days from their second purchase day; going quiet or leaving ends it.
    pub survival: Survival,
    /// Members and subscribers, by their contracts.
    #[serde(default)]
    pub contracts: Contracts,
    /// Which kind of business is spoken of.
    #[serde(default)]
    pub business: Business,
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

/// Months of records before regulars can be told from newcomers.
const FIRST_MONTHS: i32 = 3;

impl Figures {
    /// Whether they speak of a business of members.
    #[must_use]
    pub const fn of_members(&self) -> bool {
        matches!(self.business, Business::Members) && self.contracts.any()
    }

    /// How long customers stay: members their memberships, where it is a business of members; otherwise regulars.
    #[must_use]
    pub const fn staying(&self) -> &Survival {
        if self.of_members() { &self.contracts.survival } else { &self.survival }
    }

    /// Regulars before the period, where the records reach back well before it: in their first months nobody could yet be
    /// known as a regular, so that a growth since then would only be the growth of the records.
    #[must_use]
    pub fn regulars_then(&self) -> Option<u64> {
        let before = self.as_of.and_then(|day| self.filter.period.day_before(day))?;
        let first = self.cohorts.rows.first()?.cohort.first_day();
        self.regulars_before.filter(|_| first.plus_months(FIRST_MONTHS) <= before)
    }
}

/// All figures but the model.
#[must_use]
pub fn figures(facts: &Facts, filter: &Filter) -> Figures {
    let base = Base::new(facts, filter);
    let rules = slider::rules(filter.rule);
    let [now, then] = Watch::on(&base, [base.as_of, base.as_of.plus_days(-LookBack::DAYS)], &rules);
    let in_force = rules.iter().position(|rule| *rule == filter.rule).unwrap_or(rules.len());
    let rule = states::rule_info(&base, then.look_back(&base, in_force));
    let before = filter.period.day_before(base.as_of).filter(|day| *day >= base.first());
    let tally = Tally::of(&base);
    let headline = headline::find(&base);
    Figures {
        as_of: base.known.then_some(base.as_of),
        filter: filter.clone(),
        segment: filter.segment.as_ref().and_then(|pick| facts.pick(pick)).map(|(_, name)| name),
        rule,
        customers: tally.counts,
        regulars_before: before.map(|day| base.regulars_on(day)),
        purchase_days: purchase_days::count(&base),
        sales: sales::Sales { loose_receipts: facts.loose.receipts, loose: facts.loose.sum, ..base.visits.sales },
        headline,
        avoidable: avoidable::count(&base, headline.as_ref()),
        retention: retention::rows(&base),
        balance: balance::rows(&base),
        leaving: leaving::count(&base, &tally.leaving, &rule.lookback),
        reasons: reasons::count(&base),
        over_time: over_time::count(&base),
        beside: beside::count(&base),
        cohorts: cohorts::table(&base),
        worth: worth::count(&base, &tally.counts, &tally.gone),
        survival: survival::regulars(&tally.stayed),
        contracts: contracts::count(&base),
        business: filter.business.unwrap_or_else(|| facts.likely_business()),
        compare: compare::compare(&base),
        slider: slider::rows(&base, &rules, &now, &then),
        at_risk: silent::names(&base, tally.at_risk),
        silent: silent::names(&base, tally.silent),
        model: None,
    }
}

/// How each customer stands, by row of the facts: the whole business, whatever the filter's segment.
#[must_use]
pub fn standings(facts: &Facts, filter: &Filter) -> Vec<Standing> {
    Base::new(facts, filter).standings()
}

/// How the customer in one row of the facts stands; none beyond the last.
#[must_use]
pub fn standing(facts: &Facts, filter: &Filter, row: usize) -> Option<Standing> {
    Base::new(facts, filter).standing(row)
}
