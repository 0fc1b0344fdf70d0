//! The departures of an import: what its columns "left" and "reason" say, against the departures known, so that the same file again
//! adds nothing.

use super::ImportOptions;
use super::contracts;
use super::matching::{People, Who};
use super::receipts::runs;
use crate::domain::contract::{Spell, spells};
use crate::domain::day::Day;
use crate::domain::departure::Departure;
use crate::domain::ids::{CustomerId, DepartureId};
use crate::domain::import::{Staged, StagedLeft, StagedReceipt};
use crate::store::{Conn, Result, departures, facts};

/// A departure the file speaks of.
pub(super) struct Leaving<'s> {
    /// Index of the customer in the file.
    pub(super) index: usize,
    /// When they left.
    pub(super) left_on: Day,
    /// Name of the reason; empty if none.
    pub(super) reason: &'s str,
    /// The departure it is, if that is recorded already.
    pub(super) recorded: Option<Recorded>,
    /// It follows from the end of a contract, and is recorded with it.
    pub(super) by_contract: bool,
}

/// A departure recorded already.
pub(super) struct Recorded {
    /// Which.
    pub(super) id: DepartureId,
    /// Whether it has a main reason.
    pub(super) has_reason: bool,
}

impl Leaving<'_> {
    /// Whether anything of the reason is to be written down.
    pub(super) fn brings_reason(&self) -> bool {
        !self.reason.is_empty() && self.recorded.as_ref().is_none_or(|recorded| !recorded.has_reason)
    }

    /// Whether a departure on record is given its reason.
    pub(super) fn explains(&self) -> bool {
        self.recorded.is_some() && self.brings_reason()
    }
}

/// All departures the file speaks of. To be asked before its purchases are written.
pub(super) fn find<'s>(
    conn: &Conn,
    staged: &'s Staged,
    (who, people): (&[Who], &People),
    contracts: &contracts::Plan,
    options: ImportOptions,
) -> Result<Vec<Leaving<'s>>> {
    let stand_in = match staged.days {
        Some((_, last)) => last,
        None => facts::as_of(conn)?.unwrap_or(options.today),
    };
    let mut found: Vec<Leaving<'s>> = Vec::new();
    for (index, ((customer, run), who)) in staged.customers.iter().zip(runs(staged)).zip(who).enumerate() {
        let reason = customer.reason.trim();
        let known = match who {
            Who::Known(at) => people.known.get(*at).map(|person| person.id),
            Who::New(_) => None,
        };
        if let Some(agreed) = contracts.of(index) {
            found.extend(by_contract(conn, index, agreed, known, reason)?);
            continue;
        }
        let said = match customer.left {
            Some(StagedLeft::No) => continue,
            None if reason.is_empty() => continue,
            None | Some(StagedLeft::Sometime) => None,
            Some(StagedLeft::On(day)) => Some(day),
        };
        let (left_on, recorded) = place(conn, known, run, said, stand_in)?;
        found.push(Leaving { index, left_on, reason, recorded, by_contract: false });
    }
    Ok(found)
}

/// The leavings that follow from the ends of a customer's contracts; what the file says of why is of the last.
fn by_contract<'s>(
    conn: &Conn,
    index: usize,
    agreed: &contracts::Agreed,
    known: Option<CustomerId>,
    reason: &'s str,
) -> Result<Vec<Leaving<'s>>> {
    let before = known.map(|id| departures::of(conn, id)).transpose()?.unwrap_or_default();
    let spells = spells(agreed.after());
    let leaving = |(place, spell): (usize, &Spell)| {
        let next = spells.get(place + 1).map(|next| next.from);
        let same = before.iter().find(|departure| {
            let left_on = departure.details.left_on;
            left_on >= spell.from && next.is_none_or(|next| left_on < next)
        });
        let recorded = same.map(|departure| Recorded { id: departure.id, has_reason: departure.details.main.is_some() });
        let reason = if next.is_none() { reason } else { "" };
        Some(Leaving { index, left_on: spell.to?, reason, recorded, by_contract: true })
    };
    Ok(spells.iter().enumerate().filter_map(leaving).collect())
}

/// The day of a leaving and the departure it is, if recorded.
fn place(
    conn: &Conn,
    known: Option<CustomerId>,
    run: &[StagedReceipt],
    said: Option<Day>,
    stand_in: Day,
) -> Result<(Day, Option<Recorded>)> {
    let mut days: Vec<Day> = run.iter().map(|receipt| receipt.day).collect();
    let mut before = Vec::new();
    if let Some(id) = known {
        days.extend(crate::store::purchases::of(conn, id)?.into_iter().map(|purchase| purchase.day));
        before = departures::of(conn, id)?;
    }
    let left_on = said.or_else(|| days.iter().max().copied()).unwrap_or(stand_in);
    let same = before.into_iter().find(|departure| is_same(departure, left_on, said.is_some(), &days));
    Ok((left_on, same.map(|departure| Recorded { id: departure.id, has_reason: departure.details.main.is_some() })))
}

/// Two notes of one leaving: the same day, or no purchase and no return between the two.
fn is_same(departure: &Departure, left_on: Day, day_said: bool, days: &[Day]) -> bool {
    let recorded = departure.details.left_on;
    let (from, to) = (recorded.min(left_on), recorded.max(left_on));
    let returned = departure.details.returned_on.is_some_and(|day| day_said && recorded < day && day <= left_on);
    recorded == left_on || (!returned && !days.iter().any(|day| from < *day && *day <= to))
}
