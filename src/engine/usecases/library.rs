//! The library of one's own: questionnaires and questions put into it, renamed, taken out, taken over from a file.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::{IdentityId, LibraryItemId, QuestionnaireId};
use crate::domain::language::Language;
use crate::domain::library::{LibraryEntry, LibraryItem, LibraryKind};
use crate::domain::questionnaire::{Content, Question};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::engine::library::built_in;
use crate::store::{Conn, library, questionnaires};

use super::content_rules::check_content;
use super::{Change, Stop};

type Done = Result<Vec<Created>, Stop>;

/// What an entry is called.
pub(super) fn name(conn: &Conn, id: LibraryItemId) -> String {
    let found = library::get(conn, id).ok().flatten();
    found.map(|item| item.entry.name(item.entry.languages.first().copied().unwrap_or_default()).to_owned()).unwrap_or_default()
}

/// What is about to be added is called.
pub(super) fn name_of(conn: &Conn, id: QuestionnaireId, question: Option<usize>) -> String {
    let Some(found) = questionnaires::get(conn, id).ok().flatten() else { return String::new() };
    let base = found.languages.first().copied().unwrap_or_default();
    let content = &found.version.content;
    let text = question.map_or(Some(&content.title), |at| content.questions.get(at).map(|q| &q.text));
    text.map(|text| text.get(base).to_owned()).unwrap_or_default()
}

/// Keeps a questionnaire as it stands now, or one of its questions. A question kept before is kept anew, under the name it was given.
pub(super) fn add(change: &Change<'_>, id: QuestionnaireId, question: Option<usize>) -> Done {
    let found = questionnaires::get(change.tx, id)?.ok_or(Refusal::Gone)?;
    let (audience, content) = (found.version.audience, found.version.content);
    let entry = match question {
        None => LibraryEntry { kind: LibraryKind::Questionnaire, audience, languages: found.languages, content },
        Some(at) => LibraryEntry::of_question(content.questions.get(at).ok_or(Refusal::Gone)?, audience, &found.languages),
    };
    let all = library::list(change.tx)?;
    if let Some(kept) = before(&all, &entry) {
        let mut anew = entry;
        if kept.entry.question().is_some_and(|q| q.text != kept.entry.content.title) {
            anew.content.title.clone_from(&kept.entry.content.title);
        }
        // For whom the questionnaire was that it stood in says nothing of a question.
        anew.audience = kept.entry.audience;
        if anew == kept.entry {
            return Err(Refusal::InLibrary.into());
        }
        library::replace(change.tx, kept.id, &anew)?;
        return Ok(vec![Created::LibraryItem(kept.id)]);
    }
    if all.iter().any(|item| item.entry == entry) {
        return Err(Refusal::InLibrary.into());
    }
    Ok(vec![Created::LibraryItem(library::add(change.tx, &entry)?.id)])
}

/// The entry in which this question was kept before.
fn before<'a>(all: &'a [LibraryItem], entry: &LibraryEntry) -> Option<&'a LibraryItem> {
    let identity = entry.question()?.identity;
    all.iter().find(|item| item.entry.question().is_some_and(|q| q.identity == identity))
}

pub(super) fn remove(change: &Change<'_>, id: LibraryItemId) -> Done {
    library::remove(change.tx, id)?;
    Ok(Vec::new())
}

/// Calls an entry something else in one language.
pub(super) fn rename(change: &Change<'_>, id: LibraryItemId, language: Language, name: &str) -> Done {
    let mut entry = library::get(change.tx, id)?.ok_or(Refusal::Gone)?.entry;
    if name.trim().is_empty() {
        return Err(Refusal::NoName.into());
    }
    entry.content.title.set(language, name.trim());
    library::replace(change.tx, id, &entry)?;
    Ok(Vec::new())
}

/// Takes over what a file holds and is not here yet; each entry must hold together as a questionnaire does.
pub(super) fn take_over(change: &Change<'_>, entries: &[LibraryEntry]) -> Done {
    let mut known = library::list(change.tx)?.into_iter().map(|item| key(&item.entry)).collect::<Result<BTreeSet<_>, _>>()?;
    let mut adopted = Adopted::default();
    let mut made = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        let mut entry = entry.clone();
        entry.content.settle();
        let alone = entry.kind == LibraryKind::Questionnaire || entry.content.questions.len() == 1;
        let checked = if alone { check_content(&entry.languages, &entry.content) } else { Err(Refusal::BadSetting) };
        checked.map_err(|why| Refusal::LibraryItem { number, why: Box::new(why) })?;
        if known.insert(key(&entry)?) {
            let item = library::add(change.tx, &adopted.given(&entry))?;
            adopted.note(&entry.content, &item.entry.content);
            made.push(Created::LibraryItem(item.id));
        }
    }
    Ok(made)
}

/// By which it is known whether two entries say the same.
fn key(entry: &LibraryEntry) -> Result<String, Stop> {
    let json = serde_json::to_string(&entry.anonymous());
    json.map_err(|error| crate::engine::EngineError::Internal(error.to_string()).into())
}

/// Questions of another workspace and the identities they got here: a question that stands in several entries stays one question.
/// One that takes another kind of answer is another one, whatever the file says.
#[derive(Default)]
struct Adopted(BTreeMap<(IdentityId, &'static str), IdentityId>);

impl Adopted {
    /// The entry with the identities of this workspace, so far as they are known; the others are left for the store to give.
    fn given(&self, entry: &LibraryEntry) -> LibraryEntry {
        let mut entry = entry.clone();
        let mut new = BTreeMap::new();
        for (at, question) in (1_i64..).zip(&mut entry.content.questions) {
            let given = self.identity(question).unwrap_or(IdentityId(-at));
            new.entry(question.identity).or_insert(given);
            question.identity = given;
        }
        entry.content.renumber(|old| new.get(&old).copied().unwrap_or(old));
        entry
    }

    /// The identity here, where it has one yet.
    fn identity(&self, question: &Question) -> Option<IdentityId> {
        let built_in = built_in(question.identity).filter(|q| kind(q) == kind(question)).map(|q| q.identity);
        built_in.or_else(|| self.0.get(&(question.identity, kind(question))).copied())
    }

    fn note(&mut self, theirs: &Content, ours: &Content) {
        for (their, our) in theirs.questions.iter().zip(&ours.questions) {
            self.0.entry((their.identity, kind(their))).or_insert(our.identity);
        }
    }
}

fn kind(question: &Question) -> &'static str {
    (&question.kind).into()
}
