//! A report as a workbook: what it says on the first sheet, each table on its own, numbers and days as numbers and days.
//! Texts are written as strings only, so that none can become a formula or a link.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::super::ReportError;
use super::super::document::{Block, Cell, Document, Table};
use super::super::text::cell_text;
use super::Artifact;
use crate::domain::day::Day;
use crate::domain::money::{Currency, Money};
use crate::i18n::Tr;

/// The longest text a cell of a workbook can hold.
const LONGEST: usize = 32_767;

/// Where a sheet is being written.
struct Pen<'a> {
    sheet: Worksheet,
    row: u32,
    currency: Currency,
    tr: &'a Tr,
}

pub(super) fn write(document: &Document, tr: &Tr) -> Result<Artifact, ReportError> {
    let mut names = Vec::new();
    let mut book = Workbook::new();
    if !document.is_bare() {
        book.push_worksheet(words(document, &mut names, tr)?);
    }
    for block in &document.blocks {
        if let Block::Table(table) = block {
            let mut pen = Pen::new(&table.title, &mut names, document.currency, tr)?;
            pen.table(table)?;
            book.push_worksheet(pen.sheet);
        }
    }
    Ok(Artifact { bytes: book.save_to_buffer()?, pages: None })
}

/// A workbook of tables written row by row.
pub struct TableBook<'a> {
    sheets: Vec<Pen<'a>>,
    names: Vec<String>,
    currency: Currency,
    tr: &'a Tr,
}

impl<'a> TableBook<'a> {
    /// Rows of a sheet, the one with the names of the columns among them.
    pub const ROWS: u32 = 1_048_576;

    /// A workbook without sheets.
    #[must_use]
    pub const fn new(currency: Currency, tr: &'a Tr) -> Self {
        Self { sheets: Vec::new(), names: Vec::new(), currency, tr }
    }

    /// One more sheet, with the names of its columns and their widths; its number.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn sheet(&mut self, title: &str, head: &[String], widths: &[f64]) -> Result<usize, ReportError> {
        let mut pen = Pen::new(title, &mut self.names, self.currency, self.tr)?;
        let names: Vec<_> = head.iter().map(|name| Cell::Text(name.clone())).collect();
        pen.line(&names, true)?;
        pen.sheet.set_freeze_panes(1, 0)?;
        for (column, width) in (0_u16..).zip(widths) {
            pen.sheet.set_column_width(column, *width)?;
        }
        self.sheets.push(pen);
        Ok(self.sheets.len() - 1)
    }

    /// One more row of a sheet.
    ///
    /// # Errors
    /// Where the sheet is full.
    pub fn row(&mut self, sheet: usize, cells: &[Cell]) -> Result<(), ReportError> {
        let Some(pen) = self.sheets.get_mut(sheet) else { return Ok(()) };
        if pen.row >= Self::ROWS { Err(ReportError::FullSheet) } else { pen.line(cells, false) }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// Where it cannot be put together.
    pub fn end(self) -> Result<Vec<u8>, ReportError> {
        let mut book = Workbook::new();
        for pen in self.sheets {
            book.push_worksheet(pen.sheet);
        }
        Ok(book.save_to_buffer()?)
    }
}

/// The sheet of everything that is no table.
fn words(document: &Document, names: &mut Vec<String>, tr: &Tr) -> Result<Worksheet, ReportError> {
    let mut pen = Pen::new(&tr.report_sheet(), names, document.currency, tr)?;
    pen.sheet.set_column_width(0, 60)?.set_column_width(1, 16)?.set_column_width(2, 60)?;
    pen.line(&[Cell::Text(document.business.clone()), Cell::Empty, Cell::Text(document.scope.clone())], false)?;
    pen.line(&[Cell::Text(document.title.clone())], true)?;
    document.blocks.iter().try_for_each(|block| pen.block(block))?;
    pen.calls(&document.blocks)?;
    pen.line(&[Cell::Text(document.foot.clone())], false)?;
    Ok(pen.sheet)
}

impl<'a> Pen<'a> {
    fn new(title: &str, names: &mut Vec<String>, currency: Currency, tr: &'a Tr) -> Result<Self, ReportError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(sheet_name(title, names))?;
        Ok(Self { sheet, row: 0, currency, tr })
    }

    fn line(&mut self, cells: &[Cell], bold: bool) -> Result<(), ReportError> {
        for (column, cell) in (0_u16..).zip(cells) {
            self.cell(column, cell, bold)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell, bold: bool) -> Result<(), ReportError> {
        let format = if bold { Format::new().set_bold() } else { Format::new() };
        let row = self.row;
        match cell {
            Cell::Empty => {}
            Cell::Text(_) | Cell::Few => {
                let text = cell_text(cell, self.currency, self.tr);
                let format = if text.len() > 60 { format.set_text_wrap().set_align(FormatAlign::Top) } else { format };
                self.sheet.write_string_with_format(row, column, shortened(&text), &format)?;
            }
            Cell::Count(number) => number_at(&mut self.sheet, (row, column), exact(*number), &format.set_num_format("#,##0"))?,
            Cell::Number(number, decimals) => {
                let shape = if *decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(*decimals)) };
                number_at(&mut self.sheet, (row, column), *number, &format.set_num_format(shape))?;
            }
            Cell::Measured(number, _) => number_at(&mut self.sheet, (row, column), *number, &format.set_num_format("#,##0.##"))?,
            Cell::Share(share) => number_at(&mut self.sheet, (row, column), *share, &format.set_num_format("0%"))?,
            Cell::Money(money) => {
                number_at(&mut self.sheet, (row, column), units(*money, self.currency), &format.set_num_format("#,##0.00"))?;
            }
            Cell::Day(day) => {
                if let Some(date) = excel_date(*day) {
                    self.sheet.write_datetime_with_format(row, column, &date, &format.set_num_format("yyyy-mm-dd"))?;
                } else {
                    self.sheet.write_string_with_format(row, column, day.to_string(), &format)?;
                }
            }
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), ReportError> {
        let text = |t: &str| Cell::Text(t.to_owned());
        match block {
            Block::Heading(_, words) => {
                self.row += 1;
                self.line(&[text(words)], true)
            }
            Block::Text(_, words) => self.line(&[text(words)], false),
            Block::Quote { reason, words } => self.line(&[text(words), Cell::Empty, text(reason)], false),
            Block::Figures(figures) => figures.iter().try_for_each(|f| self.line(&[text(&f.name), f.value.clone(), text(&f.note)], false)),
            Block::Definition(d) => self.line(&[text(&d.name), d.value.clone(), text(&d.lines.join(" "))], false),
            Block::Chart(chart) => {
                let head = chart.head();
                self.row += 1;
                self.line(&[text(&head.title)], true)?;
                let below = std::iter::once(&head.subtitle).chain(&head.notes).filter(|t| !t.is_empty());
                below.cloned().try_for_each(|t| self.line(&[text(&t)], false))
            }
            Block::Steps(steps) => steps.iter().try_for_each(|(what, why)| self.line(&[text(what), Cell::Empty, text(why)], false)),
            Block::Call(_) | Block::Table(_) | Block::PageBreak => Ok(()),
        }
    }

    /// The people of a call sheet, one row each, with a column for every question's answer.
    fn calls(&mut self, blocks: &[Block]) -> Result<(), ReportError> {
        for block in blocks {
            if let Block::Call(call) = block {
                let mut row = vec![Cell::Text(call.name.clone()), Cell::Text(call.phone.clone()), Cell::Text(call.facts.clone())];
                row.extend([call.last.map_or(Cell::Empty, Cell::Day), Cell::Money(call.money)]);
                row.extend(call.questions.iter().map(|q| Cell::Text(q.clone())));
                self.line(&row, false)?;
            }
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), ReportError> {
        let heads: Vec<_> = table.head.iter().map(|h| Cell::Text(h.clone())).collect();
        self.line(&heads, true)?;
        self.sheet.set_freeze_panes(1, 0)?;
        self.sheet.set_column_width(0, 32)?;
        for (i, row) in table.rows.iter().enumerate() {
            self.line(row, table.total && i + 1 == table.rows.len())?;
        }
        Ok(())
    }
}

fn number_at(sheet: &mut Worksheet, (row, column): (u32, u16), number: f64, format: &Format) -> Result<(), ReportError> {
    sheet.write_number_with_format(row, column, number, format)?;
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "workbooks hold numbers as 64-bit floats")]
const fn exact(number: i64) -> f64 {
    number as f64
}

fn units(money: Money, currency: Currency) -> f64 {
    exact(money.0) / 10_f64.powi(i32::from(currency.digits()))
}

fn excel_date(day: Day) -> Option<ExcelDateTime> {
    let date = day.date();
    let (year, month, day) = (u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// Leaves room for a number behind a name that is there already.
const LONGEST_NAME: usize = 27;

/// The words that fit into so many letters; a word alone that is longer is cut.
fn at_a_word(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let cut = text.get(..end).unwrap_or(text);
    let whole = text.get(end..).is_some_and(|rest| rest.starts_with(' '));
    let words = if whole { cut } else { cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(cut) };
    words.trim_end_matches([' ', ',', ';', ':', '–', '-'])
}

/// A name a workbook accepts: at most 31 characters, without []:*?/\, not yet taken.
fn sheet_name(title: &str, taken: &mut Vec<String>) -> String {
    let clean: String = title.chars().map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let clean = at_a_word(clean.trim(), LONGEST_NAME);
    let base = if clean.trim().is_empty() { "Sheet".to_owned() } else { clean.trim().to_owned() };
    let mut name = base.clone();
    let mut number = 2;
    while taken.contains(&name.to_lowercase()) {
        name = format!("{base} {number}");
        number += 1;
    }
    taken.push(name.to_lowercase());
    name
}
