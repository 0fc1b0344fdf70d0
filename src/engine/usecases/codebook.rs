//! The codebook as a whole: groups, what belongs to a reason, and reasons merged, split and replaced. What was said stays said.

use std::collections::HashSet;

use crate::domain::ids::{AnswerId, GroupId, ReasonId};
use crate::domain::reason::ReasonDetails;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::engine::rules::Rule;
use crate::store::{Conn, reasons};

use super::reasons::{in_use, must_exist, name_is_free};
use super::{Change, Stop, coding};

type Done = Result<Vec<Created>, Stop>;

/// What a group is called; empty if there is none.
pub(super) fn group_name(conn: &Conn, id: GroupId) -> String {
    let groups = reasons::groups(conn).unwrap_or_default();
    groups.into_iter().find(|group| group.id == id).map(|group| group.name).unwrap_or_default()
}

fn group_must_exist(change: &Change<'_>, id: GroupId) -> Result<(), Stop> {
    let there = reasons::groups(change.tx)?.iter().any(|group| group.id == id);
    if there { Ok(()) } else { Err(Refusal::Gone.into()) }
}

fn group_name_is_free(change: &Change<'_>, name: &str, owner: Option<GroupId>) -> Result<(), Stop> {
    if name.trim().is_empty() {
        return Err(Refusal::NoName.into());
    }
    match reasons::group_by_name(change.tx, name)? {
        Some(other) if Some(other) != owner => Err(Refusal::NameTaken(name.trim().to_owned()).into()),
        _ => Ok(()),
    }
}

pub(super) fn add_group(change: &Change<'_>, name: &str, member: Option<ReasonId>) -> Done {
    group_name_is_free(change, name, None)?;
    let group = reasons::add_group(change.tx, name.trim())?;
    if let Some(member) = member {
        set_group(change, member, Some(group))?;
    }
    Ok(vec![Created::Group(group)])
}

pub(super) fn rename_group(change: &Change<'_>, id: GroupId, name: &str) -> Done {
    group_must_exist(change, id)?;
    group_name_is_free(change, name, Some(id))?;
    reasons::rename_group(change.tx, id, name.trim())?;
    Ok(Vec::new())
}

pub(super) fn move_group(change: &Change<'_>, id: GroupId, place: usize) -> Done {
    group_must_exist(change, id)?;
    reasons::move_group(change.tx, id, place)?;
    Ok(Vec::new())
}

pub(super) fn remove_group(change: &Change<'_>, id: GroupId) -> Done {
    group_must_exist(change, id)?;
    reasons::remove_group(change.tx, id)?;
    Ok(Vec::new())
}

pub(super) fn set_group(change: &Change<'_>, id: ReasonId, group: Option<GroupId>) -> Done {
    must_exist(change, id)?;
    if let Some(group) = group {
        group_must_exist(change, group)?;
    }
    reasons::set_group(change.tx, id, group)?;
    Ok(Vec::new())
}

pub(super) fn place(change: &Change<'_>, id: ReasonId, group: Option<GroupId>, place: usize) -> Done {
    set_group(change, id, group)?;
    reasons::move_to(change.tx, id, place)?;
    Ok(Vec::new())
}

/// A rule that cannot be read is not kept.
pub(super) fn describe(change: &Change<'_>, id: ReasonId, details: &ReasonDetails) -> Done {
    must_exist(change, id)?;
    if !details.rule.trim().is_empty() && Rule::read(&details.rule).is_err() {
        return Err(Refusal::BadRule.into());
    }
    reasons::describe(change.tx, id, details)?;
    Ok(Vec::new())
}

/// Into one that is offered, of the same sort: a topic and a reason for leaving are not the same thing said twice.
pub(super) fn merge(change: &Change<'_>, from: &[ReasonId], into: ReasonId) -> Done {
    let target = in_use(change, into)?;
    let mut others: Vec<ReasonId> = Vec::with_capacity(from.len());
    for id in from.iter().filter(|id| **id != into) {
        let reason = reasons::get(change.tx, *id)?.ok_or(Refusal::Gone)?;
        if reason.merged_into.is_some() {
            return Err(Refusal::ReasonMerged(reason.name).into());
        }
        if reason.kind.is_leaving() != target.kind.is_leaving() {
            return Err(Refusal::ReasonSorts.into());
        }
        if !others.contains(id) {
            others.push(*id);
        }
    }
    reasons::merge(change.tx, &others, into)?;
    Ok(Vec::new())
}

/// What the answers told of a departure follows them to the new reason.
pub(super) fn split(change: &Change<'_>, from: ReasonId, name: &str, answers: &[AnswerId]) -> Done {
    must_exist(change, from)?;
    name_is_free(change, name, None)?;
    let wanted: HashSet<AnswerId> = answers.iter().copied().collect();
    let with: Vec<AnswerId> = reasons::answers_with(change.tx, from)?.into_iter().filter(|id| wanted.contains(id)).collect();
    let new = reasons::split(change.tx, from, name.trim(), &with)?;
    let mut made = coding::departures_follow(change, &with)?;
    made.insert(0, Created::Reason(new));
    Ok(made)
}

pub(super) fn replace(change: &Change<'_>, old: ReasonId, name: &str) -> Done {
    in_use(change, old)?;
    name_is_free(change, name, None)?;
    Ok(vec![Created::Reason(reasons::replace(change.tx, old, name.trim())?)])
}
