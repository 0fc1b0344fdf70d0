//! What the values of a column look like: days, numbers, addresses, words. Counts only; the proposing is done elsewhere.

use std::collections::HashSet;

use crate::domain::import::DateOrder;
use crate::domain::language::Language;
use crate::exchange::parse::{clean, day, left, number};

/// Counts over a sample of one column.
#[derive(Debug, Default, Clone)]
pub(super) struct Profile {
    pub(super) filled: usize,
    pub(super) distinct: usize,
    pub(super) days: usize,
    /// Bare numbers of a workbook that may count days. Numbers of customers and receipts look the same, so they speak for a day only
    /// under a header that says so; a cell formatted as a date is counted among the days.
    pub(super) serials: usize,
    /// Numbers with either decimal sign, and those of them with a fraction.
    pub(super) numbers: usize,
    pub(super) fractions: usize,
    /// Cells with a digit in them.
    pub(super) digits: usize,
    pub(super) emails: usize,
    pub(super) phones: usize,
    pub(super) left_words: usize,
    /// Words and codes that name a language, ours or another.
    pub(super) languages: usize,
    /// Two or more words of letters.
    pub(super) names: usize,
    /// Made of digits with at most a few letters before: numbers of customers and receipts.
    pub(super) codes: usize,
    /// Days that fit day first only, month first only, both.
    pub(super) day_first: usize,
    pub(super) month_first: usize,
    pub(super) either_order: usize,
    /// Numbers that show the decimal sign to be a point, a comma, and those that could be either.
    pub(super) point: usize,
    pub(super) comma: usize,
    pub(super) either_sign: usize,
}

impl Profile {
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a [u8]>, workbook: bool) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        for cell in cells.map(clean).filter(|c| !c.is_empty()) {
            profile.filled += 1;
            seen.insert(cell);
            profile.take(cell, workbook);
        }
        profile.distinct = seen.len();
        profile
    }

    /// Whether nearly all cells are of a kind.
    pub(super) fn mostly(&self, count: usize) -> bool {
        count > 0 && count * 10 >= self.filled * 7
    }

    fn take(&mut self, cell: &[u8], workbook: bool) {
        let parses =
            |workbook| [DateOrder::DayFirst, DateOrder::MonthFirst].into_iter().any(|order| day::parse(cell, order, workbook).is_some());
        let is_day = parses(false);
        self.serials += usize::from(workbook && !is_day && parses(true));
        let text = String::from_utf8_lossy(cell);
        let is_number = self.take_number(cell);
        self.days += usize::from(is_day);
        self.digits += usize::from(cell.iter().any(u8::is_ascii_digit));
        match day::orders(cell).filter(|_| is_day) {
            Some((true, false)) => self.day_first += 1,
            Some((false, true)) => self.month_first += 1,
            Some(_) => self.either_order += 1,
            None => {}
        }
        self.emails += usize::from(is_email(&text));
        self.phones += usize::from(!is_day && is_phone(&text));
        self.left_words += usize::from(left::word(&text).is_some());
        self.languages += usize::from(is_language(&text));
        self.names += usize::from(!is_day && !is_number && is_name(&text));
        self.codes += usize::from(is_code(&text));
    }

    fn take_number(&mut self, cell: &[u8]) -> bool {
        let (point, comma) = (number::parse(cell, '.').is_ok(), number::parse(cell, ',').is_ok());
        let has = |sign| cell.contains(&sign);
        self.numbers += usize::from(point || comma);
        match (point, comma) {
            (true, false) => self.point += usize::from(has(b'.') || has(b',')),
            (false, true) => self.comma += usize::from(has(b'.') || has(b',')),
            (true, true) => self.either_sign += usize::from(has(b'.') || has(b',')),
            (false, false) => {}
        }
        self.fractions += usize::from((point || comma) && fraction_digits(cell) == 2);
        point || comma
    }
}

fn fraction_digits(cell: &[u8]) -> usize {
    let digits = |part: &&[u8]| part.iter().take_while(|b| b.is_ascii_digit()).count();
    cell.iter().rposition(|b| matches!(b, b'.' | b',')).and_then(|at| cell.get(at + 1..)).as_ref().map_or(0, digits)
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !text.contains(char::is_whitespace))
}

/// Digits with the signs of a phone number; a place on the map or a debt is a number.
fn is_phone(text: &str) -> bool {
    if text.starts_with('-') || (text.contains('.') && text.parse::<f64>().is_ok()) {
        return false;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text.chars().any(|c| matches!(c, '+' | '(' | ' ' | '-')) || text.starts_with('0');
    (7..=15).contains(&digits) && signs && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '.' | '/'))
}

/// A code such as `nl` or `nl-NL`, or the name of a language of ours.
fn is_language(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let short = |part: Option<&str>| part.is_some_and(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()));
    Language::named(text).is_some() || short(parts.next()) && parts.next().is_none_or(|part| short(Some(part)))
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= 60 && text.split_whitespace().filter(|w| w.starts_with(char::is_alphabetic)).count() >= 2
}

fn is_code(text: &str) -> bool {
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let rest = text.get(letters..).unwrap_or_default();
    letters <= 4 && !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == '-')
}
