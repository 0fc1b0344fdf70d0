//! Reads all of an input into what can be applied: customers each once, lines added up to receipts, and the rows that cannot be taken.
//! Nothing is dropped silently: a row becomes part of a receipt, a customer or a [`Rejected`] (empty rows hold nothing and are passed over).
//!
//! A list of names and days without amounts (last visits) has no money in it. METRICS A2 counts a purchase day only where something above
//! zero was paid, and an invented amount would be a lie in every figure. So the person may give a typical amount
//! ([`StageOptions::typical_amount`]), which every line then gets; without one each line is kept as a receipt of zero: the day is on record
//! and shown, and counts as no purchase. Such receipts are keyed by `~visit~n`, so that importing the list again with another typical
//! amount adds nothing.

mod ahead;
mod aside;
mod contracts;
mod customers;
mod hash;
pub(super) mod line;
mod receipts;

use std::thread;

use csv::ByteRecord;

use self::aside::Aside;
use self::contracts::Contracts;
use self::customers::Customers;
use self::line::{Fault, Line, LineReader};
use super::error::ExchangeError;
use super::parse;
use super::rows::Step;
use super::source::{Content, Progress, Source};
use crate::domain::day::Day;
use crate::domain::import::{Field, ImportKind, Mapping, ReadAs, Rejected, RowProblem, Staged};
use crate::domain::language::Language;
use crate::domain::money::Money;

/// What staging needs to know besides the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageOptions {
    /// Decimals of the workspace's currency.
    pub currency_digits: u8,
    /// Days after this one are refused.
    pub today: Day,
    /// What each line of a list without amounts is worth; `None`: nothing, and figures count no purchase.
    pub typical_amount: Option<Money>,
    /// The business is one of members: a list of them is a list of contracts, also where it tells no monthly amount.
    pub members: bool,
    /// As of which day a list of members stands; none: the last day in it, or today.
    pub stands_on: Option<Day>,
}

/// Rejected rows kept with their cells.
const KEPT: usize = 10_000;
/// Bytes of a rejected row kept.
const KEPT_BYTES: usize = 64 << 10;

/// What a file with this mapping holds: purchases where a purchase day is mapped.
#[must_use]
pub fn kind(mapping: &Mapping) -> ImportKind {
    if mapping.column(Field::Date).is_some() { ImportKind::Purchases } else { ImportKind::Customers }
}

/// Reads all of the input.
pub fn stage(
    source: &Source,
    read_as: &ReadAs,
    mapping: &Mapping,
    options: &StageOptions,
    progress: Progress<'_>,
) -> Result<Staged, ExchangeError> {
    thread::scope(|scope| {
        let mut staging = Staging {
            options,
            mapping,
            customers: Customers::new(mapping),
            contracts: Contracts::default(),
            receipts: Aside::begin(scope, options.currency_digits)?,
            staged: Staged { source: source.name().to_owned(), sha256: source.sha256(), ..Staged::default() },
        };
        each_row(source, read_as, LineReader::new(read_as, mapping, options, source.is_workbook()), progress, &mut staging)?;
        staging.finish()
    })
}

/// Who is told the rows of an input, one after the other.
pub(super) trait Rowwise {
    /// The names of the columns, before any row; not told where there is no header.
    fn columns(&mut self, names: &ByteRecord) -> Result<(), ExchangeError>;
    /// A row with something in it, the line it begins in, and what it says or why it cannot be taken.
    fn row(&mut self, record: &ByteRecord, line: u64, said: Result<Line<'_>, RowProblem>) -> Result<(), ExchangeError>;
}

/// Reads all rows of an input and tells them. The rows are taken apart on a thread of their own, somewhat ahead of what they say.
pub(super) fn each_row(
    source: &Source,
    read_as: &ReadAs,
    mut reader: LineReader<'_>,
    progress: Progress<'_>,
    told: &mut impl Rowwise,
) -> Result<(), ExchangeError> {
    let total = total(source);
    let mut header = read_as.header;
    ahead::each_batch(source, read_as, |batch| {
        for (record, step) in batch.rows() {
            if std::mem::take(&mut header) {
                told.columns(record)?;
                continue;
            }
            match step {
                Step::End => break,
                Step::Row(_) if record.iter().all(|cell| cell.trim_ascii().is_empty()) => {}
                Step::Row(line) => told.row(record, *line, reader.read(record).map_err(|Fault { problem, .. }| problem))?,
                Step::TooLong(line) => told.row(record, *line, Err(RowProblem::TooLong))?,
            }
        }
        Ok(progress(batch.done().min(total), total)?)
    })?;
    progress(total, total)?;
    Ok(())
}

fn total(source: &Source) -> u64 {
    match source.content() {
        Content::Text { .. } => source.size(),
        Content::Workbook(book) => book.len() as u64,
    }
}

struct Staging<'a, 'scope> {
    options: &'a StageOptions,
    mapping: &'a Mapping,
    customers: Customers<'a>,
    contracts: Contracts,
    receipts: Aside<'scope>,
    staged: Staged,
}

impl Rowwise for Staging<'_, '_> {
    fn columns(&mut self, names: &ByteRecord) -> Result<(), ExchangeError> {
        self.staged.columns = names.iter().map(parse::text).collect();
        Ok(())
    }

    fn row(&mut self, record: &ByteRecord, line: u64, said: Result<Line<'_>, RowProblem>) -> Result<(), ExchangeError> {
        self.staged.rows += 1;
        match said {
            Ok(said) => self.keep(record, &said),
            Err(problem) => self.reject(record, line, problem),
        }
        Ok(())
    }
}

impl Staging<'_, '_> {
    fn keep(&mut self, record: &ByteRecord, line: &Line<'_>) {
        let customer = self.customers.find(record);
        if let Some(customer) = customer {
            self.customers.learn(customer, line);
            self.contracts.add(customer, line);
            self.count_language(record);
        }
        if let Some(purchase) = &line.purchase {
            self.receipts.add(customer, purchase);
            self.staged.loose_lines += u64::from(customer.is_none());
        }
    }

    /// A language that is none of ours is no fault of the row: it is counted and said.
    fn count_language(&mut self, record: &ByteRecord) {
        let cell = line::cell(record, self.mapping, Field::Language);
        if line::is_missing(cell) {
            return;
        }
        let word = parse::text(cell);
        if Language::named(&word).is_some() {
            return;
        }
        let word: String = word.chars().take(40).collect();
        let unknown = &mut self.staged.languages_unknown;
        if unknown.len() < Staged::LANGUAGES || unknown.contains_key(&word) {
            *unknown.entry(word).or_default() += 1;
        }
    }

    fn reject(&mut self, record: &ByteRecord, line: u64, problem: RowProblem) {
        self.staged.rejected_count += 1;
        self.staged.faults.count(&problem);
        if self.staged.rejected.len() < KEPT {
            self.staged.rejected.push(Rejected { line, problem, cells: kept_cells(record) });
        }
    }

    fn finish(self) -> Result<Staged, ExchangeError> {
        let mut staged = self.staged;
        let (receipts, shared_lines) = self.receipts.finish()?;
        staged.shared_lines = shared_lines;
        staged.customers = self.customers.finish();
        receipts.finish(self.options.currency_digits, &mut staged);
        self.contracts.finish(self.options, &mut staged);
        Ok(staged)
    }
}

/// The cells as they stood, up to a size that can be kept.
fn kept_cells(record: &ByteRecord) -> Vec<String> {
    let mut left = KEPT_BYTES;
    let cut = |cell: &[u8]| {
        let kept = cell.get(..left.min(cell.len())).unwrap_or_default();
        left -= kept.len();
        String::from_utf8_lossy(kept).into_owned()
    };
    record.iter().map(cut).collect()
}
