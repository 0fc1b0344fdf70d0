//! Stems: what the forms of a word have in common, by the Snowball rules of its language. Words come in folded.

use rust_stemmers::{Algorithm, Stemmer};

use crate::domain::language::Language;

/// Longer than any word; what has no blank for longer is none.
const LONGEST: usize = 64;
/// A Dutch participle has at least so many letters behind its "ge".
const SHORTEST_PARTICIPLE: usize = 4;

/// The stems of a folded word in a language: mostly one, of a Dutch participle those it may come from too. A word that is not
/// written in the letters of the language is its own stem.
#[must_use]
pub fn stems(word: &str, language: Language) -> Vec<String> {
    if word.len() > LONGEST || !word.chars().all(|letter| is_letter_of(language, letter)) {
        return vec![word.to_owned()];
    }
    let stemmer = Stemmer::create(match language {
        Language::En => Algorithm::English,
        Language::Nl => Algorithm::Dutch,
        Language::Ru => Algorithm::Russian,
    });
    let mut stems = vec![stemmer.stem(word).into_owned()];
    if language == Language::Nl {
        stems.extend(of_participle(word).iter().map(|base| stemmer.stem(base).into_owned()));
    }
    stems.dedup();
    stems
}

const fn is_letter_of(language: Language, letter: char) -> bool {
    match language {
        Language::En | Language::Nl => letter.is_ascii_lowercase(),
        Language::Ru => matches!(letter, 'а'..='я'),
    }
}

/// What a Dutch participle may be made of: "gewacht" of "wacht", "gemaakt" of "maak", "gebeld" of "bell" as in "bellen". The
/// Snowball rules leave its "ge" alone.
fn of_participle(word: &str) -> Vec<String> {
    let base = word.strip_prefix("ge").filter(|base| base.len() >= SHORTEST_PARTICIPLE);
    let Some(base) = base.filter(|base| base.ends_with(['d', 't']) || base.ends_with("en")) else { return Vec::new() };
    let mut all = vec![base.to_owned()];
    if let Some(short) = base.strip_suffix(['d', 't']) {
        all.push(short.to_owned());
        all.extend(short.chars().next_back().map(|last| format!("{short}{last}")));
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whether two forms meet in a stem.
    fn meet(language: Language, one: &str, other: &str) -> bool {
        let others = stems(other, language);
        stems(one, language).iter().any(|stem| others.contains(stem))
    }

    #[test]
    fn the_forms_of_a_word_meet() {
        for (language, one, other) in [
            (Language::En, "waited", "waiting"),
            (Language::En, "complaint", "complaints"),
            (Language::Nl, "wachten", "gewacht"),
            (Language::Nl, "gebeld", "bellen"),
            (Language::Nl, "gemaakt", "maken"),
            (Language::Nl, "gekomen", "komen"),
            (Language::Nl, "klachten", "klacht"),
            (Language::Ru, "ждал", "ждали"),
            (Language::Ru, "цена", "цены"),
        ] {
            assert!(meet(language, one, other), "{one}, {other}: {:?} {:?}", stems(one, language), stems(other, language));
        }
    }

    #[test]
    fn what_is_no_word_of_the_language_is_its_own_stem() {
        for (language, word) in [(Language::En, "ждали"), (Language::Ru, "waiting"), (Language::Nl, "5g"), (Language::En, "")] {
            assert_eq!(stems(word, language), [word]);
        }
        assert_eq!(stems("geld", Language::Nl), ["geld"]);
        assert!(!meet(Language::En, "prices", "quality"));
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(word in "[a-zа-я]{0,20}|\\PC{0,12}") {
            for language in Language::ALL {
                prop_assert!(!stems(&word, language).is_empty());
            }
        }
    }
}
