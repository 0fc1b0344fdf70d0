//! Retention over time: one rate per window of whole calendar months, and the running one (METRICS A4).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::columns::Columns;
use super::intervals::Share;
use super::windows::{self, Places, Window};
use crate::domain::day::Day;

/// Of those who bought in the window before, how many bought in this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRow {
    /// First day of the base window.
    pub base_from: Day,
    /// Last day of the base window.
    pub base_to: Day,
    /// First day of this window.
    pub from: Day,
    /// Last day of this window; of the running one the as-of day.
    pub to: Day,
    /// Kept out of base.
    pub share: Share,
    /// Whether the window is over; the running one is not.
    pub complete: bool,
}

/// One row per window whose base window the records cover, oldest first; the running window last.
pub(super) fn rows(base: &Base<'_>) -> Vec<RetentionRow> {
    let Some(first) = base.first_purchase() else { return Vec::new() };
    let windows = windows::windows(first, base.as_of, base.filter.unit.months());
    let stretches: Vec<_> = windows.iter().map(|window| (window.from.month().first_day(), window.to)).collect();
    let counts = bought(base, &Places::of(base, base.filter.unit.months(), &stretches), windows.len());
    let n = windows.len();
    let at = |place: usize| counts.get(place).copied().unwrap_or(0);
    let pairs = windows.iter().zip(windows.iter().skip(1)).enumerate();
    let row = |(place, (before, window)): (usize, (&Window, &Window))| {
        let share = Share::new(at(n + place + 1), at(place));
        before.covered.then_some(RetentionRow {
            base_from: before.from,
            base_to: before.to,
            from: window.from,
            to: window.to,
            share,
            complete: window.complete,
        })
    };
    pairs.filter_map(row).collect()
}

/// How many bought in each of so many windows, and after these, in each and in the one before.
fn bought(base: &Base<'_>, places: &Places, n: usize) -> Vec<u64> {
    let step = places.step();
    let counts = base.summed(|rows| {
        let (mut counts, mut each, mut both) = (vec![0; n * 2], Columns::default(), Columns::default());
        for row in rows {
            if let Some(marks) = places.marks(base, row) {
                each.add(marks);
                both.add(marks & (marks << step));
                continue;
            }
            let mut before = usize::MAX;
            places.each(base, row, |place| {
                add(&mut counts, place, 1);
                add(&mut counts, n + place, u64::from(before.wrapping_add(1) == place && place > 0));
                before = place;
            });
        }
        for (place, bit) in (0..n).zip((0..).step_by(step as usize)) {
            add(&mut counts, place, each.of(bit));
            add(&mut counts, n + place, both.of(bit));
        }
        counts
    });
    counts.unwrap_or_default()
}

fn add(counts: &mut [u64], at: usize, n: u64) {
    if let Some(count) = counts.get_mut(at) {
        *count += n;
    }
}
