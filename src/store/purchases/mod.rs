//! Purchases typed by hand, and the purchases of one customer. Whole files of them come by `imports`, figures read them by `facts`.

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::read_day;
use super::{Conn, Result, StoreError, Tx};
use crate::domain::customer::{BY_HAND, Purchase};
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;

/// Adds a purchase typed by hand, without a receipt number: the same amount twice on a day is two purchases.
pub fn add(tx: &Tx<'_>, customer: CustomerId, day: Day, amount: Money) -> Result<Purchase> {
    if super::customers::get(tx, customer)?.is_none() {
        return Err(StoreError::Missing(format!("customer {customer}")));
    }
    let receipt = free_receipt(tx, customer, day, amount)?;
    let sql = "INSERT INTO purchase (customer_id, day, receipt, amount) VALUES (?1, ?2, ?3, ?4)";
    tx.0.prepare_cached(sql)?.execute(params![customer.0, day.number(), receipt, amount.0])?;
    Ok(Purchase { day, receipt, amount })
}

/// [`BY_HAND`], then `amount~n`, the first n that is free.
fn free_receipt(tx: &Tx<'_>, customer: CustomerId, day: Day, amount: Money) -> Result<String> {
    let mut taken = tx.0.prepare_cached("SELECT 1 FROM purchase WHERE customer_id = ?1 AND day = ?2 AND receipt = ?3")?;
    let mut n = 1_u32;
    loop {
        let receipt = format!("{BY_HAND}{}~{n}", amount.0);
        if !taken.exists(params![customer.0, day.number(), receipt])? {
            return Ok(receipt);
        }
        n += 1;
    }
}

/// Takes a purchase out.
pub fn remove(tx: &Tx<'_>, customer: CustomerId, day: Day, receipt: &str) -> Result<()> {
    let sql = "DELETE FROM purchase WHERE customer_id = ?1 AND day = ?2 AND receipt = ?3";
    match tx.0.prepare_cached(sql)?.execute(params![customer.0, day.number(), receipt])? {
        0 => Err(StoreError::Missing(format!("receipt {receipt}"))),
        _ => Ok(()),
    }
}

/// A customer's purchases by day.
pub fn of(conn: &Conn, customer: CustomerId) -> Result<Vec<Purchase>> {
    let sql = "SELECT day, receipt, amount FROM live_purchase WHERE customer_id = ?1 ORDER BY day, receipt";
    Ok(conn.0.prepare_cached(sql)?.query_map([customer.0], row_to_purchase)?.collect::<rusqlite::Result<_>>()?)
}

/// Whether there are any.
pub fn any(conn: &Conn) -> Result<bool> {
    Ok(conn.0.prepare_cached("SELECT EXISTS (SELECT 1 FROM live_purchase)")?.query_row([], |row| row.get(0))?)
}

/// Day of the last purchase of anybody; none without purchases.
pub fn last_day(conn: &Conn) -> Result<Option<Day>> {
    let sql = "SELECT max(day) FROM live_purchase";
    let day: Option<Option<i32>> = conn.0.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    Ok(day.flatten().map(Day::from_number))
}

fn row_to_purchase(row: &Row<'_>) -> rusqlite::Result<Purchase> {
    Ok(Purchase { day: read_day(row, 0)?, receipt: row.get(1)?, amount: Money(row.get(2)?) })
}
