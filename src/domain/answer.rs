//! Responses and answers: what a customer said to one version of a questionnaire.

use serde::{Deserialize, Serialize};

use super::customer::Channel;
use super::day::Day;
use super::departure::ReasonSource;
use super::ids::{CustomerId, IdentityId, ReasonId, VersionId};
use super::language::Language;

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerValue {
    /// Own words, never empty.
    Text(String),
    /// Code of the chosen option.
    Choice(u32),
    /// Codes of the chosen options, never none.
    Choices(Vec<u32>),
    /// Point on the scale.
    Scale(i32),
    /// A number, as typed, with a decimal point.
    Number(String),
    /// A day.
    Date(Day),
    /// Yes or no.
    YesNo(bool),
}

/// Whether and how a question was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// It was never put to the customer.
    NotShown,
    /// Put, but not answered.
    #[default]
    Skipped,
    /// Answered.
    Answered(AnswerValue),
}

/// One answer to be saved, with the reasons given for it on the spot (the first is the main one).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerEntry {
    /// To which question.
    pub question: IdentityId,
    /// What was answered.
    pub state: AnswerState,
    /// Reasons heard in it, the main one first.
    #[serde(default)]
    pub reasons: Vec<ReasonId>,
}

/// A filled-in version to be saved; also the shape of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseEntry {
    /// The version answered.
    pub version: VersionId,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<CustomerId>,
    /// By which channel.
    pub channel: Channel,
    /// In which language it was asked.
    pub language: Language,
    /// The day it was answered.
    pub day: Day,
    /// Who typed it in, if said.
    #[serde(default)]
    pub typed_by: String,
    /// One entry per question of the version.
    pub answers: Vec<AnswerEntry>,
    /// For a lost customer: whether the reasons are also the reasons of their departure, and who says so.
    #[serde(default)]
    pub departure_source: Option<ReasonSource>,
}
