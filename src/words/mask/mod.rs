//! What in an answer tells who somebody is: names, numbers to call, addresses. Found to be left out of quotes: always shown to the
//! person who quotes, who may show what was found and hide what was not. Places are in characters. Pure.
//!
//! Names are found where the text says that they are some ("Mrs Brown", "Анна Сергеевна", "my name is Tom") and where they are parts
//! of the customer's own; a capital alone makes no name. Word classes per language: `assets/mask`.

mod classes;
mod mails;
mod names;
mod numbers;
mod own;
mod places;
mod text;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::domain::language::Language;
use text::Text;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Of a person.
    Name,
    /// To call.
    Phone,
    /// To write to.
    Mail,
    /// Street and house.
    Address,
    /// Of a bank account or a card.
    Account,
    /// Hidden by a person, whatever it is.
    ByHand,
}

/// A passage that tells who somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its characters.
    pub place: Range<usize>,
}

/// What is found in a text in this language, in order and apart from each other. `own` is the customer's name, if they have one.
#[must_use]
pub fn find(text: &str, language: Language, own: &str) -> Vec<Found> {
    let text = Text::read(text);
    let mut found = mails::find(&text);
    found.extend(numbers::accounts(&text));
    found.extend(places::find(&text, language));
    found.extend(numbers::phones(&text, language, &found));
    found.extend(own::find(&text, own, language));
    found.extend(names::find(&text, language));
    joined(found, &text)
}

/// What is hidden in the end: what was found, without what a person shows, with what a person hides.
#[must_use]
pub fn hidden(found: &[Found], show: &[Range<usize>], hide: &[Range<usize>]) -> Vec<Found> {
    let mut all: Vec<Found> = found.iter().flat_map(|one| without(one, show)).collect();
    for place in hide.iter().filter(|place| !place.is_empty()) {
        let by_hand = |one: &Found| one.kind == Kind::ByHand;
        all = all.iter().flat_map(|one| if by_hand(one) { vec![one.clone()] } else { without(one, std::slice::from_ref(place)) }).collect();
        all.push(Found { kind: Kind::ByHand, place: place.clone() });
    }
    all.sort_by_key(|one| (one.place.start, one.place.end));
    let mut apart: Vec<Found> = Vec::new();
    for one in all {
        match apart.last_mut().filter(|last| one.place.start < last.place.end) {
            Some(last) => last.place.end = last.place.end.max(one.place.end),
            None => apart.push(one),
        }
    }
    apart
}

/// What is left of a passage when these are taken out of it.
fn without(one: &Found, taken: &[Range<usize>]) -> Vec<Found> {
    let mut left = vec![one.place.clone()];
    for cut in taken {
        left = left.into_iter().flat_map(|part| [part.start..part.end.min(cut.start), part.start.max(cut.end)..part.end]).collect();
        left.retain(|part| part.start < part.end);
    }
    left.into_iter().map(|place| Found { kind: one.kind, place }).collect()
}

/// The text with a word in square brackets, in its own language, for each hidden passage.
#[must_use]
pub fn masked(text: &str, hidden: &[Found], language: Language) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut hidden = hidden.iter().peekable();
    for (at, letter) in text.chars().enumerate() {
        while hidden.next_if(|one| one.place.end <= at).is_some() {}
        match hidden.peek() {
            Some(one) if one.place.start == at => masked.push_str(word(one.kind, language)),
            Some(one) if one.place.contains(&at) => {}
            _ => masked.push(letter),
        }
    }
    masked
}

/// What stands in the place of what is hidden.
#[must_use]
pub const fn word(kind: Kind, language: Language) -> &'static str {
    match (kind, language) {
        (Kind::Name, Language::En) => "[name]",
        (Kind::Name, Language::Nl) => "[naam]",
        (Kind::Name, Language::Ru) => "[имя]",
        (Kind::Phone, Language::En) => "[phone]",
        (Kind::Phone, Language::Nl) => "[telefoon]",
        (Kind::Phone, Language::Ru) => "[телефон]",
        (Kind::Mail, Language::En | Language::Nl) => "[e-mail]",
        (Kind::Mail, Language::Ru) => "[почта]",
        (Kind::Address, Language::En) => "[address]",
        (Kind::Address, Language::Nl) => "[adres]",
        (Kind::Address, Language::Ru) => "[адрес]",
        (Kind::Account, Language::En) => "[account]",
        (Kind::Account, Language::Nl) => "[rekening]",
        (Kind::Account, Language::Ru) => "[счёт]",
        (Kind::ByHand, _) => "[…]",
    }
}

/// In order; what overlaps becomes one of the kind that begins first, and so do two names with only a blank between.
fn joined(mut found: Vec<Found>, text: &Text) -> Vec<Found> {
    found.sort_by_key(|one| (one.place.start, std::cmp::Reverse(one.place.end), one.kind));
    let mut joined: Vec<Found> = Vec::new();
    for one in found {
        let between = |last: &Found| text.letters(last.place.end..one.place.start.max(last.place.end));
        let goes_on = |last: &Found| {
            one.place.start < last.place.end || (last.kind == one.kind && one.kind == Kind::Name && between(last).iter().all(|c| *c == ' '))
        };
        match joined.last_mut().filter(|last| goes_on(last)) {
            Some(last) => last.place.end = last.place.end.max(one.place.end),
            None => joined.push(one),
        }
    }
    joined
}

#[cfg(test)]
mod tests;
