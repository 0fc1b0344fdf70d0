//! Marks: what the owner changed in the business, on a day that has come.

use crate::domain::ids::MarkId;
use crate::domain::mark::{Mark, MarkDetails};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, marks};

use super::{Change, Stop};

type Done = Result<Vec<Created>, Stop>;

/// Its words; empty if there is none.
pub(super) fn text(conn: &Conn, id: MarkId) -> String {
    marks::get(conn, id).ok().flatten().map(|mark| mark.text).unwrap_or_default()
}

pub(super) fn add(change: &Change<'_>, details: &MarkDetails) -> Done {
    let mark = checked(change, MarkId(0), details)?;
    Ok(vec![Created::Mark(marks::add(change.tx, mark.day, &mark.text, &mark.note)?)])
}

pub(super) fn edit(change: &Change<'_>, id: MarkId, details: &MarkDetails) -> Done {
    must_exist(change, id)?;
    marks::edit(change.tx, &checked(change, id, details)?)?;
    Ok(Vec::new())
}

pub(super) fn remove(change: &Change<'_>, id: MarkId) -> Done {
    must_exist(change, id)?;
    marks::remove(change.tx, id)?;
    Ok(Vec::new())
}

fn must_exist(change: &Change<'_>, id: MarkId) -> Result<(), Stop> {
    marks::get(change.tx, id)?.map(|_| ()).ok_or_else(|| Refusal::Gone.into())
}

/// It has words and a day, neither is out of bounds.
fn checked(change: &Change<'_>, id: MarkId, details: &MarkDetails) -> Result<Mark, Stop> {
    let MarkDetails { day, text, note } = details.trimmed();
    if text.is_empty() {
        return Err(Refusal::NoName.into());
    }
    if text.chars().count() > MarkDetails::LONGEST || note.chars().count() > MarkDetails::LONGEST_NOTE {
        return Err(Refusal::TooLong.into());
    }
    let day = day.ok_or(Refusal::NoDay)?;
    change.not_in_future(day)?;
    Ok(Mark { id, day, text, note })
}
