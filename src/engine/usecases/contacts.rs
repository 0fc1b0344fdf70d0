//! Attempts to reach customers: recorded as made now; who does not want to be called is not called any more.

use crate::domain::contact::{Attempt, AttemptDetails, ContactOutcome, MINUTES_OF_DAY};
use crate::domain::customer::Channel;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{contacts, customers};

use super::{Change, Stop};

type Done = Result<Vec<Created>, Stop>;

pub(super) fn record(change: &Change<'_>, details: AttemptDetails, never_again: bool) -> Done {
    let known = customers::get(change.tx, details.customer)?.ok_or(Refusal::Gone)?;
    if details.call_back.is_some() != (details.outcome == ContactOutcome::CallBack) {
        return Err(Refusal::BadCallBack.into());
    }
    if let Some(back) = details.call_back {
        if back.day < change.today {
            return Err(Refusal::InPast(back.day).into());
        }
        if back.minute.is_some_and(|minute| minute >= MINUTES_OF_DAY) {
            return Err(Refusal::BadCallBack.into());
        }
    }
    contacts::add(change.tx, &Attempt { day: change.today, minute: change.minute(), details })?;
    let mut new = known.details;
    if never_again && !new.do_not_contact.contains(&Channel::Phone) {
        new.do_not_contact.push(Channel::Phone);
        customers::edit(change.tx, known.id, &new)?;
    }
    Ok(Vec::new())
}
