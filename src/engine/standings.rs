//! Where one customer stands, from the facts.

use crate::analysis::facts::Facts;
use crate::analysis::{self};
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::domain::settings::Settings;

/// The row of a customer in the facts.
pub(super) fn row_of(facts: &Facts, id: CustomerId) -> Option<usize> {
    facts.people.binary_search_by_key(&id, |person| person.id).ok()
}

/// The state of a customer as of the workspace's as-of day.
pub(super) fn state_of(facts: &Facts, settings: &Settings, id: CustomerId) -> State {
    let filter = analysis::Filter::from_settings(settings);
    row_of(facts, id).and_then(|row| analysis::standing(facts, &filter, row)).map_or(State::NoPurchase, |standing| standing.state)
}
