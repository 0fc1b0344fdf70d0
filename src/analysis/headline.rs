//! The one retention figure that leads: of those who bought in the base window, how many bought in the next (METRICS A4).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::intervals::Share;
use crate::domain::day::Day;

/// The headline retention: of two windows of equal length that end on the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// Civil months of each window: 12, 6, 3 or 1, the longest that fits twice.
    pub months: u8,
    /// First day of the base window.
    pub base_from: Day,
    /// Last day of the base window.
    pub base_to: Day,
    /// First day of the next window.
    pub from: Day,
    /// Last day of the next window: the as-of day.
    pub to: Day,
    /// Kept out of base, all buyers.
    pub all: Share,
    /// The same for those who were regulars (two purchase days) at the end of the base window.
    pub regulars: Share,
    /// The same rate one window earlier, where the records reach back so far.
    pub before: Option<Share>,
}

impl Headline {
    /// Whether the rate differs from the one before by more than chance (Newcombe's interval leaves nought out).
    #[must_use]
    pub fn differs_from_before(&self) -> bool {
        let interval = self.before.and_then(|before| super::intervals::newcombe(self.all, before));
        interval.is_some_and(|i| !i.contains(0.0))
    }
}

/// The first day of so many windows of so many civil months in a row that end on a day d: (d - m, d] and those before (METRICS A4).
pub(super) fn window_start(end: Day, months: u8, windows: i32) -> Day {
    end.plus_months(-windows * i32::from(months)).plus_days(1)
}

/// The longest of 12, 6, 3 and 1 months of which two windows fit between the first purchase and the as-of day.
pub(super) fn find(base: &Base<'_>) -> Option<Headline> {
    let first = base.first_purchase()?;
    let start = |months: u8, windows: i32| window_start(base.as_of, months, windows);
    let months = [12, 6, 3, 1].into_iter().find(|months| start(*months, 2) >= first)?;
    let (earlier, base_from, from) = (start(months, 3), start(months, 2), start(months, 1));
    let pair = pair(base, [earlier, base_from, from]);
    Some(Headline {
        months,
        base_from,
        base_to: from.plus_days(-1),
        from,
        to: base.as_of,
        all: pair.now,
        regulars: pair.regulars,
        before: (earlier >= first).then_some(pair.before),
    })
}

/// The longest window of 12, 6, 3 and 1 months of which three fit: of those who bought in the first and second, how many bought in the
/// next. The days are those of the newest pair: first and last day of its base, first day of its window.
pub(super) fn compared(base: &Base<'_>) -> Option<Compared> {
    let first = base.first_purchase()?;
    let start = |months: u8, windows: i32| window_start(base.as_of, months, windows);
    let months = [12, 6, 3, 1].into_iter().find(|months| start(*months, 3) >= first)?;
    let (earlier, base_from, from) = (start(months, 3), start(months, 2), start(months, 1));
    let Pair { now, before, .. } = pair(base, [earlier, base_from, from]);
    Some(Compared { months, base_from, base_to: from.plus_days(-1), from, to: base.as_of, now, before })
}

/// Two windows of the same length, compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Months in a window.
    pub months: u8,
    /// First day of the newer base.
    pub base_from: Day,
    /// Its last day.
    pub base_to: Day,
    /// First day of the newer window.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Came again in the newer window.
    pub now: Share,
    /// In the one before.
    pub before: Share,
}

/// The rates of the two newest windows.
struct Pair {
    now: Share,
    /// Of those who were regulars when the newest window began.
    regulars: Share,
    before: Share,
}

/// Three windows in a row, the last up to the as-of day: of those who bought in one, how many bought in the next.
fn pair(base: &Base<'_>, starts: [Day; 3]) -> Pair {
    let [earlier, base_from, from] = starts;
    let windows = [(earlier, base_from.plus_days(-1)), (base_from, from.plus_days(-1)), (from, base.as_of)];
    let windows = windows.map(|(from, to)| base.visits.stretch(from, to));
    let counts = base.counted(6, |row, counts| {
        let [was, then, now] = windows.each_ref().map(|window| base.visits.bought(row, window));
        let regular = then && base.visits.of(row).get(1).is_some_and(|second| *second < from.number());
        let told = [then, then && now, regular, regular && now, was, was && then];
        counts.iter_mut().zip(told).for_each(|(count, yes)| *count += u64::from(yes));
    });
    let share = |at: usize| Share::new(counts.get(at + 1).copied().unwrap_or(0), counts.get(at).copied().unwrap_or(0));
    Pair { now: share(0), regulars: share(2), before: share(4) }
}

/// Whether one of these purchase days (ascending) lies between two days, both included.
pub(super) fn bought(days: &[i32], from: Day, to: Day) -> bool {
    days.get(days.partition_point(|day| *day < from.number())).is_some_and(|day| *day <= to.number())
}
