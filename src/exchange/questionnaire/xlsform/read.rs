//! Reads an XLSForm, out of a workbook or of one CSV file.

use std::collections::BTreeMap;

use super::columns::Header;
use super::types::{Kind, Nearest, kind};
use super::{OTHER, OTHER_SUFFIX, PRIVATE};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::carried::{At, Lost, quoted};
use crate::exchange::questionnaire::form::{Answer, Form, Group, Item, Offer, Offers, Said};
use crate::exchange::questionnaire::source::{Rows, Sheets};

/// Deepest nesting of groups.
const DEEPEST: usize = 100;

/// Reads the form.
pub(in crate::exchange::questionnaire) fn read(sheets: &Sheets) -> Result<Form, ExchangeError> {
    let survey = sheets.get("survey").ok_or(ExchangeError::NotAForm)?;
    let (header, rows) = split(survey).ok_or(ExchangeError::NoQuestions)?;
    if !header.has("type") {
        return Err(ExchangeError::NotAForm);
    }
    let mut reader = Reader { lists: lists(sheets.get("choices")), ..Reader::default() };
    reader.form.languages = header.languages();
    reader.settings(sheets.get("settings"));
    for row in rows {
        reader.row(&header, row)?;
    }
    reader.end();
    private(sheets.get(PRIVATE), &mut reader.form);
    Ok(reader.form)
}

fn split(rows: &Rows) -> Option<(Header, &[Vec<String>])> {
    let (first, rest) = rows.split_first()?;
    Some((Header::read(first), rest))
}

/// The lists of options by their names.
type Lists = BTreeMap<String, Vec<Offer>>;

fn lists(rows: Option<&Rows>) -> Lists {
    let mut lists = Lists::new();
    let Some((header, rows)) = rows.and_then(split) else { return lists };
    for row in rows {
        let (list, code) = (header.get(row, "list_name"), header.get(row, "name"));
        if !list.is_empty() && !code.is_empty() {
            lists.entry(list.to_owned()).or_default().push(Offer { code: code.to_owned(), text: header.said(row, "label") });
        }
    }
    lists
}

/// What we wrote for ourselves; a name may have several rows.
fn private(rows: Option<&Rows>, form: &mut Form) {
    let Some((header, rows)) = rows.and_then(split) else { return };
    let at: BTreeMap<String, usize> = form.items.iter().enumerate().map(|(at, item)| (item.name.clone(), at)).collect();
    for row in rows {
        // Taken as it stands: a cut may fall beside a blank.
        let data = row.get(1).map_or("", String::as_str);
        match header.get(row, "name") {
            "" => form.private.push_str(data),
            name => {
                if let Some(item) = at.get(name).and_then(|at| form.items.get_mut(*at)) {
                    item.private.push_str(data);
                }
            }
        }
    }
}

#[derive(Default)]
struct Reader {
    form: Form,
    lists: Lists,
    /// The groups that are open: the place of each, none for one that is skipped.
    open: Vec<usize>,
    /// Whether the last row began a group.
    fresh_group: bool,
    /// Words outside of groups since the last question.
    closing: Vec<Said>,
    /// Names under which the words of an answer are put into texts, and the answer's own.
    shown: Vec<(String, String)>,
}

impl Reader {
    fn settings(&mut self, rows: Option<&Rows>) {
        let Some((header, rows)) = rows.and_then(split) else { return };
        let Some(row) = rows.first() else { return };
        header.get(row, "form_id").clone_into(&mut self.form.name);
        let language = header.get(row, "default_language").to_owned();
        if let Some(at) = self.form.languages.iter().position(|known| known.eq_ignore_ascii_case(&language)) {
            let first = self.form.languages.remove(at);
            self.form.languages.insert(0, first);
        }
        let first = self.form.languages.first().cloned().unwrap_or_default();
        self.form.title = Said::one(&first, header.get(row, "form_title"));
    }

    fn row(&mut self, header: &Header, row: &[String]) -> Result<(), ExchangeError> {
        let written = header.get(row, "type");
        if written.is_empty() {
            return Ok(());
        }
        let fresh_group = std::mem::take(&mut self.fresh_group);
        let (name, text) = (header.get(row, "name"), header.said(row, "label"));
        let place = At::Element(quoted(if text.is_empty() { name } else { text.any() }));
        match kind(written) {
            Kind::Begin { repeat } => return self.begin(header, row, repeat),
            Kind::End => drop(self.open.pop()),
            Kind::Note => self.note(text, fresh_group),
            Kind::Calculation if self.is_words_of_answer(name, header.get(row, "calculation")) => {}
            Kind::Calculation => self.form.told.tell(At::Element(quoted(name)), Lost::Calculation(quoted(header.get(row, "calculation")))),
            Kind::Meta => self.form.told.tell(At::Element(quoted(name)), Lost::Kind(written.to_owned())),
            Kind::None => self.form.told.tell(place, Lost::Kind(quoted(written))),
            other => self.question(header, row, other, written),
        }
        Ok(())
    }

    fn begin(&mut self, header: &Header, row: &[String], repeat: bool) -> Result<(), ExchangeError> {
        if self.open.len() >= DEEPEST {
            return Err(ExchangeError::Broken(format!("groups within groups: {DEEPEST}")));
        }
        self.keep_closing();
        let own = header.get(row, "relevant");
        // A group within a group is asked when both are.
        let outer = self.open.last().and_then(|at| self.form.groups.get(*at)).map_or("", |group| group.relevant.as_str());
        let relevant = if outer.is_empty() || own.is_empty() { format!("{outer}{own}") } else { format!("({outer}) and ({own})") };
        let title = header.said(row, "label");
        if repeat {
            self.form.told.tell(At::Section(quoted(title.any())), Lost::Repeat);
        }
        self.open.push(self.form.groups.len());
        let name = header.get(row, "name").to_owned();
        self.form.groups.push(Group { name, title, introduction: Said::default(), relevant });
        self.fresh_group = true;
        Ok(())
    }

    fn note(&mut self, text: Said, fresh_group: bool) {
        if let Some(group) = self.open.last().filter(|_| fresh_group).and_then(|at| self.form.groups.get_mut(*at)) {
            group.introduction = text;
        } else if !self.open.is_empty() {
            self.form.told.tell(At::Element(quoted(text.any())), Lost::Note(quoted(text.any())));
        } else if self.form.items.is_empty() && self.form.groups.is_empty() && self.form.introduction.is_empty() {
            self.form.introduction = text;
        } else {
            self.closing.push(text);
        }
    }

    /// Words in the middle of a form belong to nothing of ours.
    fn keep_closing(&mut self) {
        for text in self.closing.drain(..) {
            self.form.told.tell(At::Element(quoted(text.any())), Lost::Note(quoted(text.any())));
        }
    }

    fn question(&mut self, header: &Header, row: &[String], kind: Kind, written: &str) {
        self.keep_closing();
        let name = header.get(row, "name");
        if kind == Kind::Text && self.is_other_of_last(name, header.get(row, "relevant")) {
            return;
        }
        let mut lost = Vec::new();
        let answer = self.answer(header, row, kind, written, &mut lost);
        for (column, what) in [
            ("constraint", Lost::Check as fn(String) -> Lost),
            ("default", Lost::Preset),
            ("calculation", Lost::Calculation),
            ("choice_filter", Lost::Filter),
            ("media", Lost::Media),
            ("image", Lost::Media),
            ("audio", Lost::Media),
            ("video", Lost::Media),
            ("readonly", Lost::Setting),
            ("guidance_hint", Lost::Note),
        ] {
            lost.extend(header.any(row, column).map(|cell| what(quoted(cell))));
        }
        let required = matches!(header.get(row, "required").to_lowercase().as_str(), "yes" | "true" | "true()" | "1");
        let item = Item {
            help: header.said(row, "hint"),
            group: self.open.last().copied(),
            required,
            relevant: header.get(row, "relevant").to_owned(),
            lost,
            ..Item::new(name, header.said(row, "label"), answer)
        };
        self.form.items.push(item);
    }

    fn answer(&self, header: &Header, row: &[String], kind: Kind, written: &str, lost: &mut Vec<Lost>) -> Answer {
        let parameters = header.get(row, "parameters");
        match kind {
            Kind::Number => Answer::Number,
            Kind::Date => Answer::Date,
            Kind::YesNo => Answer::YesNo,
            Kind::Range => range(parameters),
            Kind::Select { list, several, other } => self.select(&list, several, other, parameters, lost),
            Kind::As(nearest) => {
                lost.push(Lost::KindAs(quoted(written)));
                match nearest {
                    Nearest::Date => Answer::Date,
                    Nearest::Several(list) => self.select(&list, true, false, parameters, lost),
                    Nearest::Text => Answer::Open { lines: 1 },
                }
            }
            _ => {
                let rows = header.get(row, "rows").parse().ok();
                let many = header.get(row, "appearance").contains("multiline");
                Answer::Open { lines: rows.unwrap_or(if many { 3 } else { 1 }) }
            }
        }
    }

    fn select(&self, list: &str, several: bool, other: bool, parameters: &str, lost: &mut Vec<Lost>) -> Answer {
        let Some(all) = self.lists.get(list) else {
            lost.push(Lost::Filter(quoted(list)));
            return Answer::Open { lines: 1 };
        };
        let is = |code: &str| all.iter().any(|offer| offer.code.eq_ignore_ascii_case(code));
        if !several && !other && all.len() == 2 && is("yes") && is("no") {
            return Answer::YesNo;
        }
        let shuffled = parameters.replace(' ', "").to_lowercase().contains("randomize=true");
        let offers = Offers { all: all.clone(), other, shuffled };
        if several { Answer::Several(offers) } else { Answer::One(offers) }
    }

    /// Whether this puts the words of what was chosen in the stead of its code: where it stands in a text, the answer itself stands then.
    fn is_words_of_answer(&mut self, name: &str, calculation: &str) -> bool {
        let whose = calculation.split_once("jr:choice-name(").and_then(|(_, call)| call.split_once("'${")?.1.split_once("}'"));
        let Some((question, _)) = whose.filter(|(question, _)| self.form.items.iter().any(|item| item.name == *question)) else {
            return false;
        };
        self.shown.push((format!("${{{name}}}"), format!("${{{question}}}")));
        true
    }

    /// Texts say whose answer they put in, by whatever name it went.
    fn name_answers(&mut self) {
        let form = &mut self.form;
        let groups = form.groups.iter_mut().flat_map(|group| [&mut group.title, &mut group.introduction]);
        let items = form.items.iter_mut().flat_map(|item| [&mut item.text, &mut item.help]);
        let texts = [&mut form.introduction, &mut form.thanks].into_iter().chain(groups).chain(items);
        for text in texts.flat_map(|said| said.0.iter_mut().map(|(_, text)| text)) {
            for (from, to) in self.shown.iter().filter(|(from, _)| text.contains(from.as_str())).collect::<Vec<_>>() {
                *text = text.replace(from.as_str(), to);
            }
        }
    }

    /// Whether this is the question for the words of "other" of the question before it; then that has them.
    fn is_other_of_last(&mut self, name: &str, relevant: &str) -> bool {
        let Some(last) = self.form.items.last_mut() else { return false };
        if name.strip_suffix(OTHER_SUFFIX) != Some(last.name.as_str()) || !relevant.contains(OTHER) {
            return false;
        }
        let (Answer::One(offers) | Answer::Several(offers)) = &mut last.answer else { return false };
        let before = offers.all.len();
        offers.all.retain(|offer| offer.code != OTHER);
        let had = offers.all.len() < before;
        offers.other |= had;
        had
    }

    fn end(&mut self) {
        let mut closing = std::mem::take(&mut self.closing);
        if let Some(last) = closing.pop() {
            self.form.thanks = last;
        }
        self.closing = closing;
        self.keep_closing();
        self.name_answers();
    }
}

/// The scale of a range.
fn range(parameters: &str) -> Answer {
    let find = |name: &str, usual: f64| {
        let pairs = parameters.split([' ', ',', ';']).filter_map(|pair| pair.split_once('='));
        pairs.filter(|(key, _)| key.trim().eq_ignore_ascii_case(name)).find_map(|(_, value)| value.trim().parse().ok()).unwrap_or(usual)
    };
    let (from, to, step) = (find("start", 1.0), find("end", 10.0), find("step", 1.0));
    let whole = |number: f64| (number.fract() == 0.0 && number.abs() < 1_000_000.0).then(|| format!("{number}").parse().ok()).flatten();
    match (whole(from), whole(to), whole(step)) {
        (Some(from), Some(to), Some(1)) => Answer::Scale { from, to, low: Said::default(), high: Said::default() },
        _ => Answer::Number,
    }
}
