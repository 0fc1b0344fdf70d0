//! The features that were met while learning, and an answer as numbers of them: how often each stands in it, on a scale that grows
//! slowly, weighed by how rare it is (tf-idf: Salton & Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Each
//! kind of feature comes to the same length, so that long answers do not outweigh short ones.

use super::hash::ByFeature;
use super::num::{float, small, wide};
use super::reading::{BLOCKS, Reading, Seen};

/// What each kind of feature weighs in an answer: stems, pairs, groups of letters, subjects. Found by cross-validation on the three
/// languages at once; flat around here.
const WEIGHTS: [f32; BLOCKS] = [0.8, 0.5, 1.0, 0.8];

/// How much a feature that is not known counts in the length of its kind, against one that is: an answer of which little is known says
/// little.
const UNKNOWN: f32 = 0.3;

/// A feature of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Entry {
    /// Its number, as a position.
    pub(super) feature: u32,
    /// How much of it there is.
    pub(super) value: f32,
}

/// The features known.
#[derive(Debug, Clone, Default)]
pub(super) struct Space {
    numbers: ByFeature<u32>,
    /// In how many answers each was met.
    met: Vec<u32>,
    answers: usize,
    /// What each weighs for being rare.
    rarity: Vec<f32>,
    /// What one met in a single answer weighs.
    rarest: f32,
}

impl Space {
    /// The features of these answers.
    pub(super) fn of<'a>(readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut space = Self::default();
        readings.for_each(|reading| space.meet(reading));
        space.rarity = (0..space.met.len()).map(|number| space.rarity_of(number)).collect();
        space.rarest = (1.0 + float(space.answers)).ln() + 1.0;
        space
    }

    /// Takes in one more answer; what its features weigh changes, what others weigh does not.
    pub(super) fn add(&mut self, reading: &Reading) {
        self.meet(reading);
        self.rarity.resize(self.met.len(), 0.0);
        for seen in reading.blocks.iter().flatten() {
            let Some(number) = self.numbers.get(&seen.feature).copied().map(wide) else { continue };
            let rarity = self.rarity_of(number);
            if let Some(kept) = self.rarity.get_mut(number) {
                *kept = rarity;
            }
        }
    }

    fn meet(&mut self, reading: &Reading) {
        self.answers += 1;
        for group in reading.blocks.iter().flat_map(|block| alike(block)) {
            let Some(seen) = group.first() else { continue };
            let next = small(self.met.len());
            let number = *self.numbers.entry(seen.feature).or_insert(next);
            match self.met.get_mut(wide(number)) {
                Some(met) => *met += 1,
                None => self.met.push(1),
            }
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.met.len()
    }

    /// An answer in known features, by kind. `of_words` is told, for each of them, the places where it was seen.
    pub(super) fn row<'a>(&self, reading: &'a Reading, mut of_words: impl FnMut(usize, &'a [Seen])) -> Vec<Entry> {
        let mut row = Vec::with_capacity(reading.blocks.iter().map(Vec::len).sum());
        for (block, weight) in reading.blocks.iter().zip(WEIGHTS) {
            let from = row.len();
            let mut length = 0.0;
            for group in alike(block) {
                let often = if group.len() == 1 { 1.0 } else { 1.0 + float(group.len()).ln() };
                let Some(feature) = group.first().and_then(|seen| self.numbers.get(&seen.feature)).copied() else {
                    length += UNKNOWN * (often * self.rarest).powi(2);
                    continue;
                };
                let value = often * self.rarity.get(wide(feature)).copied().unwrap_or_default();
                length += value * value;
                of_words(row.len(), group);
                row.push(Entry { feature, value });
            }
            let scale = if length > 0.0 { weight / length.sqrt() } else { 0.0 };
            row.iter_mut().skip(from).for_each(|entry| entry.value *= scale);
        }
        row
    }

    fn rarity_of(&self, number: usize) -> f32 {
        let met = self.met.get(number).copied().unwrap_or_default();
        ((1.0 + float(self.answers)) / (1.0 + float(wide(met)))).ln() + 1.0
    }
}

/// Equal features together.
fn alike(block: &[Seen]) -> impl Iterator<Item = &[Seen]> {
    block.chunk_by(|one, other| one.feature == other.feature)
}
