//! Probabilities from the whole record: BG/NBD, MBG/NBD and Gamma-Gamma (METRICS A7), from 300 customers up.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::buying::{self, History, Kind};
use super::facts::Facts;
use super::filter::Filter;
use super::num;
use super::spending::{self, Spending};

/// Parameters of BG/NBD or MBG/NBD, time in weeks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BuyingParameters {
    /// Shape of the buying rates.
    pub r: f64,
    /// Rate of the buying rates, weeks.
    pub alpha: f64,
    /// First shape of the chance of leaving.
    pub a: f64,
    /// Second shape of the chance of leaving.
    pub b: f64,
    /// Log-likelihood of the fit.
    pub log_likelihood: f64,
}

/// Parameters of Gamma-Gamma.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ValueParameters {
    /// Shape within a customer.
    pub p: f64,
    /// Shape between customers.
    pub q: f64,
    /// Scale, in the unit of the values.
    pub v: f64,
}

/// Why there is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// Fewer than [`Model::FEWEST`] buyers: the rhythm tells more than a probability.
    TooFew,
    /// Nobody came a second time.
    NoRepeats,
    /// The fit did not settle.
    NotFound,
}

/// Fitted models of the workspace, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Buyers in the fit.
    pub customers: u64,
    /// How often they will buy.
    pub bgnbd: Result<BuyingParameters, WhyNot>,
    /// Whether they are still customers.
    pub mbgnbd: Result<BuyingParameters, WhyNot>,
    /// What a purchase day brings, in minor units.
    pub gamma_gamma: Result<ValueParameters, WhyNot>,
    /// Customers still there, by MBG/NBD.
    pub still_customers: Option<f64>,
    /// Purchase days to expect in the next 52 weeks, by BG/NBD.
    pub expected_days_next_year: Option<f64>,
}

impl Model {
    /// Fewest buyers for a fit to be worth anything (METRICS B 1.1).
    pub const FEWEST: u64 = 300;
}

/// Days in the unit of time of the fits.
const WEEK: f64 = 7.0;

/// Fits the models to the customers in the filter. Slower than all other figures together: for a worker of its own.
#[must_use]
pub fn fit(facts: &Facts, filter: &Filter) -> Model {
    let base = Base::new(facts, filter);
    let (histories, spending) = histories(&base);
    let customers = num::count(histories.len());
    let why_not = why_not(&histories);
    let buying = |kind| why_not.map_or_else(|| buying::fit(kind, &histories).ok_or(WhyNot::NotFound), Err);
    let (bgnbd, mbgnbd) = rayon::join(|| buying(Kind::BgNbd), || buying(Kind::MbgNbd));
    let sum = |of: &dyn Fn(History) -> f64| histories.iter().map(|history| of(*history)).sum();
    Model {
        customers,
        gamma_gamma: why_not.map_or_else(|| spending::fit(&spending).ok_or(WhyNot::NotFound), Err),
        still_customers: mbgnbd.ok().map(|found| sum(&|history| found.alive(Kind::MbgNbd, history))),
        expected_days_next_year: bgnbd.ok().map(|found| sum(&|history| found.expected(history, 52.0))),
        bgnbd,
        mbgnbd,
    }
}

fn why_not(histories: &[History]) -> Option<WhyNot> {
    if num::count(histories.len()) < Model::FEWEST {
        Some(WhyNot::TooFew)
    } else if histories.iter().all(|history| history.x <= 0.0) {
        Some(WhyNot::NoRepeats)
    } else {
        None
    }
}

/// Each buyer's history in weeks, and what each repeat buyer's repeat purchase days brought on average.
fn histories(base: &Base<'_>) -> (Vec<History>, Vec<Spending>) {
    let mut histories = Vec::new();
    let mut spending = Vec::new();
    for (row, standing) in base.selected() {
        let Some((first, last)) = standing.first.zip(standing.last) else { continue };
        let weeks = |days: i32| f64::from(days) / WEEK;
        let x = f64::from(standing.visits - 1);
        histories.push(History { x, tx: weeks(last.since(first)), t: weeks(base.as_of.since(first)) });
        if x > 0.0 {
            spending.push(Spending { x, mean: repeat_money(base, row, first.number()) / x });
        }
    }
    (histories, spending)
}

/// Net of all receipts after the first purchase day, minor units.
fn repeat_money(base: &Base<'_>, row: usize, first: i32) -> f64 {
    let (days, amounts) = base.facts.purchases.of(row);
    let from = days.partition_point(|day| *day <= first);
    let until = days.partition_point(|day| *day <= base.as_of.number());
    amounts.get(from..until).unwrap_or_default().iter().map(|amount| num::money_float(*amount)).sum()
}
