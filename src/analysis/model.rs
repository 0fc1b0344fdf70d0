//! Probabilities from the whole record: BG/NBD, MBG/NBD and Gamma-Gamma (METRICS A7), from 300 customers up. What they say of one
//! customer is reckoned in [`super::chance`].

use std::convert::Infallible;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::buying::{self, History, Kind};
use super::facts::Facts;
use super::filter::Filter;
use super::num;
use super::spending::{self, Spending};
use super::trial::{self, Trial};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::money::Money;

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
    /// Twice how much likelier the purchases are by MBG/NBD than if nobody ever left: see [`Model::sees_leaving`].
    #[serde(default)]
    pub leaving: Option<f64>,
    /// As of which day; none where nothing is on record.
    #[serde(default)]
    pub as_of: Option<Day>,
    /// Customers still there, by MBG/NBD; of all buyers but those known to have left, also where the models know a sample of them.
    pub still_customers: Option<f64>,
    /// Purchase days to expect of the same in the next [`Model::WEEKS`] weeks, by BG/NBD.
    pub expected_days_next_year: Option<f64>,
    /// What these will bring, by BG/NBD and Gamma-Gamma: profit where a margin is entered, otherwise sales. Not discounted.
    #[serde(default)]
    pub expected_money_next_year: Option<Money>,
    /// The same models tried on the past; none where the record is too short or too small for that.
    #[serde(default)]
    pub tried: Option<Trial>,
}

impl Model {
    /// Fewest buyers for a fit to be worth anything (METRICS B 1.1).
    pub const FEWEST: u64 = 300;
    /// Beyond so many buyers the models are fitted to as many of them, drawn once and for all: more would change the third digit.
    pub const MOST: usize = 50_000;
    /// Weeks of the year that is looked ahead.
    pub const WEEKS: f64 = 52.0;

    /// The 95 % point of chi-square with two degrees of freedom.
    const TOLD_APART: f64 = 5.991_464_547_107_979;

    /// Whether leaving can be told from rare buying in these purchases, by a likelihood-ratio test against a model in which nobody leaves
    /// (two parameters fewer). Where it cannot, everybody seems to be a customer still, which says nothing.
    #[must_use]
    pub fn sees_leaving(&self) -> bool {
        self.leaving.is_some_and(|twice| twice > Self::TOLD_APART)
    }

    /// Why nothing can be said of single customers; none where it can.
    #[must_use]
    pub fn why_not(&self) -> Option<WhyNot> {
        self.mbgnbd.err()
    }
}

/// Days in the unit of time of the fits.
const WEEK: f64 = 7.0;

/// What the models know of one buyer.
pub(super) struct Known {
    pub(super) row: usize,
    /// Purchase days.
    pub(super) visits: u32,
    pub(super) history: History,
    pub(super) spending: Spending,
    /// Has left by a recorded departure: bought all the same, but is not waited for.
    pub(super) left: bool,
}

/// How far a fit is, told while it searches, and whether it should go on.
struct Watch<'a, E> {
    done: AtomicU64,
    stopped: AtomicBool,
    error: Mutex<Option<E>>,
    step: &'a (dyn Fn(u64, u64) -> Result<(), E> + Sync),
}

/// Steps of the search a fit usually takes, of all models together and their trial: so long is what is told as the whole.
const USUAL: u64 = 2_000;

impl<E> Watch<'_, E> {
    /// One step of the search more; whether to go on.
    fn goes_on(&self) -> bool {
        let done = self.done.fetch_add(1, Ordering::Relaxed).min(USUAL - 1);
        match (self.stopped.load(Ordering::Relaxed), (self.step)(done, USUAL)) {
            (false, Ok(())) => true,
            (_, Ok(())) => false,
            (_, Err(error)) => {
                self.stopped.store(true, Ordering::Relaxed);
                self.error.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get_or_insert(error);
                false
            }
        }
    }

    fn end(self) -> Result<(), E> {
        self.error.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).map_or(Ok(()), Err)
    }
}

/// Fits the models to the customers in the filter. Slower than all other figures together: for a worker of its own.
#[must_use]
pub fn fit(facts: &Facts, filter: &Filter) -> Model {
    let Ok(model) = try_fit(facts, filter, &|_, _| Ok::<(), Infallible>(()));
    model
}

/// The same, telling after each step how many were taken and how many it usually takes. An error from there ends it.
pub fn try_fit<E: Send>(facts: &Facts, filter: &Filter, step: &(dyn Fn(u64, u64) -> Result<(), E> + Sync)) -> Result<Model, E> {
    step(0, USUAL)?;
    let base = Base::new(facts, filter);
    let (rows, of) = drawn(&base);
    let known = known(&base, &rows);
    let histories: Vec<History> = known.iter().map(|one| one.history).collect();
    let spending: Vec<Spending> = known.iter().map(|one| one.spending).collect();
    let why_not = why_not(&histories);
    let watch = Watch { done: AtomicU64::new(0), stopped: AtomicBool::new(false), error: Mutex::new(None), step };
    let goes_on = || watch.goes_on();
    let buying = |kind| why_not.map_or_else(|| buying::fit_while(kind, &histories, &goes_on).ok_or(WhyNot::NotFound), Err);
    let value = || why_not.map_or_else(|| spending::fit_while(&spending, &goes_on).ok_or(WhyNot::NotFound), Err);
    let staying = || why_not.map_or_else(|| buying::staying_while(&histories, &goes_on), |_| None);
    let ((bgnbd, mbgnbd), (staying, gamma_gamma)) =
        rayon::join(|| rayon::join(|| buying(Kind::BgNbd), || buying(Kind::MbgNbd)), || rayon::join(staying, value));
    let longest = histories.iter().map(|history| history.t).fold(0.0, f64::max);
    let weeks = bgnbd.ok().and_then(|_| trial::weeks(longest));
    let tried = weeks.and_then(|weeks| trial::hold_back_while(facts, filter, weeks, &goes_on));
    watch.end()?;
    let customers = num::count(known.len());
    let sample = (customers < of).then_some(Sample { customers, of });
    let model = Model {
        customers,
        sample,
        bgnbd,
        mbgnbd,
        gamma_gamma,
        leaving: mbgnbd.ok().zip(staying).map(|(found, staying)| 2.0 * (found.log_likelihood - staying)),
        as_of: base.known.then_some(base.as_of),
        still_customers: None,
        expected_days_next_year: None,
        expected_money_next_year: None,
        tried,
    };
    Ok(model.with_sums(&base, &known))
}

impl Model {
    /// With what it says of all buyers together.
    fn with_sums(self, base: &Base<'_>, known: &[Known]) -> Self {
        let scale = self.sample.map_or(1.0, |sample| num::float(sample.of) / num::float(sample.customers));
        let sum = |of: &dyn Fn(&Known) -> f64| known.iter().filter(|one| !one.left).map(of).sum::<f64>() * scale;
        let days = self.bgnbd.ok().map(|found| move |one: &Known| found.expected(one.history, Self::WEEKS));
        let money = self.gamma_gamma.ok().zip(days).map(|(value, days)| move |one: &Known| days(one) * value.expected(one.spending));
        Self {
            still_customers: self.mbgnbd.ok().map(|found| sum(&|one| found.alive(Kind::MbgNbd, one.history))),
            expected_days_next_year: days.map(|days| sum(&days)),
            expected_money_next_year: money.map(|money| base.shown(num::money(sum(&money)))),
            ..self
        }
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
pub(super) fn drawn(base: &Base<'_>) -> (Vec<usize>, u64) {
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

/// What the models know of each of these buyers.
pub(super) fn known(base: &Base<'_>, rows: &[usize]) -> Vec<Known> {
    let one = |row: usize| {
        let days = base.visits.of(row);
        let (&first, &last) = days.first().zip(days.last())?;
        let visits = num::row(days.len());
        let history = history(visits, (first, last), base.as_of.number());
        let spending = spending_of(base.facts, row, history.x, (first, base.as_of.number()));
        Some(Known { row, visits, history, spending, left: base.brief(row).is_some_and(|brief| brief.state == State::Lost) })
    };
    rows.iter().filter_map(|row| one(*row)).collect()
}

/// So many purchase days, the first and the last of them, as the models take it: in weeks up to the as-of day.
pub(super) fn history(visits: u32, (first, last): (i32, i32), as_of: i32) -> History {
    let weeks = |days: i32| f64::from(days) / WEEK;
    History { x: f64::from(visits.saturating_sub(1)), tx: weeks(last - first), t: weeks(as_of - first) }
}

/// What somebody's repeat purchase days brought on average: net of all receipts after the first purchase day, never below nothing.
pub(super) fn spending_of(facts: &Facts, row: usize, x: f64, (first, as_of): (i32, i32)) -> Spending {
    let (days, amounts) = facts.purchases.of(row);
    let from = days.partition_point(|day| *day <= first);
    let until = days.partition_point(|day| *day <= as_of);
    let sum: f64 = amounts.get(from..until).unwrap_or_default().iter().map(|amount| num::money_float(*amount)).sum();
    Spending { x, mean: if x > 0.0 { (sum / x).max(0.0) } else { 0.0 } }
}
