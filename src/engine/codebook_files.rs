//! The codebook to and from files of other programs.

use std::collections::HashMap;
use std::collections::HashSet;

use strum::IntoEnumIterator as _;

use crate::domain::answer::AnswerState;
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::{Reason, ReasonGroup, ReasonKind};
use crate::exchange::codebook::{self, Code, Codebook, Format, Group, Made, Read, Uses, Words};
use crate::exchange::{ExchangeError, Input};
use crate::i18n::Tr;
use crate::store::responses;

use super::error::{EngineError, Refusal};
use super::exporting::format;
use super::import_problem::ImportProblem;
use super::importing::problem;
use super::reader::Reader;
use super::status::Stage;

/// Answers read between two tellings of how far it is.
const PART: usize = 2_000;

/// Reads a codebook.
pub(super) fn read(reader: &Reader, input: &Input) -> Result<Read, EngineError> {
    reader.progress(Stage::Reading).step(0, 0)?;
    codebook::read(input).map_err(|error| match error {
        ExchangeError::Broken(detail) => EngineError::Unreadable(ImportProblem::BrokenCodebook(detail)),
        other => problem(other, input),
    })
}

/// The bytes of the codebook in the format of this ending. Reasons that became part of another stand in that one.
pub(super) fn write(reader: &Reader, tr: &Tr, ending: &str) -> Result<Made, EngineError> {
    let known: Vec<_> = Format::iter().map(Format::ending).collect();
    let chosen = Format::of_ending(ending).ok_or_else(|| format(ending, &known))?;
    let facts = reader.facts()?;
    let reasons: Vec<&Reason> = facts.reasons.iter().filter(|reason| reason.merged_into.is_none()).collect();
    let book = book(&reasons, &facts.groups);
    let uses = if chosen == Format::Taguette { uses(reader, &reasons)? } else { Vec::new() };
    codebook::write(chosen, &book, &uses, &Spoken(tr)).map_err(|error| match error {
        ExchangeError::NoCodes => Refusal::NoReasons.into(),
        other => EngineError::Internal(other.to_string()),
    })
}

/// The codebook as it is given to others.
pub(super) fn book(reasons: &[&Reason], groups: &[ReasonGroup]) -> Codebook {
    let name = |id: Option<GroupId>| groups.iter().find(|group| Some(group.id) == id).map(|group| group.name.clone()).unwrap_or_default();
    let code = |reason: &&Reason| Code {
        name: reason.name.clone(),
        group: name(reason.group),
        description: reason.details.description.clone(),
        colour: reason.details.colour.clone(),
        guid: String::new(),
        kind: Some(reason.kind),
        examples: reason.details.examples.clone(),
        rule: reason.details.rule.clone(),
        retired: reason.retired,
    };
    Codebook {
        groups: groups.iter().map(|group| Group { name: group.name.clone(), ..Group::default() }).collect(),
        codes: reasons.iter().map(code).collect(),
    }
}

/// How often each reason is given, and in how many responses.
fn uses(reader: &Reader, reasons: &[&Reason]) -> Result<Vec<Uses>, EngineError> {
    let progress = reader.progress(Stage::Exporting);
    let facts = reader.facts()?;
    let coded: Vec<_> = facts.answers.iter().filter(|answer| !answer.reasons.is_empty()).map(|answer| answer.id).collect();
    let mut seen: HashSet<(ReasonId, i64)> = HashSet::new();
    let mut uses: HashMap<ReasonId, Uses> = HashMap::new();
    for (at, part) in coded.chunks(PART).enumerate() {
        progress.step((at * PART) as u64, coded.len() as u64)?;
        for answer in responses::answers(reader.conn()?, part).map_err(|e| reader.told(e))? {
            if !matches!(answer.state, AnswerState::Answered(_)) {
                continue;
            }
            for reason in answer.reasons {
                let used = uses.entry(reason).or_default();
                used.highlights += answer.passages.iter().filter(|passage| passage.reason == reason).count().max(1);
                used.documents += usize::from(seen.insert((reason, answer.response.0)));
            }
        }
    }
    Ok(reasons.iter().map(|reason| uses.get(&reason.id).copied().unwrap_or_default()).collect())
}

/// The words that stand in a file.
struct Spoken<'a>(&'a Tr);

impl Words for Spoken<'_> {
    fn kind(&self, kind: ReasonKind) -> String {
        self.0.coded_set_kind(<&str>::from(kind))
    }

    fn retired(&self) -> String {
        self.0.coded_set_retired()
    }
}
