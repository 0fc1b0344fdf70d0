//! Questionnaires: the cards, one with its versions.

use crate::domain::answer::AnswerState;
use crate::domain::day::Day;
use crate::domain::ids::{IdentityId, QuestionnaireId, VersionId};
use crate::domain::questionnaire::{Questionnaire, Version};
use crate::engine::{DraftKey, EngineError, Query, Reader, Refusal, Tables};
use crate::store::{drafts, questionnaires, responses};

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

/// What cards and pages of questionnaires are made from.
const MADE_FROM: Tables = Tables::QUESTIONNAIRES.with(Tables::RESPONSES).with(Tables::DRAFTS);

impl Query for QuestionnaireListQuery {
    type View = Vec<QuestionnaireCard>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Vec<QuestionnaireCard>, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> { Ok((questionnaires::list(conn)?, responses::all(conn)?, drafts::list(conn)?)) };
        let (mut all, answered, drafts) = read().map_err(|e| reader.told(e))?;
        all.retain(|q| self.retired || !q.retired);
        all.sort_by_key(|q| q.retired);
        let mut cards = Vec::with_capacity(all.len());
        for questionnaire in all {
            let versions = questionnaires::versions(conn, questionnaire.id).map_err(|e| reader.told(e))?;
            let ours = |id: VersionId| versions.iter().any(|v| v.id == id);
            let days: Vec<Day> = answered.iter().filter(|r| ours(r.entry.version)).map(|r| r.entry.day).collect();
            let drafts = drafts.iter().filter(|d| d.kind == DraftKey::RESPONSE && d.version.is_some_and(ours)).count();
            cards.push(QuestionnaireCard { questionnaire, responses: days.len(), drafts, last_response: days.into_iter().max() });
        }
        Ok(cards)
    }
}

impl Query for QuestionnairePageQuery {
    type View = QuestionnairePage;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<QuestionnairePage, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            Ok((questionnaires::get(conn, self.0)?, questionnaires::versions(conn, self.0)?, responses::all(conn)?))
        };
        let (found, mut versions, answered) = read().map_err(|e| reader.told(e))?;
        let questionnaire = found.ok_or(Refusal::Gone)?;
        versions.reverse();
        let to = |identity: IdentityId| {
            let answers = answered.iter().flat_map(|r| &r.entry.answers);
            answers.filter(|a| a.question == identity && matches!(a.state, AnswerState::Answered(_))).count()
        };
        let answers = questionnaire.version.content.questions.iter().map(|q| (q.identity, to(q.identity))).collect();
        let count = |id: VersionId| answered.iter().filter(|r| r.entry.version == id).count();
        let versions = versions.into_iter().map(|v| (count(v.id), v)).map(|(n, v)| (v, n)).collect();
        Ok(QuestionnairePage { questionnaire, versions, answers })
    }
}

impl Query for VersionQuery {
    type View = Version;

    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Version, EngineError> {
        let found = questionnaires::version(reader.conn()?, self.0).map_err(|e| reader.told(e))?;
        Ok(found.ok_or(Refusal::Gone)?)
    }
}
