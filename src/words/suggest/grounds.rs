//! Why a reason is suggested: the words that speak most for it, as they stand in the answer; and decided answers that are like it.

use std::ops::Range;

use super::logistic::of_feature;
use super::model::Model;
use super::num::{float, wide};
use super::reading::{Reading, Seen};
use super::space::Entry;
use crate::words::tokens::{Kind, Token};

/// So many passages are told at most.
const PASSAGES: usize = 3;
/// A word is told if it speaks for the reason at least so much as this part of the word that does most.
const LEAST: f32 = 0.35;
/// Words may stand so many bytes apart and be one passage.
const APART: usize = 2;

/// An answer in numbers, with the words its features were seen in.
pub(super) struct Traced<'a> {
    /// The numbers.
    pub(super) row: Vec<Entry>,
    places: Vec<&'a [Seen]>,
}

impl<'a> Traced<'a> {
    /// An answer in the features a model knows.
    pub(super) fn new(model: &Model, reading: &'a Reading) -> Self {
        let mut places = Vec::new();
        let row = model.space().row(reading, |_, seen| places.push(seen));
        Self { row, places }
    }

    /// What each word says for a reason, against what it says for the others.
    fn said(&self, model: &Model, reasons: usize, reason: usize, words: usize) -> Vec<f32> {
        let mut said = vec![0.0; words];
        for (entry, places) in self.row.iter().zip(&self.places) {
            let Some(weights) = of_feature(model.weights(), entry.feature, reasons) else { continue };
            let others = weights.iter().sum::<f32>() / float(reasons.max(1));
            let says = entry.value * (weights.get(reason).copied().unwrap_or_default() - others) / float(places.len().max(1));
            for seen in *places {
                if let Some(said) = said.get_mut(seen.word) {
                    *said += says;
                }
            }
        }
        said
    }

    /// The passages that speak most for a reason, in bytes of the answer, in its order.
    pub(super) fn because(&self, model: &Model, reasons: usize, reason: usize, tokens: &[Token]) -> Vec<Range<usize>> {
        let said = self.said(model, reasons, reason, tokens.len());
        let told = |token: &Token| token.kind == Kind::Word;
        let most = tokens.iter().zip(&said).filter(|(token, _)| told(token)).map(|(_, said)| *said).fold(0.0, f32::max);
        let mut passages: Vec<(Range<usize>, f32)> = Vec::new();
        for (token, said) in tokens.iter().zip(&said).filter(|(token, said)| told(token) && **said > 0.0 && **said >= LEAST * most) {
            match passages.last_mut() {
                Some((range, sum)) if token.range.start <= range.end + APART => {
                    range.end = token.range.end;
                    *sum += said;
                }
                _ => passages.push((token.range.clone(), *said)),
            }
        }
        passages.sort_by(|one, other| other.1.total_cmp(&one.1));
        passages.truncate(PASSAGES);
        passages.sort_by_key(|(range, _)| range.start);
        passages.into_iter().map(|(range, _)| range).collect()
    }
}

/// The decisions with this reason that are most like an answer, as positions among what the model learned from, likest first.
pub(super) fn like(model: &Model, row: &[Entry], reason: usize, count: usize) -> Vec<usize> {
    let mut asked = vec![0.0_f32; model.space().len()];
    for entry in row {
        if let Some(asked) = asked.get_mut(wide(entry.feature)) {
            *asked = entry.value;
        }
    }
    let of = |entry: &Entry| asked.get(wide(entry.feature)).copied().unwrap_or_default() * entry.value;
    let decided = model.examples().iter().enumerate().filter(|(_, example)| !example.is_name && example.reasons.contains(&reason));
    let mut likeness: Vec<(usize, f32)> = decided.map(|(at, example)| (at, example.row.iter().map(of).sum())).collect();
    likeness.retain(|(_, likeness)| *likeness > 0.0);
    likeness.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    likeness.into_iter().take(count).map(|(at, _)| at).collect()
}
