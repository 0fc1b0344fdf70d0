//! Customers and purchases typed by hand.

use crate::domain::customer::{BY_HAND, CustomerDetails};
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, StoreError, customers, purchases};

use super::{Change, Stop};

type Done = Result<Vec<Created>, Stop>;

/// What a customer is called; empty if there is none.
pub(super) fn name(conn: &Conn, id: CustomerId) -> String {
    customers::get(conn, id).ok().flatten().map(|c| c.details.display_name().to_owned()).unwrap_or_default()
}

pub(super) fn add(change: &Change<'_>, details: &CustomerDetails) -> Done {
    check(change, details)?;
    let id = customers::add(change.tx, details).map_err(|e| number_taken(e, details))?;
    Ok(vec![Created::Customer(id)])
}

pub(super) fn edit(change: &Change<'_>, id: CustomerId, details: &CustomerDetails) -> Done {
    check(change, details)?;
    customers::edit(change.tx, id, details).map_err(|e| number_taken(e, details))?;
    Ok(Vec::new())
}

fn check(change: &Change<'_>, details: &CustomerDetails) -> Result<(), Refusal> {
    let known_by = [&details.name, &details.number, &details.email, &details.phone];
    if known_by.iter().all(|text| text.trim().is_empty()) {
        return Err(Refusal::Nameless);
    }
    details.joined.map_or(Ok(()), |day| change.not_in_future(day))
}

fn number_taken(error: StoreError, details: &CustomerDetails) -> Stop {
    match error {
        StoreError::NumberTaken(_) => Refusal::NumberTaken(details.number.trim().to_owned()).into(),
        other => other.into(),
    }
}

pub(super) fn set_segment(change: &Change<'_>, ids: &[CustomerId], segment: &str) -> Done {
    customers::set_segment(change.tx, ids, segment.trim())?;
    Ok(Vec::new())
}

pub(super) fn add_purchase(change: &Change<'_>, customer: CustomerId, day: Day, amount: Money) -> Done {
    change.not_in_future(day)?;
    purchases::add(change.tx, customer, day, amount)?;
    Ok(Vec::new())
}

/// What a file brought stays or goes with its import.
pub(super) fn remove_purchase(change: &Change<'_>, customer: CustomerId, day: Day, receipt: &str) -> Done {
    if !receipt.starts_with(BY_HAND) {
        return Err(Refusal::NotByHand.into());
    }
    purchases::remove(change.tx, customer, day, receipt)?;
    Ok(Vec::new())
}

/// There is such a customer.
pub(super) fn must_exist(change: &Change<'_>, id: CustomerId) -> Result<(), Stop> {
    match customers::get(change.tx, id)? {
        Some(_) => Ok(()),
        None => Err(Refusal::Gone.into()),
    }
}
