//! From a file to rows ready to be applied: opens it once, asks `exchange`, tells how far it is.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::import::{Field, ImportPlan, Mapping, Said};
use crate::domain::money::Money;
use crate::exchange::coded::{self, Coded, CodedAs, Head};
use crate::exchange::{self, ExchangeError, Input, Source, StageOptions};
use crate::store::imports;

use super::error::EngineError;
use super::import_problem::ImportProblem;
use super::progress::Progress;
use super::reader::Reader;
use super::status::Stage;
use super::views::coded_file::ReadCoded;
use super::views::columns::ReadColumns;
use super::views::import_preview::{ImportPreview, ImportRow, ReadImport, StageImport, StagedImport};

/// The file read last, so that it is opened once however often it is looked at.
#[derive(Default)]
pub(super) struct LastSource(Mutex<Option<Last>>);

/// What was read, which sheet, how the file looked then, and what it held.
type Last = (Input, String, Option<Look>, Source);

/// What tells whether a file is still the one it was.
type Look = (SystemTime, u64);

impl LastSource {
    fn open(&self, input: &Input, sheet: &str, program: Option<&PathBuf>, progress: &Progress) -> Result<Source, EngineError> {
        let look = look_at(input);
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, known_sheet, known_look, source)) = &*last
            && (known, known_sheet.as_str(), known_look) == (input, sheet, &look)
        {
            return Ok(source.clone());
        }
        *last = None;
        let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
        let source = Source::open(input, program.map(PathBuf::as_path), sheet, &step).map_err(|e| problem(e, input))?;
        *last = Some((input.clone(), sheet.to_owned(), look, source.clone()));
        Ok(source)
    }
}

fn look_at(input: &Input) -> Option<Look> {
    let Input::Path(path) = input else { return None };
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}

/// Lines offered as the first of the table, beyond those skipped now.
const FIRST_LINES: usize = 20;

/// The head of a file.
pub(super) fn preview(query: &ReadImport, reader: &Reader) -> Result<ImportPreview, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let source = reader.last_source().open(&query.input, &query.sheet, reader.deps().program.as_ref(), &progress)?;
    let detected = exchange::detect(&source, &query.said).map_err(|e| problem(e, &query.input))?;
    let (read_as, mapping) = (detected.read_as, query.mapping.clone().unwrap_or(detected.mapping));
    let shown =
        exchange::preview(&source, &read_as, &mapping, &options(reader, None, None), query.rows).map_err(|e| problem(e, &query.input))?;
    let first_lines = exchange::first_lines(&source, &read_as, read_as.skip_lines + FIRST_LINES).map_err(|e| problem(e, &query.input))?;
    let either_day = first_of(&shown.rows, &mapping, &Field::DAYS, |cell| {
        exchange::either_day(cell).map(|(day_first, month_first)| (cell.to_owned(), day_first, month_first))
    });
    let either_number = first_of(&shown.rows, &mapping, &Field::NUMBERS, |cell| {
        exchange::either_number(cell).map(|(point, comma)| (cell.to_owned(), point, comma))
    });
    let rows = shown.rows.into_iter().map(|r| ImportRow {
        line: r.line,
        cells: r.cells,
        problem: r.problem,
        problem_column: r.problem_column,
        no_customer: r.no_customer,
    });
    Ok(ImportPreview {
        name: source.name().to_owned(),
        sheets: source.sheets().to_vec(),
        sheet: source.sheet().to_owned(),
        kind: exchange::kind(&mapping),
        read_as,
        mapping,
        confidence: detected.confidence,
        columns: shown.columns,
        doubts: detected.doubts,
        lacking: shown.lacking,
        either_day,
        either_number,
        encodings: detected.encodings,
        first_lines,
        rows: rows.collect(),
    })
}

/// The first cell of these fields in which `find` finds something.
fn first_of<T>(rows: &[exchange::PreviewRow], mapping: &Mapping, fields: &[Field], find: impl Fn(&str) -> Option<T>) -> Option<T> {
    let columns = || fields.iter().filter_map(|field| mapping.column(*field));
    rows.iter().flat_map(|row| columns().filter_map(|column| row.cells.get(column))).find_map(|cell| find(cell))
}

/// All of a file, and what applying it would do.
pub(super) fn stage_all(query: &StageImport, reader: &Reader) -> Result<StagedImport, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let source = reader.last_source().open(&query.input, &query.sheet, reader.deps().program.as_ref(), &progress)?;
    let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
    let options = options(reader, query.typical_amount, query.stands_on);
    let staged = exchange::stage(&source, &query.read_as, &query.mapping, &options, &step).map_err(|e| problem(e, &query.input))?;
    let plan = match reader.conn() {
        Ok(conn) => imports::plan(conn, &staged, &imports::ImportOptions::on(reader.today())).map_err(|e| reader.told(e))?,
        Err(_) => ImportPlan::default(),
    };
    Ok(StagedImport { staged: Arc::new(staged), plan, kind: exchange::kind(&query.mapping) })
}

/// Some columns of a file.
pub(super) fn columns(query: &ReadColumns, reader: &Reader) -> Result<Vec<exchange::RowCells>, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let source = reader.last_source().open(&query.input, "", reader.deps().program.as_ref(), &progress)?;
    let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
    let wanted: Vec<&str> = query.columns.iter().map(String::as_str).collect();
    exchange::columns(&source, &wanted, &step).map_err(|e| problem(e, &query.input))
}

/// The head of a file of coded answers, and how it is best read.
pub(super) fn coded_head(query: &ReadCoded, reader: &Reader) -> Result<(Source, Head), EngineError> {
    let progress = reader.progress(Stage::Reading);
    let source = reader.last_source().open(&query.input, &query.sheet, reader.deps().program.as_ref(), &progress)?;
    let said = query.coded_as.as_ref().map(said).unwrap_or_default();
    let head = coded::propose(&source, &said).map_err(|e| problem(e, &query.input))?;
    Ok((source, head))
}

/// What was said of its rows.
fn said(how: &CodedAs) -> Said {
    Said {
        encoding: Some(how.read_as.encoding.clone()).filter(|encoding| !encoding.0.is_empty()),
        delimiter: Some(how.read_as.delimiter),
        skip_lines: Some(how.read_as.skip_lines),
        header: Some(how.read_as.header),
        ..Said::default()
    }
}

/// All coded answers of a file.
pub(super) fn coded(query: &ReadCoded, reader: &Reader, source: &Source, how: &CodedAs) -> Result<Coded, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
    coded::read(source, how, reader.today(), &step).map_err(|e| problem(e, &query.input))
}

/// Writes all rows of a file that cannot be taken.
pub(super) fn write_rejected(query: &StageImport, reader: &Reader, out: &mut dyn Write) -> Result<(), EngineError> {
    let progress = reader.progress(Stage::Exporting);
    let source = reader.last_source().open(&query.input, &query.sheet, reader.deps().program.as_ref(), &progress)?;
    let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
    let options = options(reader, query.typical_amount, query.stands_on);
    exchange::rejected_csv(&source, &query.read_as, &query.mapping, &options, &step, out).map_err(|e| problem(e, &query.input))
}

/// The mapping that pairs of field and column (a header, or `#3`) ask for.
pub fn mapping_of(pairs: &[(Field, String)], columns: &[String]) -> Result<Mapping, EngineError> {
    exchange::mapping_of(pairs, columns).map_err(|e| problem(e, &Input::Pasted(String::new())))
}

/// The child process that reads a workbook: rows to `out`, for the parent only. Whether all went well.
pub fn read_workbook(path: &std::path::Path, sheet: &str, out: &mut dyn std::io::Write) -> bool {
    exchange::workbook::child(path, sheet, out).is_ok()
}

fn options(reader: &Reader, typical_amount: Option<Money>, stands_on: Option<Day>) -> StageOptions {
    let settings = reader.settings();
    let members = settings.business == Some(Business::Members);
    StageOptions { currency_digits: settings.currency.digits(), today: reader.today(), typical_amount, members, stands_on }
}

pub(super) fn problem(error: ExchangeError, input: &Input) -> EngineError {
    EngineError::Unreadable(match error {
        ExchangeError::Cancelled => return EngineError::Cancelled,
        ExchangeError::Empty => ImportProblem::Empty,
        ExchangeError::TooLarge(limit) => ImportProblem::TooLarge(limit),
        ExchangeError::OtherWorkbook(ending) => ImportProblem::OtherWorkbook(ending),
        ExchangeError::NotText => ImportProblem::NotText,
        ExchangeError::NotATable => ImportProblem::NotATable,
        ExchangeError::NotAForm => ImportProblem::NotAForm,
        ExchangeError::NotACodebook => ImportProblem::NotACodebook,
        ExchangeError::NoCodes => ImportProblem::NoCodes,
        ExchangeError::NoQuestions => ImportProblem::NoQuestions,
        ExchangeError::Broken(detail) => ImportProblem::Broken(detail),
        ExchangeError::PasswordProtected => ImportProblem::PasswordProtected,
        ExchangeError::Workbook(detail) => ImportProblem::Damaged(detail),
        ExchangeError::SheetMissing(name) => ImportProblem::NoSheet(name),
        ExchangeError::ColumnMissing(name) => ImportProblem::NoColumn(name),
        ExchangeError::TimedOut => ImportProblem::Worker("timed out".to_owned()),
        ExchangeError::Crashed(detail) => ImportProblem::Worker(detail),
        ExchangeError::Io(error) => unread(&error, name_of(input)),
        ExchangeError::Writing(error) if error.kind() == ErrorKind::StorageFull => return EngineError::DiskFull,
        ExchangeError::Writing(error) => return EngineError::Disk(error.to_string()),
    })
}

/// Why the disk gave nothing.
fn unread(error: &std::io::Error, name: String) -> ImportProblem {
    match error.kind() {
        ErrorKind::NotFound => ImportProblem::Missing(name),
        ErrorKind::IsADirectory => ImportProblem::Folder(name),
        ErrorKind::PermissionDenied => ImportProblem::Denied(name),
        _ => ImportProblem::Io(name, error.to_string()),
    }
}

fn name_of(input: &Input) -> String {
    match input {
        Input::Path(path) => path.display().to_string(),
        Input::Bytes { name, .. } => name.clone(),
        Input::Pasted(_) => String::new(),
    }
}
