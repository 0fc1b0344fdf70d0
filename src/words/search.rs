//! What answers are found by, and what a search asks for: made in one place, so that they always meet. Knows no index.
//!
//! An answer is found by its folded words and, marked with its language, by their stems. A search asks for words that begin as
//! typed, or for stems: in which language somebody types is not known, so those of every language, each meeting only answers given
//! in it.

use std::collections::BTreeSet;

use super::{fold, stems};
use crate::domain::language::Language;

/// Marks a stem with its language: a letter of nobody's alphabet, so that no word typed begins with it.
const fn mark(language: Language) -> char {
    match language {
        Language::En => '\u{e001}',
        Language::Nl => '\u{e002}',
        Language::Ru => '\u{e003}',
    }
}

/// One word of a search: one that begins like this, or any of these as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// As it was typed, folded; it may go on.
    pub beginning: String,
    /// Its marked stems.
    pub stems: Vec<String>,
}

/// What an answer in this language is found by.
#[must_use]
pub fn answer_text(text: &str, language: Language) -> String {
    let mut found_by = fold(text);
    let marked: BTreeSet<String> = words(&found_by).flat_map(|word| marked_stems(word, language)).collect();
    for stem in marked {
        found_by.push(' ');
        found_by.push_str(&stem);
    }
    found_by
}

/// The words a search asks for, all of which must be found; none where there is no word in it.
#[must_use]
pub fn wanted(typed: &str) -> Vec<Wanted> {
    let folded = fold(typed);
    let wanted = |part: &str| Wanted {
        beginning: part.to_owned(),
        stems: if part.chars().all(char::is_alphanumeric) {
            Language::ALL.into_iter().flat_map(|language| marked_stems(part, language)).collect()
        } else {
            Vec::new()
        },
    };
    folded.split_whitespace().filter(|part| part.chars().any(char::is_alphanumeric)).map(wanted).collect()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn marked_stems(word: &str, language: Language) -> impl Iterator<Item = String> {
    stems(word, language).into_iter().map(move |stem| format!("{}{stem}", mark(language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a search finds an answer, as an index of words would.
    fn finds(typed: &str, answer: &str, language: Language) -> bool {
        let text = answer_text(answer, language);
        let tokens: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && !('\u{e001}'..='\u{e003}').contains(&c)).collect();
        let met = |word: &Wanted| tokens.iter().any(|t| t.starts_with(&word.beginning) || word.stems.iter().any(|stem| stem == t));
        wanted(typed).iter().all(met)
    }

    #[test]
    fn other_forms_of_a_word_are_found_and_its_beginning() {
        for (typed, answer, language, found) in [
            ("waiting", "I waited three weeks", Language::En, true),
            ("wai", "I waited three weeks", Language::En, true),
            ("weeks waiting", "I waited three weeks", Language::En, true),
            ("years waiting", "I waited three weeks", Language::En, false),
            ("wachten", "Drie weken gewacht", Language::Nl, true),
            ("gewacht", "Wij wachten al drie weken", Language::Nl, true),
            ("ждал", "Мы ждали ещё три недели", Language::Ru, true),
            ("ЕЩЁ", "Мы ждали еще три недели", Language::Ru, true),
            ("еще", "Мы ждали ещё три недели", Language::Ru, true),
            // The stem of an English word is no stem of an answer in Dutch.
            ("bases", "Het basis idee", Language::Nl, false),
            ("", "anything", Language::En, true),
        ] {
            assert_eq!(finds(typed, answer, language), found, "{typed} in {answer}");
        }
    }

    #[test]
    fn what_is_no_word_asks_for_no_stem() {
        assert_eq!(wanted(" -- * "), []);
        assert_eq!(wanted("anna@shop").first().map(|w| w.stems.len()), Some(0));
    }
}
