//! What receipts come to whatever is asked of them: each customer's days with a purchase above 0, once each, what their receipts add up
//! to, the gaps between purchase days by the day they ended on, the months they bought in. Made once from the receipts, in parallel; every
//! filter reads it.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::calendar::Calendar;
use super::facts::Purchases;
use super::gaps::Gaps;
use super::months::{MonthOfDay, Months};
use super::num;
use super::sales::Sales;
use super::silences::Silences;
use super::visits::LastYear;
use crate::domain::day::Day;
use crate::domain::money::Money;
use crate::domain::settings::Closed;

/// Rows to one piece of work.
pub(super) const CHUNK: usize = 8192;

/// Rows in pieces of work.
pub(super) fn chunks(rows: usize) -> Vec<Range<usize>> {
    (0..rows).step_by(CHUNK).map(|start| start..(start + CHUNK).min(rows)).collect()
}

/// What the receipts of one customer come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Till {
    /// Receipts above 0.
    pub(super) orders: u32,
    /// Net of all receipts, minor units.
    pub(super) net: i64,
    /// Net of the calendar year up to the last purchase day, less refunds from then up to the as-of day (METRICS A6).
    pub(super) yearly: i64,
}

impl Till {
    /// Adds up receipts by day; `year_before` gives the day a calendar year before a day.
    pub(super) fn of(days: &[i32], amounts: &[i64], calendar: &Calendar) -> Self {
        let mut till = Self::default();
        let mut last = None;
        for (&day, &amount) in days.iter().zip(amounts) {
            till.net = till.net.saturating_add(amount);
            if amount > 0 {
                till.orders += 1;
                last = Some(day);
            }
        }
        if let Some(last) = last {
            let from = calendar.year_before(last);
            let start = days.partition_point(|day| *day <= from);
            till.yearly = amounts.get(start..).unwrap_or_default().iter().fold(0, |sum: i64, a| sum.saturating_add(*a));
        }
        till
    }
}

/// All receipts, read once.
#[derive(Debug, Default)]
pub(super) struct Record {
    offsets: Vec<u32>,
    days: Vec<i32>,
    tills: Vec<Till>,
    /// The first and the last day with a receipt, of whatever amount.
    pub(super) span: Option<(i32, i32)>,
    /// The first purchase day of anybody.
    pub(super) first_visit: Option<i32>,
    /// All sales of customers.
    pub(super) sales: Sales,
    /// Gaps between purchase days.
    pub(super) gaps: Gaps,
    /// In which months they bought.
    pub(super) months: Months,
    /// What the calendar year up to the last day with a receipt brought.
    pub(super) last_year: LastYear,
    /// The silences that can make a difference, by the days the business is closed; those asked for last stand last.
    silences: Mutex<Vec<(Vec<Closed>, Arc<Silences>)>>,
}

/// So many sets of closed days have their silences kept.
const KEPT: usize = 2;

impl Record {
    /// Reads all receipts.
    pub(super) fn new(purchases: &Purchases) -> Self {
        let span = purchases.span();
        let day = |number: i32| Day::from_number(number).clamp(Day::EARLIEST, Day::LATEST);
        let calendar = span.map(|(first, last)| Calendar::new(day(first), day(last), &[])).unwrap_or_default();
        let months = span.and_then(|(first, last)| MonthOfDay::between(day(first), day(last)));
        let year = span.map_or(i32::MIN, |(_, last)| calendar.year_before(last));
        let piece = |rows| Self::piece(purchases, &calendar, months.as_ref(), year, rows);
        let pieces: Vec<Self> = chunks(purchases.rows()).into_par_iter().map(piece).collect();
        let mut record = Self::joined(pieces, months.and(span).map(|(first, _)| Months::since(day(first).month())).unwrap_or_default());
        record.span = span;
        record.gaps = Gaps::of(&record);
        record
    }

    fn piece(purchases: &Purchases, calendar: &Calendar, months: Option<&MonthOfDay>, year: i32, rows: Range<usize>) -> Self {
        let mut piece = Self::default();
        for row in rows {
            let (days, amounts) = purchases.of(row);
            let mut last = i32::MIN;
            let first = piece.days.len();
            for (&day, &amount) in days.iter().zip(amounts) {
                piece.sales.add(Money(amount));
                if amount > 0 && day != last {
                    piece.days.push(day);
                    last = day;
                }
            }
            piece.first_visit = earlier(piece.first_visit, piece.days.get(first).copied());
            piece.offsets.push(num::row(piece.days.len()));
            piece.tills.push(Till::of(days, amounts, calendar));
            piece.last_year.add(days, amounts, year);
            if let Some(months) = months {
                piece.months.push(months.marks(piece.days.get(first..).unwrap_or_default()));
            }
        }
        piece
    }

    fn joined(pieces: Vec<Self>, months: Months) -> Self {
        let room = |of: fn(&Self) -> usize| pieces.iter().map(of).sum::<usize>();
        let mut all = Self {
            offsets: Vec::with_capacity(room(|piece| piece.offsets.len()) + 1),
            days: Vec::with_capacity(room(|piece| piece.days.len())),
            tills: Vec::with_capacity(room(|piece| piece.tills.len())),
            months,
            ..Self::default()
        };
        all.offsets.push(0);
        for piece in pieces {
            let base = num::row(all.days.len());
            all.offsets.extend(piece.offsets.iter().map(|offset| base + offset));
            all.days.extend_from_slice(&piece.days);
            all.tills.extend_from_slice(&piece.tills);
            all.months.append(&piece.months);
            all.sales = all.sales.with(piece.sales);
            all.last_year = all.last_year.with(piece.last_year);
            all.first_visit = earlier(all.first_visit, piece.first_visit);
        }
        all
    }

    /// Rows read.
    pub(super) const fn rows(&self) -> usize {
        self.tills.len()
    }

    /// The purchase days of a row, ascending; none beyond the last row.
    pub(super) fn of(&self, row: usize) -> &[i32] {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        bounds.and_then(|(from, to)| self.days.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// What the receipts of a row come to.
    pub(super) fn till(&self, row: usize) -> Till {
        self.tills.get(row).copied().unwrap_or_default()
    }

    /// The silences that can make a difference where the business is closed on these days: looked for when they are first asked for.
    pub(super) fn silences(&self, closed: &[Closed]) -> Arc<Silences> {
        let known = || self.silences.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known().iter().find(|(days, _)| days == closed).map(|(_, silences)| Arc::clone(silences));
        found.unwrap_or_else(|| {
            // Not while others are kept waiting: whoever comes second finds the same.
            let silences = Arc::new(Silences::of(self, closed));
            let mut kept = known();
            kept.retain(|(days, _)| days != closed);
            kept.push((closed.to_vec(), Arc::clone(&silences)));
            let over = kept.len().saturating_sub(KEPT);
            kept.drain(..over);
            silences
        })
    }

    /// Bytes in memory.
    pub(super) fn bytes(&self) -> usize {
        self.offsets.capacity() * size_of::<u32>()
            + self.days.capacity() * size_of::<i32>()
            + self.tills.capacity() * size_of::<Till>()
            + self.gaps.bytes()
            + self.months.bytes()
            + self.silences.lock().unwrap_or_else(PoisonError::into_inner).iter().map(|(_, silences)| silences.bytes()).sum::<usize>()
    }
}

/// The earlier of two days that may be none.
fn earlier(one: Option<i32>, other: Option<i32>) -> Option<i32> {
    one.into_iter().chain(other).min()
}
