//! How sure to be: the scores of decisions a model has not seen are set against what was decided, and made flatter or steeper until they
//! tell how often the best guess is right (temperature scaling: Guo et al., "On calibration of modern neural networks", 2017).

use super::logistic::likelihoods;
use super::model::{Known, Model};

/// Up to so many decisions each is set apart once, in turn; of more, a part is set apart once.
const ALL_IN_TURN: usize = 1_200;
/// Parts the decisions are cut into.
const PARTS: usize = 5;
/// Steepness before anything was tried, and how many decisions that counts as.
const EXPECTED: f32 = 2.0;
const EXPECTED_COUNTS: f32 = 6.0;
/// Steepness that is tried: from here on, each a little more than the one before.
const LEAST: f32 = 0.4;
const MORE: f32 = 1.08;
const TRIED: usize = 42;

/// How steep the scores of a model of all this are to be taken.
pub(super) fn steepness(decided: &[&Known], names: &[&Known], reasons: usize) -> f32 {
    let parts = if decided.len() <= ALL_IN_TURN { PARTS } else { 1 };
    let tried: Vec<(Vec<f32>, &[usize])> = (0..parts).flat_map(|part| set_apart(decided, names, reasons, part)).collect();
    let mut best = (f32::INFINITY, EXPECTED);
    let mut steepness = LEAST;
    for _ in 0..TRIED {
        let loss = loss(&tried, steepness) + EXPECTED_COUNTS * (steepness / EXPECTED).ln().powi(2);
        if loss < best.0 {
            best = (loss, steepness);
        }
        steepness *= MORE;
    }
    best.1
}

/// Scores of a part of the decisions by a model of the others, with what was decided. Every part has its share of every reason.
fn set_apart<'a>(decided: &[&'a Known], names: &[&'a Known], reasons: usize, part: usize) -> Vec<(Vec<f32>, &'a [usize])> {
    let mut met = vec![0_usize; reasons];
    let (mut apart, mut others) = (Vec::new(), Vec::new());
    for known in decided {
        let Some(met) = known.reasons.first().and_then(|reason| met.get_mut(*reason)) else { continue };
        if *met % PARTS == part {
            apart.push(*known);
        } else {
            others.push(*known);
        }
        *met += 1;
    }
    others.extend(names);
    let model = Model::learn(&others, reasons);
    let scores = |known: &Known| model.scores(&model.space().row(&known.reading, |_, _| {}));
    apart.into_iter().map(|known| (scores(known), known.reasons.as_slice())).collect()
}

/// How surprising what was decided is, if the scores are taken so steep.
fn loss(tried: &[(Vec<f32>, &[usize])], steepness: f32) -> f32 {
    let surprise = |(scores, reasons): &(Vec<f32>, &[usize])| {
        let mut likely: Vec<f32> = scores.iter().map(|score| score * steepness).collect();
        likelihoods(&mut likely);
        let right: f32 = reasons.iter().filter_map(|reason| likely.get(*reason)).sum();
        -right.max(1.0e-6).ln()
    };
    tried.iter().map(surprise).sum()
}
