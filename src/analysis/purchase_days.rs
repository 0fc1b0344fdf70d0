//! Purchase days and the gaps between them (METRICS A2, B 1.1).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::intervals::Share;
use super::num;
use super::standing::Turn;

/// Buyers, and the finished gaps between their purchase days in plain days (closed days are not taken out here).
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct PurchaseDays {
    /// Customers with a purchase day.
    pub buyers: u64,
    /// Customers with two or more.
    pub repeat_buyers: u64,
    /// Finished gaps.
    pub gaps: u64,
    /// Median gap.
    pub gap_median: Option<f64>,
    /// Mean gap; misleads where a few are very long.
    pub gap_mean: Option<f64>,
    /// 75th percentile, linear.
    pub gap_p75: Option<f64>,
    /// 90th percentile, linear.
    pub gap_p90: Option<f64>,
}

impl PurchaseDays {
    /// Repeat buyers out of buyers.
    #[must_use]
    pub const fn repeat_share(&self) -> Share {
        Share::new(self.repeat_buyers, self.buyers)
    }
}

/// Counts buyers and gaps of the customers in the filter.
pub(super) fn count(base: &Base<'_>) -> PurchaseDays {
    // By length: gaps are whole days, so that counting replaces sorting.
    let longest = base.calendar.len() + 1;
    let gaps = if base.takes_anonymous() { of_everybody(base, longest) } else { of_selected(base, longest) };
    let gaps = gaps.as_slice();
    let whole = 0..base.calendar.len();
    let all: u64 = gaps.iter().sum();
    let days: u64 = gaps.iter().zip(0..).map(|(n, length)| n * length).sum();
    PurchaseDays {
        buyers: base.daily.sum(Turn::First, whole.clone()),
        repeat_buyers: base.daily.sum(Turn::Became, whole),
        gaps: all,
        gap_median: percentile(gaps, all, 0.5),
        gap_mean: (all > 0).then(|| num::float(days) / num::float(all)),
        gap_p75: percentile(gaps, all, 0.75),
        gap_p90: percentile(gaps, all, 0.9),
    }
}

/// Gaps by length, of all customers: they are counted already.
fn of_everybody(base: &Base<'_>, longest: usize) -> Vec<u64> {
    let mut counts = vec![0; longest];
    let (gaps, until) = (base.visits.gaps(), base.as_of.number());
    for (ended, began, n) in gaps.firsts.until(until).chain(gaps.later.until(until)) {
        add(&mut counts, num::index(ended - began), u64::from(n));
    }
    counts
}

/// Gaps by length, of the customers in the filter.
fn of_selected(base: &Base<'_>, longest: usize) -> Vec<u64> {
    base.counted(longest, |row, counts| {
        let days = base.visits.of(row);
        for (from, to) in days.iter().zip(days.iter().skip(1)) {
            add(counts, num::index(to - from), 1);
        }
    })
}

fn add(counts: &mut [u64], at: usize, n: u64) {
    if let Some(count) = counts.get_mut(at) {
        *count += n;
    }
}

/// Linear percentile (R type 7, pandas' default) of values given as counts by value.
fn percentile(counts: &[u64], all: u64, share: f64) -> Option<f64> {
    let place = num::float(all.checked_sub(1)?) * share;
    let (below, above) = (place.floor(), place.ceil());
    let (low, high) = (nth(counts, below)?, nth(counts, above)?);
    Some((high - low).mul_add(place - below, low))
}

/// The value at a place, counted from 0, were they all written out in order.
fn nth(counts: &[u64], place: f64) -> Option<f64> {
    let mut seen = 0;
    counts.iter().zip(0_u64..).find_map(|(count, value)| {
        seen += count;
        (num::float(seen) > place).then(|| num::float(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_linear() {
        // 1, 2, 2, 4: numpy.percentile gives 2, 2.5, 3.4.
        let counts = [0, 1, 2, 0, 1];
        for (share, expected) in [(0.5, 2.0), (0.75, 2.5), (0.9, 3.4)] {
            let found = percentile(&counts, 4, share).unwrap();
            assert!((found - expected).abs() < 1e-9, "{share}: {found}");
        }
        assert_eq!(percentile(&[], 0, 0.5), None);
    }
}
