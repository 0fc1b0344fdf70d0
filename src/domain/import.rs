//! What an import is: the fields columns can become, how a file is read, and the rows that came of it, ready to be applied.
//! `exchange` fills these from a file, `store` applies them, `ui` and `cli` show them.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::customer::CustomerDetails;
use super::day::Day;
use super::departure::{HowKnown, ReasonSource};
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
    /// Street and number, or all of the postal address.
    Address,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Language they are asked in.
    Language,
    /// Tags, with `;` or `,` between.
    Tags,
    /// What a member pays a month.
    Monthly,
    /// The day a member cancelled; the membership may run on.
    Cancelled,
    /// For how many months they have been a member, where the first day is not told.
    Tenure,
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

impl Field {
    /// Those that hold days.
    pub const DAYS: [Self; 4] = [Self::Date, Self::Joined, Self::Left, Self::Cancelled];
    /// Those that hold money or quantities.
    pub const NUMBERS: [Self; 4] = [Self::Amount, Self::Price, Self::Quantity, Self::Monthly];
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

/// What a person has said of how a file is read and what its columns mean. Whatever is left open is proposed from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Encoding.
    pub encoding: Option<Encoding>,
    /// Delimiter.
    pub delimiter: Option<Delimiter>,
    /// Lines above the table.
    pub skip_lines: Option<usize>,
    /// Whether the first row holds names of columns.
    pub header: Option<bool>,
    /// Order in dates.
    pub date_order: Option<DateOrder>,
    /// Decimal sign.
    pub decimal: Option<char>,
    /// What these columns become; `None` where the person wants nothing of them.
    pub columns: std::collections::BTreeMap<usize, Option<Field>>,
}

impl Said {
    /// Says what a column becomes; a field is taken from one column only.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        self.columns.retain(|_, said| said.is_none() || *said != field);
        self.columns.insert(column, field);
    }
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

/// How many rows have what wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Faults {
    /// The day.
    pub days: u64,
    /// The amount.
    pub amounts: u64,
    /// Anything else.
    pub others: u64,
}

impl Faults {
    /// Counts one more row.
    pub const fn count(&mut self, problem: &RowProblem) {
        *match problem {
            RowProblem::Date(_) | RowProblem::DateInFuture(_) | RowProblem::NoDate => &mut self.days,
            RowProblem::Number(..) | RowProblem::TooLarge(..) | RowProblem::NoAmount => &mut self.amounts,
            RowProblem::NoCustomer | RowProblem::Left(_) | RowProblem::TooLong | RowProblem::NotText => &mut self.others,
        } += 1;
    }
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

/// One contract of a member, by a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedContract {
    /// Index into [`Staged::customers`].
    pub customer: u32,
    /// First day.
    pub starts_on: Day,
    /// The first day is only reckoned from months.
    pub about: bool,
    /// The day it was cancelled.
    pub said_on: Option<Day>,
    /// Last day; it may lie ahead.
    pub ends_on: Option<Day>,
    /// A month; none where the file tells no amount.
    pub monthly: Option<Money>,
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

/// What a file does not say of the leavings in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeavingsAs {
    /// How we know of them.
    pub how_known: HowKnown,
    /// Who gives the reasons.
    pub source: ReasonSource,
}

impl Default for LeavingsAs {
    /// Contracts that ended, with reasons told to staff.
    fn default() -> Self {
        Self { how_known: HowKnown::ContractEnded, source: ReasonSource::ToldStaff }
    }
}

impl LeavingsAs {
    /// What is most likely for a file with these columns: one that says who left is a list of contracts or members; one that gives
    /// reasons alone was written down by whoever was told.
    #[must_use]
    pub fn likely(mapping: &Mapping) -> Self {
        let how_known = if mapping.column(Field::Left).is_some() { HowKnown::ContractEnded } else { HowKnown::ToldUs };
        Self { how_known, ..Self::default() }
    }
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
    /// Contracts of members, by customer.
    pub contracts: Vec<StagedContract>,
    /// Receipts without a customer, sorted by (day, receipt).
    pub loose: Vec<StagedLooseSale>,
    /// Lines that became `loose`.
    pub loose_lines: u64,
    /// Rows that could not be taken, in the order of the file. Only the first 10,000 are kept; `rejected_count` counts all.
    pub rejected: Vec<Rejected>,
    /// All rows that could not be taken.
    pub rejected_count: u64,
    /// What is wrong with them, all counted.
    pub faults: Faults,
    /// Rows read, the header not counted.
    pub rows: u64,
    /// Rows that were added to a receipt another row had begun.
    pub shared_lines: u64,
    /// The receipts those rows were added to, in the order of the file. Only the first 10,000 are kept.
    pub shared: Vec<SharedReceipt>,
    /// Receipts with a negative sum.
    pub refunds: u64,
    /// What customers speak that is no language of ours, as it stands in the file, with how many rows say so. Only the first
    /// [`Self::LANGUAGES`] are kept.
    pub languages_unknown: std::collections::BTreeMap<String, u64>,
    /// First and last purchase day; of a list of members the first and last day anything happened on.
    pub days: Option<(Day, Day)>,
}

impl Staged {
    /// So many unknown languages are told apart.
    pub const LANGUAGES: usize = 20;

    /// Rows with a language that is none of ours.
    #[must_use]
    pub fn languages_unknown_rows(&self) -> u64 {
        self.languages_unknown.values().sum()
    }
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
    /// Receipts without a customer known already with the same amount.
    #[serde(default)]
    pub loose_known: u64,
    /// Receipts without a customer known with another amount: the old one was kept.
    #[serde(default)]
    pub loose_changed: u64,
    /// Departures recorded.
    pub departures_new: u64,
    /// Departures on record that were given a reason.
    #[serde(default)]
    pub departures_changed: u64,
    /// Reasons added to the codebook, to be reviewed.
    pub reasons_new: u64,
    /// Contracts not known before.
    #[serde(default)]
    pub contracts_new: u64,
    /// Contracts on record of which the file says something new: that they end, or another amount.
    #[serde(default)]
    pub contracts_changed: u64,
}

impl ImportOutcome {
    /// Receipts known already, with a customer or without.
    #[must_use]
    pub const fn known(&self) -> u64 {
        self.purchases_known + self.loose_known
    }

    /// Receipts known with another amount, with a customer or without.
    #[must_use]
    pub const fn changed(&self) -> u64 {
        self.purchases_changed + self.loose_changed
    }

    /// Whether it changes anything.
    #[must_use]
    pub const fn brings_anything(&self) -> bool {
        if self.contracts_new + self.contracts_changed > 0 {
            return true;
        }
        let Self { customers_new, customers_changed, purchases_new, loose_new, departures_new, departures_changed, reasons_new, .. } = self;
        *customers_new + *customers_changed + *purchases_new + *loose_new + *departures_new + *departures_changed + *reasons_new > 0
    }
}

/// What an import would do, with what a person may want to look at one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// The numbers.
    pub outcome: ImportOutcome,
    /// Receipts known with another amount, those without a customer last. Only the first [`Self::LISTED`] are kept.
    pub changed: Vec<ChangedReceipt>,
    /// The reasons that would be added to the codebook.
    pub reasons: Vec<String>,
}

impl ImportPlan {
    /// So many changed receipts are listed.
    pub const LISTED: usize = 10_000;
}

/// A receipt known with another amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedReceipt {
    /// What the customer is called; empty without one.
    pub customer: String,
    /// The day.
    pub day: Day,
    /// Receipt number, or a made one.
    pub receipt: String,
    /// The amount on record, which is kept.
    pub old: Money,
    /// The amount of the file.
    pub new: Money,
}
