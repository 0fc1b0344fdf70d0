//! Responses: what was answered, question by question, in the wording that was answered.

use crate::domain::answer::{AnswerState, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, QuestionnaireId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Question;
use crate::engine::{EngineError, Query, Reader, Tables};

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
