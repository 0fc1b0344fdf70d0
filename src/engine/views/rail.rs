//! The badges of the rail: what waits for a person.

use crate::engine::{EngineError, Query, Reader, Tables};

/// The badges.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RailQuery;

/// Counts for the rail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
