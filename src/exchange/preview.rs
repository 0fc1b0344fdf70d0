//! The first rows of an input as they would be taken, with what is wrong marked. Cheap: reads no further. The counts over the whole file
//! are those of `stage`.

use csv::ByteRecord;

use super::decode;
use super::detect::{self, Doubt};
use super::error::ExchangeError;
use super::parse;
use super::rows::{Rows, Step};
use super::source::{Content, Source};
use super::stage::line::{LineReader, is_someone};
use super::stage::{StageOptions, kind};
use crate::domain::import::{Field, ImportKind, Mapping, ReadAs, RowProblem};

/// The head of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Names of the columns; empty ones where there is no header.
    pub columns: Vec<String>,
    /// The first rows below the header.
    pub rows: Vec<PreviewRow>,
    /// What the mapped file holds.
    pub kind: ImportKind,
    /// What the mapping lacks for figures ([`Doubt::NoCustomer`], [`Doubt::NoAmount`]).
    pub lacking: Vec<Doubt>,
}

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Line in the file, from 1; of a workbook the row's number.
    pub line: u64,
    /// Its cells, long ones cut short; as many as there are columns.
    pub cells: Vec<String>,
    /// Why it cannot be taken.
    pub problem: Option<RowProblem>,
    /// The column to blame.
    pub problem_column: Option<usize>,
    /// It names no customer: of purchases, counted in sales only.
    pub no_customer: bool,
}

/// A line near the top of an input, where its table may begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstLine {
    /// Lines above it: what [`ReadAs::skip_lines`] is if the table begins here.
    pub skip: usize,
    /// Its number in the file, from 1; of a workbook the row's number.
    pub line: u64,
    /// How it begins.
    pub text: String,
}

/// Characters of a cell shown.
const SHOWN: usize = 200;
/// Characters of a first line shown.
const LINE_SHOWN: usize = 60;
/// Bytes of a text looked at for its first lines.
const TOP: usize = 64 << 10;

/// The first `count` rows with their problems.
pub fn preview(
    source: &Source,
    read_as: &ReadAs,
    mapping: &Mapping,
    options: &StageOptions,
    count: usize,
) -> Result<Preview, ExchangeError> {
    let mut rows = Rows::open(source, read_as)?;
    let mut record = ByteRecord::new();
    let mut reader = LineReader::new(read_as, mapping, options, source.is_workbook());
    let mut shown = Vec::new();
    let header = read_as.header && rows.step(&mut record)? != Step::End;
    let header = header.then(|| record.clone());
    while shown.len() < count {
        match rows.step(&mut record)? {
            Step::End => break,
            Step::Row(line) => shown.push(row(&record, line, mapping, &mut reader)),
            Step::TooLong(line) => shown.push(PreviewRow {
                line,
                cells: cells(&record),
                problem: Some(RowProblem::TooLong),
                problem_column: None,
                no_customer: false,
            }),
        }
    }
    let width = shown.iter().map(|r| r.cells.len()).chain(header.as_ref().map(ByteRecord::len)).max().unwrap_or(0);
    for row in &mut shown {
        row.cells.resize(width, String::new());
    }
    Ok(Preview { columns: detect::names(header.as_ref(), width), rows: shown, kind: kind(mapping), lacking: detect::lacking(mapping) })
}

fn row(record: &ByteRecord, line: u64, mapping: &Mapping, reader: &mut LineReader<'_>) -> PreviewRow {
    let fault = reader.read(record).err();
    PreviewRow {
        line,
        cells: cells(record),
        problem_column: fault.as_ref().and_then(|f| f.column),
        problem: fault.map(|f| f.problem),
        no_customer: !is_someone(record, mapping),
    }
}

fn cells(record: &ByteRecord) -> Vec<String> {
    record.iter().map(|cell| parse::text(cell.get(..cell.len().min(SHOWN * 4)).unwrap_or_default()).chars().take(SHOWN).collect()).collect()
}

/// The first `count` lines with something in them, for the question where the table begins.
pub fn first_lines(source: &Source, read_as: &ReadAs, count: usize) -> Result<Vec<FirstLine>, ExchangeError> {
    let short = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LINE_SHOWN).collect::<String>();
    Ok(match source.content() {
        Content::Text { bytes, .. } => {
            let text = decode::to_string(&bytes.part(0, TOP)?, &read_as.encoding.0);
            let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
            filled.take(count).map(|(skip, line)| FirstLine { skip, line: skip as u64 + 1, text: short(line) }).collect()
        }
        Content::Workbook(book) => {
            let row = |skip: usize| {
                let (number, cells) = book.row(skip)?;
                let text: Vec<_> = cells.map(parse::text).filter(|cell| !cell.is_empty()).collect();
                Some(FirstLine { skip, line: u64::from(number), text: short(&text.join("  ")) })
            };
            (0..count).map_while(row).collect()
        }
    })
}

/// The mapping of pairs a person typed: a column is its header (in either case) or `#3`, from 1.
pub fn mapping_of(pairs: &[(Field, String)], columns: &[String]) -> Result<Mapping, ExchangeError> {
    let mut mapping = Mapping::default();
    for (field, wanted) in pairs {
        let number = wanted.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
        let by_name =
            || columns.iter().position(|c| c == wanted).or_else(|| columns.iter().position(|c| c.to_lowercase() == wanted.to_lowercase()));
        let column = by_name().or(number.filter(|n| *n < columns.len())).ok_or_else(|| ExchangeError::ColumnMissing(wanted.clone()))?;
        mapping.0.insert(*field, column);
    }
    Ok(mapping)
}
