//! A member leaves when their last contract ends (METRICS A3): departures are kept in step with contracts, in the same step. What was
//! said of a leaving stays with it.

use crate::domain::contract::{Spell, spells};
use crate::domain::day::Day;
use crate::domain::departure::{Departure, DepartureDetails, HowKnown};
use crate::domain::ids::CustomerId;
use crate::store::{Result, Tx, contracts, departures};

/// Brings a customer's departures in step with their contracts: each spell that ends has one, on its last day; it is taken back where
/// the contract runs on after all. `today` is when an end is noticed that nobody said.
pub fn follow(tx: &Tx<'_>, customer: CustomerId, today: Day) -> Result<()> {
    let all = contracts::of(tx, customer)?;
    let spells = spells(all.iter().map(|contract| &contract.details));
    let mut known = departures::of(tx, customer)?;
    for (place, spell) in spells.iter().enumerate() {
        let next = spells.get(place + 1).map(|next| next.from);
        // Whatever was recorded of somebody leaving between the first day of this spell and that of the next is of this leaving.
        let (mine, others): (Vec<Departure>, Vec<Departure>) = known.into_iter().partition(|departure| belongs(departure, spell, next));
        known = others;
        one(tx, customer, spell, next, mine, today)?;
    }
    // Ends that are none any more: of contracts taken away or moved.
    for departure in known.into_iter().filter(|departure| departure.details.how_known == HowKnown::ContractEnded) {
        departures::withdraw(tx, departure.id)?;
    }
    Ok(())
}

fn belongs(departure: &Departure, spell: &Spell, next: Option<Day>) -> bool {
    departure.details.left_on >= spell.from && next.is_none_or(|next| departure.details.left_on < next)
}

/// The departure of one spell.
fn one(tx: &Tx<'_>, customer: CustomerId, spell: &Spell, next: Option<Day>, mine: Vec<Departure>, today: Day) -> Result<()> {
    let Some(left_on) = spell.to else {
        for departure in mine.iter().filter(|departure| departure.details.how_known == HowKnown::ContractEnded) {
            departures::withdraw(tx, departure.id)?;
        }
        return Ok(());
    };
    let mut mine = mine;
    // The one with most to say stays; of several only the others that follow from contracts go.
    mine.sort_by_key(|d| (d.details.main.is_some(), d.details.how_known != HowKnown::ContractEnded, d.details.left_on));
    let noticed_on = spell.said_on.unwrap_or_else(|| today.min(left_on));
    let Some(kept) = mine.pop() else {
        let details = DepartureDetails {
            customer,
            noticed_on,
            left_on,
            how_known: HowKnown::ContractEnded,
            main: None,
            mentioned: Vec::new(),
            kind_override: None,
            returned_on: next,
            note: String::new(),
        };
        departures::add(tx, &details)?;
        return Ok(());
    };
    for departure in mine.iter().filter(|departure| departure.details.how_known == HowKnown::ContractEnded) {
        departures::withdraw(tx, departure.id)?;
    }
    let mut details = kept.details.clone();
    (details.left_on, details.how_known, details.returned_on) = (left_on, HowKnown::ContractEnded, next);
    if spell.said_on.is_some() || kept.details.left_on != left_on {
        details.noticed_on = noticed_on;
    }
    if details != kept.details {
        departures::edit(tx, kept.id, &details)?;
    }
    Ok(())
}
