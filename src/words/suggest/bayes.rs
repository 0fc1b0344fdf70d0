//! Complement naive Bayes: a feature speaks for a reason by how seldom it is met with the others (Rennie et al., "Tackling the poor
//! assumptions of naive Bayes text classifiers", 2003). Counted in one go, and added to the weights of the regression: where many
//! answers were decided the two err differently, and together less.

use super::logistic::{Example, add, of_feature, of_feature_mut};
use super::num::{float, small};

/// Added to each count, so that what was never met is only unlikely.
const SMOOTHING: f32 = 1.0;
/// Its share of the weights once there are many decisions.
const MOST: f32 = 1.05;
/// With so many decisions it has half of that.
const HALF: f32 = 400.0;
/// How far the likelihood of a reason whatever is said goes into it.
const BASE: f32 = 0.08;

/// Adds what the counts say to weights by feature and reason, and to the base.
pub(super) fn add_to(weights: &mut [f32], base: &mut [f32], examples: &[Example]) {
    let reasons = base.len();
    let decided = float(examples.iter().filter(|example| !example.is_name).count());
    let share = MOST * decided / (decided + HALF);
    let mut counts = vec![0.0; weights.len()];
    let (mut totals, mut answers) = (vec![0.0; reasons], vec![0.3; reasons]);
    for example in examples.iter().filter(|example| !example.is_name) {
        for reason in example.reasons.iter().filter(|reason| **reason < reasons) {
            for entry in &example.row {
                if let Some(count) = of_feature_mut(&mut counts, entry.feature, reasons).and_then(|counts| counts.get_mut(*reason)) {
                    *count += 1.0;
                }
            }
            if let (Some(total), Some(answers)) = (totals.get_mut(*reason), answers.get_mut(*reason)) {
                *total += float(example.row.len());
                *answers += 1.0;
            }
        }
    }
    let all: f32 = totals.iter().sum();
    let features = float(weights.len() / reasons.max(1));
    let of_others: Vec<f32> = totals.iter().map(|total| (all - total + SMOOTHING * features).ln()).collect();
    let mut says = vec![0.0; reasons];
    for feature in 0..weights.len() / reasons.max(1) {
        let Some(counts) = of_feature(&counts, small(feature), reasons) else { continue };
        let met: f32 = counts.iter().sum();
        for ((says, count), of_others) in says.iter_mut().zip(counts).zip(&of_others) {
            *says = of_others - (met - count + SMOOTHING).ln();
        }
        let mean = says.iter().sum::<f32>() / float(reasons);
        for says in &mut says {
            *says -= mean;
        }
        if let Some(weights) = of_feature_mut(weights, small(feature), reasons) {
            add(weights, &says, share);
        }
    }
    let answered: f32 = answers.iter().sum();
    let likely: Vec<f32> = answers.iter().map(|count| (count / answered).ln()).collect();
    add(base, &likely, BASE * share);
}
