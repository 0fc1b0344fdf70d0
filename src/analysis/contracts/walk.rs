//! One walk along a customer's contracts: what happened to membership and to money on each day, with only what was known at the time
//! (METRICS B 1.2). Several contracts are one membership: somebody leaves when the last ends; before that they pay less.

use serde::{Deserialize, Serialize};

use crate::analysis::facts::{ContractFact, DepartureFact, Facts};
use crate::domain::contract::{Ending, Membership};
use crate::domain::day::Day;
use crate::domain::money::Money;
use crate::domain::reason::ReasonKind;

/// Whether a membership ended by the customer's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The customer cancelled, or named an avoidable reason.
    Voluntary,
    /// The payment failed, or the like.
    Involuntary,
    /// Neither is on record.
    Unknown,
}

impl Cause {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Voluntary, Self::Involuntary, Self::Unknown];
}

/// What happened on a day, with the money a month that goes with it: never below nought but for amounts that are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// Became a member for the first time.
    New(Money),
    /// Became a member again.
    Back(Money),
    /// Pays more.
    More(Money),
    /// Pays less, and stays.
    Less(Money),
    /// The last contract ended, of a membership that began on this day.
    Left { money: Money, cause: Cause, since: i32 },
}

/// A contract as known on the as-of day.
struct Known<'c> {
    fact: &'c ContractFact,
    /// Last day; `i32::MAX` while none is known.
    ends: i32,
    /// First day on whose evening it does not hold any more: its last day, but the day after where another one takes over.
    off: i32,
}

/// A customer's contracts as known on a day.
pub(super) struct Walk<'c> {
    contracts: Vec<Known<'c>>,
    as_of: i32,
}

impl<'c> Walk<'c> {
    /// Those of one customer, as known on `as_of`: an end said later is not known yet, a contract that begins later is not there.
    pub(super) fn new(contracts: &'c [ContractFact], as_of: i32) -> Self {
        let ends = |fact: &ContractFact| {
            let said = fact.said_on.is_none_or(|day| day.number() <= as_of);
            fact.ends_on.filter(|_| said).map_or(i32::MAX, Day::number)
        };
        // One that ends on the day it began is a wash.
        let real = contracts.iter().filter(|fact| ends(fact) > fact.starts_on.number());
        let mut known: Vec<Known<'c>> = real.map(|fact| Known { fact, ends: ends(fact), off: ends(fact) }).collect();
        let starts: Vec<i32> = known.iter().map(|contract| contract.fact.starts_on.number()).collect();
        for contract in &mut known {
            if contract.ends < i32::MAX && starts.contains(&(contract.ends + 1)) {
                contract.off = contract.ends + 1;
            }
        }
        known.retain(|contract| contract.fact.starts_on.number() <= as_of);
        Self { contracts: known, as_of }
    }

    /// Contracts that hold on the evening of a day.
    fn on(&self, day: i32) -> impl Iterator<Item = &Known<'c>> {
        self.contracts.iter().filter(move |contract| contract.fact.starts_on.number() <= day && day < contract.off)
    }

    fn monthly(&self, day: i32) -> Money {
        self.on(day).map(|contract| contract.fact.monthly_on(Day::from_number(day))).sum()
    }

    /// The days on which anything may change, up to the as-of day.
    fn days(&self) -> Vec<i32> {
        let mut days: Vec<i32> = Vec::new();
        for contract in &self.contracts {
            days.extend([contract.fact.starts_on.number(), contract.off]);
            days.extend(contract.fact.changes.iter().map(|change| change.since.number()));
        }
        days.retain(|day| *day <= self.as_of);
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What happened, by day.
    pub(super) fn moves(&self, why: impl Fn(Day) -> Option<ReasonKind>) -> Vec<(i32, Move)> {
        let mut moves = Vec::new();
        let (mut since, mut money, mut been) = (None, Money::ZERO, false);
        for day in self.days() {
            let active = self.on(day).next().is_some();
            let now = self.monthly(day);
            match (since, active) {
                (None, true) => {
                    moves.push((day, if been { Move::Back(now) } else { Move::New(now) }));
                    (since, been) = (Some(day), true);
                }
                (Some(began), false) => {
                    moves.push((day, Move::Left { money, cause: self.cause(day, &why), since: began }));
                    since = None;
                }
                (Some(_), true) if now > money => moves.push((day, Move::More(Money(now.0 - money.0)))),
                (Some(_), true) if now < money => moves.push((day, Move::Less(Money(money.0 - now.0)))),
                _ => {}
            }
            money = now;
        }
        moves
    }

    /// Why the last contract ended on a day: what is recorded of it, else that it was cancelled, else the reason given for leaving.
    fn cause(&self, day: i32, why: &impl Fn(Day) -> Option<ReasonKind>) -> Cause {
        let ended = || self.contracts.iter().filter(|contract| contract.off == day).map(|contract| contract.fact);
        if let Some(ending) = ended().find_map(|fact| fact.ending) {
            return match ending {
                Ending::Choice => Cause::Voluntary,
                Ending::PaymentFailed => Cause::Involuntary,
                Ending::Other => Cause::Unknown,
            };
        }
        let reason = why(Day::from_number(day));
        if reason == Some(ReasonKind::Involuntary) {
            return Cause::Involuntary;
        }
        let cancelled = ended().any(|fact| fact.said_on.is_some());
        if cancelled || reason == Some(ReasonKind::Avoidable) { Cause::Voluntary } else { Cause::Unknown }
    }

    /// How they stand on the evening of the as-of day.
    pub(super) fn now(&self) -> Now {
        let running: Vec<_> = self.on(self.as_of).collect();
        let going: Vec<_> = running.iter().filter(|contract| contract.ends < i32::MAX && contract.off == contract.ends).collect();
        let monthly = |contract: &Known<'_>| contract.fact.monthly_on(Day::from_number(self.as_of));
        Now {
            member: !running.is_empty(),
            monthly: running.iter().map(|contract| monthly(contract)).sum(),
            going: going.iter().map(|contract| monthly(contract)).sum(),
            ends_on: going.iter().map(|contract| contract.ends).max().map(Day::from_number),
            said_on: going.iter().filter_map(|contract| contract.fact.said_on).max(),
            all: !running.is_empty() && going.len() == running.len(),
        }
    }
}

/// How one customer's contracts stand on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Now {
    /// One of them runs.
    pub(super) member: bool,
    /// What the running ones cost a month.
    pub(super) monthly: Money,
    /// What those of them cost a month whose end is known.
    pub(super) going: Money,
    /// The last day of these.
    pub(super) ends_on: Option<Day>,
    /// The last day on which one of these was cancelled.
    pub(super) said_on: Option<Day>,
    /// None runs on.
    pub(super) all: bool,
}

/// The contracts of each row, in the order of rows.
pub(super) fn by_row(facts: &Facts) -> impl Iterator<Item = (usize, &[ContractFact])> {
    facts.contracts.chunk_by(|a, b| a.row == b.row).filter_map(|chunk| Some((chunk.first()?.row as usize, chunk)))
}

/// The contracts of one row.
pub(in crate::analysis) fn of_row(facts: &Facts, row: u32) -> &[ContractFact] {
    let from = facts.contracts.partition_point(|contract| contract.row < row);
    let rest = facts.contracts.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|contract| contract.row == row)).unwrap_or_default()
}

/// The kind of the reason a customer left for on a day, by these departures.
pub(super) fn kind_of_leaving(facts: &Facts, departures: &[DepartureFact], day: Day) -> Option<ReasonKind> {
    let departure = departures.iter().find(|departure| departure.left_on == day)?;
    departure.kind_override.or_else(|| facts.reason(departure.main?.reason).map(|reason| reason.kind))
}

/// Where one customer stands by their contracts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Where.
    pub membership: Membership,
    /// What they pay a month; of one who left, what they paid last.
    pub monthly: Money,
    /// First day of the membership that runs, or ran last.
    pub since: Option<Day>,
    /// Its last day, where known.
    pub until: Option<Day>,
}

/// Where somebody with these contracts stands on a day.
pub(in crate::analysis) fn member(contracts: &[ContractFact], as_of: i32) -> Member {
    if contracts.is_empty() {
        return Member::default();
    }
    let walk = Walk::new(contracts, as_of);
    let (mut since, mut left) = (None, None);
    for (day, moved) in walk.moves(|_| None) {
        match moved {
            Move::New(_) | Move::Back(_) => (since, left) = (Some(Day::from_number(day)), None),
            Move::Left { money, .. } => left = Some((Day::from_number(day), money)),
            Move::More(_) | Move::Less(_) => {}
        }
    }
    let now = walk.now();
    match (since, left) {
        (None, _) => Member::default(),
        (Some(_), Some((until, money))) => Member { membership: Membership::Ended, monthly: money, since, until: Some(until) },
        (Some(_), None) => {
            let membership = if now.all { Membership::Leaving } else { Membership::Running };
            Member { membership, monthly: now.monthly, since, until: now.ends_on.filter(|_| now.all) }
        }
    }
}
