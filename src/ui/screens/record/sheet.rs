//! A response being typed in: what stands in each field, and how it becomes a response. Pure; also the shape of its draft.

use serde::{Deserialize, Serialize};

use super::typed;
use crate::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::departure::ReasonSource;
use crate::domain::ids::{CustomerId, IdentityId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question, QuestionKind};
use crate::engine::DraftKey;

/// Kind of the draft of a saved response being changed.
pub const EDIT_DRAFT: &str = "response-edit";

/// What is being typed into one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The saved response that is being changed; none for a new one.
    pub saved: Option<ResponseId>,
    /// The version answered.
    pub version: VersionId,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<CustomerId>,
    /// By which channel.
    pub channel: Channel,
    /// In which language it is asked.
    pub language: Language,
    /// The day it was begun.
    pub day: Day,
    /// Who types it in.
    pub typed_by: String,
    /// The question in view; after the last one comes the end.
    pub at: usize,
    /// What stands in the fields, in the order of the questions.
    pub fills: Vec<Fill>,
    /// Whether the reasons are also those they left for, once that was said.
    pub explains: Option<bool>,
    /// They still come: the leaving on record was none.
    pub still_comes: bool,
    /// The departure source a saved response had.
    pub departure_source: Option<ReasonSource>,
}

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
}

impl Fill {
    fn empty(question: IdentityId) -> Self {
        Self { question, text: String::new(), chosen: Vec::new(), point: None, yes: None, reasons: Vec::new(), put: false }
    }

    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.chosen.is_empty() && self.point.is_none() && self.yes.is_none()
    }

    /// Takes out what was answered.
    pub fn clear(&mut self) {
        *self = Self { put: self.put, ..Self::empty(self.question) };
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

    /// Chooses one option, or of several turns it on or off.
    pub fn choose(&mut self, code: u32, several: bool) {
        match (self.chosen.iter().position(|c| *c == code), several) {
            (Some(at), true) => {
                self.chosen.remove(at);
            }
            (None, true) => self.chosen.push(code),
            (_, false) => self.chosen = vec![code],
        }
    }

    /// What was answered, if it can be read as the question wants it.
    pub fn value(&self, kind: &QuestionKind, today: Day) -> Result<Option<AnswerValue>, Wrong> {
        let text = self.text.trim();
        Ok(match kind {
            QuestionKind::OpenText { .. } => (!text.is_empty()).then(|| AnswerValue::Text(text.to_owned())),
            QuestionKind::OneChoice { .. } => self.chosen.first().map(|code| AnswerValue::Choice(*code)),
            QuestionKind::SeveralChoices { .. } => (!self.chosen.is_empty()).then(|| AnswerValue::Choices(self.chosen.clone())),
            QuestionKind::Scale { .. } => self.point.map(AnswerValue::Scale),
            QuestionKind::YesNo => self.yes.map(AnswerValue::YesNo),
            QuestionKind::Number | QuestionKind::Date if text.is_empty() => None,
            QuestionKind::Number => Some(AnswerValue::Number(typed::number(text).ok_or(Wrong::Number)?)),
            QuestionKind::Date => Some(AnswerValue::Date(typed::day(text, today).ok_or(Wrong::Day)?)),
        })
    }

    fn take(&mut self, value: &AnswerValue) {
        match value {
            AnswerValue::Text(text) | AnswerValue::Number(text) => self.text.clone_from(text),
            AnswerValue::Choice(code) => self.chosen = vec![*code],
            AnswerValue::Choices(codes) => self.chosen.clone_from(codes),
            AnswerValue::Scale(point) => self.point = Some(*point),
            AnswerValue::Date(day) => self.text = day.to_string(),
            AnswerValue::YesNo(yes) => self.yes = Some(*yes),
        }
    }
}

impl Sheet {
    /// An empty sheet.
    pub fn new(
        version: VersionId,
        content: &Content,
        customer: Option<CustomerId>,
        channel: Channel,
        language: Language,
        day: Day,
    ) -> Self {
        let fills = content.questions.iter().map(|q| Fill::empty(q.identity)).collect();
        Self {
            saved: None,
            version,
            customer,
            channel,
            language,
            day,
            typed_by: String::new(),
            at: 0,
            fills,
            explains: None,
            still_comes: false,
            departure_source: None,
        }
    }

    /// A saved response, to be changed, with the questions it answered.
    pub fn of_saved(id: ResponseId, entry: &ResponseEntry, content: &Content) -> Self {
        let mut sheet = Self::new(entry.version, content, entry.customer, entry.channel, entry.language, entry.day);
        sheet.saved = Some(id);
        sheet.typed_by.clone_from(&entry.typed_by);
        sheet.departure_source = entry.departure_source;
        for fill in &mut sheet.fills {
            let Some(answer) = entry.answers.iter().find(|a| a.question == fill.question) else { continue };
            fill.reasons.clone_from(&answer.reasons);
            fill.put = answer.state != AnswerState::NotShown;
            if let AnswerState::Answered(value) = &answer.state {
                fill.take(value);
            }
        }
        sheet
    }

    /// Where its draft is kept.
    pub fn draft(&self) -> DraftKey {
        match self.saved {
            Some(id) => DraftKey::new(EDIT_DRAFT, id.to_string()),
            None => DraftKey::response(self.version, self.customer),
        }
    }

    /// Nothing was typed into it yet.
    pub fn is_empty(&self) -> bool {
        self.fills.iter().all(Fill::is_empty)
    }

    /// All reasons heard, each once, in the order of the questions.
    pub fn reasons(&self) -> Vec<ReasonId> {
        let mut all = Vec::new();
        for reason in self.fills.iter().filter(|f| !f.text.trim().is_empty()).flat_map(|f| &f.reasons) {
            if !all.contains(reason) {
                all.push(*reason);
            }
        }
        all
    }

    /// What stands in the field of a question.
    pub fn fill(&self, question: IdentityId) -> Option<&Fill> {
        self.fills.iter().find(|f| f.question == question)
    }

    /// The response it becomes; the place and what is wrong of the first field that cannot be read.
    /// On paper every question was put; on the phone those that were reached.
    pub fn response(&self, questions: &[Question], today: Day, paper: bool) -> Result<ResponseEntry, (usize, Wrong)> {
        let mut answers = Vec::with_capacity(questions.len());
        for (place, question) in questions.iter().enumerate() {
            let Some(fill) = self.fill(question.identity) else { continue };
            let value = fill.value(&question.kind, today).map_err(|wrong| (place, wrong))?;
            let state = match value {
                Some(value) => AnswerState::Answered(value),
                None if paper || fill.put => AnswerState::Skipped,
                None => AnswerState::NotShown,
            };
            let in_words = matches!(state, AnswerState::Answered(AnswerValue::Text(_)));
            let reasons = if in_words { fill.reasons.clone() } else { Vec::new() };
            answers.push(AnswerEntry { question: question.identity, state, reasons });
        }
        let explains = self.explains == Some(true) && !self.still_comes;
        Ok(ResponseEntry {
            version: self.version,
            customer: self.customer,
            channel: self.channel,
            language: self.language,
            day: self.day,
            typed_by: self.typed_by.trim().to_owned(),
            answers,
            departure_source: if self.saved.is_some() { self.departure_source } else { explains.then_some(ReasonSource::CustomersWords) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::Texts;

    fn question(identity: i64, kind: QuestionKind) -> Question {
        let text = Texts::one(Language::En, "What?");
        Question { identity: IdentityId(identity), role: None, text, help: Texts::default(), required: false, kind }
    }

    fn content() -> Content {
        let open = QuestionKind::OpenText { lines: 3 };
        Content { questions: vec![question(1, open.clone()), question(2, QuestionKind::Number), question(3, open)], ..Content::default() }
    }

    fn sheet() -> Sheet {
        Sheet::new(VersionId(1), &content(), Some(CustomerId(7)), Channel::Phone, Language::En, Day::from_number(20_000))
    }

    #[test]
    fn what_was_not_reached_was_not_shown_and_reasons_go_with_words_only() {
        let mut sheet = sheet();
        sheet.fills[0].text = " too slow ".into();
        sheet.fills[0].reasons = vec![ReasonId(3)];
        sheet.fills[1].put = true;
        sheet.fills[2].reasons = vec![ReasonId(4)];
        sheet.explains = Some(true);
        let entry = sheet.response(&content().questions, sheet.day, false).unwrap();
        assert_eq!(entry.answers[0].state, AnswerState::Answered(AnswerValue::Text("too slow".into())));
        assert_eq!(entry.answers[1].state, AnswerState::Skipped);
        assert_eq!((&entry.answers[2].state, entry.answers[2].reasons.len()), (&AnswerState::NotShown, 0));
        assert_eq!(entry.departure_source, Some(ReasonSource::CustomersWords));
        sheet.still_comes = true;
        assert_eq!(sheet.response(&content().questions, sheet.day, false).unwrap().departure_source, None);
    }

    #[test]
    fn a_field_that_cannot_be_read_is_named_and_a_saved_response_comes_back_as_it_was() {
        let mut sheet = sheet();
        sheet.fills[1].text = "a few".into();
        assert_eq!(sheet.response(&content().questions, sheet.day, true), Err((1, Wrong::Number)));
        sheet.fills[1].text = "12,50".into();
        let entry = sheet.response(&content().questions, sheet.day, true).unwrap();
        let again = Sheet::of_saved(ResponseId(5), &entry, &content());
        assert_eq!(again.response(&content().questions, sheet.day, true).unwrap(), entry);
        assert_eq!(again.draft(), DraftKey::new(EDIT_DRAFT, "5"));
    }
}
