//! The process that reads one workbook and sends its rows. It may break off at any time: whoever started it is prepared for that.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::Path;

use calamine::{Data, DataRef, DataType, Ods, OdsError, Range, Reader, Xlsx, XlsxError};

use super::frames::{Failure, Frame};
use super::guard::{self, Kind, Trouble, too_large};
use crate::exchange::error::Limit;

/// Reads the workbook at `path` and writes its rows as frames to `out`: the body of the hidden subcommand
/// `read-workbook FILE [--sheet S]`, `out` being standard output. `sheet` empty: the first sheet with rows.
/// Trouble with the workbook is a frame too; an error means that `out` could not be written.
pub fn child(path: &Path, sheet: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let sent = guard::check(path).and_then(|kind| match kind {
        Kind::Xlsx => send_xlsx(path, sheet, &mut out),
        Kind::Ods => send_ods(path, sheet, &mut out),
    });
    match sent {
        Ok(()) => Frame::End.write(&mut out)?,
        Err((failure, detail)) => Frame::Failed(failure, detail.into_bytes()).write(&mut out)?,
    }
    out.flush()
}

fn open(path: &Path) -> Result<BufReader<File>, Trouble> {
    File::open(path).map(BufReader::new).map_err(|e| (Failure::Unreadable, e.to_string()))
}

fn xlsx_trouble(error: &XlsxError) -> Trouble {
    let failure = if matches!(error, XlsxError::Password) { Failure::Password } else { Failure::Unreadable };
    (failure, error.to_string())
}

fn send_xlsx(path: &Path, wanted: &str, out: &mut dyn Write) -> Result<(), Trouble> {
    let mut book: Xlsx<_> = Xlsx::new(open(path)?).map_err(|e| xlsx_trouble(&e))?;
    let names = book.sheet_names();
    let mut sender = Sender::new(out, &names, wanted)?;
    for name in sender.candidates(&names) {
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A sheet of charts has no cells; the next one may.
            Err(_) if wanted.is_empty() && names.len() > 1 => continue,
            Err(error) => return Err(xlsx_trouble(&error)),
        };
        sender.begin(&name);
        while let Some(cell) = cells.next_cell().map_err(|e| xlsx_trouble(&e))? {
            sender.cell(cell.get_position(), text_of_ref(cell.get_value()))?;
        }
        if sender.finish()? {
            return Ok(());
        }
    }
    Ok(())
}

fn send_ods(path: &Path, wanted: &str, out: &mut dyn Write) -> Result<(), Trouble> {
    let trouble = |error: OdsError| {
        let failure = if matches!(error, OdsError::Password) { Failure::Password } else { Failure::Unreadable };
        (failure, error.to_string())
    };
    let mut book: Ods<_> = Ods::new(open(path)?).map_err(trouble)?;
    let names = book.sheet_names();
    let mut sender = Sender::new(out, &names, wanted)?;
    for name in sender.candidates(&names) {
        let range: Range<Data> = book.worksheet_range(&name).map_err(trouble)?;
        let (top, left) = range.start().unwrap_or_default();
        sender.begin(&name);
        for (row, column, value) in range.used_cells() {
            let at = |start: u32, offset: usize| start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
            sender.cell((at(top, row), at(left, column)), text_of(value))?;
        }
        if sender.finish()? {
            return Ok(());
        }
    }
    Ok(())
}

/// Gathers cells into rows, counts what they cost, and sends them.
struct Sender<'a> {
    out: &'a mut dyn Write,
    wanted: String,
    sheet: String,
    row: u32,
    cells: Vec<Vec<u8>>,
    any: bool,
    filled: u64,
    places: u64,
}

impl<'a> Sender<'a> {
    fn new(out: &'a mut dyn Write, names: &[String], wanted: &str) -> Result<Self, Trouble> {
        if !wanted.is_empty() && !names.iter().any(|n| n == wanted) {
            return Err((Failure::NoSheet, wanted.to_owned()));
        }
        let mut sender =
            Self { out, wanted: wanted.to_owned(), sheet: String::new(), row: 0, cells: Vec::new(), any: false, filled: 0, places: 0 };
        sender.send(&Frame::Sheets(names.iter().map(|n| n.clone().into_bytes()).collect()))?;
        Ok(sender)
    }

    fn candidates(&self, names: &[String]) -> Vec<String> {
        names.iter().filter(|n| self.wanted.is_empty() || **n == self.wanted).cloned().collect()
    }

    fn send(&mut self, frame: &Frame) -> Result<(), Trouble> {
        frame.write(self.out).map_err(|e| (Failure::Unreadable, e.to_string()))
    }

    fn begin(&mut self, sheet: &str) {
        sheet.clone_into(&mut self.sheet);
    }

    fn cell(&mut self, (row, column): (u32, u32), text: String) -> Result<(), Trouble> {
        if text.is_empty() {
            return Ok(());
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if row >= guard::ROWS || column >= guard::COLUMNS {
            return Err(too_large(Limit::Corner));
        }
        if text.len() as u64 > Limit::Cell.most() << 20 {
            return Err(too_large(Limit::Cell));
        }
        if row != self.row {
            self.send_row()?;
            self.row = row;
        }
        if self.cells.len() <= column {
            self.places += (column + 1 - self.cells.len()) as u64;
            self.cells.resize(column + 1, Vec::new());
        }
        self.filled += 1;
        if self.filled > Limit::Cells.most() || self.places > guard::PLACES {
            return Err(too_large(Limit::Cells));
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = text.into_bytes();
        }
        Ok(())
    }

    fn send_row(&mut self) -> Result<(), Trouble> {
        if self.cells.is_empty() {
            return Ok(());
        }
        if !self.any {
            self.any = true;
            let sheet = Frame::Sheet(self.sheet.clone().into_bytes());
            self.send(&sheet)?;
        }
        let cells = std::mem::take(&mut self.cells);
        self.send(&Frame::Row(self.row + 1, cells))
    }

    /// Sends what is left; whether the sheet had rows.
    fn finish(&mut self) -> Result<bool, Trouble> {
        self.send_row()?;
        self.row = 0;
        Ok(self.any)
    }
}

fn text_of_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(when) => text_of_date(when),
        DataRef::Error(error) => error.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

fn text_of(value: &Data) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTime(when) => text_of_date(when),
        Data::Bool(yes) => yes.to_string(),
        Data::Error(error) => error.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

/// ISO 8601; a duration or a bare time of day stays a number.
fn text_of_date(when: &calamine::ExcelDateTime) -> String {
    let count = when.as_f64();
    if when.is_duration() || !(1.0..2_958_466.0).contains(&count) {
        return count.to_string();
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {hour:02}:{minute:02}:{second:02}") }
}
