//! The rule that shows its errors: how many came back after having been silent for so long, and what the balance of past years says
//! under the rule in question. Closed days are no silence (METRICS A3).

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::balance::{self, BalanceRow};
use super::base::{Base, chunks};
use super::facts::Facts;
use super::filter::{Filter, Unit};
use super::intervals::{Interval, Share, Z};
use super::num;
use super::rhythm;
use super::standing::Turn;
use super::survival::{Survival, kaplan_meier};
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
    /// How far enough silences can be followed: who came back later than this is not counted.
    pub until: f64,
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
    /// Silences that lasted so long and could be followed on.
    pub at_risk: u64,
    /// The share that ended in a purchase later, as far as it can be followed.
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

/// Fewer silences left say too little (METRICS A8).
const ENOUGH: u64 = 10;
/// Rhythms and days up to which the curve is drawn.
const FARTHEST: (f64, f64) = (12.0, 400.0);
/// Points of the curve.
const POINTS: u32 = 48;

impl Silence {
    /// What is known of those silent for so long: the point nearest below; none where too few can be followed.
    #[must_use]
    pub fn at(&self, silent: f64) -> Option<&SilencePoint> {
        self.points.iter().rfind(|point| point.silent <= silent + 1e-9).filter(|_| silent <= self.until)
    }

    /// How long a rule lets them be silent, in what the curve is counted in; none where the rule is of the other kind.
    #[must_use]
    pub fn limit_of(&self, rule: QuietRule) -> Option<f64> {
        match rule {
            QuietRule::TimesRhythm(times) => self.in_rhythms.then_some(times),
            QuietRule::Days(days) => (!self.in_rhythms).then_some(f64::from(days)),
        }
    }
}

/// The curve and the years, under the rule of the filter, of those in the filter.
#[must_use]
pub fn silence(facts: &Facts, filter: &Filter) -> Silence {
    let by_year = Filter { unit: Unit::Year, ..filter.clone() };
    let base = Base::new(facts, &by_year);
    let in_rhythms = matches!(filter.rule, QuietRule::TimesRhythm(_));
    let spells: Vec<Vec<(f64, bool)>> =
        chunks(base.visits.rows()).into_par_iter().map(|rows| rows.flat_map(|row| spells(&base, row, in_rhythms)).collect()).collect();
    let times: Vec<(f64, bool)> = spells.into_iter().flatten().collect();
    let customers = base.selected().filter(|(_, standing)| standing.visits > 1).count();
    let curve = kaplan_meier(&times);
    let until = curve.rows.iter().rfind(|row| row.at_risk >= ENOUGH).map_or(0.0, |row| row.t);
    let farthest = if in_rhythms { FARTHEST.0 } else { FARTHEST.1 };
    Silence {
        in_rhythms,
        silences: num::count(times.len()),
        customers: num::count(customers),
        open: num::count(times.iter().filter(|(_, ended)| !ended).count()),
        until,
        points: points(&curve, until, farthest),
        years: years(&base),
    }
}

/// The silences of one customer from the second purchase day on, each by the rhythm as known when it began; without one (nobody had
/// come twice) a silence cannot be measured in rhythms and is left out.
fn spells(base: &Base<'_>, row: usize, in_rhythms: bool) -> Vec<(f64, bool)> {
    let days = base.visits.of(row);
    if !base.is_selected(row) {
        return Vec::new();
    }
    let (mut gaps, mut found): (Vec<i32>, Vec<(f64, bool)>) = (Vec::new(), Vec::new());
    for (at, began) in days.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|before| days.get(before)) {
            let gap = base.calendar.silence(*before, *began);
            gaps.insert(gaps.partition_point(|known| *known < gap), gap);
        }
        let rhythm = match gaps.len() {
            0 => continue,
            1 => base.borrowed.on(&base.calendar, *began).map(|lent| lent.days),
            _ => Some(rhythm::of_sorted(&gaps)),
        };
        let Some(rhythm) = (if in_rhythms { rhythm } else { Some(1.0) }) else { continue };
        let next = days.get(at + 1);
        let silence = base.calendar.silence(*began, next.copied().unwrap_or(base.as_of.number()));
        found.push((f64::from(silence) / rhythm, next.is_some()));
    }
    found
}

/// Of those still silent at a time, the share whose silence ended by the end: 1 - S(end) / S(time).
fn points(curve: &Survival, until: f64, farthest: f64) -> Vec<SilencePoint> {
    let step = farthest / f64::from(POINTS);
    let end = curve.at(until);
    let point = |place: u32| {
        let silent = f64::from(place) * step;
        let at_risk = curve.rows.iter().find(|row| row.t > silent).map_or(0, |row| row.at_risk);
        let here = curve.at(silent);
        (silent <= until && at_risk >= ENOUGH && here > 0.0).then(|| {
            let stays = end / here;
            SilencePoint { silent, at_risk, came_back: 1.0 - stays, interval: interval(curve, (silent, until), stays) }
        })
    };
    (0..=POINTS).map_while(point).collect()
}

/// The log-log interval of the share that came back, by Greenwood's sum between the two times.
fn interval(curve: &Survival, (from, until): (f64, f64), stays: f64) -> Option<Interval> {
    let between = curve.rows.iter().filter(|row| row.t > from && row.t <= until && row.events > 0);
    let greenwood: f64 = between
        .map(|row| {
            let (n, d) = (num::float(row.at_risk), num::float(row.events));
            d / (n * (n - d))
        })
        .sum();
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
