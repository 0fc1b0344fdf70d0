//! The codebook: reasons added, renamed, moved, retired. Two in use never have the same name.

use crate::domain::ids::ReasonId;
use crate::domain::reason::{Reason, ReasonKind};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, reasons};

use super::{Change, Stop, coding};

type Done = Result<Vec<Created>, Stop>;

/// What a reason is called; empty if there is none.
pub(super) fn name(conn: &Conn, id: ReasonId) -> String {
    reasons::get(conn, id).ok().flatten().map(|r| r.name).unwrap_or_default()
}

/// There is such a reason.
pub(super) fn must_exist(change: &Change<'_>, id: ReasonId) -> Result<(), Stop> {
    match reasons::get(change.tx, id)? {
        Some(_) => Ok(()),
        None => Err(Refusal::Gone.into()),
    }
}

/// The reason itself, or the one it has become part of.
pub(super) fn meant(change: &Change<'_>, id: ReasonId) -> Result<ReasonId, Stop> {
    let reason = reasons::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    Ok(reason.merged_into.unwrap_or(id))
}

/// A reason that is offered.
pub(super) fn in_use(change: &Change<'_>, id: ReasonId) -> Result<Reason, Stop> {
    let reason = reasons::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    if reason.retired { Err(Refusal::ReasonRetired(reason.name).into()) } else { Ok(reason) }
}

pub(super) fn name_is_free(change: &Change<'_>, name: &str, owner: Option<ReasonId>) -> Result<(), Stop> {
    if name.trim().is_empty() {
        return Err(Refusal::NoName.into());
    }
    match reasons::named_so(change.tx, name)? {
        Some(other) if Some(other) != owner => Err(Refusal::NameTaken(name.trim().to_owned()).into()),
        _ => Ok(()),
    }
}

pub(super) fn add(change: &Change<'_>, name: &str, kind: ReasonKind) -> Done {
    name_is_free(change, name, None)?;
    Ok(vec![Created::Reason(reasons::add(change.tx, "", name.trim(), kind, false)?)])
}

pub(super) fn rename(change: &Change<'_>, id: ReasonId, name: &str) -> Done {
    must_exist(change, id)?;
    name_is_free(change, name, Some(id))?;
    reasons::rename(change.tx, id, name.trim())?;
    Ok(Vec::new())
}

/// What was told of departures follows where a reason for leaving becomes a topic, or a topic one.
pub(super) fn set_kind(change: &Change<'_>, id: ReasonId, kind: ReasonKind) -> Done {
    let before = reasons::get(change.tx, id)?.ok_or(Refusal::Gone)?.kind;
    reasons::set_kind(change.tx, id, kind)?;
    if before.is_leaving() == kind.is_leaving() {
        return Ok(Vec::new());
    }
    coding::departures_follow(change, &reasons::answers_with(change.tx, id)?)
}

pub(super) fn move_to(change: &Change<'_>, id: ReasonId, place: usize) -> Done {
    reasons::move_to(change.tx, id, place)?;
    Ok(Vec::new())
}

pub(super) fn retire(change: &Change<'_>, id: ReasonId, retired: bool) -> Done {
    reasons::retire(change.tx, id, retired)?;
    Ok(Vec::new())
}

pub(super) fn review(change: &Change<'_>, id: ReasonId) -> Done {
    reasons::review(change.tx, id)?;
    Ok(Vec::new())
}
