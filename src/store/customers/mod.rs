//! Customers: who they are. Their states are figures and not kept here.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, day_number, json, read_code_or_empty, read_day_or_none, read_json};
use super::keys::phone_digits;
use super::{Conn, Result, StoreError, TextKeys, Tx, tags};
use crate::domain::customer::{Customer, CustomerDetails};
use crate::domain::ids::{CustomerId, ImportId};

const INSERT: &str = include_str!("insert.sql");
const UPDATE: &str = include_str!("update.sql");
pub(super) const COLUMNS: &str = "id, number, name, email, phone, segment, note, joined, do_not_contact, address, language";

/// Adds a customer. [`StoreError::NumberTaken`] if the number is another's.
pub fn add(tx: &Tx<'_>, details: &CustomerDetails) -> Result<CustomerId> {
    let details = tidy(details);
    if !details.is_identified() {
        return Err(StoreError::Refused("a customer needs a name, a number, an e-mail address or a phone"));
    }
    number_is_free(tx, &details.number, None)?;
    let id = insert(tx, &details, None)?;
    for tag in &details.tags {
        tags::stick(tx, tags::named_or_new(tx, tag)?, &[id], None)?;
    }
    Ok(id)
}

/// Writes down what is known anew.
pub fn edit(tx: &Tx<'_>, id: CustomerId, details: &CustomerDetails) -> Result<()> {
    let details = tidy(details);
    if !details.is_identified() {
        return Err(StoreError::Refused("a customer needs a name, a number, an e-mail address or a phone"));
    }
    number_is_free(tx, &details.number, Some(id))?;
    let changed = update(tx, id, &details)?;
    if changed || get(tx, id)?.is_some() { Ok(()) } else { Err(missing(id)) }
}

/// Puts customers in a segment; an empty name takes them out of theirs.
pub fn set_segment(tx: &Tx<'_>, ids: &[CustomerId], segment: &str) -> Result<()> {
    let mut statement = tx.0.prepare_cached("UPDATE customer SET segment = ?2 WHERE id = ?1 AND segment <> ?2")?;
    for id in ids {
        statement.execute(params![id.0, segment.trim()])?;
    }
    Ok(())
}

/// One customer.
pub fn get(conn: &Conn, id: CustomerId) -> Result<Option<Customer>> {
    let sql = format!("SELECT {COLUMNS}, {} FROM live_customer WHERE id = ?1", tags::NAMES);
    Ok(conn.0.prepare_cached(&sql)?.query_row([id.0], row_to_tagged).optional()?)
}

/// Customers by their ids, in that order; ids of nobody are left out.
pub fn rows(conn: &Conn, ids: &[CustomerId]) -> Result<Vec<Customer>> {
    ids.iter().filter_map(|id| get(conn, *id).transpose()).collect()
}

/// The customer with this number.
pub fn by_number(conn: &Conn, number: &str) -> Result<Option<CustomerId>> {
    let sql = "SELECT id FROM live_customer WHERE number = ?1 AND number <> ''";
    Ok(conn.0.prepare_cached(sql)?.query_row([number.trim()], row_to_id).optional()?)
}

/// All customers by name, those without one last.
pub fn ids_by_name(conn: &Conn) -> Result<Vec<CustomerId>> {
    ids(conn, "SELECT id FROM live_customer ORDER BY sort_key, id", [])
}

/// Those of whom each word of `text` begins a word of name, number, e-mail address, phone, segment, note or a tag, by name; all of them
/// if there is no word in it. `#` before the name of a tag: those who have it, and nobody else.
pub fn search(conn: &Conn, text: &str) -> Result<Vec<CustomerId>> {
    if let Some(tag) = text.trim().strip_prefix('#').map(|name| tags::named(conn, name)).transpose()?.flatten() {
        let sql = "SELECT id FROM live_customer WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY sort_key, id";
        return ids(conn, sql, [json(&tags::wearers(conn, &[tag])?)?]);
    }
    let Some(words) = conn.1.match_expression(text) else { return ids_by_name(conn) };
    let tagged = by_tags(conn, text)?;
    if tagged.is_empty() {
        return ids(conn, include_str!("search.sql"), [words]);
    }
    let tagged: Vec<CustomerId> = tagged.into_iter().collect();
    ids(conn, include_str!("search_tagged.sql"), params![words, json(&tagged)?])
}

/// Those for whom at least one word of `text` begins a word of a tag, and each other word one of a tag or of their own texts.
fn by_tags(conn: &Conn, text: &str) -> Result<BTreeSet<CustomerId>> {
    let typed = (conn.1.fold)(text);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let wearers = tags::wearers_by_word(conn, &words)?;
    let worn: Vec<usize> = (0..words.len()).filter(|at| wearers.get(*at).is_some_and(|some| !some.is_empty())).take(TAGGED).collect();
    let mut found = BTreeSet::new();
    for chosen in 1..1_usize << worn.len() {
        let by_tag: Vec<usize> = worn.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, at)| *at).collect();
        let sets = by_tag.iter().filter_map(|at| wearers.get(*at)).cloned();
        let Some(wear_all) = sets.reduce(|one, other| &one & &other).filter(|all| !all.is_empty()) else { continue };
        let left: Vec<&str> = words.iter().enumerate().filter(|(at, _)| !by_tag.contains(at)).map(|(_, word)| *word).collect();
        match conn.1.match_expression(&left.join(" ")) {
            None => found.extend(wear_all),
            Some(left) => {
                let also: BTreeSet<CustomerId> = ids(conn, include_str!("search.sql"), [left])?.into_iter().collect();
                found.extend(&wear_all & &also);
            }
        }
    }
    Ok(found)
}

/// So many words are looked for among tags.
const TAGGED: usize = 4;

/// How many there are.
pub fn count(conn: &Conn) -> Result<u64> {
    Ok(conn.0.prepare_cached("SELECT count(*) FROM live_customer")?.query_row([], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// The segments in use with their sizes, by name.
pub fn segments(conn: &Conn) -> Result<Vec<(String, u64)>> {
    let sql = "SELECT segment, count(*) FROM live_customer WHERE segment <> '' GROUP BY segment ORDER BY segment";
    let row = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()));
    let mut all: Vec<(String, u64)> = conn.0.prepare_cached(sql)?.query_map([], row)?.collect::<rusqlite::Result<_>>()?;
    all.sort_by_cached_key(|(name, _)| conn.1.sort_key(name));
    Ok(all)
}

/// Writes a new row; the details are tidy.
pub(super) fn insert(tx: &Tx<'_>, details: &CustomerDetails, import: Option<ImportId>) -> Result<CustomerId> {
    let texts = Kept::of(details, tx.1)?;
    tx.0.prepare_cached(INSERT)?.execute(params![
        details.number,
        details.name,
        details.email,
        details.phone,
        details.segment,
        details.note,
        day_number(details.joined),
        texts.do_not_contact,
        texts.search_text,
        texts.sort_key,
        import.map(|i| i.0),
        details.address,
        details.language.map_or("", code)
    ])?;
    Ok(CustomerId(tx.0.last_insert_rowid()))
}

/// What keeps the index of texts in step with new customers, as the schema has it.
const INDEXING: &str = "CREATE TRIGGER customer_text_insert AFTER INSERT ON customer BEGIN
    INSERT INTO customer_text (rowid, search_text) VALUES (new.id, new.search_text);
END";

/// Inserts many customers. Their texts go into the index all at once afterwards: one by one each waits for the index to be written
/// out, which takes longer than all the rest. If `insert` fails, the transaction must be rolled back.
pub(super) fn in_bulk<T>(tx: &Tx<'_>, insert: impl FnOnce() -> Result<T>) -> Result<T> {
    let newest: i64 = tx.0.query_row("SELECT coalesce(max(id), 0) FROM customer", [], |row| row.get(0))?;
    tx.0.execute_batch("DROP TRIGGER customer_text_insert")?;
    let value = insert()?;
    tx.0.execute_batch(INDEXING)?;
    let sql = "INSERT INTO customer_text (rowid, search_text) SELECT id, search_text FROM customer WHERE id > ?1 ORDER BY id";
    tx.0.execute(sql, [newest])?;
    Ok(value)
}

/// Writes a row anew if anything is different; the details are tidy. Whether it was.
pub(super) fn update(tx: &Tx<'_>, id: CustomerId, details: &CustomerDetails) -> Result<bool> {
    let texts = Kept::of(details, tx.1)?;
    let changed = tx.0.prepare_cached(UPDATE)?.execute(params![
        id.0,
        details.number,
        details.name,
        details.email,
        details.phone,
        details.segment,
        details.note,
        day_number(details.joined),
        texts.do_not_contact,
        texts.search_text,
        texts.sort_key,
        details.address,
        details.language.map_or("", code)
    ])?;
    Ok(changed > 0)
}

/// What is kept beside what was typed.
struct Kept {
    do_not_contact: String,
    search_text: String,
    sort_key: String,
}

impl Kept {
    fn of(details: &CustomerDetails, keys: TextKeys) -> Result<Self> {
        Ok(Self {
            do_not_contact: json(&details.do_not_contact)?,
            search_text: search_text(details, keys),
            sort_key: keys.sort_key(details.display_name()),
        })
    }
}

/// All a customer is found by; a phone number also as bare digits.
pub(super) fn search_text(details: &CustomerDetails, keys: TextKeys) -> String {
    let digits = phone_digits(&details.phone);
    let parts = [&details.name, &details.number, &details.email, &details.phone, &digits, &details.segment, &details.note];
    (keys.fold)(&parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// Details with texts trimmed and channels each once.
pub(super) fn tidy(details: &CustomerDetails) -> CustomerDetails {
    let mut tidy = details.clone();
    for text in [&mut tidy.number, &mut tidy.name, &mut tidy.email, &mut tidy.phone, &mut tidy.segment, &mut tidy.note, &mut tidy.address] {
        if text.trim().len() != text.len() {
            *text = text.trim().to_owned();
        }
    }
    tidy.do_not_contact.sort_unstable();
    tidy.do_not_contact.dedup();
    tidy
}

fn number_is_free(tx: &Tx<'_>, number: &str, owner: Option<CustomerId>) -> Result<()> {
    match by_number(tx, number)? {
        Some(other) if Some(other) != owner => Err(StoreError::NumberTaken(other)),
        _ => Ok(()),
    }
}

fn missing(id: CustomerId) -> StoreError {
    StoreError::Missing(format!("customer {id}"))
}

pub(super) fn ids(conn: &Conn, sql: &str, given: impl rusqlite::Params) -> Result<Vec<CustomerId>> {
    Ok(conn.0.prepare_cached(sql)?.query_map(given, row_to_id)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_id(row: &Row<'_>) -> rusqlite::Result<CustomerId> {
    row.get(0).map(CustomerId)
}

/// A row of [`COLUMNS`].
pub(super) fn row_to_customer(row: &Row<'_>) -> rusqlite::Result<Customer> {
    let details = CustomerDetails {
        number: row.get(1)?,
        name: row.get(2)?,
        email: row.get(3)?,
        phone: row.get(4)?,
        segment: row.get(5)?,
        tags: Vec::new(),
        note: row.get(6)?,
        joined: read_day_or_none(row, 7)?,
        do_not_contact: read_json(row, 8)?,
        address: row.get(9)?,
        language: read_code_or_empty(row, 10)?,
    };
    Ok(Customer { id: CustomerId(row.get(0)?), details })
}

/// A row of [`COLUMNS`] with the names of the tags behind them.
fn row_to_tagged(row: &Row<'_>) -> rusqlite::Result<Customer> {
    let mut customer = row_to_customer(row)?;
    customer.details.tags = read_json(row, 11)?;
    customer.details.tags.sort_unstable();
    Ok(customer)
}

/// Every customer, by id; for matching an import.
pub(super) fn for_each(conn: &Conn, mut take: impl FnMut(Customer)) -> Result<()> {
    let sql = format!("SELECT {COLUMNS}, {} FROM live_customer ORDER BY id", tags::NAMES);
    let mut statement = conn.0.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row_to_tagged(row)?);
    }
    Ok(())
}
