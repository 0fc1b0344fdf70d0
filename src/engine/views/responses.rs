//! Responses: what was answered, question by question, in the wording that was answered.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::domain::answer::{AnswerState, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, QuestionnaireId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Question, Version};
use crate::engine::{EngineError, Query, Reader, Refusal, Tables};
use crate::store::responses::RecordedResponse;
use crate::store::{questionnaires, responses};

use super::customer_list::names;

/// One answer with its question.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerView {
    /// Which answer; none where the question was not put.
    pub id: Option<AnswerId>,
    /// The question as it stood in the version answered.
    pub question: Question,
    /// In which language it was asked.
    pub language: Language,
    /// What was answered.
    pub state: AnswerState,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person.
    pub coded: bool,
}

/// The responses to a questionnaire, or all, newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ResponsesQuery {
    /// Only of this questionnaire.
    pub questionnaire: Option<QuestionnaireId>,
}

/// One response in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseRow {
    /// Which.
    pub id: ResponseId,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<(CustomerId, String)>,
    /// The version answered, and its number.
    pub version: (VersionId, u32),
    /// Title, in the language it was asked.
    pub title: String,
    /// When.
    pub day: Day,
    /// How.
    pub channel: Channel,
    /// Questions answered, and questions in all.
    pub answered: (usize, usize),
}

/// One response in full, as it can be edited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResponseQuery(pub ResponseId);

/// A response in full.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseView {
    /// As it was saved.
    pub entry: ResponseEntry,
    /// Its answers with their questions.
    pub answers: Vec<AnswerView>,
    /// Name of the customer.
    pub customer: Option<String>,
}

const MADE_FROM: Tables =
    Tables::QUESTIONNAIRES.with(Tables::RESPONSES).with(Tables::CODINGS).with(Tables::CUSTOMERS).with(Tables::IMPORTS);

/// Versions looked at while reading responses: each is read once.
#[derive(Default)]
pub(in crate::engine) struct Versions(HashMap<VersionId, Version>);

impl Versions {
    pub(in crate::engine) fn get(&mut self, reader: &Reader, id: VersionId) -> Result<&Version, EngineError> {
        match self.0.entry(id) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(free) => {
                let found = questionnaires::version(reader.conn()?, id).map_err(|e| reader.told(e))?;
                Ok(free.insert(found.ok_or(Refusal::Gone)?))
            }
        }
    }
}

/// The answers of a response with their questions, in the order of the version.
pub(super) fn answers_of(reader: &Reader, response: &RecordedResponse, versions: &mut Versions) -> Result<Vec<AnswerView>, EngineError> {
    let recorded = responses::answers(reader.conn()?, &response.answers).map_err(|e| reader.told(e))?;
    let version = versions.get(reader, response.entry.version)?;
    let view = |question: &Question| {
        let found = recorded.iter().find(|a| a.question == question.identity);
        AnswerView {
            id: found.map(|a| a.id),
            question: question.clone(),
            language: response.entry.language,
            state: found.map_or(AnswerState::NotShown, |a| a.state.clone()),
            reasons: found.map(|a| a.reasons.clone()).unwrap_or_default(),
            coded: found.is_some_and(|a| a.coded),
        }
    };
    Ok(version.content.questions.iter().map(view).collect())
}

impl Query for ResponsesQuery {
    type View = Vec<ResponseRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Vec<ResponseRow>, EngineError> {
        let all = responses::all(reader.conn()?).map_err(|e| reader.told(e))?;
        let names = names(reader, &all.iter().filter_map(|r| r.entry.customer).collect::<HashSet<_>>())?;
        let mut versions = Versions::default();
        let mut rows = Vec::new();
        for response in all {
            let version = versions.get(reader, response.entry.version)?;
            if self.questionnaire.is_some_and(|wanted| wanted != version.questionnaire) {
                continue;
            }
            let entry = response.entry;
            let answered = entry.answers.iter().filter(|a| matches!(a.state, AnswerState::Answered(_))).count();
            rows.push(ResponseRow {
                id: response.id,
                customer: entry.customer.map(|id| (id, names.get(&id).cloned().unwrap_or_default())),
                version: (version.id, version.number),
                title: version.content.title.get(entry.language).to_owned(),
                day: entry.day,
                channel: entry.channel,
                answered: (answered, version.content.questions.len()),
            });
        }
        Ok(rows)
    }
}

impl Query for ResponseQuery {
    type View = ResponseView;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<ResponseView, EngineError> {
        let found = responses::get(reader.conn()?, self.0).map_err(|e| reader.told(e))?.ok_or(Refusal::Gone)?;
        let answers = answers_of(reader, &found, &mut Versions::default())?;
        let names = names(reader, &found.entry.customer.into_iter().collect())?;
        let customer = found.entry.customer.and_then(|id| names.get(&id).cloned());
        Ok(ResponseView { entry: found.entry, answers, customer })
    }
}
