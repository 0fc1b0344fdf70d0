//! Answers in a spreadsheet, with the reasons somebody has given them or without: which columns hold what ([`propose`]), and all rows of it ([`read`]). Whether a
//! reason is known here is not decided here; [`fitting`] says what each is called beside those that are.
//!
//! Reasons stand in one column, several in a cell apart by a sign; in several columns, such as `Code 1` to `Code 8`; or as columns of 0
//! and 1, one for each reason. `a->b` is reason b of the group a, if that is wished.

mod names;
mod propose;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use csv::ByteRecord;
use strum::EnumIter;

use super::codebook::tidy_name;
use super::error::{ExchangeError, Limit};
use super::parse::{self, day};
use super::rows::{Rows, Step};
use super::source::{Progress, Source};
use crate::domain::day::Day;
use crate::domain::import::ReadAs;

pub use names::{Known, fitting, parents};
pub use propose::{Head, propose};

/// How reasons stand in their columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, EnumIter)]
pub enum Marks {
    /// Their names stand in the cells.
    #[default]
    Names,
    /// Each column is a reason; a cell says whether it is given.
    Ticks,
}

/// What stands between a group and its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter)]
pub enum Nested {
    /// `a->b`
    Arrow,
    /// `a/b`
    Slash,
    /// `a: b`
    Colon,
}

impl Nested {
    /// The sign.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Arrow => "->",
            Self::Slash => "/",
            Self::Colon => ":",
        }
    }
}

/// How a spreadsheet of coded answers is read. Columns are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedAs {
    /// How its rows are read.
    pub read_as: ReadAs,
    /// The columns of the answers; the texts of several are put below each other.
    pub texts: Vec<usize>,
    /// The columns of the reasons.
    pub reasons: Vec<usize>,
    /// How they stand there.
    pub marks: Marks,
    /// What stands between several reasons in a cell; none: a cell is one reason.
    pub split: Option<char>,
    /// What stands between a group and its reason; none: the whole is the name of the reason.
    pub nested: Option<Nested>,
    /// The column that names the main reason once more, beside columns of 0 and 1.
    pub main: Option<usize>,
    /// What tells rows apart.
    pub id: Option<usize>,
    /// Customer number.
    pub customer: Option<usize>,
    /// E-mail address of the customer.
    pub email: Option<usize>,
    /// The day it was answered.
    pub day: Option<usize>,
}

impl CodedAs {
    /// Whether there is enough to read by. Answers nobody has given reasons yet are read too: they are to be read on the bench.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        !self.texts.is_empty()
    }

    /// Whether both answers and their reasons were found.
    fn is_whole(&self) -> bool {
        self.is_enough() && !self.reasons.is_empty()
    }
}

/// A reason as a file names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeName {
    /// The group it stands in; empty for none.
    pub group: String,
    /// Its name within it.
    pub name: String,
}

/// An answer with its reasons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodedRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// What tells it apart; empty where the file does not say.
    pub id: String,
    /// What was said; never empty.
    pub text: String,
    /// Its reasons, the main one first; each once.
    pub reasons: Vec<CodeName>,
    /// Customer number; empty if none.
    pub customer: String,
    /// E-mail address; empty if none.
    pub email: String,
    /// When it was answered, where the file says.
    pub day: Option<Day>,
}

/// All that a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    /// The name of the file without its ending.
    pub title: String,
    /// What stands over the answers: the question, most likely.
    pub question: String,
    /// The answers, in the order of the file.
    pub rows: Vec<CodedRow>,
    /// The reasons, each once, with how many answers have it; in the order of the file.
    pub reasons: Vec<(CodeName, usize)>,
    /// Rows without an answer.
    pub empty: usize,
    /// Lines of rows that have reasons but no answer. The first thousand are kept.
    pub without_text: Vec<u64>,
    /// Lines of rows whose day could not be read, or has not come yet; they count without it. The first thousand are kept.
    pub bad_days: Vec<u64>,
    /// Lines of rows that are too long. The first thousand are kept.
    pub too_long: Vec<u64>,
    /// Rows that stood there before, with the same mark and the same words: their reasons were added to those.
    pub repeated: usize,
}

/// Lines that are kept of those something is wrong with.
const KEPT: usize = 1_000;
/// Different reasons of a file: with more, the column is another one.
const MOST: usize = 2_000;
/// Characters of an answer, as everywhere.
const LONGEST: usize = 100_000;
/// Rows between two reports of how far it is.
const REPORT_EVERY: u64 = 1_024;

/// Reads all of it. Days after `today` are none.
pub fn read(source: &Source, how: &CodedAs, today: Day, progress: Progress<'_>) -> Result<Coded, ExchangeError> {
    let mut rows = Rows::open(source, &how.read_as)?;
    let mut record = ByteRecord::new();
    let header = how.read_as.header && rows.step(&mut record)? != Step::End;
    let header: Vec<String> = if header { record.iter().map(parse::text).collect() } else { Vec::new() };
    let mut reading = Reading::new(source, how, today, &header);
    let mut count = 0_u64;
    loop {
        let step = rows.step(&mut record)?;
        if count.is_multiple_of(REPORT_EVERY) {
            progress(rows.done(), source.size())?;
        }
        count += 1;
        match step {
            Step::End => return Ok(reading.done()),
            Step::TooLong(line) => keep(&mut reading.coded.too_long, line),
            Step::Row(line) => reading.row(&record, line)?,
        }
    }
}

fn keep(lines: &mut Vec<u64>, line: u64) {
    if lines.len() < KEPT {
        lines.push(line);
    }
}

/// A file being read.
struct Reading<'a> {
    how: &'a CodedAs,
    today: Day,
    workbook: bool,
    /// The reasons of columns of 0 and 1.
    ticked: Vec<CodeName>,
    coded: Coded,
    /// Rows by what tells them apart.
    known: HashMap<(String, String), usize>,
    /// Reasons by their names as they are compared.
    reasons: HashMap<(String, String), usize>,
}

impl<'a> Reading<'a> {
    fn new(source: &Source, how: &'a CodedAs, today: Day, header: &[String]) -> Self {
        let name = |column: &usize| header.get(*column).map_or("", String::as_str);
        let ticked = how.reasons.iter().map(|column| names::read(&named(name(column), *column), how.nested)).collect();
        let question = how.texts.first().map(name).unwrap_or_default().to_owned();
        let title = std::path::Path::new(source.name()).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let coded = Coded { title, question, ..Coded::default() };
        Self { how, today, workbook: source.is_workbook(), ticked, coded, known: HashMap::new(), reasons: HashMap::new() }
    }

    fn row(&mut self, record: &ByteRecord, line: u64) -> Result<(), ExchangeError> {
        let cell = |column: usize| record.get(column).map(parse::text).unwrap_or_default();
        let optional = |column: Option<usize>| column.map(cell).unwrap_or_default();
        let texts: Vec<String> = self.how.texts.iter().map(|column| answer(&cell(*column))).filter(|text| !text.is_empty()).collect();
        let text = texts.join("\n");
        let reasons = self.given(&cell);
        if text.is_empty() {
            self.coded.empty += 1;
            if !reasons.is_empty() {
                keep(&mut self.coded.without_text, line);
            }
            return Ok(());
        }
        let written_day = optional(self.how.day);
        let day = day::parse(written_day.as_bytes(), self.how.read_as.date_order, self.workbook);
        let day = day.filter(|day| *day <= self.today);
        if day.is_none() && !written_day.is_empty() {
            keep(&mut self.coded.bad_days, line);
        }
        if text.chars().count() > LONGEST {
            keep(&mut self.coded.too_long, line);
            return Ok(());
        }
        if self.coded.rows.len() as u64 >= Limit::Answers.most() {
            return Err(ExchangeError::TooLarge(Limit::Answers));
        }
        let id = optional(self.how.id);
        let reasons = self.counted(reasons)?;
        if let Some(at) = self.before(&id, &text) {
            self.add_to(at, reasons);
            return Ok(());
        }
        if !id.is_empty() {
            self.known.insert((id.clone(), text.clone()), self.coded.rows.len());
        }
        for reason in &reasons {
            self.count(reason);
        }
        let (customer, email) = (optional(self.how.customer), optional(self.how.email));
        self.coded.rows.push(CodedRow { line, id, text, reasons, customer, email, day });
        Ok(())
    }

    /// The reasons of a row as they stand there, each once.
    fn given(&self, cell: &dyn Fn(usize) -> String) -> Vec<CodeName> {
        let mut given: Vec<CodeName> = Vec::new();
        let main = self.how.main.map(cell).unwrap_or_default();
        let mut add = |reason: CodeName| {
            if !reason.name.is_empty() && !given.iter().any(|known| names::same(known, &reason)) {
                given.push(reason);
            }
        };
        match self.how.marks {
            Marks::Names => {
                for column in &self.how.reasons {
                    let cell = cell(*column);
                    for part in parts(&cell, self.how.split) {
                        add(names::read(&part, self.how.nested));
                    }
                }
            }
            Marks::Ticks => {
                let ticked = self.how.reasons.iter().zip(&self.ticked).filter(|(column, _)| propose::tick(&cell(**column)) == Some(true));
                ticked.for_each(|(_, reason)| add(reason.clone()));
                let main = names::read(&main, self.how.nested);
                if let Some(at) = given.iter().position(|reason| names::same(reason, &main) || names::joined(reason) == main.name) {
                    given.get_mut(..=at).unwrap_or_default().rotate_right(1);
                }
            }
        }
        given
    }

    /// The reasons under the names they have in this file: the first writing counts.
    fn counted(&mut self, reasons: Vec<CodeName>) -> Result<Vec<CodeName>, ExchangeError> {
        let mut all = Vec::with_capacity(reasons.len());
        for reason in reasons {
            let at = *self.reasons.entry(names::key(&reason)).or_insert(self.coded.reasons.len());
            if at == self.coded.reasons.len() {
                self.coded.reasons.push((reason.clone(), 0));
                if at == MOST {
                    return Err(ExchangeError::TooLarge(Limit::Reasons));
                }
            }
            all.push(self.coded.reasons.get(at).map_or(reason, |(known, _)| known.clone()));
        }
        Ok(all)
    }

    fn count(&mut self, reason: &CodeName) {
        if let Some((_, count)) = self.reasons.get(&names::key(reason)).and_then(|at| self.coded.reasons.get_mut(*at)) {
            *count += 1;
        }
    }

    /// The row of the same mark and words. Without a mark the same words may be said by several.
    fn before(&self, id: &str, text: &str) -> Option<usize> {
        if id.is_empty() { None } else { self.known.get(&(id.to_owned(), text.to_owned())).copied() }
    }

    fn add_to(&mut self, at: usize, reasons: Vec<CodeName>) {
        self.coded.repeated += 1;
        for reason in reasons {
            let Some(row) = self.coded.rows.get_mut(at) else { return };
            if !row.reasons.contains(&reason) {
                row.reasons.push(reason.clone());
                self.count(&reason);
            }
        }
    }

    fn done(self) -> Coded {
        self.coded
    }
}

/// An answer as it is kept: lines ended as here, nothing around it.
fn answer(cell: &str) -> String {
    let text = cell.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect::<String>().trim().to_owned()
}

/// The reasons in a cell. Where they stand apart by a sign, a new line parts them too.
fn parts(cell: &str, split: Option<char>) -> Vec<String> {
    let apart = |c: char| split.is_some_and(|sign| c == sign || c == '\n');
    cell.split(apart).map(tidy_name).filter(|part| !part.is_empty()).collect()
}

/// The name of a column of 0 and 1; by its number where it has none.
fn named(header: &str, column: usize) -> String {
    let name = tidy_name(header);
    if name.is_empty() { format!("#{}", column + 1) } else { name }
}
