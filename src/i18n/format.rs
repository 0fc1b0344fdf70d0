//! Numbers, shares, money and days as each language writes them (UX rule 9). No other place formats for people.

use std::fmt::Write as _;

use crate::domain::day::{Day, Month};
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};

use super::Tr;

/// No-break space: keeps a number and its unit on one line.
const NBSP: char = '\u{a0}';
/// The true minus sign.
const MINUS: char = '\u{2212}';

impl Tr {
    /// The sign between whole and fraction.
    #[must_use]
    pub const fn decimal_sign(&self) -> char {
        match self.language {
            Language::En => '.',
            Language::Nl | Language::Ru => ',',
        }
    }

    /// The sign between thousands.
    #[must_use]
    pub const fn group_sign(&self) -> char {
        match self.language {
            Language::En => ',',
            Language::Nl => '.',
            Language::Ru => NBSP,
        }
    }

    /// A whole number: 42,000 · 42.000 · 42 000.
    #[must_use]
    pub fn whole(&self, number: i64) -> String {
        let mut text = String::new();
        if number < 0 {
            text.push(MINUS);
        }
        self.grouped(number.unsigned_abs(), &mut text);
        text
    }

    /// A count, such as a length; the same as [`Self::whole`].
    #[must_use]
    pub fn count(&self, number: usize) -> String {
        self.whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    fn grouped(&self, number: u64, text: &mut String) {
        let digits = number.to_string();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(self.group_sign());
            }
            text.push(digit);
        }
    }

    /// A number of thousandths as it would be written: 1.234 · 1,234.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a number somebody wrote")]
    pub fn thousandths(&self, number: i64) -> String {
        let decimals = if number % 1000 == 0 { 0 } else { 3 };
        self.decimal(number as f64 / 1000.0, decimals)
    }

    /// A number with a fixed count of decimals: 27.3 · 27,3.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "never negative here; far below u64")]
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        // A half goes up, as it does where the plural is chosen; `format!` alone would take it to the even side.
        let number = if decimals == 0 { number.round() } else { number };
        let text = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        if number < 0.0 && text.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
            out.push(MINUS);
        }
        self.grouped(whole.parse().unwrap_or(number.abs() as u64), &mut out);
        if !fraction.is_empty() {
            out.push(self.decimal_sign());
            out.push_str(fraction);
        }
        out
    }

    /// A share as whole per cent: 71% · 71% · 71 %. What is not quite all or none is not written as such.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let rounded = match (share * 100.0).round() {
            r if r >= 100.0 && share < 1.0 => 99.0,
            r if r <= 0.0 && share > 0.0 => 1.0,
            r => r,
        };
        let number = self.decimal(rounded, 0);
        match self.language {
            Language::Ru => format!("{number}{NBSP}%"),
            Language::En | Language::Nl => format!("{number}%"),
        }
    }

    /// Money in whole units where that loses nothing a reader needs: $29,760 · € 29.760 · 29 760 ₽.
    #[must_use]
    pub fn money(&self, money: Money, currency: Currency) -> String {
        let unit = 10_i64.pow(u32::from(currency.digits()));
        let half = unit / 2;
        let rounded = (money.0.saturating_abs().saturating_add(half)) / unit;
        let mut number = String::new();
        self.grouped(rounded.unsigned_abs(), &mut number);
        self.with_symbol(money.0 < 0 && rounded != 0, &number, currency)
    }

    /// Money to the minor unit: $31.50 · € 31,50 · 31,50 ₽.
    #[must_use]
    pub fn money_exact(&self, money: Money, currency: Currency) -> String {
        let digits = usize::from(currency.digits());
        let unit = 10_u64.pow(u32::from(currency.digits()));
        let amount = money.0.unsigned_abs();
        let mut number = String::new();
        self.grouped(amount / unit, &mut number);
        if digits > 0 {
            number.push(self.decimal_sign());
            let _ = write!(number, "{:0digits$}", amount % unit);
        }
        self.with_symbol(money.0 < 0, &number, currency)
    }

    fn with_symbol(&self, negative: bool, number: &str, currency: Currency) -> String {
        let symbol = currency_symbol(currency);
        let minus = if negative { "\u{2212}" } else { "" };
        match self.language {
            Language::En if symbol.chars().count() == 1 => format!("{minus}{symbol}{number}"),
            Language::En | Language::Nl => format!("{minus}{symbol}{NBSP}{number}"),
            Language::Ru => format!("{minus}{number}{NBSP}{symbol}"),
        }
    }

    /// A day: 9 Dec 2025 · 9 dec 2025 · 9 дек. 2025.
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        format!("{}{NBSP}{}", self.day_short(day), day.date().year())
    }

    /// A day without its year: 9 Dec · 9 dec · 9 дек.
    #[must_use]
    pub fn day_short(&self, day: Day) -> String {
        let date = day.date();
        let name = match self.language {
            Language::Ru => RU_OF.get(month_index(date.month())).copied().unwrap_or_default(),
            _ => self.month_name_short(date.month()),
        };
        format!("{}{NBSP}{name}", date.day())
    }

    /// A month with its year: Dec 2025 · dec 2025 · дек. 2025.
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        let number = i8::try_from(month.of_year()).unwrap_or(1);
        format!("{}{NBSP}{}", self.month_name_short(number), month.year())
    }

    /// The short name of a month, 1-12, standing alone.
    #[must_use]
    pub fn month_name_short(&self, month: i8) -> &'static str {
        let names = match self.language {
            Language::En => &EN_SHORT,
            Language::Nl => &NL_SHORT,
            Language::Ru => &RU_SHORT,
        };
        names.get(month_index(month)).copied().unwrap_or_default()
    }

    /// The full name of a month, 1-12, standing alone, in the case it has within a sentence.
    #[must_use]
    pub fn month_name(&self, month: i8) -> &'static str {
        let names = match self.language {
            Language::En => &EN_LONG,
            Language::Nl => &NL_LONG,
            Language::Ru => &RU_LONG,
        };
        names.get(month_index(month)).copied().unwrap_or_default()
    }
}

/// The symbol of a currency, or its code where it has none of its own.
#[must_use]
pub fn currency_symbol(currency: Currency) -> String {
    match currency.code() {
        "EUR" => "€".to_owned(),
        "USD" => "$".to_owned(),
        "GBP" => "£".to_owned(),
        "RUB" => "₽".to_owned(),
        "JPY" => "¥".to_owned(),
        code => code.to_owned(),
    }
}

fn month_index(month: i8) -> usize {
    usize::try_from(month - 1).unwrap_or(usize::MAX)
}

const EN_SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const NL_SHORT: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const RU_SHORT: [&str; 12] = ["янв.", "фев.", "март", "апр.", "май", "июнь", "июль", "авг.", "сен.", "окт.", "нояб.", "дек."];
const RU_OF: [&str; 12] = ["янв.", "фев.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сен.", "окт.", "нояб.", "дек."];
const EN_LONG: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const NL_LONG: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const RU_LONG: [&str; 12] =
    ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

#[cfg(test)]
mod tests {
    use super::*;

    fn all(write: impl Fn(&Tr) -> String) -> [String; 3] {
        Language::ALL.map(|l| write(&Tr::new(l)).replace(NBSP, "_"))
    }

    #[test]
    fn whole_numbers_are_grouped_as_each_language_does() {
        assert_eq!(all(|t| t.whole(1_234_567)), ["1,234,567", "1.234.567", "1_234_567"]);
        assert_eq!(all(|t| t.whole(-42_000)), ["−42,000", "−42.000", "−42_000"]);
        assert_eq!(all(|t| t.whole(999)), ["999", "999", "999"]);
    }

    #[test]
    fn money_carries_its_symbol_where_each_language_puts_it() {
        assert_eq!(all(|t| t.money(Money(2_976_049), Currency::EUR)), ["€29,760", "€_29.760", "29_760_€"]);
        assert_eq!(all(|t| t.money_exact(Money(-3150), Currency::RUB)), ["−₽31.50", "−₽_31,50", "−31,50_₽"]);
        let kzt = Currency::parse("KZT").unwrap();
        assert_eq!(all(|t| t.money(Money(100_000), kzt)), ["KZT_1,000", "KZT_1.000", "1_000_KZT"]);
        assert_eq!(all(|t| t.money(Money(-20), Currency::EUR)), ["€0", "€_0", "0_€"]);
    }

    #[test]
    fn a_share_is_never_all_or_none_by_rounding() {
        assert_eq!(all(|t| t.percent(0.713)), ["71%", "71%", "71_%"]);
        assert_eq!(all(|t| t.percent(0.9999)), ["99%", "99%", "99_%"]);
        assert_eq!(all(|t| t.percent(0.0001)), ["1%", "1%", "1_%"]);
        assert_eq!(all(|t| t.percent(1.0)), ["100%", "100%", "100_%"]);
        assert_eq!(all(|t| t.percent(0.0)), ["0%", "0%", "0_%"]);
    }

    #[test]
    fn days_and_months_are_written_out() {
        let day = Day::parse_iso("2025-12-09").unwrap();
        assert_eq!(all(|t| t.day(day)), ["9_Dec_2025", "9_dec_2025", "9_дек._2025"]);
        assert_eq!(all(|t| t.month(day.month())), ["Dec_2025", "dec_2025", "дек._2025"]);
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(all(|t| t.decimal(1234.56, 1)), ["1,234.6", "1.234,6", "1_234,6"]);
        assert_eq!(all(|t| t.decimal(-0.01, 1)), ["0.0", "0,0", "0,0"]);
        assert_eq!(all(|t| t.decimal(20.5, 0)), ["21", "21", "21"]);
    }
}
