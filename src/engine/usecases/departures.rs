//! Departures: marked, changed, taken back, guessed at, and kept in step with what responses tell of them.

use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::departure::{Departure, DepartureDetails, GivenReason, HowKnown, ReasonSource};
use crate::domain::ids::{CustomerId, DepartureId, ReasonId, ResponseId};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::engine::standings;
use crate::store::departures::{Guess, Told};
use crate::store::{Conn, StoreError, departures, purchases};

use super::{Change, Stop, contracts, customers, reasons};

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
        if details.returned_on.is_none() {
            contracts::end_running(change, details.customer, details.left_on, details.noticed_on)?;
        }
    }
    Ok(made)
}

pub(super) fn edit(change: &Change<'_>, id: DepartureId, details: &DepartureDetails) -> Done {
    let before = departures::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    follows_contract(change, &before, Some(details))?;
    check(change, details)?;
    departures::edit(change.tx, id, details)?;
    Ok(Vec::new())
}

/// When somebody left whose contract ended is said by the contract, and changed there.
fn follows_contract(change: &Change<'_>, before: &Departure, after: Option<&DepartureDetails>) -> Result<(), Stop> {
    let known = &before.details;
    let same = after.is_some_and(|after| after.left_on == known.left_on && after.customer == known.customer);
    if !same && known.how_known == HowKnown::ContractEnded && contracts::ends_on(change, known.customer, known.left_on)? {
        return Err(Refusal::ByContract.into());
    }
    Ok(())
}

/// Nothing lies in the future, days are in order, reasons are known and named once.
fn check(change: &Change<'_>, details: &DepartureDetails) -> Result<(), Stop> {
    customers::must_exist(change, details.customer)?;
    // Of a contract the end may lie ahead: who has cancelled leaves on its last day.
    let ahead = details.how_known == HowKnown::ContractEnded && contracts::ends_on(change, details.customer, details.left_on)?;
    let days = [Some(details.noticed_on), Some(details.left_on).filter(|_| !ahead), details.returned_on];
    days.into_iter().flatten().try_for_each(|day| change.not_in_future(day))?;
    if (!ahead && details.noticed_on < details.left_on) || details.returned_on.is_some_and(|day| day < details.left_on) {
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
    let before = departures::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    follows_contract(change, &before, None)?;
    departures::withdraw(change.tx, id)?;
    Ok(Vec::new())
}

/// A customer still comes: this leaving of theirs was none.
pub(super) fn withdraw_of(change: &Change<'_>, id: DepartureId, customer: Option<CustomerId>) -> Result<(), Stop> {
    let found = departures::get(change.tx, id)?.filter(|d| Some(d.details.customer) == customer);
    follows_contract(change, &found.ok_or(Refusal::Gone)?, None)?;
    Ok(departures::withdraw(change.tx, id)?)
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

/// The owner's guess. Where a departure is on record it is a reason of it; otherwise it stands alone, and the customer stays as quiet
/// as they were: a guess makes nobody leave.
pub(super) fn keep_guess(change: &Change<'_>, customer: CustomerId, reason: ReasonId) -> Done {
    reasons::must_exist(change, reason)?;
    customers::must_exist(change, customer)?;
    match open_departure(change.tx, customer)? {
        Some(open) => {
            let mut details = open.details;
            hear(&mut details, &[GivenReason { reason, source: ReasonSource::OwnersGuess }]);
            departures::edit(change.tx, open.id, &details)?;
        }
        None => departures::guess(change.tx, &Guess { customer, reason, day: change.today })?,
    }
    Ok(Vec::new())
}

pub(super) fn drop_guess(change: &Change<'_>, customer: CustomerId) -> Done {
    departures::take_guess_back(change.tx, customer)?;
    Ok(Vec::new())
}

/// What a response tells of why somebody left.
pub(in crate::engine) struct Telling<'a> {
    pub(in crate::engine) customer: CustomerId,
    pub(in crate::engine) day: Day,
    pub(in crate::engine) given: &'a [GivenReason],
    /// It is being recorded: a silent customer leaves by it. A correction makes no departure that somebody has withdrawn.
    pub(in crate::engine) fresh: bool,
}

/// Keeps departures in step with a response: what it told before and does not any more is taken off, what it tells is heard. It belongs
/// to the departure it was told of before, else to the open one, else it makes one of a silent customer, who told us by it that they
/// left. Whoever is still coming has not left. Reasons of others stay as they are. Says what was made.
pub(super) fn follow(change: &Change<'_>, response: ResponseId, telling: Option<&Telling<'_>>) -> Done {
    let Followed { departures, heard, made } = foresee(change.tx, response, telling)?;
    for followed in departures {
        match followed {
            Then::Told(departure) => departures::edit_by(change.tx, departure.id, &departure.details, Some(response))?,
            Then::Kept(departure) => departures::edit(change.tx, departure.id, &departure.details)?,
            Then::Withdrawn(id) => departures::withdraw(change.tx, id)?,
        }
    }
    let Some(telling) = telling.filter(|telling| !heard && (telling.fresh || made)) else { return Ok(Vec::new()) };
    if standings::state_of(&*(change.facts)()?, change.settings, telling.customer) != State::Lapsed {
        return Ok(Vec::new());
    }
    let details = told_departure(change, telling)?;
    Ok(vec![Created::Departure(departures::add_by(change.tx, &details, Some(response))?)])
}

/// A departure once a response tells something else.
pub(in crate::engine) enum Then {
    /// It says what the response tells.
    Told(Departure),
    /// It says what others said.
    Kept(Departure),
    /// It was on record only because of what the response told before.
    Withdrawn(DepartureId),
}

/// The departures a response tells something of, or told before.
pub(in crate::engine) struct Followed {
    pub(in crate::engine) departures: Vec<Then>,
    /// What it tells belongs to one of them.
    heard: bool,
    /// One of them was made by it.
    made: bool,
}

/// How departures stand once a response tells this. Changes nothing.
pub(in crate::engine) fn foresee(conn: &Conn, response: ResponseId, telling: Option<&Telling<'_>>) -> Result<Followed, StoreError> {
    let mut followed = Followed { departures: Vec::new(), heard: false, made: false };
    let mut heard = None;
    for told in departures::told_by(conn, response)? {
        let Some(mut departure) = departures::get(conn, told.departure)? else { continue };
        take_off(&mut departure.details, &told);
        followed.made |= told.made;
        match telling {
            Some(telling) if heard.is_none() && telling.customer == departure.details.customer => heard = Some(departure),
            _ if told.made && says_nothing(&departure.details) => followed.departures.push(Then::Withdrawn(departure.id)),
            _ => {
                move_up(&mut departure.details);
                followed.departures.push(Then::Kept(departure));
            }
        }
    }
    if let Some(telling) = telling {
        // Those it told of before are of somebody else here, so the open one is none of them.
        let of = match heard {
            Some(known) => Some(known),
            None => open_departure(conn, telling.customer)?,
        };
        if let Some(mut known) = of {
            hear(&mut known.details, telling.given);
            move_up(&mut known.details);
            followed.departures.push(Then::Told(known));
            followed.heard = true;
        }
    }
    Ok(followed)
}

/// The reasons a response gave are no longer given by it.
fn take_off(details: &mut DepartureDetails, told: &Told) {
    let stays = |given: &GivenReason| !told.reasons.contains(&given.reason);
    details.main = details.main.filter(stays);
    details.mentioned.retain(stays);
}

/// Nobody else has said anything of it.
fn says_nothing(details: &DepartureDetails) -> bool {
    details.main.is_none()
        && details.mentioned.is_empty()
        && details.kind_override.is_none()
        && details.returned_on.is_none()
        && details.note.is_empty()
}

/// Without a main reason the first mentioned is it, one that was said before a guess.
fn move_up(details: &mut DepartureDetails) {
    if details.main.is_none() && !details.mentioned.is_empty() {
        let said = details.mentioned.iter().position(|given| given.source != ReasonSource::OwnersGuess);
        details.main = Some(details.mentioned.remove(said.unwrap_or(0)));
    }
}

/// A new departure, told by the customer, left on the last purchase day.
fn told_departure(change: &Change<'_>, telling: &Telling<'_>) -> Result<DepartureDetails, Stop> {
    let last = last_purchase(change.tx, telling.customer)?;
    let mut details = DepartureDetails {
        customer: telling.customer,
        noticed_on: telling.day,
        left_on: last.map_or(telling.day, |day| day.min(telling.day)),
        how_known: HowKnown::ToldUs,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    };
    hear(&mut details, telling.given);
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
fn open_departure(conn: &Conn, customer: CustomerId) -> Result<Option<Departure>, StoreError> {
    let Some(newest) = departures::of(conn, customer)?.into_iter().max_by_key(|d| (d.details.left_on, d.id)) else { return Ok(None) };
    let bought_since = last_purchase(conn, customer)?.is_some_and(|day| day > newest.details.left_on);
    let holds = newest.details.returned_on.is_none() && !bought_since;
    Ok(holds.then_some(newest))
}

fn last_purchase(conn: &Conn, customer: CustomerId) -> Result<Option<Day>, StoreError> {
    let all = purchases::of(conn, customer)?;
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

    #[test]
    fn what_a_response_no_longer_says_makes_room_for_what_others_said() {
        use ReasonSource::{CustomersWords, OwnersGuess, ToldStaff};
        let (guess, staff) = (given(1, OwnersGuess), given(2, ToldStaff));
        let told = Told { departure: DepartureId(1), made: true, reasons: vec![ReasonId(3), ReasonId(4)] };
        let after = |main, mentioned| {
            let mut details = departure(main, mentioned);
            take_off(&mut details, &told);
            let nothing = says_nothing(&details);
            move_up(&mut details);
            (details.main, details.mentioned, nothing)
        };
        let said = [given(3, CustomersWords), given(4, CustomersWords)];
        assert_eq!(after(Some(said[0]), vec![guess, said[1], staff]), (Some(staff), vec![guess], false));
        assert_eq!(after(Some(staff), vec![said[0]]), (Some(staff), vec![], false));
        assert_eq!(after(Some(said[0]), vec![guess]), (Some(guess), vec![], false));
        assert_eq!(after(Some(said[1]), vec![said[0]]), (None, vec![], true));
    }
}
