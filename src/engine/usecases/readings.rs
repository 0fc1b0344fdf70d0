//! A second reader: which answers they get, what they found, what is settled afterwards.

use crate::domain::coding::AnswerCoding;
use crate::domain::ids::{AnswerId, IdentityId, ReadingId, ReasonId};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::exchange::coded::Coded;
use crate::store::{Conn, StoreError, readings, responses};

use super::{Change, Stop, coding, reasons};
use crate::engine::{coded_in, coded_plan, reading_file};

type Done = Result<Vec<Created>, Stop>;

/// Who reads; empty if there is no such reading.
pub(super) fn reader(conn: &Conn, id: ReadingId) -> String {
    readings::get(conn, id).ok().flatten().map(|reading| reading.reader).unwrap_or_default()
}

/// Begins a reading of answers somebody has coded: all, or so many drawn by lot. The lot hangs on the number of the reading alone.
pub(super) fn begin(change: &Change<'_>, reader: &str, question: Option<IdentityId>, most: Option<usize>) -> Done {
    let reader = reader.trim();
    if reader.is_empty() {
        return Err(Refusal::NoName.into());
    }
    let facts = (change.facts)()?;
    let fits = facts.answers.iter().filter(|answer| answer.coded && question.is_none_or(|wanted| wanted == answer.question));
    let mut answers: Vec<AnswerId> = fits.map(|answer| answer.id).collect();
    if answers.is_empty() {
        return Err(Refusal::NoData.into());
    }
    let id = readings::begin(change.tx, reader, question)?;
    answers.sort_unstable_by_key(|answer| (lot(id, *answer), *answer));
    answers.truncate(most.unwrap_or(usize::MAX).max(1));
    readings::add_answers(change.tx, id, &answers)?;
    Ok(vec![Created::Reading(id)])
}

/// Takes over what somebody else found, from a spreadsheet: of answers that are here and have been read. Reasons not known yet are added
/// to the codebook, to be looked at.
pub(super) fn import(change: &Change<'_>, reader: &str, coded: &Coded) -> Done {
    let reader = reader.trim();
    if reader.is_empty() {
        return Err(Refusal::NoName.into());
    }
    let facts = (change.facts)()?;
    let rows = reading_file::matched(change.tx, &facts, coded)?;
    if rows.is_empty() {
        return Err(Refusal::NoData.into());
    }
    let found = |at: usize| coded.rows.get(at).map(|row| row.reasons.as_slice()).unwrap_or_default();
    let mut plan = coded_plan::plan(change.tx, coded, coded_in::PASTED)?;
    plan.reasons.retain(|code| rows.iter().any(|(at, _)| found(*at).contains(&code.written)));
    let mut made = Vec::new();
    let ids = coded_in::codes(change, &plan, &mut made)?;
    let id = readings::begin(change.tx, reader, None)?;
    readings::add_answers(change.tx, id, &rows.iter().map(|(_, answer)| *answer).collect::<Vec<_>>())?;
    for (at, answer) in &rows {
        let reasons: Vec<ReasonId> = found(*at).iter().filter_map(|code| ids.get(code).copied()).collect();
        readings::read(change.tx, id, *answer, &reasons)?;
    }
    made.push(Created::Reading(id));
    Ok(made)
}

/// What an answer draws in a reading (splitmix64): the same whenever it is drawn.
const fn lot(reading: ReadingId, answer: AnswerId) -> u64 {
    let seed = reading.0.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ answer.0.cast_unsigned();
    let mixed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The second reader has read an answer.
pub(super) fn read(change: &Change<'_>, reading: ReadingId, answer: AnswerId, found: &[ReasonId]) -> Done {
    let mut each_once: Vec<ReasonId> = Vec::with_capacity(found.len());
    for reason in found {
        reasons::must_exist(change, *reason)?;
        if !each_once.contains(reason) {
            each_once.push(*reason);
        }
    }
    done(readings::read(change.tx, reading, answer, &each_once))
}

/// What differed is settled: the answer has these reasons from now on.
pub(super) fn settle(change: &Change<'_>, reading: ReadingId, settled: &AnswerCoding) -> Done {
    done(readings::settle(change.tx, reading, settled.answer))?;
    // Words marked for a reason it keeps stay marked.
    let found = responses::answers(change.tx, &[settled.answer])?;
    let passages = found.into_iter().next().map(|answer| answer.passages).unwrap_or_default();
    coding::decide(change, &AnswerCoding { passages, ..settled.clone() })
}

pub(super) fn close(change: &Change<'_>, reading: ReadingId, closed: bool) -> Done {
    done(readings::close(change.tx, reading, closed))
}

pub(super) fn remove(change: &Change<'_>, reading: ReadingId) -> Done {
    done(readings::remove(change.tx, reading))
}

fn done(outcome: Result<(), StoreError>) -> Done {
    match outcome {
        Err(StoreError::Missing(_)) => Err(Refusal::Gone.into()),
        other => other.map(|()| Vec::new()).map_err(Stop::from),
    }
}
