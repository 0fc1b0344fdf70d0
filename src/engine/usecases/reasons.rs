//! The codebook: reasons added, renamed, moved, retired. Two in use never have the same name.

use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, reasons};

use super::{Change, Stop};

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

pub(super) fn name_is_free(change: &Change<'_>, name: &str, owner: Option<ReasonId>) -> Result<(), Stop> {
    if name.trim().is_empty() {
        return Err(Refusal::NoName.into());
    }
    match reasons::by_name(change.tx, name)? {
        Some(other) if Some(other) != owner => Err(Refusal::NameTaken(name.trim().to_owned()).into()),
        _ => Ok(()),
    }
}

pub(super) fn add(change: &Change<'_>, name: &str, kind: ReasonKind) -> Done {
    name_is_free(change, name, None)?;
    Ok(vec![Created::Reason(reasons::add(change.tx, "", name.trim(), kind, false)?)])
}

pub(super) fn rename(change: &Change<'_>, id: ReasonId, name: &str) -> Done {
    name_is_free(change, name, Some(id))?;
    reasons::rename(change.tx, id, name.trim())?;
    Ok(Vec::new())
}

pub(super) fn set_kind(change: &Change<'_>, id: ReasonId, kind: ReasonKind) -> Done {
    reasons::set_kind(change.tx, id, kind)?;
    Ok(Vec::new())
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
