//! A response being typed in: what stands in its fields, and how it becomes a response. Pure; also the shape of its draft.

use serde::{Deserialize, Serialize};

use super::fill::{Fill, Typist, Wrong};
use crate::domain::answer::{AnswerEntry, AnswerState, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::departure::ReasonSource;
use crate::domain::ids::{CustomerId, IdentityId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question};
use crate::domain::sheet_code::SheetCode;
use crate::domain::skip;
use crate::engine::DraftKey;
use crate::i18n::Tr;

/// What is being typed into one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The name its draft is kept under, its own; empty in a draft of the time when each version and customer had one.
    #[serde(default)]
    pub key: String,
    /// The code on the printed sheet it is typed in from.
    #[serde(default)]
    pub code: Option<SheetCode>,
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
    /// The day it was answered.
    pub day: Day,
    /// Who types it in.
    pub typed_by: String,
    /// The question in view; after the last one comes the end.
    pub at: usize,
    /// What stands in the fields: one for each question, in their order, then words to questions that are not asked any more.
    pub fills: Vec<Fill>,
    /// Whether the reasons are also those they left for, once that was said.
    pub explains: Option<bool>,
    /// They still come: the leaving on record was none.
    pub still_comes: bool,
    /// The departure source a saved response had.
    pub departure_source: Option<ReasonSource>,
}

/// Who is asked, how, and when.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub customer: Option<CustomerId>,
    pub channel: Channel,
    pub language: Language,
    pub day: Day,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(key: String, version: VersionId, content: &Content, asked: Asked) -> Self {
        Self {
            key,
            code: None,
            saved: None,
            version,
            customer: asked.customer,
            channel: asked.channel,
            language: asked.language,
            day: asked.day,
            typed_by: String::new(),
            at: 0,
            fills: content.questions.iter().map(|q| Fill::empty(q.identity)).collect(),
            explains: None,
            still_comes: false,
            departure_source: None,
        }
    }

    /// A saved response, to be changed, with the questions it answered.
    pub fn of_saved(id: ResponseId, entry: &ResponseEntry, content: &Content, tr: &Tr) -> Self {
        let asked = Asked { customer: entry.customer, channel: entry.channel, language: entry.language, day: entry.day };
        let mut sheet = Self::new(String::new(), entry.version, content, asked);
        sheet.saved = Some(id);
        sheet.typed_by.clone_from(&entry.typed_by);
        sheet.departure_source = entry.departure_source;
        for fill in &mut sheet.fills {
            let Some(answer) = entry.answers.iter().find(|a| a.question == fill.question) else { continue };
            fill.reasons.clone_from(&answer.reasons);
            fill.put = answer.state != AnswerState::NotShown;
            if let AnswerState::Answered(value) = &answer.state {
                fill.take(value, tr);
            }
        }
        sheet
    }

    /// Puts what was typed to the questions as they are now, by what they ask; what is typed to none of them stays behind them.
    pub fn fit(&mut self, questions: &[Question]) {
        let mut typed = std::mem::take(&mut self.fills);
        let mut strays = Vec::new();
        for question in questions {
            let own = |fill: &Fill| fill.question == question.identity;
            let at = typed.iter().position(|fill| own(fill) && !fill.is_empty()).or_else(|| typed.iter().position(own));
            let mut fill = at.map_or_else(|| Fill::empty(question.identity), |at| typed.remove(at));
            strays.extend(fill.stray(&question.kind));
            self.fills.push(fill);
        }
        self.fills.extend(strays.into_iter().chain(typed).filter(|fill| !fill.text.trim().is_empty()));
        self.at = self.at.min(questions.len());
    }

    /// Words to questions that are not asked any more.
    pub fn strays(&self, questions: &[Question]) -> &[Fill] {
        self.fills.get(questions.len()..).unwrap_or_default()
    }

    /// Where its draft is kept.
    pub fn draft(&self) -> DraftKey {
        match self.saved {
            Some(id) => DraftKey::response_edit(id),
            None if self.key.is_empty() => DraftKey::response(self.version, self.customer),
            None => DraftKey::new(DraftKey::RESPONSE, self.key.clone()),
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

    /// The places of questions that are to be asked, must be answered and are not.
    pub fn unanswered(&self, content: &Content, by: Typist<'_>) -> Vec<usize> {
        let shown = self.shown(content, by);
        let open = |(place, question): &(usize, &Question)| {
            let nothing = |fill: &Fill| fill.value(&question.kind, by) == Ok(None);
            question.required && shown.get(*place) == Some(&true) && self.fill(question.identity).is_none_or(nothing)
        };
        content.questions.iter().enumerate().filter(open).map(|(place, _)| place).collect()
    }

    /// Which questions are to be asked by what stands in the fields so far.
    pub fn shown(&self, content: &Content, by: Typist<'_>) -> Vec<bool> {
        let value = |q: &Question| Some((q.identity, self.fill(q.identity)?.value(&q.kind, by).ok().flatten()?));
        skip::shown(content, &content.questions.iter().filter_map(value).collect())
    }

    /// The response it becomes; the place and what is wrong of the first field that cannot be read.
    /// On paper every question was put that its rule does not leave out, and what stands there counts either way; on the phone only
    /// what was reached was put, and what is not to be asked was not.
    pub fn response(&self, content: &Content, by: Typist<'_>, paper: bool) -> Result<ResponseEntry, (usize, Wrong)> {
        let shown = self.shown(content, by);
        let mut answers = Vec::with_capacity(content.questions.len());
        for (place, question) in content.questions.iter().enumerate() {
            let Some(fill) = self.fill(question.identity) else { continue };
            let is_shown = shown.get(place) == Some(&true);
            if !is_shown && (!paper || fill.is_empty()) {
                answers.push(AnswerEntry { question: question.identity, state: AnswerState::NotShown, reasons: Vec::new() });
                continue;
            }
            let value = fill.value(&question.kind, by).map_err(|wrong| (place, wrong))?;
            let state = match value {
                Some(value) => AnswerState::Answered(value),
                None if paper || fill.put => AnswerState::Skipped,
                None => AnswerState::NotShown,
            };
            let reasons = if state.words().is_some() { fill.reasons.clone() } else { Vec::new() };
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
    use crate::domain::answer::AnswerValue;
    use crate::domain::questionnaire::{QuestionKind, Texts};
    use crate::domain::skip::{Condition, Join, ShowIf, Test};

    fn question(identity: i64, kind: QuestionKind) -> Question {
        let text = Texts::one(Language::En, "What?");
        Question { identity: IdentityId(identity), required: identity == 1, ..Question::new(text, kind) }
    }

    fn content() -> Content {
        let open = QuestionKind::OpenText { lines: 3 };
        Content { questions: vec![question(1, open.clone()), question(2, QuestionKind::Number), question(3, open)], ..Content::default() }
    }

    fn sheet() -> Sheet {
        let day = Day::from_number(20_000);
        let asked = Asked { customer: Some(CustomerId(7)), channel: Channel::Phone, language: Language::En, day };
        Sheet::new("1:7:a".into(), VersionId(1), &content(), asked)
    }

    fn response(sheet: &Sheet, paper: bool) -> Result<ResponseEntry, (usize, Wrong)> {
        sheet.response(&content(), Typist { tr: &Tr::new(Language::En), today: sheet.day }, paper)
    }

    #[test]
    fn what_was_not_reached_was_not_shown_and_reasons_go_with_words_only() {
        let mut sheet = sheet();
        sheet.fills[0].text = " too slow ".into();
        sheet.fills[0].reasons = vec![ReasonId(3)];
        sheet.fills[1].put = true;
        sheet.fills[2].reasons = vec![ReasonId(4)];
        sheet.explains = Some(true);
        let entry = response(&sheet, false).unwrap();
        assert_eq!(entry.answers[0].state, AnswerState::Answered(AnswerValue::Text("too slow".into())));
        assert_eq!(entry.answers[1].state, AnswerState::Skipped);
        assert_eq!((&entry.answers[2].state, entry.answers[2].reasons.len()), (&AnswerState::NotShown, 0));
        assert_eq!(entry.departure_source, Some(ReasonSource::CustomersWords));
        sheet.still_comes = true;
        assert_eq!(response(&sheet, false).unwrap().departure_source, None);
    }

    #[test]
    fn a_field_that_cannot_be_read_is_named_and_a_saved_response_comes_back_as_it_was() {
        let mut sheet = sheet();
        assert_eq!(sheet.unanswered(&content(), Typist { tr: &Tr::new(Language::En), today: sheet.day }), [0]);
        sheet.fills[1].text = "a few".into();
        assert_eq!(response(&sheet, true), Err((1, Wrong::Number)));
        sheet.fills[1].text = "12,50".into();
        let entry = response(&sheet, true).unwrap();
        let again = Sheet::of_saved(ResponseId(5), &entry, &content(), &Tr::new(Language::En));
        assert_eq!(response(&again, true).unwrap(), entry);
        assert_eq!(again.draft(), DraftKey::response_edit(ResponseId(5)));
    }

    #[test]
    fn each_sheet_has_a_draft_of_its_own_and_an_old_draft_is_found() {
        let one = sheet();
        assert_ne!(one.draft(), Sheet { key: "1:7:b".into(), ..one.clone() }.draft());
        let mut old = serde_json::to_value(&one).unwrap();
        old.as_object_mut().unwrap().remove("key");
        let old: Sheet = serde_json::from_value(old).unwrap();
        assert_eq!(old.draft(), DraftKey::response(VersionId(1), Some(CustomerId(7))));
    }

    #[test]
    fn words_meet_their_question_wherever_it_stands_and_those_of_none_stay() {
        let mut sheet = sheet();
        sheet.fills[0].text = "first".into();
        sheet.fills[2].text = "third".into();
        let scale = QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() };
        let open = QuestionKind::OpenText { lines: 1 };
        let now = [question(4, open.clone()), question(3, open), question(1, scale)];
        sheet.at = 9;
        sheet.fit(&now);
        let texts: Vec<_> = sheet.fills.iter().map(|f| f.text.as_str()).collect();
        assert_eq!((texts.as_slice(), sheet.at), (["", "third", "", "first"].as_slice(), 3));
        assert_eq!(sheet.strays(&now)[0].question, IdentityId(1));
        sheet.fit(&content().questions);
        assert_eq!((sheet.fills[2].text.as_str(), sheet.strays(&content().questions).len()), ("third", 0));
        assert_eq!(sheet.fills[0].text, "first");
    }

    #[test]
    fn what_is_not_to_be_asked_was_not_shown_on_the_phone_and_is_kept_from_paper() {
        let mut content = content();
        let condition = Condition { question: IdentityId(2), test: Test::AtLeast("5".into()) };
        content.questions[2].show_if = ShowIf { join: Join::All, conditions: vec![condition] };
        content.questions[2].required = true;
        let (mut sheet, en) = (sheet(), Tr::new(Language::En));
        let by = Typist { tr: &en, today: sheet.day };
        sheet.fills[1].text = "4".into();
        sheet.fills[2].text = "written all the same".into();
        sheet.fills[2].put = true;
        assert_eq!(sheet.shown(&content, by), [true, true, false]);
        assert_eq!(sheet.response(&content, by, false).unwrap().answers[2].state, AnswerState::NotShown);
        let kept = AnswerState::Answered(AnswerValue::Text("written all the same".into()));
        assert_eq!(sheet.response(&content, by, true).unwrap().answers[2].state, kept);
        sheet.fills[2].text.clear();
        assert_eq!(sheet.response(&content, by, true).unwrap().answers[2].state, AnswerState::NotShown);
        assert_eq!(sheet.unanswered(&content, by), [0], "what is not asked need not be answered");
        sheet.fills[1].text = "5".into();
        assert_eq!(sheet.response(&content, by, true).unwrap().answers[2].state, AnswerState::Skipped);
        assert_eq!(sheet.unanswered(&content, by), [0, 2]);
    }
}
