//! The words of a sheet as they are said to this customer, in the language of the sheet; answers in a few words. Pure.

use std::collections::BTreeMap;

use super::fill::Fill;
use crate::domain::day::Day;
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Texts};
use crate::engine::addressed::{Addressee, said_to};
use crate::i18n::Tr;

/// A text in the language wanted; else in the base language, else in any there is, which then has to be said: new sheets are only
/// begun in a language that has no holes, but older versions may have some.
pub fn in_words(texts: &Texts, wanted: Language, base: Language) -> (&str, Language) {
    let order = [wanted, base].into_iter().chain(Language::ALL);
    let found = order.map(|language| (texts.get(language), language)).find(|(text, _)| !text.is_empty());
    found.unwrap_or(("", wanted))
}

/// A text in the language wanted; where another one stands in, it says which.
pub fn said(texts: &Texts, wanted: Language, base: Language) -> String {
    match in_words(texts, wanted, base) {
        (text, language) if language == wanted || text.is_empty() => text.to_owned(),
        (text, language) => format!("{text} ({})", language.own_name()),
    }
}

/// The content as it is said to somebody. A text in another language than the one spoken stands in where words are missing: nothing is
/// known in it.
pub fn said_content(source: &Content, voice: &Tr, to: &Addressee, answers: &BTreeMap<IdentityId, String>, today: Day) -> Content {
    let mut content = source.clone();
    let stranger = Addressee { last: None, ..to.clone() };
    for place in Place::all(source) {
        let Some(texts) = place.texts_mut(&mut content) else { continue };
        for (language, text) in texts.0.iter_mut().filter(|(_, text)| text.contains('{')) {
            let answer = |identity: IdentityId| answers.get(&identity).cloned();
            *text = if *language == voice.language() {
                said_to(text, to, voice, today, answer)
            } else {
                said_to(text, &stranger, &Tr::new(*language), today, answer)
            };
        }
    }
    content
}

/// An answer in a few words, in the language of the sheet.
pub fn answer_words(tr: &Tr, (language, base): (Language, Language), question: &Question, fill: &Fill) -> String {
    match &question.kind {
        QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
            let chosen = choices.iter().filter(|c| fill.chosen.contains(&c.code));
            let mut names: Vec<String> = chosen.map(|c| said(&c.text, language, base)).collect();
            names.extend(fill.is_other().then(|| fill.text.trim().to_owned()));
            names.join(", ")
        }
        QuestionKind::Scale { .. } => fill.point.map(|p| p.to_string()).unwrap_or_default(),
        QuestionKind::YesNo => fill.yes.map(|yes| if yes { tr.record_yes() } else { tr.record_no() }).unwrap_or_default(),
        QuestionKind::OpenText { .. } | QuestionKind::Number | QuestionKind::Date => fill.text.trim().to_owned(),
    }
}
