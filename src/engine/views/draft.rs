//! Drafts: what was typed and not saved yet.

use jiff::civil::DateTime;

use crate::domain::ids::QuestionnaireId;
use crate::domain::questionnaire::Texts;
use crate::engine::{DraftKey, EngineError, Query, Reader, Tables};
use crate::store::{drafts, questionnaires};

/// Drafts of this kind, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftsQuery {
    /// Kind of form; empty for all.
    pub kind: String,
}

/// One draft.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftView {
    /// Which.
    pub draft: DraftKey,
    /// Version of the form it was typed into.
    pub version: i64,
    /// The questionnaire it answers, and its title; none for other forms, or where the version is gone.
    pub questionnaire: Option<(QuestionnaireId, Texts)>,
    /// What was typed.
    pub json: String,
    /// When it was last kept.
    pub kept_at: DateTime,
}

/// The draft of this key, if there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftQuery(pub DraftKey);

fn view(reader: &Reader, draft: drafts::Draft) -> Result<DraftView, EngineError> {
    let version = draft.version.map(|id| questionnaires::version(reader.conn()?, id).map_err(|e| reader.told(e))).transpose()?.flatten();
    Ok(DraftView {
        draft: DraftKey::new(draft.kind, draft.key),
        version: draft.version.map_or(0, |v| v.0),
        questionnaire: version.map(|v| (v.questionnaire, v.content.title)),
        json: draft.json,
        kept_at: draft.kept_at,
    })
}

impl Query for DraftsQuery {
    type View = Vec<DraftView>;

    fn depends_on(&self) -> Tables {
        Tables::DRAFTS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<DraftView>, EngineError> {
        let all = drafts::list(reader.conn()?).map_err(|e| reader.told(e))?;
        all.into_iter().filter(|d| self.kind.is_empty() || d.kind == self.kind).map(|draft| view(reader, draft)).collect()
    }
}

impl Query for DraftQuery {
    type View = Option<DraftView>;

    fn depends_on(&self) -> Tables {
        Tables::DRAFTS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Option<DraftView>, EngineError> {
        let found = drafts::get(reader.conn()?, &self.0.kind, &self.0.key).map_err(|e| reader.told(e))?;
        found.map(|draft| view(reader, draft)).transpose()
    }
}
