//! How often a customer comes: the own median gap, and the rhythm lent to those with two purchase days (METRICS A3).

use super::calendar::{Calendar, NEVER};
use super::gaps::Gaps;
use super::num;
use super::visits::Visits;
use crate::domain::rule::QuietRule;

/// Own rhythm of a customer with these gaps, ascending; never under a week.
pub(super) fn of_sorted(gaps: &[i32]) -> f64 {
    let middle = gaps.len() / 2;
    let at = |place: usize| gaps.get(place).copied().map_or(0.0, f64::from);
    let median = if gaps.len().is_multiple_of(2) { f64::midpoint(at(middle.saturating_sub(1)), at(middle)) } else { at(middle) };
    median.max(QuietRule::SHORTEST_RHYTHM)
}

/// The rhythm lent out on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lent {
    /// Days, never under a week.
    pub(super) days: f64,
    /// The Kaplan-Meier median was not reached: the median of finished gaps stands in, which is too short.
    pub(super) finished_only: bool,
}

/// The rhythm lent out on each day of the calendar, as known on that day; none before anybody came twice.
#[derive(Debug, Clone, Default)]
pub(super) struct Borrowed(Vec<Option<Lent>>);

/// Silences are followed no further than ten years when the median is looked for.
const LONGEST: i32 = 3653;

impl Borrowed {
    /// Follows all customers day by day.
    pub(super) fn follow(visits: &Visits, calendar: &Calendar) -> Self {
        let mut tally = Tally::new(calendar);
        let lent = (calendar.first()..).take(calendar.len()).map(|day| {
            tally.day(calendar, day, visits.gaps());
            tally.lent(calendar.open(day))
        });
        Self(lent.collect())
    }

    /// The rhythm lent out on a day.
    pub(super) fn on(&self, calendar: &Calendar, day: i32) -> Option<Lent> {
        if day < calendar.first() { None } else { self.0.get(calendar.position(day)).copied().flatten() }
    }

    /// For each day a customer with two purchase days may last have been seen: the first day their silence exceeded the rule as known then.
    ///
    /// Silence on `d` since `l` is open(d) - open(l), so it exceeds the limit of that day when open(d) - limit(d) > open(l): on the
    /// first day on which the left side has reached so high. Days before `l` never do. Later `l` wait longer, so one sweep finds all.
    pub(super) fn quiet_days(&self, calendar: &Calendar, rule: QuietRule) -> Vec<i32> {
        let height = |(lent, day): (&Option<Lent>, i32)| {
            let limit = match rule {
                QuietRule::Days(_) => Some(rule.limit(0.0)),
                QuietRule::TimesRhythm(_) => lent.map(|lent| rule.limit(lent.days)),
            };
            (day, limit.map_or(f64::NEG_INFINITY, |limit| f64::from(calendar.open(day)) - limit))
        };
        let mut heights = self.0.iter().zip(calendar.first()..).map(height).peekable();
        let sought = (calendar.first()..).take(calendar.len()).map(|since| f64::from(calendar.open(since)));
        sought
            .map(|open| {
                while heights.next_if(|(_, height)| *height <= open).is_some() {}
                heights.peek().map_or(NEVER, |(day, _)| *day)
            })
            .collect()
    }
}

/// Gaps finished and silences open on the day reached.
struct Tally {
    /// Finished gaps that began at a second or later purchase day, by length.
    finished: Vec<u32>,
    /// Gaps between first and second purchase day, by length.
    first: Vec<u32>,
    /// Regulars by the open-day number of their last purchase day.
    silent: Vec<u32>,
    /// Longest finished gap: beyond it the curve falls no more.
    longest: i32,
    all_finished: u32,
    all_first: u32,
    regulars: u32,
}

fn add(counts: &mut [u32], position: usize, n: u32) {
    if let Some(count) = counts.get_mut(position) {
        *count += n;
    }
}

impl Tally {
    fn new(calendar: &Calendar) -> Self {
        let room = vec![0; calendar.len() + 1];
        Self { finished: room.clone(), first: room.clone(), silent: room, longest: 0, all_finished: 0, all_first: 0, regulars: 0 }
    }

    /// Takes in what happened on one day.
    fn day(&mut self, calendar: &Calendar, day: i32, gaps: &Gaps) {
        let today = num::index(calendar.open(day));
        for (began, n) in gaps.firsts.on(day) {
            add(&mut self.first, today - num::index(calendar.open(*began)), *n);
            add(&mut self.silent, today, *n);
            self.all_first += n;
            self.regulars += n;
        }
        for (began, n) in gaps.later.on(day) {
            let since = num::index(calendar.open(*began));
            add(&mut self.finished, today - since, *n);
            self.longest = self.longest.max(num::days(today - since));
            add(&mut self.silent, today, *n);
            if let Some(silent) = self.silent.get_mut(since) {
                *silent -= n;
            }
            self.all_finished += n;
        }
    }

    /// The Kaplan-Meier median; where it is not reached, that of the finished gaps, first of later ones, then of all first ones.
    fn lent(&self, today: i32) -> Option<Lent> {
        let held = |days: i32, finished_only| Lent { days: f64::from(days).max(QuietRule::SHORTEST_RHYTHM), finished_only };
        if let Some(days) = self.kaplan_meier(today) {
            return Some(held(days, false));
        }
        let (gaps, all) = if self.all_finished > 0 { (&self.finished, self.all_finished) } else { (&self.first, self.all_first) };
        lower_median(gaps, all).map(|days| held(days, true))
    }

    fn kaplan_meier(&self, today: i32) -> Option<i32> {
        if self.all_finished == 0 {
            return None;
        }
        let mut at_risk = self.all_finished + self.regulars;
        let mut staying = 1.0;
        for (t, finished) in (0..LONGEST).zip(&self.finished) {
            if at_risk == 0 || t > today || t > self.longest {
                return None;
            }
            staying *= 1.0 - f64::from(*finished) / f64::from(at_risk);
            // A product that is one half on paper may come out a hair above.
            if staying <= 0.5 + 1e-12 {
                return Some(t);
            }
            let censored = self.silent.get(num::index(today - t)).copied().unwrap_or(0);
            at_risk = at_risk.saturating_sub(finished + censored);
        }
        None
    }
}

fn lower_median(gaps: &[u32], all: u32) -> Option<i32> {
    let mut seen = 0;
    if all == 0 {
        return None;
    }
    gaps.iter().zip(0..).find_map(|(count, days)| {
        seen += count;
        (seen * 2 >= all).then_some(days)
    })
}
