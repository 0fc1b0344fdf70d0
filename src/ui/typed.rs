//! What people type into fields, read: days and amounts, as each language writes them. It shows nothing and keeps nothing.

use crate::domain::day::Day;
use crate::domain::money::{Currency, Money};
use crate::i18n::Tr;

/// A day as people type it: `9 Dec 2025`, `9-12-2025`, `09.12.25`, `2025-12-09`; without a year the last such day up to
/// `today`. None where it is no day, or where day and month could be taken for one another (`3/4/2025` in English).
#[must_use]
pub fn day(text: &str, tr: &Tr, today: Day) -> Option<Day> {
    let text = text.trim();
    if let Some(day) = Day::parse_iso(text) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [a, b, year] => {
            let (day, month) = day_and_month(a, b, tr, text.contains('/'))?;
            Day::from_ymd(year_of(year)?, month, day)
        }
        [a, b] => {
            let (day, month) = day_and_month(a, b, tr, text.contains('/'))?;
            let year = today.date().year();
            Day::from_ymd(year, month, day).filter(|d| *d <= today).or_else(|| Day::from_ymd(year - 1, month, day))
        }
        _ => None,
    }
}

fn year_of(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn day_and_month(a: &str, b: &str, tr: &Tr, slashes: bool) -> Option<(i8, i8)> {
    match (a.parse::<i8>(), b.parse::<i8>()) {
        (Ok(a), Ok(b)) if slashes && tr.language() == crate::domain::language::Language::En => match (a, b) {
            (a, b) if a == b || a > 12 => Some((a, b)),
            (a, b) if b > 12 => Some((b, a)),
            _ => None,
        },
        (Ok(a), Ok(b)) => Some((a, b)),
        (Ok(day), Err(_)) => Some((day, month(b, tr)?)),
        (Err(_), Ok(day)) => Some((day, month(a, tr)?)),
        (Err(_), Err(_)) => None,
    }
}

/// A month by the first three letters of its name, standing alone or behind a day.
fn month(name: &str, tr: &Tr) -> Option<i8> {
    let start = |text: &str| text.to_lowercase().chars().take(3).collect::<String>();
    let wanted = start(name);
    if wanted.chars().count() < 3 {
        return None;
    }
    (1..=12).find(|m| {
        let within = Day::from_ymd(2025, *m, 1).map(|d| tr.day_short(d)).unwrap_or_default();
        let behind_day = within.trim_start_matches(|c: char| !c.is_alphabetic()).to_owned();
        [tr.month_name(*m), tr.month_name_short(*m), &behind_day].into_iter().any(|n| start(n) == wanted)
    })
}

/// An amount as people type it: `31.50`, `1.234,50 €`, `−5`. None where it is none, or has more decimals than the currency.
#[must_use]
pub fn amount(text: &str, currency: Currency) -> Option<Money> {
    let symbol = crate::i18n::currency_symbol(currency);
    let text = text.replace(&symbol, "").replace(currency.code(), "");
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let (whole, fraction) = halves(text, usize::from(currency.digits()));
    let grouped: Vec<&str> = whole.split(['.', ',', '\'']).collect();
    let (first, groups) = grouped.split_first()?;
    let whole_digits = first.chars().chain(groups.iter().flat_map(|g| g.chars()));
    if first.is_empty() || groups.iter().any(|g| g.len() != 3) || !whole_digits.clone().chain(fraction.chars()).all(|c| c.is_ascii_digit())
    {
        return None;
    }
    let padded = format!("{}{fraction:0<width$}", whole_digits.collect::<String>(), width = usize::from(currency.digits()));
    let minor: i64 = padded.parse().ok()?;
    Some(Money(if negative { -minor } else { minor }))
}

/// Before and behind the decimal sign: the last sign with no more digits behind it than the currency has.
fn halves(text: &str, digits: usize) -> (&str, &str) {
    match text.rfind(['.', ',']) {
        Some(at) if text.len() - at - 1 <= digits && text.len() > at + 1 => {
            (text.get(..at).unwrap_or(""), text.get(at + 1..).unwrap_or(""))
        }
        _ => (text, ""),
    }
}

/// An amount as it stands in a field: `31.50`.
#[must_use]
pub fn amount_text(money: Money, currency: Currency, tr: &Tr) -> String {
    let digits = usize::from(currency.digits());
    let unit = 10_u64.pow(u32::from(currency.digits()));
    let sign = if money.0 < 0 { "-" } else { "" };
    let (whole, rest) = (money.0.unsigned_abs() / unit, money.0.unsigned_abs() % unit);
    if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest:0digits$}", tr.decimal_sign()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn days_are_read_as_each_language_writes_them() {
        let today = Day::parse_iso("2025-12-09").unwrap();
        let read = |language, text: &str| day(text, &Tr::new(language), today).map(|d| d.to_string());
        for language in Language::ALL {
            let tr = Tr::new(language);
            for number in (0..365).step_by(9) {
                let one = today.plus_days(-number);
                assert_eq!(day(&tr.day(one), &tr, today), Some(one), "{language:?} {}", tr.day(one));
                assert_eq!(day(&tr.day_short(one), &tr, today), Some(one), "{language:?} {}", tr.day_short(one));
            }
            assert_eq!(read(language, "2025-10-02").as_deref(), Some("2025-10-02"));
            assert_eq!(read(language, "2.10.25").as_deref(), Some("2025-10-02"));
            assert_eq!(read(language, "20-12").as_deref(), Some("2024-12-20"));
            for wrong in ["", "31-2-2025", "soon", "12", "1 2 3 4", "5 ma"] {
                assert_eq!(read(language, wrong), None, "{wrong}");
            }
        }
        assert_eq!(read(Language::En, "March 5, 2025").as_deref(), Some("2025-03-05"));
        assert_eq!(read(Language::En, "3/14/2025").as_deref(), Some("2025-03-14"));
        assert_eq!(read(Language::En, "3/4/2025"), None);
        assert_eq!(read(Language::Nl, "3/4/2025").as_deref(), Some("2025-04-03"));
        assert_eq!(read(Language::Ru, "5 мая 2025").as_deref(), Some("2025-05-05"));
    }

    #[test]
    fn amounts_are_read_with_either_decimal_sign() {
        let read = |text| amount(text, Currency::EUR).map(|m| m.0);
        for (text, minor) in [
            ("31.50", Some(3150)),
            ("31,5", Some(3150)),
            ("1.234,50 €", Some(123_450)),
            ("€ 1,234", Some(123_400)),
            ("\u{2212}5", Some(-500)),
            ("0", Some(0)),
            ("1 000", Some(100_000)),
            ("", None),
            ("12.34.5", None),
            ("1,23,456", None),
            ("ten", None),
            ("5.", None),
        ] {
            assert_eq!(read(text), minor, "{text}");
        }
        let tr = Tr::new(Language::Nl);
        assert_eq!(amount_text(Money(-123_405), Currency::EUR, &tr), "-1234,05");
        assert_eq!(amount(&amount_text(Money(-123_405), Currency::EUR, &tr), Currency::EUR), Some(Money(-123_405)));
    }
}
