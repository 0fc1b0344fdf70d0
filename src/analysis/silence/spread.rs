//! How sure the shares are, robust by customer: frequent customers have many silences, which are alike, so that they say less than as many
//! silences of different people.
//!
//! The variance of ln S is the infinitesimal jackknife by customer (Williams 1995, *Product-limit survival functions with correlated
//! survival times*, Lifetime Data Analysis 1; Ying & Wei 1994; `survfit` of R's survival with `cluster`): each silence moves ln S by
//! Σ (dN - Y d/n) / (n - d) over the days it was followed, the silences of a customer are added up, and the squares of these sums over
//! all customers, times G / (G - 1), are the variance. Where each customer has one silence it is Greenwood's sum.

use std::ops::Range;

use rayon::prelude::*;

use super::super::base::Base;
use super::super::num;
use super::super::record::chunks;
use super::followed::Steps;
use super::lasting::{Lasting, POINTS};

/// The variance of ln S at each point, of so many customers there.
pub(super) fn variances(base: &Base<'_>, lasting: &Lasting, steps: &[Steps], customers: &[u64]) -> Vec<f64> {
    let piece = |rows: Range<usize>| {
        let (mut squares, mut gaps) = ([0.0; POINTS], Vec::new());
        for row in rows.filter(|row| base.is_selected(*row)) {
            let moved = moved(base, lasting, steps, row, &mut gaps);
            squares.iter_mut().zip(moved).for_each(|(sum, moved)| *sum += moved * moved);
        }
        squares
    };
    // Added up in the order of the pieces, so that it always comes to the same.
    let pieces: Vec<_> = chunks(base.visits.rows()).into_par_iter().map(piece).collect();
    let mut sums = [0.0; POINTS];
    for piece in &pieces {
        sums.iter_mut().zip(piece).for_each(|(sum, more)| *sum += more);
    }
    let scaled = |(sum, customers): (f64, &u64)| {
        let all = num::float(*customers);
        if *customers > 1 { sum * all / (all - 1.0) } else { f64::INFINITY }
    };
    sums.into_iter().zip(customers).take(steps.len()).map(scaled).collect()
}

/// How far the silences of one customer move ln S at each point.
fn moved(base: &Base<'_>, lasting: &Lasting, steps: &[Steps], row: usize, gaps: &mut Vec<i32>) -> [f64; POINTS] {
    let mut moved = [0.0; POINTS];
    lasting.each(base, row, gaps, |silence| {
        for ((at, since), steps) in lasting.reached(silence).zip(steps) {
            let day = num::index(since.min(lasting.within));
            let followed = steps.until.get(day).copied().unwrap_or_default();
            let end = if silence.ended && since <= lasting.within { steps.end.get(day).copied().unwrap_or_default() } else { 0.0 };
            if let Some(sum) = moved.get_mut(at) {
                *sum += followed - end;
            }
        }
    });
    moved
}
