//! `questionnaire`: the list, one in full, one to a file for others, one from such a file.

use serde_json::{Value, json};

use super::{End, export, questionnaire_print};
use crate::cli::args::{FileArguments, QuestionnaireCommand, QuestionnaireExportArguments, QuestionnaireImportArguments, ShowArguments};
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::domain::ids::QuestionnaireId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::engine::views::form_file::{Input, ReadForm};
use crate::engine::views::questionnaires::{QuestionnaireCard, QuestionnaireListQuery, QuestionnairePageQuery};
use crate::engine::{At, Command, Created, EngineError, Export, ExportRequest, Filter, NotCarried, not_carried_line};
use crate::i18n::Tr;

pub(super) fn run(session: &mut Session, command: &QuestionnaireCommand) -> End {
    match command {
        QuestionnaireCommand::List(a) => list(session, a),
        QuestionnaireCommand::Show(a) => show(session, a),
        QuestionnaireCommand::Export(a) => to_file(session, a),
        QuestionnaireCommand::Import(a) => from_file(session, a),
        QuestionnaireCommand::Print(a) => questionnaire_print::print(session, a),
    }
}

fn list(session: &mut Session, arguments: &FileArguments) -> End {
    session.open(&arguments.file)?;
    let cards = session.engine.fetch(QuestionnaireListQuery { retired: true })?;
    let json = cards.iter().map(|card| head(&card.questionnaire, card.responses)).collect();
    let rows: Vec<_> = cards.iter().map(|card| (card.questionnaire.id.to_string(), line(card, &session.tr))).collect();
    let text = if rows.is_empty() { session.tr.cli_questionnaires_none() } else { aligned(&rows) };
    Ok(Answer::new(Value::Array(json), text))
}

fn head(questionnaire: &Questionnaire, responses: usize) -> Value {
    let version = &questionnaire.version;
    json!({
        "id": questionnaire.id,
        "title": title(questionnaire),
        "audience": version.audience,
        "languages": questionnaire.languages,
        "version": version.number,
        "responses": responses,
        "questions": version.content.questions.len(),
        "frozen": version.frozen,
        "retired": questionnaire.retired,
    })
}

fn title(questionnaire: &Questionnaire) -> &str {
    questionnaire.version.content.title.get(base(questionnaire))
}

fn base(questionnaire: &Questionnaire) -> Language {
    questionnaire.languages.first().copied().unwrap_or_default()
}

fn line(card: &QuestionnaireCard, tr: &Tr) -> String {
    let questionnaire = &card.questionnaire;
    let languages: Vec<_> = questionnaire.languages.iter().map(|l| l.own_name()).collect();
    tr.cli_questionnaire_line(
        tr.questionnaires_audience(<&str>::from(questionnaire.version.audience)),
        languages.join(", "),
        tr.count(card.responses),
        card.responses,
        title(questionnaire),
        tr.count(questionnaire.version.number as usize),
    )
}

fn show(session: &mut Session, arguments: &ShowArguments) -> End {
    session.open(&arguments.file)?;
    let page = session.engine.fetch(QuestionnairePageQuery(QuestionnaireId(arguments.id)))?;
    let questionnaire = &page.questionnaire;
    let responses = page.versions.iter().map(|(_, count)| count).sum();
    let mut json = head(questionnaire, responses);
    let content = serde_json::to_value(&questionnaire.version.content).map_err(|e| EngineError::Internal(e.to_string()))?;
    // The title stays that of the list: in the first language.
    if let (Some(json), Value::Object(content)) = (json.as_object_mut(), content) {
        json.extend(content.into_iter().map(|(key, value)| if key == "title" { ("titles".to_owned(), value) } else { (key, value) }));
    }
    Ok(Answer::new(json, in_words(questionnaire, &session.tr)))
}

/// The questions in the first language, with their options.
fn in_words(questionnaire: &Questionnaire, tr: &Tr) -> String {
    let (language, content) = (base(questionnaire), &questionnaire.version.content);
    let mut lines = vec![title(questionnaire).to_owned()];
    for (at, question) in content.questions.iter().enumerate() {
        if let Some(section) = content.section_before(at) {
            lines.push(format!("\n{}", section.title.get(language)));
        }
        lines.push(format!("{}. {}", tr.count(at + 1), question.text.get(language)));
        lines.extend(options(question, language).map(|text| format!("   - {text}")));
    }
    lines.join("\n")
}

fn options(question: &Question, language: Language) -> impl Iterator<Item = &str> {
    question.kind.offered().map(move |choice| choice.text.get(language))
}

fn to_file(session: &mut Session, arguments: &QuestionnaireExportArguments) -> End {
    // That this version is out of the house now, and stays as it is, is noted in the workspace.
    session.open_best(&arguments.file)?;
    if arguments.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return questionnaire_print::copy(session, arguments.id, &arguments.out, arguments.language);
    }
    let request = ExportRequest {
        what: Export::Questionnaire { id: QuestionnaireId(arguments.id), language: arguments.language },
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: Filter::default(),
        replace: true,
    };
    let tr = session.tr.clone();
    let mut lost = Vec::new();
    let answer = export(session, request, |made, path| {
        lost.clone_from(&made.not_carried);
        json!({ "path": path, "bytes": made.bytes, "not_carried": told(&made.not_carried, &tr) })
    })?;
    Ok(Answer { text: with_lost(&answer.text, &lost, &tr), ..answer })
}

fn from_file(session: &mut Session, arguments: &QuestionnaireImportArguments) -> End {
    session.open_to_change(&arguments.file)?;
    let base = arguments.language.unwrap_or_else(|| session.tr.language());
    let file = session.engine.fetch(ReadForm { input: Input::Path(arguments.input.clone()), base })?;
    let command = Command::AddQuestionnaire { audience: file.audience, languages: file.languages.clone(), content: file.content.clone() };
    let created = session.call(command)?.created;
    let id = created.iter().find_map(|made| if let Created::Questionnaire(id) = made { Some(*id) } else { None });
    let id = id.ok_or_else(|| EngineError::Internal("no questionnaire".to_owned()))?;
    let title = file.content.title.get(file.languages.first().copied().unwrap_or_default());
    let json = json!({
        "id": id,
        "title": title,
        "audience": file.audience,
        "languages": file.languages,
        "questions": file.content.questions.len(),
        "not_carried": told(&file.not_carried, &session.tr),
    });
    let text = session.tr.cli_questionnaire_added(id.to_string(), title);
    Ok(Answer::new(json, with_lost(&text, &file.not_carried, &session.tr)))
}

/// What could not be carried, for programs: what kind of thing, where, and in words.
fn told(lost: &[NotCarried], tr: &Tr) -> Value {
    let one = |lost: &NotCarried| {
        let question = if let At::Question(number) = lost.at { Some(number) } else { None };
        json!({ "kind": <&str>::from(&lost.what), "question": question, "words": not_carried_line(lost, tr) })
    };
    lost.iter().map(one).collect()
}

fn with_lost(text: &str, lost: &[NotCarried], tr: &Tr) -> String {
    if lost.is_empty() {
        return text.to_owned();
    }
    let lines: Vec<_> = lost.iter().map(|lost| format!("- {}", not_carried_line(lost, tr))).collect();
    format!("{}\n\n{}\n{}", text.trim_end(), tr.cli_not_carried(), lines.join("\n"))
}
