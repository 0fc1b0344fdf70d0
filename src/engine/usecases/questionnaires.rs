//! Questionnaires: added, changed (as a next version once frozen), taken out of use.

use crate::domain::ids::QuestionnaireId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Content};
use crate::engine::event::Created;
use crate::store::{Conn, questionnaires};

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
    let content = &settled(content);
    check_content(languages, content)?;
    let version = questionnaires::edit(change.tx, id, audience, languages, content)?;
    Ok(vec![Created::Version(version)])
}

pub(super) fn retire(change: &Change<'_>, id: QuestionnaireId, retired: bool) -> Done {
    questionnaires::retire(change.tx, id, retired)?;
    Ok(Vec::new())
}
