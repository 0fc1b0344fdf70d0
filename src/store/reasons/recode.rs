//! Changing what answers and departures say of a reason: merging reasons, splitting one, giving one another meaning. Whatever carries
//! the reason is carried along: answers, their passages, departures, guesses, second readings.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{Row, params};

use super::history::{Happened, keep_era};
use super::{get, insert, missing, move_to};
use crate::domain::ids::{AnswerId, ReasonId};
use crate::domain::reason::{Reason, ReasonEvent};
use crate::store::codes::json;
use crate::store::{Conn, Result, StoreError, Tx};

/// The answers that have a reason, by number.
pub fn answers_with(conn: &Conn, id: ReasonId) -> Result<Vec<AnswerId>> {
    let sql = "SELECT answer_id FROM coding WHERE reason_id = ?1 ORDER BY answer_id";
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], |row| row.get(0).map(AnswerId))?.collect::<rusqlite::Result<_>>()?)
}

/// Makes reasons part of another one, which is offered: whatever said them says that one from now on, and they are not offered any more.
/// One that is part of another already says nothing of its own any more, and a topic and a reason for leaving never become one.
pub fn merge(tx: &Tx<'_>, from: &[ReasonId], into: ReasonId) -> Result<()> {
    let target = get(tx, into)?.ok_or_else(|| missing(into))?;
    if target.retired {
        return Err(StoreError::Refused("a reason can only become part of one that is offered"));
    }
    for id in from {
        if *id == into {
            return Err(StoreError::Refused("a reason cannot become part of itself"));
        }
        let reason = get(tx, *id)?.ok_or_else(|| missing(*id))?;
        if reason.merged_into.is_some() || reason.kind.is_leaving() != target.kind.is_leaving() {
            return Err(StoreError::Refused("these reasons cannot become one"));
        }
        let answers = answers_with(tx, *id)?.len();
        for lists in LISTS {
            carry(tx, lists, *id, into, None)?;
        }
        for sql in [
            include_str!("same_passages.sql"),
            "UPDATE passage SET reason_id = ?2 WHERE reason_id = ?1",
            "UPDATE guess SET reason_id = ?2 WHERE reason_id = ?1",
            // One that had become part of it is part of the new one.
            "UPDATE reason SET merged_into = ?2 WHERE merged_into = ?1",
            "UPDATE reason SET retired = 1, to_review = 0, merged_into = ?2 WHERE id = ?1",
        ] {
            tx.0.prepare_cached(sql)?.execute([id.0, into.0])?;
        }
        keep_era(tx, *id, Happened { event: ReasonEvent::Merged, other: Some(into), answers })?;
        keep_era(tx, into, Happened { event: ReasonEvent::Merged, other: Some(*id), answers })?;
    }
    Ok(())
}

/// Makes a new reason beside one, of its kind and group, for these of its answers: they say the new one instead. Departures and guesses
/// stay with the old one.
pub fn split(tx: &Tx<'_>, from: ReasonId, name: &str, answers: &[AnswerId]) -> Result<ReasonId> {
    let old = get(tx, from)?.ok_or_else(|| missing(from))?;
    let new = beside(tx, &old, name)?;
    let wanted: HashSet<AnswerId> = answers.iter().copied().collect();
    let count = answers_with(tx, from)?.iter().filter(|id| wanted.contains(id)).count();
    let only = json(&answers)?;
    for list in LISTS.iter().filter(|list| list.of_answers) {
        carry(tx, list, from, new, Some(&only))?;
    }
    let sql = "UPDATE passage SET reason_id = ?2 WHERE reason_id = ?1 AND answer_id IN (SELECT value FROM json_each(?3))";
    tx.0.prepare_cached(sql)?.execute(params![from.0, new.0, only])?;
    keep_era(tx, new, Happened { event: ReasonEvent::Split, other: Some(from), answers: count })?;
    keep_era(tx, from, Happened { event: ReasonEvent::Split, other: Some(new), answers: count })?;
    Ok(new)
}

/// A reason of another meaning takes the place of one that is offered, which it is not any more. What was said before keeps the old one.
pub fn replace(tx: &Tx<'_>, old: ReasonId, name: &str) -> Result<ReasonId> {
    let before = get(tx, old)?.ok_or_else(|| missing(old))?;
    if before.retired {
        return Err(StoreError::Refused("only a reason that is offered can be replaced"));
    }
    let new = beside(tx, &before, name)?;
    tx.0.prepare_cached("UPDATE reason SET retired = 1 WHERE id = ?1 AND retired = 0")?.execute([old.0])?;
    keep_era(tx, new, Happened { event: ReasonEvent::Replaced, other: Some(old), answers: 0 })?;
    keep_era(tx, old, Happened { event: ReasonEvent::Replaced, other: Some(new), answers: 0 })?;
    Ok(new)
}

/// A new reason of the same kind, group and colour, behind this one. How it came to be is noted by whoever makes it.
fn beside(tx: &Tx<'_>, old: &Reason, name: &str) -> Result<ReasonId> {
    let new = insert(tx, "", name, old.kind, false)?;
    let sql = "UPDATE reason SET group_id = ?2, colour = ?3 WHERE id = ?1";
    tx.0.prepare_cached(sql)?.execute(params![new.0, old.group.map(|group| group.0), old.details.colour])?;
    let place = super::list(tx)?.iter().position(|reason| reason.id == old.id).unwrap_or_default();
    move_to(tx, new, place + 1)?;
    Ok(new)
}

/// A table that lists reasons by position.
struct Lists {
    /// Its name.
    table: &'static str,
    /// The columns that say whose list it is, as a JSON array.
    owner: &'static str,
    /// A row belongs to the owner `?1`, such an array.
    owned: &'static str,
    /// Whose lists it holds are answers'.
    of_answers: bool,
}

const LISTS: &[Lists] = &[
    Lists { table: "coding", owner: "json_array(answer_id)", owned: "answer_id = ?1 ->> 0", of_answers: true },
    Lists {
        table: "second_coding",
        owner: "json_array(reading_id, answer_id, reader)",
        owned: "reading_id = ?1 ->> 0 AND answer_id = ?1 ->> 1 AND reader = ?1 ->> 2",
        of_answers: true,
    },
    Lists { table: "departure_reason", owner: "json_array(departure_id)", owned: "departure_id = ?1 ->> 0", of_answers: false },
];

/// Writes `into` where a list says `from`. A list that has both keeps the better place and, of a departure, what is known more surely;
/// places close up. `only`: of these answers, as JSON.
fn carry(tx: &Tx<'_>, lists: &Lists, from: ReasonId, into: ReasonId, only: Option<&str>) -> Result<()> {
    let Lists { table, owner, owned, of_answers } = lists;
    let some = if *of_answers { "(?2 IS NULL OR answer_id IN (SELECT value FROM json_each(?2)))" } else { "?2 IS NULL" };
    let sql = format!("SELECT {owner}, position FROM {table} WHERE reason_id = ?1 AND {some}");
    let entry = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?));
    let places: BTreeMap<String, i64> =
        tx.0.prepare_cached(&sql)?.query_map(params![from.0, only], entry)?.collect::<rusqlite::Result<_>>()?;
    for (whose, place) in places {
        let both = format!("SELECT position FROM {table} WHERE {owned} AND reason_id = ?2");
        let known = tx.0.prepare_cached(&both)?.query_map(params![whose, into.0], |row| row.get::<_, i64>(0))?.next().transpose()?;
        match known {
            None => {
                let sql = format!("UPDATE {table} SET reason_id = ?3 WHERE {owned} AND reason_id = ?2");
                tx.0.prepare_cached(&sql)?.execute(params![whose, from.0, into.0])?;
            }
            Some(other) => join(tx, lists, &whose, (from, place), (into, other))?,
        }
    }
    Ok(())
}

/// One list has both: one entry of them is left.
fn join(tx: &Tx<'_>, lists: &Lists, whose: &str, (from, place): (ReasonId, i64), (into, other): (ReasonId, i64)) -> Result<()> {
    let Lists { table, owned, .. } = lists;
    if *table == "departure_reason" {
        tx.0.prepare_cached(include_str!("surer_source.sql"))?.execute(params![whose, from.0, into.0])?;
    }
    let sql = format!("DELETE FROM {table} WHERE {owned} AND reason_id = ?2");
    tx.0.prepare_cached(&sql)?.execute(params![whose, from.0])?;
    let sql = format!("UPDATE {table} SET position = ?3 WHERE {owned} AND reason_id = ?2 AND position <> ?3");
    tx.0.prepare_cached(&sql)?.execute(params![whose, into.0, place.min(other)])?;
    let sql = format!("UPDATE {table} SET position = position - 1 WHERE {owned} AND position > ?2");
    tx.0.prepare_cached(&sql)?.execute(params![whose, place.max(other)])?;
    Ok(())
}
