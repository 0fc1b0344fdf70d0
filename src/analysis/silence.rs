//! The rule that shows its errors: how many came back after having been silent for so long, and what the balance of past years says
//! under the rule in question. Closed days are no silence (METRICS A3).

use std::ops::Range;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::balance::{self, BalanceRow};
use super::base::Base;
use super::facts::Facts;
use super::filter::{Filter, Unit};
use super::intervals::{Interval, Share, Z};
use super::num;
use super::record::chunks;
use super::rhythm;
use super::standing::Turn;
use super::states::LookBack;
use crate::domain::rule::QuietRule;

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
    /// The share that ended in a purchase within [`Silence::within`] days from then on (Kaplan-Meier; those that still go on are censored).
    pub came_back: f64,
    /// Its 95 % interval (log-log, Greenwood); none where undefined.
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

/// Fewer silences say too little (METRICS A8).
const ENOUGH: u64 = 10;
/// Rhythms and days up to which the curve is drawn.
const FARTHEST: (f64, f64) = (12.0, 400.0);
/// Points of the curve.
const POINTS: u32 = 48;
/// Followed so long, as in the look-back.
const HALF_YEAR: i32 = LookBack::DAYS;

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
        step(self.in_rhythms)
    }
}

fn step(in_rhythms: bool) -> f64 {
    (if in_rhythms { FARTHEST.0 } else { FARTHEST.1 }) / f64::from(POINTS)
}

/// The curve and the years, under the rule of the filter, of those in the filter.
#[must_use]
pub fn silence(facts: &Facts, filter: &Filter) -> Silence {
    let by_year = Filter { unit: Unit::Year, ..filter.clone() };
    let base = Base::new(facts, &by_year);
    let in_rhythms = matches!(filter.rule, QuietRule::TimesRhythm(_));
    let recorded = base.calendar.open(base.as_of.number()) - base.calendar.open(base.first().number());
    let within = HALF_YEAR.min(recorded / 2).max(0);
    let piece = |rows: Range<usize>| {
        let mut tally = Tally::new(within, in_rhythms);
        rows.for_each(|row| tally.customer(&base, row));
        tally
    };
    let empty = || Tally::new(within, in_rhythms);
    let tally = chunks(base.visits.rows()).into_par_iter().map(piece).reduce(empty, Tally::with);
    Silence {
        in_rhythms,
        silences: tally.silences,
        customers: tally.customers,
        open: tally.open,
        within: num::row(num::index(within)),
        points: (0..).zip(&tally.points).map_while(|(place, followed)| followed.point(f64::from(place) * step(in_rhythms))).collect(),
        years: years(&base),
    }
}

/// Silences so far.
struct Tally {
    within: i32,
    in_rhythms: bool,
    silences: u64,
    open: u64,
    customers: u64,
    points: Vec<Followed>,
    gaps: Vec<i32>,
}

impl Tally {
    fn new(within: i32, in_rhythms: bool) -> Self {
        let days = num::index(within) + 1;
        let none = Followed { ended: vec![0; days], cut: vec![0; days], longer: 0 };
        let points = vec![none; POINTS as usize + 1];
        Self { within, in_rhythms, silences: 0, open: 0, customers: 0, points, gaps: Vec::new() }
    }

    /// Takes in the silences of one customer from the second purchase day on, each by the rhythm as known when it began.
    fn customer(&mut self, base: &Base<'_>, row: usize) {
        let days = base.visits.of(row);
        if days.len() < 2 || !base.is_selected(row) {
            return;
        }
        self.customers += 1;
        self.gaps.clear();
        for (at, pair) in days.windows(2).enumerate() {
            let [before, began] = *pair else { continue };
            let gap = base.calendar.silence(before, began);
            self.gaps.insert(self.gaps.partition_point(|known| *known < gap), gap);
            let rhythm = match self.gaps.len() {
                1 => base.borrowed.on(&base.calendar, began).map(|lent| lent.days),
                _ => Some(rhythm::of_sorted(&self.gaps)),
            };
            let Some(unit) = (if self.in_rhythms { rhythm } else { Some(1.0) }) else { continue };
            let next = days.get(at + 2).copied();
            self.silence(base.calendar.silence(began, next.unwrap_or(base.as_of.number())), next.is_some(), unit);
        }
    }

    fn silence(&mut self, silent: i32, ended: bool, unit: f64) {
        self.silences += 1;
        self.open += u64::from(!ended);
        let step = step(self.in_rhythms);
        for (place, followed) in (0..).zip(&mut self.points) {
            // The first day on which they had been silent for longer.
            let since = silent - num::whole_days(f64::from(place) * step * unit) - 1;
            // A visit on that very day comes before.
            if since < i32::from(ended) {
                return;
            }
            followed.add(since, ended, self.within);
        }
    }

    fn with(mut self, other: Self) -> Self {
        self.silences += other.silences;
        self.open += other.open;
        self.customers += other.customers;
        self.points.iter_mut().zip(other.points).for_each(|(mine, theirs)| mine.join(&theirs));
        self
    }
}

/// What became of silences once they had lasted so long, by days from then on.
#[derive(Clone)]
struct Followed {
    /// Ended in a purchase after so many days.
    ended: Vec<u32>,
    /// Still go on after so many days.
    cut: Vec<u32>,
    /// Followed to the end, whatever came then.
    longer: u64,
}

impl Followed {
    fn add(&mut self, since: i32, ended: bool, within: i32) {
        if since > within {
            self.longer += 1;
            return;
        }
        let list = if ended { &mut self.ended } else { &mut self.cut };
        if let Some(count) = list.get_mut(num::index(since)) {
            *count += 1;
        }
    }

    fn join(&mut self, other: &Self) {
        self.ended.iter_mut().zip(&other.ended).for_each(|(a, b)| *a += b);
        self.cut.iter_mut().zip(&other.cut).for_each(|(a, b)| *a += b);
        self.longer += other.longer;
    }

    /// Kaplan-Meier up to the end; none where too few ended or were followed to the end.
    fn point(&self, silent: f64) -> Option<SilencePoint> {
        let sum = |list: &[u32]| list.iter().map(|n| u64::from(*n)).sum::<u64>();
        let (ended, reached) = (sum(&self.ended), sum(&self.ended) + sum(&self.cut) + self.longer);
        if ended + self.longer < ENOUGH {
            return None;
        }
        let (mut at_risk, mut stays, mut greenwood) = (reached, 1.0, 0.0);
        for (ended, cut) in self.ended.iter().zip(&self.cut) {
            let (n, d) = (num::float(at_risk), f64::from(*ended));
            if *ended > 0 {
                stays *= 1.0 - d / n;
                greenwood += d / (n * (n - d));
            }
            at_risk -= u64::from(*ended) + u64::from(*cut);
        }
        Some(SilencePoint { silent, reached, came_back: 1.0 - stays, interval: interval(stays, greenwood) })
    }
}

/// The log-log interval of the share that came back.
fn interval(stays: f64, greenwood: f64) -> Option<Interval> {
    if stays <= 0.0 || stays >= 1.0 || !greenwood.is_finite() {
        return None;
    }
    let width = Z * greenwood.sqrt() / stays.ln();
    let (one, other) = (stays.powf(width.exp()), stays.powf((-width).exp()));
    Some(Interval { low: 1.0 - one.max(other), high: 1.0 - one.min(other) })
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
