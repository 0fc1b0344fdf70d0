//! Lines added up to receipts. A receipt is one customer, one day, one number; the sum is exact and rounded once.
//! Without a number each line is a receipt of its own, the nth of its customer, day and amount in the file.

use std::io::Write as _;

use rayon::prelude::*;

use super::hash::{ByHash, QuickMap, hash};
use super::line::PurchaseLine;
use crate::domain::day::Day;
use crate::domain::import::{SharedReceipt, Staged, StagedLooseSale, StagedReceipt};
use crate::domain::money::Money;
use crate::exchange::parse::number;

/// Receipts of several rows kept with what they came to.
const SHARED_KEPT: usize = 10_000;
/// Stands for the missing customer of a loose sale.
const NOBODY: u32 = u32::MAX;
/// No other receipt has the same hash.
const NONE: u32 = u32::MAX;

/// The receipts so far. Their numbers stand one behind the other: ten million little texts would take longer to make than to read.
#[derive(Default)]
pub(super) struct Receipts {
    found: Vec<Receipt>,
    names: Vec<u8>,
    /// The newest receipt by the hash of its customer, day and number.
    places: ByHash<u32>,
    /// How many lines without a number there were of this customer, day and amount (none: a visit).
    nth: QuickMap<(u32, i32, Option<u64>), u32>,
    /// The number of a line that has none.
    made: Vec<u8>,
}

struct Receipt {
    /// In units of 10^-`SUM_SCALE`.
    sum: i128,
    name: u64,
    name_len: u32,
    customer: u32,
    day: Day,
    lines: u32,
    /// The receipt before with the same hash.
    before: u32,
}

impl Receipts {
    /// Adds a line; whether it joined a receipt that another line had begun.
    pub(super) fn add(&mut self, customer: Option<u32>, line: &PurchaseLine<'_>, digits: u8) -> bool {
        let customer = customer.unwrap_or(NOBODY);
        if !line.receipt.is_empty() {
            return self.join(customer, line, line.receipt, false);
        }
        let mut made = std::mem::take(&mut self.made);
        self.make_name(customer, line, digits, &mut made);
        let joined = self.join(customer, line, &made, true);
        self.made = made;
        joined
    }

    fn join(&mut self, customer: u32, line: &PurchaseLine<'_>, name: &[u8], made: bool) -> bool {
        // A number of the file that looks like a made one must not meet it; no number holds a zero byte.
        let guarded = !made && name.starts_with(b"~");
        let hash = hash(customer, line.day.number(), name) ^ u64::from(guarded);
        let newest = self.places.get(&hash).copied().unwrap_or(NONE);
        let mut at = newest;
        while let Some(receipt) = self.found.get(at as usize) {
            if (receipt.customer, receipt.day) == (customer, line.day) && self.is_named(receipt, name, guarded) {
                let Some(receipt) = self.found.get_mut(at as usize) else { break };
                receipt.sum = receipt.sum.saturating_add(line.amount);
                receipt.lines = receipt.lines.saturating_add(1);
                return true;
            }
            at = receipt.before;
        }
        let start = self.names.len() as u64;
        if guarded {
            self.names.push(b'\'');
        }
        self.names.extend_from_slice(name);
        let name_len = u32::try_from(name.len() + usize::from(guarded)).unwrap_or(u32::MAX);
        self.places.insert(hash, u32::try_from(self.found.len()).unwrap_or(NONE));
        self.found.push(Receipt { sum: line.amount, name: start, name_len, customer, day: line.day, lines: 1, before: newest });
        false
    }

    fn is_named(&self, receipt: &Receipt, name: &[u8], guarded: bool) -> bool {
        let kept = name_of(&self.names, receipt);
        if guarded { kept.strip_prefix(b"'") == Some(name) } else { kept == name }
    }

    fn make_name(&mut self, customer: u32, line: &PurchaseLine<'_>, digits: u8, made: &mut Vec<u8>) {
        let amount = (!line.visit).then(|| number::to_minor(line.amount, digits));
        let nth = self.nth.entry((customer, line.day.number(), amount.map(i64::cast_unsigned))).or_default();
        *nth += 1;
        made.clear();
        // Writing into memory cannot fail.
        let _ = match amount {
            Some(amount) => write!(made, "~{amount}~{nth}"),
            None => write!(made, "~visit~{nth}"),
        };
    }

    /// Sorts everything and puts it where it belongs.
    pub(super) fn finish(self, digits: u8, staged: &mut Staged) {
        let Self { mut found, names, places, nth, .. } = self;
        drop((places, nth));
        staged.days = found.iter().map(|r| r.day).min().zip(found.iter().map(|r| r.day).max());
        let text = |receipt: &Receipt| {
            let name = name_of(&names, receipt);
            std::str::from_utf8(name).map_or_else(|_| String::from_utf8_lossy(name).into_owned(), str::to_owned)
        };
        let amount = |receipt: &Receipt| Money(number::to_minor(receipt.sum, digits));
        let shared = found.iter().filter(|receipt| receipt.lines > 1).take(SHARED_KEPT);
        staged.shared.extend(shared.map(|receipt| SharedReceipt {
            customer: (receipt.customer != NOBODY).then_some(receipt.customer),
            day: receipt.day,
            receipt: text(receipt),
            lines: receipt.lines,
            amount: amount(receipt),
        }));
        // Those without a customer come last.
        found.par_sort_unstable_by(|a, b| {
            let key = |receipt: &Receipt| (receipt.customer, receipt.day);
            key(a).cmp(&key(b)).then_with(|| name_of(&names, a).cmp(name_of(&names, b)))
        });
        let loose = found.split_off(found.partition_point(|receipt| receipt.customer != NOBODY));
        let made = |receipt: &Receipt| StagedReceipt {
            customer: receipt.customer,
            day: receipt.day,
            receipt: text(receipt),
            amount: amount(receipt),
        };
        staged.receipts = found.par_iter().map(made).collect();
        staged.loose =
            loose.iter().map(|receipt| StagedLooseSale { day: receipt.day, receipt: text(receipt), amount: amount(receipt) }).collect();
        let refunds = |amounts: &mut dyn Iterator<Item = Money>| amounts.filter(|amount| *amount < Money::ZERO).count() as u64;
        staged.refunds += refunds(&mut staged.receipts.iter().map(|r| r.amount)) + refunds(&mut staged.loose.iter().map(|r| r.amount));
        if names.is_ascii() {
            return;
        }
        // Texts that were not clean may sort otherwise once they are.
        staged.receipts.sort_by(|a, b| (a.customer, a.day, &a.receipt).cmp(&(b.customer, b.day, &b.receipt)));
        staged.loose.sort_by(|a, b| (a.day, &a.receipt).cmp(&(b.day, &b.receipt)));
    }
}

fn name_of<'n>(names: &'n [u8], receipt: &Receipt) -> &'n [u8] {
    let start = usize::try_from(receipt.name).unwrap_or(usize::MAX);
    names.get(start..start.saturating_add(receipt.name_len as usize)).unwrap_or_default()
}
