//! Numbers as people and programs write them, read exactly: no floating point anywhere between the file and the minor units.

/// A decimal number: `digits` x 10^-`scale`, with at most [`MAX_SCALE`] digits after the decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    scale: u32,
}

/// Digits kept after the decimal sign of one number; more are rounded off, half away from zero (they are noise of binary floats).
const MAX_SCALE: u32 = 9;
/// Digits kept after the decimal sign of a sum: those of a quantity times those of a price.
pub(crate) const SUM_SCALE: u32 = 2 * MAX_SCALE;
/// Digits a number may have before the decimal sign.
const MAX_WHOLE: usize = 15;
/// The largest value of one line, in major units.
const MAX_LINE: i128 = 10_000_000_000_000;

/// Why a cell is no usable number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotANumber {
    /// It is none.
    Unreadable,
    /// More than can be kept.
    TooLarge,
}

impl Decimal {
    /// One.
    pub(crate) const ONE: Self = Self { digits: 1, scale: 0 };

    /// This times `other`, exactly, in units of 10^-[`SUM_SCALE`].
    pub(crate) fn times(self, other: Self) -> Result<i128, NotANumber> {
        let raise = 10_i128.pow(SUM_SCALE - self.scale - other.scale);
        let product = self.digits.checked_mul(other.digits).and_then(|p| p.checked_mul(raise)).ok_or(NotANumber::TooLarge)?;
        if product.abs() <= MAX_LINE * 10_i128.pow(SUM_SCALE) { Ok(product) } else { Err(NotANumber::TooLarge) }
    }
}

/// A sum in units of 10^-[`SUM_SCALE`] as minor units of a currency with `digits` decimals, rounded half away from zero.
pub(crate) fn to_minor(sum: i128, digits: u8) -> i64 {
    let unit = 10_i128.pow(SUM_SCALE.saturating_sub(u32::from(digits)));
    let (whole, rest) = (sum / unit, (sum % unit).abs());
    let rounded = if rest * 2 >= unit { whole + sum.signum() } else { whole };
    i64::try_from(rounded).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX })
}

/// Reads a number with this decimal sign (`.` or `,`). Understands thousands (groups of three after the other sign, blanks or `'`),
/// currency signs and codes before or behind, a minus before or behind or as parentheses, `12,-` and exponents.
pub(crate) fn parse(cell: &[u8], decimal: char) -> Result<Decimal, NotANumber> {
    if let Some(simple) = parse_plain(cell, decimal) {
        return Ok(simple);
    }
    let text = std::str::from_utf8(cell).map_err(|_not_text| NotANumber::Unreadable)?;
    let (text, negative) = without_sign(text);
    let (mantissa, exponent) = split_exponent(text);
    let (whole, fraction) = mantissa.split_once(decimal).unwrap_or((mantissa, ""));
    let whole = ungrouped(whole.trim_end(), decimal).ok_or(NotANumber::Unreadable)?;
    let fraction = if matches!(fraction, "-" | "–" | "--" | "=") { "" } else { fraction };
    if whole.is_empty() && fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotANumber::Unreadable);
    }
    assemble(&whole, fraction, exponent, negative)
}

/// The common case without allocation: an optional minus, up to 15 digits, a decimal sign, up to 9 digits.
fn parse_plain(cell: &[u8], decimal: char) -> Option<Decimal> {
    let (negative, body) = cell.strip_prefix(b"-").map_or((false, cell), |rest| (true, rest));
    let (mut digits, mut scale, mut seen, mut point) = (0_i64, 0_u32, 0_usize, false);
    if body.is_empty() || body.len() > MAX_WHOLE {
        return None;
    }
    for byte in body {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + i64::from(byte - b'0');
                scale += u32::from(point);
                seen += 1;
            }
            _ if !point && char::from(*byte) == decimal => point = true,
            _ => return None,
        }
    }
    let usable = seen > 0 && scale <= MAX_SCALE && !(point && scale == 0);
    usable.then(|| Decimal { digits: i128::from(if negative { -digits } else { digits }), scale })
}

/// What stands without signs, parentheses, currency and blanks around it, and whether it is negative.
fn without_sign(text: &str) -> (&str, bool) {
    let (mut text, mut negative) = (text.trim(), false);
    if let Some(inside) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        (text, negative) = (inside.trim(), true);
    }
    loop {
        let before = text;
        text = without_currency(text);
        if let Some(rest) = text.strip_prefix(MINUS) {
            (text, negative) = (rest, !negative);
        } else if let Some(rest) = text.strip_prefix('+') {
            text = rest;
        } else if let Some(rest) = text.strip_suffix(MINUS).filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())) {
            (text, negative) = (rest, !negative);
        }
        text = text.trim();
        if text == before {
            return (text, negative);
        }
    }
}

const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];

/// Signs, codes and short words of currencies, in lower case.
const CURRENCIES: [&str; 32] = [
    "€", "$", "£", "₽", "¥", "₴", "₸", "zł", "zl", "eur", "euro", "usd", "us$", "gbp", "chf", "rub", "rur", "руб.", "руб", "р.", "р",
    "rub.", "kr.", "kr", "sek", "nok", "dkk", "pln", "kzt", "byn", "cad", "fr.",
];

fn without_currency(text: &str) -> &str {
    for sign in CURRENCIES {
        if let Some(rest) = strip_prefix_ignoring_case(text, sign) {
            return rest.trim_start();
        }
        if let Some(rest) = strip_suffix_ignoring_case(text, sign) {
            return rest.trim_end();
        }
    }
    text
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let head = text.get(..sign.len())?;
    (head.to_lowercase() == sign).then(|| text.get(sign.len()..)).flatten()
}

fn strip_suffix_ignoring_case<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(sign.len())?;
    (text.get(at..)?.to_lowercase() == sign).then(|| text.get(..at)).flatten()
}

/// The mantissa and the power of ten; no exponent is 0, one that makes no sense stays in the mantissa.
fn split_exponent(text: &str) -> (&str, i32) {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return (text, 0) };
    match exponent.parse::<i32>() {
        Ok(power) if power.abs() <= 30 && mantissa.ends_with(|c: char| c.is_ascii_digit()) => (mantissa, power),
        _ => (text, 0),
    }
}

/// The digits of the whole part without signs between groups of three. None if anything else stands there.
fn ungrouped(whole: &str, decimal: char) -> Option<String> {
    let other = if decimal == ',' { '.' } else { ',' };
    let is_group_sign = |c: char| c == other || c == '\'' || c == '\u{2019}' || c.is_whitespace();
    if whole.bytes().all(|b| b.is_ascii_digit()) {
        return Some(whole.to_owned());
    }
    let mut sign = None;
    let mut digits = String::with_capacity(whole.len());
    for (at, group) in whole.split(|c: char| is_group_sign(c)).enumerate() {
        let right_length = if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if !right_length || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
    }
    for c in whole.chars().filter(|c| is_group_sign(*c)) {
        if *sign.get_or_insert(c) != c {
            return None;
        }
    }
    Some(digits)
}

fn assemble(whole: &str, fraction: &str, exponent: i32, negative: bool) -> Result<Decimal, NotANumber> {
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|b| b - b'0').collect();
    let mut scale = i32::try_from(fraction.len()).unwrap_or(i32::MAX).saturating_sub(exponent);
    if scale < 0 {
        digits.resize(digits.len() + usize::try_from(-scale).unwrap_or(0), 0);
        scale = 0;
    }
    let mut dropped_half = false;
    while scale > i32::try_from(MAX_SCALE).unwrap_or(0) {
        dropped_half = digits.pop().unwrap_or(0) >= 5;
        scale -= 1;
    }
    let significant: Vec<u8> = digits.into_iter().skip_while(|d| *d == 0).collect();
    let scale = u32::try_from(scale).unwrap_or(0);
    if significant.len().saturating_sub(usize::try_from(scale).unwrap_or(0)) > MAX_WHOLE {
        return Err(NotANumber::TooLarge);
    }
    let value = significant.iter().fold(0_i128, |sum, d| sum * 10 + i128::from(*d)) + i128::from(dropped_half);
    Ok(Decimal { digits: if negative { -value } else { value }, scale })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minor(text: &str, decimal: char) -> Option<i64> {
        parse(text.as_bytes(), decimal).and_then(|d| d.times(Decimal::ONE)).ok().map(|sum| to_minor(sum, 2))
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, expected) in [
            ("31.50", 3150),
            ("-22.00", -2200),
            ("22.00-", -2200),
            ("(3.00)", -300),
            ("\u{2212}5", -500),
            ("1,234.5", 123_450),
            ("1 234 567.89", 123_456_789),
            ("1\u{A0}234.5", 123_450),
            ("1'234.50", 123_450),
            ("$12.30", 1230),
            ("€ 12.30", 1230),
            ("12.30 EUR", 1230),
            ("-€5", -500),
            ("€-5", -500),
            ("1.5E+3", 150_000),
            (".5", 50),
            ("7.", 700),
            ("0.005", 1),
            ("-0.005", -1),
            ("0.30000000000000004", 30),
            ("+4", 400),
        ] {
            assert_eq!(minor(text, '.'), Some(expected), "{text}");
        }
        for (text, expected) in [
            ("1.234,50", 123_450),
            ("12,5", 1250),
            ("12,-", 1200),
            ("€ 12,–", 1200),
            ("1 234,50 ₽", 123_450),
            ("150 руб.", 15_000),
            ("1.234", 123_400),
        ] {
            assert_eq!(minor(text, ','), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_never_guessed() {
        for text in
            ["12,5o", "12,5", "1,23,4.0", "1.2.3", "abc", "", "-", "€", "1,2345", "1 2", "1 234,567.0", "1e", "e5", "٣", "½", "NaN", "inf"]
        {
            assert_eq!(minor(text, '.'), None, "{text}");
        }
        for text in ["12.50", "1,2,3", "1.23"] {
            assert_eq!(minor(text, ','), None, "{text}");
        }
        assert_eq!(parse(b"1234567890123456", '.'), Err(NotANumber::TooLarge));
        assert_eq!(parse(b"99999999999999", '.').and_then(|d| d.times(Decimal::ONE)), Err(NotANumber::TooLarge));
    }

    #[test]
    fn quantity_times_price_is_exact_and_rounded_once() {
        let times = |a: &str, b: &str| parse(a.as_bytes(), '.').unwrap().times(parse(b.as_bytes(), '.').unwrap()).unwrap();
        assert_eq!(to_minor(times("3", "0.335"), 2), 101);
        assert_eq!(to_minor(times("1", "0.335") + times("1", "0.335") + times("1", "0.335"), 2), 101);
        assert_eq!(to_minor(times("-80995", "2.08"), 2), -16_846_960);
        assert_eq!(to_minor(times("0.000000001", "0.000000001"), 2), 0);
        assert_eq!(to_minor(times("1", "0.5"), 0), 1);
    }
}
