//! Which words of a language belong to which class. Read from `assets/mask`; knows no grammar but the endings of Russian names.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::domain::language::Language;
use crate::words::fold;

static EN: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("../../../assets/mask/en.txt")));
static NL: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("../../../assets/mask/nl.txt")));
static RU: LazyLock<Classes> = LazyLock::new(|| Classes::read(include_str!("../../../assets/mask/ru.txt")));

/// The words of one class.
#[derive(Debug, Default)]
struct Class {
    whole: HashSet<String>,
    beginnings: Vec<String>,
    endings: Vec<String>,
    /// Entries of several words, by their last.
    phrases: HashMap<String, Vec<Vec<String>>>,
    /// What is left of first names without their endings, for Russian.
    bases: HashSet<String>,
}

/// The word classes of a language.
#[derive(Debug, Default)]
pub(super) struct Classes(HashMap<&'static str, Class>);

/// The classes of a language.
pub(super) fn classes(language: Language) -> &'static Classes {
    match language {
        Language::En => &EN,
        Language::Nl => &NL,
        Language::Ru => &RU,
    }
}

/// Every class a file must have.
#[cfg(test)]
pub(super) const NAMES: &[&str] = &[
    "title",
    "needs_capital",
    "small",
    "firm",
    "said",
    "role",
    "sign",
    "weak",
    "first",
    "either",
    "never",
    "place",
    "brand",
    "common",
    "call",
    "count",
    "unit",
    "street",
];

impl Classes {
    fn read(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Self(lines.filter_map(|line| line.split_once(':')).map(|(name, words)| (name.trim(), Class::read(words))).collect())
    }

    #[cfg(test)]
    pub(super) fn names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.0.keys().copied().collect();
        names.sort_unstable();
        names
    }

    /// Whether a folded word is of the class.
    pub(super) fn has(&self, class: &str, word: &str) -> bool {
        self.0.get(class).is_some_and(|class| class.has(word))
    }

    /// Whether the folded words end with an entry of the class: how many words it has.
    pub(super) fn ends_with(&self, class: &str, words: &[&str]) -> Option<usize> {
        let class = self.0.get(class)?;
        let last = words.last()?;
        let ends = |phrase: &&Vec<String>| words.iter().rev().zip(phrase.iter().rev()).filter(|(a, b)| *a == b).count() == phrase.len();
        let phrase = class.phrases.get(*last).into_iter().flatten().find(ends);
        phrase.map(Vec::len).or_else(|| class.has(last).then_some(1))
    }

    /// Whether these folded words begin with an entry of several words of the class.
    pub(super) fn begins(&self, class: &str, words: &[&str]) -> bool {
        let fits = |(word, part): (&&str, &String)| part.strip_suffix('*').map_or(*word == part, |start| word.starts_with(start));
        let is = |phrase: &Vec<String>| words.len() >= phrase.len() && words.iter().zip(phrase).all(fits);
        self.0.get(class).is_some_and(|class| class.phrases.values().flatten().any(is))
    }

    /// Whether a folded word is a first name, in Russian in any of its cases.
    pub(super) fn is_first_name(&self, word: &str) -> bool {
        let has = |class: &Class| class.whole.contains(word) || base(word).is_some_and(|base| class.bases.contains(base));
        self.0.get("first").is_some_and(has)
    }
}

impl Class {
    fn read(words: &str) -> Self {
        let mut class = Self::default();
        for word in words.split(',').map(|word| fold(word.trim())).filter(|word| !word.is_empty()) {
            class.add(word);
        }
        class
    }

    fn add(&mut self, word: String) {
        if word.contains(' ') {
            let parts: Vec<String> = word.split(' ').map(str::to_owned).collect();
            let last = parts.last().cloned().unwrap_or_default();
            self.phrases.entry(last).or_default().push(parts);
        } else if let Some(beginning) = word.strip_suffix('*') {
            self.beginnings.push(beginning.to_owned());
        } else if let Some(ending) = word.strip_prefix('*') {
            self.endings.push(ending.to_owned());
        } else {
            self.bases.extend(base(&word).map(str::to_owned));
            self.whole.insert(word);
        }
    }

    fn has(&self, word: &str) -> bool {
        let longer = |part: &String| word.len() > part.len();
        self.whole.contains(word)
            || self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
            || self.endings.iter().any(|ending| longer(ending) && word.ends_with(ending.as_str()))
    }
}

/// The endings of Russian names, the longest first.
const ENDINGS: &[&str] = &[
    "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ием", "ией", "ий", "ый", "ой", "ей", "ою", "ею", "ом", "ем", "ым", "им", "ых",
    "их", "ая", "яя", "ую", "юю", "ия", "ии", "ию", "ие", "ье", "ью", "ья", "ьи", "а", "я", "у", "ю", "ы", "и", "е", "о", "й", "ь",
];

/// A folded Russian name without its ending; none if it is not written in Russian letters or too little is left.
pub(super) fn base(word: &str) -> Option<&str> {
    if !word.chars().all(|letter| matches!(letter, 'а'..='я' | '-')) {
        return None;
    }
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending));
    let base = ending.map_or(word, |ending| word.strip_suffix(ending).unwrap_or(word)).trim_end_matches(['е', 'и', 'ь']);
    (base.chars().count() >= 2).then_some(base)
}
