//! What all parts stand on: purchase days, how each customer stands, and what happened on each day. Made once for one filter.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use super::brief::{self, Brief, Pace};
use super::calendar::Calendar;
use super::contracts;
use super::facts::{DepartureFact, Facts};
use super::filter::Filter;
use super::leaving::Group;
use super::num;
use super::record::{CHUNK, chunks};
use super::rhythm::{Borrowed, Lent};
use super::segment::{self, Chosen};
use super::silences::Silences;
use super::standing::{Ground, Standing, Turn, Walk};
use super::visits::Visits;
use crate::domain::contract::Membership;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;

/// How often each turn was taken on each day, by customers in the filter.
#[derive(Debug, Clone, Default)]
pub(super) struct Daily {
    first: Vec<u32>,
    became: Vec<u32>,
    back: Vec<u32>,
    quiet: Vec<u32>,
    left: Vec<u32>,
}

impl Daily {
    fn new(days: usize) -> Self {
        let none = vec![0; days];
        Self { first: none.clone(), became: none.clone(), back: none.clone(), quiet: none.clone(), left: none }
    }

    fn tell(&mut self, position: usize, turn: Turn) {
        let list = match turn {
            Turn::First => &mut self.first,
            Turn::Became => &mut self.became,
            Turn::Back => &mut self.back,
            Turn::Quiet => &mut self.quiet,
            Turn::Left => &mut self.left,
        };
        if let Some(count) = list.get_mut(position) {
            *count += 1;
        }
    }

    fn add(&mut self, other: &Self) {
        let pairs = [
            (&mut self.first, &other.first),
            (&mut self.became, &other.became),
            (&mut self.back, &other.back),
            (&mut self.quiet, &other.quiet),
            (&mut self.left, &other.left),
        ];
        for (mine, theirs) in pairs {
            mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        }
    }

    /// How often a turn was taken on the days at these positions.
    pub(super) fn sum(&self, turn: Turn, positions: Range<usize>) -> u64 {
        let list = match turn {
            Turn::First => &self.first,
            Turn::Became => &self.became,
            Turn::Back => &self.back,
            Turn::Quiet => &self.quiet,
            Turn::Left => &self.left,
        };
        let end = positions.end.min(list.len());
        list.get(positions.start.min(end)..end).unwrap_or_default().iter().map(|n| u64::from(*n)).sum()
    }
}

/// The common ground of all parts.
pub(super) struct Base<'a> {
    pub(super) facts: &'a Facts,
    pub(super) filter: &'a Filter,
    /// Whether anything is on record at all.
    pub(super) known: bool,
    /// Whether it is a business of members that is looked at.
    pub(super) of_members: bool,
    pub(super) as_of: Day,
    pub(super) calendar: Calendar,
    pub(super) visits: Visits,
    pub(super) borrowed: Borrowed,
    /// By row, of all customers, in pieces of [`CHUNK`].
    briefs: Vec<Vec<Brief>>,
    pub(super) daily: Daily,
    chosen: Chosen,
}

impl<'a> Base<'a> {
    /// Reads the facts once under a filter.
    pub(super) fn new(facts: &'a Facts, filter: &'a Filter) -> Self {
        let day = as_of(facts, filter);
        let as_of = day.unwrap_or(Day::from_number(0));
        let calendar = Calendar::new(first_day(facts, as_of), as_of, &filter.closed);
        let chosen = segment::chosen(facts, filter);
        let everybody = matches!(chosen, Chosen::All);
        let visits = Visits::read(facts, &calendar, as_of.number(), everybody, |row| chosen.has(facts, row));
        let borrowed = Borrowed::follow(&visits, &calendar);
        let mut base = Self {
            facts,
            filter,
            known: day.is_some(),
            of_members: contracts::of_members(facts, filter),
            as_of,
            calendar,
            visits,
            borrowed,
            briefs: Vec::new(),
            daily: Daily::default(),
            chosen,
        };
        (base.briefs, base.daily) = base.walk();
        base
    }

    fn walk(&self) -> (Vec<Vec<Brief>>, Daily) {
        let quiet_days = self.borrowed.quiet_days(&self.calendar, self.filter.rule);
        let silences = self.visits.silences(&self.filter.closed);
        let pace = self.pace(&quiet_days, &silences);
        let pieces: Vec<_> = chunks(self.visits.rows()).into_par_iter().map(|rows| self.piece(&pace, rows)).collect();
        let mut daily = Daily::new(self.calendar.len());
        let briefs = pieces.into_iter().map(|(piece, days)| {
            daily.add(&days);
            piece
        });
        (briefs.collect(), daily)
    }

    fn piece(&self, pace: &Pace<'_>, rows: Range<usize>) -> (Vec<Brief>, Daily) {
        let mut daily = Daily::new(self.calendar.len());
        let mut scratch = Vec::new();
        let brief = |row| {
            let counts = self.is_selected(row);
            self.walked(row, pace, &mut scratch, &mut |day, turn| {
                if counts {
                    daily.tell(self.calendar.position(day), turn);
                }
            })
        };
        (rows.map(brief).collect(), daily)
    }

    fn pace<'p>(&'p self, quiet_days: &'p [i32], silences: &'p Silences) -> Pace<'p> {
        let ground = Ground { calendar: &self.calendar, rule: self.filter.rule, quiet_days, until: self.as_of.number() };
        Pace { ground, lent: self.lent().map(|lent| lent.days), silences }
    }

    /// Walks along what is known of a row, telling each turn.
    fn walked(&self, row: usize, pace: &Pace<'_>, scratch: &mut Vec<i32>, tell: &mut impl FnMut(i32, Turn)) -> Brief {
        let (number, departures) = self.departures(row);
        let days = self.visits.of(row);
        if departures.is_empty() && Pace::knows(self.filter.rule) {
            return pace.along(row, days, tell);
        }
        let walk = Walk::along(&pace.ground, days, departures, number, scratch, tell);
        pace.after(days, &walk, scratch)
    }

    /// The rhythm lent out on the as-of day.
    pub(super) fn lent(&self) -> Option<Lent> {
        self.borrowed.on(&self.calendar, self.as_of.number())
    }

    /// The rows in the filter whose turns up to the as-of day (day number, turn; in their order) are as wanted.
    pub(super) fn turned(&self, wanted: impl Fn(&[(i32, Turn)]) -> bool) -> Vec<usize> {
        let mut rows = Vec::new();
        self.each_turned(|row, turns| {
            if wanted(turns) {
                rows.push(row);
            }
        });
        rows
    }

    /// Tells the turns of each row in the filter up to the as-of day: day number and turn, in their order.
    pub(super) fn each_turned(&self, mut tell: impl FnMut(usize, &[(i32, Turn)])) {
        let quiet_days = self.borrowed.quiet_days(&self.calendar, self.filter.rule);
        let silences = self.visits.silences(&self.filter.closed);
        let pace = self.pace(&quiet_days, &silences);
        let (mut scratch, mut turns) = (Vec::new(), Vec::new());
        for (row, _) in self.selected_briefs() {
            turns.clear();
            self.walked(row, &pace, &mut scratch, &mut |day, turn| turns.push((day, turn)));
            tell(row, &turns);
        }
    }

    /// By row, the first day after `day` on which one of the regulars went quiet or left.
    pub(super) fn gone_after(&self, day: Day) -> Vec<Option<i32>> {
        let mut gone = vec![None; self.visits.rows()];
        self.each_turned(|row, turns| {
            let first = turns.iter().find(|(on, turn)| *on > day.number() && matches!(turn, Turn::Quiet | Turn::Left));
            if let Some(slot) = gone.get_mut(row) {
                *slot = first.map(|(on, _)| *on);
            }
        });
        gone
    }

    /// How a row stands, in few bytes.
    pub(super) fn brief(&self, row: usize) -> Option<&Brief> {
        self.briefs.get(row / CHUNK)?.get(row % CHUNK)
    }

    /// How a row stands.
    pub(super) fn standing(&self, row: usize) -> Option<Standing> {
        self.brief(row).map(|brief| self.told(row, brief, &mut Vec::new()))
    }

    fn told(&self, row: usize, brief: &Brief, gaps: &mut Vec<i32>) -> Standing {
        let (days, till) = (self.visits.of(row), self.visits.till(row));
        let silence = if brief.visits == 0 { 0 } else { self.calendar.silence(brief.sign, self.as_of.number()) };
        let member = self.member(row);
        // Whoever is a member stays one, whatever they buy beside it.
        let there = matches!(member.membership, Membership::Running | Membership::Leaving) && brief.state != State::Lost;
        Standing {
            state: if there && self.of_members { State::NoPurchase } else { brief.state },
            visits: brief.visits,
            orders: till.orders,
            first: days.first().copied().map(Day::from_number),
            last: days.last().copied().map(Day::from_number),
            silence: num::row(num::index(silence)),
            rhythm: match days.len() {
                0 | 1 => None,
                2 => self.lent().map(|lent| lent.days),
                _ => Some(brief::own_rhythm(days, &self.calendar, gaps)),
            },
            borrowed: days.len() == 2,
            quiet_since: brief.quiet_since(),
            left_on: brief.left_on(),
            departure: brief.departure(),
            back_on: brief.back_on(),
            net: Money(till.net),
            yearly: worth(till.yearly, member),
            member,
        }
    }

    /// The ids of the people in these rows, by money a year, the most valuable first, ties by id.
    pub(super) fn by_worth(&self, rows: impl IntoIterator<Item = usize>) -> Vec<CustomerId> {
        let mut rows: Vec<_> = rows.into_iter().map(|row| (Reverse(self.yearly(row)), row)).collect();
        rows.sort_unstable();
        rows.into_iter().filter_map(|(_, row)| Some(self.facts.people.get(row)?.id)).collect()
    }

    /// Yearly value of a row: sales, and what a member pays.
    pub(super) fn yearly(&self, row: usize) -> Money {
        worth(self.visits.till(row).yearly, self.member(row))
    }

    fn member(&self, row: usize) -> contracts::Member {
        if self.facts.contracts.is_empty() {
            return contracts::Member::default();
        }
        contracts::member(contracts::of_row(self.facts, num::row(row)), self.as_of.number())
    }

    /// How everybody stands, whatever the filter's segment.
    pub(super) fn standings(&self) -> Vec<Standing> {
        let of = |gaps: &mut Vec<i32>, row| self.brief(row).map(|brief| self.told(row, brief, gaps)).unwrap_or_default();
        (0..self.visits.rows()).into_par_iter().with_min_len(1024).map_init(Vec::new, of).collect()
    }

    /// The departures of a row and the index of the first.
    pub(super) fn departures(&self, row: usize) -> (u32, &'a [DepartureFact]) {
        let all = self.facts.departures.as_slice();
        if all.is_empty() {
            return (0, all);
        }
        let row = num::row(row);
        let from = all.partition_point(|departure| departure.row < row);
        let rest = all.get(from..).unwrap_or_default();
        let len = rest.partition_point(|departure| departure.row == row);
        (num::row(from), rest.get(..len).unwrap_or_default())
    }

    /// Whether a row is in the filter's segment.
    pub(super) fn is_selected(&self, row: usize) -> bool {
        self.chosen.has(self.facts, row)
    }

    /// Whether anybody may be counted who is in no segment: only without a segment filter.
    pub(super) const fn takes_anonymous(&self) -> bool {
        matches!(self.chosen, Chosen::All)
    }

    /// Rows in the filter, with their standing.
    pub(super) fn selected(&self) -> impl Iterator<Item = (usize, Standing)> {
        let mut gaps = Vec::new();
        self.selected_briefs().map(move |(row, brief)| (row, self.told(row, brief, &mut gaps)))
    }

    /// Rows in the filter, with how they stand in few bytes.
    pub(super) fn selected_briefs(&self) -> impl Iterator<Item = (usize, &Brief)> {
        self.briefs.iter().flatten().enumerate().filter(|(row, _)| self.is_selected(*row))
    }

    /// Rows in the filter of whom a departure, a guess or an answer is recorded, ascending: of all others no reason can be known.
    pub(super) fn recorded(&self) -> impl Iterator<Item = (usize, &Brief)> {
        let answers = self.facts.answers.iter().filter_map(|answer| answer.row);
        let departures = self.facts.departures.iter().map(|departure| departure.row);
        let mut rows: Vec<u32> = departures.chain(self.facts.guesses.iter().map(|guess| guess.row)).chain(answers).collect();
        rows.sort_unstable();
        rows.dedup();
        let rows = rows.into_iter().map(|row| row as usize).filter(|row| self.is_selected(*row));
        rows.filter_map(|row| Some((row, self.brief(row)?)))
    }

    /// What `gather` makes of the rows in the filter, piece by piece, in parallel; the pieces in the order of their rows.
    pub(super) fn pieces<'b, T: Send>(&'b self, gather: impl Fn(Rows<'b>) -> T + Sync) -> Vec<T> {
        let pieces = self.briefs.par_iter().enumerate();
        pieces.map(|(at, briefs)| gather(Rows { base: self, row: at * CHUNK, briefs: briefs.iter() })).collect()
    }

    /// Sales as money to be shown: profit where a margin is entered.
    pub(super) fn shown(&self, sales: Money) -> Money {
        self.filter.margin_percent.map_or(sales, |percent| sales.scaled(f64::from(percent) / 100.0))
    }

    /// The same of a group.
    pub(super) fn shown_group(&self, group: Group) -> Group {
        Group { people: group.people, money: self.shown(group.money) }
    }

    /// Whether money is profit.
    pub(super) const fn is_profit(&self) -> bool {
        self.filter.margin_percent.is_some()
    }

    /// First day of the records.
    pub(super) const fn first(&self) -> Day {
        Day::from_number(self.calendar.first())
    }

    /// First purchase day of anybody.
    pub(super) fn first_purchase(&self) -> Option<Day> {
        self.visits.first().map(Day::from_number)
    }

    /// The positions in lists by day of the days from `from` to `to`, both included.
    pub(super) fn positions(&self, from: Day, to: Day) -> Range<usize> {
        if to.number() < self.calendar.first() {
            return 0..0;
        }
        self.calendar.position(from.number())..self.calendar.position(to.number()) + 1
    }

    /// Regulars at the end of a day.
    pub(super) fn regulars_on(&self, day: Day) -> u64 {
        let until = self.positions(self.first(), day);
        let sum = |turn| self.daily.sum(turn, until.clone());
        (sum(Turn::Became) + sum(Turn::Back)).saturating_sub(sum(Turn::Quiet) + sum(Turn::Left))
    }

    /// Adds up counters over all rows in the filter: `count` adds one row to them. In parallel; sums of whole numbers come out the same
    /// in any order.
    pub(super) fn counted(&self, counters: usize, count: impl Fn(usize, &mut [u64]) + Sync) -> Vec<u64> {
        let sums = self.summed(|rows| {
            let mut sums = vec![0; counters];
            rows.for_each(|row| count(row, &mut sums));
            sums
        });
        sums.unwrap_or_else(|| vec![0; counters])
    }

    /// The same where `count` counts no more than [`CHUNK`] rows at a time; none where there are no rows. Counts are added up as they come:
    /// of many counters those of all pieces together would fill the memory.
    pub(super) fn summed<'b>(&'b self, count: impl Fn(Selected<'b>) -> Vec<u64> + Sync) -> Option<Vec<u64>> {
        chunks(self.visits.rows()).into_par_iter().map(|rows| count(Selected { base: self, rows })).reduce_with(num::added)
    }
}

/// What somebody brings in a year: what they bought, and what they pay as a member.
const fn worth(bought: i64, member: contracts::Member) -> Money {
    Money(bought.saturating_add(member.monthly.0.saturating_mul(12)))
}

/// Some rows in the filter.
pub(super) struct Selected<'b> {
    base: &'b Base<'b>,
    rows: Range<usize>,
}

impl Iterator for Selected<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.rows.find(|row| self.base.is_selected(*row))
    }
}

/// Some rows in the filter, with how they stand in few bytes.
pub(super) struct Rows<'b> {
    base: &'b Base<'b>,
    row: usize,
    briefs: std::slice::Iter<'b, Brief>,
}

impl<'b> Iterator for Rows<'b> {
    type Item = (usize, &'b Brief);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (row, brief) = (self.row, self.briefs.next()?);
            self.row += 1;
            if self.base.is_selected(row) {
                return Some((row, brief));
            }
        }
    }
}

/// The as-of day of all figures: the one asked for, else that of the newest import, else the last anything is on record of; none where
/// nothing is.
#[must_use]
pub fn as_of(facts: &Facts, filter: &Filter) -> Option<Day> {
    let recorded = || {
        let purchases = facts.purchases.record().span.map(|(_, last)| Day::from_number(last)).into_iter();
        let departures = facts.departures.iter().flat_map(|departure| [Some(departure.left_on), departure.returned_on]).flatten();
        purchases.chain(departures).chain(facts.answers.iter().map(|answer| answer.day)).max()
    };
    filter.as_of.or(facts.as_of).or_else(recorded).map(|day| day.clamp(Day::EARLIEST, Day::LATEST))
}

/// First day of the records up to the as-of day.
fn first_day(facts: &Facts, as_of: Day) -> Day {
    let purchases = facts.purchases.record().span.map(|(first, _)| Day::from_number(first)).into_iter();
    let departures = facts.departures.iter().map(|departure| departure.left_on);
    purchases.chain(departures).chain([as_of]).min().unwrap_or(as_of).clamp(Day::EARLIEST, as_of)
}

#[cfg(test)]
mod tests;
