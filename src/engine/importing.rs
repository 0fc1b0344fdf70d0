//! From a file to rows ready to be applied: opens it once, asks `exchange`, tells how far it is.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use crate::domain::import::{Field, ImportOutcome, Mapping};
use crate::domain::money::Money;
use crate::exchange::{self, ExchangeError, Input, Source, StageOptions};
use crate::store::imports;

use super::error::EngineError;
use super::import_problem::ImportProblem;
use super::progress::Progress;
use super::reader::Reader;
use super::status::Stage;
use super::views::import_preview::{Faults, ImportPreview, ImportRow, ReadImport, StageImport, StagedImport};

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

/// The head of a file.
pub(super) fn preview(query: &ReadImport, reader: &Reader) -> Result<ImportPreview, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let source = reader.last_source().open(&query.input, &query.sheet, reader.deps().program.as_ref(), &progress)?;
    let detected = exchange::detect(&source).map_err(|e| problem(e, &query.input))?;
    let read_as = query.read_as.clone().unwrap_or_else(|| detected.read_as.clone());
    let (mapping, confidence) = match &query.mapping {
        Some(mapping) => (mapping.clone(), detected.confidence.clone()),
        None if read_as == detected.read_as => (detected.mapping.clone(), detected.confidence.clone()),
        None => exchange::propose_mapping(&source, &read_as).map_err(|e| problem(e, &query.input))?,
    };
    let shown = exchange::preview(&source, &read_as, &mapping, &options(reader, None), query.rows).map_err(|e| problem(e, &query.input))?;
    let either_day = first_of(&shown.rows, &mapping, &[Field::Date, Field::Joined, Field::Left], |cell| {
        exchange::either_day(cell).map(|(day_first, month_first)| (cell.to_owned(), day_first, month_first))
    });
    let either_number = first_of(&shown.rows, &mapping, &[Field::Amount, Field::Price, Field::Quantity], |cell| {
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
        confidence,
        columns: shown.columns,
        doubts: detected.doubts,
        either_day,
        either_number,
        encodings: detected.encodings,
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
    let options = options(reader, query.typical_amount);
    let staged = exchange::stage(&source, &query.read_as, &query.mapping, &options, &step).map_err(|e| problem(e, &query.input))?;
    let outcome = match reader.conn() {
        Ok(conn) => imports::plan(conn, &staged, &imports::ImportOptions::on(reader.today())).map_err(|e| reader.told(e))?,
        Err(_) => ImportOutcome::default(),
    };
    Ok(StagedImport { faults: Faults::of(&staged), staged: Arc::new(staged), outcome, kind: exchange::kind(&query.mapping) })
}

/// The mapping that pairs of field and column (a header, or `#3`) ask for.
pub fn mapping_of(pairs: &[(Field, String)], columns: &[String]) -> Result<Mapping, EngineError> {
    exchange::mapping_of(pairs, columns).map_err(|e| problem(e, &Input::Pasted(String::new())))
}

/// The child process that reads a workbook: rows to `out`, for the parent only. Whether all went well.
pub fn read_workbook(path: &std::path::Path, sheet: &str, out: &mut dyn std::io::Write) -> bool {
    exchange::workbook::child(path, sheet, out).is_ok()
}

fn options(reader: &Reader, typical_amount: Option<Money>) -> StageOptions {
    StageOptions { currency_digits: reader.settings().currency.digits(), today: reader.today(), typical_amount }
}

fn problem(error: ExchangeError, input: &Input) -> EngineError {
    EngineError::Unreadable(match error {
        ExchangeError::Cancelled => return EngineError::Cancelled,
        ExchangeError::Empty => ImportProblem::Empty,
        ExchangeError::TooLarge(limit) => ImportProblem::TooLarge(limit),
        ExchangeError::NotText => ImportProblem::NotText,
        ExchangeError::NotATable => ImportProblem::NotATable,
        ExchangeError::PasswordProtected => ImportProblem::PasswordProtected,
        ExchangeError::Workbook(detail) => ImportProblem::Damaged(detail),
        ExchangeError::SheetMissing(name) => ImportProblem::NoSheet(name),
        ExchangeError::ColumnMissing(name) => ImportProblem::NoColumn(name),
        ExchangeError::TimedOut => ImportProblem::Worker("timed out".to_owned()),
        ExchangeError::Crashed(detail) => ImportProblem::Worker(detail),
        ExchangeError::Io(error) if error.kind() == std::io::ErrorKind::NotFound => ImportProblem::Missing(match input {
            Input::Path(path) => path.display().to_string(),
            Input::Bytes { name, .. } => name.clone(),
            Input::Pasted(_) => String::new(),
        }),
        ExchangeError::Io(error) => return EngineError::Disk(error.to_string()),
    })
}
