//! The grid of the figures over time: whole calendar months counted back from the last complete month, and the running rest.

use super::base::Base;
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

/// For each day of the calendar, the window it lies in; beyond the list where in none.
pub(super) fn by_day(base: &Base<'_>, windows: &[Window]) -> Vec<u16> {
    let mut places = vec![u16::MAX; base.calendar.len()];
    for (place, window) in (0_u16..).zip(windows) {
        let range = base.positions(window.from.max(base.first()), window.to);
        let end = range.end.min(places.len());
        places.get_mut(range.start.min(end)..end).unwrap_or_default().fill(place);
    }
    places
}

/// So many windows have a place among the bits of one number.
pub(super) const MARKS: usize = 64;

/// Tells the places of the bits that are set, ascending.
pub(super) fn each_mark(mut marks: u64, mut tell: impl FnMut(usize)) {
    while marks != 0 {
        tell(marks.trailing_zeros() as usize);
        marks &= marks - 1;
    }
}

/// The window of a day.
pub(super) fn window_of(base: &Base<'_>, places: &[u16], day: i32) -> usize {
    places.get(base.calendar.place(day)).map_or(usize::MAX, |place| usize::from(*place))
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
