//! The words for fields, ways of reading and counts. Formats; decides nothing.

use strum::IntoEnumIterator as _;

use crate::domain::import::{DateOrder, Delimiter, Field};
use crate::domain::money::Money;
use crate::i18n::Tr;

/// The fields a column can become, in the order people look for them.
pub(super) fn fields(tr: &Tr) -> Vec<(Option<Field>, String)> {
    std::iter::once((None, tr.import_not_imported())).chain(Field::iter().map(|f| (Some(f), field(tr, f)))).collect()
}

pub(super) fn field(tr: &Tr, field: Field) -> String {
    match field {
        Field::Customer => tr.import_field_customer(),
        Field::Name => tr.import_field_name(),
        Field::Email => tr.import_field_email(),
        Field::Phone => tr.import_field_phone(),
        Field::Joined => tr.import_field_joined(),
        Field::Left => tr.import_field_left(),
        Field::Reason => tr.import_field_reason(),
        Field::Segment => tr.import_field_segment(),
        Field::Address => tr.import_field_address(),
        Field::Postcode => tr.import_field_postcode(),
        Field::City => tr.import_field_city(),
        Field::Language => tr.import_field_language(),
        Field::Tags => tr.segment_tags(),
        Field::Receipt => tr.import_field_receipt(),
        Field::Date => tr.import_field_date(),
        Field::Amount => tr.import_field_amount(),
        Field::Quantity => tr.import_field_quantity(),
        Field::Price => tr.import_field_price(),
        Field::Monthly => tr.import_field_monthly(),
        Field::Cancelled => tr.import_field_cancelled(),
        Field::Tenure => tr.import_field_tenure(),
    }
}

/// Whether a field holds numbers, which stand at the right.
pub(super) const fn is_number(field: Option<Field>) -> bool {
    matches!(field, Some(Field::Amount | Field::Quantity | Field::Price | Field::Monthly | Field::Tenure))
}

pub(super) fn delimiter(tr: &Tr, delimiter: Delimiter) -> String {
    match delimiter {
        Delimiter::Comma => tr.import_delimiter_comma(),
        Delimiter::Semicolon => tr.import_delimiter_semicolon(),
        Delimiter::Tab => tr.import_delimiter_tab(),
        Delimiter::Pipe => tr.import_delimiter_pipe(),
        Delimiter::Blanks => tr.import_delimiter_blanks(),
    }
}

pub(super) fn date_order(tr: &Tr, order: DateOrder) -> String {
    match order {
        DateOrder::DayFirst => tr.import_day_first(),
        DateOrder::MonthFirst => tr.import_month_first(),
        DateOrder::YearFirst => tr.import_year_first(),
    }
}

pub(super) fn decimal(tr: &Tr, sign: char) -> String {
    if sign == ',' { tr.import_decimal_comma() } else { tr.import_decimal_point() }
}

/// The name of a column: its header, or its number.
pub(super) fn column(tr: &Tr, names: &[String], index: usize) -> String {
    names.get(index).filter(|n| !n.is_empty()).cloned().unwrap_or_else(|| tr.import_column_number(tr.count(index + 1)))
}

pub(super) fn number(tr: &Tr, count: u64) -> String {
    tr.count(usize::try_from(count).unwrap_or(usize::MAX))
}

pub(super) fn receipts(tr: &Tr, count: u64) -> String {
    tr.import_count_receipts(count, number(tr, count))
}

pub(super) fn new_customers(tr: &Tr, count: u64) -> String {
    tr.import_count_customers(count, number(tr, count))
}

pub(super) fn changed_customers(tr: &Tr, count: u64) -> String {
    tr.import_count_changed_customers(count, number(tr, count))
}

pub(super) fn departures(tr: &Tr, count: u64) -> String {
    tr.import_count_departures(count, number(tr, count))
}

pub(super) fn explained(tr: &Tr, count: u64) -> String {
    tr.import_count_explained(count, number(tr, count))
}

/// Contracts added, or changed.
pub(super) fn contracts(tr: &Tr, count: u64) -> String {
    tr.import_count_contracts(count, number(tr, count))
}

pub(super) fn contracts_changed(tr: &Tr, count: u64) -> String {
    tr.import_count_contracts_changed(count, number(tr, count))
}

pub(super) fn left_out(tr: &Tr, count: u64) -> String {
    tr.import_count_left_out(count, number(tr, count))
}

pub(super) fn known(tr: &Tr, count: u64) -> String {
    tr.import_count_known(count, number(tr, count))
}

pub(super) fn changed(tr: &Tr, count: u64) -> String {
    tr.import_count_changed(count, number(tr, count))
}

/// A receipt number as the file had it; made ones stand for none.
pub(super) fn receipt(number: &str) -> &str {
    if number.starts_with('~') { "–" } else { number }
}

/// An amount as people type it: digits with at most one decimal sign, blanks anywhere. None if it is none, or not above zero.
pub(super) fn typed_amount(text: &str, digits: u8) -> Option<Money> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    let digits = usize::from(digits);
    let all = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.len() > 9 || !all(whole) || !all(fraction) || fraction.len() > digits || whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let minor: i64 = format!("{whole}{fraction:0<digits$}").parse().ok()?;
    (minor > 0).then_some(Money(minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for (text, minor) in [
            ("25", Some(2500)),
            ("25,5", Some(2550)),
            ("25.50", Some(2550)),
            ("1 200", Some(120_000)),
            ("0", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(typed_amount(text, 2).map(|m| m.0), minor, "{text}");
        }
        assert_eq!(typed_amount("25.505", 2), None);
        assert_eq!(typed_amount("2500", 0), Some(Money(2500)));
    }
}
