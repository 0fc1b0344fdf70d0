//! Writes rows back as CSV that spreadsheets open safely: UTF-8 with a mark, CRLF, every field quoted, text that looks like a formula guarded.
//! What is written here reads back the same (`parse::clean` takes the guard off).

use std::io::Write;

use super::error::ExchangeError;
use super::parse::FORMULA_STARTS;
use super::parse::number;
use crate::domain::import::Rejected;

/// Writes the rows that could not be taken below the names of their columns (none: no header), to be mended and imported again.
pub fn rejected_csv(columns: &[String], rejected: &[Rejected], out: &mut dyn Write) -> Result<(), ExchangeError> {
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut writer =
        csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).terminator(csv::Terminator::CRLF).from_writer(out);
    let mut write = |cells: &mut dyn Iterator<Item = &String>| {
        writer.write_record(cells.map(|cell| guarded(cell))).map_err(|e| ExchangeError::Io(std::io::Error::other(e)))
    };
    if columns.iter().any(|c| !c.is_empty()) {
        write(&mut columns.iter())?;
    }
    for row in rejected {
        write(&mut row.cells.iter())?;
    }
    writer.flush()?;
    Ok(())
}

/// The cell, with `'` before it if a spreadsheet would take it for a formula. A plain number is none, however it begins.
fn guarded(cell: &str) -> String {
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
