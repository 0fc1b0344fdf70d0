//! A report as CSV: UTF-8 with mark, CRLF, every field quoted, and no text that a spreadsheet would run as a formula.

use std::io::Write;

use super::super::ReportError;
use super::super::document::{Block, Cell, Document};
use super::super::text::cell_text;
use super::Artifact;
use crate::domain::language::Language;
use crate::domain::money::Currency;
use crate::i18n::Tr;

/// Spreadsheets of countries with a decimal comma expect a semicolon between fields.
const fn separator(language: Language) -> u8 {
    match language {
        Language::En => b',',
        Language::Nl | Language::Ru => b';',
    }
}

pub(super) fn write(document: &Document, tr: &Tr) -> Result<Artifact, ReportError> {
    let failed = |error: csv::Error| ReportError::Table(error.to_string());
    let mut bytes = MARK.as_bytes().to_vec();
    {
        let mut writer = writer(&mut bytes, document.language);
        rows(document, tr).iter().try_for_each(|row| writer.write_record(row)).map_err(failed)?;
        writer.flush().map_err(|error| ReportError::Table(error.to_string()))?;
    }
    Ok(Artifact { bytes, pages: None })
}

/// By which a spreadsheet knows the encoding.
const MARK: &str = "\u{feff}";

fn writer<W: Write>(out: W, language: Language) -> csv::Writer<W> {
    csv::WriterBuilder::new()
        .delimiter(separator(language))
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Always)
        .flexible(true)
        .from_writer(out)
}

/// A table written row by row, however long it is.
pub struct CsvTable<'a, W: Write> {
    writer: csv::Writer<W>,
    currency: Currency,
    tr: &'a Tr,
}

impl<'a, W: Write> CsvTable<'a, W> {
    /// Begins with the names of the columns.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn new(mut out: W, head: &[String], currency: Currency, tr: &'a Tr) -> std::io::Result<Self> {
        out.write_all(MARK.as_bytes())?;
        let mut writer = writer(out, tr.language());
        writer.write_record(head.iter().map(|name| guarded(name))).map_err(std::io::Error::other)?;
        Ok(Self { writer, currency, tr })
    }

    /// One more row.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> std::io::Result<()> {
        let fields = cells.iter().map(|cell| field(cell, self.currency, self.tr));
        self.writer.write_record(fields).map_err(std::io::Error::other)
    }

    /// Ends it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn end(mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

fn rows(document: &Document, tr: &Tr) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    if !document.is_bare() {
        rows.extend([vec![guarded(&document.business), guarded(&document.scope)], vec![guarded(&document.title)]]);
    }
    for block in &document.blocks {
        block_rows(block, document, tr, &mut rows);
    }
    if !document.is_bare() {
        rows.push(vec![guarded(&document.foot)]);
    }
    rows
}

fn block_rows(block: &Block, document: &Document, tr: &Tr, rows: &mut Vec<Vec<String>>) {
    let value = |cell: &Cell| field(cell, document.currency, tr);
    match block {
        Block::Heading(_, text) | Block::Text(_, text) => rows.push(vec![guarded(text)]),
        Block::Quote { reason, words } => rows.push([words, reason].into_iter().filter(|t| !t.is_empty()).map(|t| guarded(t)).collect()),
        Block::Figures(figures) => rows.extend(figures.iter().map(|f| vec![guarded(&f.name), value(&f.value), guarded(&f.note)])),
        Block::Definition(d) => rows.push(vec![guarded(&d.name), value(&d.value), guarded(&d.lines.join(" "))]),
        Block::Table(table) => {
            if !document.is_bare() {
                rows.push(vec![guarded(&table.title)]);
            }
            rows.push(table.head.iter().map(|h| guarded(h)).collect());
            rows.extend(table.rows.iter().map(|row| row.iter().map(value).collect()));
        }
        Block::Chart(chart) => {
            let head = chart.head();
            rows.extend([&head.title, &head.subtitle].into_iter().chain(&head.notes).filter(|t| !t.is_empty()).map(|t| vec![guarded(t)]));
        }
        Block::Steps(steps) => rows.extend(steps.iter().map(|(what, why)| vec![guarded(what), guarded(why)])),
        Block::Call(call) => {
            let last = call.last.map_or(Cell::Empty, Cell::Day);
            let mut row =
                vec![guarded(&call.name), guarded(&call.phone), value(&last), value(&Cell::Money(call.money)), guarded(&call.facts)];
            row.extend(call.questions.iter().map(|q| guarded(q)));
            rows.push(row);
        }
        Block::PageBreak => {}
    }
}

/// Numbers without grouping, days as YYYY-MM-DD; they are never guarded, texts always.
fn field(cell: &Cell, currency: Currency, tr: &Tr) -> String {
    let sign = tr.decimal_sign();
    let plain = |number: f64, decimals: usize| format!("{number:.decimals$}").replace('.', &sign.to_string());
    match cell {
        Cell::Count(number) => number.to_string(),
        Cell::Number(number, decimals) => plain(*number, *decimals),
        Cell::Share(share) => plain(*share, 4),
        Cell::Measured(number, _) => plain(*number, 2),
        Cell::Money(money) => {
            let digits = usize::from(currency.digits());
            let unit = 10_u64.pow(u32::from(currency.digits()));
            let (amount, minus) = (money.0.unsigned_abs(), if money.0 < 0 { "-" } else { "" });
            if digits == 0 { format!("{minus}{amount}") } else { format!("{minus}{}{sign}{:0digits$}", amount / unit, amount % unit) }
        }
        Cell::Day(day) => day.to_string(),
        Cell::Text(_) | Cell::Few | Cell::Empty => guarded(&cell_text(cell, currency, tr)),
    }
}

/// The text with an apostrophe before it where a spreadsheet would take it for a formula (OWASP ASVS 1.2.10, CWE-1236).
#[must_use]
pub fn guarded(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{feff}', '\u{a0}']).chars().next();
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠');
    if first.is_some_and(risky) { format!("'{text}") } else { text.to_owned() }
}
