//! Purchase days: each customer's days with a purchase above 0, once each, up to the as-of day, and the money that goes with them.
//! The one pass over all receipts; everything else reads what it yields.

use std::ops::Range;

use rayon::prelude::*;

use super::calendar::Calendar;
use super::facts::Facts;
use super::num;
use super::sales::Sales;
use crate::domain::money::Money;

/// Rows to one piece of work.
pub(super) const CHUNK: usize = 8192;

/// What the receipts of one customer come to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Till {
    /// Receipts above 0.
    pub(super) orders: u32,
    /// Net of all receipts, minor units.
    pub(super) net: i64,
    /// Net of the calendar year up to the last purchase day, less refunds from then up to the as-of day (METRICS A6).
    pub(super) yearly: i64,
}

/// What the last calendar year up to the as-of day brought.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LastYear {
    /// Receipts above 0.
    pub(super) orders: u64,
    /// Net of all receipts, minor units.
    pub(super) net: Money,
    /// Customers with a purchase above 0.
    pub(super) buyers: u64,
}

/// Purchase days in compressed rows, and what each customer's receipts come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Visits {
    offsets: Vec<u32>,
    days: Vec<i32>,
    tills: Vec<Till>,
    /// Sales of the customers in the filter.
    pub(super) sales: Sales,
    /// Their last year.
    pub(super) last_year: LastYear,
}

impl Visits {
    /// Reads all receipts up to `as_of`; `selected` says which rows count in the sums.
    pub(super) fn read(facts: &Facts, calendar: &Calendar, as_of: i32, selected: impl Fn(usize) -> bool + Sync) -> Self {
        let rows = facts.people.len();
        let starts: Vec<usize> = (0..rows).step_by(CHUNK).collect();
        let piece = |start: usize| Self::piece(facts, calendar, as_of, start..(start + CHUNK).min(rows), &selected);
        Self::joined(starts.into_par_iter().map(piece).collect())
    }

    fn piece(facts: &Facts, calendar: &Calendar, as_of: i32, rows: Range<usize>, selected: &impl Fn(usize) -> bool) -> Self {
        let mut piece = Self::default();
        let year = calendar.year_before(as_of);
        for row in rows {
            let (days, amounts) = facts.purchases.of(row);
            let until = days.partition_point(|day| *day <= as_of);
            let (days, amounts) = (days.get(..until).unwrap_or_default(), amounts.get(..until).unwrap_or_default());
            let till = piece.add(days, amounts, calendar);
            piece.offsets.push(num::row(piece.days.len()));
            piece.tills.push(till);
            if selected(row) {
                for amount in amounts {
                    piece.sales.add(Money(*amount));
                }
                piece.last_year.add(days, amounts, year);
            }
        }
        piece
    }

    fn add(&mut self, days: &[i32], amounts: &[i64], calendar: &Calendar) -> Till {
        let mut till = Till::default();
        let mut last = i32::MIN;
        for (&day, &amount) in days.iter().zip(amounts) {
            till.net = till.net.saturating_add(amount);
            if amount > 0 {
                till.orders += 1;
                if day != last {
                    self.days.push(day);
                    last = day;
                }
            }
        }
        if last != i32::MIN {
            let from = calendar.year_before(last);
            let start = days.partition_point(|day| *day <= from);
            till.yearly = amounts.get(start..).unwrap_or_default().iter().fold(0, |sum: i64, a| sum.saturating_add(*a));
        }
        till
    }

    fn joined(pieces: Vec<Self>) -> Self {
        let mut all = Self { offsets: vec![0], ..Self::default() };
        for piece in pieces {
            let base = num::row(all.days.len());
            all.offsets.extend(piece.offsets.iter().map(|offset| base + offset));
            all.days.extend(piece.days);
            all.tills.extend(piece.tills);
            all.sales = all.sales.with(piece.sales);
            all.last_year.orders += piece.last_year.orders;
            all.last_year.net += piece.last_year.net;
            all.last_year.buyers += piece.last_year.buyers;
        }
        all
    }

    /// Customers.
    pub(super) const fn rows(&self) -> usize {
        self.tills.len()
    }

    /// The purchase days of a row, ascending.
    pub(super) fn of(&self, row: usize) -> &[i32] {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        bounds.and_then(|(from, to)| self.days.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// What the receipts of a row come to.
    pub(super) fn till(&self, row: usize) -> Till {
        self.tills.get(row).copied().unwrap_or_default()
    }
}

impl LastYear {
    fn add(&mut self, days: &[i32], amounts: &[i64], after: i32) {
        let start = days.partition_point(|day| *day <= after);
        let amounts = amounts.get(start..).unwrap_or_default();
        let orders = num::count(amounts.iter().filter(|amount| **amount > 0).count());
        self.orders += orders;
        self.buyers += u64::from(orders > 0);
        self.net += amounts.iter().map(|amount| Money(*amount)).sum();
    }
}
