//! Tables by day from the first purchase to the as-of day, so that loops over millions of purchases do no calendar arithmetic.

use super::num;
use crate::domain::day::Day;
use crate::domain::settings::Closed;

/// What the loops need to know of each day.
#[derive(Debug, Clone, Default)]
pub(super) struct Calendar {
    first: i32,
    /// Open days from the first day up to and including this one.
    open: Vec<i32>,
    /// The day a calendar year earlier.
    year_before: Vec<i32>,
    /// First day with so many open days, by that number; ascending.
    day_of_open: Vec<i32>,
}

/// A day that never comes.
pub(super) const NEVER: i32 = i32::MAX;

impl Calendar {
    /// The days from `first` to `last`, both included.
    pub(super) fn new(first: Day, last: Day, closed: &[Closed]) -> Self {
        let mut calendar = Self { first: first.number(), ..Self::default() };
        let mut opened = 0;
        let mut month = first.month();
        calendar.day_of_open.push(first.number());
        while month.first_day() <= last {
            let shut = closed.iter().any(|c| matches!(c, Closed::EveryYear { month: m } if i32::from(*m) == month.of_year()));
            let (from, to) = (month.first_day().number(), month.last_day().number());
            let (earlier_from, earlier_to) = (month.plus(-12).first_day().number(), month.plus(-12).last_day().number());
            for day in from.max(first.number())..=to.min(last.number()) {
                if !shut && !in_ranges(day, closed) {
                    opened += 1;
                    calendar.day_of_open.push(day);
                }
                calendar.open.push(opened);
                calendar.year_before.push((earlier_from + day - from).min(earlier_to));
            }
            month = month.plus(1);
        }
        calendar
    }

    /// First day.
    pub(super) const fn first(&self) -> i32 {
        self.first
    }

    /// Number of days.
    pub(super) const fn len(&self) -> usize {
        self.open.len()
    }

    /// Position of a day in lists by day.
    pub(super) const fn position(&self, day: i32) -> usize {
        num::index(day.saturating_sub(self.first))
    }

    /// The same for loops over millions of days on record, none of which is before the first.
    pub(super) const fn place(&self, day: i32) -> usize {
        num::place(day.wrapping_sub(self.first))
    }

    /// Open days up to and including `day`.
    pub(super) fn open(&self, day: i32) -> i32 {
        self.open.get(self.position(day)).or(self.open.last()).copied().unwrap_or(0)
    }

    /// Open days before `day`, for a day after the first.
    pub(super) fn open_before(&self, day: i32) -> i32 {
        self.open.get(self.position(day).saturating_sub(1)).or(self.open.last()).copied().unwrap_or(0)
    }

    /// Silence on `day` after a sign of life on `since`, closed days taken out.
    pub(super) fn silence(&self, since: i32, day: i32) -> i32 {
        self.open(day) - self.open(since)
    }

    /// The first day on which silence since `since` exceeds `limit`; [`NEVER`] up to the last day.
    pub(super) fn first_over(&self, since: i32, limit: f64) -> i32 {
        let wanted = self.open(since).saturating_add(num::whole_days(limit)).saturating_add(1);
        self.day_of_open.get(num::index(wanted)).copied().unwrap_or(NEVER)
    }

    /// The day a calendar year before `day`.
    pub(super) fn year_before(&self, day: i32) -> i32 {
        self.year_before.get(self.position(day)).copied().unwrap_or(i32::MIN)
    }
}

fn in_ranges(day: i32, closed: &[Closed]) -> bool {
    closed.iter().any(|c| matches!(c, Closed::Days { from, to } if (from.number()..=to.number()).contains(&day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn closed_days_are_no_silence() {
        let closed = [Closed::EveryYear { month: 8 }, Closed::Days { from: day("2025-09-01"), to: day("2025-09-03") }];
        let calendar = Calendar::new(day("2025-07-30"), day("2025-09-30"), &closed);
        let n = |text| day(text).number();
        assert_eq!(calendar.silence(n("2025-07-31"), n("2025-08-31")), 0);
        assert_eq!(calendar.silence(n("2025-07-31"), n("2025-09-04")), 1);
        assert_eq!(calendar.first_over(n("2025-07-31"), 0.0), n("2025-09-04"));
        assert_eq!(calendar.first_over(n("2025-07-31"), 1.5), n("2025-09-05"));
        assert_eq!(calendar.first_over(n("2025-07-31"), 100.0), NEVER);
    }

    #[test]
    fn a_year_before_is_by_the_calendar() {
        let calendar = Calendar::new(day("2024-01-01"), day("2025-12-31"), &[]);
        for (text, before) in [("2024-02-29", "2023-02-28"), ("2025-03-01", "2024-03-01"), ("2025-12-31", "2024-12-31")] {
            assert_eq!(calendar.year_before(day(text).number()), day(before).number(), "{text}");
        }
    }
}
