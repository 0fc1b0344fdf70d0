//! The customer's own name, as they write it themselves: in any case of Russian, in a genitive, or without a capital.

use std::ops::Range;

use super::classes::{Classes, base, classes};
use super::text::{Text, Word};
use super::{Found, Kind};
use crate::domain::language::Language;
use crate::words::fold;

/// Where parts of the customer's name stand.
pub(super) fn find(text: &Text, own: &str, language: Language) -> Vec<Found> {
    let own = Own::read(own);
    if own.parts.is_empty() {
        return Vec::new();
    }
    let words = text.words();
    let hits: Vec<bool> = words.iter().map(|word| own.is(&word.folded, language)).collect();
    let is_hit = |at: Option<usize>| at.and_then(|at| hits.get(at)).copied().unwrap_or(false);
    let class = classes(language);
    let hidden = |at: usize| {
        let beside = beside(words, at, &is_hit);
        is_hit(Some(at)) && words.get(at).is_some_and(|word| beside || (!own.firm && alone(text, word, at, class)))
    };
    let places = (0..words.len()).filter(|at| hidden(*at)).filter_map(|at| words.get(at));
    places.map(|word| Found { kind: Kind::Name, place: with_small(words, word, class) }).collect()
}

/// Two parts of the name in a row, perhaps with a small word such as "van" between, are the name however they are written.
fn beside(words: &[Word], at: usize, is_hit: &impl Fn(Option<usize>) -> bool) -> bool {
    let near = |at: usize| words.get(at).is_some_and(|word| matches!(word.gap.as_str(), " " | "-" | ", "));
    let before = near(at) && is_hit(at.checked_sub(1));
    let after = near(at + 1) && is_hit(Some(at + 1));
    before || after
}

/// One part of it alone: written as a name, or as one signs.
fn alone(text: &Text, word: &Word, at: usize, class: &Classes) -> bool {
    let ordinary = class.has("common", &word.folded) || class.has("never", &word.folded);
    let last = at + 1 == text.words().len() && text.after_last().iter().all(|c| !c.is_alphanumeric());
    let signed = last && word.gap.contains([',', '\n', '.', '-', '–', '—']);
    let mut before = text.before(word.place.start, 6);
    while before.last().is_some_and(|small| class.has("small", small)) {
        before.pop();
    }
    let told = ["said", "title"].iter().any(|class_of| class.ends_with(class_of, &before).is_some());
    let capital = word.capital && !text.shouted;
    let named = if ordinary { capital && !word.begins } else { capital || text.shouted || class.is_first_name(&word.folded) };
    named || signed || told
}

/// The place of a part, with the small words of the name before it ("van den").
fn with_small(words: &[Word], word: &Word, class: &Classes) -> Range<usize> {
    let at = words.partition_point(|other| other.place.start < word.place.start);
    let mut start = word;
    for before in words.get(..at).unwrap_or_default().iter().rev() {
        if start.gap != " " || !class.has("small", &before.folded) || before.folded.len() < 2 {
            break;
        }
        start = before;
    }
    // A small word is part of a name only beside another: "met de Vries" keeps its "met", "in Berg" its "in".
    let keeps = start.place.start == word.place.start || matches!(start.folded.as_str(), "in" | "op" | "aan" | "bij" | "uit" | "het");
    if keeps { word.place.clone() } else { start.place.start..word.place.end }
}

/// The customer's name in parts.
struct Own {
    parts: Vec<String>,
    /// A firm's: its words are ordinary ones unless two stand together.
    firm: bool,
}

impl Own {
    fn read(name: &str) -> Self {
        let all = Language::ALL.map(classes);
        let folded: Vec<String> = name.split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’'))).map(fold).collect();
        let is = |class: &str, word: &String| all.iter().any(|classes| classes.has(class, word));
        // "en", "and" and "и" make a firm of two names, and so does a number or a sign.
        let firm = name.contains(|c: char| c.is_numeric() || matches!(c, '&' | '«' | '»' | '"'))
            || folded.iter().any(|word| !word.is_empty() && is("firm", word));
        let keeps = |word: &String| word.chars().count() > 1 && !is("title", word) && !is("small", word) && !is("firm", word);
        Self { parts: folded.into_iter().filter(keeps).collect(), firm }
    }

    /// Whether a folded word is one of its parts, whole or in a case. A double name is any of its two.
    fn is(&self, word: &str, language: Language) -> bool {
        word.split('-').any(|half| self.parts.iter().any(|part| is_same(part, half, language == Language::Nl)))
    }
}

/// Whether a word is a form of a name: in Russian by what is left without the endings, in Dutch with an s, otherwise itself.
fn is_same(part: &str, word: &str, genitive: bool) -> bool {
    if part == word || (genitive && word.strip_suffix('s').is_some_and(|short| short == part && part.len() > 3)) {
        return true;
    }
    base(part).zip(base(word)).is_some_and(|(part, word)| part == word)
}
