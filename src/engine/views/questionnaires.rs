//! Questionnaires: the cards, one with its versions, and the library they can start from.

use crate::domain::day::Day;
use crate::domain::ids::{IdentityId, QuestionnaireId, VersionId};
use crate::domain::questionnaire::{Audience, Content, Questionnaire, Version};
use crate::engine::{EngineError, Query, Reader, Tables};

/// All questionnaires, those in use first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct QuestionnaireListQuery {
    /// Retired ones too.
    pub retired: bool,
}

/// One card.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionnaireCard {
    /// The questionnaire with its newest version.
    pub questionnaire: Questionnaire,
    /// Responses to all its versions.
    pub responses: usize,
    /// Drafts of responses being typed in.
    pub drafts: usize,
    /// Day of the newest response.
    pub last_response: Option<Day>,
}

/// One questionnaire with its versions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuestionnairePageQuery(pub QuestionnaireId);

/// A questionnaire in full.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionnairePage {
    /// With its newest version.
    pub questionnaire: Questionnaire,
    /// All versions, newest first, with how many responses each has.
    pub versions: Vec<(Version, usize)>,
    /// Answers to each question of the newest version, over all versions.
    pub answers: Vec<(IdentityId, usize)>,
}

/// One version, as it was frozen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VersionQuery(pub VersionId);

/// What a questionnaire can start from.
#[derive(Debug, Clone, PartialEq)]
pub struct Starter {
    /// Name in the library.
    pub key: String,
    /// For whom.
    pub audience: Audience,
    /// What it says, in all languages.
    pub content: Content,
}
