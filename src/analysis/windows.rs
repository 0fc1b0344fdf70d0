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

/// In which of several stretches of whole calendar months (windows, or steps of a table) days lie.
pub(super) struct Places {
    by_day: Vec<u16>,
    /// From the first month on record on, where it is kept in which months each customer bought.
    by_month: Option<Vec<u16>>,
}

/// Stands for no stretch.
const NOWHERE: u16 = u16::MAX;

impl Places {
    /// Of stretches that follow each other: first and last day of each.
    pub(super) fn of(base: &Base<'_>, stretches: impl Iterator<Item = (Day, Day)>) -> Self {
        let mut by_day = vec![NOWHERE; base.calendar.len()];
        for (place, (from, to)) in (0_u16..).zip(stretches) {
            let range = base.positions(from.max(base.first()), to);
            let end = range.end.min(by_day.len());
            by_day.get_mut(range.start.min(end)..end).unwrap_or_default().fill(place);
        }
        let by_month = base.visits.first_month().map(|first| {
            let months = (0..=base.as_of.month().since(first)).map(|month| first.plus(month).first_day().max(base.first()));
            months.map(|day| by_day.get(base.calendar.position(day.number())).copied().unwrap_or(NOWHERE)).collect()
        });
        Self { by_day, by_month }
    }

    /// That of a day; far beyond all of them where it lies in none.
    pub(super) fn of_day(&self, base: &Base<'_>, day: i32) -> usize {
        self.by_day.get(base.calendar.place(day)).map_or(usize::MAX, |place| usize::from(*place))
    }

    /// Tells those in which a row bought, ascending, each once.
    pub(super) fn each(&self, base: &Base<'_>, row: usize, mut tell: impl FnMut(usize)) {
        let mut before = NOWHERE;
        let mut place = |place: u16| {
            if place != before && place != NOWHERE {
                before = place;
                tell(usize::from(place));
            }
        };
        if let Some(by_month) = &self.by_month {
            let mut months = base.visits.months(row);
            while months != 0 {
                place(by_month.get(months.trailing_zeros() as usize).copied().unwrap_or(NOWHERE));
                months &= months - 1;
            }
        } else {
            base.visits.of(row).iter().for_each(|day| place(self.by_day.get(base.calendar.place(*day)).copied().unwrap_or(NOWHERE)));
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
