//! An answer as rules look at it: its words with their stems. Read once, asked by many rules.

use std::ops::Range;

use crate::domain::language::Language;
use crate::words::tokens::{Kind, tokens};
use crate::words::{fold, stems};

/// An answer that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    language: Language,
    words: Vec<Word>,
}

/// A word of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    pub(super) folded: String,
    pub(super) stems: Vec<String>,
}

impl Answer {
    /// Reads an answer given in this language.
    #[must_use]
    pub fn read(text: &str, language: Language) -> Self {
        let word = |range: Range<usize>| {
            let folded = fold(text.get(range.clone()).unwrap_or_default());
            Word { stems: stems(&folded, language), folded, range }
        };
        let words = tokens(text).into_iter().filter(|token| token.kind != Kind::Mark).map(|token| word(token.range)).collect();
        Self { language, words }
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }
}
