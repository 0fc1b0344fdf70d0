//! From a file to a form: how large it may be, what it is by what stands in it, and its rows.

use std::path::Path;

use super::dialect::Dialect;
use super::form::Form;
use super::{limesurvey, surveyjs, xlsform};
use crate::exchange::decode;
use crate::exchange::encoding::{FileKind, Scan};
use crate::exchange::error::{ExchangeError, Limit};
use crate::exchange::source::{Content, Input, Progress, Source};
use crate::exchange::workbook;

/// Rows of one sheet: more than all questions and options that are read, and their blank lines.
const ROWS: usize = 200_000;

/// Rows of cells.
pub(super) type Rows = Vec<Vec<String>>;

/// The sheets of a form, by their names in lower case.
#[derive(Debug, Default)]
pub(super) struct Sheets(pub(super) Vec<(String, Rows)>);

impl Sheets {
    pub(super) fn get(&self, name: &str) -> Option<&Rows> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, rows)| rows)
    }
}

/// Reads a form of whatever kind it is.
pub(super) fn form(input: &Input, program: Option<&Path>, progress: Progress<'_>) -> Result<(Form, Dialect), ExchangeError> {
    let (name, bytes) = input.small(Limit::Form)?;
    let mut scan = Scan::default();
    scan.take(&bytes);
    scan.end();
    let (mut form, dialect) = match scan.kind(&name) {
        FileKind::Zip => {
            workbook::check_unpacked(&bytes, Limit::FormUnpacked)?;
            (xlsform::read(&sheets(input, program, progress)?)?, Dialect::XlsForm)
        }
        FileKind::Locked => return Err(ExchangeError::PasswordProtected),
        FileKind::OldWorkbook => return Err(ExchangeError::OtherWorkbook(".xls")),
        FileKind::Binary => return Err(ExchangeError::NotText),
        FileKind::Text | FileKind::Page => text(&decode::to_string(&bytes, scan.verdict().name))?,
    };
    if form.name.is_empty() {
        form.name = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    }
    Ok((form, dialect))
}

fn text(text: &str) -> Result<(Form, Dialect), ExchangeError> {
    let start = text.trim_start();
    if start.starts_with(['{', '[']) {
        return Ok((surveyjs::read(text)?, Dialect::SurveyJs));
    }
    if start.starts_with('<') {
        return Ok((limesurvey::read_xml(text)?, Dialect::LimeSurvey));
    }
    let head = start.lines().next().unwrap_or_default();
    if head.contains('\t') {
        return Ok((limesurvey::read_table(&table(text, b'\t')?)?, Dialect::LimeSurvey));
    }
    let delimiter = if head.matches(';').count() > head.matches(',').count() { b';' } else { b',' };
    let sheets = csv_sheets(table(text, delimiter)?);
    Ok((xlsform::read(&sheets)?, Dialect::XlsForm))
}

/// The sheets of a workbook that belong to a form. Each is read by a process of its own, as imports are.
fn sheets(input: &Input, program: Option<&Path>, progress: Progress<'_>) -> Result<Sheets, ExchangeError> {
    let first = Source::open(input, program, "", progress)?;
    let mut sheets = Sheets::default();
    for name in first.sheets() {
        let known = name.trim().to_lowercase();
        if !xlsform::SHEETS.contains(&known.as_str()) {
            continue;
        }
        let source = if name == first.sheet() {
            first.clone()
        } else {
            match Source::open(input, program, name, progress) {
                Ok(source) => source,
                // A sheet without rows holds nothing.
                Err(ExchangeError::Empty) => continue,
                Err(error) => return Err(error),
            }
        };
        sheets.0.push((known, rows(&source)?));
    }
    Ok(sheets)
}

fn rows(source: &Source) -> Result<Rows, ExchangeError> {
    let Content::Workbook(book) = source.content() else { return Err(ExchangeError::NotAForm) };
    if book.len() > ROWS {
        return Err(ExchangeError::TooLarge(Limit::Questions));
    }
    let cells = |n: usize| book.row(n).map(|(_, cells)| cells.map(|cell| String::from_utf8_lossy(cell).into_owned()).collect());
    Ok((0..book.len()).filter_map(cells).collect())
}

fn table(text: &str, delimiter: u8) -> Result<Rows, ExchangeError> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Rows::new();
    for record in reader.records() {
        let record = record.map_err(|error| ExchangeError::Broken(error.to_string()))?;
        rows.push(record.iter().map(str::to_owned).collect());
        if rows.len() > ROWS {
            return Err(ExchangeError::TooLarge(Limit::Questions));
        }
    }
    Ok(rows)
}

/// The sheets of a form in one table: the first column holds the name of a sheet, its rows stand below with that column empty.
fn csv_sheets(rows: Rows) -> Sheets {
    let mut sheets = Sheets::default();
    for mut row in rows {
        let name = if row.is_empty() { String::new() } else { row.remove(0).trim().to_lowercase() };
        if !name.is_empty() {
            sheets.0.push((name, Rows::new()));
        }
        if let Some((_, rows)) = sheets.0.last_mut().filter(|_| row.iter().any(|cell| !cell.trim().is_empty())) {
            rows.push(row);
        }
    }
    sheets
}
