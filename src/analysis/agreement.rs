//! Whether two people read the same answers alike: per answer and reason, never over text nobody judged. Reasons given are counted,
//! agreement and Cohen's kappa come second: among few answers a kappa says little (METRICS A8).
//!
//! Kappa and its large-sample error: Cohen 1960; Fleiss, Cohen & Everitt 1969, "Large sample standard errors of kappa and weighted
//! kappa", Psychological Bulletin 72, formula 13. Over all reasons together the cells of one answer hang together, so there the error is
//! the jackknife's over answers.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::intervals::{Interval, Share, Z, wilson};
use super::num;
use crate::domain::ids::{AnswerId, ReasonId};

/// What two readers gave one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadTwice {
    /// Which answer.
    pub answer: AnswerId,
    /// The first reader's reasons, in any order.
    pub first: Vec<ReasonId>,
    /// The second reader's.
    pub second: Vec<ReasonId>,
}

/// How often two readers gave something, and who did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    /// Both gave it.
    pub both: u64,
    /// Only the first.
    pub only_first: u64,
    /// Only the second.
    pub only_second: u64,
    /// Neither did.
    pub neither: u64,
}

/// Cohen's kappa: agreement beyond what two readers would reach who drew their reasons by lot, as often as these gave them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Kappa {
    /// 1 is always the same, 0 no better than by lot.
    pub value: f64,
    /// 95 %, held within -1 and 1.
    pub interval: Interval,
}

/// How alike two readers are, in a word. By the kappa where the counts carry one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// Too few answers, or a reason too rarely given, for a word: the counts stand alone.
    TooFew,
    /// Kappa from 0.8.
    AlmostAlways,
    /// Kappa from 0.6.
    Mostly,
    /// Kappa from 0.4.
    HalfTheTime,
    /// Kappa below.
    Seldom,
}

/// The agreement over one reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ReasonAgreement {
    /// Which.
    pub reason: ReasonId,
    /// Who gave it how often.
    pub cells: Cells,
    /// None where there is nothing to compare with lot: both gave it to every answer.
    pub kappa: Option<Kappa>,
    /// In a word.
    pub alike: Alike,
}

/// The agreement of two readers over the answers both have read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Answers to which both gave exactly the same reasons, of all both have read.
    pub same: Share,
    /// Mean over the answers of: reasons both gave, out of the reasons either gave. Two who found none agree.
    pub overlap: Option<f64>,
    /// Over every answer and every reason that either gave at all.
    pub cells: Cells,
    /// Over the same cells; its interval is over answers.
    pub kappa: Option<Kappa>,
    /// In a word.
    pub alike: Option<Alike>,
    /// Each reason that either gave, most often given first.
    pub reasons: Vec<ReasonAgreement>,
    /// Answers that were not read alike, in the order given.
    pub differing: Vec<AnswerId>,
}

/// Fewest answers for a word about all of them (METRICS A8).
const ENOUGH_ANSWERS: u64 = 10;
/// A reason must have been given to so many answers, by either, for a word about it.
const ENOUGH_GIVEN: u64 = 5;

impl Cells {
    fn add(&mut self, first: bool, second: bool) {
        match (first, second) {
            (true, true) => self.both += 1,
            (true, false) => self.only_first += 1,
            (false, true) => self.only_second += 1,
            (false, false) => self.neither += 1,
        }
    }

    fn less(self, other: Self) -> Self {
        Self {
            both: self.both.saturating_sub(other.both),
            only_first: self.only_first.saturating_sub(other.only_first),
            only_second: self.only_second.saturating_sub(other.only_second),
            neither: self.neither.saturating_sub(other.neither),
        }
    }

    /// All that were judged.
    #[must_use]
    pub const fn all(self) -> u64 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// Given by the first, the second or both.
    #[must_use]
    pub const fn given(self) -> u64 {
        self.both + self.only_first + self.only_second
    }

    /// Judged alike, out of all: the raw agreement.
    #[must_use]
    pub const fn alike(self) -> Share {
        Share::new(self.both + self.neither, self.all())
    }

    /// The agreement two readers reach who give it as often as these, by lot.
    fn by_lot(self) -> Option<f64> {
        let first = Share::new(self.both + self.only_first, self.all()).rate()?;
        let second = Share::new(self.both + self.only_second, self.all()).rate()?;
        Some(first * second + (1.0 - first) * (1.0 - second))
    }

    /// Kappa without its interval; none where both always, or both never, gave it.
    fn kappa_value(self) -> Option<f64> {
        let (seen, lot) = (self.alike().rate()?, self.by_lot()?);
        (self.given() > 0 && self.both < self.all()).then(|| (seen - lot) / (1.0 - lot))
    }

    /// Kappa with its large-sample interval. Where the two never differed (or always did) that error is nought, which few answers do not
    /// deserve: there the interval is Wilson's of the raw agreement, against the same lot.
    #[must_use]
    pub fn kappa(self) -> Option<Kappa> {
        let value = self.kappa_value()?;
        let error = self.error(value)?;
        Some(Kappa { value, interval: if error > 0.0 { within(value - Z * error, value + Z * error) } else { self.proved(self.alike())? } })
    }

    /// What the raw agreement of so many makes of the kappa.
    fn proved(self, alike: Share) -> Option<Interval> {
        let (lot, raw) = (self.by_lot()?, wilson(alike.of, alike.all)?);
        let kappa = |seen: f64| (seen - lot) / (1.0 - lot);
        Some(within(kappa(raw.low), kappa(raw.high)))
    }

    /// The standard error of Fleiss, Cohen & Everitt 1969.
    fn error(self, kappa: f64) -> Option<f64> {
        let share = |count| Share::new(count, self.all()).rate();
        let cells = [[share(self.both)?, share(self.only_first)?], [share(self.only_second)?, share(self.neither)?]];
        let [[a, b], [c, d]] = cells;
        let (first, second) = ([a + b, c + d], [a + c, b + d]);
        let (seen, lot) = (a + d, self.by_lot()?);
        let on = |p: f64, row: f64, column: f64| p * ((1.0 - lot) - (row + column) * (1.0 - seen)).powi(2);
        let off = |p: f64, row: f64, column: f64| p * (1.0 - seen).powi(2) * (row + column).powi(2);
        let [first_yes, first_no] = first;
        let [second_yes, second_no] = second;
        let sum = on(a, first_yes, second_yes) + on(d, first_no, second_no) + off(b, second_yes, first_no) + off(c, second_no, first_yes)
            - (seen * lot - 2.0 * lot + seen).powi(2);
        // Rounding must not make an error of what is none.
        let sum = if kappa.abs() >= 1.0 || sum < 1e-15 { 0.0 } else { sum };
        Some((sum / (num::float(self.all()) * (1.0 - lot).powi(4))).sqrt())
    }
}

fn within(low: f64, high: f64) -> Interval {
    Interval { low: low.clamp(-1.0, 1.0), high: high.clamp(-1.0, 1.0) }
}

impl Alike {
    fn of(kappa: Option<Kappa>, enough: bool) -> Self {
        match kappa.map(|kappa| kappa.value).filter(|_| enough) {
            None => Self::TooFew,
            Some(0.8..) => Self::AlmostAlways,
            Some(0.6..) => Self::Mostly,
            Some(0.4..) => Self::HalfTheTime,
            Some(_) => Self::Seldom,
        }
    }
}

/// How alike two readers have read these answers.
#[must_use]
pub fn agreement(answers: &[ReadTwice]) -> Agreement {
    let read: Vec<_> = answers.iter().map(|read| (read.answer, set(&read.first), set(&read.second))).collect();
    let given: BTreeSet<_> = read.iter().flat_map(|(_, first, second)| first.union(second).copied()).collect();
    let count = num::count(read.len());
    let cells = cells_of(&read, &given);
    let differing: Vec<_> = read.iter().filter(|(_, first, second)| first != second).map(|(answer, ..)| *answer).collect();
    let same = Share::new(count - num::count(differing.len()), count);
    let kappa = pooled(&read, &given, cells, same);
    let mut reasons: Vec<_> = given.iter().map(|reason| of_reason(*reason, &read)).collect();
    reasons.sort_by_key(|row| (std::cmp::Reverse(row.cells.given()), row.reason));
    let alike = (count > 0).then(|| Alike::of(kappa, count >= ENOUGH_ANSWERS));
    Agreement { same, overlap: overlap(&read), cells, kappa, alike, reasons, differing }
}

/// An answer with the reasons of both as sets.
type Sets = (AnswerId, BTreeSet<ReasonId>, BTreeSet<ReasonId>);

fn set(reasons: &[ReasonId]) -> BTreeSet<ReasonId> {
    reasons.iter().copied().collect()
}

fn cells_of<'a>(read: impl IntoIterator<Item = &'a Sets>, reasons: &BTreeSet<ReasonId>) -> Cells {
    let mut cells = Cells::default();
    for (_, first, second) in read {
        for reason in reasons {
            cells.add(first.contains(reason), second.contains(reason));
        }
    }
    cells
}

fn of_reason(reason: ReasonId, read: &[Sets]) -> ReasonAgreement {
    let cells = cells_of(read, &BTreeSet::from([reason]));
    let kappa = cells.kappa();
    ReasonAgreement { reason, cells, kappa, alike: Alike::of(kappa, cells.all() >= ENOUGH_ANSWERS && cells.given() >= ENOUGH_GIVEN) }
}

fn overlap(read: &[Sets]) -> Option<f64> {
    let part = |(_, first, second): &Sets| {
        let either = first.union(second).count();
        Share::new(num::count(first.intersection(second).count()), num::count(either)).rate().unwrap_or(1.0)
    };
    (!read.is_empty()).then(|| read.iter().map(part).sum::<f64>() / num::float(num::count(read.len())))
}

/// Kappa over all cells, with the jackknife's error over answers.
fn pooled(read: &[Sets], reasons: &BTreeSet<ReasonId>, cells: Cells, same: Share) -> Option<Kappa> {
    let value = cells.kappa_value()?;
    let without: Vec<f64> = read.iter().filter_map(|one| cells.less(cells_of([one], reasons)).kappa_value()).collect();
    let n = num::float(num::count(without.len()));
    let mean = without.iter().sum::<f64>() / n;
    let error = ((n - 1.0) / n * without.iter().map(|kappa| (kappa - mean).powi(2)).sum::<f64>()).sqrt();
    let known = without.len() == read.len() && without.len() > 1 && error > 1e-9;
    Some(Kappa { value, interval: if known { within(value - Z * error, value + Z * error) } else { cells.proved(same)? } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(both: u64, only_first: u64, only_second: u64, neither: u64) -> Cells {
        Cells { both, only_first, only_second, neither }
    }

    fn read(answer: i64, first: &[i64], second: &[i64]) -> ReadTwice {
        let ids = |all: &[i64]| all.iter().map(|id| ReasonId(*id)).collect();
        ReadTwice { answer: AnswerId(answer), first: ids(first), second: ids(second) }
    }

    #[test]
    fn kappa_comes_out_as_in_the_textbooks() {
        for (cells, kappa, error) in [
            // The grant proposals of the usual example: .70 seen, .50 by lot; errors by formula 13, worked out apart and near those of resampling.
            (cells(20, 5, 10, 15), 0.4, 0.127_0),
            // Two tables with the same raw agreement of .60 and another lot.
            (cells(45, 15, 25, 15), 0.130_4, 0.098_7),
            (cells(25, 35, 5, 35), 0.259_3, 0.077_2),
            // Never by lot's measure: a reason only one of them ever gave.
            (cells(0, 0, 1, 23), 0.0, 0.0),
            (cells(0, 5, 5, 0), -1.0, 0.0),
        ] {
            let found = cells.kappa_value().unwrap();
            assert!((found - kappa).abs() < 5e-5, "{cells:?}: {found}");
            let found = cells.error(found).unwrap();
            assert!((found - error).abs() < 5e-4, "{cells:?}: error {found}");
        }
    }

    #[test]
    fn where_nothing_can_differ_there_is_no_kappa() {
        for cells in [cells(0, 0, 0, 0), cells(0, 0, 0, 12), cells(12, 0, 0, 0)] {
            assert_eq!(cells.kappa(), None, "{cells:?}");
        }
    }

    #[test]
    fn always_alike_among_few_is_no_proof() {
        let (few, many) = (cells(3, 0, 0, 4).kappa().unwrap(), cells(300, 0, 0, 400).kappa().unwrap());
        assert!((few.value - 1.0).abs() < 1e-12 && (many.value - 1.0).abs() < 1e-12);
        assert!(few.interval.low < 0.5, "{few:?}");
        assert!(many.interval.low > 0.95, "{many:?}");
        assert!((many.interval.high - 1.0).abs() < 1e-12);
    }

    #[test]
    fn sets_are_compared_whatever_their_order() {
        let answers = [read(1, &[1, 2], &[2, 1]), read(2, &[1], &[1, 3]), read(3, &[], &[]), read(4, &[2], &[3])];
        let found = agreement(&answers);
        assert_eq!(found.same, Share::new(2, 4));
        assert_eq!(found.differing, [AnswerId(2), AnswerId(4)]);
        assert!((found.overlap.unwrap() - (1.0 + 0.5 + 1.0 + 0.0) / 4.0).abs() < 1e-12);
        assert_eq!(found.cells, cells(3, 1, 2, 6));
        assert_eq!(found.alike, Some(Alike::TooFew));
        let rows: Vec<_> = found.reasons.iter().map(|row| (row.reason.0, row.cells)).collect();
        assert_eq!(rows, [(1, cells(2, 0, 0, 2)), (2, cells(1, 1, 0, 2)), (3, cells(0, 0, 2, 2))]);
    }

    #[test]
    fn nothing_read_twice_says_nothing() {
        assert_eq!(agreement(&[]), Agreement::default());
        let none_found = agreement(&[read(1, &[], &[]), read(2, &[], &[])]);
        assert_eq!((none_found.same, none_found.kappa), (Share::new(2, 2), None));
    }

    #[test]
    fn a_word_needs_enough_answers() {
        let answers: Vec<_> = (0..20).map(|at| read(at, &[at % 2], &[if at == 7 { 0 } else { at % 2 }])).collect();
        let found = agreement(&answers);
        assert_eq!(found.alike, Some(Alike::AlmostAlways));
        assert!(found.kappa.is_some_and(|kappa| kappa.interval.low < kappa.value && kappa.value < 1.0));
        let rare: Vec<_> = (0..20).map(|at| read(at, &[i64::from(at > 15)], &[i64::from(at > 15)])).collect();
        let words: Vec<_> = agreement(&rare).reasons.iter().map(|row| row.alike).collect();
        assert_eq!(words, [Alike::AlmostAlways, Alike::TooFew]);
    }
}
