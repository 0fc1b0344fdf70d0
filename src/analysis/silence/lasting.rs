//! The silences of each customer, each with the rhythm as known when it began, and how far each goes along the points of the curve.

use super::super::base::Base;
use super::super::num;
use super::super::rhythm;
use super::super::states::LookBack;
use crate::domain::rule::QuietRule;

/// Rhythms and days up to which the curve is drawn.
const FARTHEST: (f64, f64) = (12.0, 400.0);
/// Steps of the curve: it has one point more. All points fit into the bits of one number.
const STEPS: u32 = 48;
/// Points of the curve.
pub(super) const POINTS: usize = STEPS as usize + 1;
/// Followed so long, as in the look-back.
const HALF_YEAR: i32 = LookBack::DAYS;

/// Between two points: rhythms, or days.
pub(super) fn step(in_rhythms: bool) -> f64 {
    (if in_rhythms { FARTHEST.0 } else { FARTHEST.1 }) / f64::from(STEPS)
}

/// How silences are measured.
pub(super) struct Lasting {
    /// In rhythms of their own, otherwise in days.
    pub(super) in_rhythms: bool,
    /// Followed so many open days from a point on.
    pub(super) within: i32,
}

/// A silence.
#[derive(Clone, Copy)]
pub(super) struct Lasted {
    /// Open days.
    pub(super) days: i32,
    /// It ended in a purchase.
    pub(super) ended: bool,
    /// Days in one of what is counted in.
    unit: f64,
}

impl Lasting {
    pub(super) fn of(base: &Base<'_>) -> Self {
        let recorded = base.calendar.open(base.as_of.number()) - base.calendar.open(base.first().number());
        Self { in_rhythms: matches!(base.filter.rule, QuietRule::TimesRhythm(_)), within: HALF_YEAR.min(recorded / 2).max(0) }
    }

    /// How long one has been silent at a point.
    pub(super) fn silent(&self, place: u32) -> f64 {
        f64::from(place) * step(self.in_rhythms)
    }

    /// The point one has reached who has been silent for so long.
    pub(super) fn place(&self, silent: f64) -> Option<usize> {
        (0..POINTS).zip(0..).take_while(|(_, place)| self.silent(*place) <= silent + 1e-9).last().map(|(at, _)| at)
    }

    /// The silences of one customer from the second purchase day on, each by the rhythm as known when it began. `gaps` is room to work in.
    pub(super) fn each(&self, base: &Base<'_>, row: usize, gaps: &mut Vec<i32>, mut tell: impl FnMut(Lasted)) {
        let days = base.visits.of(row);
        gaps.clear();
        for (at, pair) in days.windows(2).enumerate() {
            let [before, began] = *pair else { continue };
            let unit = if self.in_rhythms {
                let gap = base.calendar.silence(before, began);
                gaps.insert(gaps.partition_point(|known| *known < gap), gap);
                let rhythm = match gaps.len() {
                    1 => base.borrowed.on(&base.calendar, began).map(|lent| lent.days),
                    _ => Some(rhythm::of_sorted(gaps)),
                };
                let Some(rhythm) = rhythm else { continue };
                rhythm
            } else {
                1.0
            };
            let next = days.get(at + 2).copied();
            let days = base.calendar.silence(began, next.unwrap_or(base.as_of.number()));
            tell(Lasted { days, ended: next.is_some(), unit });
        }
    }

    /// The points a silence reached, each with how many days it went on from the first day on which it had been longer.
    pub(super) fn reached(&self, silence: Lasted) -> impl Iterator<Item = (usize, i32)> {
        let step = step(self.in_rhythms) * silence.unit;
        let since = move |place: u32| silence.days - num::whole_days(f64::from(place) * step) - 1;
        // A visit on that very day comes before.
        let least = i32::from(silence.ended);
        (0..).zip(0..POINTS).map(move |(place, at)| (at, since(place))).take_while(move |(_, since)| *since >= least)
    }
}
