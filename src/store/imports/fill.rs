//! Filling a new workspace with an import that is made row by row: nothing is looked up, because nothing is there yet.

use rusqlite::params;

use super::apply::{INSERT_LOOSE, INSERT_PURCHASE, STRIDE, announce, conclude};
use super::{ImportOptions, Progress};
use crate::domain::day::Day;
use crate::domain::import::{ImportOutcome, Staged, StagedCustomer, StagedLooseSale, StagedReceipt};
use crate::store::operations::{paused, without_asking};
use crate::store::{Result, StoreError, Tx, customers};

/// An import that comes row by row.
pub trait Rows {
    /// The next customer, not known before, and their receipts by day and number.
    fn customer(&mut self) -> Option<(StagedCustomer, Vec<StagedReceipt>)>;
    /// Receipts without a customer; asked for last.
    fn loose(&mut self) -> Vec<StagedLooseSale>;
    /// Rows in all, for telling how far it is.
    fn total(&self) -> u64;
}

/// Writes all of it under this source. [`StoreError::Cancelled`] if `progress` says so: then nothing was changed.
pub fn fill(tx: &Tx<'_>, source: &str, sha256: [u8; 32], rows: &mut dyn Rows, progress: Progress<'_>) -> Result<ImportOutcome> {
    let head = Staged { source: source.to_owned(), sha256, ..Staged::default() };
    let import = paused(tx, || announce(tx, &head, ImportOptions::on(tx.today())))?;
    let mut outcome = ImportOutcome::default();
    let mut days: Option<(Day, Day)> = None;
    let mut seen = |day: Day| days = Some(days.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    let (mut done, mut told, total) = (0, 0, rows.total());
    without_asking(tx, &["customer", "purchase", "loose_sale"], || {
        let mut purchase = tx.0.prepare_cached(INSERT_PURCHASE)?;
        customers::in_bulk(tx, || {
            while let Some((customer, receipts)) = rows.customer() {
                let id = customers::insert(tx, &customer.details, Some(import))?;
                for receipt in &receipts {
                    purchase.execute(params![id.0, receipt.day.number(), receipt.receipt, receipt.amount.0, import.0])?;
                    seen(receipt.day);
                }
                outcome.customers_new += 1;
                outcome.purchases_new += receipts.len() as u64;
                done += 1 + receipts.len() as u64;
                if done >= told + STRIDE {
                    told = done;
                    if !progress(done, total) {
                        return Err(StoreError::Cancelled);
                    }
                }
            }
            Ok(())
        })?;
        let mut loose = tx.0.prepare_cached(INSERT_LOOSE)?;
        for sale in rows.loose() {
            loose.execute(params![sale.day.number(), sale.receipt, sale.amount.0, import.0])?;
            seen(sale.day);
            outcome.loose_new += 1;
        }
        Ok(())
    })?;
    let (first, last) = days.unzip();
    paused(tx, || {
        let sql = "UPDATE import SET first_day = ?2, last_day = ?3 WHERE id = ?1";
        tx.0.execute(sql, params![import.0, first.map(Day::number), last.map(Day::number)])?;
        conclude(tx, import, &outcome)
    })?;
    tx.0.execute("UPDATE import SET undone = 0 WHERE id = ?1", [import.0])?;
    if progress(total, total) { Ok(outcome) } else { Err(StoreError::Cancelled) }
}
