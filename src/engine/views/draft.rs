//! Drafts: what was typed and not saved yet.

use jiff::civil::DateTime;

use crate::engine::{DraftKey, EngineError, Query, Reader, Tables};

/// Drafts of this kind, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftsQuery {
    /// Kind of form.
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
