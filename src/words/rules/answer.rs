//! An answer as rules look at it: its words with their stems. Read once, asked by many rules.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

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
    pub(super) forms: Arc<Forms>,
}

/// What a word is compared by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forms {
    pub(super) folded: String,
    pub(super) stems: Vec<String>,
}

impl Forms {
    fn of(written: &str, language: Language) -> Arc<Self> {
        let folded = fold(written);
        Arc::new(Self { stems: stems(&folded, language), folded })
    }
}

/// Reads many answers: a word that comes again is not looked up again.
#[derive(Debug, Default)]
pub struct Reading {
    known: HashMap<Language, HashMap<String, Arc<Forms>>>,
}

impl Reading {
    /// Reads an answer given in this language.
    pub fn read(&mut self, text: &str, language: Language) -> Answer {
        let known = self.known.entry(language).or_default();
        Answer::with(text, language, |written| match known.get(written) {
            Some(forms) => Arc::clone(forms),
            None => Arc::clone(known.entry(written.to_owned()).or_insert_with(|| Forms::of(written, language))),
        })
    }
}

impl Answer {
    /// Reads an answer given in this language.
    #[must_use]
    pub fn read(text: &str, language: Language) -> Self {
        Self::with(text, language, |written| Forms::of(written, language))
    }

    fn with(text: &str, language: Language, mut forms: impl FnMut(&str) -> Arc<Forms>) -> Self {
        let words = tokens(text).into_iter().filter(|token| token.kind != Kind::Mark);
        let words = words.map(|token| Word { forms: forms(text.get(token.range.clone()).unwrap_or_default()), range: token.range });
        Self { language, words: words.collect() }
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }
}
