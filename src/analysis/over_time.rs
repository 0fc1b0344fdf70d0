//! Reasons over time: for whom of those who left or went quiet in a window a reason was the main one. Says nothing of why it changed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::facts::Facts;
use super::filter::Filter;
use super::leaving;
use super::reasons::{self, Answers};
use super::windows::{self, Window};
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId};

/// The reasons of those who left, by when they left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverTime {
    /// The reasons that occur, those of most people first.
    pub reasons: Vec<TimeReason>,
    /// The windows, oldest first, from the first in which somebody left whose reason is known.
    pub windows: Vec<TimeWindow>,
}

/// A reason that occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeReason {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Its code in the starting list; empty for reasons added here.
    pub code: String,
    /// For how many it was the main reason, over all windows.
    pub people: u64,
}

/// One window of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeWindow {
    /// First day.
    pub from: Day,
    /// Last day; of the running window the as-of day.
    pub to: Day,
    /// Whether it is over.
    pub complete: bool,
    /// For how many each reason was the main one, in the order of [`OverTime::reasons`].
    pub people: Vec<u64>,
    /// Left or went quiet, and no reason is known.
    pub unknown: u64,
}

impl OverTime {
    /// People whose reason is known.
    #[must_use]
    pub fn known(&self) -> u64 {
        self.reasons.iter().map(|reason| reason.people).sum()
    }
}

/// When somebody left and their main reason, by row; none where it is not known.
fn left(base: &Base<'_>) -> impl Iterator<Item = (usize, Day, Option<ReasonId>)> {
    let answers = Answers::of(base);
    leaving::leavers(base).filter_map(move |(row, brief)| {
        let main = reasons::why(base, &answers, row, brief).main;
        Some((row, brief.gone_on()?, main))
    })
}

/// Counts the main reasons of those in the filter who left or went quiet in the period, window by window.
pub(super) fn count(base: &Base<'_>) -> OverTime {
    if base.recorded().next().is_none() {
        return OverTime::default();
    }
    let all: Vec<_> = left(base).collect();
    let Some(first) = all.iter().filter(|(.., main)| main.is_some()).map(|(_, day, _)| *day).min() else { return OverTime::default() };
    let mut totals: BTreeMap<ReasonId, u64> = BTreeMap::new();
    all.iter().filter_map(|(.., main)| *main).for_each(|reason| *totals.entry(reason).or_default() += 1);
    let mut order: Vec<_> = totals.into_iter().collect();
    order.sort_by_key(|(reason, people)| (Reverse(*people), *reason));
    let windows = windows::windows(first, base.as_of, base.filter.unit.months());
    let ids: Vec<ReasonId> = order.iter().map(|(id, _)| *id).collect();
    let windows = counted(&windows, all.iter().map(|(_, day, main)| (*day, *main)), &ids);
    OverTime { reasons: order.into_iter().map(|(id, people)| named(base, id, people)).collect(), windows }
}

/// Counts by window who left in it (when, and the main reason), with each reason in its order.
pub(super) fn counted(windows: &[Window], all: impl Iterator<Item = (Day, Option<ReasonId>)>, order: &[ReasonId]) -> Vec<TimeWindow> {
    let places: BTreeMap<ReasonId, usize> = order.iter().enumerate().map(|(place, reason)| (*reason, place)).collect();
    let empty = |window: &Window| TimeWindow {
        from: window.from,
        to: window.to,
        complete: window.complete,
        people: vec![0; order.len()],
        unknown: 0,
    };
    let mut found: Vec<TimeWindow> = windows.iter().map(empty).collect();
    for (day, main) in all {
        let at = found.partition_point(|window| window.to < day);
        let Some(window) = found.get_mut(at).filter(|window| window.from <= day) else { continue };
        match main.and_then(|reason| places.get(&reason)) {
            Some(place) => window.people.iter_mut().skip(*place).take(1).for_each(|count| *count += 1),
            None => window.unknown += 1,
        }
    }
    found
}

fn named(base: &Base<'_>, id: ReasonId, people: u64) -> TimeReason {
    let reason = base.facts.reasons.iter().find(|reason| reason.id == id);
    let (name, code) = reason.map(|reason| (reason.name.clone(), reason.code.clone())).unwrap_or_default();
    TimeReason { id, name, code, people }
}

/// Those in the filter who left or went quiet between two days with one of these as main reason, by money a year.
#[must_use]
pub fn people(facts: &Facts, filter: &Filter, (from, to): (Day, Day), reasons: &[ReasonId]) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let fits =
        |(_, day, main): &(usize, Day, Option<ReasonId>)| (from..=to).contains(day) && main.is_some_and(|main| reasons.contains(&main));
    base.by_worth(left(&base).filter(fits).map(|(row, ..)| row))
}
