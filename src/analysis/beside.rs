//! Reasons beside retention: why those who left or went quiet did, by when, on the same windows as the retention rate; and of those
//! who ever left for a reason, how many have come back. Over all on record, whatever the period. Says nothing of what caused what.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::facts::Facts;
use super::filter::Filter;
use super::intervals::Share;
use super::leaving::Group;
use super::num;
use super::over_time::{self, TimeWindow};
use super::reasons::{self, Answers};
use super::windows;
use crate::domain::day::Day;
use crate::domain::departure::ReasonSource;
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::questionnaire::Audience;
use crate::domain::reason::ReasonKind;

/// Reasons by when people left, and what became of those who left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The reasons that occur: those of most people first, "don't know" and "other" last.
    pub reasons: Vec<BesideReason>,
    /// Away, and no reason is known from them or told to staff.
    pub unknown: Group,
    /// The windows, oldest first, from the first in which somebody left who is still away. Counts are in the order of `reasons`.
    pub windows: Vec<TimeWindow>,
}

/// A reason people left for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BesideReason {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Its code in the starting list; empty for reasons added here.
    pub code: String,
    /// Its kind, by the codebook.
    pub kind: ReasonKind,
    /// Away now, with it as main reason, and what they were worth a year.
    pub away: Group,
    /// Of all who ever left for it, how many have bought again since.
    pub back: Share,
}

impl Beside {
    /// All who are away.
    #[must_use]
    pub fn gone(&self) -> Group {
        self.reasons
            .iter()
            .fold(self.unknown, |sum, reason| Group { people: sum.people + reason.away.people, money: sum.money + reason.away.money })
    }
}

/// One who is away: which row, since when, and why.
struct Away {
    row: usize,
    since: Day,
    main: Option<ReasonId>,
}

impl Away {
    fn of(base: &Base<'_>, answers: &Answers<'_>, (row, brief): (usize, &Brief)) -> Option<Self> {
        let since = brief.gone_on().filter(|day| *day <= base.as_of)?;
        Some(Self { row, since, main: reasons::why(base, answers, row, brief).main })
    }
}

/// Everybody in the filter who has left or gone quiet and has not come back, whatever the period.
fn away(base: &Base<'_>, answers: &Answers<'_>) -> Vec<Away> {
    base.pieces(|rows| rows.filter_map(|row| Away::of(base, answers, row)).collect::<Vec<_>>()).into_iter().flatten().collect()
}

/// Everybody in the filter who is away: those whose reason is known one by one, the others counted.
struct Gone {
    known: Vec<Away>,
    unknown: Group,
    /// By position in the calendar, since when the others have been away.
    days: Vec<u32>,
}

impl Gone {
    fn of(base: &Base<'_>, answers: &Answers<'_>) -> Self {
        let none = || Self { known: Vec::new(), unknown: Group::default(), days: vec![0; base.calendar.len()] };
        let pieces = base.pieces(|rows| {
            let mut gone = none();
            rows.filter_map(|row| Away::of(base, answers, row)).for_each(|one| gone.add(base, one));
            gone
        });
        pieces.into_iter().fold(none(), |mut gone, mut piece| {
            gone.known.append(&mut piece.known);
            gone.unknown = gone.unknown.with(piece.unknown);
            gone.days.iter_mut().zip(piece.days).for_each(|(sum, more)| *sum += more);
            gone
        })
    }

    fn add(&mut self, base: &Base<'_>, one: Away) {
        if one.main.is_some() {
            self.known.push(one);
        } else {
            self.unknown.add(base.yearly(one.row));
            self.days.iter_mut().skip(base.calendar.position(one.since.number())).take(1).for_each(|n| *n += 1);
        }
    }
}

/// One reason while it is being counted.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    away: Group,
    ever: u64,
    back: u64,
}

/// Counts them.
pub(super) fn count(base: &Base<'_>) -> Beside {
    let answers = Answers::of(base);
    let Gone { known: all, unknown, days } = Gone::of(base, &answers);
    let mut tallies: BTreeMap<ReasonId, Tally> = BTreeMap::new();
    for one in &all {
        if let Some(reason) = one.main {
            tallies.entry(reason).or_default().away.add(base.yearly(one.row));
        }
    }
    let now: BTreeMap<usize, ReasonId> = all.iter().filter_map(|one| Some((one.row, one.main?))).collect();
    for (row, brief) in base.recorded() {
        let before = left_before(base, &answers, row, brief);
        for reason in &before {
            tallies.entry(*reason).or_default().back += 1;
        }
        let ever: BTreeSet<ReasonId> = before.into_iter().chain(now.get(&row).copied()).collect();
        for reason in ever {
            tallies.entry(reason).or_default().ever += 1;
        }
    }
    let mut reasons: Vec<_> = tallies.into_iter().map(|(id, tally)| named(base, id, &tally)).collect();
    reasons.sort_by_key(|reason| (is_rest(&reason.code), Reverse(reason.away.people), Reverse(reason.back.all), reason.id));
    let first = days.iter().position(|n| *n > 0).map(|at| base.first().plus_days(num::days(at)));
    let first = first.into_iter().chain(all.iter().map(|one| one.since)).min();
    let windows = first.map(|first| windows::windows(first, base.as_of, base.filter.unit.months())).unwrap_or_default();
    let order: Vec<ReasonId> = reasons.iter().map(|reason| reason.id).collect();
    let mut windows = over_time::counted(&windows, all.iter().map(|one| (one.since, one.main)), &order);
    for window in &mut windows {
        let days = days.get(base.positions(window.from.max(base.first()), window.to)).unwrap_or_default();
        window.unknown = days.iter().map(|n| u64::from(*n)).sum();
    }
    Beside { reasons, unknown: base.shown_group(unknown), windows }
}

/// "Don't know" and "other" stand last.
fn is_rest(code: &str) -> bool {
    matches!(code, "dont_know" | "do_not_know" | "unknown" | "other")
}

fn named(base: &Base<'_>, id: ReasonId, tally: &Tally) -> BesideReason {
    let reason = base.facts.reason(id);
    BesideReason {
        id,
        name: reason.map(|reason| reason.name.clone()).unwrap_or_default(),
        code: reason.map_or_else(|| "other".to_owned(), |reason| reason.code.clone()),
        kind: reason.map(|reason| reason.kind).unwrap_or_default(),
        away: base.shown_group(tally.away),
        back: Share::new(tally.back, tally.ever),
    }
}

/// The main reasons of one customer's earlier leavings, each of which a purchase or a noted return followed: of recorded departures, and of
/// what they answered as lost customers before they bought again. None twice.
fn left_before(base: &Base<'_>, answers: &Answers<'_>, row: usize, brief: &Brief) -> BTreeSet<ReasonId> {
    let mut found = BTreeSet::new();
    let last = base.visits.of(row).last().copied().map(Day::from_number);
    let (first, departures) = base.departures(row);
    for (index, departure) in (first..).zip(departures) {
        let over = brief.departure() != Some(index) && departure.left_on <= base.as_of;
        let bought = last.is_some_and(|last| last > departure.left_on);
        let noted = departure.returned_on.is_some_and(|day| day >= departure.left_on && day <= base.as_of);
        let main = departure.main.filter(|given| given.source != ReasonSource::OwnersGuess && base.facts.is_leaving(given.reason));
        if let Some(given) = main.filter(|_| over && (bought || noted)) {
            found.insert(given.reason);
        }
    }
    let said = answers.of_row(row).iter().filter(|answer| answer.audience == Audience::Lost && !answer.shared);
    for answer in said.filter(|answer| last.is_some_and(|last| last >= answer.day)) {
        found.extend(answer.reasons.iter().copied().find(|reason| base.facts.is_leaving(*reason)));
    }
    found
}

/// Whom to show of those who left for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftFor {
    /// Away now.
    Away,
    /// Have come back at least once.
    Back,
}

/// Those in the filter who are away and left or went quiet between two days: with one of these main reasons, or (`unknown`) with none
/// known. By money a year.
#[must_use]
pub fn people_between(facts: &Facts, filter: &Filter, (from, to): (Day, Day), reasons: &[ReasonId], unknown: bool) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let answers = Answers::of(&base);
    let fits = |one: &Away| (from..=to).contains(&one.since) && one.main.map_or(unknown, |main| reasons.contains(&main));
    base.by_worth(away(&base, &answers).into_iter().filter(fits).map(|one| one.row))
}

/// Those in the filter who ever left for a reason (none: for none that is known) and are away, or came back. By money a year.
#[must_use]
pub fn people_for(facts: &Facts, filter: &Filter, reason: Option<ReasonId>, which: LeftFor) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let answers = Answers::of(&base);
    let rows = match (which, reason) {
        (LeftFor::Away, _) => away(&base, &answers).into_iter().filter(|one| one.main == reason).map(|one| one.row).collect(),
        (LeftFor::Back, Some(reason)) => {
            let fits = |(row, brief): &(usize, &Brief)| left_before(&base, &answers, *row, brief).contains(&reason);
            base.selected_briefs().filter(fits).map(|(row, _)| row).collect()
        }
        (LeftFor::Back, None) => Vec::new(),
    };
    base.by_worth(rows)
}
