//! Questionnaires and questions kept for later ones. What they say is kept whole, as JSON; their questions have identities of this
//! workspace.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, json, read_code, read_json};
use super::questionnaires::numbered;
use super::{Conn, Result, StoreError, Tx};
use crate::domain::ids::LibraryItemId;
use crate::domain::library::{LibraryEntry, LibraryItem};

/// Adds an entry; questions without an identity of this workspace get one.
pub fn add(tx: &Tx<'_>, entry: &LibraryEntry) -> Result<LibraryItem> {
    let entry = LibraryEntry { content: numbered(tx, &entry.content)?, ..entry.clone() };
    let sql = "INSERT INTO library_item (kind, audience, languages, content) VALUES (?1, ?2, ?3, ?4)";
    let values = params![code(entry.kind), code(entry.audience), json(&entry.languages)?, json(&entry.content)?];
    tx.0.prepare_cached(sql)?.execute(values)?;
    Ok(LibraryItem { id: LibraryItemId(tx.0.last_insert_rowid()), entry })
}

/// Puts something else in the place of an entry. The same again changes nothing.
pub fn replace(tx: &Tx<'_>, id: LibraryItemId, entry: &LibraryEntry) -> Result<()> {
    if get(tx, id)?.ok_or_else(|| missing(id))?.entry == *entry {
        return Ok(());
    }
    let content = numbered(tx, &entry.content)?;
    let sql = "UPDATE library_item SET kind = ?2, audience = ?3, languages = ?4, content = ?5 WHERE id = ?1";
    let values = params![id.0, code(entry.kind), code(entry.audience), json(&entry.languages)?, json(&content)?];
    tx.0.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// Takes an entry out.
pub fn remove(tx: &Tx<'_>, id: LibraryItemId) -> Result<()> {
    let gone = tx.0.prepare_cached("DELETE FROM library_item WHERE id = ?1")?.execute([id.0])?;
    if gone == 0 { Err(missing(id)) } else { Ok(()) }
}

/// One entry.
pub fn get(conn: &Conn, id: LibraryItemId) -> Result<Option<LibraryItem>> {
    let sql = "SELECT id, kind, audience, languages, content FROM library_item WHERE id = ?1";
    Ok(conn.0.prepare_cached(sql)?.query_row([id.0], row_to_item).optional()?)
}

/// All of them, in the order they were added.
pub fn list(conn: &Conn) -> Result<Vec<LibraryItem>> {
    let sql = "SELECT id, kind, audience, languages, content FROM library_item ORDER BY id";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_item)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_item(row: &Row<'_>) -> rusqlite::Result<LibraryItem> {
    let entry =
        LibraryEntry { kind: read_code(row, 1)?, audience: read_code(row, 2)?, languages: read_json(row, 3)?, content: read_json(row, 4)? };
    Ok(LibraryItem { id: LibraryItemId(row.get(0)?), entry })
}

fn missing(id: LibraryItemId) -> StoreError {
    StoreError::Missing(format!("library item {id}"))
}
