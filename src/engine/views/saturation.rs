//! Whether enough answers have been read, question by question.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::saturation::{Saturation, saturation};
use crate::domain::ids::{IdentityId, ReasonId};
use crate::engine::{EngineError, Query, Reader, Tables};

use super::bench;

/// How reasons came in, question by question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SaturationQuery;

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionSaturation {
    /// Which.
    pub question: IdentityId,
    /// Its newest wording.
    pub wording: String,
    /// Answers to it in words, read or not.
    pub total: usize,
    /// How the reasons came in.
    pub found: Saturation,
    /// The names of the reasons heard.
    pub names: BTreeMap<ReasonId, String>,
}

impl Query for SaturationQuery {
    type View = Vec<QuestionSaturation>;

    fn depends_on(&self) -> Tables {
        Tables::RESPONSES | Tables::CODINGS | Tables::REASONS
    }

    /// The question answered last first.
    fn run(&self, reader: &Reader) -> Result<Vec<QuestionSaturation>, EngineError> {
        let facts = reader.facts()?;
        let became: BTreeMap<_, _> = facts.reasons.iter().filter_map(|reason| Some((reason.id, reason.merged_into?))).collect();
        let of = |question| facts.answers.iter().filter(move |answer| answer.question == question);
        let questions = bench::questions(reader)?.into_iter().map(|(question, wording, total)| {
            let found = saturation(of(question), &became);
            let heard: BTreeSet<ReasonId> = found.steps.iter().flat_map(|step| step.reasons.iter().copied()).collect();
            let named = facts.reasons.iter().filter(|reason| heard.contains(&reason.id));
            let names = named.map(|reason| (reason.id, reason.name.clone())).collect();
            QuestionSaturation { question, wording, total, found, names }
        });
        Ok(questions.collect())
    }
}
