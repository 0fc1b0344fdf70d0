//! In which languages a questionnaire may be put to people: those it is offered in and has all words in. Asked wherever a language
//! is chosen for use: recording, print, export.

use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::Content;

use super::error::Refusal;

/// Whether a questionnaire offered in these languages, the base language first, may be put to people in this one. No language stands
/// in for another: a text without words in it is a hole, and holes are refused.
pub fn sendable(content: &Content, languages: &[Language], language: Language) -> Result<(), Refusal> {
    let base = *languages.first().ok_or(Refusal::NoLanguage)?;
    if !languages.contains(&language) {
        return Err(Refusal::NotOffered(language));
    }
    let missing = Place::missing(content, base, language);
    if missing.is_empty() { Ok(()) } else { Err(Refusal::Holes { language, places: places(content, &missing) }) }
}

/// The places in words of the interface are made of these: which question, what of it.
fn places(content: &Content, missing: &[Place]) -> Vec<(Place, usize)> {
    let choice = |at: usize, code: u32| {
        let choices = content.questions.get(at).into_iter().flat_map(|q| q.kind.offered());
        choices.into_iter().position(|c| c.code == code).map_or(0, |at| at + 1)
    };
    let section = |code: u32| content.sections.iter().position(|s| s.code == code).map_or(0, |at| at + 1);
    let number = |place: &Place| match *place {
        Place::Choice(at, code) => choice(at, code),
        Place::Section(code) | Place::SectionIntroduction(code) => section(code),
        _ => 0,
    };
    missing.iter().map(|place| (*place, number(place))).collect()
}

/// The languages in which it may be put to people, the base language first.
#[must_use]
pub fn spoken_in(content: &Content, languages: &[Language]) -> Vec<Language> {
    languages.iter().copied().filter(|language| sendable(content, languages, *language).is_ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{Choice, Question, QuestionKind, Texts};

    #[test]
    fn a_language_with_a_hole_is_not_spoken() {
        let both = |en: &str, nl: &str| {
            let mut texts = Texts::one(Language::En, en);
            texts.set(Language::Nl, nl);
            texts
        };
        let choice = |code, retired, nl: &str| Choice { code, text: both("one", nl), retired };
        let choices = vec![choice(1, false, "een"), choice(2, false, "twee"), choice(3, true, "")];
        let question = Question::new(both("Which?", "Welke?"), QuestionKind::OneChoice { choices, other: false, shuffled: false });
        let mut content = Content { title: both("Days", "Dagen"), questions: vec![question], ..Content::default() };
        let languages = [Language::En, Language::Nl];
        assert_eq!(spoken_in(&content, &languages), languages, "an option no longer offered needs no words");
        assert_eq!(sendable(&content, &languages, Language::Ru), Err(Refusal::NotOffered(Language::Ru)));
        assert_eq!(sendable(&content, &[], Language::En), Err(Refusal::NoLanguage));
        content.thanks = both("Thank you", "");
        content.questions[0].help = both("As you like", "");
        let refused = Err(Refusal::Holes { language: Language::Nl, places: vec![(Place::Help(0), 0), (Place::Thanks, 0)] });
        assert_eq!(sendable(&content, &languages, Language::Nl), refused);
        assert_eq!(spoken_in(&content, &languages), [Language::En]);
    }
}
