//! The grid of the figures over time: whole calendar months counted back from the last complete month, and the running rest.

use super::base::Base;
use super::num;
use crate::domain::day::Day;

/// One window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: Day,
    pub(super) to: Day,
    /// Whether it is over.
    pub(super) complete: bool,
    /// Whether the records cover it from its first month on.
    pub(super) covered: bool,
}

/// The windows from the first day on record to the as-of day, oldest first; the first may have begun before the records.
pub(super) fn windows(first: Day, as_of: Day, months: i32) -> Vec<Window> {
    let month = as_of.month();
    let last = if month.last_day() == as_of { month } else { month.plus(-1) };
    let mut windows = Vec::new();
    if last != month {
        windows.push(Window { from: month.first_day(), to: as_of, complete: false, covered: true });
    }
    let mut end = last;
    while end.last_day() >= first {
        let start = end.plus(1 - months);
        windows.push(Window { from: start.first_day(), to: end.last_day(), complete: true, covered: start >= first.month() });
        end = start.plus(-1);
    }
    windows.reverse();
    windows
}

/// In which of several stretches of equally many whole calendar months (windows, or steps of a table) days lie; the last may be shorter.
pub(super) struct Places {
    by_day: Vec<u16>,
    /// Where it is kept in which months each customer bought.
    by_month: Option<Marks>,
}

/// How the months of a customer become marks of stretches: the mark of a stretch stands in the place of its first month, counted from
/// the first month of the first stretch.
#[derive(Debug, Clone, Copy)]
struct Marks {
    /// How far the first month on record stands from that of the first stretch.
    shift: i32,
    months: u32,
    /// The first months of all stretches.
    starts: u128,
}

/// Stands for no stretch.
const NOWHERE: u16 = u16::MAX;

impl Places {
    /// Of stretches of so many months that follow each other: first and last day of each.
    pub(super) fn of(base: &Base<'_>, months: i32, stretches: &[(Day, Day)]) -> Self {
        let mut by_day = vec![NOWHERE; base.calendar.len()];
        for (place, (from, to)) in (0_u16..).zip(stretches) {
            let range = base.positions((*from).max(base.first()), *to);
            let end = range.end.min(by_day.len());
            by_day.get_mut(range.start.min(end)..end).unwrap_or_default().fill(place);
        }
        let first = stretches.first().map(|(from, _)| from.month());
        let by_month = base.visits.first_month().zip(first).and_then(|(record, first)| {
            let fits = num::days(stretches.len()) * months <= u128::BITS.cast_signed();
            let months = months.unsigned_abs();
            let starts = (0..num::row(stretches.len())).fold(0, |starts, place| starts | 1_u128.checked_shl(place * months).unwrap_or(0));
            fits.then_some(Marks { shift: record.since(first), months, starts })
        });
        Self { by_day, by_month }
    }

    /// That of a day; far beyond all of them where it lies in none.
    pub(super) fn of_day(&self, base: &Base<'_>, day: i32) -> usize {
        self.by_day.get(base.calendar.place(day)).map_or(usize::MAX, |place| usize::from(*place))
    }

    /// Those in which a row bought, as marks `step` places apart; none where there are too many for that.
    pub(super) fn marks(&self, base: &Base<'_>, row: usize) -> Option<u128> {
        let Marks { shift, months, starts } = self.by_month?;
        let bought = base.visits.months(row);
        let distance = shift.unsigned_abs();
        let bought = if shift < 0 { bought.checked_shr(distance) } else { bought.checked_shl(distance) }.unwrap_or(0);
        Some((1..months).fold(bought, |marks, month| marks | bought >> month) & starts)
    }

    /// How far apart marks stand.
    pub(super) fn step(&self) -> u32 {
        self.by_month.map_or(1, |marks| marks.months)
    }

    /// Tells those in which a row bought, ascending, each once.
    pub(super) fn each(&self, base: &Base<'_>, row: usize, mut tell: impl FnMut(usize)) {
        let mut before = NOWHERE;
        for day in base.visits.of(row) {
            let place = self.by_day.get(base.calendar.place(*day)).copied().unwrap_or(NOWHERE);
            if place != before && place != NOWHERE {
                before = place;
                tell(usize::from(place));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap()
    }

    #[test]
    fn windows_count_back_from_the_last_complete_month() {
        let found: Vec<_> =
            windows(day("2010-12-01"), day("2011-12-09"), 6).iter().map(|w| format!("{} {} {}", w.from, w.to, w.complete)).collect();
        assert_eq!(found, ["2010-12-01 2011-05-31 true", "2011-06-01 2011-11-30 true", "2011-12-01 2011-12-09 false"]);
    }

    #[test]
    fn a_month_that_ends_on_the_as_of_day_is_complete() {
        let found = windows(day("2011-09-15"), day("2011-11-30"), 1);
        assert_eq!((found.len(), found.last().unwrap().complete), (3, true));
    }

    #[test]
    fn a_window_that_began_before_the_records_is_marked() {
        let found = windows(day("2011-02-15"), day("2011-06-30"), 3);
        assert_eq!(found.iter().map(|w| w.covered).collect::<Vec<_>>(), [false, true]);
    }
}
