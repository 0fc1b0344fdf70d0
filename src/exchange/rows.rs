//! Rows of an input, one after another, whatever it is: text between delimiters, columns aligned by blanks, a sheet of a workbook.
//! Streams: of a text only one row is in memory. A quote that is never closed costs its own line, not the rest of the file.

use std::io::{self, BufRead, BufReader, Read};

use csv::ByteRecord;

use super::decode;
use super::error::{ExchangeError, Limit};
use super::source::{Bytes, Content, Source};
use super::workbook::Workbook;
use crate::domain::import::{Delimiter, ReadAs};

/// Bytes of one field.
pub(super) const FIELD: usize = 1 << 20;
/// Bytes of one row.
const ROW: u64 = Limit::Row.most() << 20;
/// Quotes that are never closed, after which a file is taken as it is.
const MENDED: u32 = 50;

/// What the next step gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// A row that begins in this line (from 1); of a workbook the row's number.
    Row(u64),
    /// The row that begins in this line is beyond the limits; its first line stands in the record, cut short.
    TooLong(u64),
    /// No more rows.
    End,
}

/// The rows of an input, read in one way.
pub(super) enum Rows<'a> {
    Text(Box<TextRows<'a>>),
    Book { book: &'a Workbook, next: usize },
}

impl<'a> Rows<'a> {
    /// From the first row below the skipped lines, the header included.
    pub(super) fn open(source: &'a Source, read_as: &ReadAs) -> Result<Self, ExchangeError> {
        Ok(match source.content() {
            Content::Text { bytes, scan } => {
                let valid = scan.invalid_utf8() == 0;
                Self::Text(Box::new(TextRows::open(bytes, valid, read_as)?))
            }
            Content::Workbook(book) if !read_as.sheet.is_empty() && read_as.sheet != book.sheet => {
                return Err(ExchangeError::SheetMissing(read_as.sheet.clone()));
            }
            Content::Workbook(book) => Self::Book { book, next: read_as.skip_lines },
        })
    }

    /// The next row into `record`.
    pub(super) fn step(&mut self, record: &mut ByteRecord) -> Result<Step, ExchangeError> {
        match self {
            Self::Text(rows) => rows.step(record),
            Self::Book { book, next } => {
                record.clear();
                let Some((number, cells)) = book.row(*next) else { return Ok(Step::End) };
                cells.for_each(|cell| record.push_field(cell));
                *next += 1;
                Ok(Step::Row(u64::from(number)))
            }
        }
    }

    /// Bytes of text (as UTF-8) or rows of a workbook read so far.
    pub(super) fn done(&self) -> u64 {
        match self {
            Self::Text(rows) => rows.done(),
            Self::Book { next, .. } => *next as u64,
        }
    }
}

/// The rows of a text.
pub(super) struct TextRows<'a> {
    bytes: &'a Bytes,
    valid: bool,
    encoding: String,
    delimiter: Delimiter,
    lines: Lines<'a>,
    /// Where the current reader began: bytes and lines of the decoded text.
    base: (u64, u64),
    /// Lines taken for rows by themselves because their quote was never closed.
    mended: u32,
}

enum Lines<'a> {
    Csv(csv::Reader<Limited<'a>>),
    Blanks(BufReader<Box<dyn Read + 'a>>, u64, u64),
}

impl<'a> TextRows<'a> {
    fn open(bytes: &'a Bytes, valid: bool, read_as: &ReadAs) -> Result<Self, ExchangeError> {
        let mut text = BufReader::with_capacity(1 << 17, decode::utf8(bytes.reader()?, &read_as.encoding.0, valid)?);
        let mut skipped = 0;
        for _ in 0..read_as.skip_lines {
            skipped += skip_line(&mut text)?;
        }
        let base = (skipped, read_as.skip_lines as u64);
        let lines = lines(Box::new(text), read_as.delimiter);
        Ok(Self { bytes, valid, encoding: read_as.encoding.0.clone(), delimiter: read_as.delimiter, lines, base, mended: 0 })
    }

    fn step(&mut self, record: &mut ByteRecord) -> Result<Step, ExchangeError> {
        let reader = match &mut self.lines {
            Lines::Blanks(text, line, done) => return blank_row(text, record, self.base.1, line, done),
            Lines::Csv(reader) => reader,
        };
        let from = reader.position().clone();
        reader.get_mut().allowed = ROW;
        let start = (self.base.0 + from.byte(), self.base.1 + from.line() - 1);
        match reader.read_byte_record(record) {
            Ok(false) => Ok(Step::End),
            Ok(true) => {
                let begun = record.position().map_or(start, |p| (self.base.0 + p.byte(), self.base.1 + p.line() - 1));
                let (end, feed_left) = (self.base.1 + reader.position().line(), reader.get_ref().feed_left());
                let lines = reader.position().line() - record.position().map_or(from.line(), csv::Position::line);
                let at_end = reader.get_ref().ended && reader.position().byte() >= reader.get_ref().given;
                let cut = lines > 1 && self.mended < MENDED && at_end && self.quote_stays_open(begun.0)?;
                if cut {
                    return self.mend(begun, record);
                }
                let long = record.iter().any(|field| field.len() > FIELD);
                let line = begun_in(begun.1 + 1, from.byte() > 0, end, feed_left, record);
                Ok(if long { Step::TooLong(line) } else { Step::Row(line) })
            }
            Err(error) if is_limit(&error) && self.mended < MENDED => self.mend(start, record),
            Err(error) if is_limit(&error) => Err(ExchangeError::TooLarge(Limit::Row)),
            Err(error) => Err(ExchangeError::Io(io::Error::other(error))),
        }
    }

    fn done(&self) -> u64 {
        match &self.lines {
            Lines::Csv(reader) => self.base.0 + reader.position().byte(),
            Lines::Blanks(_, _, done) => self.base.0 + done,
        }
    }

    /// Whether an odd number of quotes stands from here to the end.
    fn quote_stays_open(&self, from: u64) -> io::Result<bool> {
        let mut text = self.text_from(from)?;
        let mut odd = false;
        loop {
            let chunk = text.fill_buf()?;
            if chunk.is_empty() {
                return Ok(odd);
            }
            odd = chunk.iter().fold(odd, |odd, b| odd ^ (*b == b'"'));
            let length = chunk.len();
            text.consume(length);
        }
    }

    /// Takes the first line of a row for a row without quotes, and goes on after it.
    fn mend(&mut self, (byte, line): (u64, u64), record: &mut ByteRecord) -> Result<Step, ExchangeError> {
        self.mended += 1;
        let mut text = self.text_from(byte)?;
        let mut first = Vec::new();
        let mut kept = (&mut text).take(FIELD as u64).read_until(b'\n', &mut first)? as u64;
        let left_over = first == b"\n";
        let (byte, line) = if left_over { (byte + 1, line + 1) } else { (byte, line) };
        if left_over {
            first.clear();
            kept = (&mut text).take(FIELD as u64).read_until(b'\n', &mut first)? as u64;
        }
        let whole = first.ends_with(b"\n") || kept < FIELD as u64;
        let rest = if whole { 0 } else { skip_line(&mut text)? };
        *record = ByteRecord::new();
        first.trim_ascii_end().split(|b| *b == sign(self.delimiter)).for_each(|field| record.push_field(field));
        self.base = (byte + kept + rest, line + 1);
        self.lines = lines(Box::new(text), self.delimiter);
        Ok(if whole { Step::Row(line + 1) } else { Step::TooLong(line + 1) })
    }

    fn text_from(&self, byte: u64) -> io::Result<BufReader<Box<dyn Read + 'a>>> {
        let mut text = decode::utf8(self.bytes.reader()?, &self.encoding, self.valid)?;
        io::copy(&mut (&mut text).take(byte), &mut io::sink())?;
        Ok(BufReader::new(text))
    }
}

/// The line a row begins in. The reader counts from where the row before ended: `from` is one short when a line feed was
/// left there, and more when empty lines stand between; `end`, where it stopped now, tells of those.
fn begun_in(from: u64, not_first: bool, end: u64, feed_left: bool, record: &ByteRecord) -> u64 {
    let within = record.as_slice().split(|b| *b == b'\n').skip(1).count() as u64;
    let by_end = end.saturating_sub(within + u64::from(!feed_left));
    by_end.max(from + u64::from(feed_left && not_first))
}

fn lines(text: Box<dyn Read + '_>, delimiter: Delimiter) -> Lines<'_> {
    if delimiter == Delimiter::Blanks {
        return Lines::Blanks(BufReader::new(text), 0, 0);
    }
    Lines::Csv(
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(sign(delimiter))
            .buffer_capacity(1 << 16)
            .from_reader(Limited { text, allowed: ROW, given: 0, ended: false, last: 0, returns: None }),
    )
}

/// The byte of a delimiter.
pub(super) fn sign(delimiter: Delimiter) -> u8 {
    match delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
        Delimiter::Pipe => b'|',
        Delimiter::Blanks => b' ',
    }
}

fn skip_line(text: &mut impl BufRead) -> io::Result<u64> {
    let mut skipped = 0;
    loop {
        let chunk = text.fill_buf()?;
        if chunk.is_empty() {
            return Ok(skipped);
        }
        let (used, found) = chunk.iter().position(|b| *b == b'\n').map_or((chunk.len(), false), |at| (at + 1, true));
        text.consume(used);
        skipped += used as u64;
        if found {
            return Ok(skipped);
        }
    }
}

fn blank_row(
    text: &mut BufReader<Box<dyn Read + '_>>,
    record: &mut ByteRecord,
    base: u64,
    line: &mut u64,
    done: &mut u64,
) -> Result<Step, ExchangeError> {
    record.clear();
    let mut row = Vec::new();
    loop {
        row.clear();
        let read = text.take(FIELD as u64).read_until(b'\n', &mut row)? as u64;
        if read == 0 {
            return Ok(Step::End);
        }
        *line += 1;
        *done += read;
        let long = read == FIELD as u64 && !row.ends_with(b"\n");
        if long {
            *done += skip_line(text)?;
        }
        row.split(u8::is_ascii_whitespace).filter(|f| !f.is_empty()).for_each(|f| record.push_field(f));
        if !record.is_empty() {
            return Ok(if long { Step::TooLong(base + *line) } else { Step::Row(base + *line) });
        }
    }
}

/// A reader that refuses to give more than is allowed for one row.
struct Limited<'a> {
    text: Box<dyn Read + 'a>,
    allowed: u64,
    given: u64,
    ended: bool,
    /// The byte given last, and whether the first line ended in a return and a line feed, once it is known.
    last: u8,
    returns: Option<bool>,
}

impl Limited<'_> {
    /// Whether the line feed after a row is left for the next one: the row ends at the return before it.
    fn feed_left(&self) -> bool {
        self.returns.unwrap_or(false)
    }

    fn look_at_ends(&mut self, given: &[u8]) {
        if self.returns.is_none() {
            let before = |at: usize| at.checked_sub(1).map_or(Some(&self.last), |i| given.get(i));
            self.returns = given.iter().position(|b| *b == b'\n').map(|at| before(at) == Some(&b'\r'));
            self.last = given.last().copied().unwrap_or(self.last);
        }
    }
}

impl Read for Limited<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.allowed == 0 {
            return Err(io::Error::other(RowTooLong));
        }
        let read = self.text.read(buffer)?;
        self.allowed = self.allowed.saturating_sub(read as u64);
        self.given += read as u64;
        self.ended = read == 0;
        self.look_at_ends(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("row too long")]
struct RowTooLong;

fn is_limit(error: &csv::Error) -> bool {
    matches!(error.kind(), csv::ErrorKind::Io(io) if io.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<RowTooLong>))
}
