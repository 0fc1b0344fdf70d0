//! What was learned from decisions: a space of features, and the weights of each feature for each reason.

use super::bayes;
use super::logistic::{Example, Logistic, add, of_feature_mut, scores};
use super::reading::Reading;
use super::space::{Entry, Space};

/// A decision, read.
#[derive(Debug, Clone)]
pub(super) struct Known {
    /// The answer, or the name of a reason.
    pub(super) reading: Reading,
    /// The reasons it has, at least one.
    pub(super) reasons: Vec<usize>,
    /// Whether it is only the name of its reason.
    pub(super) is_name: bool,
}

/// What was learned.
#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    space: Space,
    examples: Vec<Example>,
    logistic: Logistic,
    /// The regression and the counts together.
    weights: Vec<f32>,
    base: Vec<f32>,
}

/// Turns over the examples at hand when one more is decided: it comes to count as much as the others.
const TURNS_OF_NEW: usize = 6;
/// So many of the latest decisions are gone over again then.
const GONE_OVER: usize = 40;

impl Model {
    /// Learns from decisions and the names of the reasons, of which there are so many.
    pub(super) fn learn(all: &[&Known], reasons: usize) -> Self {
        let space = Space::of(all.iter().map(|known| &known.reading));
        let examples: Vec<Example> = all.iter().map(|known| example(&space, known)).collect();
        let logistic = Logistic::learn(&examples, reasons, space.len());
        let (mut weights, mut base) = (logistic.weights.clone(), logistic.base.clone());
        bayes::add_to(&mut weights, &mut base, &examples);
        Self { space, examples, logistic, weights, base }
    }

    /// Takes in one more decision without learning all anew: quick, and nearly the same.
    pub(super) fn add(&mut self, known: &Known) {
        self.space.add(&known.reading);
        self.examples.push(example(&self.space, known));
        let reasons = self.base.len();
        self.logistic.grow(self.examples.len(), self.space.len());
        self.weights.resize(self.space.len() * reasons, 0.0);
        let latest = self.examples.len().saturating_sub(GONE_OVER);
        for _ in 0..TURNS_OF_NEW {
            for (at, example) in self.examples.iter().enumerate().skip(latest) {
                let mut total = vec![0.0; reasons];
                let weights = &mut self.weights;
                self.logistic.turn(example, at, &mut |feature, value, change| {
                    if let Some(weights) = of_feature_mut(weights, feature, reasons) {
                        add(weights, change, value);
                    }
                    total.copy_from_slice(change);
                });
                add(&mut self.base, &total, 1.0);
            }
        }
    }

    /// The features known.
    pub(super) fn space(&self) -> &Space {
        &self.space
    }

    /// The decisions, in numbers, in the order they were learned in.
    pub(super) fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// The weights by feature and reason.
    pub(super) fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// What speaks for each reason.
    pub(super) fn scores(&self, row: &[Entry]) -> Vec<f32> {
        scores(&self.weights, &self.base, row)
    }
}

fn example(space: &Space, known: &Known) -> Example {
    Example { row: space.row(&known.reading, |_, _| {}), reasons: known.reasons.clone(), is_name: known.is_name }
}
