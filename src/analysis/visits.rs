//! Purchase days and money as they were known on the as-of day: the record of all receipts, cut off where it goes beyond that day.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::calendar::Calendar;
use super::facts::Facts;
use super::num;
use super::record::{Record, Till, chunks};
use super::sales::Sales;
use super::silences::Silences;
use crate::domain::day::{Day, Month};
use crate::domain::money::Money;
use crate::domain::settings::Closed;

/// What the last calendar year up to the as-of day brought.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LastYear {
    /// Receipts above 0.
    pub(super) orders: u64,
    /// Net of all receipts, minor units.
    pub(super) net: Money,
    /// Customers with a purchase above 0.
    pub(super) buyers: u64,
    /// Customers with a receipt before it.
    pub(super) earlier: u64,
}

/// A stretch of days, with the months it covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    from: Day,
    to: Day,
    /// The months that lie in it whole.
    inner: u128,
    /// Its first and its last month.
    edges: u128,
}

/// Purchase days by row, and what each customer's receipts come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Visits {
    record: Arc<Record>,
    rows: usize,
    as_of: i32,
    /// What receipts come to up to the as-of day, where some are later.
    cut: Option<Vec<Till>>,
    /// Sales of the customers in the filter.
    pub(super) sales: Sales,
    /// Their last year.
    pub(super) last_year: LastYear,
}

impl Visits {
    /// Reads all receipts up to `as_of`; `selected` says which rows count in the sums, `all` that it is every one.
    pub(super) fn read(facts: &Facts, calendar: &Calendar, as_of: i32, all: bool, selected: impl Fn(usize) -> bool + Sync) -> Self {
        let record = facts.purchases.record();
        let is_cut = record.span.is_some_and(|(_, last)| last > as_of);
        let mut visits = Self { rows: facts.people.len(), as_of, record, ..Self::default() };
        if is_cut {
            visits.cut = Some(visits.tills(facts, calendar));
        }
        let whole = all && !is_cut && visits.record.rows() == visits.rows;
        if whole && visits.record.span.is_some_and(|(_, last)| last == as_of) {
            (visits.sales, visits.last_year) = (visits.record.sales, visits.record.last_year);
        } else {
            let known = whole.then_some(visits.record.sales);
            (visits.sales, visits.last_year) = visits.sums(facts, calendar.year_before(as_of), known, &selected);
        }
        visits
    }

    /// What the receipts of each row come to up to the as-of day.
    fn tills(&self, facts: &Facts, calendar: &Calendar) -> Vec<Till> {
        let till = |row: usize| {
            let (days, amounts) = facts.purchases.of(row);
            if days.last().is_none_or(|last| *last <= self.as_of) {
                return self.record.till(row);
            }
            let until = days.partition_point(|day| *day <= self.as_of);
            Till::of(days.get(..until).unwrap_or_default(), amounts.get(..until).unwrap_or_default(), calendar)
        };
        (0..self.rows).into_par_iter().with_min_len(1024).map(till).collect()
    }

    /// Sales (unless they are known) and the last year of the rows selected.
    fn sums(&self, facts: &Facts, year: i32, known: Option<Sales>, selected: &(impl Fn(usize) -> bool + Sync)) -> (Sales, LastYear) {
        let piece = |rows: Range<usize>| {
            let (mut sales, mut last_year) = (Sales::default(), LastYear::default());
            for row in rows.filter(|row| selected(*row)) {
                let (days, amounts) = facts.purchases.of(row);
                if known.is_some() && days.last().is_none_or(|last| *last <= year) {
                    last_year.earlier += u64::from(!days.is_empty());
                    continue;
                }
                let until = if self.cut.is_some() { days.partition_point(|day| *day <= self.as_of) } else { days.len() };
                let (days, amounts) = (days.get(..until).unwrap_or_default(), amounts.get(..until).unwrap_or_default());
                if known.is_none() {
                    for amount in amounts {
                        sales.add(Money(*amount));
                    }
                }
                last_year.add(days, amounts, year);
            }
            (sales, last_year)
        };
        let pieces: Vec<_> = chunks(self.rows).into_par_iter().map(piece).collect();
        let add = |(sales, year): (Sales, LastYear), (more, other): (Sales, LastYear)| (sales.with(more), year.with(other));
        let (sales, last_year) = pieces.into_iter().fold(Default::default(), add);
        (known.unwrap_or(sales), last_year)
    }

    /// Customers.
    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    /// The purchase days of a row, ascending.
    pub(super) fn of(&self, row: usize) -> &[i32] {
        let days = self.record.of(row);
        match days.last() {
            Some(last) if *last > self.as_of => days.get(..days.partition_point(|day| *day <= self.as_of)).unwrap_or_default(),
            _ => days,
        }
    }

    /// What the receipts of a row come to.
    pub(super) fn till(&self, row: usize) -> Till {
        match &self.cut {
            Some(tills) => tills.get(row).copied().unwrap_or_default(),
            None => self.record.till(row),
        }
    }

    /// The first month on record, where months are kept.
    pub(super) fn first_month(&self) -> Option<Month> {
        self.record.months.first()
    }

    /// The months a row bought in, one bit each from [`Visits::first_month`] on.
    pub(super) fn months(&self, row: usize) -> u128 {
        let months = self.record.months.of(row);
        match (&self.cut, self.first_month()) {
            (Some(_), Some(first)) => {
                let last = self.of(row).last().map(|day| Day::from_number(*day).month().since(first));
                let later = last.and_then(|last| u128::MAX.checked_shl((last + 1).unsigned_abs()));
                if last.is_none() { 0 } else { months & !later.unwrap_or(0) }
            }
            _ => months,
        }
    }

    /// The days from `from` to `to`, both included, for [`Visits::bought`].
    pub(super) fn stretch(&self, from: Day, to: Day) -> Stretch {
        let bit = |month: Month| self.first_month().and_then(|first| u32::try_from(month.since(first)).ok());
        let mark = |month| bit(month).and_then(|bit| 1_u128.checked_shl(bit)).unwrap_or(0);
        let inner = (1..to.month().since(from.month())).fold(0, |inner, month| inner | mark(from.month().plus(month)));
        Stretch { from, to, inner, edges: mark(from.month()) | mark(to.month()) }
    }

    /// Whether a row bought in a stretch: mostly its months tell.
    pub(super) fn bought(&self, row: usize, stretch: &Stretch) -> bool {
        if self.first_month().is_some() {
            let months = self.months(row);
            if months & (stretch.inner | stretch.edges) == 0 || months & stretch.inner != 0 {
                return months & stretch.inner != 0;
            }
        }
        super::headline::bought(self.of(row), stretch.from, stretch.to)
    }

    /// The silences of those with three or more purchase days.
    pub(super) fn silences(&self, closed: &[Closed]) -> Arc<Silences> {
        self.record.silences(closed)
    }

    /// The first purchase day of anybody.
    pub(super) fn first(&self) -> Option<i32> {
        self.record.first_visit.filter(|day| *day <= self.as_of)
    }

    /// The gaps between purchase days; those that ended later than the as-of day are among them.
    pub(super) fn gaps(&self) -> &super::gaps::Gaps {
        &self.record.gaps
    }
}

impl LastYear {
    /// Takes in one customer's receipts later than a day.
    pub(super) fn add(&mut self, days: &[i32], amounts: &[i64], after: i32) {
        let start = days.partition_point(|day| *day <= after);
        let amounts = amounts.get(start..).unwrap_or_default();
        let orders = num::count(amounts.iter().filter(|amount| **amount > 0).count());
        self.orders += orders;
        self.buyers += u64::from(orders > 0);
        self.net += amounts.iter().map(|amount| Money(*amount)).sum();
        self.earlier += u64::from(start > 0);
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            orders: self.orders + other.orders,
            net: self.net + other.net,
            buyers: self.buyers + other.buyers,
            earlier: self.earlier + other.earlier,
        }
    }
}
