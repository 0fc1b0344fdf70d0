//! Suggestions: which reason an answer most likely has, learned from what people here have decided. Each comes with its grounds and with
//! a confidence that says how often such a guess is right; where it is not sure it says so. Pure: the same decisions always give the same
//! suggestions; it decides nothing, keeps nothing and knows no workspace.
//!
//! The way: [`reading`] sees stems, pairs, groups of letters and subjects in an answer → [`space`] makes numbers of them → [`logistic`]
//! and [`bayes`] learn what each is worth for each reason ([`model`]) → [`calibration`] finds how sure to be → [`grounds`] tells why → [`combined`] heeds the keyword rules.

mod bayes;
mod calibration;
mod combined;
mod grounds;
mod hash;
mod logistic;
mod model;
mod num;
mod reading;
mod space;
mod subjects;

use std::ops::Range;

use rayon::prelude::*;

use crate::domain::language::Language;
pub use combined::Hit;
use grounds::Traced;
use model::{Known, Model};
use reading::Reader;

/// With fewer decisions nothing can be said yet.
pub const FEWEST: usize = 20;
/// Less sure than this, a guess is more likely wrong than right.
const SURE: f32 = 0.5;
/// So many answers are read by one reader.
const TOGETHER: usize = 2_500;

/// What somebody decided about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<'a> {
    /// The answer.
    pub text: &'a str,
    /// The language it was given in.
    pub language: Language,
    /// Its reasons, as positions in the codebook learned with; one of "no reason in it" if the codebook has that. Without any, nothing
    /// is learned from it.
    pub reasons: &'a [usize],
}

/// A reason an answer may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// Its position in the codebook learned with.
    pub reason: usize,
    /// How often such a guess is right, 0-1; over all reasons they come to 1.
    pub confidence: f32,
}

/// Why it would rather not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abstains {
    /// Fewer than [`FEWEST`] decisions.
    TooFew,
    /// There is nothing in the answer it has met before.
    NothingKnown,
    /// The best guess is more likely wrong than right.
    Unsure,
}

/// What is suggested for an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Suggestion {
    /// All reasons, likeliest first; the first is the best guess even where it abstains. None if the codebook is empty.
    pub guesses: Vec<Guess>,
    /// What in the answer speaks most for the best guess, in bytes, in its order.
    pub because: Vec<Range<usize>>,
    /// Why nothing should be suggested.
    pub abstains: Option<Abstains>,
}

impl Suggestion {
    /// The likeliest reason.
    #[must_use]
    pub fn best(&self) -> Option<Guess> {
        self.guesses.first().copied()
    }
}

/// Why a reason would be suggested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explained {
    /// What in the answer speaks most for it, in bytes, in its order.
    pub because: Vec<Range<usize>>,
    /// The decisions with it that are most like the answer, likest first, as positions among those learned from.
    pub like: Vec<usize>,
}

/// What was learned from the decisions of a workspace.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    model: Model,
    reasons: usize,
    /// For each example of the model the decision it is of.
    decisions: Vec<Option<usize>>,
    decided: usize,
    /// How steep scores are taken.
    steepness: f32,
}

impl Learned {
    /// Learns from decisions. `names` are those of the reasons, in the workspace's `language`: what a name is about helps until its
    /// reason has been given often.
    #[must_use]
    pub fn from(names: &[&str], language: Language, decisions: &[Decision<'_>]) -> Self {
        let reasons = names.len();
        let names = read_names(names, language);
        let read: Vec<Option<Known>> = decisions.par_chunks(TOGETHER).flat_map_iter(|chunk| read(chunk, reasons)).collect();
        let decided: Vec<&Known> = read.iter().flatten().collect();
        let names: Vec<&Known> = names.iter().collect();
        let all: Vec<&Known> = decided.iter().chain(&names).copied().collect();
        let (model, steepness) = rayon::join(|| Model::learn(&all, reasons), || calibration::steepness(&decided, &names, reasons));
        let of_decision = read.iter().enumerate().filter(|(_, known)| known.is_some()).map(|(at, _)| Some(at));
        let decisions = of_decision.chain(names.iter().map(|_| None)).collect();
        Self { model, reasons, decisions, decided: read.len(), steepness }
    }

    /// Takes in one more decision: quick enough to be done while the next answer is being read. Learning anew ([`Learned::from`]) weighs
    /// all of them better and sets the confidence right.
    pub fn decide(&mut self, decision: &Decision<'_>) {
        let at = self.decided;
        self.decided += 1;
        for known in read(std::slice::from_ref(decision), self.reasons).flatten() {
            self.model.add(&known);
            self.decisions.push(Some(at));
        }
    }

    /// What is suggested for an answer.
    #[must_use]
    pub fn suggest(&self, text: &str, language: Language) -> Suggestion {
        self.suggest_with(&mut Reader::default(), text, language)
    }

    /// What is suggested for many answers, in their order.
    #[must_use]
    pub fn suggest_all(&self, answers: &[(&str, Language)]) -> Vec<Suggestion> {
        let suggest = |chunk: &[(&str, Language)]| {
            let mut reader = Reader::default();
            chunk.iter().map(|(text, language)| self.suggest_with(&mut reader, text, *language)).collect::<Vec<_>>()
        };
        answers.par_chunks(TOGETHER).flat_map_iter(suggest).collect()
    }

    /// The decisions with this reason that are most like an answer, likest first, as positions among those learned from (those decided
    /// later behind them, in their order).
    #[must_use]
    pub fn like(&self, text: &str, language: Language, reason: usize, count: usize) -> Vec<usize> {
        let (reading, _) = Reader::default().read(text, language);
        let like = grounds::like(&self.model, &Traced::new(&self.model, &reading).row, reason, count);
        like.into_iter().filter_map(|at| self.decisions.get(at).copied().flatten()).collect()
    }

    /// Why each of these reasons would be suggested for an answer, in their order, with at most so many decisions like it.
    #[must_use]
    pub fn explain(&self, text: &str, language: Language, reasons: &[usize], count: usize) -> Vec<Explained> {
        let (reading, tokens) = Reader::default().read(text, language);
        let traced = Traced::new(&self.model, &reading);
        let of_decision = |at: usize| self.decisions.get(at).copied().flatten();
        let explain = |reason: &usize| Explained {
            because: traced.because(&self.model, self.reasons, *reason, &tokens),
            like: grounds::like(&self.model, &traced.row, *reason, count).into_iter().filter_map(of_decision).collect(),
        };
        reasons.iter().map(explain).collect()
    }

    fn suggest_with(&self, reader: &mut Reader, text: &str, language: Language) -> Suggestion {
        let (reading, tokens) = reader.read(text, language);
        let traced = Traced::new(&self.model, &reading);
        let mut likely: Vec<f32> = self.model.scores(&traced.row).into_iter().map(|score| score * self.steepness).collect();
        logistic::likelihoods(&mut likely);
        let mut guesses: Vec<Guess> = likely.into_iter().enumerate().map(|(reason, confidence)| Guess { reason, confidence }).collect();
        guesses.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
        let Some(best) = guesses.first().copied() else { return Suggestion { abstains: Some(Abstains::TooFew), ..Suggestion::default() } };
        let because = traced.because(&self.model, self.reasons, best.reason, &tokens);
        let abstains = match () {
            () if self.decisions.iter().flatten().count() < FEWEST => Some(Abstains::TooFew),
            () if because.is_empty() => Some(Abstains::NothingKnown),
            () if best.confidence < SURE => Some(Abstains::Unsure),
            () => None,
        };
        Suggestion { guesses, because, abstains }
    }
}

/// Decisions as they are learned from; none where no reason is known.
fn read(decisions: &[Decision<'_>], reasons: usize) -> impl Iterator<Item = Option<Known>> {
    let mut reader = Reader::default();
    let known = move |decision: &Decision<'_>| {
        let mut known: Vec<usize> = decision.reasons.iter().copied().filter(|reason| *reason < reasons).collect();
        known.sort_unstable();
        known.dedup();
        let reading = (!known.is_empty()).then(|| reader.read(decision.text, decision.language).0);
        reading.map(|reading| Known { reading, reasons: known, is_name: false })
    };
    decisions.iter().map(known).collect::<Vec<_>>().into_iter()
}

fn read_names(names: &[&str], language: Language) -> Vec<Known> {
    let mut reader = Reader::default();
    let known = |(reason, name): (usize, &&str)| Known { reading: reader.read_name(name, language), reasons: vec![reason], is_name: true };
    names.iter().enumerate().map(known).collect()
}

#[cfg(test)]
mod tests;
