//! Questionnaires and their versions. A frozen version never changes: editing makes the next one, and a question that stays keeps
//! its identity, so that its answers can be read together whatever its wording.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension as _, Row, params};

use super::codes::{code, json, read_code, read_code_or_none, read_count, read_day_or_none, read_json};
use super::{Conn, Jotter, Result, StoreError, Tx};
use crate::domain::day::Day;
use crate::domain::ids::{IdentityId, QuestionnaireId, VersionId};
use crate::domain::language::Language;
use crate::domain::library::FIRST_OWN_IDENTITY;
use crate::domain::questionnaire::{Audience, Content, Question, Questionnaire, Role, Version};

/// Adds a questionnaire with its first version.
pub fn add(tx: &Tx<'_>, audience: Audience, languages: &[Language], content: &Content) -> Result<QuestionnaireId> {
    let sql = "INSERT INTO questionnaire (languages, retired) VALUES (?1, 0)";
    tx.0.prepare_cached(sql)?.execute([json(&languages)?])?;
    let id = QuestionnaireId(tx.0.last_insert_rowid());
    add_version(tx, id, 1, audience, content)?;
    Ok(id)
}

/// Writes a questionnaire anew: in place while its newest version is not frozen, otherwise as the next version. Gives that version.
/// An unchanged content for the same audience makes no new version.
pub fn edit(tx: &Tx<'_>, id: QuestionnaireId, audience: Audience, languages: &[Language], content: &Content) -> Result<VersionId> {
    let newest = get(tx, id)?.ok_or_else(|| missing(id))?.version;
    let sql = "UPDATE questionnaire SET languages = ?2 WHERE id = ?1 AND languages <> ?2";
    tx.0.prepare_cached(sql)?.execute(params![id.0, json(&languages)?])?;
    if newest.audience == audience && newest.content == *content {
        return Ok(newest.id);
    }
    if newest.frozen {
        return add_version(tx, id, newest.number + 1, audience, content);
    }
    rewrite(tx, newest.id, audience, content)?;
    Ok(newest.id)
}

/// Takes it out of use, or back into use.
pub fn retire(tx: &Tx<'_>, id: QuestionnaireId, retired: bool) -> Result<()> {
    get(tx, id)?.ok_or_else(|| missing(id))?;
    let sql = "UPDATE questionnaire SET retired = ?2 WHERE id = ?1 AND retired <> ?2";
    tx.0.prepare_cached(sql)?.execute(params![id.0, retired])?;
    Ok(())
}

/// Somebody holds this version in hand: as a draft, on paper, in a file. It counts as frozen from now on, without a step and whatever
/// is undone. True if it was not known before.
pub fn use_version(jotter: &Jotter<'_>, id: VersionId) -> Result<bool> {
    let sql = "INSERT INTO version_in_use (version_id, since) SELECT id, ?2 FROM version WHERE id = ?1 ON CONFLICT DO NOTHING";
    Ok(jotter.conn.0.prepare_cached(sql)?.execute(params![id.0, jotter.at.to_string()])? > 0)
}

/// The days from which on versions of a questionnaire were in somebody's hand or answered; those in nobody's are left out.
pub fn used_since(conn: &Conn, id: QuestionnaireId) -> Result<BTreeMap<VersionId, Day>> {
    let row = |row: &Row<'_>| Ok((VersionId(row.get(0)?), row.get::<_, Option<String>>(1)?, read_day_or_none(row, 2)?));
    let found: Vec<_> = conn.0.prepare_cached(include_str!("used_since.sql"))?.query_map([id.0], row)?.collect::<rusqlite::Result<_>>()?;
    let day = |since: Option<String>| since?.parse::<jiff::civil::DateTime>().ok().map(|at| Day::from(at.date()));
    Ok(found.into_iter().filter_map(|(version, since, first)| Some((version, day(since).or(first)?))).collect())
}

/// From now on this version stays as it is, as part of the change that answers it.
pub fn freeze(tx: &Tx<'_>, id: VersionId) -> Result<()> {
    version(tx, id)?.ok_or_else(|| StoreError::Missing(format!("version {id}")))?;
    tx.0.prepare_cached("UPDATE version SET frozen = 1 WHERE id = ?1 AND frozen = 0")?.execute([id.0])?;
    Ok(())
}

/// One questionnaire with its newest version.
pub fn get(conn: &Conn, id: QuestionnaireId) -> Result<Option<Questionnaire>> {
    let sql = "SELECT id, languages, retired FROM questionnaire WHERE id = ?1";
    let found = conn.0.prepare_cached(sql)?.query_row([id.0], row_to_head).optional()?;
    found.map(|head| with_newest(conn, head)).transpose()
}

/// All questionnaires with their newest versions, in the order they were made.
pub fn list(conn: &Conn) -> Result<Vec<Questionnaire>> {
    let sql = "SELECT id, languages, retired FROM questionnaire ORDER BY id";
    let heads: Vec<_> = conn.0.prepare_cached(sql)?.query_map([], row_to_head)?.collect::<rusqlite::Result<_>>()?;
    heads.into_iter().map(|head| with_newest(conn, head)).collect()
}

/// How many are in use.
pub fn count(conn: &Conn) -> Result<usize> {
    Ok(conn.0.prepare_cached("SELECT count(*) FROM questionnaire WHERE retired = 0")?.query_row([], |row| read_count(row, 0))?)
}

/// One version.
pub fn version(conn: &Conn, id: VersionId) -> Result<Option<Version>> {
    let sql = concat!(include_str!("select_version.sql"), " WHERE id = ?1");
    let found = conn.0.prepare_cached(sql)?.query_row([id.0], row_to_version).optional()?;
    found.map(|version| with_questions(conn, version)).transpose()
}

/// All versions of a questionnaire, the first first.
pub fn versions(conn: &Conn, id: QuestionnaireId) -> Result<Vec<Version>> {
    let sql = concat!(include_str!("select_version.sql"), " WHERE questionnaire_id = ?1 ORDER BY number");
    let found: Vec<_> = conn.0.prepare_cached(sql)?.query_map([id.0], row_to_version)?.collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|version| with_questions(conn, version)).collect()
}

fn add_version(tx: &Tx<'_>, id: QuestionnaireId, number: u32, audience: Audience, content: &Content) -> Result<VersionId> {
    let content = numbered(tx, content)?;
    let texts = (json(&content.title)?, json(&content.introduction)?, json(&content.thanks)?, json(&content.sections)?);
    let values = params![id.0, number, code(audience), texts.0, texts.1, texts.2, texts.3];
    tx.0.prepare_cached(include_str!("insert_version.sql"))?.execute(values)?;
    let version = VersionId(tx.0.last_insert_rowid());
    add_questions(tx, version, &content.questions)?;
    Ok(version)
}

fn rewrite(tx: &Tx<'_>, version: VersionId, audience: Audience, content: &Content) -> Result<()> {
    let content = numbered(tx, content)?;
    let texts = (json(&content.title)?, json(&content.introduction)?, json(&content.thanks)?, json(&content.sections)?);
    let values = params![version.0, code(audience), texts.0, texts.1, texts.2, texts.3];
    tx.0.prepare_cached(include_str!("update_version.sql"))?.execute(values)?;
    tx.0.prepare_cached("DELETE FROM question WHERE version_id = ?1")?.execute([version.0])?;
    add_questions(tx, version, &content.questions)
}

fn add_questions(tx: &Tx<'_>, version: VersionId, questions: &[Question]) -> Result<()> {
    for (position, question) in (0_i64..).zip(questions) {
        tx.0.prepare_cached(include_str!("insert_question.sql"))?.execute(params![
            version.0,
            question.identity.0,
            position,
            question.role.map(code),
            question.required,
            json(&question.text)?,
            json(&question.help)?,
            json(&question.kind)?,
            question.section,
            (!question.show_if.is_empty()).then(|| json(&question.show_if)).transpose()?
        ])?;
    }
    Ok(())
}

/// The content with an identity for each question that had none, and with what refers to such a question following it.
pub(super) fn numbered(tx: &Tx<'_>, content: &Content) -> Result<Content> {
    let mut content = content.clone();
    let mut used = Vec::with_capacity(content.questions.len());
    let mut new = BTreeMap::new();
    for question in &mut content.questions {
        let identity = identity_for(tx, question, &used)?;
        used.push(identity);
        new.entry(question.identity).or_insert(identity);
        question.identity = identity;
    }
    if new.iter().any(|(old, new)| old != new) {
        content.renumber(|identity| new.get(&identity).copied().unwrap_or(identity));
    }
    Ok(content)
}

/// The identity a question has or gets: its own; for what the program itself makes use of, the one that role has already; else a new one.
/// No two questions of a version have the same.
fn identity_for(tx: &Tx<'_>, question: &Question, used: &[IdentityId]) -> Result<IdentityId> {
    let own = question.identity;
    let known = tx.0.prepare_cached("SELECT 1 FROM identity WHERE id = ?1")?.exists([own.0])?;
    let of_library = (1..FIRST_OWN_IDENTITY).contains(&own.0);
    if (known || of_library) && !used.contains(&own) {
        if !known {
            tx.0.prepare_cached("INSERT INTO identity (id, role) VALUES (?1, ?2)")?.execute(params![own.0, question.role.map(code)])?;
        }
        return Ok(own);
    }
    let same_role = question.role.map(|role| identity_of_role(tx, role)).transpose()?.flatten();
    if let Some(identity) = same_role.filter(|identity| !used.contains(identity)) {
        return Ok(identity);
    }
    let sql = "INSERT INTO identity (id, role) \
               SELECT max(?2, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'identity'), 0) + 1), ?1";
    tx.0.prepare_cached(sql)?.execute(params![question.role.map(code), FIRST_OWN_IDENTITY])?;
    Ok(IdentityId(tx.0.last_insert_rowid()))
}

fn identity_of_role(conn: &Conn, role: Role) -> Result<Option<IdentityId>> {
    let sql = "SELECT min(id) FROM identity WHERE role = ?1";
    let id: Option<i64> = conn.0.prepare_cached(sql)?.query_row([code(role)], |row| row.get(0))?;
    Ok(id.map(IdentityId))
}

fn with_newest(conn: &Conn, head: Head) -> Result<Questionnaire> {
    let sql = concat!(include_str!("select_version.sql"), " WHERE questionnaire_id = ?1 ORDER BY number DESC LIMIT 1");
    let newest = conn.0.prepare_cached(sql)?.query_row([head.id.0], row_to_version).optional()?;
    let newest = newest.ok_or_else(|| StoreError::Damaged(format!("questionnaire {} has no version", head.id)))?;
    let version = with_questions(conn, newest)?;
    Ok(Questionnaire { id: head.id, languages: head.languages, retired: head.retired, version })
}

fn with_questions(conn: &Conn, mut version: Version) -> Result<Version> {
    let sql =
        "SELECT identity_id, role, text, help, required, kind, section, show_if FROM question WHERE version_id = ?1 ORDER BY position, id";
    let mut statement = conn.0.prepare_cached(sql)?;
    version.content.questions = statement.query_map([version.id.0], row_to_question)?.collect::<rusqlite::Result<_>>()?;
    Ok(version)
}

/// A questionnaire without its versions.
struct Head {
    id: QuestionnaireId,
    languages: Vec<Language>,
    retired: bool,
}

fn row_to_head(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head { id: QuestionnaireId(row.get(0)?), languages: read_json(row, 1)?, retired: row.get(2)? })
}

fn row_to_version(row: &Row<'_>) -> rusqlite::Result<Version> {
    let content = Content {
        title: read_json(row, 4)?,
        introduction: read_json(row, 5)?,
        thanks: read_json(row, 6)?,
        sections: read_json(row, 8)?,
        questions: Vec::new(),
    };
    Ok(Version {
        id: VersionId(row.get(0)?),
        questionnaire: QuestionnaireId(row.get(1)?),
        number: row.get(2)?,
        frozen: row.get(3)?,
        audience: read_code(row, 7)?,
        content,
    })
}

fn row_to_question(row: &Row<'_>) -> rusqlite::Result<Question> {
    Ok(Question {
        identity: IdentityId(row.get(0)?),
        role: read_code_or_none(row, 1)?,
        text: read_json(row, 2)?,
        help: read_json(row, 3)?,
        required: row.get(4)?,
        kind: read_json(row, 5)?,
        section: row.get(6)?,
        show_if: row.get::<_, Option<String>>(7)?.map(|_| read_json(row, 7)).transpose()?.unwrap_or_default(),
    })
}

fn missing(id: QuestionnaireId) -> StoreError {
    StoreError::Missing(format!("questionnaire {id}"))
}
