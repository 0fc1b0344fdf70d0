//! What is counted over all answers, and what they can be chosen by.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::rows::rows;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, IdentityId, VersionId};
use crate::domain::language::Language;
use crate::domain::segment::Pick;
use crate::engine::views::responses::Versions;
use crate::engine::{EngineError, Query, Reader, Tables};

/// What is counted over all answers.
#[derive(Debug)]
pub(in crate::engine) struct Tally {
    pub(super) coded: usize,
    pub(super) later: usize,
    /// The questions answered in words, the one answered last first: newest wording and count.
    pub(super) questions: Vec<(IdentityId, String, usize)>,
}

impl Tally {
    pub(super) fn place(&self, question: IdentityId) -> i64 {
        self.questions.iter().position(|(id, ..)| *id == question).and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX)
    }
}

/// Counted once for each state of the answers.
pub(super) fn tally(reader: &Reader) -> Result<Arc<Tally>, EngineError> {
    reader.tally(|| {
        let answers = &reader.facts()?.answers;
        let coded = answers.iter().filter(|a| a.coded).count();
        let later = answers.iter().filter(|a| a.later.is_some()).count();
        Ok(Tally { coded, later, questions: questions(reader)? })
    })
}

/// The questions answered in words, the one answered last first: newest wording and count.
pub(in crate::engine::views) fn questions(reader: &Reader) -> Result<Vec<(IdentityId, String, usize)>, EngineError> {
    let mut newest: HashMap<IdentityId, ((Day, AnswerId), usize)> = HashMap::new();
    for answer in reader.facts()?.answers.iter() {
        let (last, count) = newest.entry(answer.question).or_insert(((answer.day, answer.id), 0));
        *last = (*last).max((answer.day, answer.id));
        *count += 1;
    }
    let mut order: Vec<_> = newest.into_iter().map(|(question, (last, count))| (Reverse(last), question, count)).collect();
    order.sort_unstable();
    let ids: Vec<AnswerId> = order.iter().map(|(Reverse((_, id)), ..)| *id).collect();
    let rows = rows(reader, &ids)?;
    Ok(order.into_iter().zip(rows).map(|((_, question, count), row)| (question, row.wording, count)).collect())
}

/// By what answers can be chosen: what there is of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BenchChoicesQuery;

/// What answers can be chosen by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BenchChoices {
    /// The segments of their customers.
    pub segments: Vec<(Pick, String)>,
    /// The versions they answer: title, number, the newest first.
    pub versions: Vec<(VersionId, String, u32)>,
    /// The languages they were given in.
    pub languages: Vec<Language>,
}

impl Query for BenchChoicesQuery {
    type View = BenchChoices;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<BenchChoices, EngineError> {
        let facts = reader.facts()?;
        let (mut versions, mut languages): (HashSet<VersionId>, HashSet<Language>) = Default::default();
        for answer in facts.answers.iter() {
            versions.insert(answer.version);
            languages.insert(answer.language);
        }
        let mut versions: Vec<VersionId> = versions.into_iter().collect();
        versions.sort_unstable_by_key(|version| Reverse(*version));
        let mut known = Versions::default();
        let mut named = Vec::with_capacity(versions.len());
        for id in versions {
            let version = known.get(reader, id)?;
            let title = version.content.title.get(reader.settings().language).to_owned();
            named.push((id, title, version.number));
        }
        let languages = Language::ALL.into_iter().filter(|language| languages.contains(language)).collect();
        Ok(BenchChoices { segments: facts.picks(), versions: named, languages })
    }
}
