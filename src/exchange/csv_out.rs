//! Writes rows back as CSV that spreadsheets open safely: UTF-8 with a mark, CRLF, every field quoted, text that looks like a formula guarded.
//! What is written here reads back the same (`parse::clean` takes the guard off).

use std::io::Write;

use csv::ByteRecord;

use super::error::ExchangeError;
use super::parse::FORMULA_STARTS;
use super::parse::number;
use super::source::{Progress, Source};
use super::stage::line::{Line, LineReader};
use super::stage::{Rowwise, StageOptions, each_row};
use crate::domain::import::{Mapping, ReadAs, RowProblem};

/// Writes all rows that cannot be taken, as they stand, below the names of their columns (none: no header), to be mended and imported
/// again. Reads the input anew: there may be more of them than can be kept.
pub fn rejected_csv(
    source: &Source,
    read_as: &ReadAs,
    mapping: &Mapping,
    options: &StageOptions,
    progress: Progress<'_>,
    out: &mut dyn Write,
) -> Result<(), ExchangeError> {
    let mut rejected = Rejected(writer(out)?);
    each_row(source, read_as, LineReader::new(read_as, mapping, options, source.is_workbook()), progress, &mut rejected)?;
    rejected.0.flush().map_err(ExchangeError::Writing)
}

/// A writer of such rows, behind the mark.
pub(super) fn writer<W: Write>(mut out: W) -> Result<csv::Writer<W>, ExchangeError> {
    out.write_all("\u{FEFF}".as_bytes()).map_err(ExchangeError::Writing)?;
    let mut builder = csv::WriterBuilder::new();
    Ok(builder.flexible(true).quote_style(csv::QuoteStyle::Always).terminator(csv::Terminator::CRLF).from_writer(out))
}

/// Writes the rows that cannot be taken.
struct Rejected<W: Write>(csv::Writer<W>);

impl<W: Write> Rejected<W> {
    fn write(&mut self, record: &ByteRecord) -> Result<(), ExchangeError> {
        let cells = record.iter().map(|cell| guarded(&String::from_utf8_lossy(cell)));
        self.0.write_record(cells).map_err(|e| ExchangeError::Writing(std::io::Error::other(e)))
    }
}

impl<W: Write> Rowwise for Rejected<W> {
    fn columns(&mut self, names: &ByteRecord) -> Result<(), ExchangeError> {
        self.write(names)
    }

    fn row(&mut self, record: &ByteRecord, _line: u64, said: Result<Line<'_>, RowProblem>) -> Result<(), ExchangeError> {
        if said.is_err() { self.write(record) } else { Ok(()) }
    }
}

/// The cell, with `'` before it if a spreadsheet would take it for a formula. A plain number is none, however it begins.
pub(super) fn guarded(cell: &str) -> String {
    let inner = cell.trim_start_matches([' ', '\u{FEFF}', '\u{A0}']);
    let formula = FORMULA_STARTS.iter().any(|start| inner.starts_with(start) || cell.starts_with(start));
    let is_number = ['.', ','].into_iter().any(|sign| number::parse(inner.trim().as_bytes(), sign).is_ok()) && !inner.starts_with('+');
    if formula && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("-3.50", "-3.50"),
            ("-cmd", "'-cmd"),
            ("+49 30 1", "'+49 30 1"),
            (" @x", "' @x"),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(guarded(cell), expected);
        }
    }
}
