//! The rule that shows its errors: how many came back after having been silent for so long, and what the balance of past years says
//! under the rule in question. Closed days are no silence (METRICS A3). The silences are read in [`lasting`], counted in [`followed`],
//! and how sure that is comes from [`spread`]; [`people`] are those behind a point.

mod followed;
mod lasting;
mod people;
mod spread;

use serde::{Deserialize, Serialize};

use super::balance::{self, BalanceRow};
use super::base::Base;
use super::facts::Facts;
use super::filter::{Filter, Unit};
use super::intervals::{Interval, Share};
use super::num;
use super::standing::Turn;
use crate::domain::rule::QuietRule;
use followed::{Steps, Tally};
use lasting::Lasting;
pub use people::{SilentSince, WhichSilent, people};

/// How many came back, by how long they had been silent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Silence {
    /// Silence is counted in rhythms of the customer's own, otherwise in days.
    pub in_rhythms: bool,
    /// Silences looked at: each gap from a second or later purchase day on, and those that still go on.
    pub silences: u64,
    /// Customers they are of.
    pub customers: u64,
    /// Of the silences, those that still go on: they count as "at least so long".
    pub open: u64,
    /// Within so many open days after having been silent so long they came back: half a year, less where the records are short.
    pub within: u32,
    /// By silence so far.
    pub points: Vec<SilencePoint>,
    /// Years under the rule in question, oldest first.
    pub years: Vec<PastYear>,
}

/// What became of those who had been silent for so long.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SilencePoint {
    /// Silent for so long: rhythms, or days.
    pub silent: f64,
    /// Silences that lasted longer.
    pub reached: u64,
    /// Customers they are of.
    pub customers: u64,
    /// Of the silences, those that ended in a purchase within [`Silence::within`] days from then on, as far as they could be followed.
    pub ended: u64,
    /// Customers of whom one did.
    pub back: u64,
    /// The share that ended in a purchase within [`Silence::within`] days from then on (Kaplan-Meier; those that still go on are censored).
    pub came_back: f64,
    /// Its 95 % interval (log-log, robust by customer: see [`spread`]); none where undefined.
    pub interval: Option<Interval>,
}

/// A year under the rule in question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PastYear {
    /// What happened to the number of regulars.
    pub balance: BalanceRow,
    /// Of those called quiet in it, how many came back since, up to the as-of day. Who went quiet twice in it counts once.
    pub came_back: Share,
}

/// Fewer silences, or those of fewer customers, say too little (METRICS A8).
const ENOUGH: u64 = 10;

impl Silence {
    /// What is known of those silent for so long: the point nearest below; none where too few were.
    #[must_use]
    pub fn at(&self, silent: f64) -> Option<&SilencePoint> {
        let step = self.step();
        self.points.iter().rfind(|point| point.silent <= silent + 1e-9).filter(|point| silent < point.silent + step)
    }

    /// How long a rule lets them be silent, in what the curve is counted in; none where the rule is of the other kind.
    #[must_use]
    pub fn limit_of(&self, rule: QuietRule) -> Option<f64> {
        match rule {
            QuietRule::TimesRhythm(times) => self.in_rhythms.then_some(times),
            QuietRule::Days(days) => (!self.in_rhythms).then_some(f64::from(days)),
        }
    }

    fn step(&self) -> f64 {
        lasting::step(self.in_rhythms)
    }
}

/// The curve and the years, under the rule of the filter, of those in the filter.
#[must_use]
pub fn silence(facts: &Facts, filter: &Filter) -> Silence {
    let by_year = Filter { unit: Unit::Year, ..filter.clone() };
    let base = Base::new(facts, &by_year);
    let lasting = Lasting::of(&base);
    let tally = Tally::of(&base, &lasting);
    let steps: Vec<Steps> = tally.points.iter().map_while(Steps::of).collect();
    let variances = spread::variances(&base, &lasting, &steps, &tally.reached);
    let silent = (0..).map(|place| lasting.silent(place));
    let points = silent.zip(&steps).zip(variances).zip(tally.reached.iter().zip(&tally.back));
    let enough = |point: &SilencePoint| point.customers >= ENOUGH;
    Silence {
        in_rhythms: lasting.in_rhythms,
        silences: tally.silences,
        customers: tally.customers,
        open: tally.open,
        within: num::row(num::index(lasting.within)),
        points: points.map(|(((silent, steps), variance), people)| steps.point(silent, variance, people)).take_while(enough).collect(),
        years: years(&base),
    }
}

fn years(base: &Base<'_>) -> Vec<PastYear> {
    let mut years: Vec<PastYear> =
        balance::rows(base).into_iter().map(|balance| PastYear { balance, came_back: Share::default() }).collect();
    base.each_turned(|_, turns| {
        for year in &mut years {
            let within = |day: i32| (year.balance.from.number()..=year.balance.to.number()).contains(&day);
            let Some(last) = turns.iter().rposition(|(day, turn)| *turn == Turn::Quiet && within(*day)) else { continue };
            let back = turns.get(last + 1..).unwrap_or_default().iter().any(|(_, turn)| *turn == Turn::Back);
            year.came_back = Share::new(year.came_back.of + u64::from(back), year.came_back.all + 1);
        }
    });
    years
}
