//! The badges of the rail: what waits for a person.

use crate::engine::{DraftKey, EngineError, Query, Reader, Tables};
use crate::store::{drafts, questionnaires};

/// The badges.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RailQuery;

/// Counts for the rail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RailBadges {
    /// All customers.
    pub customers: usize,
    /// Questionnaires in use.
    pub questionnaires: usize,
    /// Drafts of responses not finished.
    pub drafts: usize,
    /// Answers in words nobody has looked at.
    pub answers_to_code: usize,
    /// Reasons made by an import and not looked at.
    pub reasons_to_review: usize,
}

impl Query for RailQuery {
    type View = RailBadges;

    fn depends_on(&self) -> Tables {
        Tables::ALL
    }

    fn run(&self, reader: &Reader) -> Result<RailBadges, EngineError> {
        let (conn, facts) = (reader.conn()?, reader.facts()?);
        let read = || -> crate::store::Result<RailBadges> {
            Ok(RailBadges {
                customers: facts.people.len(),
                questionnaires: questionnaires::count(conn)?,
                drafts: drafts::count(conn, DraftKey::RESPONSE)?,
                answers_to_code: facts.answers.iter().filter(|a| !a.coded).count(),
                reasons_to_review: facts.reasons.iter().filter(|r| r.to_review && !r.retired).count(),
            })
        };
        read().map_err(|e| reader.told(e))
    }
}
