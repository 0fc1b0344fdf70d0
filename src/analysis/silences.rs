//! The silences in which somebody may have been overdue or gone quiet: those longer than twice the rhythm known when they began, and
//! the last one of each customer. Whatever the rule, from twice the rhythm on, nobody is quiet in any other; so they are found once for
//! one set of closed days, and every filter reads these few instead of all purchase days. Knows no rule.

use std::ops::Range;

use rayon::prelude::*;

use super::brief::rhythm;
use super::calendar::Calendar;
use super::median;
use super::num;
use super::record::{Record, chunks};
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;
use crate::domain::settings::Closed;

/// A silence of a customer with three or more purchase days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Silence {
    /// The place of the purchase day it began on.
    pub(super) after: u32,
    /// Twice the median of the gaps up to then, so that it is whole.
    pub(super) middle: i32,
}

/// By row, ascending; the last of each row is the one after the last purchase day on record.
#[derive(Debug, Default)]
pub(super) struct Silences {
    offsets: Vec<u32>,
    all: Vec<Silence>,
}

impl Silences {
    /// Looks through all gaps.
    pub(super) fn of(record: &Record, closed: &[Closed]) -> Self {
        let day = |number: i32| Day::from_number(number).clamp(Day::EARLIEST, Day::LATEST);
        let Some((first, last)) = record.span else { return Self { offsets: vec![0; record.rows() + 1], all: Vec::new() } };
        let calendar = Calendar::new(day(first), day(last), closed);
        let pieces: Vec<_> = chunks(record.rows()).into_par_iter().map(|rows| piece(record, &calendar, rows)).collect();
        let mut silences =
            Self { offsets: Vec::with_capacity(record.rows() + 1), all: Vec::with_capacity(pieces.iter().map(|p| p.all.len()).sum()) };
        silences.offsets.push(0);
        for piece in pieces {
            let base = num::row(silences.all.len());
            silences.offsets.extend(piece.offsets.iter().map(|offset| base + offset));
            silences.all.extend_from_slice(&piece.all);
        }
        silences
    }

    /// Those of a row; none beyond the last row.
    pub(super) fn of_row(&self, row: usize) -> &[Silence] {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        bounds.and_then(|(from, to)| self.all.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// Bytes in memory.
    pub(super) fn bytes(&self) -> usize {
        self.offsets.capacity() * size_of::<u32>() + self.all.capacity() * size_of::<Silence>()
    }
}

fn piece(record: &Record, calendar: &Calendar, rows: Range<usize>) -> Silences {
    let mut piece = Silences::default();
    let mut room = Room::default();
    for row in rows {
        let days = record.of(row);
        if days.len() > 2 {
            room.fill(days, calendar);
            room.long_ones(days, calendar, &mut piece.all);
            piece.all.push(Silence { after: num::row(days.len() - 1), middle: median::twice(&room.gaps) });
        }
        piece.offsets.push(num::row(piece.all.len()));
    }
    piece
}

/// Room for one customer at a time.
#[derive(Debug, Default)]
struct Room {
    /// Open days up to each purchase day.
    opens: Vec<i32>,
    /// Silences between purchase days.
    gaps: Vec<i32>,
}

impl Room {
    fn fill(&mut self, days: &[i32], calendar: &Calendar) {
        self.opens.clear();
        self.opens.extend(days.iter().map(|day| calendar.open(*day)));
        self.gaps.clear();
        self.gaps.extend(self.opens.iter().zip(self.opens.iter().skip(1)).map(|(from, to)| to - from));
    }

    /// Those after the third purchase day and each later one but the last.
    fn long_ones(&self, days: &[i32], calendar: &Calendar, found: &mut Vec<Silence>) {
        let mut bound = LowBound::of(&self.gaps);
        for (known, (day, open)) in days.iter().skip(1).zip(&self.opens).enumerate().skip(2) {
            let most = longest_rhythm(calendar.open_before(*day) - open);
            if bound.excludes(&self.gaps, known, most) {
                continue;
            }
            let gaps = self.gaps.get(..known).unwrap_or_default();
            if median::is_at_most(gaps, most) {
                found.push(Silence { after: num::row(known), middle: median::twice(gaps) });
            } else {
                bound = LowBound::above(gaps, most);
            }
        }
    }
}

/// The longest rhythm (as twice the median) of which a silence is more than twice; below nought where it is of none.
fn longest_rhythm(silence: i32) -> i32 {
    // Twice the median is a whole number, so that a silence is over it where it is over each number up to one less.
    if f64::from(silence) > QuietRule::OVERDUE_TIMES * rhythm(0) { silence - 1 } else { -1 }
}

/// What the median of the gaps so far is certainly above, kept up with one comparison for each gap: few silences then need the median.
struct LowBound {
    /// Fewer than half of the gaps are at most so long.
    pivot: i32,
    /// How many are.
    count: usize,
    /// Of so many.
    known: usize,
}

impl LowBound {
    /// Of the first two gaps.
    fn of(gaps: &[i32]) -> Self {
        Self { pivot: gaps.iter().take(2).min().copied().unwrap_or(0) - 1, count: 0, known: 2 }
    }

    /// Anew, where twice the median of these has been found to be above so much.
    fn above(gaps: &[i32], twice: i32) -> Self {
        let pivot = twice.div_euclid(2);
        Self { pivot, count: median::at_most(gaps, pivot).unsigned_abs() as usize, known: gaps.len() }
    }

    /// Whether twice the median of the first so many gaps, no fewer than before, is certainly above `most`.
    fn excludes(&mut self, gaps: &[i32], known: usize, most: i32) -> bool {
        if most < 0 {
            return true;
        }
        while self.known < known {
            self.count += usize::from(gaps.get(self.known).is_some_and(|gap| *gap <= self.pivot));
            self.known += 1;
        }
        self.count * 2 < known && most < self.pivot * 2 + 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::facts::Purchases;
    use crate::domain::money::Money;

    #[test]
    fn only_silences_of_more_than_twice_the_rhythm_are_kept_and_the_last() {
        let mut purchases = Purchases::with_capacity(4, 16);
        let customers: [&[i32]; 4] = [&[0, 10, 20, 45, 55], &[0, 10, 20, 41, 42], &[0, 50], &[0, 1, 2, 17, 30]];
        for days in customers {
            for day in days {
                purchases.push(Day::from_number(19_000 + day), Money(100));
            }
            purchases.end_customer();
        }
        let silences = Silences::of(&Record::new(&purchases), &[]);
        let of = |row| silences.of_row(row).iter().map(|s| (s.after, s.middle)).collect::<Vec<_>>();
        assert_eq!(of(0), [(2, 20), (4, 20)], "25 days up to the 44th are 24, more than twice 10");
        assert_eq!(of(1), [(4, 20)], "on the day before they came again it was twice the rhythm, not more");
        assert_eq!((of(2), of(9)), (vec![], vec![]));
        assert_eq!(of(3), [(4, 14)], "a rhythm is never under a week");
    }
}
