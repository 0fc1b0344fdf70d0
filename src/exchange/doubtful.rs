//! Cells that can be read in two ways, for the question which one is meant. Decides nothing.

use super::parse::{clean, day, number};
use crate::domain::day::Day;
use crate::domain::import::DateOrder;

/// The two days a cell may be: day first, month first. None where only one of them makes sense, or both are the same.
#[must_use]
pub fn either_day(cell: &str) -> Option<(Day, Day)> {
    let cell = clean(cell.as_bytes());
    let read = |order| day::parse(cell, order, false);
    let both = day::orders(cell) == Some((true, true));
    let (day_first, month_first) = both.then(|| read(DateOrder::DayFirst).zip(read(DateOrder::MonthFirst))).flatten()?;
    (day_first != month_first).then_some((day_first, month_first))
}

/// The two numbers a cell may be, in thousandths: with a decimal point, with a decimal comma. None where only one makes sense.
#[must_use]
pub fn either_number(cell: &str) -> Option<(i64, i64)> {
    let cell = clean(cell.as_bytes());
    let read = |sign| number::parse(cell, sign).ok()?.times(number::Decimal::ONE).ok().map(|sum| number::to_minor(sum, 3));
    let (point, comma) = read('.').zip(read(','))?;
    (point != comma).then_some((point, comma))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_two_small_numbers_is_two_days() {
        let days = |cell| either_day(cell).map(|(a, b)| (a.to_string(), b.to_string()));
        assert_eq!(days("03/04/2025"), Some(("2025-04-03".to_owned(), "2025-03-04".to_owned())));
        for cell in ["13/04/2025", "04/04/2025", "2025-03-04", "3 April 2025", "x", ""] {
            assert_eq!(days(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_group_of_three_is_two_numbers() {
        assert_eq!(either_number("1.234"), Some((1_234, 1_234_000)));
        assert_eq!(either_number("1,234"), Some((1_234_000, 1_234)));
        for cell in ["1.5", "12", "1.234,50", "x", ""] {
            assert_eq!(either_number(cell), None, "{cell}");
        }
    }
}
