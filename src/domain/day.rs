//! Civil days and months: a date on the wall, without a clock or a zone.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use serde::{Deserialize, Serialize};

/// A civil day, counted from 1970-01-01 (day 0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(i32);

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

impl Day {
    /// The first day the program accepts: 1 January 1900.
    pub const EARLIEST: Self = Self(-25_567);
    /// The last day the program accepts: 31 December 2199.
    pub const LATEST: Self = Self(84_005);

    /// The day with this number, 0 being 1970-01-01.
    #[must_use]
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day of this year, month (1-12) and day of the month, if there is such a day between [`Self::EARLIEST`] and [`Self::LATEST`].
    #[must_use]
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::from).filter(|d| (Self::EARLIEST..=Self::LATEST).contains(d))
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let month = parts.next().filter(|m| m.len() == 2)?.parse().ok()?;
        let day = parts.next().filter(|d| d.len() == 2)?.parse().ok()?;
        Self::from_ymd(year, month, day)
    }

    /// The same day as a calendar date.
    #[must_use]
    pub fn date(self) -> Date {
        EPOCH.saturating_add(Span::new().days(self.0))
    }

    /// This day moved by a number of days.
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this day.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// This day moved by civil months; the last day of the month where the target month is shorter (31 March - 1 month = 28 or 29 February).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self::from(self.date().saturating_add(months.months()))
    }

    /// The month this day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let date = self.date();
        Month(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(EPOCH.until(date).map_or(0, |span| span.get_days()))
    }
}

impl std::fmt::Display for Day {
    /// `YYYY-MM-DD`, for files and the command line; what people read is written by `i18n`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.date().fmt(f)
    }
}

/// A civil month, counted from January of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(i32);

impl Month {
    /// The month with this year and number (1-12).
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self(i32::from(year) * 12 + i32::from(month) - 1))
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1-12.
    #[must_use]
    pub const fn of_year(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// This month moved by a number of months.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Months from `earlier` to this month.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        let year = i16::try_from(self.year()).unwrap_or(i16::MAX);
        let month = i8::try_from(self.of_year()).unwrap_or(1);
        Date::new(year, month, 1).map_or(Day(0), Day::from)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        self.plus(1).first_day().plus_days(-1)
    }
}

impl std::fmt::Display for Month {
    /// `YYYY-MM`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn days_count_from_1970() {
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2011-12-09").number(), 15_317);
        assert_eq!(Day::from_ymd(1900, 1, 1), Some(Day::EARLIEST));
        assert_eq!(Day::from_ymd(2199, 12, 31), Some(Day::LATEST));
    }

    #[test]
    fn a_day_that_is_on_no_calendar_is_refused() {
        for text in ["2025-02-29", "2025-13-01", "25-01-01", "2025-1-1", "1899-12-31", "2200-01-01", "", "today"] {
            assert_eq!(Day::parse_iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_earlier_ends_with_the_shorter_month() {
        assert_eq!(day("2025-03-31").plus_months(-1), day("2025-02-28"));
        assert_eq!(day("2024-02-29").plus_months(-12), day("2023-02-28"));
        assert_eq!(day("2011-12-09").plus_months(-6), day("2011-06-09"));
    }

    #[test]
    fn months_know_their_days() {
        let feb = day("2024-02-10").month();
        assert_eq!((feb.first_day(), feb.last_day()), (day("2024-02-01"), day("2024-02-29")));
        assert_eq!(feb.plus(11).to_string(), "2025-01");
        assert_eq!(feb.plus(11).since(feb), 11);
    }
}
