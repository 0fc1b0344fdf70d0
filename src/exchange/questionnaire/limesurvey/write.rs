//! Writes LimeSurvey's tab-separated survey structure: the settings, the texts of the survey, then groups, questions and options once
//! for each language, the base language first. Columns LimeSurvey fills itself stay empty.

use super::{COLUMNS, PRIVATE};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::form::{Answer, Form, Group, Item, Offer, Offers, points};
use crate::exchange::questionnaire::private::{One, Whole, of_json, to_json};
use crate::exchange::questionnaire::rule_out::lime_point;

/// Attributes behind the columns, in their alphabetical order.
const ATTRIBUTES: [&str; 3] = [PRIVATE, "display_rows", "random_order"];

/// Writes the form.
pub(in crate::exchange::questionnaire) fn write(form: &Form) -> Result<Vec<u8>, ExchangeError> {
    let form = &grouped(form);
    let mut table = Table { rows: Vec::new() };
    let base = form.languages.first().map_or("en", String::as_str);
    table.row(&[("class", "S"), ("name", "language"), ("text", base)]);
    let others = form.languages.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(" ");
    table.row(&[("class", "S"), ("name", "additional_languages"), ("text", &others)]);
    table.row(&[("class", "S"), ("name", "format"), ("text", "G")]);
    for language in &form.languages {
        for (name, said) in
            [("surveyls_title", &form.title), ("surveyls_welcometext", &form.introduction), ("surveyls_endtext", &form.thanks)]
        {
            table.row(&[("class", "SL"), ("name", name), ("text", said.get(language)), ("language", language)]);
        }
    }
    for (at, language) in form.languages.iter().enumerate() {
        for (number, group) in form.groups.iter().enumerate() {
            let (order, name, text) = ((number + 1).to_string(), group.title.get(language), group.introduction.get(language));
            table.row(&[
                ("class", "G"),
                ("type/scale", &order),
                ("name", name),
                ("relevance", "1"),
                ("text", text),
                ("language", language),
            ]);
            for item in form.items.iter().filter(|item| item.group == Some(number)) {
                table.question(item, &form.languages, language, at == 0);
            }
        }
    }
    table.bytes()
}

/// The form with a group for the questions of none, which LimeSurvey does not know; and what is private of the whole with the first question.
fn grouped(form: &Form) -> Form {
    let mut form = form.clone();
    let loose = form.items.iter().any(|item| item.group.is_none());
    if loose {
        form.groups.insert(0, Group { title: form.title.clone(), ..Group::default() });
        form.items.iter_mut().for_each(|item| item.group = Some(item.group.map_or(0, |group| group + 1)));
    }
    let whole: Option<Whole> = of_json(&form.private);
    if let (Some(whole), Some(first)) = (whole, form.items.first_mut())
        && let Some(one) = of_json::<One>(&first.private)
    {
        first.private = to_json(&One { whole: Some(Box::new(Whole { loose, ..whole })), ..one });
    }
    form
}

struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    fn row(&mut self, cells: &[(&str, &str)]) {
        let cell = |column: &&str| cells.iter().find(|(name, _)| name == column).map_or_else(String::new, |(_, cell)| (*cell).to_owned());
        self.rows.push(COLUMNS.iter().chain(&ATTRIBUTES).map(cell).collect());
    }

    fn question(&mut self, item: &Item, languages: &[String], language: &str, first: bool) {
        let (letter, offers) = match &item.answer {
            Answer::Open { lines: 0 | 1 } => ("S", None),
            Answer::Open { .. } => ("T", None),
            Answer::One(offers) => ("L", Some(offers.clone())),
            Answer::Several(offers) => ("M", Some(offers.clone())),
            Answer::Scale { from, to, low, high } => {
                ("L", Some(Offers { all: points(*from, *to, low, high, languages, lime_point), ..Offers::default() }))
            }
            Answer::Number => ("N", None),
            Answer::Date => ("D", None),
            Answer::YesNo => ("Y", None),
        };
        let yes_no = |yes: bool| if yes { "Y" } else { "N" };
        let offered = |of: fn(&Offers) -> bool| offers.as_ref().is_some_and(of);
        let relevance = if item.relevant.is_empty() { "1" } else { &item.relevant };
        let rows = if let Answer::Open { lines: lines @ 2.. } = &item.answer { lines.to_string() } else { String::new() };
        let private = if first { without_backslashes(&item.private) } else { String::new() };
        self.row(&[
            ("class", "Q"),
            ("type/scale", letter),
            ("name", &item.name),
            ("relevance", relevance),
            ("text", item.text.get(language)),
            ("help", item.help.get(language)),
            ("language", language),
            ("mandatory", yes_no(item.required)),
            ("other", yes_no(offered(|offers| offers.other))),
            ("same_default", "0"),
            (PRIVATE, &private),
            ("display_rows", &rows),
            ("random_order", if offered(|offers| offers.shuffled) { "1" } else { "" }),
        ]);
        for offer in offers.iter().flat_map(|offers| &offers.all) {
            self.offer(offer, letter == "M", language);
        }
    }

    fn offer(&mut self, offer: &Offer, part: bool, language: &str) {
        let (class, relevance) = if part { ("SQ", "1") } else { ("A", "") };
        self.row(&[
            ("class", class),
            ("type/scale", "0"),
            ("name", &offer.code),
            ("relevance", relevance),
            ("text", offer.text.get(language)),
            ("language", language),
        ]);
    }

    /// UTF-8 with a mark, as LimeSurvey writes it.
    fn bytes(self) -> Result<Vec<u8>, ExchangeError> {
        let mut writer =
            csv::WriterBuilder::new().delimiter(b'\t').terminator(csv::Terminator::CRLF).from_writer("\u{FEFF}".as_bytes().to_vec());
        let written = |error: csv::Error| ExchangeError::Writing(std::io::Error::other(error));
        writer.write_record(COLUMNS.iter().chain(&ATTRIBUTES)).map_err(written)?;
        for row in &self.rows {
            writer.write_record(row).map_err(written)?;
        }
        writer.into_inner().map_err(|error| ExchangeError::Writing(std::io::Error::other(error.to_string())))
    }
}

/// JSON without backslashes before quotes, which LimeSurvey's table would take for signs of its own.
fn without_backslashes(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut letters = json.chars();
    while let Some(c) = letters.next() {
        match (c, if c == '\\' { letters.next() } else { None }) {
            ('\\', Some('"')) => out.push_str("\\u0022"),
            ('\\', Some('\\')) => out.push_str("\\u005c"),
            ('\\', Some(next)) => out.extend(['\\', next]),
            _ => out.push(c),
        }
    }
    out
}
