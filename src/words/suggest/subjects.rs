//! What words of complaints are about: a small thesaurus, `assets/suggest/{en,nl,ru}.txt`. A subject is the same in every language, so
//! that what was decided on a Dutch answer helps with a Russian one, and a word nobody has used yet says something.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::language::Language;
use crate::words::{fold, stems};

/// A subject: its place among the names of all.
pub(super) type Subject = u8;

static EN: LazyLock<Thesaurus> = LazyLock::new(|| Thesaurus::read(include_str!("../../../assets/suggest/en.txt"), Language::En));
static NL: LazyLock<Thesaurus> = LazyLock::new(|| Thesaurus::read(include_str!("../../../assets/suggest/nl.txt"), Language::Nl));
static RU: LazyLock<Thesaurus> = LazyLock::new(|| Thesaurus::read(include_str!("../../../assets/suggest/ru.txt"), Language::Ru));

/// Every subject, in the order of `en.txt`.
static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../../assets/suggest/en.txt")).map(|(name, _)| name).collect());

/// The words of a language by subject.
#[derive(Debug, Default)]
pub(super) struct Thesaurus {
    stems: HashMap<String, Vec<Subject>>,
    beginnings: HashMap<String, Vec<Subject>>,
    endings: HashMap<String, Vec<Subject>>,
}

/// The thesaurus of a language.
pub(super) fn thesaurus(language: Language) -> &'static Thesaurus {
    match language {
        Language::En => &EN,
        Language::Nl => &NL,
        Language::Ru => &RU,
    }
}

impl Thesaurus {
    /// Reads lines such as `price: price, cost*`; lines of a subject not among the names are left out (a test says there are none).
    fn read(text: &'static str, language: Language) -> Self {
        let mut all = Self::default();
        for (name, words) in lines(text) {
            let Some(subject) = NAMES.iter().position(|known| *known == name).and_then(|at| Subject::try_from(at).ok()) else { continue };
            for word in words.split(',').map(|word| fold(word.trim())).filter(|word| !word.is_empty()) {
                all.add(&word, subject, language);
            }
        }
        all
    }

    fn add(&mut self, word: &str, subject: Subject, language: Language) {
        let (kept, key) = if let Some(beginning) = word.strip_suffix('*') {
            (&mut self.beginnings, beginning.to_owned())
        } else if let Some(ending) = word.strip_prefix('*') {
            (&mut self.endings, ending.to_owned())
        } else {
            (&mut self.stems, stems(word, language).into_iter().next().unwrap_or_default())
        };
        let subjects = kept.entry(key).or_default();
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }

    /// What a folded word with these stems is about, each subject once, in their order.
    pub(super) fn about(&self, word: &str, its_stems: &[String]) -> Vec<Subject> {
        let mut about: Vec<Subject> = its_stems.iter().filter_map(|stem| self.stems.get(stem)).flatten().copied().collect();
        for (at, letter) in word.char_indices() {
            about.extend(word.get(..at + letter.len_utf8()).and_then(|part| self.beginnings.get(part)).into_iter().flatten());
            about.extend(word.get(at..).and_then(|part| self.endings.get(part)).into_iter().flatten());
        }
        about.sort_unstable();
        about.dedup();
        about
    }
}

/// Subject and words of each line.
fn lines(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(language: Language, word: &str) -> Vec<&'static str> {
        let word = fold(word);
        thesaurus(language).about(&word, &stems(&word, language)).into_iter().map(|at| NAMES[usize::from(at)]).collect()
    }

    #[test]
    fn the_forms_of_a_word_are_about_the_same() {
        for (language, word, subject) in [
            (Language::En, "waitresses", "staff"),
            (Language::En, "Pricey", "price"),
            (Language::Nl, "serveersters", "staff"),
            (Language::Nl, "hoofdgerechten", "food"),
            (Language::Nl, "gewacht", "wait"),
            (Language::Nl, "café", "venue"),
            (Language::Ru, "официанткой", "staff"),
            (Language::Ru, "ценники", "price"),
            (Language::Ru, "Жёсткое", "taste"),
        ] {
            assert!(about(language, word).contains(&subject), "{word}: {:?}", about(language, word));
        }
        for (language, word) in [(Language::En, "xylophone"), (Language::Nl, "zeppelin"), (Language::Ru, "ксилофон"), (Language::En, "")]
        {
            assert_eq!(about(language, word), Vec::<&str>::new());
        }
    }

    #[test]
    fn every_language_has_every_subject_nearly() {
        for (language, text) in [
            ("en", include_str!("../../../assets/suggest/en.txt")),
            ("nl", include_str!("../../../assets/suggest/nl.txt")),
            ("ru", include_str!("../../../assets/suggest/ru.txt")),
        ] {
            let named: Vec<_> = lines(text).map(|(name, _)| name).collect();
            assert_eq!(named.iter().filter(|name| !NAMES.contains(name)).count(), 0, "{language}: {named:?}");
            let mut missing: Vec<_> = NAMES.iter().filter(|name| !named.contains(name)).collect();
            missing.dedup();
            assert_eq!(missing, Vec::<&&str>::new(), "{language}");
            let words = lines(text).flat_map(|(_, words)| words.split(',')).map(str::trim);
            let odd: Vec<_> = words.filter(|word| word.is_empty() || word.contains([' ', ':']) || word.chars().count() > 24).collect();
            assert_eq!(odd, Vec::<&str>::new(), "{language}: one word each");
        }
        assert!(NAMES.len() < 64, "{}", NAMES.len());
    }
}
