//! Cohorts: customers by month of first purchase, and in which later months they bought (METRICS A9). [`table`] is among all figures;
//! [`wider`] is what the screen asks for beyond it: in a step or later, and their money.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::columns::Columns;
use super::facts::Facts;
use super::filter::{Filter, Unit};
use super::num;
use super::windows::Places;
use crate::domain::day::{Day, Month};
use crate::domain::money::Money;

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
    /// Months in one step: 1, 3 or 12.
    pub months: u8,
    /// One row per month (or quarter, or year) from the first purchase on record to the as-of day.
    pub rows: Vec<CohortRow>,
    /// Mean share per `k` over finished cells, weighted by cohort size, without the first cohort; none where there is none.
    pub means: Vec<Option<f64>>,
}

/// More cohorts than this by month are told by quarter.
const MOST_BY_MONTH: i32 = 36;

/// The table in the steps asked for; else by month, or by quarter where the filter's windows are longer than a month and the
/// records over three years.
pub(super) fn table(base: &Base<'_>) -> Cohorts {
    let Some(grid) = Grid::of(base) else { return Cohorts::default() };
    let steps = grid.steps;
    let counts = base.summed(|rows| {
        let (mut counts, mut marked) = (vec![0; steps * steps], vec![Columns::default(); steps]);
        let mut count = |cohort: usize, step: usize, n: u64| {
            if let Some(count) = counts.get_mut(cohort * steps + step - cohort) {
                *count += n;
            }
        };
        for row in rows {
            if let Some(marks) = grid.places.marks(base, row) {
                let cohort = marks.trailing_zeros() / grid.places.step();
                if let Some(columns) = marked.get_mut(cohort as usize) {
                    columns.add(marks);
                }
                continue;
            }
            let mut cohort = None;
            grid.places.each(base, row, |step| count(*cohort.get_or_insert(step), step, 1));
        }
        for (cohort, columns) in marked.iter().enumerate() {
            for (step, bit) in (0..steps).zip((0..).step_by(grid.places.step() as usize)).skip(cohort) {
                count(cohort, step, columns.of(bit));
            }
        }
        counts
    });
    grid.cohorts(base, &counts.unwrap_or_default())
}

/// The table beside those who bought: in a step or later, and what was spent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Wider {
    /// As [`super::Figures::cohorts`], but a customer who bought in a later step counts in all steps up to it.
    pub later: Cohorts,
    /// Net of what each cohort spent, by row and step; profit where a margin is entered.
    pub money: Vec<Vec<Money>>,
}

/// Whoever bought in a step or later, and what was spent in each.
#[must_use]
pub fn wider(facts: &Facts, filter: &Filter) -> Wider {
    let base = Base::new(facts, filter);
    let Some(grid) = Grid::of(&base) else { return Wider::default() };
    let steps = grid.steps;
    let counts = base.counted(steps * steps, |row, counts| {
        let days = base.visits.of(row);
        let ends = days.first().zip(days.last()).map(|(first, last)| (grid.step_of(&base, *first), grid.step_of(&base, *last)));
        let Some((cohort, last)) = ends else { return };
        let from = cohort * steps;
        counts.get_mut(from..=from + last - cohort).unwrap_or_default().iter_mut().for_each(|count| *count += 1);
    });
    let mut money: Vec<Vec<Money>> = (0..steps).map(|cohort| vec![Money::ZERO; steps - cohort]).collect();
    for (row, _) in base.selected_briefs() {
        let Some(cohort) = base.visits.of(row).first().map(|day| grid.step_of(&base, *day)) else { continue };
        let (days, amounts) = facts.purchases.of(row);
        for (day, amount) in days.iter().zip(amounts).take_while(|(day, _)| **day <= base.as_of.number()) {
            // A refund before the first purchase belongs to the first step.
            let step = grid.step_of(&base, *day).max(cohort) - cohort;
            if let Some(sum) = money.get_mut(cohort).and_then(|sums| sums.get_mut(step)) {
                *sum += Money(*amount);
            }
        }
    }
    money.iter_mut().flatten().for_each(|sum| *sum = base.shown(*sum));
    Wider { later: grid.cohorts(&base, &counts), money }
}

/// The steps of a table.
struct Grid {
    first: Month,
    months: u8,
    steps: usize,
    /// The step of each day and month.
    places: Places,
}

impl Grid {
    fn of(base: &Base<'_>) -> Option<Self> {
        let first = base.first_purchase().map(Day::month)?;
        let last = base.as_of.month();
        let long = last.since(first) > MOST_BY_MONTH && base.filter.unit != Unit::Month;
        let months = base.filter.cohorts.map_or(if long { 3 } else { 1 }, super::filter::CohortStep::months);
        let step = i32::from(months);
        let steps = num::index(last.since(first) / step) + 1;
        let stretch = |at: usize| {
            let from = first.plus(num::days(at) * step);
            (from.first_day(), from.plus(step - 1).last_day())
        };
        Some(Self { first, months, steps, places: Places::of(base, step, &(0..steps).map(stretch).collect::<Vec<_>>()) })
    }

    /// The step of a day; before the first one it is the first.
    fn step_of(&self, base: &Base<'_>, day: i32) -> usize {
        let place = self.places.of_day(base, day);
        if place < self.steps { place } else { 0 }
    }

    /// The table of these counts, a square by row and step.
    fn cohorts(&self, base: &Base<'_>, counts: &[u64]) -> Cohorts {
        let (steps, step) = (self.steps, i32::from(self.months));
        let row = |at: usize| CohortRow {
            before_records: at == 0,
            ..row(base, self.first.plus(num::days(at) * step), step, counts.get(at * steps..).unwrap_or_default())
        };
        let rows: Vec<_> = (0..steps).map(row).collect();
        Cohorts { months: self.months, means: means(&rows), rows }
    }
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
