//! What a change of the codebook would do, before it is done: the change made to the facts in memory, and the same figures reckoned from
//! both. Writes nothing.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::analysis::facts::{AnswerFact, Facts};
use crate::analysis::leaving::Group;
use crate::analysis::reasons::{ReasonRow, Reasons};
use crate::analysis::told::{Leaver, Told, told};
use crate::domain::answer::AnswerEntry;
use crate::domain::departure::{Departure, DepartureDetails, GivenReason, ReasonSource};
use crate::domain::ids::{AnswerId, CustomerId, ReasonId};
use crate::domain::reason::{Reason, ReasonKind};
use crate::engine::error::Refusal;
use crate::engine::usecases::departures::{Telling, Then, foresee};
use crate::engine::usecases::responses::reasons_for_leaving;
use crate::engine::{EngineError, Filter, Lane, Query, Reader, Tables};
use crate::store::responses::{self, RecordedResponse};
use crate::store::{departures, facts};

use super::customer_list::MADE_FROM;
use super::responses::Versions;

/// A change of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recoding {
    /// These become part of another one.
    Merge {
        /// Which.
        from: Vec<ReasonId>,
        /// Of which.
        into: ReasonId,
    },
    /// Some answers of one get a new one.
    Split {
        /// Of which.
        from: ReasonId,
        /// Which answers.
        answers: Vec<AnswerId>,
    },
    /// One gets another kind.
    Kind(ReasonId, ReasonKind),
    /// One is not offered any more.
    Retire(ReasonId),
    /// A new one takes the place of one.
    Replace(ReasonId),
}

impl Recoding {
    /// The number a reason has that is not there yet.
    pub const NEW: ReasonId = ReasonId(i64::MAX);

    /// The reasons it is about, those that go first.
    #[must_use]
    pub fn reasons(&self) -> Vec<ReasonId> {
        match self {
            Self::Merge { from, into } => from.iter().copied().chain([*into]).collect(),
            Self::Split { from, .. } => vec![*from, Self::NEW],
            Self::Kind(id, _) | Self::Retire(id) | Self::Replace(id) => vec![*id],
        }
    }
}

/// What a change of the codebook would do to the figures as Home shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct RecodingQuery(pub Recoding);

/// What it would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Foreseen {
    /// Of what.
    pub of: Recoding,
    /// Answers whose reasons become others.
    pub changed: usize,
    /// Answers that have one of the reasons that go or change.
    pub answers: usize,
    /// Leavers of whom something else is told then.
    pub people: Vec<CustomerId>,
    /// Leavers who named one of the reasons that go or change, or of whom it is guessed.
    pub named: Vec<CustomerId>,
    /// Each reason it is about.
    pub rows: Vec<Sides<Named>>,
    /// With a known reason.
    pub known: Sides<Group>,
    /// Whose loss could have been avoided.
    pub avoidable: Sides<Group>,
}

/// Before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides<T> {
    /// As it is.
    pub before: T,
    /// As it would be.
    pub after: T,
}

/// How often a reason was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// Which; [`Recoding::NEW`] for one that is not there yet.
    pub id: ReasonId,
    /// By those who left or went quiet in the period, as main reason or beside another.
    pub named: Group,
    /// By those whose main reason it is.
    pub main: Group,
    /// In how many answers.
    pub answers: usize,
}

impl Foreseen {
    /// Whether nothing at all would be counted otherwise, and nobody has said or guessed what it is about.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.answers == 0 && self.people.is_empty() && self.named.is_empty()
    }
}

impl Query for RecodingQuery {
    type View = Foreseen;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Foreseen, EngineError> {
        let before = reader.facts()?;
        let filter = reader.settled(&Filter::default())?;
        let after = recoded(reader, before, &self.0)?;
        let (was, is) = (told(before, &filter), told(&after, &filter));
        if reader.cancelled() {
            return Err(EngineError::Cancelled);
        }
        let about = self.0.reasons();
        let goes: HashSet<ReasonId> = match &self.0 {
            Recoding::Merge { from, .. } => from.iter().copied().collect(),
            other => other.reasons().into_iter().take(1).collect(),
        };
        let row = |id: &ReasonId| Sides { before: named(before, &was, *id), after: named(&after, &is, *id) };
        Ok(Foreseen {
            of: self.0.clone(),
            changed: before.answers.iter().zip(after.answers.iter()).filter(|(a, b)| a.reasons != b.reasons).count(),
            answers: before.answers.iter().filter(|answer| answer.reasons.iter().any(|reason| goes.contains(reason))).count(),
            people: changed(&was.leavers, &is.leavers),
            named: was.leavers.iter().filter(|leaver| says(leaver, &goes)).map(|leaver| leaver.customer).collect(),
            rows: about.iter().map(row).collect(),
            known: Sides { before: was.reasons.known, after: is.reasons.known },
            avoidable: Sides { before: avoidable(&was.reasons), after: avoidable(&is.reasons) },
        })
    }
}

fn says(leaver: &Leaver, any: &HashSet<ReasonId>) -> bool {
    leaver.named.iter().chain(&leaver.guess).any(|reason| any.contains(reason))
}

/// Those of whom something else is told; the leavers are the same, for no change of the codebook makes anybody leave or stay.
fn changed(was: &[Leaver], is: &[Leaver]) -> Vec<CustomerId> {
    let after: HashMap<CustomerId, &Leaver> = is.iter().map(|leaver| (leaver.customer, leaver)).collect();
    let stays = |leaver: &&Leaver| after.get(&leaver.customer).is_some_and(|other| *other == *leaver);
    was.iter().filter(|leaver| !stays(leaver)).map(|leaver| leaver.customer).collect()
}

fn named(facts: &Facts, told: &Told, id: ReasonId) -> Named {
    let row: Option<&ReasonRow> = told.reasons.rows.iter().find(|row| row.id == id);
    Named {
        id,
        named: row.map(|row| row.named).unwrap_or_default(),
        main: row.map(|row| row.main).unwrap_or_default(),
        answers: facts.answers.iter().filter(|answer| answer.reasons.contains(&id)).count(),
    }
}

fn avoidable(reasons: &Reasons) -> Group {
    reasons.kinds.iter().find(|row| row.kind == ReasonKind::Avoidable).map(|row| row.main).unwrap_or_default()
}

/// The facts as they would be. What is refused when it is done is not asked here.
fn recoded(reader: &Reader, before: &Facts, recoding: &Recoding) -> Result<Facts, EngineError> {
    let mut after = before.clone();
    match recoding {
        Recoding::Merge { from, into } => {
            for id in from {
                merge(&mut after, *id, *into);
            }
        }
        Recoding::Split { from, answers } => {
            let old = before.reason(*from).ok_or(Refusal::Gone)?.clone();
            Arc::make_mut(&mut after.reasons).push(Reason { id: Recoding::NEW, name: String::new(), code: String::new(), ..old });
            let wanted: HashSet<AnswerId> = answers.iter().copied().collect();
            let moved: Vec<AnswerId> =
                before.answers.iter().filter(|a| wanted.contains(&a.id) && a.reasons.contains(from)).map(|a| a.id).collect();
            let moves: HashSet<AnswerId> = moved.iter().copied().collect();
            for answer in Arc::make_mut(&mut after.answers).iter_mut().filter(|answer| moves.contains(&answer.id)) {
                rename(&mut answer.reasons, *from, Recoding::NEW);
            }
            follow(reader, &mut after, &moved)?;
        }
        Recoding::Kind(id, kind) => {
            let old = before.reason(*id).ok_or(Refusal::Gone)?.kind;
            Arc::make_mut(&mut after.reasons).iter_mut().filter(|reason| reason.id == *id).for_each(|reason| reason.kind = *kind);
            if old.is_leaving() != kind.is_leaving() {
                let with: Vec<AnswerId> = before.answers.iter().filter(|a| a.reasons.contains(id)).map(|a| a.id).collect();
                follow(reader, &mut after, &with)?;
            }
        }
        // What was said is counted as before.
        Recoding::Retire(_) | Recoding::Replace(_) => {}
    }
    Ok(after)
}

/// Whatever says `from` says `into`.
fn merge(facts: &mut Facts, from: ReasonId, into: ReasonId) {
    for answer in Arc::make_mut(&mut facts.answers).iter_mut().filter(|answer| answer.reasons.contains(&from)) {
        rename(&mut answer.reasons, from, into);
    }
    for departure in Arc::make_mut(&mut facts.departures) {
        join(&mut departure.main, &mut departure.mentioned, from, into);
    }
    for guess in Arc::make_mut(&mut facts.guesses).iter_mut().filter(|guess| guess.reason == from) {
        guess.reason = into;
    }
}

/// In a list of reasons; where both are in it, one of them is left, at the better place.
fn rename(reasons: &mut Vec<ReasonId>, from: ReasonId, into: ReasonId) {
    let mut seen = false;
    reasons.iter_mut().filter(|reason| **reason == from).for_each(|reason| *reason = into);
    reasons.retain(|reason| *reason != into || !std::mem::replace(&mut seen, true));
}

/// In the reasons of a departure; where both are given, one of them is left, at the better place and from the surer source.
fn join(main: &mut Option<GivenReason>, mentioned: &mut Vec<GivenReason>, from: ReasonId, into: ReasonId) {
    let sureness = |given: &GivenReason| match given.source {
        ReasonSource::CustomersWords => 0,
        ReasonSource::ToldStaff => 1,
        ReasonSource::OwnersGuess => 2,
    };
    let both = || main.iter().chain(mentioned.iter()).filter(|given| given.reason == from || given.reason == into);
    let Some(source) = both().min_by_key(|given| sureness(given)).map(|given| given.source) else { return };
    let mut seen = false;
    let mut one = |given: &mut GivenReason| {
        let meant = given.reason == from || given.reason == into;
        if meant {
            *given = GivenReason { reason: into, source };
        }
        !meant || !std::mem::replace(&mut seen, true)
    };
    if let Some(given) = main {
        one(given);
    }
    mentioned.retain_mut(one);
}

/// Departures say what the responses of these answers tell of them, with the reasons the answers have in these facts.
fn follow(reader: &Reader, after: &mut Facts, answers: &[AnswerId]) -> Result<(), EngineError> {
    let conn = reader.conn()?;
    let store = |e| reader.told(e);
    let told = responses::telling(conn, answers).map_err(store)?;
    if told.is_empty() {
        return Ok(());
    }
    let mut versions = Versions::default();
    let mut changed: HashMap<_, Option<DepartureDetails>> = HashMap::new();
    for id in told {
        let Some(response) = responses::get(conn, id).map_err(store)? else { continue };
        let given = given(reader, after, &response, &mut versions)?;
        let telling = response.entry.departure_source.and(response.entry.customer).map(|customer| Telling {
            customer,
            day: response.entry.day,
            given: &given,
            fresh: false,
        });
        for then in foresee(conn, id, telling.as_ref()).map_err(store)?.departures {
            match then {
                Then::Told(Departure { id, details }) | Then::Kept(Departure { id, details }) => changed.insert(id, Some(details)),
                Then::Withdrawn(id) => changed.insert(id, None),
            };
        }
    }
    let all = departures::all(conn).map_err(store)?.into_iter();
    let all = all.filter_map(|departure| match changed.remove(&departure.id) {
        Some(details) => Some(Departure { id: departure.id, details: details? }),
        None => Some(departure),
    });
    after.departures = Arc::new(facts::of_departures(all.collect(), &after.people));
    Ok(())
}

/// The reasons a response gives for leaving, by these facts.
fn given(reader: &Reader, after: &Facts, response: &RecordedResponse, versions: &mut Versions) -> Result<Vec<GivenReason>, EngineError> {
    let Some(source) = response.entry.departure_source else { return Ok(Vec::new()) };
    let mut entry = response.entry.clone();
    for (answer, id) in entry.answers.iter_mut().zip(&response.answers) {
        if let Some(fact) = fact(after, *id) {
            *answer = AnswerEntry { reasons: fact.reasons.clone(), ..answer.clone() };
        }
    }
    let version = versions.get(reader, entry.version)?;
    let reasons = reasons_for_leaving(&entry, &version.content).into_iter();
    Ok(reasons.filter(|reason| after.is_leaving(*reason)).map(|reason| GivenReason { reason, source }).collect())
}

fn fact(facts: &Facts, id: AnswerId) -> Option<&AnswerFact> {
    let at = facts.answers.binary_search_by_key(&id, |answer| answer.id).ok()?;
    facts.answers.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_both_are_said_one_is_left_at_the_better_place_from_the_surer_source() {
        use ReasonSource::{CustomersWords, OwnersGuess, ToldStaff};
        let given = |reason: i64, source| GivenReason { reason: ReasonId(reason), source };
        let joined = |main, mentioned: &[GivenReason]| {
            let (mut main, mut mentioned) = (main, mentioned.to_vec());
            join(&mut main, &mut mentioned, ReasonId(1), ReasonId(2));
            (main, mentioned)
        };
        let other = given(3, ToldStaff);
        assert_eq!(joined(Some(given(1, OwnersGuess)), &[other, given(2, CustomersWords)]), (Some(given(2, CustomersWords)), vec![other]));
        assert_eq!(joined(Some(other), &[given(2, ToldStaff), given(1, OwnersGuess)]), (Some(other), vec![given(2, ToldStaff)]));
        assert_eq!(joined(None, &[given(1, ToldStaff)]), (None, vec![given(2, ToldStaff)]));
        assert_eq!(joined(Some(other), &[]), (Some(other), vec![]));
        let mut list = vec![ReasonId(3), ReasonId(2), ReasonId(1)];
        rename(&mut list, ReasonId(1), ReasonId(2));
        assert_eq!(list, [ReasonId(3), ReasonId(2)]);
    }
}
