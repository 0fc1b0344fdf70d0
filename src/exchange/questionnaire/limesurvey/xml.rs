//! Reads `.lss`: tables of rows of fields, as XML. Since version 400 of its tables texts stand in tables of their own, one row for each
//! language; before, in the rows of groups, questions and answers.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::survey::{Part, Question, Survey};
use super::table::always;
use crate::exchange::error::{ExchangeError, Limit};
use crate::exchange::questionnaire::carried::{At, Lost, quoted};
use crate::exchange::questionnaire::form::{Form, Group, Said};
use crate::exchange::xml::{broken, referred};

/// A row of a table.
type Fields = BTreeMap<String, String>;
/// Rows by the names of their tables.
type Tables = BTreeMap<String, Vec<Fields>>;

/// Deepest nesting; the files have six levels.
const DEEPEST: usize = 30;
/// Most rows; more than all questions, options and attributes that are read.
const ROWS: usize = 500_000;
/// The tables that are read.
const READ: [&str; 12] = [
    "groups",
    "group_l10ns",
    "questions",
    "subquestions",
    "question_l10ns",
    "answers",
    "answer_l10ns",
    "question_attributes",
    "conditions",
    "defaultvalues",
    "surveys",
    "surveys_languagesettings",
];

/// Reads the form.
pub(in crate::exchange::questionnaire) fn read(text: &str) -> Result<Form, ExchangeError> {
    let tables = tables(text)?;
    if !tables.contains_key("surveys") && !tables.contains_key("questions") {
        return Err(ExchangeError::NotAForm);
    }
    Ok(survey(&tables).into_form())
}

/// All rows. A file with definitions of its own (DTD) is refused: that is how small files are made to unfold without end.
fn tables(text: &str) -> Result<Tables, ExchangeError> {
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let (mut tables, mut row, mut field, mut rows) = (Tables::new(), Fields::new(), String::new(), 0_usize);
    loop {
        match reader.read_event().map_err(|error| broken(&error, &reader))? {
            Event::DocType(_) => return Err(ExchangeError::Broken("DOCTYPE".to_owned())),
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                if path.len() > DEEPEST || (path.len() == 1 && path.first().is_none_or(|root| root != "document")) {
                    return Err(if path.len() == 1 { ExchangeError::NotAForm } else { ExchangeError::Broken(path.join("/")) });
                }
                field.clear();
            }
            Event::Text(text) => field.push_str(&text),
            Event::CData(text) => field.push_str(&text),
            Event::GeneralRef(name) => {
                field.push_str(&referred(&name, &reader)?);
            }
            Event::End(_) => {
                let name = path.pop().unwrap_or_default();
                match (path.len(), path.get(1)) {
                    (4, Some(_)) => drop(row.insert(name, std::mem::take(&mut field))),
                    (3, Some(table)) if name == "row" && READ.contains(&table.as_str()) => {
                        rows += 1;
                        if rows > ROWS {
                            return Err(ExchangeError::TooLarge(Limit::Questions));
                        }
                        tables.entry(table.clone()).or_default().push(std::mem::take(&mut row));
                    }
                    _ => {}
                }
            }
            Event::Eof if path.is_empty() => return Ok(tables),
            Event::Eof => return Err(ExchangeError::Broken(format!("no end of {}", path.join("/")))),
            _ => {}
        }
    }
}

fn get<'a>(row: &'a Fields, name: &str) -> &'a str {
    row.get(name).map_or("", String::as_str)
}

fn table<'a>(tables: &'a Tables, name: &str) -> &'a [Fields] {
    tables.get(name).map_or(&[], Vec::as_slice)
}

fn sorted<'a>(rows: &'a [Fields], by: &[&str]) -> Vec<&'a Fields> {
    let mut rows: Vec<&Fields> = rows.iter().collect();
    rows.sort_by_key(|row| by.iter().map(|name| get(row, name).parse::<i64>().unwrap_or_default()).collect::<Vec<_>>());
    rows
}

/// The texts of a field by their record and language.
fn texts(rows: &[Fields], id: &str, field: &str) -> BTreeMap<String, Said> {
    let mut all: BTreeMap<String, Said> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.contains_key(field)) {
        all.entry(get(row, id).to_owned()).or_default().set(get(row, "language"), get(row, field));
    }
    all
}

/// Texts in a table of their own, or else in the rows themselves.
fn both(tables: &Tables, (own, id, field): (&str, &str, &str), (rows, row_id, row_field): (&str, &str, &str)) -> BTreeMap<String, Said> {
    let mut all = texts(table(tables, rows), row_id, row_field);
    all.extend(texts(table(tables, own), id, field));
    all
}

fn survey(tables: &Tables) -> Survey {
    let mut survey = Survey::default();
    if let Some(row) = table(tables, "surveys").first() {
        survey.languages.push(get(row, "language").to_owned());
        survey.languages.extend(get(row, "additional_languages").split_whitespace().map(str::to_owned));
    }
    survey.languages.retain(|language| !language.is_empty());
    for row in table(tables, "surveys_languagesettings") {
        for name in ["surveyls_title", "surveyls_description", "surveyls_welcometext", "surveyls_endtext"] {
            survey.texts.entry(name.to_owned()).or_default().set(get(row, "surveyls_language"), get(row, name));
        }
    }
    let titles = both(tables, ("group_l10ns", "gid", "group_name"), ("groups", "gid", "group_name"));
    let introductions = both(tables, ("group_l10ns", "gid", "description"), ("groups", "gid", "description"));
    let mut groups: BTreeMap<&str, (usize, i64)> = BTreeMap::new();
    for row in sorted(table(tables, "groups"), &["group_order"]) {
        let gid = get(row, "gid");
        if groups.contains_key(gid) {
            continue;
        }
        groups.insert(gid, (survey.groups.len(), 0));
        survey.groups.push(Group {
            name: format!("G{gid}"),
            title: titles.get(gid).cloned().unwrap_or_default(),
            introduction: introductions.get(gid).cloned().unwrap_or_default(),
            relevant: always(get(row, "grelevance").trim()),
        });
    }
    questions(tables, &groups, &mut survey);
    for row in table(tables, "conditions") {
        survey.told.tell(
            At::Element(quoted(get(row, "qid"))),
            Lost::Rule(quoted(&format!("{} {} {}", get(row, "cfieldname"), get(row, "method"), get(row, "value")))),
        );
    }
    survey
}

fn questions(tables: &Tables, groups: &BTreeMap<&str, (usize, i64)>, survey: &mut Survey) {
    let wordings = both(tables, ("question_l10ns", "qid", "question"), ("questions", "qid", "question"));
    let helps = both(tables, ("question_l10ns", "qid", "help"), ("questions", "qid", "help"));
    let parts = both(tables, ("question_l10ns", "qid", "question"), ("subquestions", "qid", "question"));
    let answers = both(tables, ("answer_l10ns", "aid", "answer"), ("answers", "aid", "answer"));
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = sorted(table(tables, "questions"), &["question_order"]);
    rows.sort_by_key(|row| groups.get(get(row, "gid")).map_or(usize::MAX, |(group, _)| *group));
    for row in rows.into_iter().filter(|row| matches!(get(row, "parent_qid"), "" | "0")) {
        let qid = get(row, "qid");
        if at.contains_key(qid) {
            continue;
        }
        at.insert(qid.to_owned(), survey.questions.len());
        survey.questions.push(Question {
            code: get(row, "title").to_owned(),
            letter: get(row, "type").to_owned(),
            group: groups.get(get(row, "gid")).map(|(group, _)| *group),
            text: wordings.get(qid).cloned().unwrap_or_default(),
            help: helps.get(qid).cloned().unwrap_or_default(),
            relevance: always(get(row, "relevance").trim()),
            mandatory: matches!(get(row, "mandatory"), "Y" | "S"),
            other: get(row, "other") == "Y",
            validation: get(row, "preg").to_owned(),
            ..Question::default()
        });
    }
    for row in sorted(table(tables, "subquestions"), &["question_order"]) {
        let Some(question) = at.get(get(row, "parent_qid")).and_then(|at| survey.questions.get_mut(*at)) else { continue };
        let text = parts.get(get(row, "qid")).cloned().unwrap_or_default();
        add(&mut question.parts, get(row, "title"), get(row, "scale_id"), text);
    }
    for row in sorted(table(tables, "answers"), &["sortorder"]) {
        let Some(question) = at.get(get(row, "qid")).and_then(|at| survey.questions.get_mut(*at)) else { continue };
        // Older files know an answer by its question and code only.
        let own = answers.get(get(row, "aid")).filter(|_| row.contains_key("aid")).cloned();
        let text = own.unwrap_or_else(|| Said::one(get(row, "language"), get(row, "answer")));
        add(&mut question.options, get(row, "code"), get(row, "scale_id"), text);
    }
    for row in table(tables, "question_attributes") {
        if let Some(question) = at.get(get(row, "qid")).and_then(|at| survey.questions.get_mut(*at)) {
            question.attributes.insert(get(row, "attribute").to_owned(), get(row, "value").to_owned());
        }
    }
    for row in table(tables, "defaultvalues") {
        if let Some(question) = at.get(get(row, "qid")).and_then(|at| survey.questions.get_mut(*at)) {
            get(row, "defaultvalue").clone_into(&mut question.preset);
        }
    }
}

/// Adds a part, or its text in another language to one that is there.
fn add(parts: &mut Vec<Part>, code: &str, scale: &str, text: Said) {
    match parts.iter_mut().find(|part| part.code == code && part.scale == scale) {
        Some(part) => text.0.iter().for_each(|(language, words)| part.text.set(language, words)),
        None => parts.push(Part { code: code.to_owned(), scale: scale.to_owned(), text }),
    }
}
