//! Whether enough answers have been read to know the reasons there are: when the last new one came, in the order answers were given.
//! A reason that was merged counts as what it became, a retired one still counts: both were heard.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::facts::AnswerFact;
use super::num;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, ReasonId};

/// So many answers in a row that bring nothing new are enough, and fewer in all allow no verdict.
pub const QUIET: u64 = 20;

/// One answer that brought something new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewReasons {
    /// How many answers had been read with this one.
    pub after: u64,
    /// Which answer.
    pub answer: AnswerId,
    /// When it was given.
    pub day: Day,
    /// What was heard for the first time.
    pub reasons: Vec<ReasonId>,
    /// How many different reasons had been heard with these.
    pub heard: u64,
}

/// What the answers say about whether they are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Enough {
    /// Under 20 answers: nothing can be said yet.
    TooFew,
    /// Something new came within the last 20.
    StillNew,
    /// The last 20 and more brought nothing new.
    NothingNew,
}

/// How the reasons came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saturation {
    /// Answers read by a person.
    pub answers: u64,
    /// Those that brought something new, in their order.
    pub steps: Vec<NewReasons>,
    /// Different reasons heard.
    pub heard: u64,
    /// Of those, heard in one answer only: the fewer, the less is likely to be missing still.
    pub heard_once: u64,
    /// Answers since the last new reason; all of them where none had any.
    pub since: u64,
    /// What that says.
    pub enough: Enough,
}

/// How reasons came in over these answers, of which those not read by a person are left out. `became` says what merged reasons are now.
#[must_use]
pub fn saturation<'f>(answers: impl IntoIterator<Item = &'f AnswerFact>, became: &BTreeMap<ReasonId, ReasonId>) -> Saturation {
    let mut read: Vec<_> = answers.into_iter().filter(|answer| answer.coded).collect();
    read.sort_by_key(|answer| (answer.day, answer.id));
    let mut times: BTreeMap<ReasonId, u64> = BTreeMap::new();
    let mut steps = Vec::new();
    for (at, answer) in read.iter().enumerate() {
        let reasons: BTreeSet<_> = answer.reasons.iter().map(|reason| now(*reason, became)).collect();
        let new: Vec<_> = reasons.iter().filter(|reason| !times.contains_key(reason)).copied().collect();
        for reason in reasons {
            *times.entry(reason).or_default() += 1;
        }
        if !new.is_empty() {
            let heard = num::count(times.len());
            steps.push(NewReasons { after: num::count(at) + 1, answer: answer.id, day: answer.day, reasons: new, heard });
        }
    }
    let answers = num::count(read.len());
    let since = answers - steps.last().map_or(0, |last| last.after);
    let heard_once = num::count(times.values().filter(|count| **count == 1).count());
    Saturation { answers, heard: num::count(times.len()), heard_once, since, enough: Enough::of(answers, since), steps }
}

impl Enough {
    const fn of(answers: u64, since: u64) -> Self {
        match (answers, since) {
            (0..QUIET, _) => Self::TooFew,
            (_, 0..QUIET) => Self::StillNew,
            _ => Self::NothingNew,
        }
    }
}

/// What a reason is now: what it was merged into, and that in turn. Ends on a file that leads in a circle.
fn now(reason: ReasonId, became: &BTreeMap<ReasonId, ReasonId>) -> ReasonId {
    let mut seen = BTreeSet::new();
    let mut reason = reason;
    while let Some(next) = became.get(&reason).filter(|_| seen.insert(reason)) {
        reason = *next;
    }
    reason
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::DecidedBy;
    use crate::domain::customer::Channel;
    use crate::domain::ids::{IdentityId, VersionId};
    use crate::domain::language::Language;
    use crate::domain::questionnaire::Audience;

    fn answer(id: i64, day: i32, reasons: &[i64]) -> AnswerFact {
        AnswerFact {
            id: AnswerId(id),
            row: None,
            audience: Audience::Lost,
            question: IdentityId(1),
            shared: false,
            channel: Channel::Phone,
            day: Day::from_number(day),
            reasons: reasons.iter().map(|id| ReasonId(*id)).collect(),
            coded: true,
            language: Language::En,
            version: VersionId(1),
            later: None,
            by: DecidedBy::Person,
        }
    }

    fn reckon(answers: &[AnswerFact]) -> Saturation {
        saturation(answers, &BTreeMap::new())
    }

    #[test]
    fn reasons_are_counted_as_they_came_whatever_the_order_of_reading() {
        let found = reckon(&[answer(3, 9, &[2, 1]), answer(1, 9, &[1]), answer(2, 5, &[1]), answer(4, 20, &[])]);
        let steps: Vec<_> = found.steps.iter().map(|step| (step.after, step.answer.0, step.heard)).collect();
        assert_eq!(steps, [(1, 2, 1), (3, 3, 2)]);
        assert_eq!((found.answers, found.heard, found.heard_once, found.since), (4, 2, 1, 1));
        assert_eq!(found.enough, Enough::TooFew);
    }

    #[test]
    fn twenty_quiet_answers_are_enough() {
        let many = |quiet: i32| (0..quiet + 10).map(|at| answer(i64::from(at), at, &[i64::from(at.min(9))])).collect::<Vec<_>>();
        for (quiet, since, enough) in
            [(9, 9, Enough::TooFew), (10, 10, Enough::StillNew), (19, 19, Enough::StillNew), (20, 20, Enough::NothingNew)]
        {
            let found = reckon(&many(quiet));
            assert_eq!((found.since, found.enough), (since, enough), "{quiet}");
        }
        let nothing: Vec<_> = (0..25).map(|at| answer(at, 1, &[])).collect();
        assert_eq!((reckon(&nothing).since, reckon(&nothing).enough), (25, Enough::NothingNew));
        assert_eq!((reckon(&[]).answers, reckon(&[]).enough), (0, Enough::TooFew));
    }

    #[test]
    fn what_was_merged_is_what_it_became_and_what_nobody_read_is_nothing() {
        let mut unread = answer(9, 1, &[7]);
        unread.coded = false;
        let became = BTreeMap::from([(ReasonId(2), ReasonId(3)), (ReasonId(3), ReasonId(1)), (ReasonId(8), ReasonId(8))]);
        let found = saturation(&[answer(1, 1, &[1]), answer(2, 2, &[2, 3]), answer(3, 3, &[8]), unread], &became);
        assert_eq!((found.answers, found.heard, found.steps.len()), (3, 2, 2));
    }
}
