//! In which calendar months each customer bought, one bit a month: what is counted by month, quarter or year reads these instead of all
//! purchase days. Records of more months than a number has bits have none.

use super::num;
use crate::domain::day::{Day, Month};

/// So many months at most.
const MOST: i32 = u128::BITS.cast_signed();

/// By row, from the first month on.
#[derive(Debug, Clone, Default)]
pub(super) struct Months {
    /// The month of the lowest bit; none where the records are too long.
    first: Option<Month>,
    rows: Vec<u128>,
}

/// The months of days, looked up.
pub(super) struct MonthOfDay {
    first: i32,
    places: Vec<u8>,
}

impl MonthOfDay {
    /// For the days between two; none where they lie too far apart.
    pub(super) fn between(first: Day, last: Day) -> Option<Self> {
        let months = last.month().since(first.month()) + 1;
        let place = |day: i32| u8::try_from(Day::from_number(day).month().since(first.month())).unwrap_or(u8::MAX);
        (months <= MOST).then(|| Self { first: first.number(), places: (first.number()..=last.number()).map(place).collect() })
    }

    /// The bits of the months of these days.
    pub(super) fn marks(&self, days: &[i32]) -> u128 {
        let mark = |day: &i32| self.places.get(num::place(day - self.first)).map_or(0, |place| 1_u128 << place);
        days.iter().fold(0, |marks, day| marks | mark(day))
    }
}

impl Months {
    /// From this month on.
    pub(super) const fn since(first: Month) -> Self {
        Self { first: Some(first), rows: Vec::new() }
    }

    /// Adds the next row.
    pub(super) fn push(&mut self, marks: u128) {
        self.rows.push(marks);
    }

    /// Adds the rows of others after these.
    pub(super) fn append(&mut self, others: &Self) {
        self.rows.extend_from_slice(&others.rows);
    }

    /// The first month, where months are kept.
    pub(super) const fn first(&self) -> Option<Month> {
        self.first
    }

    /// The months of a row; none beyond the last row.
    pub(super) fn of(&self, row: usize) -> u128 {
        self.rows.get(row).copied().unwrap_or(0)
    }

    /// Bytes in memory.
    pub(super) fn bytes(&self) -> usize {
        self.rows.capacity() * size_of::<u128>()
    }
}
