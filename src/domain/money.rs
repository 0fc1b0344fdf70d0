//! Money: whole minor units (cents, kopecks) of the workspace's one currency. Never a float.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// An amount in minor units of the workspace's currency; a refund is negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A share of this amount, rounded to the nearest minor unit; for estimates, never for bookkeeping.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "sums of a business stay far below 2^53 minor units; `as` saturates beyond"
    )]
    pub fn scaled(self, factor: f64) -> Self {
        Self((self.0 as f64 * factor).round() as i64)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");
    /// The Russian rouble.
    pub const RUB: Self = Self(*b"RUB");
    /// Those offered in lists; any other code of three letters may be typed.
    pub const OFFERED: [Self; 12] = [
        Self::EUR,
        Self::USD,
        Self::RUB,
        Self(*b"GBP"),
        Self(*b"CHF"),
        Self(*b"SEK"),
        Self(*b"NOK"),
        Self(*b"DKK"),
        Self(*b"PLN"),
        Self(*b"KZT"),
        Self(*b"BYN"),
        Self(*b"CAD"),
    ];

    /// Reads a code of three Latin letters, in either case.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_alphabetic).then(|| Self(code.map(|b| b.to_ascii_uppercase())))
    }

    /// The code, such as `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Digits after the decimal sign: 2 for most, 0 for the yen, 3 for a few dinars (ISO 4217).
    #[must_use]
    pub fn digits(&self) -> u8 {
        match self.code() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV" | "XAF" | "XOF"
            | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = String;
    fn try_from(code: String) -> Result<Self, String> {
        Self::parse(&code).ok_or_else(|| format!("not a currency code: {code}"))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!(Currency::parse(" eur "), Some(Currency::EUR));
        for wrong in ["", "EU", "EURO", "E1R", "€"] {
            assert_eq!(Currency::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn minor_digits_follow_iso_4217() {
        let digits = |code| Currency::parse(code).unwrap().digits();
        assert_eq!((digits("RUB"), digits("JPY"), digits("KWD")), (2, 0, 3));
    }

    #[test]
    fn sums_never_wrap() {
        assert_eq!(Money(i64::MAX) + Money(1), Money(i64::MAX));
        assert_eq!([Money(250), Money(-100)].into_iter().sum::<Money>(), Money(150));
    }
}
