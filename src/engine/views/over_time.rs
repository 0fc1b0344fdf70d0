//! The codebook's changes by day, for the axis of what changed over time.

use std::collections::HashMap;

use crate::domain::day::Day;
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonEvent;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::reasons;

/// What was done to the codebook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BookChangesQuery;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookChange {
    /// When.
    pub day: Day,
    /// To which reason.
    pub reason: ReasonId,
    /// What it was called then.
    pub name: String,
    /// What it was called before, where it was renamed; the name of its group, where that changed.
    pub before: String,
    /// What.
    pub event: ReasonEvent,
    /// The name now of the other reason of it: what it became part of, came out of, or was replaced by.
    pub other: String,
    /// How many answers it changed.
    pub answers: usize,
}

impl Query for BookChangesQuery {
    type View = Vec<BookChange>;

    fn depends_on(&self) -> Tables {
        Tables::REASONS
    }

    /// Oldest first. Of a merging or splitting only the side of the reason that went, or that is new: the other says the same.
    fn run(&self, reader: &Reader) -> Result<Vec<BookChange>, EngineError> {
        let conn = reader.conn()?;
        let eras = reasons::changes(conn).map_err(|e| reader.told(e))?;
        let all = reasons::list(conn).map_err(|e| reader.told(e))?;
        let name = |id: ReasonId| all.iter().find(|reason| reason.id == id).map(|reason| reason.name.clone()).unwrap_or_default();
        let mut known: HashMap<ReasonId, String> = HashMap::new();
        let mut changes = Vec::new();
        for era in eras {
            let before = known.insert(era.reason, era.name.clone()).unwrap_or_default();
            let twice = match (era.event, era.other) {
                (ReasonEvent::Merged, Some(_)) => !era.retired,
                (ReasonEvent::Split | ReasonEvent::Replaced, Some(other)) => other > era.reason,
                _ => false,
            };
            let plain = matches!(era.event, ReasonEvent::Group | ReasonEvent::Unknown);
            if !twice && !plain {
                let other = era.other.map(name).unwrap_or_default();
                let (day, reason, event, answers) = (era.since, era.reason, era.event, era.answers);
                changes.push(BookChange { day, reason, name: era.name, before, event, other, answers });
            }
        }
        Ok(changes)
    }
}
