//! Contracts of members and subscribers, and the departures that follow from their ends.

mod leaving;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, day_number, read_code_or_none, read_day, read_day_or_none};
use super::{Conn, Result, StoreError, Tx};
use crate::domain::contract::{self, AmountChange, Contract, ContractDetails};
use crate::domain::day::Day;
use crate::domain::ids::{ContractId, CustomerId};
use crate::domain::money::Money;

pub use leaving::follow;

/// Adds a contract; `noted_on` is the day it is written by hand, none for one out of a file. [`follow`] comes after.
pub fn add(tx: &Tx<'_>, details: &ContractDetails, noted_on: Option<Day>) -> Result<ContractId> {
    if super::customers::get(tx, details.customer)?.is_none() {
        return Err(StoreError::Missing(format!("customer {}", details.customer)));
    }
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![
        details.customer.0,
        details.name.trim(),
        details.starts_on.number(),
        day_number(details.said_on),
        day_number(details.ends_on),
        details.ending.map(code),
        details.monthly.0,
        day_number(noted_on)
    ])?;
    let id = ContractId(tx.0.last_insert_rowid());
    set_amounts(tx, id, &details.changes)?;
    Ok(id)
}

/// Writes a contract anew. [`follow`] comes after.
pub fn edit(tx: &Tx<'_>, id: ContractId, details: &ContractDetails, noted_on: Option<Day>) -> Result<()> {
    let before = get(tx, id)?.ok_or_else(|| missing(id))?;
    if before.details == *details {
        return Ok(());
    }
    tx.0.prepare_cached(include_str!("update.sql"))?.execute(params![
        id.0,
        details.customer.0,
        details.name.trim(),
        details.starts_on.number(),
        day_number(details.said_on),
        day_number(details.ends_on),
        details.ending.map(code),
        details.monthly.0,
        day_number(noted_on)
    ])?;
    if before.details.changes != details.changes {
        tx.0.prepare_cached("DELETE FROM contract_amount WHERE contract_id = ?1")?.execute([id.0])?;
        set_amounts(tx, id, &details.changes)?;
    }
    Ok(())
}

/// Takes a contract away: there was none. [`follow`] comes after.
pub fn remove(tx: &Tx<'_>, id: ContractId) -> Result<()> {
    tx.0.prepare_cached("DELETE FROM contract_amount WHERE contract_id = ?1")?.execute([id.0])?;
    match tx.0.prepare_cached("DELETE FROM contract WHERE id = ?1")?.execute([id.0])? {
        0 => Err(missing(id)),
        _ => Ok(()),
    }
}

/// One contract.
pub fn get(conn: &Conn, id: ContractId) -> Result<Option<Contract>> {
    let sql = concat!(include_str!("select.sql"), " WHERE id = ?1");
    let mut found = conn.0.prepare_cached(sql)?.query_row([id.0], row_to_contract).optional()?;
    if let Some(contract) = &mut found {
        contract.details.changes = amounts(conn, id)?;
    }
    Ok(found)
}

/// A customer's contracts, by their first day.
pub fn of(conn: &Conn, customer: CustomerId) -> Result<Vec<Contract>> {
    let sql = concat!(include_str!("select.sql"), " WHERE customer_id = ?1 ORDER BY starts_on, id");
    let mut found: Vec<_> = conn.0.prepare_cached(sql)?.query_map([customer.0], row_to_contract)?.collect::<rusqlite::Result<_>>()?;
    for contract in &mut found {
        contract.details.changes = amounts(conn, contract.id)?;
    }
    Ok(found)
}

/// All contracts, by customer and then first day.
pub fn all(conn: &Conn) -> Result<Vec<Contract>> {
    let mut changes: std::collections::HashMap<i64, Vec<AmountChange>> = std::collections::HashMap::new();
    let mut statement = conn.0.prepare_cached("SELECT since, monthly, contract_id FROM contract_amount ORDER BY contract_id, since")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        changes.entry(row.get(2)?).or_default().push(row_to_amount(row)?);
    }
    let sql = concat!(include_str!("select.sql"), " ORDER BY customer_id, starts_on, id");
    let mut found: Vec<_> = conn.0.prepare_cached(sql)?.query_map([], row_to_contract)?.collect::<rusqlite::Result<_>>()?;
    for contract in &mut found {
        contract.details.changes = changes.remove(&contract.id.0).unwrap_or_default();
    }
    Ok(found)
}

/// Whether there are any.
pub fn any(conn: &Conn) -> Result<bool> {
    Ok(conn.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM contract)")?.query_row([], |row| row.get(0))?)
}

/// The newest day on which one was written by hand, or up to which the book was imported, as long as it was kept
/// ([`contract::is_kept`]).
pub fn kept_until(conn: &Conn, imported: Option<Day>) -> Result<Option<Day>> {
    let sql = "SELECT DISTINCT noted_on FROM contract WHERE noted_on IS NOT NULL ORDER BY noted_on";
    let noted: Vec<Day> = conn.0.prepare_cached(sql)?.query_map([], |row| read_day(row, 0))?.collect::<rusqlite::Result<_>>()?;
    let Some(imported) = imported else { return Ok(noted.last().copied()) };
    let mut later = noted.into_iter().filter(|day| *day > imported);
    let kept = later.try_fold(imported, |until, day| if contract::is_kept(until, day) { Ok(day) } else { Err(until) });
    Ok(Some(kept.unwrap_or_else(|until| until)))
}

fn set_amounts(tx: &Tx<'_>, id: ContractId, changes: &[AmountChange]) -> Result<()> {
    let mut insert = tx.0.prepare_cached("INSERT INTO contract_amount (contract_id, since, monthly) VALUES (?1, ?2, ?3)")?;
    for change in changes {
        insert.execute(params![id.0, change.since.number(), change.monthly.0])?;
    }
    Ok(())
}

fn amounts(conn: &Conn, id: ContractId) -> Result<Vec<AmountChange>> {
    let sql = "SELECT since, monthly FROM contract_amount WHERE contract_id = ?1 ORDER BY since";
    Ok(conn.0.prepare_cached(sql)?.query_map([id.0], row_to_amount)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_amount(row: &Row<'_>) -> rusqlite::Result<AmountChange> {
    Ok(AmountChange { since: read_day(row, 0)?, monthly: Money(row.get(1)?) })
}

fn row_to_contract(row: &Row<'_>) -> rusqlite::Result<Contract> {
    let details = ContractDetails {
        customer: CustomerId(row.get(1)?),
        name: row.get(2)?,
        starts_on: read_day(row, 3)?,
        said_on: read_day_or_none(row, 4)?,
        ends_on: read_day_or_none(row, 5)?,
        ending: read_code_or_none(row, 6)?,
        monthly: Money(row.get(7)?),
        changes: Vec::new(),
    };
    Ok(Contract { id: ContractId(row.get(0)?), details })
}

fn missing(id: ContractId) -> StoreError {
    StoreError::Missing(format!("contract {id}"))
}
