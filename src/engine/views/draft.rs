//! Drafts: what was typed and not saved yet.

use jiff::civil::DateTime;

use crate::engine::{DraftKey, EngineError, Query, Reader, Tables};
use crate::store::drafts;

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
    /// What was typed.
    pub json: String,
    /// When it was last kept.
    pub kept_at: DateTime,
}

/// The draft of this key, if there is one.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftQuery(pub DraftKey);

impl From<drafts::Draft> for DraftView {
    fn from(draft: drafts::Draft) -> Self {
        Self {
            draft: DraftKey::new(draft.kind, draft.key),
            version: draft.version.map_or(0, |v| v.0),
            json: draft.json,
            kept_at: draft.kept_at,
        }
    }
}

impl Query for DraftsQuery {
    type View = Vec<DraftView>;

    fn depends_on(&self) -> Tables {
        Tables::DRAFTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<DraftView>, EngineError> {
        let all = drafts::list(reader.conn()?).map_err(|e| reader.told(e))?;
        Ok(all.into_iter().filter(|d| self.kind.is_empty() || d.kind == self.kind).map(DraftView::from).collect())
    }
}

impl Query for DraftQuery {
    type View = Option<DraftView>;

    fn depends_on(&self) -> Tables {
        Tables::DRAFTS
    }

    fn run(&self, reader: &Reader) -> Result<Option<DraftView>, EngineError> {
        let found = drafts::get(reader.conn()?, &self.0.kind, &self.0.key).map_err(|e| reader.told(e))?;
        Ok(found.map(DraftView::from))
    }
}
