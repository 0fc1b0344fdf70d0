//! Saved segments, and tags on customers.

use crate::domain::ids::{CustomerId, SegmentId, TagId};
use crate::domain::segment::Condition;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{Conn, StoreError, customers, segments, tags};

use super::{Change, Stop, customers as people};

type Done = Result<Vec<Created>, Stop>;

/// Names longer than this are no names.
const LONGEST: usize = 80;

/// What a saved segment is called; empty if there is none.
pub(super) fn name(conn: &Conn, id: SegmentId) -> String {
    segments::get(conn, id).ok().flatten().map(|segment| segment.name).unwrap_or_default()
}

/// What a tag says; empty if there is none.
pub(super) fn tag_name(conn: &Conn, id: TagId) -> String {
    tags::get(conn, id).ok().flatten().map(|tag| tag.name).unwrap_or_default()
}

pub(super) fn save(change: &Change<'_>, name: &str, conditions: &[Condition]) -> Done {
    sound(conditions)?;
    name_is_free(change, name, None)?;
    Ok(vec![Created::Segment(segments::add(change.tx, name, conditions)?)])
}

pub(super) fn rename(change: &Change<'_>, id: SegmentId, name: &str) -> Done {
    name_is_free(change, name, Some(id))?;
    segments::rename(change.tx, id, name).map_err(gone)?;
    Ok(Vec::new())
}

/// Other conditions make another segment in its place; another name alone does not.
pub(super) fn edit(change: &Change<'_>, id: SegmentId, name: &str, conditions: &[Condition]) -> Done {
    sound(conditions)?;
    let known = segments::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    if known.conditions == conditions {
        return rename(change, known.id, name);
    }
    name_is_free(change, name, Some(known.id))?;
    Ok(vec![Created::Segment(segments::change(change.tx, known.id, name, conditions).map_err(gone)?)])
}

pub(super) fn remove(change: &Change<'_>, id: SegmentId) -> Done {
    segments::remove(change.tx, id).map_err(gone)?;
    Ok(Vec::new())
}

fn gone(error: StoreError) -> Stop {
    if matches!(error, StoreError::Missing(_)) { Refusal::Gone.into() } else { error.into() }
}

/// There is at least one condition, and each of them asks something.
fn sound(conditions: &[Condition]) -> Result<(), Refusal> {
    if conditions.is_empty() {
        return Err(Refusal::NoConditions);
    }
    let bad = conditions.iter().position(|condition| condition.test.problem().is_some());
    bad.map_or(Ok(()), |at| Err(Refusal::BadCondition(at + 1)))
}

/// No other saved segment has the name, and nobody has it written as their segment: `--segment NAME` must mean one thing.
fn name_is_free(change: &Change<'_>, name: &str, owner: Option<SegmentId>) -> Result<(), Stop> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::NoName.into());
    }
    if name.chars().count() > LONGEST {
        return Err(Refusal::TooLong.into());
    }
    let key = (change.tx.keys().fold)(name);
    let same = |other: &str| (change.tx.keys().fold)(other) == key;
    let saved = segments::list(change.tx)?.into_iter().any(|segment| Some(segment.id) != owner && same(&segment.name));
    let written = customers::segments(change.tx)?.into_iter().any(|(segment, _)| same(&segment));
    if saved || written { Err(Refusal::NameTaken(name.to_owned()).into()) } else { Ok(()) }
}

pub(super) fn tag(change: &Change<'_>, ids: &[CustomerId], name: &str) -> Done {
    let name = fit_for_tag(name)?;
    for id in ids {
        people::must_exist(change, *id)?;
    }
    let tag = tags::named_or_new(change.tx, name)?;
    tags::stick(change.tx, tag, ids, None)?;
    Ok(Vec::new())
}

/// What a tag may be called: a separator within would make two of it in a file.
fn fit_for_tag(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    match name {
        "" => Err(Refusal::NoName),
        _ if name.chars().count() > LONGEST => Err(Refusal::TooLong),
        _ if name.contains([';', ',']) => Err(Refusal::BadTag),
        _ => Ok(name),
    }
}

pub(super) fn untag(change: &Change<'_>, ids: &[CustomerId], tag: TagId) -> Done {
    tags::take_off(change.tx, tag, ids)?;
    Ok(Vec::new())
}

pub(super) fn rename_tag(change: &Change<'_>, tag: TagId, name: &str) -> Done {
    let name = fit_for_tag(name)?;
    let mut tag = tag;
    if let Some(other) = tags::named(change.tx, name)?.filter(|other| *other != tag) {
        if !tags::wearers(change.tx, &[other])?.is_empty() {
            return Err(Refusal::NameTaken(name.to_owned()).into());
        }
        // Nobody has it, and no list shows it: it is taken into use again, so that one name stays one tag.
        merge_tags(change, tag, other)?;
        tag = other;
    }
    tags::rename(change.tx, tag, name).map_err(gone)?;
    Ok(Vec::new())
}

/// Whoever has the one gets the other in its stead; saved segments that ask for it ask for the other.
pub(super) fn merge_tags(change: &Change<'_>, from: TagId, into: TagId) -> Done {
    for tag in [from, into] {
        tags::get(change.tx, tag)?.ok_or(Refusal::Gone)?;
    }
    if from == into {
        return Ok(Vec::new());
    }
    tags::stick(change.tx, into, &tags::wearers(change.tx, &[from])?, None)?;
    tags::take_off_all(change.tx, from)?;
    for segment in segments::list(change.tx)? {
        let conditions: Vec<Condition> = segment.conditions.iter().map(|condition| condition.with_tag(from, into)).collect();
        if conditions != segment.conditions {
            segments::change(change.tx, segment.id, &segment.name, &conditions).map_err(gone)?;
        }
    }
    Ok(Vec::new())
}

pub(super) fn remove_tag(change: &Change<'_>, tag: TagId) -> Done {
    tags::get(change.tx, tag)?.ok_or(Refusal::Gone)?;
    tags::take_off_all(change.tx, tag)?;
    Ok(Vec::new())
}
