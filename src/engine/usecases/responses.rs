//! Responses: saved against the frozen version they answer, corrected, taken away; the departure they explain is kept in step.

use crate::domain::answer::{AnswerEntry, ResponseEntry};
use crate::domain::departure::GivenReason;
use crate::domain::ids::{AnswerId, ReasonId, ResponseId};
use crate::domain::questionnaire::{Content, Role};
use crate::engine::command::{DraftKey, Finished};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store;
use crate::store::departures::forget_response;
use crate::store::{Conn, drafts, questionnaires, responses, sheets};

use super::content_rules::check_answers;
use super::departures::Telling;
use super::{Change, Stop, customers, departures, reasons};

type Done = Result<Vec<Created>, Stop>;

/// Words of an answer that stand for it where nobody is named.
const WORDS: usize = 6;
/// Letters of them, at most.
const LETTERS: usize = 60;

/// Whose answer it is, or how it begins.
pub(super) fn said_by(conn: &Conn, id: AnswerId) -> String {
    let Some(answer) = responses::answers(conn, &[id]).ok().and_then(|mut found| found.pop()) else { return String::new() };
    match (answer.customer, answer.state.words()) {
        (Some(customer), _) => customers::name(conn, customer),
        (None, words) => words.map(beginning).unwrap_or_default(),
    }
}

fn beginning(text: &str) -> String {
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = whole.match_indices(' ').nth(WORDS - 1).map_or(whole.len(), |(at, _)| at);
    let short: String = whole.chars().take(whole.get(..end).map_or(0, |words| words.chars().count()).min(LETTERS)).collect();
    if short.len() < whole.len() { format!("{short}…") } else { short }
}

/// Whose response it is, if it is anybody's.
pub(super) fn name(conn: &Conn, id: ResponseId) -> String {
    let customer = responses::get(conn, id).ok().flatten().and_then(|r| r.entry.customer);
    customer.map(|id| customers::name(conn, id)).unwrap_or_default()
}

pub(super) fn save(change: &Change<'_>, finished: &Finished) -> Done {
    let entry = &finished.entry;
    let content = check(change, entry)?;
    if let Some(code) = &finished.sheet
        && sheets::response(change.tx, code)?.is_some()
    {
        return Err(Refusal::SheetTyped(code.clone()).into());
    }
    let id = responses::save(change.tx, entry)?;
    if let Some(code) = &finished.sheet {
        sheets::came_back(change.tx, id, code)?;
    }
    if let Some(draft) = &finished.draft {
        drafts::finish(change.tx, &draft.kind, &draft.key)?;
    }
    if let Some(departure) = finished.withdraw {
        departures::withdraw_of(change, departure, entry.customer)?;
    }
    let mut made = vec![Created::Response(id)];
    made.extend(explain(change, id, entry, &content, true)?);
    Ok(made)
}

pub(super) fn edit(change: &Change<'_>, id: ResponseId, entry: &ResponseEntry) -> Done {
    let content = check(change, entry)?;
    responses::edit(change.tx, id, entry)?;
    let draft = DraftKey::response_edit(id);
    drafts::finish(change.tx, &draft.kind, &draft.key)?;
    explain(change, id, entry, &content, false)
}

pub(super) fn remove(change: &Change<'_>, id: ResponseId) -> Done {
    departures::follow(change, id, None)?;
    forget_response(change.tx, id)?;
    responses::remove(change.tx, id)?;
    let draft = DraftKey::response_edit(id);
    drafts::finish(change.tx, &draft.kind, &draft.key)?;
    Ok(Vec::new())
}

/// The version is there, everything answered fits it, days have come, customer and reasons are known.
fn check(change: &Change<'_>, entry: &ResponseEntry) -> Result<Content, Stop> {
    change.not_in_future(entry.day)?;
    let version = questionnaires::version(change.tx, entry.version)?.ok_or(Refusal::Gone)?;
    check_answers(&version.content, entry)?;
    if let Some(customer) = entry.customer {
        customers::must_exist(change, customer)?;
    }
    for reason in entry.answers.iter().flat_map(|a| &a.reasons) {
        reasons::must_exist(change, *reason)?;
    }
    Ok(version.content)
}

/// If it was said that the reasons are also those of the departure, they are kept with it; what was said there before and is not said
/// any more goes.
pub(super) fn explain(change: &Change<'_>, id: ResponseId, entry: &ResponseEntry, content: &Content, fresh: bool) -> Done {
    let Some((source, customer)) = entry.departure_source.zip(entry.customer) else { return departures::follow(change, id, None) };
    let mut given = Vec::new();
    for reason in reasons_for_leaving(entry, content) {
        // Nobody leaves for a topic.
        if store::reasons::get(change.tx, reason)?.is_some_and(|known| known.kind.is_leaving()) {
            given.push(GivenReason { reason, source });
        }
    }
    departures::follow(change, id, Some(&Telling { customer, day: entry.day, given: &given, fresh }))
}

/// All reasons given in a response, each once: those to "what has changed since then" first, so that the first is the main one;
/// what should be changed first (the shared question) is a wish, not why they left, and comes last.
pub(in crate::engine) fn reasons_for_leaving(entry: &ResponseEntry, content: &Content) -> Vec<ReasonId> {
    let rank = |answer: &&AnswerEntry| {
        let role = content.questions.iter().find(|q| q.identity == answer.question).and_then(|q| q.role);
        match role {
            Some(Role::WhyLeft) => 0,
            Some(Role::Shared) => 2,
            _ => 1,
        }
    };
    let mut answers: Vec<_> = entry.answers.iter().collect();
    answers.sort_by_key(rank);
    let mut all = Vec::new();
    for reason in answers.into_iter().flat_map(|a| &a.reasons) {
        if !all.contains(reason) {
            all.push(*reason);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_called_by_how_it_begins() {
        for (text, begins) in [
            ("Too dear", "Too dear"),
            ("I waited three\n weeks for my curtains and nobody rang", "I waited three weeks for my…"),
            ("one two three four five six", "one two three four five six"),
            (&"щ".repeat(200), &format!("{}…", "щ".repeat(60))),
        ] {
            assert_eq!(beginning(text), begins);
        }
    }
}
