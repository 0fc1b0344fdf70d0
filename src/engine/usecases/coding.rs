//! Reasons given to answers, one by one or many at once, and answers put off. The departures they explain are kept in step.

use crate::domain::coding::AnswerCoding;
use crate::domain::ids::{AnswerId, ReasonId};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{StoreError, questionnaires, responses};

use super::responses::explain;
use super::{Change, Stop, reasons};

type Done = Result<Vec<Created>, Stop>;

pub(super) fn decide(change: &Change<'_>, coding: &AnswerCoding) -> Done {
    let mut made = write(change, coding)?;
    made.extend(departures_follow(change, &[coding.answer])?);
    Ok(made)
}

/// All of them, or none.
pub(super) fn accept(change: &Change<'_>, all: &[AnswerCoding]) -> Done {
    let mut made = Vec::new();
    for coding in all {
        made.extend(write(change, coding)?);
    }
    let answers: Vec<AnswerId> = all.iter().map(|coding| coding.answer).collect();
    made.extend(departures_follow(change, &answers)?);
    Ok(made)
}

pub(super) fn put_off(change: &Change<'_>, answer: AnswerId, later: bool) -> Done {
    match responses::put_off(change.tx, answer, later) {
        Err(StoreError::Missing(_)) => Err(Refusal::Gone.into()),
        done => done.map(|()| Vec::new()).map_err(Stop::from),
    }
}

/// Every reason is there, and each counts once; one that has become part of another since it was chosen is that other.
fn write(change: &Change<'_>, coding: &AnswerCoding) -> Done {
    let mut each_once: Vec<ReasonId> = Vec::with_capacity(coding.reasons.len());
    for reason in &coding.reasons {
        let reason = reasons::meant(change, *reason)?;
        if !each_once.contains(&reason) {
            each_once.push(reason);
        }
    }
    let mut passages = coding.passages.clone();
    for passage in &mut passages {
        passage.reason = reasons::meant(change, passage.reason)?;
    }
    let coded = coding.coded || !each_once.is_empty();
    responses::decide(change.tx, &AnswerCoding { reasons: each_once, coded, passages, ..coding.clone() })?;
    Ok(Vec::new())
}

/// What the responses these answers are of told of a departure is what they tell now. Most tell of none, and are not looked at.
pub(super) fn departures_follow(change: &Change<'_>, answers: &[AnswerId]) -> Done {
    let mut made = Vec::new();
    for response in responses::telling(change.tx, answers)? {
        let Some(found) = responses::get(change.tx, response)? else { continue };
        let version = questionnaires::version(change.tx, found.entry.version)?.ok_or(Refusal::Gone)?;
        made.extend(explain(change, found.id, &found.entry, &version.content, false)?);
    }
    Ok(made)
}
