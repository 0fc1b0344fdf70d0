//! Cohorts as a heat table.

use super::super::findings::{self, Scene, mean_of};
use super::super::periods::window_full;
use super::super::privacy::{COHORTS, few};
use crate::analysis::cohorts::CohortRow;
use crate::analysis::{Share, Telling};
use crate::chart::spec::{Heat, HeatCell, HeatRow};
use crate::chart::{Chart, Head};

/// Cohorts as a heat table, newest 24 rows.
#[must_use]
pub fn cohorts(scene: &Scene<'_>) -> Chart {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let first = cohorts.rows.len().saturating_sub(COHORTS);
    let rows: Vec<_> = cohorts.rows.iter().enumerate().skip(first).map(|(at, row)| heat_row(scene, at, row)).collect();
    let columns = rows.iter().map(|r| r.cells.len()).max().unwrap_or_default();
    let unit = if cohorts.months == 3 { "quarter" } else { "month" };
    let column = |k: usize| if k == 1 { tr.chart_cohort_step(unit) } else { k.to_string() };
    let head =
        Head { title: findings::cohorts(scene), subtitle: tr.chart_cohorts_subtitle(), notes: Vec::new(), empty: tr.chart_empty_cohorts() };
    Chart::Heat(Heat {
        head,
        row_head: tr.chart_cohort_first(),
        size_head: tr.chart_cohort_size(),
        columns: (1..=columns).map(column).collect(),
        means: means(scene, columns),
        rows,
        legend: [tr.chart_fewer(), tr.chart_more(), tr.chart_unfinished()],
    })
}

fn heat_row(scene: &Scene<'_>, at: usize, row: &CohortRow) -> HeatRow {
    let (tr, cohorts, shown) = (scene.tr, &scene.figures.cohorts, scene.privacy.windows());
    let end = row.cohort.plus(i32::from(cohorts.months.max(1)) - 1).first_day();
    let note = if row.before_records {
        tr.chart_before_records()
    } else if at + 1 == cohorts.rows.len() {
        tr.chart_running()
    } else {
        String::new()
    };
    let cell = |cell: &crate::analysis::cohorts::Cell| {
        if shown.shows_cell(at, cell.k as usize) {
            heat_cell(scene, Share::new(cell.people, row.size), cell.complete)
        } else {
            HeatCell::Empty
        }
    };
    let size = match shown.shows_cell(at, 0) {
        true => scene.people(row.size),
        false if few(row.size) => tr.report_few(),
        false => "–".to_owned(),
    };
    HeatRow {
        label: window_full(row.cohort.first_day(), end, tr),
        note,
        size,
        cells: row.cells.iter().filter(|c| c.k > 0).map(cell).collect(),
    }
}

fn heat_cell(scene: &Scene<'_>, share: Share, complete: bool) -> HeatCell {
    if !complete {
        return HeatCell::Unfinished { main: scene.people(share.of), below: scene.tr.chart_so_far() };
    }
    let Some(rate) = share.rate() else { return HeatCell::Empty };
    let (counts, percent) = (scene.of(share), scene.tr.percent(rate));
    let (main, below) = match Telling::of(share.all) {
        Telling::CountsOnly => (counts, String::new()),
        Telling::CountsFirst => (counts, percent),
        Telling::PercentFirst => (percent, counts),
    };
    HeatCell::Share { share: rate, main, below }
}

/// The finished cells shown in each column, together.
fn means(scene: &Scene<'_>, columns: usize) -> Option<HeatRow> {
    let steps = (1..=u32::try_from(columns).unwrap_or(u32::MAX)).map(|k| mean_of(scene, k));
    let cells: Vec<_> = steps.map(|mean| mean.map_or(HeatCell::Empty, |share| heat_cell(scene, share, true))).collect();
    let any = cells.iter().any(|c| *c != HeatCell::Empty);
    any.then(|| HeatRow { label: scene.tr.chart_means(), note: scene.tr.chart_means_note(), size: String::new(), cells })
}
