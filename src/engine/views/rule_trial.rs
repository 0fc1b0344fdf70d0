//! A keyword rule tried on all answers before it is kept: how many it meets, and which of them have the reason already. Writes nothing.

use std::ops::Range;

use crate::analysis::facts::{AnswerFact, Facts};
use crate::domain::ids::{AnswerId, ReasonId};
use crate::domain::language::Language;
use crate::engine::rules::{Reading, Rule};
use crate::engine::{EngineError, Lane, Query, Reader, Tables};
use crate::store::responses;

/// A rule tried for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleTrialQuery {
    /// For which reason; none for one that is not there yet.
    pub reason: Option<ReasonId>,
    /// The rule as typed.
    pub rule: String,
    /// Only on answers that have the reason.
    pub only_with: bool,
}

/// What a rule meets; nothing where it cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleTrial {
    /// The rule that was tried.
    pub rule: String,
    /// Answers looked at.
    pub total: usize,
    /// Met, and they have the reason.
    pub with: Vec<AnswerId>,
    /// Met and read, and they do not have it.
    pub without: Vec<AnswerId>,
    /// Met and not read yet.
    pub unread: Vec<AnswerId>,
    /// Not met, though they have the reason.
    pub missed: usize,
    /// Some of those met, those to look at first: read without the reason, then not read, then with it; the newest of each first.
    pub samples: Vec<Met>,
}

impl RuleTrial {
    /// How many answers it meets.
    #[must_use]
    pub const fn met(&self) -> usize {
        self.with.len() + self.without.len() + self.unread.len()
    }
}

/// How an answer stands to the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// It was read and does not have it.
    Without,
    /// It was not read yet.
    Unread,
    /// It has it.
    With,
}

/// An answer a rule meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub answer: AnswerId,
    /// What was said.
    pub text: String,
    /// What of it the rule meets, in bytes.
    pub places: Vec<Range<usize>>,
    /// How it stands to the reason.
    pub stands: Stands,
}

/// Samples of each standing.
const SAMPLES: usize = 30;
/// Answers between two looks whether anybody still waits.
const STRIDE: usize = 1_000;

impl Query for RuleTrialQuery {
    type View = RuleTrial;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<RuleTrial, EngineError> {
        let mut trial = RuleTrial { rule: self.rule.clone(), ..RuleTrial::default() };
        let Ok(rule) = Rule::read(&self.rule) else { return Ok(trial) };
        let facts = reader.facts()?;
        let mut reading = Reading::default();
        let mut left = facts.answers.as_slice();
        let mut cancelled = false;
        let look = |id: AnswerId, language: Language, text: &str| {
            let Some(fact) = next(&mut left, id).filter(|fact| !self.only_with || self.has(fact)) else { return true };
            trial.total += 1;
            cancelled = trial.total.is_multiple_of(STRIDE) && reader.cancelled();
            match rule.met(&reading.read(text, language)) {
                None => trial.missed += usize::from(self.has(fact)),
                Some(_) => trial.list(self.stands(fact)).push(id),
            }
            !cancelled
        };
        responses::each_in_words(reader.conn()?, look).map_err(|e| reader.told(e))?;
        if cancelled {
            return Err(EngineError::Cancelled);
        }
        trial.samples = samples(reader, facts, &rule, &trial)?;
        Ok(trial)
    }
}

impl RuleTrialQuery {
    fn has(&self, fact: &AnswerFact) -> bool {
        self.reason.is_some_and(|reason| fact.reasons.contains(&reason))
    }

    fn stands(&self, fact: &AnswerFact) -> Stands {
        match fact.coded {
            _ if self.has(fact) => Stands::With,
            true => Stands::Without,
            false => Stands::Unread,
        }
    }
}

impl RuleTrial {
    const fn list(&mut self, stands: Stands) -> &mut Vec<AnswerId> {
        match stands {
            Stands::Without => &mut self.without,
            Stands::Unread => &mut self.unread,
            Stands::With => &mut self.with,
        }
    }
}

/// The fact of this answer, out of those not passed yet: both come by ascending id.
fn next<'f>(left: &mut &'f [AnswerFact], id: AnswerId) -> Option<&'f AnswerFact> {
    *left = left.get(left.partition_point(|fact| fact.id < id)..)?;
    left.first().filter(|fact| fact.id == id)
}

fn samples(reader: &Reader, facts: &Facts, rule: &Rule, trial: &RuleTrial) -> Result<Vec<Met>, EngineError> {
    let day =
        |id: &AnswerId| facts.answers.binary_search_by_key(id, |fact| fact.id).ok().and_then(|at| facts.answers.get(at)).map(|f| f.day);
    let mut chosen: Vec<(AnswerId, Stands)> = Vec::new();
    for (list, stands) in [(&trial.without, Stands::Without), (&trial.unread, Stands::Unread), (&trial.with, Stands::With)] {
        let mut newest = list.clone();
        newest.sort_by_key(|id| std::cmp::Reverse((day(id), *id)));
        chosen.extend(newest.into_iter().take(SAMPLES).map(|id| (id, stands)));
    }
    let ids: Vec<AnswerId> = chosen.iter().map(|(id, _)| *id).collect();
    let rows = super::bench::rows(reader, &ids)?;
    let met = chosen.into_iter().zip(rows).map(|((answer, stands), row)| Met {
        answer,
        places: rule.met_in(&row.text, row.language).unwrap_or_default(),
        text: row.text,
        stands,
    });
    Ok(met.collect())
}
