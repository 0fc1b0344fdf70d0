//! The codebook with counts.

use crate::analysis::Standing;
use crate::analysis::facts::{DepartureFact, Facts};
use crate::domain::money::Money;
use crate::domain::reason::Reason;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::{MADE_FROM, shown};

/// The codebook.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReasonListQuery {
    /// Retired ones too.
    pub retired: bool,
}

/// One reason and how often it was named.
#[derive(Debug, Clone, PartialEq)]
pub struct ReasonRow {
    /// The reason.
    pub reason: Reason,
    /// Departures with it as main reason.
    pub main: usize,
    /// Departures that mention it, main or not.
    pub people: usize,
    /// Answers with it.
    pub answers: usize,
    /// What those departures (main reason) were worth a year.
    pub money_per_year: Money,
}

impl Query for ReasonListQuery {
    type View = Vec<ReasonRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<ReasonRow>, EngineError> {
        let facts = reader.facts()?;
        let standings = reader.standings(&Filter::default())?;
        let listed = facts.reasons.iter().filter(|r| self.retired || !r.retired);
        Ok(listed.map(|reason| row(reader, facts, &standings, reason)).collect())
    }
}

fn row(reader: &Reader, facts: &Facts, standings: &[Standing], reason: &Reason) -> ReasonRow {
    let is_main = |d: &&DepartureFact| d.main.is_some_and(|g| g.reason == reason.id);
    let names = |d: &&DepartureFact| is_main(d) || d.mentioned.iter().any(|g| g.reason == reason.id);
    let worth = |d: &DepartureFact| standings.get(d.row as usize).map(|s| s.yearly).unwrap_or_default();
    ReasonRow {
        reason: reason.clone(),
        main: facts.departures.iter().filter(is_main).count(),
        people: facts.departures.iter().filter(names).count(),
        answers: facts.answers.iter().filter(|a| a.reasons.contains(&reason.id)).count(),
        money_per_year: shown(reader, facts.departures.iter().filter(is_main).map(worth).sum()),
    }
}
