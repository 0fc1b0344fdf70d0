//! A survey as LimeSurvey keeps it, whichever file it came from, and the form it is.

use std::collections::BTreeMap;

use super::PRIVATE;
use crate::exchange::questionnaire::carried::{At, Lost, Told, quoted};
use crate::exchange::questionnaire::form::{Answer, Form, Group, Item, Offer, Offers, Said};
use crate::exchange::questionnaire::html;

/// A survey.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) languages: Vec<String>,
    /// Texts of the survey by their names, such as `surveyls_title`.
    pub(super) texts: BTreeMap<String, Said>,
    pub(super) groups: Vec<Group>,
    pub(super) questions: Vec<Question>,
    pub(super) told: Told,
}

/// A question.
#[derive(Debug, Default)]
pub(super) struct Question {
    pub(super) code: String,
    pub(super) letter: String,
    pub(super) group: Option<usize>,
    pub(super) text: Said,
    pub(super) help: Said,
    pub(super) relevance: String,
    pub(super) mandatory: bool,
    pub(super) other: bool,
    pub(super) validation: String,
    pub(super) preset: String,
    pub(super) attributes: BTreeMap<String, String>,
    /// Its parts, and its options: code, scale, text.
    pub(super) parts: Vec<Part>,
    pub(super) options: Vec<Part>,
}

/// A part of a question, or an option.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) code: String,
    pub(super) scale: String,
    pub(super) text: Said,
}

/// Attributes that say how a question looks or is counted, not what it asks.
const LOOKS: [&str; 16] = [
    "page_break",
    "statistics_showgraph",
    "statistics_graphtype",
    "statistics_showmap",
    "public_statistics",
    "hide_tip",
    "save_as_default",
    "scale_export",
    "time_limit_action",
    "showpopups",
    "slider_rating",
    "assessment_value",
    "printable_help",
    "question_theme_name",
    "location_mapservice",
    "display_rows",
];
const CHECKS: [&str; 9] = [
    "em_validation_q",
    "em_validation_sq",
    "min_answers",
    "max_answers",
    "min_num_value_n",
    "max_num_value_n",
    "maximum_chars",
    "date_min",
    "date_max",
];
const FILTERS: [&str; 3] = ["array_filter", "array_filter_exclude", "code_filter"];

impl Survey {
    pub(super) fn into_form(mut self) -> Form {
        let mut take = |name: &str| self.texts.remove(name).unwrap_or_default();
        let (title, welcome) = (take("surveyls_title"), take("surveyls_welcometext"));
        let (description, thanks) = (take("surveyls_description"), take("surveyls_endtext"));
        let mut form = Form {
            title,
            introduction: if welcome.is_empty() { description } else { welcome },
            thanks,
            languages: self.languages,
            groups: self.groups,
            told: self.told,
            ..Form::default()
        };
        for question in self.questions {
            question.into_items(&mut form);
        }
        form
    }
}

impl Question {
    fn into_items(self, form: &mut Form) {
        let place = || At::Element(quoted(if self.text.is_empty() { &self.code } else { self.text.any() }));
        let offers = |parts: &[Part]| self.offers(parts);
        let rows = self.attributes.get("display_rows").and_then(|rows| rows.parse().ok());
        let one = |answer: Answer, form: &mut Form| form.items.push(self.item(&self.code, self.text.clone(), answer));
        let text = |lines: u8| Answer::Open { lines: rows.unwrap_or(lines) };
        match self.letter.as_str() {
            "S" => one(text(1), form),
            "T" => one(text(3), form),
            "U" => one(text(6), form),
            "N" => one(Answer::Number, form),
            "D" => one(Answer::Date, form),
            "Y" => one(Answer::YesNo, form),
            "5" => one(scale(5), form),
            "L" | "!" | "O" => one(Answer::One(offers(&self.options)), form),
            "M" | "P" => one(Answer::Several(offers(&self.parts)), form),
            "R" => one(Answer::Several(offers(&self.options)), form),
            "G" => one(Answer::Open { lines: 1 }, form),
            "Q" => self.each(form, || Answer::Open { lines: 1 }),
            "K" => self.each(form, || Answer::Number),
            "A" => self.each(form, || scale(5)),
            "B" => self.each(form, || scale(10)),
            "F" | "H" => self.each(form, || Answer::One(offers(&self.options))),
            "C" => self.each(form, || listed(&[("Y", "Yes"), ("U", "Uncertain"), ("N", "No")])),
            "E" => self.each(form, || listed(&[("I", "Increase"), ("S", "Same"), ("D", "Decrease")])),
            "X" => form.told.tell(place(), Lost::Note(quoted(&html::clean(self.text.any()).text))),
            "*" => form.told.tell(At::Element(self.code.clone()), Lost::Calculation(quoted(self.text.any()))),
            other => form.told.tell(place(), Lost::Kind(other.to_owned())),
        }
    }

    fn offers(&self, parts: &[Part]) -> Offers {
        let offer = |part: &Part| Offer { code: part.code.clone(), text: part.text.clone() };
        let shuffled = self.attributes.get("random_order").is_some_and(|random| random == "1")
            || self.attributes.get("answer_order").is_some_and(|order| order == "random")
            || self.attributes.get("subquestion_order").is_some_and(|order| order == "random");
        Offers { all: parts.iter().map(offer).collect(), other: self.other, shuffled }
    }

    fn item(&self, name: &str, text: Said, answer: Answer) -> Item {
        Item {
            help: self.help.clone(),
            group: self.group,
            required: self.mandatory,
            relevant: self.relevance.clone(),
            private: self.attributes.get(PRIVATE).cloned().unwrap_or_default(),
            lost: self.lost(),
            ..Item::new(name, text, answer)
        }
    }

    /// One question of ours for each part of a question of several.
    fn each(&self, form: &mut Form, answer: impl Fn() -> Answer) {
        for part in self.parts.iter().filter(|part| matches!(part.scale.as_str(), "" | "0")) {
            let joined = |language: &str, words: &str| {
                let (of, words) = (html::clean(self.text.get(language)).text, html::clean(words).text);
                html::escaped(&if of.is_empty() { words } else { format!("{of} – {words}") })
            };
            let item = self.item(&format!("{}_{}", self.code, part.code), part.text.map(joined), answer());
            form.items.push(Item { private: String::new(), ..item });
        }
    }

    fn lost(&self) -> Vec<Lost> {
        let mut lost = Vec::new();
        let filled = |text: &String| !matches!(text.as_str(), "" | "0" | "N");
        match self.letter.as_str() {
            letter @ ("A" | "B" | "C" | "E" | "F" | "H" | "K" | "Q" | "R" | "G") => lost.push(Lost::KindAs(letter.to_owned())),
            letter @ ("O" | "P") => lost.push(Lost::Setting(format!("{letter}: comment"))),
            _ => {}
        }
        lost.extend(Some(&self.validation).filter(|v| filled(v)).map(|v| Lost::Check(quoted(v))));
        lost.extend(Some(&self.preset).filter(|p| !p.is_empty()).map(|p| Lost::Preset(quoted(p))));
        for (name, value) in self.attributes.iter().filter(|(name, value)| filled(value) && name.as_str() != PRIVATE) {
            let name = name.as_str();
            if LOOKS.contains(&name) || matches!(name, "random_order" | "answer_order" | "subquestion_order") {
                continue;
            }
            let said = quoted(&format!("{name} = {value}"));
            lost.push(match name {
                _ if CHECKS.contains(&name) => Lost::Check(said),
                _ if FILTERS.contains(&name) => Lost::Filter(said),
                _ => Lost::Setting(said),
            });
        }
        lost
    }
}

fn scale(to: i32) -> Answer {
    Answer::Scale { from: 1, to, low: Said::default(), high: Said::default() }
}

/// Answers LimeSurvey has words for by itself.
fn listed(words: &[(&str, &str)]) -> Answer {
    let all = words.iter().map(|(code, text)| Offer { code: (*code).to_owned(), text: Said::one("en", text) }).collect();
    Answer::One(Offers { all, ..Offers::default() })
}
