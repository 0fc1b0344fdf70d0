//! Keyword rules: words that speak for a reason. A rule suggests, it does not decide. Its signs:
//!
//! | sign | meaning |
//! |---|---|
//! | `slow` | the word, in any of its forms in the language of the answer |
//! | `too dear`, `"too dear"` | these words in a row; between quotes, signs are none |
//! | `phone + waited` | both, in any order |
//! | `slow \| late` | either; `+` binds closer |
//! | `-price` | not if this is in the answer too, wherever in the rule it is written |
//! | `[nothing]` | the whole answer, and no word more |
//!
//! Pure: reads rules and answers, and knows no codebook.

mod answer;
mod read;

use std::ops::Range;

use crate::domain::language::Language;
use crate::words::places::joined;
pub use answer::{Answer, Reading};
use read::Form;
pub use read::{Fault, FaultKind};

/// A rule that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// At least one, each of at least one term.
    alternatives: Vec<Vec<Term>>,
    vetoes: Vec<Term>,
}

/// Words in a row, or a whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// At least one.
    words: Vec<Form>,
    whole: bool,
}

impl Rule {
    /// Reads a rule, or says what is wrong with it and where.
    pub fn read(text: &str) -> Result<Self, Fault> {
        read::rule(text)
    }

    /// Where an answer meets the rule, in bytes, in order and apart from each other; none if it does not.
    #[must_use]
    pub fn met(&self, answer: &Answer) -> Option<Vec<Range<usize>>> {
        if self.vetoes.iter().any(|veto| !veto.found(answer).is_empty()) {
            return None;
        }
        let all = |terms: &Vec<Term>| {
            let found: Vec<_> = terms.iter().map(|term| term.found(answer)).collect();
            found.iter().all(|places| !places.is_empty()).then(|| found.into_iter().flatten())
        };
        let places: Vec<Range<usize>> = self.alternatives.iter().filter_map(all).flatten().collect();
        (!places.is_empty()).then(|| joined(places))
    }

    /// As [`Rule::met`], of an answer that is asked only once.
    #[must_use]
    pub fn met_in(&self, text: &str, language: Language) -> Option<Vec<Range<usize>>> {
        self.met(&Answer::read(text, language))
    }
}

impl Term {
    /// Every place where it stands.
    fn found(&self, answer: &Answer) -> Vec<Range<usize>> {
        let (words, count) = (answer.words(), self.words.len());
        if self.whole && words.len() != count {
            return Vec::new();
        }
        let is_here = |row: &&[answer::Word]| row.iter().zip(&self.words).all(|(word, form)| form.is(word, answer.language()));
        let place = |row: &[answer::Word]| Some(row.first()?.range.start..row.last()?.range.end);
        words.windows(count).filter(is_here).filter_map(place).collect()
    }
}

#[cfg(test)]
mod tests;
