//! Questionnaires: the cards, one with its versions.

use std::collections::BTreeMap;

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
    /// From which day on each version was in somebody's hand or answered.
    pub since: BTreeMap<VersionId, Day>,
    /// The questions of the newest version that somebody has answered, in whatever version.
    pub answered: Vec<IdentityId>,
}

/// One version, as it was frozen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VersionQuery(pub VersionId);

impl Query for QuestionnaireListQuery {
    type View = Vec<QuestionnaireCard>;

    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES | Tables::RESPONSES | Tables::DRAFTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<QuestionnaireCard>, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            Ok((questionnaires::list(conn)?, responses::by_questionnaire(conn)?, drafts::by_questionnaire(conn, DraftKey::RESPONSE)?))
        };
        let (mut all, answered, drafts) = read().map_err(|e| reader.told(e))?;
        all.retain(|q| self.retired || !q.retired);
        all.sort_by_key(|q| q.retired);
        let card = |questionnaire: Questionnaire| {
            let answered = answered.iter().find(|(id, ..)| *id == questionnaire.id);
            let drafts = drafts.iter().find(|(id, _)| *id == questionnaire.id);
            QuestionnaireCard {
                responses: answered.map_or(0, |(_, n, _)| *n),
                last_response: answered.map(|(.., day)| *day),
                drafts: drafts.map_or(0, |(_, n)| *n),
                questionnaire,
            }
        };
        Ok(all.into_iter().map(card).collect())
    }
}

impl Query for QuestionnairePageQuery {
    type View = QuestionnairePage;

    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<QuestionnairePage, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            let Some(questionnaire) = questionnaires::get(conn, self.0)? else { return Ok(None) };
            let mut versions = Vec::new();
            for version in questionnaires::versions(conn, self.0)?.into_iter().rev() {
                let count = responses::count_of_version(conn, version.id)?;
                versions.push((version, count));
            }
            let mut answered = Vec::new();
            for identity in questionnaire.version.content.questions.iter().map(|q| q.identity) {
                if responses::is_answered(conn, identity)? {
                    answered.push(identity);
                }
            }
            let since = questionnaires::used_since(conn, self.0)?;
            Ok(Some(QuestionnairePage { questionnaire, versions, since, answered }))
        };
        Ok(read().map_err(|e| reader.told(e))?.ok_or(Refusal::Gone)?)
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
