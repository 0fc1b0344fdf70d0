//! Multinomial logistic regression with a squared penalty, solved in its dual: each answer in turn moves its own part of the weights
//! towards what it lacks, by a step that needs no tuning (Shalev-Shwartz & Zhang, "Stochastic dual coordinate ascent methods for
//! regularized loss minimization", 2013, the step for smooth losses). Rare reasons weigh as much as frequent ones, so that they are
//! found at all. The same answers in the same order always give the same weights; one more answer goes on from where they are.

use super::num::float;
use super::num::wide;
use super::space::Entry;

/// How much an answer may pull, against the penalty.
const PULL: f32 = 1.0;
/// How much more the name of a reason pulls than an answer does.
const NAME_PULL: f32 = 2.0;
/// Turns over all answers; the weights hardly change after that.
const TURNS: usize = 8;

/// An answer that was decided, in numbers.
#[derive(Debug, Clone)]
pub(super) struct Example {
    /// Its features.
    pub(super) row: Vec<Entry>,
    /// The reasons it has, at least one.
    pub(super) reasons: Vec<usize>,
    /// Whether it is only the name of its reason.
    pub(super) is_name: bool,
}

/// The weights of each feature for each reason, and what each example put into them.
#[derive(Debug, Clone, Default)]
pub(super) struct Logistic {
    /// How many reasons there are.
    pub(super) reasons: usize,
    /// By feature, then by reason.
    pub(super) weights: Vec<f32>,
    /// By reason: how likely it is whatever is said.
    pub(super) base: Vec<f32>,
    /// By example, then by reason.
    parts: Vec<f32>,
    /// What a decision for each reason pulls.
    pulls: Vec<f32>,
}

impl Logistic {
    /// Learns from examples in a space of so many features.
    pub(super) fn learn(examples: &[Example], reasons: usize, features: usize) -> Self {
        let mut learned = Self {
            reasons,
            weights: vec![0.0; features * reasons],
            base: vec![0.0; reasons],
            parts: vec![0.0; examples.len() * reasons],
            pulls: pulls(examples, reasons),
        };
        let mut order: Vec<usize> = (0..examples.len()).collect();
        let mut chance = Chance(1);
        for _ in 0..TURNS {
            chance.shuffle(&mut order);
            for at in &order {
                if let Some(example) = examples.get(*at) {
                    learned.turn(example, *at, &mut |_, _, _| {});
                }
            }
        }
        learned
    }

    /// Makes room for more features and examples.
    pub(super) fn grow(&mut self, examples: usize, features: usize) {
        self.weights.resize(features * self.reasons, 0.0);
        self.parts.resize(examples * self.reasons, 0.0);
    }

    /// What speaks for each reason.
    pub(super) fn scores(&self, row: &[Entry]) -> Vec<f32> {
        scores(&self.weights, &self.base, row)
    }

    /// Moves the part of one example. `told` learns of each change: of which feature, by how much its value counts, and what for each reason.
    pub(super) fn turn(&mut self, example: &Example, at: usize, told: &mut dyn FnMut(u32, f32, &[f32])) {
        let mut change = self.scores(&example.row);
        likelihoods(&mut change);
        let pull = self.pull(example);
        let length = 1.0 + example.row.iter().map(|entry| entry.value * entry.value).sum::<f32>();
        let step = 1.0 / (1.0 + 0.5 * pull * length);
        let wished = 1.0 / float(example.reasons.len().max(1));
        let from = at * self.reasons;
        let Some(part) = self.parts.get_mut(from..from + self.reasons) else { return };
        for ((reason, change), part) in change.iter_mut().enumerate().zip(part) {
            let wish = if example.reasons.contains(&reason) { wished } else { 0.0 };
            let moved = step * (wish - *change - *part);
            *part += moved;
            *change = moved * pull;
        }
        for entry in &example.row {
            if let Some(weights) = of_feature_mut(&mut self.weights, entry.feature, self.reasons) {
                add(weights, &change, entry.value);
            }
            told(entry.feature, entry.value, &change);
        }
        add(&mut self.base, &change, 1.0);
    }

    fn pull(&self, example: &Example) -> f32 {
        if example.is_name {
            return PULL * NAME_PULL;
        }
        let pulls = example.reasons.iter().filter_map(|reason| self.pulls.get(*reason));
        PULL * pulls.sum::<f32>() / float(example.reasons.len().max(1))
    }
}

/// What a decision for each reason pulls: the less, the more there are of it; one on the mean over all decisions.
fn pulls(examples: &[Example], reasons: usize) -> Vec<f32> {
    let mut count = vec![0.0_f32; reasons];
    for example in examples {
        for reason in &example.reasons {
            if let Some(count) = count.get_mut(*reason) {
                *count += 1.0 / float(example.reasons.len().max(1));
            }
        }
    }
    let used = float(count.iter().filter(|count| **count > 0.0).count()).max(1.0);
    let all: f32 = count.iter().sum();
    count.into_iter().map(|count| if count > 0.0 { all / (used * count) } else { 1.0 }).collect()
}

/// What speaks for each reason, with these weights.
pub(super) fn scores(weights: &[f32], base: &[f32], row: &[Entry]) -> Vec<f32> {
    let mut scores = base.to_vec();
    for entry in row {
        if let Some(weights) = of_feature(weights, entry.feature, base.len()) {
            add(&mut scores, weights, entry.value);
        }
    }
    scores
}

/// The weights of a feature.
pub(super) fn of_feature(weights: &[f32], feature: u32, reasons: usize) -> Option<&[f32]> {
    let from = wide(feature) * reasons;
    weights.get(from..from + reasons)
}

/// The weights of a feature, to be changed.
pub(super) fn of_feature_mut(weights: &mut [f32], feature: u32, reasons: usize) -> Option<&mut [f32]> {
    let from = wide(feature) * reasons;
    weights.get_mut(from..from + reasons)
}

/// Adds so much of one list to another.
pub(super) fn add(to: &mut [f32], what: &[f32], times: f32) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += times * what;
    }
}

/// Turns what speaks for each reason into how likely it is (softmax).
pub(super) fn likelihoods(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in scores.iter_mut() {
        *score = (*score - most).exp();
    }
    let all: f32 = scores.iter().sum();
    for score in scores {
        *score /= all;
    }
}

/// Chance that is the same in every run (Knuth's linear congruential generator, its upper bits).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}
