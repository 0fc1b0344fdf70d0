//! Reads SurveyJS JSON: pages and panels become sections, elements become questions.

use serde_json::{Map, Value};

use super::elements::{self, Placed};
use super::{DEFAULT, ENGLISH, PRIVATE};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::carried::{At, Lost, quoted};
use crate::exchange::questionnaire::form::{Form, Group, Said};

/// Deepest nesting of panels.
const DEEPEST: usize = 60;
/// Properties of a survey that are read, or say nothing of what is asked.
const KNOWN: [&str; 11] =
    ["title", "description", "locale", "pages", "elements", "questions", "completedHtml", PRIVATE, "$schema", "name", "logo"];

/// Reads the form.
pub(in crate::exchange::questionnaire) fn read(text: &str) -> Result<Form, ExchangeError> {
    let value: Value =
        serde_json::from_str(text.trim_start_matches('\u{FEFF}')).map_err(|error| ExchangeError::Broken(error.to_string()))?;
    let Value::Object(survey) = value else { return Err(ExchangeError::NotAForm) };
    let mut reader = Reader { form: Form::default(), depth: 0 };
    let pages = survey.get("pages").and_then(Value::as_array);
    let elements = survey.get("elements").or_else(|| survey.get("questions")).and_then(Value::as_array);
    if pages.is_none() && elements.is_none() {
        return Err(ExchangeError::NotAForm);
    }
    reader.survey(&survey);
    reader.elements(elements, None)?;
    for page in pages.into_iter().flatten() {
        reader.group(page, None)?;
    }
    reader.name_default(&survey, text);
    Ok(reader.form)
}

/// A text in its languages.
pub(super) fn said(members: &Map<String, Value>, name: &str) -> Said {
    members.get(name).map(said_of).unwrap_or_default()
}

pub(super) fn said_of(value: &Value) -> Said {
    let mut said = Said::default();
    match value {
        Value::String(text) => said.set(DEFAULT, text),
        Value::Number(number) => said.set(DEFAULT, &number.to_string()),
        Value::Bool(truth) => said.set(DEFAULT, &truth.to_string()),
        Value::Object(texts) => {
            for (language, text) in texts.iter().filter_map(|(language, text)| Some((language, text.as_str()?))) {
                said.set(language, text);
            }
        }
        _ => {}
    }
    said
}

pub(super) fn text<'a>(members: &'a Map<String, Value>, name: &str) -> &'a str {
    members.get(name).and_then(Value::as_str).unwrap_or_default()
}

struct Reader {
    form: Form,
    depth: usize,
}

impl Reader {
    fn survey(&mut self, survey: &Map<String, Value>) {
        self.form.title = said(survey, "title");
        self.form.introduction = said(survey, "description");
        self.form.thanks = said(survey, "completedHtml");
        self.form.private = survey.get(PRIVATE).map(Value::to_string).unwrap_or_default();
        for (name, value) in survey.iter().filter(|(name, _)| !KNOWN.contains(&name.as_str())) {
            let lost = if name == "calculatedValues" { Lost::Calculation(quoted(&value.to_string())) } else { Lost::Setting(quoted(name)) };
            self.form.told.whole(lost);
        }
        if survey.contains_key("logo") {
            self.form.told.whole(Lost::Media("logo".to_owned()));
        }
    }

    /// A page or a panel, within another one perhaps; `outer`: the group it stands in.
    fn group(&mut self, value: &Value, outer: Option<usize>) -> Result<(), ExchangeError> {
        let Value::Object(members) = value else { return Ok(()) };
        let elements = members.get("elements").or_else(|| members.get("questions")).or_else(|| members.get("templateElements"));
        let (title, introduction) = (said(members, "title"), said(members, "description"));
        let own = text(members, "visibleIf");
        let outer_rule = outer.and_then(|at| self.form.groups.get(at)).map_or("", |group| group.relevant.as_str());
        let relevant =
            if outer_rule.is_empty() || own.is_empty() { format!("{outer_rule}{own}") } else { format!("({outer_rule}) and ({own})") };
        // A page without words is no section: it only says where the next one begins on the screen.
        let is_section = !title.is_empty() || !introduction.is_empty() || relevant != outer_rule;
        let group = if is_section {
            self.form.groups.push(Group { name: text(members, "name").to_owned(), title, introduction, relevant });
            Some(self.form.groups.len() - 1)
        } else {
            outer
        };
        if text(members, "type") == "paneldynamic" {
            self.form.told.tell(At::Section(quoted(text(members, "name"))), Lost::Repeat);
        }
        self.elements(elements.and_then(Value::as_array), group)
    }

    fn elements(&mut self, elements: Option<&Vec<Value>>, group: Option<usize>) -> Result<(), ExchangeError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ExchangeError::Broken(format!("panels within panels: {DEEPEST}")));
        }
        for element in elements.into_iter().flatten() {
            let Value::Object(members) = element else { continue };
            match text(members, "type") {
                "panel" | "paneldynamic" | "flowpanel" => self.group(element, group)?,
                _ => {
                    let Placed { items, told } = elements::read(members);
                    self.form.items.extend(items.into_iter().map(|item| super::super::form::Item { group, ..item }));
                    for (at, lost) in told {
                        self.form.told.tell(at, lost);
                    }
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Says which language `default` is: English where a text is also said in the form's own language, else that; unsaid without one.
    fn name_default(&mut self, survey: &Map<String, Value>, whole: &str) {
        let locale = text(survey, "locale");
        if locale.is_empty() {
            self.form.languages = vec![DEFAULT.to_owned()];
            return;
        }
        let apart = locale != ENGLISH && whole.contains(&format!("\"{locale}\":"));
        let default = if apart { ENGLISH } else { locale };
        self.form.languages = vec![locale.to_owned()];
        self.each_said(|said| {
            for (language, _) in &mut said.0 {
                if language == DEFAULT {
                    default.clone_into(language);
                }
            }
        });
    }

    fn each_said(&mut self, change: impl Fn(&mut Said)) {
        use crate::exchange::questionnaire::form::Answer;
        let form = &mut self.form;
        [&mut form.title, &mut form.introduction, &mut form.thanks].into_iter().for_each(&change);
        for group in &mut form.groups {
            change(&mut group.title);
            change(&mut group.introduction);
        }
        for item in &mut form.items {
            change(&mut item.text);
            change(&mut item.help);
            match &mut item.answer {
                Answer::One(offers) | Answer::Several(offers) => offers.all.iter_mut().for_each(|offer| change(&mut offer.text)),
                Answer::Scale { low, high, .. } => {
                    change(low);
                    change(high);
                }
                _ => {}
            }
        }
    }
}
