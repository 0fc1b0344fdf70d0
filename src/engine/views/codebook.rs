//! The codebook in two levels with counts: reasons in their order, groups with whoever has any of their reasons, each counted once. And
//! what was done to it, by day.

use std::collections::{BTreeSet, HashMap};

use crate::analysis::facts::Facts;
use crate::analysis::told::{Leaver, told};
use crate::domain::day::Day;
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::money::Money;
use crate::domain::reason::{Reason, ReasonEvent, ReasonGroup, ReasonKind};
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::reasons;

use super::customer_list::MADE_FROM;

/// The codebook as it is looked at and changed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CodebookQuery;

/// The codebook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Codebook {
    /// All reasons in their order, retired ones too.
    pub rows: Vec<BookRow>,
    /// The groups in their order.
    pub groups: Vec<BookGroup>,
}

/// A reason and how often it was named.
#[derive(Debug, Clone, PartialEq)]
pub struct BookRow {
    /// The reason.
    pub reason: Reason,
    /// How often.
    pub counts: Counts,
}

/// A group and how often any of its reasons was named.
#[derive(Debug, Clone, PartialEq)]
pub struct BookGroup {
    /// The group.
    pub group: ReasonGroup,
    /// How often; whoever named several of its reasons is counted once.
    pub counts: Counts,
}

/// How often something was named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// In how many answers.
    pub answers: usize,
    /// By how many of those who left or went quiet in the last 12 months, as on Home.
    pub people: u64,
    /// What they were worth a year.
    pub money: Money,
    /// How many of them have it as main reason.
    pub main: u64,
}

impl Query for CodebookQuery {
    type View = Codebook;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<Codebook, EngineError> {
        let facts = reader.facts()?;
        let leavers = told(facts, &reader.settled(&Filter::default())?).leavers;
        let alone = count(facts, &leavers, &|reason| Some(reason));
        let groups: HashMap<ReasonId, GroupId> = facts.reasons.iter().filter_map(|reason| Some((reason.id, reason.group?))).collect();
        let together = count(facts, &leavers, &|reason| groups.get(&reason).copied());
        let of_group = |group: &ReasonGroup| together.get(&group.id).copied().unwrap_or_default();
        let of_reason = |reason: &Reason| alone.get(&reason.id).copied().unwrap_or_default();
        Ok(Codebook {
            rows: facts.reasons.iter().map(|reason| BookRow { reason: reason.clone(), counts: of_reason(reason) }).collect(),
            groups: facts.groups.iter().map(|group| BookGroup { group: group.clone(), counts: of_group(group) }).collect(),
        })
    }
}

/// Counts by whatever a reason belongs to; none of an answer or a person twice.
fn count<K: Copy + Ord + std::hash::Hash>(facts: &Facts, leavers: &[Leaver], of: &dyn Fn(ReasonId) -> Option<K>) -> HashMap<K, Counts> {
    let mut counts: HashMap<K, Counts> = HashMap::new();
    let once = |reasons: &[ReasonId]| reasons.iter().filter_map(|reason| of(*reason)).collect::<BTreeSet<K>>();
    for answer in facts.answers.iter() {
        for key in once(&answer.reasons) {
            counts.entry(key).or_default().answers += 1;
        }
    }
    for leaver in leavers {
        for key in once(&leaver.named) {
            let counts = counts.entry(key).or_default();
            counts.people += 1;
            counts.money += leaver.money;
        }
        if let Some(key) = leaver.main.and_then(of) {
            counts.entry(key).or_default().main += 1;
        }
    }
    counts
}

/// What was done to the codebook, or to one reason; the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookHistoryQuery(pub Option<ReasonId>);

/// Something that was done to a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub day: Day,
    /// To which reason.
    pub reason: ReasonId,
    /// What.
    pub event: ReasonEvent,
    /// Its name from then on.
    pub name: String,
    /// Its name until then; empty for a new one.
    pub name_before: String,
    /// Its kind from then on.
    pub kind: ReasonKind,
    /// The name of its group from then on; empty for none.
    pub group: String,
    /// The other reason: which, and what it is called now.
    pub other: Option<(ReasonId, String)>,
    /// What is done to two reasons is noted of both: this is the one that went into the other, or came out of it.
    pub gone: bool,
    /// How many answers it changed.
    pub answers: usize,
}

impl Query for BookHistoryQuery {
    type View = Vec<Done>;

    fn depends_on(&self) -> Tables {
        Tables::REASONS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<Done>, EngineError> {
        let facts = reader.facts()?;
        let name = |id| (id, facts.reason(id).map(|other| other.name.clone()).unwrap_or_default());
        let mut names: HashMap<ReasonId, String> = HashMap::new();
        let mut done = Vec::new();
        for era in reasons::eras(reader.conn()?).map_err(|e| reader.told(e))? {
            let before = names.insert(era.reason, era.name.clone()).unwrap_or_default();
            // Of a merge the one that is retired by it, of a split and a change of meaning the one that was not there before.
            let gone = match era.event {
                ReasonEvent::Merged => era.retired,
                ReasonEvent::Split | ReasonEvent::Replaced => before.is_empty(),
                _ => false,
            };
            if self.0.is_none_or(|only| only == era.reason) && era.event != ReasonEvent::Unknown {
                done.push(Done {
                    day: era.since,
                    reason: era.reason,
                    event: era.event,
                    name_before: before,
                    name: era.name,
                    kind: era.kind,
                    group: era.group,
                    other: era.other.map(name),
                    gone,
                    answers: era.answers,
                });
            }
        }
        done.reverse();
        Ok(done)
    }
}
