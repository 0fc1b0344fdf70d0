//! What of a file could be read in another way too, in words: how it was read, and what else it may be.

use crate::domain::import::{DateOrder, Field};
use crate::engine::views::import_preview::{Doubt, ImportPreview};
use crate::i18n::Tr;

/// Every doubt that touches what is imported, by its kind and in words.
pub(super) fn told(preview: &ImportPreview, tr: &Tr) -> Vec<(&'static str, String)> {
    let lacking = preview.lacking.iter().filter_map(|doubt| said(*doubt, preview, tr));
    let read = preview.doubts.iter().filter(|doubt| !matches!(doubt, Doubt::NoCustomer | Doubt::NoAmount));
    read.filter_map(|doubt| said(*doubt, preview, tr)).chain(lacking).collect()
}

fn said(doubt: Doubt, preview: &ImportPreview, tr: &Tr) -> Option<(&'static str, String)> {
    let mapped = |fields: &[Field]| fields.iter().any(|field| preview.mapping.column(*field).is_some());
    let words = match doubt {
        Doubt::DateOrder if mapped(&Field::DAYS) => date(preview, tr),
        Doubt::Decimal if mapped(&Field::NUMBERS) => number(preview, tr),
        Doubt::DateOrder | Doubt::Decimal => return None,
        Doubt::Encoding => tr.cli_doubt_encoding(preview.read_as.encoding.0.clone()),
        Doubt::Delimiter => tr.cli_doubt_delimiter(),
        Doubt::InvalidBytes(count) => tr.cli_doubt_bytes(count, tr.whole(count.cast_signed())),
        Doubt::NoCustomer => tr.import_no_customers(),
        Doubt::NoAmount => tr.cli_doubt_no_amount(),
    };
    Some((doubt.into(), words))
}

fn date(preview: &ImportPreview, tr: &Tr) -> String {
    let Some((cell, day_first, month_first)) = &preview.either_day else { return tr.import_doubt_dates() };
    let (one, other) = (tr.day(*day_first), tr.day(*month_first));
    let (read, other) = if preview.read_as.date_order == DateOrder::MonthFirst { (other, one) } else { (one, other) };
    tr.cli_doubt_either(cell.clone(), other, read)
}

fn number(preview: &ImportPreview, tr: &Tr) -> String {
    let Some((cell, point, comma)) = &preview.either_number else { return tr.import_doubt_numbers() };
    let (one, other) = (tr.thousandths(*point), tr.thousandths(*comma));
    let (read, other) = if preview.read_as.decimal == ',' { (other, one) } else { (one, other) };
    tr.cli_doubt_either(cell.clone(), other, read)
}
