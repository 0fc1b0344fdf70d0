//! Tags: words stuck on customers. One that is stuck on nobody is offered no more, but keeps its number.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::json;
use super::operations::paused;
use super::{Conn, Result, StoreError, Tx};
use crate::domain::ids::{CustomerId, ImportId, TagId};
use crate::domain::segment::Tag;

/// The names of a customer's tags as JSON, as a column of a query on `live_customer`.
pub(super) const NAMES: &str = "(SELECT json_group_array(tag.name) FROM live_customer_tag AS worn JOIN tag ON tag.id = worn.tag_id \
    WHERE worn.customer_id = live_customer.id)";

/// A tag that is worn: not by an import that was taken back, whose rows stay as they are until it is done again or forgotten.
const LIVE: &str = "(import_id IS NULL OR import_id NOT IN (SELECT id FROM import WHERE undone = 1))";

/// The tags in use, with how many customers have them, by name.
pub fn in_use(conn: &Conn) -> Result<Vec<(Tag, u64)>> {
    let row = |row: &Row<'_>| Ok((Tag { id: TagId(row.get(0)?), name: row.get(1)? }, row.get::<_, i64>(2)?.unsigned_abs()));
    let mut all: Vec<(Tag, u64)> =
        conn.0.prepare_cached(include_str!("in_use.sql"))?.query_map([], row)?.collect::<rusqlite::Result<_>>()?;
    all.sort_by_cached_key(|(tag, _)| conn.1.sort_key(&tag.name));
    Ok(all)
}

/// One tag.
pub fn get(conn: &Conn, id: TagId) -> Result<Option<Tag>> {
    let row = |row: &Row<'_>| Ok(Tag { id: TagId(row.get(0)?), name: row.get(1)? });
    Ok(conn.0.prepare_cached("SELECT id, name FROM tag WHERE id = ?1")?.query_row([id.0], row).optional()?)
}

/// The tag of this name, whatever its case; none if there is none yet.
pub fn named(conn: &Conn, name: &str) -> Result<Option<TagId>> {
    let key = (conn.1.fold)(name.trim());
    let mut statement = conn.0.prepare_cached("SELECT id, name FROM tag ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if (conn.1.fold)(row.get_ref(1)?.as_str().unwrap_or_default()) == key {
            return Ok(Some(TagId(row.get(0)?)));
        }
    }
    Ok(None)
}

/// The tag of this name; made if there is none.
pub fn named_or_new(tx: &Tx<'_>, name: &str) -> Result<TagId> {
    if name.trim().is_empty() {
        return Err(StoreError::Refused("a tag needs a name"));
    }
    if let Some(known) = named(tx, name)? {
        return Ok(known);
    }
    tx.0.prepare_cached("INSERT INTO tag (name) VALUES (?1)")?.execute([name.trim()])?;
    Ok(TagId(tx.0.last_insert_rowid()))
}

/// Sticks a tag on customers; who has it already keeps it.
pub fn stick(tx: &Tx<'_>, tag: TagId, customers: &[CustomerId], import: Option<ImportId>) -> Result<()> {
    if import.is_none() {
        // Whoever wore it by an import that was taken back wears it by hand now: that import can be done again no more, and its rows
        // must not come into the log.
        let sql = "DELETE FROM customer_tag WHERE tag_id = ?1 AND customer_id IN (SELECT value FROM json_each(?2)) \
            AND import_id IN (SELECT id FROM import WHERE undone = 1)";
        paused(tx, || Ok(tx.0.prepare_cached(sql)?.execute(params![tag.0, json(&customers)?])?))?;
    }
    let mut statement = tx.0.prepare_cached(include_str!("stick.sql"))?;
    for customer in customers {
        statement.execute(params![customer.0, tag.0, import.map(|import| import.0)])?;
    }
    Ok(())
}

/// Takes a tag off customers.
pub fn take_off(tx: &Tx<'_>, tag: TagId, customers: &[CustomerId]) -> Result<()> {
    let mut statement = tx.0.prepare_cached(&format!("DELETE FROM customer_tag WHERE customer_id = ?1 AND tag_id = ?2 AND {LIVE}"))?;
    for customer in customers {
        statement.execute(params![customer.0, tag.0])?;
    }
    Ok(())
}

/// Takes a tag off everybody.
pub fn take_off_all(tx: &Tx<'_>, tag: TagId) -> Result<()> {
    tx.0.prepare_cached(&format!("DELETE FROM customer_tag WHERE tag_id = ?1 AND {LIVE}"))?.execute([tag.0])?;
    Ok(())
}

/// Calls a tag something else; it keeps its meaning.
pub fn rename(tx: &Tx<'_>, tag: TagId, name: &str) -> Result<()> {
    let changed = tx.0.prepare_cached("UPDATE tag SET name = ?2 WHERE id = ?1")?.execute(params![tag.0, name.trim()])?;
    if changed > 0 { Ok(()) } else { Err(StoreError::Missing(format!("tag {tag}"))) }
}

/// The tags that some of these customers have, by name.
pub fn of(conn: &Conn, customers: &[CustomerId]) -> Result<Vec<Tag>> {
    let row = |row: &Row<'_>| Ok(Tag { id: TagId(row.get(0)?), name: row.get(1)? });
    let mut all: Vec<Tag> =
        conn.0.prepare_cached(include_str!("of.sql"))?.query_map([json(&customers)?], row)?.collect::<rusqlite::Result<_>>()?;
    all.sort_by_cached_key(|tag| conn.1.sort_key(&tag.name));
    Ok(all)
}

/// By word, customers who have a tag of which the word begins a word. The words are folded.
pub(super) fn wearers_by_word(conn: &Conn, words: &[&str]) -> Result<Vec<BTreeSet<CustomerId>>> {
    let names: Vec<(TagId, String)> = in_use(conn)?.into_iter().map(|(tag, _)| (tag.id, (conn.1.fold)(&tag.name))).collect();
    let of_word = |word: &&str| {
        let begun = names.iter().filter(|(_, name)| name.split_whitespace().any(|part| part.starts_with(word)));
        let tags: Vec<TagId> = begun.map(|(tag, _)| *tag).collect();
        if tags.is_empty() { Ok(BTreeSet::new()) } else { Ok(wearers(conn, &tags)?.into_iter().collect()) }
    };
    words.iter().map(of_word).collect()
}

/// Customers who have one of these tags, by id.
pub fn wearers(conn: &Conn, tags: &[TagId]) -> Result<Vec<CustomerId>> {
    let sql = "SELECT DISTINCT customer_id FROM live_customer_tag WHERE tag_id IN (SELECT value FROM json_each(?1)) ORDER BY customer_id";
    super::customers::ids(conn, sql, [json(&tags)?])
}
