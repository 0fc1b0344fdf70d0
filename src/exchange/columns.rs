//! Some columns of an input as text, every row of it, in its order: answers, and the reasons somebody gave them in a spreadsheet.

use csv::ByteRecord;
use strum::IntoEnumIterator as _;

use super::detect::{detect, names};
use super::error::ExchangeError;
use super::parse;
use super::rows::{Rows, Step};
use super::source::{Progress, Source};
use crate::domain::import::{Delimiter, ReadAs, Said};

const REPORT_EVERY: u64 = 4_096;

/// A row of some columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCells {
    /// The line of the file it begins in, from 1; in a workbook its row.
    pub line: usize,
    /// The cells of the columns asked for.
    pub cells: Vec<String>,
}

/// The cells of these columns, row by row; the first row holds the names of the columns. A column is its name (in either case) or `#3`,
/// from 1. A cell that is not there is empty.
pub fn columns(source: &Source, wanted: &[&str], progress: Progress<'_>) -> Result<Vec<RowCells>, ExchangeError> {
    let detected = detect(source, &Said { skip_lines: Some(0), header: Some(true), ..Said::default() })?;
    let proposed = read(source, &detected.read_as, wanted, progress);
    let Err(ExchangeError::ColumnMissing(missing)) = proposed else { return proposed };
    // Running text is full of commas and semicolons: where they are told apart wrongly, the names of the columns are not found.
    let others = Delimiter::iter().filter(|delimiter| *delimiter != detected.read_as.delimiter && !source.is_workbook());
    for delimiter in others {
        match read(source, &ReadAs { delimiter, ..detected.read_as.clone() }, wanted, progress) {
            Err(ExchangeError::ColumnMissing(_)) => {}
            other => return other,
        }
    }
    Err(ExchangeError::ColumnMissing(missing))
}

fn read(source: &Source, read_as: &ReadAs, wanted: &[&str], progress: Progress<'_>) -> Result<Vec<RowCells>, ExchangeError> {
    let mut rows = Rows::open(source, read_as)?;
    let mut record = ByteRecord::new();
    if rows.step(&mut record)? == Step::End {
        return Err(ExchangeError::Empty);
    }
    let header = names(Some(&record), record.len());
    let places = wanted.iter().map(|name| place(&header, name)).collect::<Result<Vec<_>, _>>()?;
    let mut read = Vec::new();
    loop {
        let (Step::Row(line) | Step::TooLong(line)) = rows.step(&mut record)? else { return Ok(read) };
        if (read.len() as u64).is_multiple_of(REPORT_EVERY) {
            progress(rows.done(), source.size())?;
        }
        let cells = places.iter().map(|place| cell(&record, *place, header.len(), read_as.delimiter)).collect();
        read.push(RowCells { line: usize::try_from(line).unwrap_or(usize::MAX), cells });
    }
}

fn place(header: &[String], wanted: &str) -> Result<usize, ExchangeError> {
    let number = || wanted.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    let named = |same: &dyn Fn(&String) -> bool| header.iter().position(same);
    let found = named(&|name| name == wanted).or_else(|| named(&|name| name.to_lowercase() == wanted.to_lowercase()));
    found.or_else(|| number().filter(|n| *n < header.len())).ok_or_else(|| ExchangeError::ColumnMissing(wanted.to_owned()))
}

/// A cell as text. Where there is only one column, what looks like more is text that nobody quoted.
fn cell(record: &ByteRecord, place: usize, columns: usize, delimiter: Delimiter) -> String {
    if columns > 1 || record.len() < 2 {
        return record.get(place).map(parse::text).unwrap_or_default();
    }
    let sign = match delimiter {
        Delimiter::Comma => ",",
        Delimiter::Semicolon => ";",
        Delimiter::Tab => "\t",
        Delimiter::Pipe => "|",
        Delimiter::Blanks => " ",
    };
    let parts: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
    parse::text(parts.join(sign).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Input;

    fn check(text: &str, wanted: &[&str], expected: &[&[&str]]) {
        let source = Source::open(&Input::Pasted(text.to_owned()), None, "", &|_, _| Ok(())).unwrap();
        let rows = columns(&source, wanted, &|_, _| Ok(())).unwrap();
        assert_eq!(rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn each_row_knows_the_line_it_begins_in() {
        let lines = |text: &str| {
            let source = Source::open(&Input::Pasted(text.to_owned()), None, "", &|_, _| Ok(())).unwrap();
            columns(&source, &["x"], &|_, _| Ok(())).unwrap().into_iter().map(|row| row.line).collect::<Vec<_>>()
        };
        assert_eq!(lines("x,y\n1,2\n\n3,4\n\n\n5,6\n"), [2, 4, 7]);
        assert_eq!(lines("x,y\n1,\"two\nlines\"\n3,4\n"), [2, 4]);
    }

    #[test]
    fn named_columns_are_read_in_their_order() {
        check("text,reason\n\"late, cold\",Food\nno,\n", &["reason", "text"], &[&["Food", "late, cold"], &["", "no"]]);
        check("Reason;TEXT\nFood;\"a;b\"\n", &["text", "reason"], &[&["a;b", "Food"]]);
        check("id\ttext\n1\ta, b; c\n2\n", &["#2"], &[&["a, b; c"], &[""]]);
        // One column: unquoted commas and semicolons are text, blank rows stay rows.
        check("text\nI waited, and left; why?\n\"\"\nno\n", &["text"], &[&["I waited, and left; why?"], &[""], &["no"]]);
        check("text\n", &["text"], &[]);
        check("text,reason\na; b; c; d,x\ne; f; g; h,y\ni; j; k; l,z\n", &["reason"], &[&["x"], &["y"], &["z"]]);
    }

    #[test]
    fn a_column_that_is_not_there_is_told() {
        let source = Source::open(&Input::Pasted("text,reason\na,b\n".to_owned()), None, "", &|_, _| Ok(())).unwrap();
        let told = columns(&source, &["text", "colour"], &|_, _| Ok(())).unwrap_err();
        assert!(matches!(told, ExchangeError::ColumnMissing(name) if name == "colour"));
    }
}
