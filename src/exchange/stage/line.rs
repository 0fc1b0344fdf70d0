//! One row as what it says: a purchase, a departure, or why it cannot be taken and which column is to blame.

use csv::ByteRecord;

use super::StageOptions;
use crate::domain::day::Day;
use crate::domain::import::{DateOrder, Field, ImportKind, Mapping, ReadAs, RowProblem, StagedLeft};
use crate::exchange::parse::number::{Decimal, NotANumber, SUM_SCALE};
use crate::exchange::parse::{self, clean, day, left, number};

/// What a row says besides who it is about.
pub(crate) struct Line<'a> {
    pub(crate) purchase: Option<PurchaseLine<'a>>,
    pub(crate) joined: Option<Day>,
    pub(crate) left: Option<StagedLeft>,
    /// What the row says of a contract, where rows are such.
    pub(crate) contract: Option<ContractLine>,
    pub(crate) reason: &'a [u8],
    pub(crate) record: &'a ByteRecord,
}

/// A line of a receipt.
pub(crate) struct PurchaseLine<'a> {
    pub(crate) day: Day,
    /// Receipt number; empty if there is none.
    pub(crate) receipt: &'a [u8],
    /// In units of 10^-[`SUM_SCALE`].
    pub(crate) amount: i128,
    /// A day without an amount of its own.
    pub(crate) visit: bool,
}

/// What a row says of a contract.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ContractLine {
    pub(crate) joined: Option<Day>,
    /// Months they have been there, where the first day is not told.
    pub(crate) months: Option<i32>,
    pub(crate) cancelled: Option<Day>,
    /// Minor units a month.
    pub(crate) monthly: Option<i64>,
}

/// Why a row cannot be taken.
pub(crate) struct Fault {
    pub(crate) problem: RowProblem,
    /// The column to blame, where one is.
    pub(crate) column: Option<usize>,
}

/// How rows are read.
pub(crate) struct LineReader<'a> {
    mapping: &'a Mapping,
    options: &'a StageOptions,
    kind: ImportKind,
    /// Rows are contracts of members.
    contracts: bool,
    order: DateOrder,
    decimal: char,
    workbook: bool,
    /// The day read last, for rows of one day come together.
    last: (Vec<u8>, Option<Day>),
}

impl<'a> LineReader<'a> {
    pub(crate) fn new(read_as: &ReadAs, mapping: &'a Mapping, options: &'a StageOptions, workbook: bool) -> Self {
        Self {
            mapping,
            options,
            kind: super::kind(mapping),
            contracts: super::contracts::are(mapping, options.members),
            order: read_as.date_order,
            decimal: read_as.decimal,
            workbook,
            last: (Vec::new(), None),
        }
    }

    /// What the row says.
    pub(crate) fn read<'r>(&mut self, record: &'r ByteRecord) -> Result<Line<'r>, Fault> {
        if let Some(column) = record.iter().position(|cell| cell.contains(&0)) {
            return Err(Fault { problem: RowProblem::NotText, column: Some(column) });
        }
        if self.kind == ImportKind::Customers && !is_someone(record, self.mapping) {
            return Err(Fault { problem: RowProblem::NoCustomer, column: None });
        }
        let purchase = if self.kind == ImportKind::Purchases { self.purchase(record)? } else { None };
        let joined = self.optional_day(record, Field::Joined)?;
        let reason = cell(record, self.mapping, Field::Reason);
        let left = self.left(record)?.or_else(|| (!is_missing(reason)).then_some(StagedLeft::Sometime));
        let contract = if self.contracts { self.contract(record, joined, left)? } else { None };
        Ok(Line { purchase, joined, left, contract, reason, record })
    }

    /// A row without a first day is none; one that tells an amount must have it.
    fn contract(&mut self, record: &ByteRecord, joined: Option<Day>, left: Option<StagedLeft>) -> Result<Option<ContractLine>, Fault> {
        let cancelled = self.optional_day(record, Field::Cancelled)?;
        let field = super::contracts::monthly(self.mapping).unwrap_or(Field::Monthly);
        let monthly = match self.number(record, field)? {
            Some(amount) => Some(number::to_minor(self.product(record, amount, Decimal::ONE, field)?.0, self.options.currency_digits)),
            None => None,
        };
        let months = match self.number(record, Field::Tenure)? {
            Some(months) => {
                let months = number::to_minor(self.product(record, months, Decimal::ONE, Field::Tenure)?.0, 0);
                Some(i32::try_from(months).unwrap_or(0).clamp(0, 1_200))
            }
            None => None,
        };
        if let (Some(joined), Some(StagedLeft::On(end))) = (joined, left)
            && end < joined
        {
            return Err(self.fault(RowProblem::Left(parse::text(cell(record, self.mapping, Field::Left))), Field::Left));
        }
        if joined.is_none() && months.is_none() {
            return if monthly.is_some() { Err(self.fault(RowProblem::NoDate, Field::Joined)) } else { Ok(None) };
        }
        Ok(Some(ContractLine { joined, months, cancelled, monthly }))
    }

    /// None for somebody on a list of visits whose day is not known: there is no money in the row to lose.
    fn purchase<'r>(&mut self, record: &'r ByteRecord) -> Result<Option<PurchaseLine<'r>>, Fault> {
        let text = cell(record, self.mapping, Field::Date);
        if is_missing(text) {
            let visits_only =
                [Field::Amount, Field::Price, Field::Quantity, Field::Receipt].iter().all(|f| self.mapping.column(*f).is_none());
            let someone = visits_only && is_someone(record, self.mapping);
            return if someone { Ok(None) } else { Err(self.fault(RowProblem::NoDate, Field::Date)) };
        }
        let day = self.day(text, Field::Date)?;
        let (amount, visit) = self.amount(record)?;
        Ok(Some(PurchaseLine { day, receipt: cell(record, self.mapping, Field::Receipt), amount, visit }))
    }

    fn day(&mut self, text: &[u8], field: Field) -> Result<Day, Fault> {
        if self.last.0 != text {
            self.last.1 = day::parse(text, self.order, self.workbook);
            text.clone_into(&mut self.last.0);
        }
        match self.last.1 {
            Some(day) if day > self.options.today => Err(self.fault(RowProblem::DateInFuture(parse::text(text)), field)),
            Some(day) => Ok(day),
            None => Err(self.fault(RowProblem::Date(parse::text(text)), field)),
        }
    }

    fn optional_day(&mut self, record: &ByteRecord, field: Field) -> Result<Option<Day>, Fault> {
        let text = cell(record, self.mapping, field);
        if is_missing(text) { Ok(None) } else { self.day(text, field).map(Some) }
    }

    /// The amount, or quantity x price, or the price alone; where none of these columns is mapped the typical amount.
    fn amount(&self, record: &ByteRecord) -> Result<(i128, bool), Fault> {
        let mapped = |field| self.mapping.column(field).is_some();
        if !mapped(Field::Amount) && !mapped(Field::Price) {
            let units = 10_i128.pow(SUM_SCALE - u32::from(self.options.currency_digits.min(9)));
            return Ok((self.options.typical_amount.map_or(0, |m| i128::from(m.0) * units), true));
        }
        if let Some(amount) = self.number(record, Field::Amount)? {
            return self.product(record, amount, Decimal::ONE, Field::Amount);
        }
        let quantity = self.number(record, Field::Quantity)?;
        let quantity = if mapped(Field::Quantity) { quantity } else { Some(Decimal::ONE) };
        match (quantity, self.number(record, Field::Price)?) {
            (Some(quantity), Some(price)) => self.product(record, quantity, price, Field::Price),
            _ => Err(self.fault(RowProblem::NoAmount, if mapped(Field::Amount) { Field::Amount } else { Field::Price })),
        }
    }

    fn product(&self, record: &ByteRecord, a: Decimal, b: Decimal, field: Field) -> Result<(i128, bool), Fault> {
        let too_large = |_| {
            let text = |field| parse::text(cell(record, self.mapping, field));
            let quantity = Some(text(Field::Quantity)).filter(|quantity| field == Field::Price && !quantity.is_empty());
            let said = quantity.map_or_else(|| text(field), |quantity| format!("{quantity} × {}", text(field)));
            self.fault(RowProblem::TooLarge(field, said), field)
        };
        a.times(b).map(|amount| (amount, false)).map_err(too_large)
    }

    fn number(&self, record: &ByteRecord, field: Field) -> Result<Option<Decimal>, Fault> {
        let text = cell(record, self.mapping, field);
        if is_missing(text) {
            return Ok(None);
        }
        // Numbers of workbooks come with a point, whatever people write in text cells.
        let plain = self.workbook.then(|| number::parse(text, '.').ok().filter(|_| !text.contains(&b','))).flatten();
        let parsed = plain.map_or_else(|| number::parse(text, self.decimal), Ok);
        parsed.map(Some).map_err(|why| {
            let cell = parse::text(text);
            let problem = match why {
                NotANumber::Unreadable => RowProblem::Number(field, cell),
                NotANumber::TooLarge => RowProblem::TooLarge(field, cell),
            };
            self.fault(problem, field)
        })
    }

    fn left(&self, record: &ByteRecord) -> Result<Option<StagedLeft>, Fault> {
        let text = cell(record, self.mapping, Field::Left);
        if is_missing(text) {
            return Ok(None);
        }
        let text = parse::text(text);
        match left::parse(&text, self.order, self.workbook) {
            Some(StagedLeft::On(day)) if day > self.options.today && !self.contracts => {
                Err(self.fault(RowProblem::DateInFuture(text), Field::Left))
            }
            Some(left) => Ok(Some(left)),
            None => Err(self.fault(RowProblem::Left(text), Field::Left)),
        }
    }

    fn fault(&self, problem: RowProblem, field: Field) -> Fault {
        Fault { problem, column: self.mapping.column(field) }
    }
}

/// The cleaned cell of a field; empty if the field is not mapped or the row is too short.
pub(crate) fn cell<'r>(record: &'r ByteRecord, mapping: &Mapping, field: Field) -> &'r [u8] {
    mapping.column(field).and_then(|column| record.get(column)).map(clean).unwrap_or_default()
}

/// Whether a cell says that nothing is known.
pub(crate) fn is_missing(cell: &[u8]) -> bool {
    const MISSING: [&[u8]; 9] = [b"-", b"na", b"n/a", b"#n/a", b"null", b"nan", b"none", b"nil", b"\\n"];
    cell.is_empty() || cell.len() <= 4 && MISSING.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// Whether the row names a customer in any way.
pub(crate) fn is_someone(record: &ByteRecord, mapping: &Mapping) -> bool {
    [Field::Customer, Field::Name, Field::Email, Field::Phone].into_iter().any(|field| !is_missing(cell(record, mapping, field)))
}
