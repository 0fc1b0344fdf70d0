//! The codebook with counts.

use std::collections::HashMap;

use crate::analysis::Figures;
use crate::analysis::facts::Facts;
use crate::domain::ids::ReasonId;
use crate::domain::money::Money;
use crate::domain::reason::{Reason, ReasonGroup};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::MADE_FROM;

/// The codebook.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReasonListQuery {
    /// Retired ones too.
    pub retired: bool,
    /// Count people and their money too, as Home does: the leavers of its usual period. Without it these are 0.
    pub people: bool,
}

/// One reason and how often it was named.
#[derive(Debug, Clone, PartialEq)]
pub struct ReasonRow {
    /// The reason.
    pub reason: Reason,
    /// Leavers with it as main reason, guesses left out.
    pub main: u64,
    /// Leavers who named it, main or not.
    pub people: u64,
    /// Answers with it.
    pub answers: usize,
    /// What those with it as main reason were worth a year.
    pub money_per_year: Money,
}

impl Query for ReasonListQuery {
    type View = Vec<ReasonRow>;

    fn depends_on(&self) -> Tables {
        if self.people { MADE_FROM | Tables::RESPONSES | Tables::CODINGS } else { Tables::REASONS | Tables::RESPONSES | Tables::CODINGS }
    }

    fn run(&self, reader: &Reader) -> Result<Vec<ReasonRow>, EngineError> {
        let facts = reader.facts()?;
        let figures = if self.people { Some(reader.figures(&Filter::default())?) } else { None };
        let answers = answers_with(facts);
        let listed = facts.reasons.iter().filter(|r| self.retired || !r.retired);
        Ok(listed.map(|reason| row(&answers, figures.as_deref(), reason)).collect())
    }
}

/// The groups of the codebook, in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct GroupsQuery;

impl Query for GroupsQuery {
    type View = Vec<ReasonGroup>;

    fn depends_on(&self) -> Tables {
        Tables::REASONS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<ReasonGroup>, EngineError> {
        Ok(reader.facts()?.groups.to_vec())
    }
}

/// How many answers have each reason.
fn answers_with(facts: &Facts) -> HashMap<ReasonId, usize> {
    let mut answers = HashMap::new();
    for reason in facts.answers.iter().flat_map(|a| &a.reasons) {
        *answers.entry(*reason).or_default() += 1;
    }
    answers
}

fn row(answers: &HashMap<ReasonId, usize>, figures: Option<&Figures>, reason: &Reason) -> ReasonRow {
    let counted = figures.and_then(|f| f.reasons.rows.iter().find(|row| row.id == reason.id));
    ReasonRow {
        reason: reason.clone(),
        main: counted.map_or(0, |row| row.main.people),
        people: counted.map_or(0, |row| row.named.people),
        answers: answers.get(&reason.id).copied().unwrap_or_default(),
        money_per_year: counted.map_or(Money::default(), |row| row.main.money),
    }
}
