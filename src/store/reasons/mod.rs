//! The codebook. An id never changes meaning; what a reason was called and how it counted stays on record, by day.

mod groups;
mod history;
mod recode;

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, json, read_code, read_json};
use super::{Conn, Result, StoreError, TextKeys, Tx};
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::{Reason, ReasonDetails, ReasonEvent, ReasonKind};

pub use groups::{add_group, group_by_name, groups, move_group, remove_group, rename_group, set_group};
use history::{Happened, keep_era};
pub use history::{ReasonEra, changes, eras, history};
pub use recode::{answers_with, merge, replace, split};

/// The columns of a reason, as [`row_to_reason`] reads them.
const COLUMNS: &str = "id, code, name, kind, position, retired, to_review, group_id, colour, description, examples, rule, merged_into";

/// Adds a reason at the end of the list. `code` is that of the starting list, or empty.
pub fn add(tx: &Tx<'_>, code_of_list: &str, name: &str, kind: ReasonKind, to_review: bool) -> Result<ReasonId> {
    let id = insert(tx, code_of_list, name, kind, to_review)?;
    keep_era(tx, id, Happened::alone(ReasonEvent::Added))?;
    Ok(id)
}

fn insert(tx: &Tx<'_>, code_of_list: &str, name: &str, kind: ReasonKind, to_review: bool) -> Result<ReasonId> {
    let name = named(name)?;
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![code_of_list, name, code(kind), to_review])?;
    Ok(ReasonId(tx.0.last_insert_rowid()))
}

/// Adds one that a workspace begins with: that is no change of its codebook.
pub fn add_first(tx: &Tx<'_>, code_of_list: &str, name: &str, kind: ReasonKind) -> Result<ReasonId> {
    let id = insert(tx, code_of_list, name, kind, false)?;
    keep_era(tx, id, Happened::alone(ReasonEvent::Unknown))?;
    Ok(id)
}

/// Gives it another name; the meaning stays.
pub fn rename(tx: &Tx<'_>, id: ReasonId, name: &str) -> Result<()> {
    let name = named(name)?;
    change(tx, id, ReasonEvent::Renamed, "UPDATE reason SET name = ?2 WHERE id = ?1 AND name <> ?2", name)
}

/// Sets whether losses for it could be avoided.
pub fn set_kind(tx: &Tx<'_>, id: ReasonId, kind: ReasonKind) -> Result<()> {
    change(tx, id, ReasonEvent::Kind, "UPDATE reason SET kind = ?2 WHERE id = ?1 AND kind <> ?2", code(kind))
}

/// Takes it out of use, or back into use: then it stands alone again if it had become part of another.
pub fn retire(tx: &Tx<'_>, id: ReasonId, retired: bool) -> Result<()> {
    let event = if retired { ReasonEvent::Retired } else { ReasonEvent::BroughtBack };
    if !retired {
        tx.0.prepare_cached("UPDATE reason SET merged_into = NULL WHERE id = ?1")?.execute([id.0])?;
    }
    change(tx, id, event, "UPDATE reason SET retired = ?2 WHERE id = ?1 AND retired <> ?2", retired)
}

/// Writes down what belongs to it.
pub fn describe(tx: &Tx<'_>, id: ReasonId, details: &ReasonDetails) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    if !ReasonDetails::is_colour(&details.colour) {
        return Err(StoreError::Refused("a colour is # and six hexadecimal digits"));
    }
    let sql = include_str!("describe.sql");
    let ReasonDetails { colour, description, examples, rule } = details;
    tx.0.prepare_cached(sql)?.execute(params![id.0, colour, description.trim(), json(examples)?, rule.trim()])?;
    Ok(())
}

/// Puts it at this place of the list, from 0; the others close up.
pub fn move_to(tx: &Tx<'_>, id: ReasonId, place: usize) -> Result<()> {
    let mut order: Vec<_> = list(tx)?.into_iter().map(|reason| reason.id).collect();
    let from = order.iter().position(|other| *other == id).ok_or_else(|| missing(id))?;
    order.remove(from);
    order.insert(place.min(order.len()), id);
    let mut statement = tx.0.prepare_cached("UPDATE reason SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute([id.0, position])?;
    }
    Ok(())
}

/// Somebody has looked at a reason an import made.
pub fn review(tx: &Tx<'_>, id: ReasonId) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    tx.0.prepare_cached("UPDATE reason SET to_review = 0 WHERE id = ?1 AND to_review = 1")?.execute([id.0])?;
    Ok(())
}

/// One reason.
pub fn get(conn: &Conn, id: ReasonId) -> Result<Option<Reason>> {
    let sql = format!("SELECT {COLUMNS} FROM reason WHERE id = ?1");
    Ok(conn.0.prepare_cached(&sql)?.query_row([id.0], row_to_reason).optional()?)
}

/// The codebook in its order, retired ones too.
pub fn list(conn: &Conn) -> Result<Vec<Reason>> {
    let sql = format!("SELECT {COLUMNS} FROM reason ORDER BY position, id");
    Ok(conn.0.prepare_cached(&sql)?.query_map([], row_to_reason)?.collect::<rusqlite::Result<_>>()?)
}

/// The reason meant by this name or code, whatever the case: a name before a code, one in use before a retired one; of one that has
/// become part of another, that other.
pub fn by_name(conn: &Conn, name: &str) -> Result<Option<ReasonId>> {
    Ok(meant(conn)?.get(&comparable(conn.1, name)).copied())
}

/// The reason that bears this name, whatever the case; one in use before a retired one.
pub fn named_so(conn: &Conn, name: &str) -> Result<Option<ReasonId>> {
    let wanted = comparable(conn.1, name);
    let mut found: Vec<_> = list(conn)?.into_iter().filter(|reason| comparable(conn.1, &reason.name) == wanted).collect();
    found.sort_by_key(|reason| reason.retired);
    Ok(found.first().map(|reason| reason.id))
}

/// Which reason each name or code means, as names are compared.
fn meant(conn: &Conn) -> Result<HashMap<String, ReasonId>> {
    Ok(meant_of(conn, list(conn)?))
}

/// The same for what somebody left for: the code of a topic, for which nobody leaves, is a word like any other there.
pub(super) fn meant_for_leaving(conn: &Conn) -> Result<HashMap<String, ReasonId>> {
    let mut all = list(conn)?;
    all.iter_mut().filter(|reason| !reason.kind.is_leaving()).for_each(|topic| topic.code.clear());
    Ok(meant_of(conn, all))
}

fn meant_of(conn: &Conn, mut all: Vec<Reason>) -> HashMap<String, ReasonId> {
    all.sort_by_key(|reason| !reason.retired);
    let meant = |reason: &Reason| reason.merged_into.unwrap_or(reason.id);
    let mut names: HashMap<String, ReasonId> =
        all.iter().filter(|reason| !reason.code.is_empty()).map(|reason| (reason.code.clone(), meant(reason))).collect();
    names.extend(all.iter().map(|reason| (comparable(conn.1, &reason.name), meant(reason))));
    names
}

/// A name as names are compared: folded, with single blanks.
pub(super) fn comparable(keys: TextKeys, name: &str) -> String {
    (keys.fold)(&name.replace(['’', '‘', 'ʼ', '`'], "'")).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn change(tx: &Tx<'_>, id: ReasonId, event: ReasonEvent, sql: &str, value: impl rusqlite::ToSql) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    if tx.0.prepare_cached(sql)?.execute(params![id.0, value])? > 0 {
        keep_era(tx, id, Happened::alone(event))?;
    }
    Ok(())
}

fn named(name: &str) -> Result<&str> {
    let name = name.trim();
    if name.is_empty() { Err(StoreError::Refused("a reason needs a name")) } else { Ok(name) }
}

fn missing(id: ReasonId) -> StoreError {
    StoreError::Missing(format!("reason {id}"))
}

fn row_to_reason(row: &Row<'_>) -> rusqlite::Result<Reason> {
    let details = ReasonDetails { colour: row.get(8)?, description: row.get(9)?, examples: read_json(row, 10)?, rule: row.get(11)? };
    Ok(Reason {
        id: ReasonId(row.get(0)?),
        code: row.get(1)?,
        name: row.get(2)?,
        kind: read_code(row, 3)?,
        position: row.get(4)?,
        retired: row.get(5)?,
        to_review: row.get(6)?,
        group: row.get::<_, Option<i64>>(7)?.map(GroupId),
        details,
        merged_into: row.get::<_, Option<i64>>(12)?.map(ReasonId),
    })
}
