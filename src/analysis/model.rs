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

/// How many of all the buyers the models were fitted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// Buyers drawn.
    pub customers: u64,
    /// Of so many.
    pub of: u64,
}

/// Fitted models of the workspace, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Buyers in the fit.
    pub customers: u64,
    /// Where there are too many buyers to fit all of them: how many were drawn, always the same ones.
    #[serde(default)]
    pub sample: Option<Sample>,
    /// How often they will buy.
    pub bgnbd: Result<BuyingParameters, WhyNot>,
    /// Whether they are still customers.
    pub mbgnbd: Result<BuyingParameters, WhyNot>,
    /// What a purchase day brings, in minor units.
    pub gamma_gamma: Result<ValueParameters, WhyNot>,
    /// Customers still there, by MBG/NBD; of all buyers, also where the models know a sample of them.
    pub still_customers: Option<f64>,
    /// Purchase days to expect in the next 52 weeks, by BG/NBD.
    pub expected_days_next_year: Option<f64>,
}

impl Model {
    /// Fewest buyers for a fit to be worth anything (METRICS B 1.1).
    pub const FEWEST: u64 = 300;
    /// Beyond so many buyers the models are fitted to as many of them, drawn once and for all: more would change the third digit.
    pub const MOST: usize = 50_000;
}

/// Days in the unit of time of the fits.
const WEEK: f64 = 7.0;

/// Fits the models to the customers in the filter. Slower than all other figures together: for a worker of its own.
#[must_use]
pub fn fit(facts: &Facts, filter: &Filter) -> Model {
    let base = Base::new(facts, filter);
    let (rows, of) = drawn(&base);
    let (histories, spending) = histories(&base, &rows);
    let customers = num::count(histories.len());
    let sample = (customers < of).then_some(Sample { customers, of });
    let why_not = why_not(&histories);
    let buying = |kind| why_not.map_or_else(|| buying::fit(kind, &histories).ok_or(WhyNot::NotFound), Err);
    let (bgnbd, mbgnbd) = rayon::join(|| buying(Kind::BgNbd), || buying(Kind::MbgNbd));
    let scale = sample.map_or(1.0, |sample| num::float(sample.of) / num::float(sample.customers));
    let sum = |of: &dyn Fn(History) -> f64| histories.iter().map(|history| of(*history)).sum::<f64>() * scale;
    Model {
        customers,
        sample,
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

/// The rows of the buyers in the filter, at most [`Model::MOST`] of them, ascending, and how many buyers there are. Who is drawn hangs on
/// their number alone: the same today and tomorrow, whoever else has come.
fn drawn(base: &Base<'_>) -> (Vec<usize>, u64) {
    let buyers = base.pieces(|rows| rows.filter(|(_, brief)| brief.visits > 0).map(|(row, _)| row).collect::<Vec<_>>()).concat();
    let of = num::count(buyers.len());
    if buyers.len() <= Model::MOST {
        return (buyers, of);
    }
    let lot = |row: usize| base.facts.people.get(row).map(|person| (lot(person.id.0.cast_unsigned()), row));
    let mut lots: Vec<(u64, usize)> = buyers.into_iter().filter_map(lot).collect();
    if lots.len() > Model::MOST {
        lots.select_nth_unstable(Model::MOST);
        lots.truncate(Model::MOST);
    }
    let mut rows: Vec<usize> = lots.into_iter().map(|(_, row)| row).collect();
    rows.sort_unstable();
    (rows, of)
}

/// A number that looks like chance and is always the same: the mixing of splitmix64 (Steele, Lea, Flood 2014).
const fn lot(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The history of each of these buyers in weeks, and what each repeat buyer's repeat purchase days brought on average.
fn histories(base: &Base<'_>, rows: &[usize]) -> (Vec<History>, Vec<Spending>) {
    let mut histories = Vec::with_capacity(rows.len());
    let mut spending = Vec::new();
    for &row in rows {
        let days = base.visits.of(row);
        let Some((&first, &last)) = days.first().zip(days.last()) else { continue };
        let weeks = |days: i32| f64::from(days) / WEEK;
        let x = f64::from(num::row(days.len()) - 1);
        histories.push(History { x, tx: weeks(last - first), t: weeks(base.as_of.number() - first) });
        if x > 0.0 {
            spending.push(Spending { x, mean: repeat_money(base, row, first) / x });
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
