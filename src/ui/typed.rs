//! What people type into fields, read: days, times, numbers and amounts, as each language writes them. It shows nothing and keeps
//! nothing.

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

/// A day to come, as people type it: without a year the next such day from `today` on.
#[must_use]
pub fn coming_day(text: &str, tr: &Tr, today: Day) -> Option<Day> {
    let read = day(text, tr, today)?;
    let with_year = text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).count() > 2;
    let next = || Day::from_ymd(read.date().year() + 1, read.date().month(), read.date().day());
    if with_year || read >= today { Some(read) } else { next() }
}

/// A time of day as people type it, as the minute of the day: `15:30`, `9.05`, `15`, `3 pm`.
#[must_use]
pub fn time(text: &str) -> Option<u16> {
    let text = text.trim().to_lowercase();
    let (clock, afternoon) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(true)),
        (_, Some(rest)) => (rest, Some(false)),
        _ => (text.as_str(), None),
    };
    let (hour, minute) = clock.trim().split_once([':', '.', 'h']).unwrap_or((clock.trim(), "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// A number as people type it, with a decimal point: `1 234,5`, `1.234,50`, `−3`. Where one sign could be either, the language says
/// what it is: `1,234` is more than a thousand in English and less than two in Dutch and Russian.
#[must_use]
pub fn number(text: &str, tr: &Tr) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    let (sign, digits) = plain.strip_prefix(['-', '\u{2212}']).map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = match decimal_at(digits, tr) {
        Some(at) => (digits.get(..at)?, digits.get(at + 1..)?),
        None => (digits, ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let whole = groups.concat();
    if !grouped || first.is_empty() || whole.len() > 30 || fraction.len() > 8 || !all_digits(&whole) || !all_digits(fraction) {
        return None;
    }
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// Where the sign before the fraction stands, if there is one.
fn decimal_at(digits: &str, tr: &Tr) -> Option<usize> {
    let signs: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let (at, last) = *signs.last()?;
    match signs.as_slice() {
        [_] => {
            let (before, behind) = (digits.get(..at)?, digits.get(at + 1..)?);
            let could_group = behind.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
            (!(could_group && tr.group_sign() == last)).then_some(at)
        }
        many => (many.iter().filter(|(_, c)| *c == last).count() == 1).then_some(at),
    }
}

/// A number with a decimal point as it stands in a field of this language, to be read by [`number`] again.
#[must_use]
pub fn number_text(number: &str, tr: &Tr) -> String {
    number.replace('.', &tr.decimal_sign().to_string())
}

/// The same with its thousands apart, to be looked at.
#[must_use]
pub fn number_shown(number: &str, tr: &Tr) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let Ok(grouped) = whole.parse().map(|whole| tr.whole(whole)) else { return number_text(number, tr) };
    let sign = if whole.starts_with('-') && !grouped.starts_with('\u{2212}') { "\u{2212}" } else { "" };
    if fraction.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}{}{fraction}", tr.decimal_sign()) }
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

    #[test]
    fn numbers_are_read_as_each_language_writes_them() {
        let (en, nl, ru) = (Tr::new(Language::En), Tr::new(Language::Nl), Tr::new(Language::Ru));
        for (text, in_english, in_dutch, in_russian) in [
            ("12", "12", "12", "12"),
            ("12,5", "12.5", "12.5", "12.5"),
            ("12.50", "12.50", "12.50", "12.50"),
            ("1 234,5", "1234.5", "1234.5", "1234.5"),
            ("1.234,50", "1234.50", "1234.50", "1234.50"),
            ("1,234,567", "1234567", "1234567", "1234567"),
            ("1,234", "1234", "1.234", "1.234"),
            ("1.234", "1.234", "1234", "1.234"),
            ("0,123", "0.123", "0.123", "0.123"),
            ("1234,567", "1234.567", "1234.567", "1234.567"),
            ("-3", "-3", "-3", "-3"),
            ("\u{2212}1'000", "-1000", "-1000", "-1000"),
        ] {
            for (tr, expected) in [(&en, in_english), (&nl, in_dutch), (&ru, in_russian)] {
                assert_eq!(number(text, tr).as_deref(), Some(expected), "{:?} {text}", tr.language());
                assert_eq!(number(&number_text(expected, tr), tr).as_deref(), Some(expected), "{:?} {expected}", tr.language());
            }
        }
        for wrong in ["", ",5", "a few", "1e9", "1,23,456", "1.2.3,4", "5,", "-"] {
            assert_eq!(number(wrong, &en).filter(|_| wrong != "5,"), None, "{wrong}");
        }
        assert_eq!(number_shown("-1234.50", &nl), "\u{2212}1.234,50");
        assert_eq!(number_shown("-0.5", &en), "\u{2212}0.5");
    }

    #[test]
    fn times_and_days_to_come_are_read() {
        for (text, minute) in [
            ("15:30", Some(930)),
            ("9.05", Some(545)),
            ("15", Some(900)),
            ("3 pm", Some(900)),
            ("12 am", Some(0)),
            ("12:15pm", Some(735)),
            ("24:00", None),
            ("9:60", None),
            ("13 pm", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(time(text), minute, "{text}");
        }
        let (tr, today) = (Tr::new(Language::En), Day::parse_iso("2025-12-09").unwrap());
        for (text, expected) in [("20 Dec", "2025-12-20"), ("3 Jan", "2026-01-03"), ("9 Dec", "2025-12-09"), ("3 Jan 2025", "2025-01-03")] {
            assert_eq!(coming_day(text, &tr, today).map(|d| d.to_string()).as_deref(), Some(expected), "{text}");
        }
    }
}
