//! Numbers and days as people type them. Pure.

use crate::domain::day::Day;

/// A number with a decimal point, from `1 234,5`, `1.234,50`, `-3` or `12.5`.
pub fn number(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}').collect();
    let plain = plain.replace('\u{2212}', "-");
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (whole, fraction) = match (marks.as_slice(), marks.last()) {
        ([], _) | (_, None) => (digits.to_owned(), ""),
        ([(at, _)], _) => (digits.get(..*at)?.to_owned(), digits.get(at + 1..)?),
        (many, Some((at, last))) if many.iter().filter(|(_, c)| c == last).count() == 1 => {
            (digits.get(..*at)?.replace(['.', ','], ""), digits.get(at + 1..)?)
        }
        _ => (digits.replace(['.', ','], ""), ""),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 30 || fraction.len() > 8 || !all_digits(&whole) || !all_digits(fraction) {
        return None;
    }
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// A day from `2025-07-21`, `21.7.2025`, `21/7/25`, `21-7` (the last such day that has come).
pub fn day(text: &str, today: Day) -> Option<Day> {
    if let Some(day) = Day::parse_iso(text.trim()) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|p| !p.is_empty()).collect();
    let (d, m, y) = match parts.as_slice() {
        [d, m] => (*d, *m, None),
        [d, m, y] => (*d, *m, Some(*y)),
        _ => return None,
    };
    let (d, m) = (d.parse::<i8>().ok()?, m.parse::<i8>().ok()?);
    match y {
        Some(y) if y.len() == 2 => Day::from_ymd(2000 + y.parse::<i16>().ok()?, m, d),
        Some(y) => Day::from_ymd(y.parse().ok()?, m, d),
        None => {
            let year = today.date().year();
            let this = Day::from_ymd(year, m, d).filter(|day| *day <= today);
            this.or_else(|| Day::from_ymd(year - 1, m, d))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("12", Some("12")),
            ("12,5", Some("12.5")),
            ("12.50", Some("12.50")),
            ("1 234,5", Some("1234.5")),
            ("1.234,50", Some("1234.50")),
            ("1,234,567", Some("1234567")),
            ("-3", Some("-3")),
            ("", None),
            (",5", None),
            ("a few", None),
            ("1e9", None),
        ] {
            assert_eq!(number(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn days_are_read_day_first_and_without_a_year_as_the_last_one() {
        let today = Day::from_ymd(2025, 12, 9).unwrap();
        for (text, expected) in [
            ("2025-07-21", Some((2025, 7, 21))),
            ("21.7.2025", Some((2025, 7, 21))),
            ("21/07/25", Some((2025, 7, 21))),
            ("21-7", Some((2025, 7, 21))),
            ("24 12", Some((2024, 12, 24))),
            ("31.2.2025", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(day(text, today), expected.and_then(|(y, m, d)| Day::from_ymd(y, m, d)), "{text}");
        }
    }
}
