//! What stands in the field of one question, and the value it can be read as. Pure.

use serde::{Deserialize, Serialize};

use crate::domain::answer::AnswerValue;
use crate::domain::day::Day;
use crate::domain::ids::{IdentityId, ReasonId};
use crate::domain::questionnaire::QuestionKind;
use crate::domain::skip::OTHER;
use crate::i18n::Tr;
use crate::ui::typed;

/// What stands in the field of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fill {
    /// Which question.
    pub question: IdentityId,
    /// Words, number or day as typed.
    pub text: String,
    /// Options chosen.
    pub chosen: Vec<u32>,
    /// Point on the scale.
    pub point: Option<i32>,
    /// Yes or no.
    pub yes: Option<bool>,
    /// Reasons heard in it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// It was put to the customer.
    pub put: bool,
}

/// What is wrong with what stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It is no number.
    #[error("no number")]
    Number,
    /// It is no day.
    #[error("no day")]
    Day,
    /// Something else is ticked, and not said what.
    #[error("not said what else")]
    Other,
}

/// How numbers and days are read: as the one who types writes them, up to today.
#[derive(Clone, Copy)]
pub struct Typist<'a> {
    pub tr: &'a Tr,
    pub today: Day,
}

impl Fill {
    /// Nothing, for this question.
    pub fn empty(question: IdentityId) -> Self {
        Self { question, text: String::new(), chosen: Vec::new(), point: None, yes: None, reasons: Vec::new(), put: false }
    }

    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.is_empty() && self.point.is_none() && self.yes.is_none()
    }

    /// Takes back what was chosen; words are the field's own to take back.
    pub fn clear_choice(&mut self) {
        self.chosen.clear();
        (self.point, self.yes) = (None, None);
    }

    /// Chooses a reason, or takes it out; the first chosen is the main one.
    pub fn toggle_reason(&mut self, reason: ReasonId) {
        match self.reasons.iter().position(|r| *r == reason) {
            Some(at) => {
                self.reasons.remove(at);
            }
            None => self.reasons.push(reason),
        }
    }

    /// Chooses an option; the same one again takes it back.
    pub fn choose(&mut self, code: u32, several: bool) {
        match self.chosen.iter().position(|c| *c == code) {
            Some(at) => {
                self.chosen.remove(at);
            }
            None if several => self.chosen.push(code),
            None => self.chosen = vec![code],
        }
    }

    /// Chooses yes or no; the same again takes it back.
    pub fn say(&mut self, yes: bool) {
        self.yes = if self.yes == Some(yes) { None } else { Some(yes) };
    }

    /// Something else is ticked, to be said in words.
    pub fn is_other(&self) -> bool {
        self.chosen.contains(&OTHER)
    }

    /// What was answered, if it can be read as the question wants it.
    pub fn value(&self, kind: &QuestionKind, by: Typist<'_>) -> Result<Option<AnswerValue>, Wrong> {
        let text = self.text.trim();
        Ok(match kind {
            QuestionKind::OpenText { .. } => (!text.is_empty()).then(|| AnswerValue::Text(text.to_owned())),
            QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } if self.is_other() && text.is_empty() => {
                return Err(Wrong::Other);
            }
            QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } if self.is_other() => {
                let codes = self.chosen.iter().copied().filter(|code| *code != OTHER).collect();
                Some(AnswerValue::Other { codes, text: text.to_owned() })
            }
            QuestionKind::OneChoice { .. } => self.chosen.first().map(|code| AnswerValue::Choice(*code)),
            QuestionKind::SeveralChoices { .. } => (!self.chosen.is_empty()).then(|| AnswerValue::Choices(self.chosen.clone())),
            QuestionKind::Scale { .. } => self.point.map(AnswerValue::Scale),
            QuestionKind::YesNo => self.yes.map(AnswerValue::YesNo),
            QuestionKind::Number | QuestionKind::Date if text.is_empty() => None,
            QuestionKind::Number => Some(AnswerValue::Number(typed::number(text, by.tr).ok_or(Wrong::Number)?)),
            QuestionKind::Date => Some(AnswerValue::Date(typed::day(text, by.tr, by.today).ok_or(Wrong::Day)?)),
        })
    }

    /// Takes up what was answered before, as this typist would have typed it.
    pub fn take(&mut self, value: &AnswerValue, tr: &Tr) {
        match value {
            AnswerValue::Text(text) => self.text.clone_from(text),
            AnswerValue::Number(number) => self.text = typed::number_text(number, tr),
            AnswerValue::Choice(code) => self.chosen = vec![*code],
            AnswerValue::Choices(codes) => self.chosen.clone_from(codes),
            AnswerValue::Other { codes, text } => {
                self.chosen = codes.iter().copied().chain([OTHER]).collect();
                self.text.clone_from(text);
            }
            AnswerValue::Scale(point) => self.point = Some(*point),
            AnswerValue::Date(day) => self.text = tr.day(*day),
            AnswerValue::YesNo(yes) => self.yes = Some(*yes),
        }
    }

    /// Words that stand in a field for which this question has none to show; they are taken out of it.
    pub fn stray(&mut self, kind: &QuestionKind) -> Option<Self> {
        let has_field = matches!(kind, QuestionKind::OpenText { .. } | QuestionKind::Number | QuestionKind::Date)
            || kind.has_other() && self.is_other();
        let words = std::mem::take(if has_field { return None } else { &mut self.text });
        (!words.trim().is_empty()).then(|| Self { text: words, put: true, ..Self::empty(self.question) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::Texts;

    #[test]
    fn a_choice_is_taken_back_by_choosing_it_again() {
        let mut fill = Fill::empty(IdentityId(1));
        fill.choose(2, false);
        fill.choose(3, false);
        assert_eq!(fill.chosen, [3]);
        fill.choose(3, false);
        assert!(fill.is_empty());
        fill.choose(2, true);
        fill.choose(3, true);
        fill.choose(2, true);
        assert_eq!(fill.chosen, [3]);
        fill.say(true);
        fill.say(false);
        assert_eq!(fill.yes, Some(false));
        fill.say(false);
        assert_eq!(fill.yes, None);
        fill.clear_choice();
        assert!(fill.is_empty());
    }

    #[test]
    fn what_was_saved_comes_back_as_each_language_writes_it() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            let today = Day::from_number(20_000);
            for (kind, value) in [
                (QuestionKind::Number, AnswerValue::Number("1.234".into())),
                (QuestionKind::Number, AnswerValue::Number("1234".into())),
                (QuestionKind::Date, AnswerValue::Date(today.plus_days(-400))),
            ] {
                let mut fill = Fill::empty(IdentityId(1));
                fill.take(&value, &tr);
                assert_eq!(fill.value(&kind, Typist { tr: &tr, today }), Ok(Some(value)), "{language:?}");
            }
        }
    }

    #[test]
    fn words_without_a_field_are_taken_out_to_be_shown() {
        let mut fill = Fill { text: "too slow".into(), ..Fill::empty(IdentityId(4)) };
        assert_eq!(fill.stray(&QuestionKind::Number), None);
        let stray = fill.stray(&QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() });
        assert_eq!(stray.map(|s| s.text).as_deref(), Some("too slow"));
        assert!(fill.is_empty());
    }
}
