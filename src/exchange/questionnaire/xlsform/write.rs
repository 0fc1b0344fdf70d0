//! Writes an XLSForm. All languages stand on all rows, because the programs that read it show nothing in the stead of a missing text.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{OTHER, OTHER_SUFFIX, PRIVATE, YES_NO};
use crate::domain::language::Language;
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::dialect::SHOWN;
use crate::exchange::questionnaire::form::{Answer, Form, Item, Offers, Said, points};
use crate::exchange::questionnaire::names::{self, Tag};
use crate::exchange::questionnaire::{Word, Words};

/// Letters of one cell of the private sheet; a cell takes 32,767 signs of UTF-16.
const CHUNK: usize = 15_000;

/// Writes the form.
pub(in crate::exchange::questionnaire) fn write(form: &Form, words: &dyn Words) -> Result<Vec<u8>, ExchangeError> {
    let mut writer = Writer { form, words, texts: texts_of(form), survey: Vec::new(), choices: Vec::new() };
    writer.rows();
    let mut book = Workbook::new();
    let texts = |first: &[&str], middle: &[&str]| {
        let mut header: Vec<String> = first.iter().map(|name| (*name).to_owned()).collect();
        for name in middle {
            header.extend(form.languages.iter().map(|language| format!("{name}::{}", names::long_tag(language))));
        }
        header
    };
    let mut survey = texts(&["type", "name"], &["label", "hint"]);
    survey.extend(["required", "relevant", "appearance", "parameters", "body::rows", "calculation"].map(str::to_owned));
    let settings = vec![vec![form.title.any().to_owned(), form_id(form), default_language(form)]];
    let private = writer.private();
    let mut made = || -> Result<Vec<u8>, XlsxError> {
        sheet(book.add_worksheet(), "survey", &survey, &writer.survey)?;
        sheet(book.add_worksheet(), "choices", &texts(&["list_name", "name"], &["label"]), &writer.choices)?;
        sheet(book.add_worksheet(), "settings", &["form_title", "form_id", "default_language"].map(str::to_owned), &settings)?;
        sheet(book.add_worksheet(), PRIVATE, &["name", "data"].map(str::to_owned), &private)?.set_hidden(true);
        book.save_to_buffer()
    };
    made().map_err(|error| ExchangeError::Writing(std::io::Error::other(error)))
}

fn sheet<'a>(sheet: &'a mut Worksheet, name: &str, header: &[String], rows: &[Vec<String>]) -> Result<&'a mut Worksheet, XlsxError> {
    let (bold, wrapped) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for (column, title) in (0..).zip(header) {
        let wide = title.contains("::") && !title.starts_with("body");
        sheet.write_string_with_format(0, column, title, &bold)?.set_column_width(column, if wide { 44 } else { 18 })?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(row, column, cell, &wrapped)?;
        }
    }
    Ok(sheet)
}

/// A name for the form that all programs take: letters and digits of its title.
fn form_id(form: &Form) -> String {
    let words: String = form.title.any().to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let name: String = words.split_whitespace().take(6).collect::<Vec<_>>().join("_").chars().take(40).collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        format!("questionnaire_{name}").trim_end_matches('_').to_owned()
    }
}

fn default_language(form: &Form) -> String {
    form.languages.first().map(|language| names::long_tag(language)).unwrap_or_default()
}

struct Writer<'a> {
    form: &'a Form,
    words: &'a dyn Words,
    /// All that is said in it, to see whose answers are put in.
    texts: String,
    survey: Vec<Vec<String>>,
    choices: Vec<Vec<String>>,
}

/// All texts into which an answer can be put.
fn texts_of(form: &Form) -> String {
    let groups = form.groups.iter().flat_map(|group| [&group.title, &group.introduction]);
    let offers = |item: &Item| match &item.answer {
        Answer::One(offers) | Answer::Several(offers) => offers.all.iter().map(|offer| offer.text.clone()).collect(),
        Answer::Scale { low, high, .. } => vec![low.clone(), high.clone()],
        _ => Vec::new(),
    };
    let offered: Vec<Said> = form.items.iter().flat_map(offers).collect();
    let items = form.items.iter().flat_map(|item| [&item.text, &item.help]);
    let all = [&form.introduction, &form.thanks].into_iter().chain(groups).chain(items).chain(&offered);
    all.flat_map(|said| said.0.iter().map(|(_, text)| text.as_str())).collect::<Vec<_>>().join("\n")
}

/// The words of the options chosen, as an expression: an answer itself is but the option's code.
fn words_of_answer(item: &Item) -> Option<String> {
    let name = &item.name;
    let own = format!("${{{name}{OTHER_SUFFIX}}}");
    match &item.answer {
        Answer::One(Offers { other: true, .. }) => {
            Some(format!("if(${{{name}}} = '{OTHER}', {own}, jr:choice-name(${{{name}}}, '${{{name}}}'))"))
        }
        Answer::One(_) | Answer::YesNo => Some(format!("jr:choice-name(${{{name}}}, '${{{name}}}')")),
        Answer::Several(offers) => {
            let part = |code: &str, words: &str| format!("if(selected(${{{name}}}, '{code}'), concat(', ', {words}), '')");
            let mut parts: Vec<_> =
                offers.all.iter().map(|o| part(&o.code, &format!("jr:choice-name('{}', '${{{name}}}')", o.code))).collect();
            parts.extend(offers.other.then(|| part(OTHER, &own)));
            // The first comma is cut off.
            Some(format!("substr(concat({}), 2)", parts.join(", ")))
        }
        _ => None,
    }
}

/// What stands in a row beside its texts.
#[derive(Default)]
struct More<'a> {
    required: bool,
    relevant: &'a str,
    appearance: &'a str,
    parameters: &'a str,
    rows: String,
    calculation: &'a str,
}

impl Writer<'_> {
    fn rows(&mut self) {
        let form = self.form;
        self.note("introduction", &form.introduction);
        let mut items = form.items.iter().peekable();
        while let Some(item) = items.next_if(|item| item.group.is_none()) {
            self.item(item);
        }
        for (at, group) in form.groups.iter().enumerate() {
            self.row("begin_group", &group.name, &group.title, &Said::default(), &More::default());
            self.note(&format!("{}_introduction", group.name), &group.introduction);
            while let Some(item) = items.next_if(|item| item.group == Some(at)) {
                self.item(item);
            }
            self.row("end_group", "", &Said::default(), &Said::default(), &More::default());
        }
        self.note("thanks", &form.thanks);
    }

    fn note(&mut self, name: &str, text: &Said) {
        if !text.is_empty() {
            self.row("note", name, text, &Said::default(), &More::default());
        }
    }

    fn item(&mut self, item: &Item) {
        let list = format!("c_{}", item.name);
        let mut more = More { required: item.required, relevant: &item.relevant, ..More::default() };
        let kind = match &item.answer {
            Answer::Open { lines } => {
                if *lines > 1 {
                    more.appearance = "multiline";
                    more.rows = lines.to_string();
                }
                "text".to_owned()
            }
            Answer::One(offers) | Answer::Several(offers) => {
                self.list(&list, offers);
                more.parameters = if offers.shuffled { "randomize=true" } else { "" };
                let kind = if matches!(item.answer, Answer::One(_)) { "select_one" } else { "select_multiple" };
                format!("{kind} {list}")
            }
            Answer::Scale { from, to, low, high } => {
                let all = points(*from, *to, low, high, &self.form.languages, |point| point.to_string());
                self.list(&list, &Offers { all, ..Offers::default() });
                format!("select_one {list}")
            }
            Answer::Number => "decimal".to_owned(),
            Answer::Date => "date".to_owned(),
            Answer::YesNo => {
                self.yes_no();
                format!("select_one {YES_NO}")
            }
        };
        self.row(&kind, &item.name, &item.text, &item.help, &more);
        if let Answer::One(Offers { other: true, .. }) | Answer::Several(Offers { other: true, .. }) = &item.answer {
            let relevant = format!("selected(${{{}}}, '{OTHER}')", item.name);
            let more = More { relevant: &relevant, ..More::default() };
            let text = self.spoken(Word::Specify);
            self.row("text", &format!("{}{OTHER_SUFFIX}", item.name), &text, &Said::default(), &more);
        }
        self.shown(item);
    }

    /// The words of what was chosen, where a text puts them in.
    fn shown(&mut self, item: &Item) {
        let name = format!("{}{SHOWN}", item.name);
        if !self.texts.contains(&format!("${{{name}}}")) {
            return;
        }
        if let Some(calculation) = words_of_answer(item) {
            let more = More { calculation: &calculation, ..More::default() };
            self.row("calculate", &name, &Said::default(), &Said::default(), &more);
        }
    }

    fn list(&mut self, list: &str, offers: &Offers) {
        for offer in &offers.all {
            self.choice(list, &offer.code, &offer.text.clone());
        }
        if offers.other {
            let text = self.spoken(Word::Other);
            self.choice(list, OTHER, &text);
        }
    }

    fn yes_no(&mut self) {
        if self.choices.iter().any(|row| row.first().is_some_and(|list| list == YES_NO)) {
            return;
        }
        for (code, word) in [("yes", Word::Yes), ("no", Word::No)] {
            let text = self.spoken(word);
            self.choice(YES_NO, code, &text);
        }
    }

    fn choice(&mut self, list: &str, code: &str, text: &Said) {
        let mut row = vec![list.to_owned(), code.to_owned()];
        row.extend(self.form.languages.iter().map(|language| text.get(language).to_owned()));
        self.choices.push(row);
    }

    fn row(&mut self, kind: &str, name: &str, text: &Said, help: &Said, more: &More<'_>) {
        let mut row = vec![kind.to_owned(), name.to_owned()];
        for said in [text, help] {
            row.extend(self.form.languages.iter().map(|language| said.get(language).to_owned()));
        }
        let required = if more.required { "yes" } else { "" };
        row.extend([required, more.relevant, more.appearance, more.parameters, &more.rows, more.calculation].map(str::to_owned));
        self.survey.push(row);
    }

    /// A word of ours in all languages of the form.
    fn spoken(&self, word: Word) -> Said {
        let mut said = Said::default();
        for tag in &self.form.languages {
            if let Tag::Ours(language) = names::language(tag) {
                said.set(tag, &self.words.word(word, language));
            }
        }
        if said.is_empty() { Said::one("", &self.words.word(word, Language::default())) } else { said }
    }

    /// The private sheet: a name and its data, cut to what a cell takes; nothing in the name for the whole.
    fn private(&self) -> Vec<Vec<String>> {
        let whole = std::iter::once((String::new(), &self.form.private));
        let all = whole.chain(self.form.items.iter().map(|item| (item.name.clone(), &item.private)));
        let mut rows = Vec::new();
        for (name, data) in all {
            let letters: Vec<char> = data.chars().collect();
            rows.extend(letters.chunks(CHUNK).map(|chunk| vec![name.clone(), chunk.iter().collect()]));
        }
        rows
    }
}
