//! Which rows and cells of the tables of a shared report may be shown, so that no group under five follows from sums along a
//! column, along the months, or from two rows next to each other.

use super::{few, hidden};
use crate::analysis::Figures;
use crate::analysis::cohorts::Cohorts;
use crate::analysis::retention::RetentionRow;
use crate::analysis::slider::SliderRow;
use crate::analysis::survival::SurvivalRow;
use crate::domain::rule::QuietRule;

/// The finished windows that may be shown, oldest first. Who bought in a window is the base of the next one, so that of two
/// rows next to each other the newer leads and the older gives way.
pub(in crate::report) fn windows(rows: &[RetentionRow]) -> Vec<&RetentionRow> {
    let mut shown: Vec<&RetentionRow> = Vec::new();
    for row in rows.iter().rev().filter(|row| row.complete && row.share.all > 0 && !hidden(row.share)) {
        let newer = shown.last().filter(|newer| newer.base_from == row.from);
        let new_faces = newer.map_or(0, |newer| newer.share.all.saturating_sub(row.share.of));
        if !few(new_faces) {
            shown.push(row);
        }
    }
    shown.reverse();
    shown
}

/// The rules that may be shown with their look-back, of one kind, the one in force first: who is quiet by the longer of two
/// rules is quiet by the shorter one too, so that the groups between two rules must be large enough as well.
pub(in crate::report) fn rules<'f>(rows: &[&'f SliderRow], in_force: QuietRule) -> Vec<&'f SliderRow> {
    let mut ordered = rows.to_vec();
    ordered.sort_by(|a, b| b.lookback.quiet.cmp(&a.lookback.quiet));
    let first = ordered.iter().filter(|row| row.rule == in_force);
    let mut shown: Vec<&SliderRow> = Vec::new();
    for row in first.chain(ordered.iter().filter(|row| row.rule != in_force)) {
        let apart = |other: &&SliderRow| {
            let (mine, theirs) = (row.lookback, other.lookback);
            let stayed = |back: crate::analysis::states::LookBack| back.quiet.saturating_sub(back.came_back);
            let differences =
                [mine.quiet.abs_diff(theirs.quiet), mine.came_back.abs_diff(theirs.came_back), stayed(mine).abs_diff(stayed(theirs))];
            !differences.into_iter().any(few)
        };
        if !hidden(row.lookback.share()) && shown.iter().all(apart) {
            shown.push(row);
        }
    }
    ordered.retain(|row| shown.iter().any(|kept| kept.rule == row.rule));
    ordered
}

/// Steps of the curve put together until each stands for five people or more, for as long as five are followed.
pub(in crate::report) fn steps(rows: &[SurvivalRow]) -> Vec<&SurvivalRow> {
    let mut gone = 0;
    let mut shown = Vec::new();
    for row in rows.iter().filter(|row| row.t > 0.0) {
        gone += row.events;
        if gone >= super::SMALLEST && row.at_risk.saturating_sub(row.events) >= super::SMALLEST {
            shown.push(row);
            gone = 0;
        }
    }
    shown
}

/// How many are followed at these moments, none where two of them would tell a group under five apart.
pub(in crate::report) fn followed(counts: impl IntoIterator<Item = u64>) -> Vec<Option<u64>> {
    let mut last: Option<u64> = None;
    let told = counts.into_iter().map(|count| {
        let safe = !few(count) && last.is_none_or(|last| !few(last.abs_diff(count)));
        last = if safe { Some(count) } else { last };
        safe.then_some(count)
    });
    told.collect()
}

/// Which cells of the cohort table may be shown, by row and step; step 0 is the size of the cohort.
#[derive(Debug, Clone)]
pub(in crate::report) struct CohortCells(Vec<Vec<bool>>);

impl CohortCells {
    /// All of them.
    pub(in crate::report) fn all(cohorts: &Cohorts) -> Self {
        Self(cohorts.rows.iter().map(|row| vec![true; row.cells.len()]).collect())
    }

    /// Those that may be shown: neither alone, nor by the sum of all cohorts, nor by the sum of who bought in one month.
    pub(in crate::report) fn shared(cohorts: &Cohorts) -> Self {
        let mut cells = Self::all(cohorts);
        for (at, row) in cohorts.rows.iter().enumerate() {
            for cell in &row.cells {
                let share = crate::analysis::Share::new(cell.people, row.size);
                if few(row.size) || (cell.k > 0 && hidden(share)) {
                    cells.hide(at, cell.k);
                }
            }
        }
        while let Some((row, k)) = cells.column(cohorts).or_else(|| cells.month(cohorts)) {
            cells.hide(row, k);
        }
        cells
    }

    /// Whether the cell of this row and step is shown.
    pub(in crate::report) fn shows(&self, row: usize, k: u32) -> bool {
        self.0.get(row).and_then(|cells| cells.get(k as usize)).copied().unwrap_or(false)
    }

    /// A cohort without its size has no shares either.
    fn hide(&mut self, row: usize, k: u32) {
        let cells = self.0.get_mut(row).map(Vec::as_mut_slice).unwrap_or_default();
        if k == 0 {
            cells.fill(false);
        } else if let Some(cell) = cells.get_mut(k as usize) {
            *cell = false;
        }
    }

    /// The sizes add up to all buyers.
    fn column(&self, cohorts: &Cohorts) -> Option<(usize, u32)> {
        self.next_to_hide(cohorts.rows.iter().enumerate().map(|(at, row)| (at, 0, row.size)))
    }

    /// The cells of one month add up to who bought in it.
    fn month(&self, cohorts: &Cohorts) -> Option<(usize, u32)> {
        (0..cohorts.rows.len()).find_map(|month| {
            let cell = |(at, row): (usize, &crate::analysis::cohorts::CohortRow)| {
                let k = month.checked_sub(at)?;
                row.cells.get(k).map(|cell| (at, cell.k, cell.people))
            };
            self.next_to_hide(cohorts.rows.iter().enumerate().filter_map(cell))
        })
    }

    /// The smallest of those shown, if those hidden are so few together that they would follow from the sum.
    fn next_to_hide(&self, cells: impl Iterator<Item = (usize, u32, u64)>) -> Option<(usize, u32)> {
        let (shown, hidden): (Vec<_>, Vec<_>) = cells.partition(|(row, k, _)| self.shows(*row, *k));
        let together = hidden.iter().map(|(.., people)| people).sum();
        let smallest =
            shown.into_iter().filter(|(.., people)| few(together) && *people > 0).min_by_key(|(_, k, people)| (*k == 0, *people));
        smallest.map(|(row, k, _)| (row, k))
    }
}

/// Whether the balance of regulars may be shown: no flow, no number of regulars and no sum of flows is a group under five.
pub(in crate::report) fn balance(figures: &Figures) -> bool {
    let flows = |row: &crate::analysis::balance::BalanceRow| [row.became_regular, row.came_back, row.went_quiet, row.left];
    let numbers = figures.balance.iter().flat_map(|row| flows(row).into_iter().chain([row.regulars_at_start, row.regulars_at_end]));
    !numbers.into_iter().any(few)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::cohorts::{Cell, CohortRow};
    use crate::domain::day::Day;

    fn cohorts(rows: &[&[u64]]) -> Cohorts {
        let first = Day::parse_iso("2025-01-01").unwrap().month();
        let row = |(at, cells): (i32, &&[u64])| CohortRow {
            cohort: first.plus(at),
            size: cells[0],
            before_records: at == 0,
            cells: cells.iter().zip(0..).map(|(people, k)| Cell { k, people: *people, complete: true }).collect(),
        };
        Cohorts { months: 1, rows: (0..).zip(rows).map(row).collect(), means: Vec::new() }
    }

    #[test]
    fn a_hidden_cell_does_not_follow_from_its_month() {
        // In the third month 12 + 3 + 40 people bought: with 12 and 40 shown, the sum of the month would tell the 3.
        let cells = CohortCells::shared(&cohorts(&[&[60, 30, 12], &[50, 3], &[40]]));
        assert!(!cells.shows(1, 1), "three of fifty");
        assert!(!cells.shows(0, 2), "the smallest beside it goes with it");
        assert!(cells.shows(0, 1) && cells.shows(2, 0));
    }

    #[test]
    fn a_hidden_size_does_not_follow_from_all_buyers() {
        let cells = CohortCells::shared(&cohorts(&[&[60, 30, 12], &[50, 20], &[2]]));
        assert!(!cells.shows(2, 0) && !cells.shows(1, 0) && !cells.shows(1, 1), "a second cohort is hidden with the small one");
        assert!(cells.shows(0, 0));
    }
}
