//! What follows from a questionnaire as it stands: its rows, what is wrong, what is missing, how long it is. Made once after each
//! change, never while drawing.

use super::change::Whole;
use super::measure::measure;
use super::order::{self, Row};
use crate::domain::language::Language;
use crate::domain::piping::{self, PipeFault};
use crate::domain::place::Place;
use crate::domain::skip::{self, SkipFault};

/// What is known of a questionnaire in one of its languages.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Questions and section heads in their order.
    pub(super) rows: Vec<Row>,
    /// What is wrong with the skip rule of each question.
    pub(super) rules: Vec<Vec<SkipFault>>,
    /// What is wrong with what is put into texts, where anything is.
    pub(super) pipes: Vec<(Place, Vec<PipeFault>)>,
    /// What has no words yet in each language offered.
    missing: Vec<(Language, Vec<Place>)>,
    /// Whether the language can become the first.
    pub(super) may_be_first: bool,
    /// Questions, open ones, minutes.
    pub(super) length: (usize, usize, usize),
}

impl Known {
    pub(super) fn of(whole: &Whole, language: Language) -> Self {
        let (content, base) = (&whole.content, whole.base());
        let all = Place::all(content);
        let missing = |language: Language| all.iter().copied().filter(|place| place.lacks(content, base, language)).collect();
        let faulty = |place: &Place| Some((*place, piping::faults(content, *place, language))).filter(|(_, faults)| !faults.is_empty());
        // While it is being translated it is as long as in the language it was written in.
        let whole_in = if all.iter().any(|place| place.lacks(content, base, language)) { base } else { language };
        Self {
            rows: order::rows(content),
            rules: skip::faults(content),
            pipes: all.iter().filter_map(faulty).collect(),
            missing: whole.languages.iter().map(|l| (*l, missing(*l))).collect(),
            may_be_first: all.iter().all(|place| !place.needs_words() || !place.words(content, language).is_empty()),
            length: measure(content, whole_in),
        }
    }

    /// What has no words yet in a language.
    pub(super) fn missing(&self, language: Language) -> &[Place] {
        self.missing.iter().find(|(l, _)| *l == language).map_or(&[], |(_, places)| places)
    }

    /// What is wrong with the skip rule of a question.
    pub(super) fn rule_faults(&self, at: usize) -> &[SkipFault] {
        self.rules.get(at).map_or(&[], Vec::as_slice)
    }

    /// What is wrong with what is put into the text of a place.
    pub(super) fn pipe_faults(&self, place: Place) -> &[PipeFault] {
        self.pipes.iter().find(|(of, _)| *of == place).map_or(&[], |(_, faults)| faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::Audience;
    use crate::engine::library;

    #[test]
    fn a_language_not_yet_translated_makes_it_no_shorter() {
        let content = library::starter("lost").unwrap().content.in_language(Language::Ru);
        let whole = Whole { audience: Audience::Lost, languages: vec![Language::Ru, Language::En], content };
        assert_eq!(Known::of(&whole, Language::En).length, Known::of(&whole, Language::Ru).length);
        assert_eq!(Known::of(&whole, Language::En).length.2, 4);
    }
}
