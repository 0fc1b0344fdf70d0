//! What an import is: the fields columns can become, how a file is read, and the rows that came of it, ready to be applied.
//! `exchange` fills these from a file, `store` applies them, `ui` and `cli` show them.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::customer::CustomerDetails;
use super::day::Day;
use super::money::Money;

/// What a column of a file can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    /// Customer number.
    Customer,
    /// Name.
    Name,
    /// E-mail address.
    Email,
    /// Phone.
    Phone,
    /// Day they joined.
    Joined,
    /// Whether or when they left: a day, or a word such as yes, no, churned.
    Left,
    /// Reason for leaving.
    Reason,
    /// Segment.
    Segment,
    /// Receipt number.
    Receipt,
    /// Purchase day.
    Date,
    /// Amount.
    Amount,
    /// Quantity.
    Quantity,
    /// Price of one.
    Price,
}

/// Character encoding of a text file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Encoding(pub String);

/// What stands between the columns of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Tab.
    Tab,
    /// `|`
    Pipe,
    /// One or more blanks: columns aligned by blanks.
    Blanks,
}

/// Order of day, month and year in dates made of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31/12/2025
    DayFirst,
    /// 12/31/2025
    MonthFirst,
    /// 2025-12-31, also 20251231
    YearFirst,
}

/// How a file is read. Proposed by detection, corrected by the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAs {
    /// Encoding; empty for workbooks.
    pub encoding: Encoding,
    /// Delimiter; ignored for workbooks.
    pub delimiter: Delimiter,
    /// Sheet of a workbook; empty for text.
    pub sheet: String,
    /// Lines above the header or first row that are no table.
    pub skip_lines: usize,
    /// Whether the first row holds names of columns.
    pub header: bool,
    /// Order in dates.
    pub date_order: DateOrder,
    /// Decimal sign: `.` or `,`.
    pub decimal: char,
}

/// Which column (from 0) each field is taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(pub std::collections::BTreeMap<Field, usize>);

impl Mapping {
    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.0.get(&field).copied()
    }

    /// The field a column becomes.
    #[must_use]
    pub fn field(&self, column: usize) -> Option<Field> {
        self.0.iter().find(|(_, c)| **c == column).map(|(f, _)| *f)
    }

    /// Gives a column a field (taking it from any other column), or none.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        self.0.retain(|_, c| *c != column);
        if let Some(field) = field {
            self.0.insert(field, column);
        }
    }
}

/// What a mapped file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ImportKind {
    /// Receipts or receipt lines, with or without what is known of the customers.
    Purchases,
    /// One row a customer; no purchases.
    Customers,
}

/// A row (or a line of a file) that could not be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// Line in the file, from 1, the header counted; for workbooks the row.
    pub line: u64,
    /// What is wrong.
    pub problem: RowProblem,
    /// The row as it stood, so that it can be mended and imported again.
    pub cells: Vec<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// No such day.
    Date(String),
    /// After the day the import was made on.
    DateInFuture(String),
    /// Not a number.
    Number(Field, String),
    /// More than can be kept.
    TooLarge(Field, String),
    /// The date is missing.
    NoDate,
    /// Amount, or quantity and price, are missing.
    NoAmount,
    /// Neither name nor number nor e-mail nor phone.
    NoCustomer,
    /// Cannot tell whether this means left or not.
    Left(String),
    /// A cell or row beyond the limits of size.
    TooLong,
    /// Not text: zero bytes.
    NotText,
}

/// One customer of an import. Known customers are found by number, else by e-mail, else by name and phone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StagedCustomer {
    /// What the file says; empty fields change nothing.
    pub details: CustomerDetails,
    /// Whether the file says that they left.
    pub left: Option<StagedLeft>,
    /// Name of the reason for leaving; empty if none.
    pub reason: String,
}

/// That a customer left, by a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StagedLeft {
    /// On this day.
    On(Day),
    /// Some day; the last purchase day or the as-of day stands in.
    Sometime,
    /// The file says they have not left.
    No,
}

/// One receipt of an import, its lines added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedReceipt {
    /// Index into [`Staged::customers`].
    pub customer: u32,
    /// The day.
    pub day: Day,
    /// Receipt number, or `~amount~n` where there is none: the nth of this customer, day and amount in the file.
    pub receipt: String,
    /// Net amount.
    pub amount: Money,
}

/// One receipt without a customer: counts in sales, not in retention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedLooseSale {
    /// The day.
    pub day: Day,
    /// Receipt number, or a made one as in [`StagedReceipt`].
    pub receipt: String,
    /// Net amount.
    pub amount: Money,
}

/// A receipt that several rows were added up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedReceipt {
    /// Index into [`Staged::customers`]; none without a customer.
    pub customer: Option<u32>,
    /// The day.
    pub day: Day,
    /// Receipt number.
    pub receipt: String,
    /// Rows of the file.
    pub lines: u32,
    /// Their sum.
    pub amount: Money,
}

/// All that a file gave, ready to be applied in one transaction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Staged {
    /// Where it came from: a file name without its folders, or empty for pasted text.
    pub source: String,
    /// SHA-256 of the input.
    pub sha256: [u8; 32],
    /// Names of its columns; empty ones, or none, where there is no header.
    pub columns: Vec<String>,
    /// The customers, each once, in the order of the file.
    pub customers: Vec<StagedCustomer>,
    /// Their receipts, sorted by (customer, day, receipt).
    pub receipts: Vec<StagedReceipt>,
    /// Receipts without a customer, sorted by (day, receipt).
    pub loose: Vec<StagedLooseSale>,
    /// Lines that became `loose`.
    pub loose_lines: u64,
    /// Rows that could not be taken, in the order of the file. Only the first 10,000 are kept; `rejected_count` counts all.
    pub rejected: Vec<Rejected>,
    /// All rows that could not be taken.
    pub rejected_count: u64,
    /// Rows read, the header not counted.
    pub rows: u64,
    /// Rows that were added to a receipt another row had begun.
    pub shared_lines: u64,
    /// The receipts those rows were added to, in the order of the file. Only the first 10,000 are kept.
    pub shared: Vec<SharedReceipt>,
    /// Receipts with a negative sum.
    pub refunds: u64,
    /// First and last purchase day.
    pub days: Option<(Day, Day)>,
}

/// What an import did, or (for a dry run) would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportOutcome {
    /// Customers not known before.
    pub customers_new: u64,
    /// Known customers of whom something changed.
    pub customers_changed: u64,
    /// Receipts with a customer, not known before (zero and negative ones too).
    pub purchases_new: u64,
    /// Receipts known already with the same amount.
    pub purchases_known: u64,
    /// Receipts known with another amount: the old one was kept.
    pub purchases_changed: u64,
    /// Receipts without a customer, not known before.
    pub loose_new: u64,
    /// Departures recorded.
    pub departures_new: u64,
    /// Reasons added to the codebook, to be reviewed.
    pub reasons_new: u64,
}
