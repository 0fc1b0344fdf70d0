//! Contracts of members: added, changed, cancelled or ended, taken away; departures follow their ends in the same step.

use crate::domain::contract::{AmountChange, ContractDetails};
use crate::domain::day::Day;
use crate::domain::departure::{GivenReason, HowKnown};
use crate::domain::ids::{ContractId, CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::engine::command::ContractEnd;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, contracts, departures};

use super::{Change, Stop, customers, reasons};

type Done = Result<Vec<Created>, Stop>;

/// Whose contract it is; empty if there is none.
pub(super) fn name(conn: &Conn, id: ContractId) -> String {
    let found = contracts::get(conn, id).ok().flatten();
    found.map(|contract| customers::name(conn, contract.details.customer)).unwrap_or_default()
}

pub(super) fn add(change: &Change<'_>, details: &ContractDetails) -> Done {
    check(change, details)?;
    contracts::add(change.tx, details, Some(change.today))?;
    contracts::follow(change.tx, details.customer, change.today)?;
    Ok(Vec::new())
}

pub(super) fn edit(change: &Change<'_>, id: ContractId, details: &ContractDetails) -> Done {
    check(change, details)?;
    let before = contracts::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    if before.details.customer != details.customer {
        return Err(Refusal::Gone.into());
    }
    contracts::edit(change.tx, id, details, Some(change.today))?;
    contracts::follow(change.tx, details.customer, change.today)?;
    Ok(Vec::new())
}

/// A new amount from a day on; that of the first day is the first amount.
pub(super) fn change_amount(change: &Change<'_>, id: ContractId, since: Day, monthly: Money) -> Done {
    let mut details = contracts::get(change.tx, id)?.ok_or(Refusal::Gone)?.details;
    if since < details.starts_on {
        return Err(Refusal::DaysInWrongOrder.into());
    }
    if since == details.starts_on {
        details.monthly = monthly;
    } else {
        details.changes.retain(|old| old.since != since);
        details.changes.push(AmountChange { since, monthly });
        details.changes.sort_by_key(|change| change.since);
    }
    edit(change, id, &details)
}

/// It stops: on a day to come, or it has stopped. What is given as the reason goes to the departure that follows from it, if one does.
pub(super) fn end(change: &Change<'_>, id: ContractId, end: &ContractEnd) -> Done {
    let mut details = contracts::get(change.tx, id)?.ok_or(Refusal::Gone)?.details;
    (details.said_on, details.ends_on, details.ending) = (end.said_on, Some(end.ends_on), end.ending);
    details.changes.retain(|change| change.since <= end.ends_on);
    edit(change, id, &details)?;
    if let Some(given) = end.reason {
        explain(change, details.customer, end.ends_on, given)?;
    }
    Ok(Vec::new())
}

pub(super) fn remove(change: &Change<'_>, id: ContractId) -> Done {
    let customer = contracts::get(change.tx, id)?.ok_or(Refusal::Gone)?.details.customer;
    contracts::remove(change.tx, id)?;
    contracts::follow(change.tx, customer, change.today)?;
    Ok(Vec::new())
}

/// Somebody is marked as left: what runs on ends with it. Says whether anything did.
pub(super) fn end_running(change: &Change<'_>, customer: CustomerId, left_on: Day, said_on: Day) -> Result<bool, Stop> {
    let mut ended = false;
    for contract in contracts::of(change.tx, customer)? {
        let mut details = contract.details;
        if details.starts_on >= left_on || details.ends_on.is_some() {
            continue;
        }
        details.ends_on = Some(left_on);
        details.said_on = details.said_on.or(Some(said_on.min(left_on)));
        details.changes.retain(|change| change.since <= left_on);
        contracts::edit(change.tx, contract.id, &details, Some(change.today))?;
        ended = true;
    }
    if ended {
        contracts::follow(change.tx, customer, change.today)?;
    }
    Ok(ended)
}

/// Whether a departure on this day follows from the end of a contract.
pub(super) fn ends_on(change: &Change<'_>, customer: CustomerId, day: Day) -> Result<bool, Stop> {
    Ok(contracts::of(change.tx, customer)?.iter().any(|contract| contract.details.ends_on == Some(day)))
}

fn explain(change: &Change<'_>, customer: CustomerId, left_on: Day, reason: ReasonId) -> Result<(), Stop> {
    reasons::must_exist(change, reason)?;
    let found = departures::of(change.tx, customer)?.into_iter().find(|departure| departure.details.left_on == left_on);
    let Some(mut departure) = found.filter(|departure| departure.details.main.is_none_or(|main| main.reason != reason)) else {
        return Ok(());
    };
    departure.details.mentioned.retain(|given| given.reason != reason);
    departure.details.main = Some(GivenReason { reason, source: HowKnown::ContractEnded.likely_source() });
    Ok(departures::edit(change.tx, departure.id, &departure.details)?)
}

/// The customer is there, the days are in order, and nobody has said anything in the future.
fn check(change: &Change<'_>, details: &ContractDetails) -> Result<(), Stop> {
    customers::must_exist(change, details.customer)?;
    if let Some(said) = details.said_on {
        change.not_in_future(said)?;
    }
    if details.in_order() { Ok(()) } else { Err(Refusal::DaysInWrongOrder.into()) }
}
