//! Saved segments, and who meets those of their conditions that are answered from tags and from what is written about customers.

use rusqlite::{Row, params};

use super::codes::{json, read_json};
use super::{Conn, Result, StoreError, Tx, customers, tags};
use crate::analysis::facts::{Person, SavedSegment};
use crate::domain::ids::{CustomerId, SegmentId};
use crate::domain::segment::{Condition, Segment, Test};

/// A row of the table.
struct Kept {
    segment: Segment,
    removed: bool,
    replaced_by: Option<SegmentId>,
}

fn kept(conn: &Conn) -> Result<Vec<Kept>> {
    let row = |row: &Row<'_>| {
        Ok(Kept {
            segment: Segment { id: SegmentId(row.get(0)?), name: row.get(1)?, conditions: read_json(row, 2)? },
            removed: row.get(3)?,
            replaced_by: row.get::<_, Option<i64>>(4)?.map(SegmentId),
        })
    };
    let sql = "SELECT id, name, conditions, removed, replaced_by FROM segment ORDER BY id";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

/// The saved segments there are, by name.
pub fn list(conn: &Conn) -> Result<Vec<Segment>> {
    let mut all: Vec<Segment> = kept(conn)?.into_iter().filter(|kept| !kept.removed).map(|kept| kept.segment).collect();
    all.sort_by_cached_key(|segment| (conn.1.sort_key(&segment.name), segment.id));
    Ok(all)
}

/// One of them; also by a number it had before.
pub fn get(conn: &Conn, id: SegmentId) -> Result<Option<Segment>> {
    let all = kept(conn)?;
    let now = newest(&all, id);
    Ok(all.into_iter().find(|kept| kept.segment.id == now && !kept.removed).map(|kept| kept.segment))
}

/// What a number has become. A chain is never longer than there are rows.
fn newest(all: &[Kept], id: SegmentId) -> SegmentId {
    let next = |id: SegmentId| all.iter().find(|kept| kept.segment.id == id)?.replaced_by;
    std::iter::successors(Some(id), |id| next(*id)).take(all.len() + 1).last().unwrap_or(id)
}

/// Saves a new one.
pub fn add(tx: &Tx<'_>, name: &str, conditions: &[Condition]) -> Result<SegmentId> {
    let sql = "INSERT INTO segment (name, conditions, removed, replaced_by) VALUES (?1, ?2, 0, NULL)";
    tx.0.prepare_cached(sql)?.execute(params![name.trim(), json(&conditions)?])?;
    Ok(SegmentId(tx.0.last_insert_rowid()))
}

/// Calls one something else; it keeps its number.
pub fn rename(tx: &Tx<'_>, id: SegmentId, name: &str) -> Result<()> {
    let sql = "UPDATE segment SET name = ?2 WHERE id = ?1 AND removed = 0";
    found(tx.0.prepare_cached(sql)?.execute(params![id.0, name.trim()])?, id)
}

/// Other conditions: another segment takes its place and its number leads there.
pub fn change(tx: &Tx<'_>, id: SegmentId, name: &str, conditions: &[Condition]) -> Result<SegmentId> {
    let new = add(tx, name, conditions)?;
    let sql = "UPDATE segment SET removed = 1, replaced_by = ?2 WHERE id = ?1 AND removed = 0";
    found(tx.0.prepare_cached(sql)?.execute(params![id.0, new.0])?, id)?;
    Ok(new)
}

/// Takes one away; its customers stay as they are.
pub fn remove(tx: &Tx<'_>, id: SegmentId) -> Result<()> {
    found(tx.0.prepare_cached("UPDATE segment SET removed = 1 WHERE id = ?1 AND removed = 0")?.execute([id.0])?, id)
}

fn found(changed: usize, id: SegmentId) -> Result<()> {
    if changed > 0 { Ok(()) } else { Err(StoreError::Missing(format!("segment {id}"))) }
}

/// The saved segments as figures see them.
pub(super) fn facts(conn: &Conn, people: &[Person]) -> Result<Vec<SavedSegment>> {
    let all = kept(conn)?;
    let live = list(conn)?;
    let fact = |segment: Segment| {
        let was = all.iter().map(|kept| kept.segment.id).filter(|id| *id != segment.id && newest(&all, *id) == segment.id).collect();
        let recorded = recorded(conn, people, &segment.conditions)?.map(std::sync::Arc::new);
        Ok(SavedSegment { segment, was, recorded })
    };
    live.into_iter().map(fact).collect()
}

/// By row, who meets the conditions that are looked up here; none where there is none of these.
pub fn recorded(conn: &Conn, people: &[Person], conditions: &[Condition]) -> Result<Option<Vec<bool>>> {
    if !conditions.iter().any(|condition| condition.test.is_looked_up()) {
        return Ok(None);
    }
    let mut rows = vec![true; people.len()];
    for condition in conditions {
        if let Test::Tag(wanted) = &condition.test {
            let wearers = tags::wearers(conn, wanted)?;
            for (row, person) in rows.iter_mut().zip(people) {
                *row &= condition.takes(wearers.binary_search(&person.id).is_ok());
            }
        }
    }
    let written: Vec<&Condition> = conditions.iter().filter(|condition| condition.test.is_of_record()).collect();
    if !written.is_empty() {
        let fold = conn.1.fold;
        let mut fits: Vec<CustomerId> = Vec::new();
        customers::for_each(conn, |customer| {
            if written.iter().all(|condition| condition.takes(condition.test.is_met_by(&customer.details, fold))) {
                fits.push(customer.id);
            }
        })?;
        for (row, person) in rows.iter_mut().zip(people) {
            *row &= fits.binary_search(&person.id).is_ok();
        }
    }
    Ok(Some(rows))
}
