//! Kaplan-Meier: how long they stay (METRICS B 1.1), with the log-log band.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::contracts;
use super::facts::Facts;
use super::filter::Filter;
use super::intervals::Z;
use super::logrank::{LogRank, log_rank};
use super::num;
use super::small::Telling;

/// One step of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurvivalRow {
    /// Time.
    pub t: f64,
    /// Still followed just before `t`.
    pub at_risk: u64,
    /// Events at `t`.
    pub events: u64,
    /// Share still there after `t`.
    pub s: f64,
    /// Lower end of the 95 % band (log-log Greenwood); none where undefined.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// The curve: one row per distinct time, and t = 0.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Survival {
    /// Steps by time.
    pub rows: Vec<SurvivalRow>,
    /// First time at which at most half are still there, if reached.
    pub median: Option<f64>,
}

impl Survival {
    /// Area under the curve up to `until`: mean time there within it, in the unit of time.
    #[must_use]
    pub fn restricted_mean(&self, until: f64) -> f64 {
        let ends = self.rows.iter().skip(1).map(|row| row.t).chain([until]);
        self.rows.iter().zip(ends).map(|(row, end)| row.s * (end.min(until) - row.t.min(until))).sum()
    }

    /// The 95 % range of the median: when the lower and when the upper end of the band come to a half (Brookmeyer & Crowley 1982); none
    /// where they do not.
    #[must_use]
    pub fn median_range(&self) -> (Option<f64>, Option<f64>) {
        let half = |end: fn(&SurvivalRow) -> Option<f64>| self.rows.iter().find(|row| end(row).is_some_and(|s| s <= 0.5)).map(|row| row.t);
        (half(|row| row.low), half(|row| row.high))
    }

    /// How many have been followed, and of how many the event came.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        (self.rows.first().map_or(0, |row| row.at_risk), self.rows.iter().map(|row| row.events).sum())
    }

    /// The share still there after `t`; 1 before anything happened.
    #[must_use]
    pub fn at(&self, t: f64) -> f64 {
        self.rows.iter().take_while(|row| row.t <= t).last().map_or(1.0, |row| row.s)
    }
}

/// The Kaplan-Meier curve of (time, whether the event came). At one time events come before censorings; times that are no number,
/// or below 0, are left out.
#[must_use]
pub fn kaplan_meier(times: &[(f64, bool)]) -> Survival {
    let mut times: Vec<_> = times.iter().copied().filter(|(t, _)| t.is_finite() && *t >= 0.0).collect();
    times.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut curve = Curve::new(num::count(times.len()));
    if times.first().is_some_and(|(t, _)| *t > 0.0) {
        curve.step(0.0, 0, 0);
    }
    for same in times.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let events = num::count(same.iter().filter(|(_, event)| *event).count());
        curve.step(same.first().map_or(0.0, |(t, _)| *t), events, num::count(same.len()));
    }
    curve.finish()
}

/// The curve so far.
struct Curve {
    rows: Vec<SurvivalRow>,
    at_risk: u64,
    s: f64,
    /// Greenwood's sum of d / (n (n - d)).
    greenwood: f64,
}

impl Curve {
    const fn new(at_risk: u64) -> Self {
        Self { rows: Vec::new(), at_risk, s: 1.0, greenwood: 0.0 }
    }

    fn finish(self) -> Survival {
        let median = self.rows.iter().find(|row| row.s <= 0.5).map(|row| row.t);
        Survival { rows: self.rows, median }
    }

    fn step(&mut self, t: f64, events: u64, leaving: u64) {
        let (n, d) = (num::float(self.at_risk), num::float(events));
        if events > 0 {
            self.s *= 1.0 - d / n;
            self.greenwood += d / (n * (n - d));
        }
        let (low, high) = band(self.s, self.greenwood).unzip();
        self.rows.push(SurvivalRow { t, at_risk: self.at_risk, events, s: self.s, low, high });
        self.at_risk -= leaving;
    }
}

/// log(-log) band: S^exp(±z·sigma/ln S). While nothing has happened both ends are 1; undefined once nobody is left.
fn band(s: f64, greenwood: f64) -> Option<(f64, f64)> {
    if s >= 1.0 {
        return Some((1.0, 1.0));
    }
    if s <= 0.0 || !greenwood.is_finite() {
        return None;
    }
    let width = Z * greenwood.sqrt() / s.ln();
    let (one, other) = (s.powf(width.exp()), s.powf((-width).exp()));
    Some((one.min(other), one.max(other)))
}

/// How long regulars stayed, counted by whole days: how many were followed so long, and for how many of those it ended.
pub(super) struct Lengths(Vec<(u64, u64)>);

impl Lengths {
    /// Nobody yet.
    pub(super) fn of(base: &Base<'_>) -> Self {
        Self(vec![(0, 0); base.calendar.len() + 1])
    }

    /// Takes in one more customer, if they were a regular.
    pub(super) fn add(&mut self, base: &Base<'_>, row: usize, brief: &Brief) {
        if let Some((days, gone)) = stayed(base, row, brief)
            && let Some((all, events)) = self.0.get_mut(num::index(days))
        {
            *all += 1;
            *events += u64::from(gone);
        }
    }

    /// Takes in others.
    pub(super) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|((all, events), (more, gone))| {
            *all += more;
            *events += gone;
        });
    }
}

/// How long those in the filter stay regulars: days from the second purchase day until they left or went quiet; the others are followed still.
pub(super) fn regulars(lengths: &Lengths) -> Survival {
    counted(&lengths.0)
}

/// The curve of how many were followed for each whole number of days, and for how many of those the event came.
fn counted(days: &[(u64, u64)]) -> Survival {
    let mut curve = Curve::new(days.iter().map(|(all, _)| all).sum());
    if curve.at_risk > 0 && days.first().is_some_and(|(all, _)| *all == 0) {
        curve.step(0.0, 0, 0);
    }
    for (t, (all, events)) in (0_u32..).zip(days).filter(|(_, (all, _))| *all > 0) {
        curve.step(f64::from(t), *events, *all);
    }
    curve.finish()
}

/// How long a regular has stayed, in days, and whether they are gone.
pub(super) fn stayed(base: &Base<'_>, row: usize, brief: &Brief) -> Option<(i32, bool)> {
    let since = *base.visits.of(row).get(1)?;
    let gone = brief.gone_on().map(crate::domain::day::Day::number);
    Some(((gone.unwrap_or(base.as_of.number()) - since).max(0), gone.is_some()))
}

/// How long the regulars of each segment stay, side by side.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct BySegment {
    /// The segments with regulars, by name; `None` for those in no segment, last.
    pub groups: Vec<(Option<String>, Survival)>,
    /// Whether they differ by more than chance; none where that cannot be asked.
    pub test: Option<LogRank>,
}

/// How long the regulars of each segment stay; the filter's own segment does not count here.
#[must_use]
pub fn by_segment(facts: &Facts, filter: &Filter) -> BySegment {
    let all = Filter { segment: None, ..filter.clone() };
    let base = Base::new(facts, &all);
    let mut times: Vec<Vec<(f64, bool)>> = vec![Vec::new(); facts.segments.len() + 1];
    let of = |row: usize| facts.people.get(row).and_then(|person| person.segment).map_or(facts.segments.len(), |at| at as usize);
    let members = base.of_members;
    if members {
        for (row, lasted) in contracts::lasted(&base, None) {
            times.get_mut(of(row)).into_iter().for_each(|list| list.push(lasted));
        }
    }
    for (row, brief) in base.selected_briefs().filter(|_| !members) {
        if let (Some(list), Some((days, gone))) = (times.get_mut(of(row)), stayed(&base, row, brief)) {
            list.push((f64::from(days), gone));
        }
    }
    // Groups under ten carry no verdict (METRICS A8).
    let enough: Vec<_> = times.iter().filter(|times| Telling::of(num::count(times.len())).may_rank()).cloned().collect();
    let test = log_rank(&enough);
    let names = facts.segments.iter().cloned().map(Some).chain([None]);
    let mut groups: Vec<_> =
        names.zip(&times).filter(|(_, times)| !times.is_empty()).map(|(name, times)| (name, kaplan_meier(times))).collect();
    groups.sort_by(|(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
    BySegment { groups, test }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_textbook_example_comes_out() {
        // Freireich's 6-MP group (Kalbfleisch & Prentice): S(6) = .857, S(10) = .753, S(23) = .448; median 23.
        let events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(|t| (f64::from(t), true));
        let censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|t| (f64::from(t), false));
        let curve = kaplan_meier(&[events.as_slice(), censored.as_slice()].concat());
        assert_eq!([6.0, 10.0, 23.0].map(|t| format!("{:.3}", curve.at(t))), ["0.857", "0.753", "0.448"]);
        assert_eq!((curve.median, curve.rows[0].t, curve.rows[0].at_risk), (Some(23.0), 0.0, 21));
    }

    #[test]
    fn the_band_ends_where_nobody_is_left() {
        let curve = kaplan_meier(&[(1.0, true), (2.0, true)]);
        assert_eq!(curve.rows.last().map(|row| (row.s, row.low, row.high)), Some((0.0, None, None)));
        assert!(kaplan_meier(&[]).rows.is_empty());
        assert!(kaplan_meier(&[(f64::NAN, true), (-1.0, true)]).rows.is_empty());
    }
}
