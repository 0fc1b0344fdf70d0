//! The receipts of an import against those known. A receipt is known by customer (if it has one), day and number; one known with
//! another amount is counted and listed as changed, and the old kept.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, params};

use super::matching::{People, Who};
use crate::domain::ids::CustomerId;
use crate::domain::import::{ChangedReceipt, ImportOutcome, ImportPlan, Staged, StagedLooseSale, StagedReceipt};
use crate::domain::money::Money;
use crate::store::{Conn, Result};

/// What has been found of the receipts so far.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) outcome: ImportOutcome,
    pub(super) changed: Vec<ChangedReceipt>,
}

impl Tally {
    /// Lists a receipt known with another amount.
    fn list(&mut self, receipt: impl FnOnce() -> ChangedReceipt) {
        if self.changed.len() < ImportPlan::LISTED {
            self.changed.push(receipt());
        }
    }

    /// Counts a sale without a customer; true if it is not known.
    pub(super) fn loose(&mut self, conn: &Conn, sale: &StagedLooseSale) -> Result<bool> {
        let sql = "SELECT amount FROM live_loose_sale WHERE day = ?1 AND receipt = ?2";
        let known = conn.0.prepare_cached(sql)?.query_row(params![sale.day.number(), sale.receipt], |row| row.get(0)).optional()?;
        match known.map(Money) {
            None => self.outcome.loose_new += 1,
            Some(old) if old == sale.amount => self.outcome.loose_known += 1,
            Some(old) => {
                self.outcome.loose_changed += 1;
                let (day, receipt, new) = (sale.day, sale.receipt.clone(), sale.amount);
                self.list(|| ChangedReceipt { customer: String::new(), day, receipt, old, new });
            }
        }
        Ok(known.is_none())
    }
}

/// The receipts of one customer of the workspace; those of a file may come in several runs.
pub(super) struct Group<'s> {
    /// Whose; none if the customer is new.
    pub(super) known: Option<CustomerId>,
    /// Index of the customer in the file (of the first run).
    pub(super) index: usize,
    /// What they are called in the workspace; empty if the customer is new.
    name: String,
    runs: Vec<&'s [StagedReceipt]>,
}

/// The receipts of each customer of the file, by index there.
pub(super) fn runs(staged: &Staged) -> Vec<&[StagedReceipt]> {
    let mut rest = staged.receipts.as_slice();
    (0..staged.customers.len())
        .map(|index| {
            let end = rest.partition_point(|receipt| receipt.customer as usize <= index);
            let (run, after) = rest.split_at(end);
            rest = after;
            run
        })
        .collect()
}

/// The receipts by customer of the workspace: those known by id, then the new ones in the order of the file.
pub(super) fn groups<'s>(staged: &'s Staged, who: &[Who], people: &People) -> Vec<Group<'s>> {
    let mut known: BTreeMap<CustomerId, Group<'s>> = BTreeMap::new();
    let mut new = Vec::new();
    for (index, (run, who)) in runs(staged).into_iter().zip(who).enumerate() {
        match who {
            Who::New(_) => new.push(Group { known: None, index, name: String::new(), runs: vec![run] }),
            Who::Known(at) => {
                if let Some(person) = people.known.get(*at) {
                    let name = || person.details.display_name().to_owned();
                    let group = || Group { known: Some(person.id), index, name: name(), runs: Vec::new() };
                    known.entry(person.id).or_insert_with(group).runs.push(run);
                }
            }
        }
    }
    known.into_values().chain(new).collect()
}

impl<'s> Group<'s> {
    /// How many receipts there are.
    pub(super) fn len(&self) -> usize {
        self.runs.iter().map(|run| run.len()).sum()
    }

    /// Counts the receipts and hands those not known to `take`.
    pub(super) fn sort_out(&self, conn: &Conn, tally: &mut Tally, mut take: impl FnMut(&'s StagedReceipt) -> Result<()>) -> Result<()> {
        let mut kept = match self.known {
            Some(id) if self.len() > 0 => known_receipts(conn, id)?,
            _ => Vec::new(),
        };
        for run in &self.runs {
            let fresh = self.sort_out_run(run, &kept, tally);
            for receipt in &fresh {
                take(receipt)?;
            }
            if self.runs.len() > 1 {
                kept.extend(fresh.into_iter().map(|r| Known { day: r.day.number(), receipt: r.receipt.clone(), amount: r.amount.0 }));
                kept.sort();
            }
        }
        Ok(())
    }

    fn sort_out_run(&self, run: &'s [StagedReceipt], kept: &[Known], tally: &mut Tally) -> Vec<&'s StagedReceipt> {
        let mut fresh: Vec<&StagedReceipt> = Vec::with_capacity(run.len());
        for receipt in run {
            let again = fresh.last().filter(|last| last.day == receipt.day && last.receipt == receipt.receipt).map(|last| last.amount.0);
            match again.or_else(|| amount_kept(kept, receipt)).map(Money) {
                None => fresh.push(receipt),
                Some(amount) if amount == receipt.amount => tally.outcome.purchases_known += 1,
                Some(old) => {
                    tally.outcome.purchases_changed += 1;
                    let (day, number, new) = (receipt.day, receipt.receipt.clone(), receipt.amount);
                    tally.list(|| ChangedReceipt { customer: self.name.clone(), day, receipt: number, old, new });
                }
            }
        }
        tally.outcome.purchases_new += fresh.len() as u64;
        fresh
    }
}

/// A receipt as kept.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    day: i32,
    receipt: String,
    amount: i64,
}

fn known_receipts(conn: &Conn, customer: CustomerId) -> Result<Vec<Known>> {
    let sql = "SELECT day, receipt, amount FROM live_purchase WHERE customer_id = ?1 ORDER BY day, receipt";
    let row = |row: &rusqlite::Row<'_>| Ok(Known { day: row.get(0)?, receipt: row.get(1)?, amount: row.get(2)? });
    Ok(conn.0.prepare_cached(sql)?.query_map([customer.0], row)?.collect::<rusqlite::Result<_>>()?)
}

fn amount_kept(kept: &[Known], receipt: &StagedReceipt) -> Option<i64> {
    let place = |known: &Known| (known.day, known.receipt.as_str()).cmp(&(receipt.day.number(), receipt.receipt.as_str()));
    kept.binary_search_by(place).ok().and_then(|at| kept.get(at)).map(|known| known.amount)
}
