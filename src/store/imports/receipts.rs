//! The receipts of an import against those known. A receipt is known by customer (if it has one), day and number; one known with
//! another amount is counted and listed as changed, and the old kept.

use std::cmp::Ordering;
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
            // One step each in all: searching what is left anew for each of a million customers takes longer.
            let end = rest.iter().position(|receipt| receipt.customer as usize > index).unwrap_or(rest.len());
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

    /// Counts the receipts against those known, by day and number; gives those not known.
    fn sort_out(&self, mut kept: Vec<Known>, tally: &mut Tally) -> Vec<&'s StagedReceipt> {
        let mut all = Vec::new();
        for run in &self.runs {
            let fresh = self.sort_out_run(run, &kept, tally);
            if self.runs.len() > 1 {
                kept.extend(fresh.iter().map(|r| Known { day: r.day.number(), receipt: r.receipt.clone(), amount: r.amount.0 }));
                kept.sort();
            }
            if all.is_empty() { all = fresh } else { all.extend(fresh) }
        }
        all
    }

    /// The same while what is known comes out of one scan of all receipts; for one run, which is sorted as they are.
    fn merge(&self, run: &'s [StagedReceipt], id: CustomerId, known: &mut Scan<'_>, tally: &mut Tally) -> Result<Vec<&'s StagedReceipt>> {
        let mut fresh: Vec<&StagedReceipt> = Vec::new();
        for receipt in run {
            let again = fresh.last().filter(|last| last.day == receipt.day && last.receipt == receipt.receipt).map(|last| last.amount);
            let amount = if again.is_some() { again } else { known.amount(id, receipt)? };
            self.judge(receipt, amount, &mut fresh, tally);
        }
        tally.outcome.purchases_new += fresh.len() as u64;
        Ok(fresh)
    }

    /// One receipt against the amount it is known with.
    fn judge(&self, receipt: &'s StagedReceipt, known: Option<Money>, fresh: &mut Vec<&'s StagedReceipt>, tally: &mut Tally) {
        match known {
            None => fresh.push(receipt),
            Some(amount) if amount == receipt.amount => tally.outcome.purchases_known += 1,
            Some(old) => {
                tally.outcome.purchases_changed += 1;
                let (day, number, new) = (receipt.day, receipt.receipt.clone(), receipt.amount);
                tally.list(|| ChangedReceipt { customer: self.name.clone(), day, receipt: number, old, new });
            }
        }
    }

    fn sort_out_run(&self, run: &'s [StagedReceipt], kept: &[Known], tally: &mut Tally) -> Vec<&'s StagedReceipt> {
        let mut fresh: Vec<&StagedReceipt> = Vec::with_capacity(run.len());
        for receipt in run {
            let again = fresh.last().filter(|last| last.day == receipt.day && last.receipt == receipt.receipt).map(|last| last.amount.0);
            self.judge(receipt, again.or_else(|| amount_kept(kept, receipt)).map(Money), &mut fresh, tally);
        }
        tally.outcome.purchases_new += fresh.len() as u64;
        fresh
    }
}

/// One receipt in so many of those on record, and looking them all through once is quicker than asking for each customer's.
const ALL_OF: u64 = 8;

/// Counts the receipts of all groups (those of known customers first, by id) against those on record; gives those not known, by group.
pub(super) fn sort_out<'s>(conn: &Conn, groups: &[Group<'s>], tally: &mut Tally) -> Result<Vec<Vec<&'s StagedReceipt>>> {
    let of_known = |group: &&Group<'_>| group.known.is_some();
    let asked = groups.iter().filter(of_known).map(|group| group.len() as u64).sum::<u64>();
    let one_run = groups.iter().filter(of_known).all(|group| group.runs.len() < 2);
    if !one_run || asked == 0 || more_than(conn, asked.saturating_mul(ALL_OF))? {
        let known = |group: &Group<'_>| match group.known {
            Some(id) if group.len() > 0 => known_receipts(conn, id),
            _ => Ok(Vec::new()),
        };
        return groups.iter().map(|group| Ok(group.sort_out(known(group)?, tally))).collect();
    }
    let sql = "SELECT customer_id, day, receipt, amount FROM live_purchase ORDER BY customer_id, day, receipt";
    let mut statement = conn.0.prepare_cached(sql)?;
    let mut scan = Scan { rows: statement.query([])?, at: None, number: Vec::new() };
    scan.next()?;
    let mut fresh = Vec::with_capacity(groups.len());
    for group in groups {
        fresh.push(match (group.known, group.runs.first()) {
            (Some(id), Some(run)) => group.merge(run, id, &mut scan, tally)?,
            _ => group.sort_out(Vec::new(), tally),
        });
    }
    Ok(fresh)
}

/// Whether more receipts than these are on record.
fn more_than(conn: &Conn, receipts: u64) -> Result<bool> {
    let most = i64::try_from(receipts).unwrap_or(i64::MAX - 1);
    let sql = "SELECT count(*) FROM (SELECT 1 FROM purchase LIMIT ?1)";
    Ok(conn.0.prepare_cached(sql)?.query_row([most + 1], |row| row.get::<_, i64>(0))? > most)
}

/// The receipts on record, one after the other, as they are sorted.
struct Scan<'q> {
    rows: rusqlite::Rows<'q>,
    /// Customer, day and amount of the one it has come to.
    at: Option<(i64, i32, i64)>,
    /// Its number.
    number: Vec<u8>,
}

impl Scan<'_> {
    fn next(&mut self) -> Result<()> {
        self.at = None;
        if let Some(row) = self.rows.next()? {
            self.at = Some((row.get(0)?, row.get(1)?, row.get(3)?));
            row.get_ref(2)?.as_bytes().map_err(rusqlite::Error::from)?.clone_into(&mut self.number);
        }
        Ok(())
    }

    /// The amount this receipt is known with. Receipts must be asked for in their order.
    fn amount(&mut self, customer: CustomerId, receipt: &StagedReceipt) -> Result<Option<Money>> {
        let wanted = (customer.0, receipt.day.number());
        while let Some((customer, day, amount)) = self.at {
            match (customer, day).cmp(&wanted).then_with(|| self.number.as_slice().cmp(receipt.receipt.as_bytes())) {
                Ordering::Less => self.next()?,
                Ordering::Equal => return Ok(Some(Money(amount))),
                Ordering::Greater => return Ok(None),
            }
        }
        Ok(None)
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
