//! Writes SurveyJS JSON: a page for the questions of no section, then a page for each section.

use serde_json::{Map, Value, json};

use super::{DEFAULT, ENGLISH, PRIVATE};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::form::{Answer, Form, Item, Offer, Offers, Said};
use crate::exchange::questionnaire::html;

/// Writes the form.
pub(in crate::exchange::questionnaire) fn write(form: &Form) -> Result<Vec<u8>, ExchangeError> {
    let writer = Writer { form };
    let mut bytes = serde_json::to_vec_pretty(&writer.survey()).map_err(|error| ExchangeError::Writing(error.into()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

struct Writer<'a> {
    form: &'a Form,
}

type Members = Map<String, Value>;

impl Writer<'_> {
    fn survey(&self) -> Value {
        let form = self.form;
        let mut survey = Members::new();
        self.put(&mut survey, "title", &form.title);
        self.put(&mut survey, "description", &form.introduction);
        // This one is a page, not a text.
        self.put(&mut survey, "completedHtml", &form.thanks.map(|_, text| html::escaped(text)));
        if let Some(base) = form.languages.first() {
            survey.insert("locale".to_owned(), json!(base));
        }
        let mut pages = Vec::new();
        let loose = self.elements(None);
        if !loose.is_empty() || form.groups.is_empty() {
            pages.push(json!({ "name": "page1", "elements": loose }));
        }
        for (at, group) in form.groups.iter().enumerate() {
            let mut page = Members::from_iter([("name".to_owned(), json!(group.name))]);
            self.put(&mut page, "title", &group.title);
            self.put(&mut page, "description", &group.introduction);
            page.insert("elements".to_owned(), Value::Array(self.elements(Some(at))));
            pages.push(Value::Object(page));
        }
        survey.insert("pages".to_owned(), Value::Array(pages));
        private(&mut survey, &form.private);
        Value::Object(survey)
    }

    fn elements(&self, group: Option<usize>) -> Vec<Value> {
        self.form.items.iter().filter(|item| item.group == group).map(|item| self.element(item)).collect()
    }

    fn element(&self, item: &Item) -> Value {
        let kind = match &item.answer {
            Answer::Open { lines: 0 | 1 } | Answer::Number | Answer::Date => "text",
            Answer::Open { .. } => "comment",
            Answer::One(_) => "radiogroup",
            Answer::Several(_) => "checkbox",
            Answer::Scale { .. } => "rating",
            Answer::YesNo => "boolean",
        };
        let mut element = Members::from_iter([("type".to_owned(), json!(kind)), ("name".to_owned(), json!(item.name))]);
        self.put(&mut element, "title", &item.text);
        self.put(&mut element, "description", &item.help);
        if item.required {
            element.insert("isRequired".to_owned(), json!(true));
        }
        if !item.relevant.is_empty() {
            element.insert("visibleIf".to_owned(), json!(item.relevant));
        }
        match &item.answer {
            Answer::Open { lines: lines @ 2.. } => drop(element.insert("rows".to_owned(), json!(lines))),
            Answer::Number => drop(element.insert("inputType".to_owned(), json!("number"))),
            Answer::Date => drop(element.insert("inputType".to_owned(), json!("date"))),
            Answer::One(offers) | Answer::Several(offers) => self.offers(&mut element, offers),
            Answer::Scale { from, to, low, high } => {
                element.insert("rateMin".to_owned(), json!(from));
                element.insert("rateMax".to_owned(), json!(to));
                self.put(&mut element, "minRateDescription", low);
                self.put(&mut element, "maxRateDescription", high);
            }
            Answer::Open { .. } | Answer::YesNo => {}
        }
        private(&mut element, &item.private);
        Value::Object(element)
    }

    fn offers(&self, element: &mut Members, offers: &Offers) {
        let choice = |offer: &Offer| {
            let value = offer.code.parse::<u32>().map_or_else(|_word| json!(offer.code), |number| json!(number));
            let mut choice = Members::from_iter([("value".to_owned(), value)]);
            self.put(&mut choice, "text", &offer.text);
            Value::Object(choice)
        };
        element.insert("choices".to_owned(), offers.all.iter().map(choice).collect());
        if offers.other {
            element.insert("showOtherItem".to_owned(), json!(true));
        }
        if offers.shuffled {
            element.insert("choicesOrder".to_owned(), json!("random"));
        }
    }

    /// A text: a string in one language, otherwise an object. English stands under `default`, as SurveyJS takes that for English.
    fn put(&self, members: &mut Members, name: &str, said: &Said) {
        let english = self.form.languages.iter().any(|language| language == ENGLISH);
        let base = self.form.languages.first().map_or(ENGLISH, String::as_str);
        let default = if english { ENGLISH } else { base };
        let value = match said.0.as_slice() {
            [] => return,
            [(language, text)] if language == default => json!(text),
            several => {
                let key = |language: &String| if language == default { DEFAULT.to_owned() } else { language.clone() };
                Value::Object(several.iter().map(|(language, text)| (key(language), json!(text))).collect())
            }
        };
        members.insert(name.to_owned(), value);
    }
}

fn private(members: &mut Members, data: &str) {
    if let Ok(data) = serde_json::from_str::<Value>(data) {
        members.insert(PRIVATE.to_owned(), data);
    }
}
