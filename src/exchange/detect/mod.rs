//! How an input is best read and what its columns mean: proposals from a sample, with how sure they are. Decides nothing.

mod columns;
mod profile;
mod shape;
mod words;

use std::collections::BTreeMap;

use csv::ByteRecord;

use self::profile::Profile;
use super::decode;
use super::encoding::OFFERED;
use super::error::ExchangeError;
use super::parse;
use super::rows::{Rows, Step};
use super::source::{Content, Source};
use super::stage::kind;
use super::workbook::Workbook;
use crate::domain::import::{DateOrder, Delimiter, Encoding, Field, ImportKind, Mapping, ReadAs, Said};

/// What a look at a sample proposes.
#[derive(Debug, Clone, PartialEq)]
pub struct Detected {
    /// How to read it.
    pub read_as: ReadAs,
    /// Which column becomes which field.
    pub mapping: Mapping,
    /// What the mapped file holds.
    pub kind: ImportKind,
    /// Names of the columns; empty ones where there is no header.
    pub columns: Vec<String>,
    /// How sure each proposed field is, from 0 to 1.
    pub confidence: BTreeMap<Field, f32>,
    /// What the person should look at.
    pub doubts: Vec<Doubt>,
    /// Encodings to choose from; none for workbooks.
    pub encodings: Vec<Encoding>,
    /// Sheets to choose from; none for text.
    pub sheets: Vec<String>,
}

/// Something that could not be told from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Doubt {
    /// Another encoding would read as well.
    Encoding,
    /// So many bytes are no text in the proposed encoding; they are shown as U+FFFD.
    InvalidBytes(u64),
    /// Another delimiter would read as well, or there is only one column.
    Delimiter,
    /// 02/06/2024 may be June or February.
    DateOrder,
    /// 1.234 may be more than a thousand or little more than one.
    Decimal,
    /// No column tells who the customer is.
    NoCustomer,
    /// Days but no amounts, as in a list of names and last visits: without a typical amount figures count no purchase.
    NoAmount,
}

/// Rows looked at from the start.
const SAMPLE: usize = 2_000;
const HEAD: usize = 256 << 10;

/// Proposes how to read an input and what its columns mean. What the person has said stands, and the rest is proposed in its light;
/// there is no doubt about what was said.
pub fn detect(source: &Source, said: &Said) -> Result<Detected, ExchangeError> {
    let mut doubts = Vec::new();
    let mut read_as = first_guess(source, said, &mut doubts)?;
    let sample = Sample::take(source, &read_as, said.header)?;
    if sample.rows.is_empty() {
        return Err(ExchangeError::Empty);
    }
    read_as.header = sample.header;
    let dates = said.date_order.map_or_else(|| sample.order(), |order| (order, false));
    read_as.date_order = dates.0;
    let (mapping, confidence) = columns::propose(&sample.names, &sample.profiles, said);
    let decimal = said.decimal.map_or_else(|| sample.decimal(read_as.delimiter, &mapping), |sign| (sign, false));
    read_as.decimal = decimal.0;
    let kind = kind(&mapping);
    doubts.extend(dates.1.then_some(Doubt::DateOrder));
    doubts.extend(decimal.1.then_some(Doubt::Decimal));
    doubts.extend(lacking(&mapping));
    Ok(Detected {
        read_as,
        kind,
        columns: sample.names,
        confidence,
        doubts,
        encodings: if source.is_workbook() { Vec::new() } else { OFFERED.iter().map(|n| Encoding((*n).to_owned())).collect() },
        sheets: source.sheets().to_vec(),
        mapping,
    })
}

/// What a mapping lacks for figures.
pub(super) fn lacking(mapping: &Mapping) -> Vec<Doubt> {
    let has = |field| mapping.column(field).is_some();
    let customer = [Field::Customer, Field::Name, Field::Email, Field::Phone].into_iter().any(has);
    let money = has(Field::Amount) || has(Field::Price);
    let no_customer = (!customer).then_some(Doubt::NoCustomer);
    no_customer.into_iter().chain((has(Field::Date) && !money).then_some(Doubt::NoAmount)).collect()
}

fn first_guess(source: &Source, said: &Said, doubts: &mut Vec<Doubt>) -> Result<ReadAs, ExchangeError> {
    let mut read_as = ReadAs {
        encoding: Encoding(String::new()),
        delimiter: Delimiter::Comma,
        sheet: source.sheet().to_owned(),
        skip_lines: 0,
        header: true,
        date_order: DateOrder::DayFirst,
        decimal: '.',
    };
    let (bytes, scan) = match source.content() {
        Content::Text { bytes, scan } => (bytes, scan),
        Content::Workbook(book) => {
            read_as.skip_lines = said.skip_lines.unwrap_or_else(|| rows_before(book));
            return Ok(read_as);
        }
    };
    let verdict = scan.verdict();
    doubts.extend((!verdict.certain && said.encoding.is_none()).then_some(Doubt::Encoding));
    read_as.encoding = said.encoding.clone().unwrap_or_else(|| Encoding(verdict.name.to_owned()));
    if read_as.encoding.0 == "UTF-8" && scan.invalid_utf8() > 0 {
        doubts.push(Doubt::InvalidBytes(scan.invalid_utf8()));
    }
    let head = decode::to_string(&bytes.part(0, HEAD)?, &read_as.encoding.0);
    let whole = head.len() < HEAD / 2 || scan.length() <= HEAD as u64;
    let head = if whole { head.as_str() } else { head.rsplit_once('\n').map_or(head.as_str(), |(lines, _)| lines) };
    let shape = shape::shape(head, said.delimiter, said.skip_lines);
    doubts.extend((!shape.certain).then_some(Doubt::Delimiter));
    (read_as.delimiter, read_as.skip_lines) = (shape.delimiter, shape.skip_lines);
    Ok(read_as)
}

/// Rows of a workbook above the row of names: titles and remarks, which are narrower than the table. Only above a row of words, so
/// that no row of the table itself is ever passed over.
fn rows_before(book: &Workbook) -> usize {
    let row = |n: usize| book.row(n).map(|(_, cells)| cells.collect::<ByteRecord>());
    let filled = |row: &ByteRecord| row.iter().filter(|cell| !parse::clean(cell).is_empty()).count();
    let widths: Vec<_> = (0..shape::ROWS).map_while(row).map(|row| (row.len(), 0)).collect();
    let columns = shape::usual_width(&widths);
    let first = (0..=shape::LINES_BEFORE).map_while(row).position(|row| columns > 1 && row.len() >= columns && filled(&row) * 2 > columns);
    let is_names = |n: &usize| row(*n).is_some_and(|row| row.iter().all(|cell| shape::is_word(parse::clean(cell))));
    first.filter(is_names).unwrap_or(0)
}

/// Rows to look at, with what their columns are like.
struct Sample {
    rows: Vec<ByteRecord>,
    header: bool,
    names: Vec<String>,
    profiles: Vec<Profile>,
}

impl Sample {
    /// `header` as the person said, or as it looks.
    fn take(source: &Source, read_as: &ReadAs, header: Option<bool>) -> Result<Self, ExchangeError> {
        let mut rows = Vec::new();
        let mut reader = Rows::open(source, read_as)?;
        let mut record = ByteRecord::new();
        while rows.len() < SAMPLE && reader.step(&mut record)? != Step::End {
            // A copy of its cells only: the record itself may hold on to room for 16 MB.
            rows.push(record.iter().collect());
        }
        rows.extend(scattered(source, read_as, rows.len())?);
        let mut sample = Self { rows, header: false, names: Vec::new(), profiles: Vec::new() };
        let below = profiles(sample.rows.get(1..).unwrap_or_default(), sample.width(), source.is_workbook());
        let looks_so = || sample.rows.first().is_some_and(|first| shape::has_header(first, &below));
        let header = header.unwrap_or_else(looks_so);
        sample.set_header(header, source.is_workbook());
        Ok(sample)
    }

    fn width(&self) -> usize {
        self.rows.iter().take(SAMPLE).map(ByteRecord::len).max().unwrap_or(0)
    }

    fn set_header(&mut self, header: bool, workbook: bool) {
        let width = self.width();
        let below = self.rows.get(usize::from(header)..).unwrap_or_default();
        self.profiles = profiles(below, width, workbook);
        self.names = names(self.rows.first().filter(|_| header), width);
        self.header = header;
    }

    /// The order in dates, and whether that is a doubt.
    fn order(&self) -> (DateOrder, bool) {
        let nearly = self.profiles.iter().any(|p| p.mostly(p.days));
        // Where no column is nearly all days, one with many bad days still tells the order.
        let dates = || self.profiles.iter().filter(|p| p.mostly(p.days) || !nearly && p.days > 0 && !p.mostly(p.numbers));
        let day_first: usize = dates().map(|p| p.day_first).sum();
        let month_first: usize = dates().map(|p| p.month_first).sum();
        let either: usize = dates().map(|p| p.either_order).sum();
        match (day_first, month_first) {
            (0, 0) if either > 0 => (DateOrder::DayFirst, true),
            (0, 0) => (DateOrder::YearFirst, false),
            (day, month) if day >= month => (DateOrder::DayFirst, month > 0),
            (day, _) => (DateOrder::MonthFirst, day > 0),
        }
    }

    /// The decimal sign, and whether that is a doubt. Money with many bad cells tells it too.
    fn decimal(&self, delimiter: Delimiter, mapping: &Mapping) -> (char, bool) {
        let money = Field::NUMBERS.map(|field| mapping.column(field));
        let tells = |(n, p): &(usize, &Profile)| !p.mostly(p.days) && (p.mostly(p.numbers) || money.contains(&Some(*n)));
        let numbers = || self.profiles.iter().enumerate().filter(tells).map(|(_, profile)| profile);
        let point: usize = numbers().map(|p| p.point).sum();
        let comma: usize = numbers().map(|p| p.comma).sum();
        let either: usize = numbers().map(|p| p.either_sign).sum();
        match (point, comma) {
            (0, 0) => (if delimiter == Delimiter::Semicolon { ',' } else { '.' }, either > 0),
            (point, comma) if point >= comma => ('.', comma > 0),
            (point, _) => (',', point > 0),
        }
    }
}

/// Rows from all over a large text, so that dates and numbers of its later parts count too.
fn scattered(source: &Source, read_as: &ReadAs, read: usize) -> Result<Vec<ByteRecord>, ExchangeError> {
    const PLACES: u64 = 8;
    const PART: usize = 16 << 10;
    let Content::Text { bytes, .. } = source.content() else { return Ok(Vec::new()) };
    if read < SAMPLE || read_as.delimiter == Delimiter::Blanks || read_as.encoding.0.starts_with("UTF-") && read_as.encoding.0 != "UTF-8" {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for place in 1..=PLACES {
        let part = bytes.part(source.size() / (PLACES + 1) * place, PART)?;
        let text = decode::to_string(&part, &read_as.encoding.0);
        let inner = text.split_once('\n').and_then(|(_, rest)| rest.rsplit_once('\n')).map_or("", |(lines, _)| lines);
        let mut builder = csv::ReaderBuilder::new();
        let reader =
            builder.has_headers(false).flexible(true).delimiter(super::rows::sign(read_as.delimiter)).from_reader(inner.as_bytes());
        rows.extend(reader.into_byte_records().map_while(Result::ok));
    }
    Ok(rows)
}

fn profiles(rows: &[ByteRecord], width: usize, workbook: bool) -> Vec<Profile> {
    // A wide table is looked at less deeply, so that a look stays short.
    let depth = (400_000 / width.max(1)).clamp(50, rows.len().max(50));
    let step = (rows.len() / depth).max(1);
    (0..width).map(|column| Profile::of(rows.iter().step_by(step).filter_map(|r| r.get(column)), workbook)).collect()
}

/// Names of so many columns, from the header if there is one.
pub(super) fn names(header: Option<&ByteRecord>, width: usize) -> Vec<String> {
    (0..width).map(|column| header.and_then(|h| h.get(column)).map(parse::text).unwrap_or_default()).collect()
}
