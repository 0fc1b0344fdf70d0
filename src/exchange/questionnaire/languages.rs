//! Which languages of a form are which of ours, and which is its base language.

use std::collections::BTreeSet;

use super::carried::{Lost, Told, quoted};
use super::form::{Answer, Form, Said};
use super::names::{self, Tag};
use super::private::Whole;
use crate::domain::language::Language;

/// The languages of a form.
pub(super) struct Languages {
    /// The base language first.
    pub(super) all: Vec<Language>,
    /// By the names the file has for them.
    tags: Vec<(String, Language)>,
}

impl Languages {
    pub(super) fn base(&self) -> Language {
        self.all.first().copied().unwrap_or_default()
    }

    /// The language of a text; none for texts that are left out.
    pub(super) fn of(&self, tag: &str) -> Option<Language> {
        self.tags.iter().find(|(name, _)| name == tag).map(|(_, language)| *language)
    }
}

/// Works them out. A text that says no language, or all texts where none is spoken here, are taken as the language asked for.
pub(super) fn of(form: &Form, whole: Option<&Whole>, asked: Language, told: &mut Told) -> Languages {
    let tags = tags(form);
    let ours: Vec<(String, Language)> = tags
        .iter()
        .filter_map(|tag| if let Tag::Ours(language) = names::language(tag) { Some((tag.clone(), language)) } else { None })
        .collect();
    let mut languages = Languages { all: Vec::new(), tags: ours.clone() };
    if let Some(whole) = whole.filter(|whole| !whole.languages.is_empty()) {
        languages.all.clone_from(&whole.languages);
    }
    for (_, language) in &ours {
        if !languages.all.contains(language) {
            languages.all.push(*language);
        }
    }
    // The language nothing is said of: the one asked for, unless that stands apart already.
    let unsaid: Vec<&String> = tags.iter().filter(|tag| names::language(tag) == Tag::Unsaid).collect();
    if !unsaid.is_empty() {
        let taken: BTreeSet<Language> = ours.iter().map(|(_, language)| *language).collect();
        let free = [asked].into_iter().chain(Language::ALL).find(|language| !taken.contains(language));
        match free {
            Some(language) => {
                languages.tags.extend(unsaid.iter().map(|tag| ((*tag).clone(), language)));
                let is_first = tags.first().is_some_and(|first| names::language(first) == Tag::Unsaid);
                if !languages.all.contains(&language) {
                    languages.all.insert(if is_first { 0 } else { languages.all.len() }, language);
                }
            }
            None => told.whole(Lost::Language("default".to_owned())),
        }
    }
    for (at, tag) in tags.iter().filter(|tag| names::language(tag) == Tag::Other).enumerate() {
        if at == 0 && languages.all.is_empty() {
            languages.tags.push((tag.clone(), asked));
            told.whole(Lost::LanguageAs(quoted(tag), asked));
        } else {
            told.whole(Lost::Language(quoted(tag)));
        }
    }
    if languages.all.is_empty() {
        languages.all.push(asked);
    }
    // A form whose own base language is not spoken here: the one asked for comes first if it is there.
    let first_is_other = tags.first().is_some_and(|tag| names::language(tag) == Tag::Other);
    if let Some(at) = languages.all.iter().position(|language| *language == asked).filter(|_| whole.is_none() && first_is_other) {
        languages.all.swap(0, at);
    }
    languages
}

/// The names of all languages in which anything is said, those the form names first before the others.
fn tags(form: &Form) -> Vec<String> {
    let of_groups = form.groups.iter().flat_map(|group| [&group.title, &group.introduction]);
    let of_items = form.items.iter().flat_map(|item| [&item.text, &item.help].into_iter().chain(of_answer(&item.answer)));
    let all = [&form.title, &form.introduction, &form.thanks].into_iter().chain(of_groups).chain(of_items);
    let (mut found, mut used) = (BTreeSet::new(), Vec::new());
    for (tag, _) in all.flat_map(|said| &said.0) {
        if found.insert(tag) {
            used.push(tag.clone());
        }
    }
    let (named, rest): (Vec<_>, Vec<_>) = used.into_iter().partition(|tag| form.languages.contains(tag));
    let mut all: Vec<_> = form.languages.iter().filter(|tag| named.contains(tag)).cloned().collect();
    all.extend(rest);
    all
}

fn of_answer(answer: &Answer) -> Vec<&Said> {
    match answer {
        Answer::One(offers) | Answer::Several(offers) => offers.all.iter().map(|offer| &offer.text).collect(),
        Answer::Scale { low, high, .. } => vec![low, high],
        _ => Vec::new(),
    }
}
