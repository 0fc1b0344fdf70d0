//! Groups of the codebook. A group is only a heading: reasons keep their meaning in whichever they stand, and which it was is dated.

use rusqlite::{Row, params};

use super::history::{Happened, keep_era};
use super::{comparable, get, list, missing, named};
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::{ReasonEvent, ReasonGroup};
use crate::store::{Conn, Result, StoreError, Tx};

/// Adds a group behind the others.
pub fn add_group(tx: &Tx<'_>, name: &str) -> Result<GroupId> {
    let sql = "INSERT INTO reason_group (name, position) SELECT ?1, coalesce(max(position), -1) + 1 FROM reason_group";
    tx.0.prepare_cached(sql)?.execute([named(name)?])?;
    Ok(GroupId(tx.0.last_insert_rowid()))
}

/// Gives it another name; its reasons note it.
pub fn rename_group(tx: &Tx<'_>, id: GroupId, name: &str) -> Result<()> {
    must_be(tx, id)?;
    let changed =
        tx.0.prepare_cached("UPDATE reason_group SET name = ?2 WHERE id = ?1 AND name <> ?2")?.execute(params![id.0, named(name)?])?;
    if changed > 0 {
        for reason in list(tx)?.into_iter().filter(|reason| reason.group == Some(id)) {
            keep_era(tx, reason.id, Happened::alone(ReasonEvent::Group))?;
        }
    }
    Ok(())
}

/// Puts it at this place among the groups, from 0; the others close up.
pub fn move_group(tx: &Tx<'_>, id: GroupId, place: usize) -> Result<()> {
    let mut order: Vec<_> = groups(tx)?.into_iter().map(|group| group.id).collect();
    let from = order.iter().position(|other| *other == id).ok_or_else(|| gone(id))?;
    order.remove(from);
    order.insert(place.min(order.len()), id);
    put_in_order(tx, &order)
}

fn put_in_order(tx: &Tx<'_>, order: &[GroupId]) -> Result<()> {
    let mut statement = tx.0.prepare_cached("UPDATE reason_group SET position = ?2 WHERE id = ?1 AND position <> ?2")?;
    for (position, id) in (0_i64..).zip(order) {
        statement.execute([id.0, position])?;
    }
    Ok(())
}

/// Takes a group away; its reasons stand in none from then on, and the other groups close up.
pub fn remove_group(tx: &Tx<'_>, id: GroupId) -> Result<()> {
    must_be(tx, id)?;
    for reason in list(tx)?.into_iter().filter(|reason| reason.group == Some(id)) {
        set_group(tx, reason.id, None)?;
    }
    tx.0.prepare_cached("DELETE FROM reason_group WHERE id = ?1")?.execute([id.0])?;
    put_in_order(tx, &groups(tx)?.into_iter().map(|group| group.id).collect::<Vec<_>>())
}

/// Puts a reason into a group, or into none.
pub fn set_group(tx: &Tx<'_>, id: ReasonId, group: Option<GroupId>) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    if let Some(group) = group {
        must_be(tx, group)?;
    }
    let sql = "UPDATE reason SET group_id = ?2 WHERE id = ?1 AND group_id IS NOT ?2";
    if tx.0.prepare_cached(sql)?.execute(params![id.0, group.map(|group| group.0)])? > 0 {
        keep_era(tx, id, Happened::alone(ReasonEvent::Group))?;
    }
    Ok(())
}

/// The groups in their order.
pub fn groups(conn: &Conn) -> Result<Vec<ReasonGroup>> {
    let sql = "SELECT id, name, position FROM reason_group ORDER BY position, id";
    let group = |row: &Row<'_>| Ok(ReasonGroup { id: GroupId(row.get(0)?), name: row.get(1)?, position: row.get(2)? });
    Ok(conn.0.prepare_cached(sql)?.query_map([], group)?.collect::<rusqlite::Result<_>>()?)
}

/// The group of this name, whatever the case.
pub fn group_by_name(conn: &Conn, name: &str) -> Result<Option<GroupId>> {
    let wanted = comparable(conn.1, name);
    Ok(groups(conn)?.into_iter().find(|group| comparable(conn.1, &group.name) == wanted).map(|group| group.id))
}

fn must_be(conn: &Conn, id: GroupId) -> Result<()> {
    let there = conn.0.prepare_cached("SELECT 1 FROM reason_group WHERE id = ?1")?.exists([id.0])?;
    if there { Ok(()) } else { Err(gone(id)) }
}

fn gone(id: GroupId) -> StoreError {
    StoreError::Missing(format!("group {id}"))
}
