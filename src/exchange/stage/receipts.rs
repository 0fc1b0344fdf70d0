//! Lines added up to receipts. A receipt is one customer, one day, one number; the sum is exact and rounded once.
//! Without a number each line is a receipt of its own, the nth of its customer, day and amount in the file.

use std::collections::HashMap;

use super::line::PurchaseLine;
use crate::domain::day::Day;
use crate::domain::import::{SharedReceipt, Staged, StagedLooseSale, StagedReceipt};
use crate::domain::money::Money;
use crate::exchange::parse::number;

/// Receipts of several rows kept with what they came to.
const SHARED_KEPT: usize = 10_000;
/// Stands for the missing customer of a loose sale.
const NOBODY: u32 = u32::MAX;

/// The receipts so far.
#[derive(Default)]
pub(super) struct Receipts {
    found: Vec<Receipt>,
    names: Vec<String>,
    name_ids: HashMap<Vec<u8>, u32>,
    places: HashMap<(u32, Day, u32), usize>,
    /// How many lines without a number there were of this customer, day and amount (none: a visit).
    nth: HashMap<(u32, Day, Option<i64>), u32>,
    /// Bytes and id of the number seen last.
    last_name: (Vec<u8>, u32),
    last: Option<((u32, Day, u32), usize)>,
}

struct Receipt {
    customer: u32,
    day: Day,
    name: u32,
    /// In units of 10^-`SUM_SCALE`.
    sum: i128,
    lines: u32,
}

impl Receipts {
    /// Adds a line; whether it joined a receipt that another line had begun.
    pub(super) fn add(&mut self, customer: Option<u32>, line: &PurchaseLine<'_>, digits: u8) -> bool {
        let customer = customer.unwrap_or(NOBODY);
        let name = if line.receipt.is_empty() { self.made_name(customer, line, digits) } else { self.name(line.receipt) };
        let key = (customer, line.day, name);
        let place = self.last.filter(|(last, _)| *last == key).map(|(_, place)| place).or_else(|| self.places.get(&key).copied());
        if let Some(receipt) = place.and_then(|place| self.found.get_mut(place)) {
            receipt.sum = receipt.sum.saturating_add(line.amount);
            receipt.lines = receipt.lines.saturating_add(1);
            self.last = place.map(|place| (key, place));
            return true;
        }
        self.last = Some((key, self.found.len()));
        self.places.insert(key, self.found.len());
        self.found.push(Receipt { customer, day: line.day, name, sum: line.amount, lines: 1 });
        false
    }

    fn name(&mut self, bytes: &[u8]) -> u32 {
        if self.last_name.0 != bytes || self.names.is_empty() {
            let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
            let known = self.name_ids.get(bytes).copied();
            if known.is_none() {
                self.name_ids.insert(bytes.to_vec(), next);
                // A number that looks like a made one must not meet it.
                let text = String::from_utf8_lossy(bytes);
                self.names.push(if text.starts_with('~') { format!("'{text}") } else { text.into_owned() });
            }
            self.last_name = (bytes.to_vec(), known.unwrap_or(next));
        }
        self.last_name.1
    }

    fn made_name(&mut self, customer: u32, line: &PurchaseLine<'_>, digits: u8) -> u32 {
        let amount = (!line.visit).then(|| number::to_minor(line.amount, digits));
        let nth = self.nth.entry((customer, line.day, amount)).or_default();
        *nth += 1;
        let made = amount.map_or_else(|| format!("~visit~{nth}"), |amount| format!("~{amount}~{nth}"));
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        // The first byte keeps made names apart from those of the file, which hold no zero bytes.
        let known = *self.name_ids.entry([b"\0", made.as_bytes()].concat()).or_insert(next);
        if known == next {
            self.names.push(made);
        }
        known
    }

    /// Sorts everything and puts it where it belongs.
    pub(super) fn finish(self, digits: u8, staged: &mut Staged) {
        let Self { found, names, .. } = self;
        staged.days = found.iter().map(|r| r.day).min().zip(found.iter().map(|r| r.day).max());
        for Receipt { customer, day, name, sum, lines } in found {
            let receipt = names.get(name as usize).cloned().unwrap_or_default();
            let amount = Money(number::to_minor(sum, digits));
            staged.refunds += u64::from(amount < Money::ZERO);
            if lines > 1 && staged.shared.len() < SHARED_KEPT {
                let customer = (customer != NOBODY).then_some(customer);
                staged.shared.push(SharedReceipt { customer, day, receipt: receipt.clone(), lines, amount });
            }
            if customer == NOBODY {
                staged.loose.push(StagedLooseSale { day, receipt, amount });
            } else {
                staged.receipts.push(StagedReceipt { customer, day, receipt, amount });
            }
        }
        staged.receipts.sort_unstable_by(|a, b| (a.customer, a.day, &a.receipt).cmp(&(b.customer, b.day, &b.receipt)));
        staged.loose.sort_unstable_by(|a, b| (a.day, &a.receipt).cmp(&(b.day, &b.receipt)));
    }
}
