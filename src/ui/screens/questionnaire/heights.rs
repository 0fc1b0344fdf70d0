//! How high the cards of the list are, so that those out of view need not be laid out: they only take their room. Heights are learned
//! as cards are drawn; a few unknown ones are learned with each picture.

use std::collections::BTreeMap;

use super::order::Row;
use super::state::Now;
use crate::domain::language::Language;

/// A card nobody has drawn yet is about as high as this.
const USUAL: f32 = 66.0;
/// So many are learned with each picture.
const AT_ONCE: usize = 12;

/// The heights of cards, in points.
#[derive(Debug, Default)]
pub(super) struct Heights {
    /// At this width and in this language.
    of: Option<(u32, Language)>,
    known: BTreeMap<(bool, i64), f32>,
    left: usize,
}

impl Heights {
    /// A picture begins; at another width or in another language nothing is known.
    pub(super) fn begin(&mut self, width: f32, language: Language) {
        let of = Some((width.to_bits(), language));
        if self.of != of {
            *self = Self { of, ..Self::default() };
        }
        self.left = AT_ONCE;
    }

    /// The height of a card that need not be drawn; none where it is to be learned now.
    pub(super) fn without_drawing(&mut self, key: (bool, i64)) -> Option<f32> {
        let known = self.known.get(&key).copied();
        if known.is_none() && self.left > 0 {
            self.left -= 1;
            return None;
        }
        Some(known.unwrap_or(USUAL))
    }

    /// About how high it is.
    pub(super) fn about(&self, key: (bool, i64)) -> f32 {
        self.known.get(&key).copied().unwrap_or(USUAL)
    }

    /// A card was drawn.
    pub(super) fn learn(&mut self, key: (bool, i64), height: f32) {
        self.known.insert(key, height);
    }

    /// Whether there may be more to learn.
    pub(super) const fn is_at_its_end(&self) -> bool {
        self.left > 0
    }
}

/// How a row is known, whatever its place.
pub(super) fn key(now: &Now<'_>, row: Row) -> (bool, i64) {
    match row {
        Row::Question(at) => (false, now.whole.content.questions.get(at).map_or(0, |q| q.identity.0)),
        Row::Section(code) => (true, i64::from(code)),
    }
}
