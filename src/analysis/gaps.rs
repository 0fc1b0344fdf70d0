//! The gaps between purchase days by the day they ended on, equal ones counted: however many customers there are, no more than one
//! number for each pair of days. Knows nothing of closed days; whoever reads it measures.

use rayon::prelude::*;

use super::num;
use super::record::{Record, chunks};

/// Gaps of all customers.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    /// From the first to the second purchase day.
    pub(super) firsts: Ended,
    /// From the second or a later one to the next.
    pub(super) later: Ended,
}

/// Gaps by the day they ended on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ended {
    /// The first day on which one may have ended.
    first: i32,
    starts: Vec<u32>,
    /// The day they began on, and how many did.
    began: Vec<(i32, u32)>,
}

/// Up to so many pairs of days a number is kept for each while counting.
const DENSE: usize = 1 << 22;
/// Pieces counted side by side, each with numbers of its own.
const PIECES: usize = 4;

impl Gaps {
    /// Counts the gaps of everybody.
    pub(super) fn of(record: &Record) -> Self {
        let Some((first, last)) = record.span else { return Self::default() };
        let days = num::index(last - first) + 1;
        if days * days <= DENSE { Self::counted(record, first, days) } else { Self::sorted(record, first, days) }
    }

    /// With a number for each pair of days.
    fn counted(record: &Record, first: i32, days: usize) -> Self {
        let pieces = PIECES.min(rayon::current_num_threads()).min(record.rows().div_ceil(super::record::CHUNK)).max(1);
        let each = record.rows().div_ceil(pieces).max(1);
        let count = |piece: usize| {
            let (mut firsts, mut later) = (vec![0_u32; days * days], vec![0_u32; days * days]);
            for row in piece * each..((piece + 1) * each).min(record.rows()) {
                let mut list = &mut firsts;
                let visits = record.of(row);
                for (began, ended) in visits.iter().zip(visits.iter().skip(1)) {
                    if let Some(count) = list.get_mut(num::index(ended - first) * days + num::index(began - first)) {
                        *count += 1;
                    }
                    list = &mut later;
                }
            }
            (firsts, later)
        };
        let all = (0..pieces).into_par_iter().map(count).reduce_with(|(mut firsts, mut later), (more_firsts, more_later)| {
            firsts.iter_mut().zip(more_firsts).for_each(|(a, b)| *a += b);
            later.iter_mut().zip(more_later).for_each(|(a, b)| *a += b);
            (firsts, later)
        });
        let (firsts, later) = all.unwrap_or_default();
        Self { firsts: Ended::of_counts(&firsts, first, days), later: Ended::of_counts(&later, first, days) }
    }

    /// By sorting, where most pairs of days never occur.
    fn sorted(record: &Record, first: i32, days: usize) -> Self {
        let all = |wanted: fn(&[i32]) -> &[i32]| {
            let pairs = |row| {
                let visits = wanted(record.of(row));
                visits.iter().zip(visits.iter().skip(1)).map(|(began, ended)| (*ended, *began))
            };
            let pieces: Vec<Vec<(i32, i32)>> = chunks(record.rows()).into_par_iter().map(|rows| rows.flat_map(pairs).collect()).collect();
            let mut pairs = pieces.concat();
            pairs.par_sort_unstable();
            Ended::of_sorted(&pairs, first, days)
        };
        Self { firsts: all(|visits| visits.get(..2).unwrap_or_default()), later: all(|visits| visits.get(1..).unwrap_or_default()) }
    }

    /// Bytes in memory.
    pub(super) fn bytes(&self) -> usize {
        let of = |ended: &Ended| ended.starts.capacity() * size_of::<u32>() + ended.began.capacity() * size_of::<(i32, u32)>();
        of(&self.firsts) + of(&self.later)
    }
}

impl Ended {
    fn of_counts(counts: &[u32], first: i32, days: usize) -> Self {
        let mut ended = Self { first, starts: vec![0], began: Vec::with_capacity(counts.iter().filter(|n| **n > 0).count()) };
        for row in counts.chunks(days.max(1)) {
            ended.began.extend((first..).zip(row).filter(|(_, n)| **n > 0).map(|(day, n)| (day, *n)));
            ended.starts.push(num::row(ended.began.len()));
        }
        ended
    }

    /// Of pairs (ended, began), sorted.
    fn of_sorted(pairs: &[(i32, i32)], first: i32, days: usize) -> Self {
        let mut ended = Self { first, starts: vec![0], began: Vec::new() };
        let mut rest = pairs;
        for day in (first..).take(days) {
            let (today, after) = rest.split_at(rest.partition_point(|(ended, _)| *ended <= day));
            rest = after;
            for same in today.chunk_by(|a, b| a == b) {
                ended.began.extend(same.first().map(|(_, began)| (*began, num::row(same.len()))));
            }
            ended.starts.push(num::row(ended.began.len()));
        }
        ended.began.shrink_to_fit();
        ended
    }

    /// The days on which those that ended on `day` began, and how many did.
    pub(super) fn on(&self, day: i32) -> &[(i32, u32)] {
        if day < self.first {
            return &[];
        }
        let at = num::index(day - self.first);
        let bounds = self.starts.get(at).zip(self.starts.get(at + 1));
        bounds.and_then(|(from, to)| self.began.get(*from as usize..*to as usize)).unwrap_or_default()
    }

    /// All that ended up to a day: (ended, began, how many).
    pub(super) fn until(&self, day: i32) -> impl Iterator<Item = (i32, i32, u32)> + '_ {
        let days = (self.first..).take(self.starts.len() - usize::from(!self.starts.is_empty())).take_while(move |on| *on <= day);
        days.flat_map(|on| self.on(on).iter().map(move |(began, n)| (on, *began, *n)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::facts::Purchases;
    use crate::domain::day::Day;
    use crate::domain::money::Money;

    #[test]
    fn counting_and_sorting_agree() {
        let mut purchases = Purchases::with_capacity(40, 400);
        for customer in 0..40 {
            for n in 0..(customer % 9) {
                purchases.push(Day::from_number(19_000 + customer % 7 + n * (1 + customer % 5)), Money(500));
            }
            purchases.end_customer();
        }
        let record = Record::new(&purchases);
        let (first, last) = record.span.unwrap();
        let days = num::index(last - first) + 1;
        let (counted, sorted) = (Gaps::counted(&record, first, days), Gaps::sorted(&record, first, days));
        assert_eq!((&counted.firsts, &counted.later), (&sorted.firsts, &sorted.later));
        let all = |ended: &Ended| ended.until(last).map(|(_, _, n)| n).sum::<u32>();
        let more_than = |most: usize| (0..40).map(|row| record.of(row).len()).filter(|n| *n > most).count();
        assert_eq!(all(&counted.firsts) as usize, more_than(1));
        assert_eq!(all(&counted.later) as usize, (0..40).map(|row| record.of(row).len().saturating_sub(2)).sum::<usize>());
        assert_eq!(counted.later.until(first - 1).count() + Gaps::default().later.until(last).count(), 0);
    }
}
