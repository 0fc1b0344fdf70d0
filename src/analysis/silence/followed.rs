//! Silences counted: how many lasted so long, and what became of them from then on (Kaplan-Meier).

use std::ops::Range;

use rayon::prelude::*;

use super::super::base::Base;
use super::super::intervals::{Interval, Z};
use super::super::num;
use super::super::record::chunks;
use super::lasting::{Lasted, Lasting, POINTS};
use super::{ENOUGH, SilencePoint};

/// Silences so far.
pub(super) struct Tally {
    pub(super) silences: u64,
    pub(super) open: u64,
    pub(super) customers: u64,
    /// Customers with a silence that reached a point.
    pub(super) reached: Vec<u64>,
    /// Customers of whom one ended within the time followed from then on.
    pub(super) back: Vec<u64>,
    pub(super) points: Vec<Followed>,
}

impl Tally {
    fn new(lasting: &Lasting) -> Self {
        let days = num::index(lasting.within) + 1;
        let none = Followed { ended: vec![0; days], cut: vec![0; days], longer: 0 };
        Self { silences: 0, open: 0, customers: 0, reached: vec![0; POINTS], back: vec![0; POINTS], points: vec![none; POINTS] }
    }

    /// The silences of all in the filter.
    pub(super) fn of(base: &Base<'_>, lasting: &Lasting) -> Self {
        let piece = |rows: Range<usize>| {
            let (mut tally, mut gaps) = (Self::new(lasting), Vec::new());
            rows.filter(|row| base.is_selected(*row)).for_each(|row| tally.customer(base, lasting, row, &mut gaps));
            tally
        };
        chunks(base.visits.rows()).into_par_iter().map(piece).reduce(|| Self::new(lasting), |one, other| one.with(&other))
    }

    fn customer(&mut self, base: &Base<'_>, lasting: &Lasting, row: usize, gaps: &mut Vec<i32>) {
        if base.visits.of(row).len() < 2 {
            return;
        }
        self.customers += 1;
        // Points reached, and come back from, as bits.
        let (mut reached, mut back) = (0_u64, 0_u64);
        lasting.each(base, row, gaps, |silence: Lasted| {
            self.silences += 1;
            self.open += u64::from(!silence.ended);
            for (at, since) in lasting.reached(silence) {
                reached |= 1 << at;
                if silence.ended && since <= lasting.within {
                    back |= 1 << at;
                }
                if let Some(point) = self.points.get_mut(at) {
                    point.add(since, silence.ended, lasting.within);
                }
            }
        });
        tell(&mut self.reached, reached);
        tell(&mut self.back, back);
    }

    fn with(mut self, other: &Self) -> Self {
        self.silences += other.silences;
        self.open += other.open;
        self.customers += other.customers;
        let add = |mine: &mut Vec<u64>, theirs: &[u64]| mine.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        add(&mut self.reached, &other.reached);
        add(&mut self.back, &other.back);
        self.points.iter_mut().zip(&other.points).for_each(|(mine, theirs)| mine.join(theirs));
        self
    }
}

/// One more at each point whose bit is set.
fn tell(counts: &mut [u64], mut bits: u64) {
    while bits != 0 {
        if let Some(count) = counts.get_mut(bits.trailing_zeros() as usize) {
            *count += 1;
        }
        bits &= bits - 1;
    }
}

/// What became of silences once they had lasted so long, by days from then on.
#[derive(Clone)]
pub(super) struct Followed {
    /// Ended in a purchase after so many days.
    ended: Vec<u32>,
    /// Still go on after so many days.
    cut: Vec<u32>,
    /// Followed to the end, whatever came then.
    longer: u64,
}

impl Followed {
    fn add(&mut self, since: i32, ended: bool, within: i32) {
        if since > within {
            self.longer += 1;
            return;
        }
        let list = if ended { &mut self.ended } else { &mut self.cut };
        if let Some(count) = list.get_mut(num::index(since)) {
            *count += 1;
        }
    }

    fn join(&mut self, other: &Self) {
        self.ended.iter_mut().zip(&other.ended).for_each(|(a, b)| *a += b);
        self.cut.iter_mut().zip(&other.cut).for_each(|(a, b)| *a += b);
        self.longer += other.longer;
    }
}

/// The Kaplan-Meier steps of one point, and what each silence weighs in how sure they are.
pub(super) struct Steps {
    reached: u64,
    ended: u64,
    /// The share that did not end.
    stays: f64,
    /// Greenwood's sum of d / (n (n - d)).
    greenwood: f64,
    /// That sum up to and with each day.
    pub(super) until: Vec<f64>,
    /// 1 / (n - d) on each day: what an end on it takes from it.
    pub(super) end: Vec<f64>,
}

impl Steps {
    /// Up to the end of the time followed; none where too few ended or were followed to the end.
    pub(super) fn of(followed: &Followed) -> Option<Self> {
        let sum = |list: &[u32]| list.iter().map(|n| u64::from(*n)).sum::<u64>();
        let ended = sum(&followed.ended);
        let reached = ended + sum(&followed.cut) + followed.longer;
        if ended + followed.longer < ENOUGH {
            return None;
        }
        let days = followed.ended.len();
        let mut steps = Self { reached, ended, stays: 1.0, greenwood: 0.0, until: Vec::with_capacity(days), end: Vec::with_capacity(days) };
        let mut at_risk = reached;
        for (ended, cut) in followed.ended.iter().zip(&followed.cut) {
            let (n, d) = (num::float(at_risk), f64::from(*ended));
            if *ended > 0 {
                steps.stays *= 1.0 - d / n;
                steps.greenwood += d / (n * (n - d));
            }
            steps.until.push(steps.greenwood);
            steps.end.push(1.0 / (n - d));
            at_risk -= u64::from(*ended) + u64::from(*cut);
        }
        Some(steps)
    }

    /// The point, where the logarithm of the share that did not end varies by so much from customer to customer. It never counts as surer
    /// than if all silences were of different customers.
    pub(super) fn point(&self, silent: f64, variance: f64, (customers, back): (&u64, &u64)) -> SilencePoint {
        let interval = interval(self.stays, self.greenwood.max(variance));
        let came_back = 1.0 - self.stays;
        SilencePoint { silent, reached: self.reached, customers: *customers, ended: self.ended, back: *back, came_back, interval }
    }
}

/// The log-log interval of the share that came back.
fn interval(stays: f64, variance: f64) -> Option<Interval> {
    if stays <= 0.0 || stays >= 1.0 || !variance.is_finite() {
        return None;
    }
    let width = Z * variance.sqrt() / stays.ln();
    let (one, other) = (stays.powf(width.exp()), stays.powf((-width).exp()));
    Some(Interval { low: 1.0 - one.max(other), high: 1.0 - one.min(other) })
}
