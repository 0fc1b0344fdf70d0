//! The bench: answers in words, with and without a reason.

use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, QuestionnaireId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::engine::{EngineError, Query, Reader, Tables};

/// Which answers are looked through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchQuery {
    /// Only of this questionnaire.
    pub questionnaire: Option<QuestionnaireId>,
    /// Only to this question.
    pub question: Option<IdentityId>,
    /// Only those looked at (or not yet) by a person; none for all.
    pub coded: Option<bool>,
    /// Only those with this reason.
    pub reason: Option<ReasonId>,
    /// Only those with these words in them.
    pub search: String,
}

/// Answers in words, those without a reason first, then newest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bench {
    /// The answers that fit.
    pub answers: Vec<BenchAnswer>,
    /// Answers in words looked at by a person.
    pub coded: usize,
    /// Answers in words in all.
    pub total: usize,
    /// The questions they answer: identity, newest wording, answers.
    pub questions: Vec<(IdentityId, String, usize)>,
}

/// One answer in words.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchAnswer {
    /// Which.
    pub id: AnswerId,
    /// Of which response.
    pub response: ResponseId,
    /// Which question.
    pub question: IdentityId,
    /// The question as it was worded.
    pub wording: String,
    /// In which language.
    pub language: Language,
    /// What was said.
    pub text: String,
    /// Who said it; none for an anonymous sheet.
    pub customer: Option<BenchPerson>,
    /// When.
    pub day: Day,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person.
    pub coded: bool,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchPerson {
    /// Who.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// State.
    pub state: State,
    /// Value a year.
    pub value_year: Money,
}
