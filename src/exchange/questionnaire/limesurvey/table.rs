//! Reads the tab-separated survey structure: order gives nesting; the whole block of groups and questions stands once per language.

use std::collections::BTreeMap;

use super::COLUMNS;
use super::survey::{Part, Question, Survey};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::carried::{At, Lost, quoted};
use crate::exchange::questionnaire::form::{Form, Group, Said};
use crate::exchange::questionnaire::source::Rows;

/// Reads the form.
pub(in crate::exchange::questionnaire) fn read(rows: &Rows) -> Result<Form, ExchangeError> {
    let (header, rows) = rows.split_first().ok_or(ExchangeError::Empty)?;
    let header: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
    let known = |name: &str| header.iter().any(|column| column == name);
    if !(known("class") && known("type/scale") && known("text")) {
        return Err(ExchangeError::NotAForm);
    }
    let mut reader = Reader::default();
    for row in rows {
        reader.row(&Row { header: &header, cells: row });
    }
    reader.end();
    Ok(reader.survey.into_form())
}

struct Row<'a> {
    header: &'a [String],
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// The cell as it stands.
    fn raw(&self, column: &str) -> &'a str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    fn get(&self, column: &str) -> &'a str {
        self.raw(column).trim()
    }

    fn attributes(&self) -> BTreeMap<String, String> {
        let both = self.header.iter().zip(self.cells).filter(|(name, cell)| !cell.is_empty() && !COLUMNS.contains(&name.as_str()));
        both.map(|(name, cell)| (name.clone(), cell.clone())).collect()
    }
}

#[derive(Default)]
struct Reader {
    survey: Survey,
    /// Questions by their codes.
    by_code: BTreeMap<String, usize>,
    /// The question and the group the next rows belong to.
    question: Option<usize>,
    group: Option<usize>,
    /// How many groups there were in each language.
    groups: BTreeMap<String, usize>,
    /// Names of settings.
    settings: Vec<String>,
}

impl Reader {
    fn row(&mut self, row: &Row<'_>) {
        let language = match row.get("language") {
            "" => self.survey.languages.first().cloned().unwrap_or_default(),
            language => language.to_owned(),
        };
        match row.get("class") {
            "S" => self.setting(row),
            "SL" => self.text(row, &language),
            "G" => self.group(row, &language),
            "Q" => self.question(row, &language),
            "SQ" => self.part(row, &language, false),
            "A" => self.part(row, &language, true),
            "C" => self.survey.told.tell(At::Element(quoted(row.get("name"))), Lost::Rule(quoted(row.get("relevance")))),
            "" => {}
            other => self.survey.told.whole(Lost::Setting(quoted(&format!("{other} {}", row.get("name"))))),
        }
    }

    fn setting(&mut self, row: &Row<'_>) {
        match row.get("name") {
            "format" => {}
            "language" => self.survey.languages.insert(0, row.get("text").to_owned()),
            "additional_languages" => self.survey.languages.extend(row.get("text").split_whitespace().map(str::to_owned)),
            name => self.settings.push(name.to_owned()),
        }
    }

    fn text(&mut self, row: &Row<'_>, language: &str) {
        let name = row.get("name");
        if matches!(name, "surveyls_title" | "surveyls_description" | "surveyls_welcometext" | "surveyls_endtext") {
            self.survey.texts.entry(name.to_owned()).or_default().set(language, row.raw("text"));
        } else if !self.settings.iter().any(|known| known == name) {
            self.settings.push(name.to_owned());
        }
    }

    fn group(&mut self, row: &Row<'_>, language: &str) {
        let count = self.groups.entry(language.to_owned()).or_default();
        let at = *count;
        *count += 1;
        if at == self.survey.groups.len() {
            self.survey.groups.push(Group { relevant: always(row.get("relevance")), ..Group::default() });
        }
        self.group = Some(at);
        if let Some(group) = self.survey.groups.get_mut(at) {
            group.title.set(language, row.raw("name"));
            group.introduction.set(language, row.raw("text"));
        }
    }

    fn question(&mut self, row: &Row<'_>, language: &str) {
        let code = row.get("name").to_owned();
        let at = *self.by_code.entry(code.clone()).or_insert(self.survey.questions.len());
        if at == self.survey.questions.len() {
            self.survey.questions.push(Question {
                code,
                letter: row.get("type/scale").to_owned(),
                group: self.group,
                relevance: always(row.get("relevance")),
                mandatory: matches!(row.get("mandatory"), "Y" | "S"),
                other: row.get("other") == "Y",
                validation: row.get("validation").to_owned(),
                preset: row.get("default").to_owned(),
                attributes: row.attributes(),
                ..Question::default()
            });
        }
        self.question = Some(at);
        if let Some(question) = self.survey.questions.get_mut(at) {
            question.text.set(language, row.raw("text"));
            question.help.set(language, row.raw("help"));
        }
    }

    fn part(&mut self, row: &Row<'_>, language: &str, option: bool) {
        let Some(question) = self.question.and_then(|at| self.survey.questions.get_mut(at)) else { return };
        let (code, scale) = (row.get("name"), row.get("type/scale"));
        let parts = if option { &mut question.options } else { &mut question.parts };
        match parts.iter_mut().find(|part| part.code == code && part.scale == scale) {
            Some(part) => part.text.set(language, row.raw("text")),
            None => parts.push(Part { code: code.to_owned(), scale: scale.to_owned(), text: Said::one(language, row.raw("text")) }),
        }
    }

    fn end(&mut self) {
        if !self.settings.is_empty() {
            self.survey.told.whole(Lost::Setting(quoted(&self.settings.join(", "))));
        }
    }
}

/// A condition; what always holds is none.
pub(super) fn always(relevance: &str) -> String {
    if relevance == "1" { String::new() } else { relevance.to_owned() }
}
