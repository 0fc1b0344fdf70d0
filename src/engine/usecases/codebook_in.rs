//! Takes over a codebook out of a file: what is known by its name stays, what is new is added, what a known reason lacks is filled in.

use std::collections::HashMap;

use crate::domain::ids::{GroupId, ReasonId};
use crate::engine::book_plan::{self, Planned, PlannedReason, comparable};
use crate::engine::event::Created;
use crate::exchange::codebook::Codebook;
use crate::store::reasons;

use super::{Change, Stop};

/// All of it, or nothing.
pub(super) fn take_over(change: &Change<'_>, book: &Codebook) -> Result<Vec<Created>, Stop> {
    let known = reasons::groups(change.tx)?;
    let plan = book_plan::plan(book, &reasons::list(change.tx)?, &known);
    let mut groups: HashMap<String, GroupId> = known.into_iter().map(|group| (comparable(&group.name), group.id)).collect();
    let mut made = Vec::new();
    for name in &plan.groups {
        let id = reasons::add_group(change.tx, name)?;
        groups.insert(comparable(name), id);
        made.push(Created::Group(id));
    }
    for reason in &plan.reasons {
        let group = groups.get(&comparable(&reason.group)).copied();
        match reason.planned {
            Planned::Known(_) => {}
            Planned::Changed(id) => fill_in(change, id, reason, group)?,
            Planned::Added => made.push(Created::Reason(add(change, reason, group)?)),
        }
    }
    Ok(made)
}

fn fill_in(change: &Change<'_>, id: ReasonId, reason: &PlannedReason, group: Option<GroupId>) -> Result<(), Stop> {
    reasons::describe(change.tx, id, &reason.details)?;
    if !reason.group.is_empty() {
        reasons::set_group(change.tx, id, group)?;
    }
    Ok(())
}

/// A file that does not say of which kind a reason is leaves that to be looked at.
fn add(change: &Change<'_>, reason: &PlannedReason, group: Option<GroupId>) -> Result<ReasonId, Stop> {
    let code = &reason.code;
    let id = reasons::add(change.tx, "", &code.name, code.kind.unwrap_or_default(), code.kind.is_none())?;
    fill_in(change, id, reason, group)?;
    if code.retired {
        reasons::retire(change.tx, id, true)?;
    }
    Ok(id)
}
