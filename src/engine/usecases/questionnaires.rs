//! Questionnaires: added, changed (as a next version once frozen), taken out of use.

use std::collections::BTreeMap;

use crate::domain::ids::QuestionnaireId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Choice, Content};
use crate::engine::event::Created;
use crate::store::{Conn, questionnaires, responses};

use super::content_rules::check_content;
use super::{Change, Stop};

type Done = Result<Vec<Created>, Stop>;

/// The title in the base language.
pub(super) fn title(content: &Content, languages: &[Language]) -> String {
    languages.first().map(|l| content.title.get(*l).to_owned()).unwrap_or_default()
}

/// What a questionnaire is called.
pub(super) fn name(conn: &Conn, id: QuestionnaireId) -> String {
    let found = questionnaires::get(conn, id).ok().flatten();
    found.map(|q| title(&q.version.content, &q.languages)).unwrap_or_default()
}

fn settled(content: &Content) -> Content {
    let mut content = content.clone();
    content.settle();
    content
}

pub(super) fn add(change: &Change<'_>, audience: Audience, languages: &[Language], content: &Content) -> Done {
    let content = &settled(content);
    check_content(languages, content)?;
    let id = questionnaires::add(change.tx, audience, languages, content)?;
    let version = questionnaires::get(change.tx, id)?.map(|q| Created::Version(q.version.id));
    Ok([Some(Created::Questionnaire(id)), version].into_iter().flatten().collect())
}

pub(super) fn edit(change: &Change<'_>, id: QuestionnaireId, audience: Audience, languages: &[Language], content: &Content) -> Done {
    let mut content = settled(content);
    keep_answered_options(change, id, &mut content)?;
    let content = &content;
    check_content(languages, content)?;
    let version = questionnaires::edit(change.tx, id, audience, languages, content)?;
    Ok(vec![Created::Version(version)])
}

/// An option somebody may have chosen is no longer offered; it is never gone. Those of a version in somebody's hand come back retired
/// where its question has answers and another content leaves them out.
fn keep_answered_options(change: &Change<'_>, id: QuestionnaireId, content: &mut Content) -> Result<(), Stop> {
    let versions = questionnaires::versions(change.tx, id)?;
    for question in &mut content.questions {
        let identity = question.identity;
        let Some(choices) = question.kind.choices_mut() else { continue };
        let older = versions.iter().rev().filter(|v| v.frozen).filter_map(|v| v.content.question(identity));
        let mut gone: BTreeMap<u32, &Choice> = BTreeMap::new();
        for old in older.flat_map(|q| q.kind.choices()).filter(|old| choices.iter().all(|c| c.code != old.code)) {
            // As it was worded last.
            gone.entry(old.code).or_insert(old);
        }
        if !gone.is_empty() && responses::is_answered(change.tx, identity)? {
            choices.extend(gone.into_values().map(|choice| Choice { retired: true, ..choice.clone() }));
        }
    }
    Ok(())
}

pub(super) fn retire(change: &Change<'_>, id: QuestionnaireId, retired: bool) -> Done {
    questionnaires::retire(change.tx, id, retired)?;
    Ok(Vec::new())
}
