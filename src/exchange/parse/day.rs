//! Days as people and programs write them. The time of day is ignored; a day that is on no calendar is never moved to one that is.

use crate::domain::day::Day;
use crate::domain::import::DateOrder;

/// Reads a day. `workbook`: a bare number is a day counted as spreadsheets do (1 = 1900-01-01 and a 29 February 1900 that never was).
pub(crate) fn parse(cell: &[u8], order: DateOrder, workbook: bool) -> Option<Day> {
    if let Some(iso) = parse_iso(cell) {
        return Some(iso);
    }
    let text = std::str::from_utf8(cell).ok()?;
    if let Some(day) = workbook.then(|| serial(text)).flatten() {
        return Some(day);
    }
    let tokens = Tokens::of(text)?;
    match (tokens.numbers(), tokens.month) {
        ([one], None) => compact(text, *one, order),
        ([a, b, c, ..], None) => numeric([*a, *b, *c], order),
        ([a, b, ..], Some(month)) => named(*a, month, *b, tokens.word_at),
        _ => None,
    }
}

/// In which orders the numbers of this cell make a day: day first, month first. None where it is no such date, or says by itself
/// (year first, or the month in words).
pub(crate) fn orders(cell: &[u8]) -> Option<(bool, bool)> {
    let text = std::str::from_utf8(cell).ok()?;
    let tokens = Tokens::of(text)?;
    let ([a, b, c, ..], None) = (tokens.numbers(), tokens.month) else { return None };
    if a.digits == 4 {
        return None;
    }
    let fits = |order| numeric([*a, *b, *c], order).is_some();
    Some((fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst))).filter(|(day, month)| *day || *month)
}

/// `YYYY-MM-DD`, alone or followed by a time.
fn parse_iso(cell: &[u8]) -> Option<Day> {
    let (date, rest) = cell.split_at_checked(10)?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date else { return None };
    let number = |digits: &[&u8]| digits.iter().try_fold(0_i16, |sum, d| d.is_ascii_digit().then(|| sum * 10 + i16::from(**d - b'0')));
    if !matches!(rest.first(), None | Some(b'T' | b't' | b' ' | b'+' | b'Z')) || holds_another_date(rest) {
        return None;
    }
    let (year, month, day) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?);
    Day::from_ymd(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// A run of digits.
#[derive(Debug, Clone, Copy, Default)]
struct Number {
    value: i32,
    digits: usize,
}

/// The date's parts: its numbers before any time of day, and the month if it stands in words.
struct Tokens {
    found: [Number; 3],
    count: usize,
    month: Option<i8>,
    /// How many numbers stood before the month's word.
    word_at: usize,
}

impl Tokens {
    /// None if there are words that belong to no date.
    fn of(text: &str) -> Option<Self> {
        let mut tokens = Self { found: [Number::default(); 3], count: 0, month: None, word_at: 0 };
        let mut rest = text.trim();
        while let Some(first) = rest.chars().next() {
            let end = if first.is_ascii_digit() {
                end_of(rest, |c| c.is_ascii_digit())
            } else if first.is_alphabetic() {
                end_of(rest, char::is_alphabetic)
            } else {
                first.len_utf8()
            };
            let (token, after) = rest.split_at_checked(end)?;
            if tokens.is_complete() {
                return is_time(rest).then_some(tokens);
            }
            tokens.take(token, first)?;
            rest = after;
        }
        Some(tokens)
    }

    fn take(&mut self, token: &str, first: char) -> Option<()> {
        if first.is_ascii_digit() {
            *self.found.get_mut(self.count)? = Number { value: token.parse().ok()?, digits: token.len() };
            self.count += 1;
        } else if first.is_alphabetic() {
            match month_of(token) {
                Some(month) if self.month.is_none() => (self.month, self.word_at) = (Some(month), self.count),
                _ => is_filler(token).then_some(())?,
            }
        } else {
            matches!(first, '-' | '/' | '.' | ',' | '\'' | '\u{2019}' | '\u{2013}' | '\u{2011}' | '\u{2212}' | '_')
                .then_some(())
                .or_else(|| first.is_whitespace().then_some(()))?;
        }
        Some(())
    }

    fn is_complete(&self) -> bool {
        self.count + usize::from(self.month.is_some()) >= 3
    }

    fn numbers(&self) -> &[Number] {
        self.found.get(..self.count).unwrap_or_default()
    }
}

fn end_of(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Whether what follows a date can be its time, zone or the word for year.
fn is_time(rest: &str) -> bool {
    let separated = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, 'T' | 't' | ',' | '.' | 'г' | ':'));
    separated
        && rest.split(|c: char| !c.is_alphabetic()).all(|w| {
            let word = w.to_lowercase();
            matches!(
                word.as_str(),
                "" | "t"
                    | "z"
                    | "am"
                    | "pm"
                    | "a"
                    | "p"
                    | "m"
                    | "utc"
                    | "gmt"
                    | "г"
                    | "года"
                    | "год"
                    | "uur"
                    | "u"
                    | "h"
                    | "в"
                    | "at"
                    | "om"
            ) || weekday(&word)
        })
        && rest.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || matches!(c, ':' | '.' | ',' | '+' | '-' | '/' | '(' | ')'))
        && !holds_another_date(rest.as_bytes())
}

/// Whether digits after a date make another one, as in `12.05.2024 - 14.06.2024`, or the year of what was only half a date, as in
/// `5 - 12 May 2024`: which day is meant is not known then.
fn holds_another_date(rest: &[u8]) -> bool {
    let mut after_dash = false;
    rest.split(|byte| !byte.is_ascii_digit() && !matches!(byte, b'.' | b'/' | b'-' | b':')).any(|piece| {
        let has = |sign| piece.contains(&sign);
        if !piece.iter().any(u8::is_ascii_digit) {
            after_dash |= has(b'-');
            return false;
        }
        (!has(b':') || has(b'/')) && is_date_like(piece, after_dash)
    })
}

/// Whether digits with points, strokes or dashes between them are a date and no time or zone. `after_dash`: a dash stands before them.
fn is_date_like(piece: &[u8], after_dash: bool) -> bool {
    let mut numbers = [(0_u32, 0_usize); 4];
    let mut count = 0;
    for digits in piece.split(|byte| !byte.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
        let value = digits.iter().fold(0_u32, |value, digit| value.saturating_mul(10).saturating_add(u32::from(*digit - b'0')));
        let Some(number) = numbers.get_mut(count) else { return true };
        *number = (value, digits.len());
        count += 1;
    }
    let is_year = |(value, digits): &(u32, usize)| *digits == 4 && (1900..2100).contains(value);
    let stroke = piece.contains(&b'/');
    let inner_dash = piece.trim_ascii().strip_prefix(b"-").unwrap_or(piece).contains(&b'-');
    let [hour, minute, second, _] = numbers.map(|(value, _)| value);
    match count {
        1 => numbers.first().is_some_and(|number| is_year(number) || number.1 == 8),
        2 => stroke || after_dash || numbers.iter().any(is_year),
        _ => stroke || inner_dash || after_dash || numbers.iter().any(is_year) || hour > 23 || minute > 59 || second > 59,
    }
}

/// Words inside a date that say nothing about the day.
fn is_filler(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of" | "de" | "e" | "г" | "года" | "год" | "the") || weekday(&word)
}

fn weekday(word: &str) -> bool {
    const DAYS: [&str; 24] = [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "ma",
        "di",
        "wo",
        "do",
        "vr",
        "za",
        "zo",
        "воскресенье",
        "понедельник",
        "вторник",
    ];
    const MORE: [&str; 11] = ["среда", "четверг", "пятница", "суббота", "пн", "вт", "ср", "чт", "пт", "сб", "вс"];
    const ENGLISH: [&str; 8] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "thurs"];
    DAYS.contains(&word) || MORE.contains(&word) || ENGLISH.contains(&word)
}

/// Starts of the months' names in English, Dutch and Russian.
const MONTHS: [(&str, i8); 35] = [
    ("jan", 1),
    ("янв", 1),
    ("feb", 2),
    ("фев", 2),
    ("mar", 3),
    ("mrt", 3),
    ("maa", 3),
    ("мар", 3),
    ("apr", 4),
    ("апр", 4),
    ("may", 5),
    ("mei", 5),
    ("май", 5),
    ("мая", 5),
    ("мае", 5),
    ("jun", 6),
    ("июн", 6),
    ("jul", 7),
    ("июл", 7),
    ("aug", 8),
    ("авг", 8),
    ("sep", 9),
    ("сен", 9),
    ("oct", 10),
    ("okt", 10),
    ("окт", 10),
    ("nov", 11),
    ("ноя", 11),
    ("dec", 12),
    ("дек", 12),
    ("january", 1),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("december", 12),
];

/// The month of a whole name or a usual short form. Not of any word that merely starts so ("maandag" is a Monday).
fn month_of(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    if weekday(&word) || word.chars().count() > 9 {
        return None;
    }
    MONTHS.iter().find(|(start, _)| word.starts_with(start)).map(|(_, month)| *month)
}

fn numeric([a, b, c]: [Number; 3], order: DateOrder) -> Option<Day> {
    if a.digits > 4 || b.digits > 2 || c.digits > 4 || a.digits == 3 || c.digits == 3 {
        return None;
    }
    if a.digits == 4 {
        return ymd(a, b.value, c);
    }
    match order {
        DateOrder::DayFirst => ymd(c, b.value, a),
        DateOrder::MonthFirst => ymd(c, a.value, b),
        DateOrder::YearFirst => ymd(a, b.value, c),
    }
}

fn named(a: Number, month: i8, b: Number, word_at: usize) -> Option<Day> {
    let year_first = a.digits == 4 && word_at < 2;
    if year_first { ymd(a, i32::from(month), b) } else { ymd(b, i32::from(month), a) }
}

/// `yyyymmdd`, or in the order given if that is no day.
fn compact(text: &str, number: Number, order: DateOrder) -> Option<Day> {
    if number.digits != 8 || text.trim().len() != 8 {
        return None;
    }
    let part = |value: i32, digits| Number { value, digits };
    let value = number.value;
    let year_first = ymd(part(value / 10_000, 4), value / 100 % 100, part(value % 100, 2));
    let (x, y, year) = (value / 1_000_000, value / 10_000 % 100, part(value % 10_000, 4));
    year_first.or_else(|| match order {
        DateOrder::DayFirst => ymd(year, y, part(x, 2)),
        DateOrder::MonthFirst => ymd(year, x, part(y, 2)),
        DateOrder::YearFirst => None,
    })
}

/// Years of two digits are 1970-2069.
fn ymd(year: Number, month: i32, day: Number) -> Option<Day> {
    let year = match (year.digits, year.value) {
        (4, value) => value,
        (1 | 2, value @ 0..70) => value + 2000,
        (1 | 2, value) => value + 1900,
        _ => return None,
    };
    Day::from_ymd(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day.value).ok()?)
}

/// A spreadsheet's count of days, from 1930 to 2119, so that a number of another kind is rarely taken for a day.
fn serial(text: &str) -> Option<Day> {
    const EPOCH: i32 = -25_569;
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let count: i32 = whole.parse().ok().filter(|_| fraction.bytes().all(|b| b.is_ascii_digit()))?;
    (11_000..80_000).contains(&count).then(|| Day::from_number(EPOCH + count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(order: DateOrder, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            let day = parse(text.as_bytes(), order, false).map(|d| d.to_string()).unwrap_or_default();
            assert_eq!(day, *expected, "{text} {order:?}");
        }
    }

    #[test]
    fn days_are_read_in_the_shapes_people_write() {
        check(
            DateOrder::DayFirst,
            &[
                ("2010-12-01 08:26:00", "2010-12-01"),
                ("2025-12-09T10:00:00+03:00", "2025-12-09"),
                ("31/12/2025", "2025-12-31"),
                ("1.2.26", "2026-02-01"),
                ("02-06-2024 14:05", "2024-06-02"),
                ("19970101", "1997-01-01"),
                ("31122025", "2025-12-31"),
                ("9 Dec 2025", "2025-12-09"),
                ("Dec 9, 2025", "2025-12-09"),
                ("9-dec-25", "2025-12-09"),
                ("9th of December 2025", "2025-12-09"),
                ("Tue, 9 Dec 2025 10:11:12 GMT", "2025-12-09"),
                ("maandag 3 maart 2025", "2025-03-03"),
                ("3 mrt. 2025", "2025-03-03"),
                ("9 декабря 2025 г.", "2025-12-09"),
                ("1 мая 2025", "2025-05-01"),
                ("2025 Dec 9", "2025-12-09"),
                ("2025/12/09", "2025-12-09"),
                ("2025.12.9", "2025-12-09"),
                ("12/9/2011 12:50 PM", ""),
                ("9.12.2025 14.06", "2025-12-09"),
                ("9.12.2025 14.06.24", "2025-12-09"),
                ("9.12.2025 - 14:06", "2025-12-09"),
                ("9.12.2025 1430", "2025-12-09"),
                ("Tue, 9 Dec 2025 10:11:12 -0500", "2025-12-09"),
                ("2025-12-09 10:11:12.123456-05:00", "2025-12-09"),
                ("2025-12-09T10:11:12.2010Z", "2025-12-09"),
                ("2025-12-09+03:00", "2025-12-09"),
            ]
            .map(|(text, day)| if text.ends_with("PM") { (text, "2011-09-12") } else { (text, day) }),
        );
        check(DateOrder::MonthFirst, &[("12/9/2011 12:50", "2011-12-09"), ("12/31/2025", "2025-12-31"), ("9 Dec 2025", "2025-12-09")]);
        check(DateOrder::YearFirst, &[("25-12-09", "2025-12-09"), ("20251209", "2025-12-09")]);
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let wrong = [
            "31/06/2024",
            "29.02.2025",
            "12/31/2025",
            "",
            "x",
            "5",
            "45000",
            "2025-13-01",
            "10:30",
            "1.5",
            "3 apples 2025",
            "00/00/0000",
            "2025-12-09x",
            "12345-678-90",
            // Two days, of which neither is the day.
            "12.05.2024 - 14.06.2024",
            "12.05.2024 14.06.2024",
            "12.05.24 - 14.06.24",
            "12.05.2024, 14/06/24",
            "12.05.2024 - 14.06.",
            "12-14.05.2024",
            "2024-05-12 - 2024-06-14",
            "2024-05-12 \u{2013} 2024-06-14",
            "2024-05-12T10:00:00/2024-06-14T10:00:00",
            "12.05.2024 20240614",
            // Half a date, and its year behind.
            "5 - 12 May 2024",
            "Tue Dec 9 10:11:12 2025",
        ];
        check(DateOrder::DayFirst, &wrong.map(|text| (text, "")));
    }

    #[test]
    fn a_workbook_counts_days_from_1900() {
        assert_eq!(parse(b"45992", DateOrder::DayFirst, true), Day::parse_iso("2025-12-01"));
        assert_eq!(parse(b"45992.5", DateOrder::DayFirst, true), Day::parse_iso("2025-12-01"));
        assert_eq!(parse(b"12.03.2025", DateOrder::DayFirst, true), Day::parse_iso("2025-03-12"));
    }

    #[test]
    fn the_order_is_told_by_the_values() {
        assert_eq!(orders(b"31/12/2025"), Some((true, false)));
        assert_eq!(orders(b"12/31/2025"), Some((false, true)));
        assert_eq!(orders(b"02/06/2024"), Some((true, true)));
        assert_eq!(orders(b"2024-06-02"), None);
    }
}
