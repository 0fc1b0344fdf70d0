//! Cohorts: customers by month of first purchase, and in which later months they bought (METRICS A9).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::filter::Unit;
use super::num;
use crate::domain::day::{Day, Month};

/// Customers of a cohort who bought in its month `k`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Months (or quarters) after the first.
    pub k: u32,
    /// Who bought in it.
    pub people: u64,
    /// Whether it is over; unfinished cells are hatched and left out of means.
    pub complete: bool,
}

/// The customers whose first purchase fell in one month (or quarter).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortRow {
    /// The (first) month.
    pub cohort: Month,
    /// Customers.
    pub size: u64,
    /// The first cohort: everyone from before the records began, so not new.
    pub before_records: bool,
    /// Month 0 and on, up to the as-of day.
    pub cells: Vec<Cell>,
}

/// The cohort table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cohorts {
    /// Months in one step: 1 or 3.
    pub months: u8,
    /// One row per month (or quarter) from the first purchase on record to the as-of day.
    pub rows: Vec<CohortRow>,
    /// Mean share per `k` over finished cells, weighted by cohort size, without the first cohort; none where there is none.
    pub means: Vec<Option<f64>>,
}

/// More cohorts than this by month are told by quarter.
const MOST_BY_MONTH: i32 = 36;

/// The table by month; by quarter where the filter's windows are longer than a month and the records over three years.
pub(super) fn table(base: &Base<'_>) -> Cohorts {
    let Some(first) = base.first_purchase().map(Day::month) else { return Cohorts::default() };
    let last = base.as_of.month();
    let months: u8 = if last.since(first) > MOST_BY_MONTH && base.filter.unit != Unit::Month { 3 } else { 1 };
    let step = i32::from(months);
    let steps = num::index(last.since(first) / step) + 1;
    let places = steps_by_day(base, first, step);
    let step_of = |day: i32| places.get(base.calendar.position(day)).map_or(0, |place| *place as usize);
    let counts = base.counted(steps * steps, |_, days, counts| {
        let Some(cohort) = days.first().map(|day| step_of(*day)) else { return };
        let mut before = usize::MAX;
        for step in days.iter().map(|day| step_of(*day)) {
            if step != before {
                before = step;
                if let Some(count) = counts.get_mut(cohort * steps + step - cohort) {
                    *count += 1;
                }
            }
        }
    });
    let rows: Vec<_> =
        (0..steps).map(|at| row(base, first.plus(num::days(at) * step), step, counts.get(at * steps..).unwrap_or_default())).collect();
    let rows: Vec<_> = rows.into_iter().enumerate().map(|(at, row)| CohortRow { before_records: at == 0, ..row }).collect();
    Cohorts { months, means: means(&rows), rows }
}

/// For each day of the calendar, its step after the first month.
fn steps_by_day(base: &Base<'_>, first: Month, step: i32) -> Vec<u32> {
    let mut places = vec![0; base.calendar.len()];
    let mut month = first;
    while month <= base.as_of.month() {
        let range = base.positions(month.first_day().max(base.first()), month.last_day());
        let end = range.end.min(places.len());
        places.get_mut(range.start.min(end)..end).unwrap_or_default().fill(num::row(num::index(month.since(first) / step)));
        month = month.plus(1);
    }
    places
}

fn row(base: &Base<'_>, cohort: Month, step: i32, counts: &[u64]) -> CohortRow {
    let last = base.as_of.month();
    let cell = |(k, people): (u32, &u64)| {
        let end = cohort.plus(num::days(k as usize) * step + step - 1).last_day();
        Cell { k, people: *people, complete: end <= base.as_of }
    };
    let reached = num::index(last.since(cohort) / step) + 1;
    CohortRow {
        cohort,
        size: counts.first().copied().unwrap_or(0),
        before_records: false,
        cells: (0..).zip(counts.iter().take(reached)).map(cell).collect(),
    }
}

/// Weighted means over finished cells, without the cohort from before the records.
fn means(rows: &[CohortRow]) -> Vec<Option<f64>> {
    let longest = rows.first().map_or(0, |row| row.cells.len());
    (0..longest)
        .map(|k| {
            let cells = rows.iter().filter(|row| !row.before_records).filter_map(|row| Some((row.size, row.cells.get(k)?)));
            let (size, people) = cells
                .filter(|(_, cell)| cell.complete)
                .fold((0, 0), |(size, people), (cohort, cell)| (size + cohort, people + cell.people));
            (size > 0).then(|| num::float(people) / num::float(size))
        })
        .collect()
}
