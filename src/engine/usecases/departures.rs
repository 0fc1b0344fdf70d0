//! Departures: marked, changed, taken back, guessed at, and learned of from answers.

use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::departure::{Departure, DepartureDetails, GivenReason, HowKnown, ReasonSource};
use crate::domain::ids::{CustomerId, DepartureId, ReasonId};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::engine::standings;
use crate::store::{Conn, departures, purchases};

use super::{Change, Stop, customers, reasons};

type Done = Result<Vec<Created>, Stop>;

/// Who a departure is of; empty if there is none.
pub(super) fn name(conn: &Conn, id: DepartureId) -> String {
    let found = departures::get(conn, id).ok().flatten();
    found.map(|d| customers::name(conn, d.details.customer)).unwrap_or_default()
}

/// Who these departures are of, if it is one customer.
pub(super) fn names(conn: &Conn, all: &[DepartureDetails]) -> String {
    match all {
        [one] => customers::name(conn, one.customer),
        _ => String::new(),
    }
}

pub(super) fn mark_left(change: &Change<'_>, all: &[DepartureDetails]) -> Done {
    let mut made = Vec::with_capacity(all.len());
    for details in all {
        check(change, details)?;
        made.push(Created::Departure(departures::add(change.tx, details)?));
    }
    Ok(made)
}

pub(super) fn edit(change: &Change<'_>, id: DepartureId, details: &DepartureDetails) -> Done {
    check(change, details)?;
    departures::edit(change.tx, id, details)?;
    Ok(Vec::new())
}

/// Nothing lies in the future, days are in order, reasons are known and named once.
fn check(change: &Change<'_>, details: &DepartureDetails) -> Result<(), Stop> {
    customers::must_exist(change, details.customer)?;
    let days = [Some(details.noticed_on), Some(details.left_on), details.returned_on];
    days.into_iter().flatten().try_for_each(|day| change.not_in_future(day))?;
    if details.noticed_on < details.left_on || details.returned_on.is_some_and(|day| day < details.left_on) {
        return Err(Refusal::DaysInWrongOrder.into());
    }
    let mut seen = Vec::new();
    for given in details.main.iter().chain(&details.mentioned) {
        reasons::must_exist(change, given.reason)?;
        if seen.contains(&given.reason) {
            return Err(Refusal::NoSuch(reasons::name(change.tx, given.reason)).into());
        }
        seen.push(given.reason);
    }
    Ok(())
}

pub(super) fn withdraw(change: &Change<'_>, id: DepartureId) -> Done {
    departures::withdraw(change.tx, id)?;
    Ok(Vec::new())
}

pub(super) fn note_return(change: &Change<'_>, id: DepartureId, day: Day) -> Done {
    change.not_in_future(day)?;
    let departure = departures::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    if day < departure.details.left_on {
        return Err(Refusal::DaysInWrongOrder.into());
    }
    departures::note_return(change.tx, id, Some(day))?;
    Ok(Vec::new())
}

/// The owner's guess: a departure by the owner's decision, on the last day they were seen.
pub(super) fn keep_guess(change: &Change<'_>, customer: CustomerId, reason: ReasonId) -> Done {
    reasons::must_exist(change, reason)?;
    customers::must_exist(change, customer)?;
    let given = GivenReason { reason, source: ReasonSource::OwnersGuess };
    if let Some(open) = open_departure(change, customer)? {
        let mut details = open.details;
        hear(&mut details, &[given]);
        departures::edit(change.tx, open.id, &details)?;
        return Ok(Vec::new());
    }
    let details = fresh(change, customer, change.today, HowKnown::OwnersDecision, &[given])?;
    Ok(vec![Created::Departure(departures::add(change.tx, &details)?)])
}

/// Reasons heard from a lost or silent customer: they belong to the open departure, or make one.
/// Says what was made. A customer who is still coming has not left: nothing is done.
pub(super) fn learn(change: &Change<'_>, customer: CustomerId, day: Day, given: &[GivenReason]) -> Done {
    if let Some(open) = open_departure(change, customer)? {
        let mut details = open.details;
        hear(&mut details, given);
        departures::edit(change.tx, open.id, &details)?;
        return Ok(Vec::new());
    }
    if standings::state_of(&*(change.facts)()?, change.settings, customer) != State::Lapsed {
        return Ok(Vec::new());
    }
    let details = fresh(change, customer, day, HowKnown::ToldUs, given)?;
    Ok(vec![Created::Departure(departures::add(change.tx, &details)?)])
}

/// A new departure, left on the last purchase day.
fn fresh(change: &Change<'_>, customer: CustomerId, noticed: Day, how: HowKnown, given: &[GivenReason]) -> Result<DepartureDetails, Stop> {
    let last = last_purchase(change, customer)?;
    let left_on = last.map_or(noticed, |day| day.min(noticed));
    let mut details = DepartureDetails {
        customer,
        noticed_on: noticed,
        left_on,
        how_known: how,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    };
    hear(&mut details, given);
    Ok(details)
}

/// Adds reasons to a departure. What a customer said takes the place of a guess as the main reason; nothing said is dropped.
fn hear(details: &mut DepartureDetails, given: &[GivenReason]) {
    for new in given {
        let surer = |old: &GivenReason| old.source == ReasonSource::OwnersGuess && new.source != ReasonSource::OwnersGuess;
        match &mut details.main {
            None => {
                details.mentioned.retain(|m| m.reason != new.reason);
                details.main = Some(*new);
            }
            Some(main) if main.reason == new.reason => {
                if surer(main) {
                    main.source = new.source;
                }
            }
            Some(main) if surer(main) => {
                let guess = std::mem::replace(main, *new);
                details.mentioned.retain(|m| m.reason != new.reason);
                details.mentioned.push(guess);
            }
            Some(_) => match details.mentioned.iter_mut().find(|m| m.reason == new.reason) {
                Some(old) if surer(old) => old.source = new.source,
                Some(_) => {}
                None => details.mentioned.push(*new),
            },
        }
    }
}

/// The newest departure, if it still holds: no return noted and no purchase since.
fn open_departure(change: &Change<'_>, customer: CustomerId) -> Result<Option<Departure>, Stop> {
    let Some(newest) = departures::of(change.tx, customer)?.into_iter().max_by_key(|d| (d.details.left_on, d.id)) else { return Ok(None) };
    let bought_since = last_purchase(change, customer)?.is_some_and(|day| day > newest.details.left_on);
    let holds = newest.details.returned_on.is_none() && !bought_since;
    Ok(holds.then_some(newest))
}

fn last_purchase(change: &Change<'_>, customer: CustomerId) -> Result<Option<Day>, Stop> {
    let all = purchases::of(change.tx, customer)?;
    Ok(all.iter().filter(|p| p.amount.0 > 0).map(|p| p.day).max())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(reason: i64, source: ReasonSource) -> GivenReason {
        GivenReason { reason: ReasonId(reason), source }
    }

    fn departure(main: Option<GivenReason>, mentioned: Vec<GivenReason>) -> DepartureDetails {
        let day = Day::from_number(0);
        DepartureDetails {
            customer: CustomerId(1),
            noticed_on: day,
            left_on: day,
            how_known: HowKnown::ToldUs,
            main,
            mentioned,
            kind_override: None,
            returned_on: None,
            note: String::new(),
        }
    }

    #[test]
    fn what_was_said_takes_the_place_of_a_guess_and_nothing_is_dropped() {
        use ReasonSource::{CustomersWords, OwnersGuess};
        let (guess, said) = (given(1, OwnersGuess), given(2, CustomersWords));
        let after = |main, mentioned, heard: &[GivenReason]| {
            let mut details = departure(main, mentioned);
            hear(&mut details, heard);
            (details.main, details.mentioned)
        };
        assert_eq!(after(None, vec![], &[said, guess]), (Some(said), vec![guess]));
        assert_eq!(after(Some(guess), vec![], &[said]), (Some(said), vec![guess]));
        assert_eq!(after(Some(said), vec![], &[guess]), (Some(said), vec![guess]));
        assert_eq!(after(Some(guess), vec![], &[given(1, CustomersWords)]), (Some(given(1, CustomersWords)), vec![]));
        assert_eq!(after(Some(said), vec![guess], &[given(1, CustomersWords)]), (Some(said), vec![given(1, CustomersWords)]));
        assert_eq!(after(None, vec![said], &[said]), (Some(said), vec![]));
    }
}
