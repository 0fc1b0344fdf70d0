//! The code on a printed sheet: eight signs, easy to read out and to type, of which the last checks the others. One wrong sign, or two
//! neighbours that changed places, never give another good code. It says nothing by itself; whose sheet it is stands in the workspace.
//!
//! The check is a weighted sum over the field of 32 elements: sign by sign the weights are different powers of its generator, so that
//! one difference, or a swap, cannot cancel out.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The signs: digits and letters without I, L, O and U, which are taken for others (Crockford's base 32).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many signs a code has, the check among them.
const LENGTH: usize = 8;
/// Signs before the hyphen.
const GROUP: usize = 4;

/// A good code, written as on the sheet: `K7M2-9QXD`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SheetCode(String);

/// Why something is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongCode {
    /// Nothing was typed.
    #[error("nothing")]
    Empty,
    /// It has other than eight signs.
    #[error("not eight signs")]
    Length,
    /// A sign in it stands in no code.
    #[error("a sign that stands in no code")]
    Sign(char),
    /// A sign is wrong, or two changed places.
    #[error("the check does not hold")]
    Check,
}

impl SheetCode {
    /// The code of a number, of which the lowest 35 bits count.
    #[must_use]
    pub fn of_number(number: u64) -> Self {
        let values: Vec<u8> = (0..LENGTH - 1).rev().map(|place| (number >> (5 * place) & 31) as u8).collect();
        let sum = weighted(&values);
        // The check has the weight 1.
        Self::written(values.iter().copied().chain([sum]))
    }

    /// Reads what was typed or scanned: in any case, with or without hyphen and blanks, O for 0, I and L for 1. A keyboard switched to
    /// Russian is understood, whether somebody typed the letters they saw or a scanner pressed keys.
    pub fn read(text: &str) -> Result<Self, WrongCode> {
        let plain = read_by(text, Some);
        if text.chars().any(is_cyrillic) {
            return read_by(text, by_key).or_else(|_| read_by(text, by_look)).or(match plain {
                Err(WrongCode::Length) => Err(WrongCode::Length),
                _ => Err(WrongCode::Check),
            });
        }
        plain
    }

    /// As it stands on the sheet.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn written(values: impl Iterator<Item = u8>) -> Self {
        let mut text = String::with_capacity(LENGTH + 1);
        for (place, value) in values.enumerate() {
            if place == GROUP {
                text.push('-');
            }
            text.push(SIGNS.get(usize::from(value)).map_or('0', |sign| char::from(*sign)));
        }
        Self(text)
    }
}

fn read_by(text: &str, letter: impl Fn(char) -> Option<char>) -> Result<SheetCode, WrongCode> {
    let mut values = Vec::with_capacity(LENGTH);
    for sign in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.' | '_')) {
        let value = letter(sign).and_then(value_of).ok_or(WrongCode::Sign(sign))?;
        values.push(value);
    }
    match values.split_last() {
        None => Err(WrongCode::Empty),
        Some(_) if values.len() != LENGTH => Err(WrongCode::Length),
        Some((check, others)) if weighted(others) != *check => Err(WrongCode::Check),
        Some(_) => Ok(SheetCode::written(values.into_iter())),
    }
}

fn value_of(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SIGNS.iter().position(|s| char::from(*s) == sign)?;
    u8::try_from(at).ok()
}

/// The sum of the values, each by another power of the generator, none of them by 1.
fn weighted(values: &[u8]) -> u8 {
    values.iter().rev().fold((0, 2), |(sum, weight), value| (sum ^ times(*value, weight), times(weight, 2))).0
}

/// Multiplies in the field of 32 elements made by x⁵ + x² + 1.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in (0..5).rev() {
        product <<= 1;
        if product & 32 != 0 {
            product ^= 0b10_0101;
        }
        if b >> bit & 1 == 1 {
            product ^= a;
        }
    }
    product
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, 'А'..='я' | 'Ё' | 'ё')
}

/// What stands on the key of a Cyrillic letter: a scanner presses keys.
fn by_key(c: char) -> Option<char> {
    const KEYS: [(&str, &str); 3] = [("йцукенгшщз", "QWERTYUIOP"), ("фывапролд", "ASDFGHJKL"), ("ячсмить", "ZXCVBNM")];
    if !is_cyrillic(c) {
        return Some(c);
    }
    let small = c.to_lowercase().next()?;
    KEYS.iter().find_map(|(from, to)| from.chars().position(|k| k == small).and_then(|at| to.chars().nth(at)))
}

/// The Latin letter a Cyrillic one looks like: a person types what they see.
fn by_look(c: char) -> Option<char> {
    const LOOKS: (&str, &str) = ("авекмнорстух", "ABEKMH0PCTYX");
    if !is_cyrillic(c) {
        return Some(c);
    }
    let small = c.to_lowercase().next()?;
    LOOKS.0.chars().position(|k| k == small).and_then(|at| LOOKS.1.chars().nth(at))
}

impl fmt::Display for SheetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for SheetCode {
    type Error = WrongCode;

    fn try_from(text: String) -> Result<Self, WrongCode> {
        Self::read(&text)
    }
}

impl From<SheetCode> for String {
    fn from(code: SheetCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_but_nothing_has_its_own_multiple() {
        for a in 1..32 {
            let mut seen: Vec<u8> = (0..32).map(|b| times(a, b)).collect();
            seen.sort_unstable();
            assert_eq!(seen, (0..32).collect::<Vec<u8>>(), "{a}");
        }
        let powers: Vec<u8> = std::iter::successors(Some(1), |p| Some(times(*p, 2))).take(LENGTH).collect();
        let mut different = powers.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), powers.len(), "{powers:?}");
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = SheetCode::of_number(0x1_2345_6789);
        let text = code.as_str().to_owned();
        assert_eq!((text.len(), text.find('-')), (LENGTH + 1, Some(GROUP)));
        for typed in
            [text.to_lowercase(), text.replace('-', ""), format!("  {} ", text.replace('-', " ")), text.replace('1', "l").replace('0', "o")]
        {
            assert_eq!(SheetCode::read(&typed), Ok(code.clone()), "{typed}");
        }
        assert_eq!(SheetCode::read("  "), Err(WrongCode::Empty));
        assert_eq!(SheetCode::read("K7M2"), Err(WrongCode::Length));
        assert_eq!(SheetCode::read("K7M2-9QX!"), Err(WrongCode::Sign('!')));
    }

    #[test]
    fn a_russian_keyboard_is_understood() {
        let keys = |text: &str| -> String {
            let key = |c: char| "йцукенгшщзфывапролдячсмить".chars().find(|k| by_key(*k) == Some(c)).unwrap_or(c);
            text.chars().map(key).collect()
        };
        for number in 0..500_u64 {
            let code = SheetCode::of_number(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
            assert_eq!(SheetCode::read(&keys(code.as_str())), Ok(code.clone()), "{code}");
        }
        let seen = (0..1_000_000)
            .map(SheetCode::of_number)
            .find(|c| c.as_str().chars().all(|c| !c.is_ascii_alphabetic() || "ABEKMHPCTYX".contains(c)));
        let seen = seen.unwrap();
        let typed = seen.as_str().replace('A', "А").replace('B', "В").replace('C', "С").replace('H', "н");
        assert_eq!(SheetCode::read(&typed), Ok(seen));
    }
}
