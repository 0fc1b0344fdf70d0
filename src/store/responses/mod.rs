//! Responses, their answers, and the reasons people gave those answers. The wording answered is that of the frozen version.

mod coding;
mod lists;
mod origin;
mod read;

use rusqlite::params;

use super::codes::{code, json};
use super::{Result, StoreError, TextKeys, Tx, questionnaires};
use crate::domain::answer::{AnswerEntry, AnswerState, ResponseEntry};
use crate::domain::ids::{AnswerId, IdentityId, ResponseId};
use crate::domain::language::Language;

pub use coding::{decide, put_off, set_reasons};
pub use lists::{ResponseLine, by_questionnaire, count_of_version, given, giving, is_answered, lines, newest_days, of_questionnaire};
pub use origin::{KnownAnswer, known_answers, set_origin};
pub use read::{
    RecordedAnswer, RecordedResponse, TrialScore, all, answers, each_in_words, get, of_answer, of_customer, search, search_newest, telling,
    texts, trial_score,
};

/// Saves a filled-in version; that version is frozen by it. Its draft is ended apart, by [`super::drafts::finish`].
pub fn save(tx: &Tx<'_>, entry: &ResponseEntry) -> Result<ResponseId> {
    questions_belong(tx, entry)?;
    questionnaires::freeze(tx, entry.version)?;
    tx.0.prepare_cached(include_str!("insert.sql"))?.execute(params![
        entry.version.0,
        entry.customer.map(|c| c.0),
        code(entry.channel),
        code(entry.language),
        entry.day.number(),
        entry.typed_by.trim(),
        entry.departure_source.map(code)
    ])?;
    let id = ResponseId(tx.0.last_insert_rowid());
    for answer in &entry.answers {
        add_answer(tx, id, entry.language, answer)?;
    }
    Ok(id)
}

/// Writes a response anew. Answers to the same questions keep their ids; the version stays that which was answered.
pub fn edit(tx: &Tx<'_>, id: ResponseId, entry: &ResponseEntry) -> Result<()> {
    let before = get(tx, id)?.ok_or_else(|| StoreError::Missing(format!("response {id}")))?;
    if before.entry.version != entry.version {
        return Err(StoreError::Frozen);
    }
    questions_belong(tx, entry)?;
    tx.0.prepare_cached(include_str!("update.sql"))?.execute(params![
        id.0,
        entry.customer.map(|c| c.0),
        code(entry.channel),
        code(entry.language),
        entry.day.number(),
        entry.typed_by.trim(),
        entry.departure_source.map(code)
    ])?;
    edit_answers(tx, id, &before, entry)
}

/// Takes a response back for good, as far as undo allows.
pub fn remove(tx: &Tx<'_>, id: ResponseId) -> Result<()> {
    let before = get(tx, id)?.ok_or_else(|| StoreError::Missing(format!("response {id}")))?;
    for answer in before.answers {
        remove_answer(tx, answer)?;
    }
    tx.0.prepare_cached("DELETE FROM response WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

fn edit_answers(tx: &Tx<'_>, id: ResponseId, before: &RecordedResponse, entry: &ResponseEntry) -> Result<()> {
    let known = || before.entry.answers.iter().zip(&before.answers);
    for (old, old_id) in known() {
        if !entry.answers.iter().any(|answer| answer.question == old.question) {
            remove_answer(tx, *old_id)?;
        }
    }
    for answer in &entry.answers {
        match known().find(|(old, _)| old.question == answer.question) {
            Some((old, old_id)) => edit_answer(tx, *old_id, old, answer, (before.entry.language, entry.language))?,
            None => add_answer(tx, id, entry.language, answer)?,
        }
    }
    Ok(())
}

/// `spoken`: the language it was answered in before, and now.
fn edit_answer(tx: &Tx<'_>, id: AnswerId, old: &AnswerEntry, new: &AnswerEntry, spoken: (Language, Language)) -> Result<()> {
    if old.state != new.state || spoken.0 != spoken.1 {
        let sql = "UPDATE answer SET state = ?2, in_words = ?3, search_text = ?4 WHERE id = ?1";
        let found_by = search_text(&new.state, spoken.1, tx.1);
        tx.0.prepare_cached(sql)?.execute(params![id.0, json(&new.state)?, new.state.words().is_some(), found_by])?;
        coding::reworded(tx, id, old.state.words().unwrap_or_default(), new.state.words().unwrap_or_default())?;
    }
    if old.reasons == new.reasons { Ok(()) } else { set_reasons(tx, id, &new.reasons, !new.reasons.is_empty()) }
}

fn add_answer(tx: &Tx<'_>, response: ResponseId, language: Language, answer: &AnswerEntry) -> Result<()> {
    tx.0.prepare_cached(include_str!("insert_answer.sql"))?.execute(params![
        response.0,
        answer.question.0,
        json(&answer.state)?,
        answer.state.words().is_some(),
        !answer.reasons.is_empty(),
        search_text(&answer.state, language, tx.1)
    ])?;
    set_reasons(tx, AnswerId(tx.0.last_insert_rowid()), &answer.reasons, !answer.reasons.is_empty())
}

fn remove_answer(tx: &Tx<'_>, id: AnswerId) -> Result<()> {
    for sql in [
        "DELETE FROM passage WHERE answer_id = ?1",
        "DELETE FROM coding WHERE answer_id = ?1",
        "DELETE FROM suggestion_trial WHERE answer_id = ?1",
        "DELETE FROM quote WHERE answer_id = ?1",
        "DELETE FROM second_coding WHERE answer_id = ?1",
        "DELETE FROM second_answer WHERE answer_id = ?1",
        "DELETE FROM answer WHERE id = ?1",
    ] {
        tx.0.prepare_cached(sql)?.execute([id.0])?;
    }
    Ok(())
}

/// What an answer is found by; empty where it is not in words.
pub(super) fn search_text(state: &AnswerState, language: Language, keys: TextKeys) -> String {
    state.words().map(|text| (keys.answer)(text, language)).unwrap_or_default()
}

fn questions_belong(tx: &Tx<'_>, entry: &ResponseEntry) -> Result<()> {
    let version = questionnaires::version(tx, entry.version)?;
    let version = version.ok_or_else(|| StoreError::Missing(format!("version {}", entry.version)))?;
    let mut open: Vec<IdentityId> = version.content.questions.iter().map(|question| question.identity).collect();
    for answer in &entry.answers {
        let Some(at) = open.iter().position(|identity| *identity == answer.question) else {
            return Err(StoreError::Refused("an answer belongs to one question of the version, each at most once"));
        };
        open.swap_remove(at);
    }
    Ok(())
}
