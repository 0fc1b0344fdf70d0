//! Numbers out of a table somebody made elsewhere: every row counts, and one that is no number is told with its line.

use std::path::Path;

use crate::cli::session::Session;
use crate::engine::views::columns::{Input, ReadColumns, RowCells};
use crate::engine::{EngineError, ImportProblem, Refusal};

/// The cells of these columns, row by row. Each column goes by several names; the first that is there is read.
pub(super) fn cells(session: &mut Session, file: &Path, columns: &[&[&str]]) -> Result<Vec<RowCells>, EngineError> {
    session.reading = Some(file.to_path_buf());
    let names = columns.iter().map(|names| name_there(session, file, names)).collect::<Result<Vec<_>, _>>()?;
    read(session, file, names)
}

/// Whether the table has a column of one of these names.
pub(super) fn has(session: &Session, file: &Path, names: &[&str]) -> bool {
    name_there(session, file, names).is_ok()
}

fn name_there(session: &Session, file: &Path, names: &[&str]) -> Result<String, EngineError> {
    let mut missing = None;
    for name in names {
        match read(session, file, vec![(*name).to_owned()]) {
            Ok(_) => return Ok((*name).to_owned()),
            // The name people know it by is the one that is told.
            Err(error @ EngineError::Unreadable(ImportProblem::NoColumn(_))) => missing = missing.or(Some(error)),
            Err(other) => return Err(other),
        }
    }
    Err(missing.unwrap_or_else(|| EngineError::Internal("no column asked for".to_owned())))
}

fn read(session: &Session, file: &Path, columns: Vec<String>) -> Result<Vec<RowCells>, EngineError> {
    session.engine.fetch(ReadColumns { input: Input::Path(file.to_path_buf()), columns })
}

/// A cell as a number, not below 0; `line` is that of its row in the file, from 1.
pub(super) fn number(line: usize, cell: &str) -> Result<f64, EngineError> {
    let number = cell.trim().replace(',', ".").parse::<f64>().ok().filter(|n| n.is_finite() && *n >= 0.0);
    number.ok_or_else(|| Refusal::NotANumber { line, text: cell.trim().to_owned() }.into())
}

/// Rows in which anything stands.
pub(super) fn filled(rows: &[RowCells]) -> impl Iterator<Item = &RowCells> {
    rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
}
