//! Cohorts as a heat table.

use super::super::findings::{self, Scene, mean_of};
use super::super::periods::window_full;
use super::super::privacy::{COHORTS, Privacy, few};
use super::exact;
use crate::analysis::cohorts::{CohortRow, Cohorts};
use crate::analysis::{Figures, Share, Telling};
use crate::chart::spec::{Heat, HeatCell, HeatRow};
use crate::chart::{Chart, Head};
use crate::domain::money::Money;

/// Cohorts as a heat table, newest 24 rows.
#[must_use]
pub fn cohorts(scene: &Scene<'_>) -> Chart {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let newest_rows = || cohorts.rows.iter().enumerate().skip(hidden_cohorts(cohorts));
    let rows: Vec<_> = newest_rows().map(|(at, row)| heat_row(scene, at, row)).collect();
    // A table of which nothing may be told, no size and no cell, says so.
    let sized = newest_rows().any(|(at, _)| scene.privacy.windows().shows_cell(at, 0));
    let told = sized || rows.iter().flat_map(|row| &row.cells).any(|cell| *cell != HeatCell::Empty);
    let hidden = scene.shared() && !told && !rows.is_empty();
    let rows = if hidden { Vec::new() } else { rows };
    let columns = columns(&rows);
    let head = Head {
        title: findings::cohorts(scene),
        subtitle: tr.chart_cohorts_subtitle(),
        notes: if hidden { Vec::new() } else { newest(scene) },
        empty: if hidden { tr.chart_hidden() } else { tr.chart_empty_cohorts() },
    };
    let means = means(scene, columns);
    Chart::Heat(heat(scene, head, rows, means))
}

/// The same of whoever bought in a step or later; for the owner's own screen alone: what may leave the house is reckoned for the other.
#[must_use]
pub fn cohorts_since(scene: &Scene<'_>, since: &Cohorts) -> Chart {
    let figures = Figures { cohorts: since.clone(), ..Figures::default() };
    let own = Scene { figures: &figures, privacy: Privacy::of(&figures, false), ..scene.clone() };
    let Chart::Heat(mut heat) = cohorts(&own) else { return cohorts(&own) };
    heat.head.title = findings::cohorts_since(&own);
    heat.head.subtitle = scene.tr.retention_since_subtitle();
    Chart::Heat(heat)
}

/// What each cohort spent in each step; for the owner's own screen alone.
#[must_use]
pub fn cohorts_money(scene: &Scene<'_>, money: &[Vec<Money>]) -> Chart {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let most = cohorts.rows.iter().zip(money).flat_map(|(row, sums)| sums.iter().map(|sum| each(*sum, row.size))).fold(1.0, f64::max);
    let row = |(at, (row, sums)): (usize, (&CohortRow, &Vec<Money>))| {
        let cells = row.cells.iter().zip(sums).map(|(cell, sum)| match cell.complete {
            _ if row.size == 0 => HeatCell::Empty,
            false => HeatCell::Unfinished { main: each_words(scene, *sum, row.size), below: tr.chart_so_far() },
            true => money_cell(scene, *sum, row.size, most),
        });
        HeatRow { cells: cells.collect(), ..heat_row(scene, at, row) }
    };
    let rows: Vec<_> = cohorts.rows.iter().zip(money).enumerate().skip(hidden_cohorts(cohorts)).map(row).collect();
    let means = (0..columns(&rows)).map(|k| match findings::cohort_money(scene, money, k) {
        Some((sum, people)) => money_cell(scene, sum, people, most),
        None => HeatCell::Empty,
    });
    let means = HeatRow { label: tr.chart_means(), note: tr.chart_means_note(), size: String::new(), cells: means.collect() };
    let title = findings::cohorts_money(scene, money);
    let head = Head { title, subtitle: tr.retention_money_subtitle(), notes: newest(scene), empty: tr.chart_empty_cohorts() };
    let heat = heat(scene, head, rows, Some(means));
    let columns = (0..heat.columns.len()).map(|k| match k {
        0 => tr.retention_first_step(unit(cohorts)),
        1 => tr.chart_cohort_step(unit(cohorts)),
        _ => k.to_string(),
    });
    Chart::Heat(Heat { columns: columns.collect(), ..heat })
}

/// A sum, and what it is for each customer of the cohort: by that it is tinted.
fn money_cell(scene: &Scene<'_>, sum: Money, people: u64, most: f64) -> HeatCell {
    let own = each(sum, people);
    let short = scene.money(sum.scaled(1.0 / exact(people.max(1))));
    HeatCell::Share { share: (own / most).max(0.0), main: each_words(scene, sum, people), below: scene.money(sum), short }
}

/// What a sum is for each of so many.
fn each_words(scene: &Scene<'_>, sum: Money, people: u64) -> String {
    scene.tr.retention_each(scene.money(sum.scaled(1.0 / exact(people.max(1)))))
}

#[expect(clippy::cast_precision_loss, reason = "only for a tint")]
fn each(sum: Money, people: u64) -> f64 {
    sum.0 as f64 / exact(people.max(1))
}

/// The rows of the table that stand in no chart: older than the newest 24.
#[must_use]
pub fn hidden_cohorts(cohorts: &Cohorts) -> usize {
    cohorts.rows.len().saturating_sub(COHORTS)
}

/// That there are older ones, where there are.
fn newest(scene: &Scene<'_>) -> Vec<String> {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let (all, hidden) = (cohorts.rows.len(), hidden_cohorts(cohorts));
    let shown = || tr.count(all - hidden);
    (hidden > 0).then(|| tr.chart_cohorts_newest(tr.count(all), shown(), unit(cohorts))).into_iter().collect()
}

/// How messages call one step.
pub(in crate::report) const fn unit(cohorts: &Cohorts) -> &'static str {
    match cohorts.months {
        12 => "year",
        3 => "quarter",
        _ => "month",
    }
}

fn columns(rows: &[HeatRow]) -> usize {
    rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
}

fn heat(scene: &Scene<'_>, head: Head, rows: Vec<HeatRow>, means: Option<HeatRow>) -> Heat {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let column = |k: usize| if k == 1 { tr.chart_cohort_step(unit(cohorts)) } else { k.to_string() };
    Heat {
        head,
        row_head: tr.chart_cohort_first(),
        size_head: tr.chart_cohort_size(),
        columns: (1..=columns(&rows)).map(column).collect(),
        means,
        rows,
        legend: [tr.chart_fewer(), tr.chart_more(), tr.chart_unfinished()],
        chosen: None,
        cut: tr.chart_cohorts_cut(),
    }
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
    HeatCell::Share { share: rate, main, below, short: scene.people(share.of) }
}

/// The finished cells shown in each column, together.
fn means(scene: &Scene<'_>, columns: usize) -> Option<HeatRow> {
    let steps = (1..=u32::try_from(columns).unwrap_or(u32::MAX)).map(|k| mean_of(scene, k));
    // People of a cohort stand in its narrow cells; those of all together would be taken for such.
    let wide = |cell| match cell {
        HeatCell::Share { share, main, below, .. } => HeatCell::Share { share, main, below, short: String::new() },
        cell => cell,
    };
    let cells: Vec<_> = steps.map(|mean| mean.map_or(HeatCell::Empty, |share| wide(heat_cell(scene, share, true)))).collect();
    let any = cells.iter().any(|c| *c != HeatCell::Empty);
    any.then(|| HeatRow { label: scene.tr.chart_means(), note: scene.tr.chart_means_note(), size: String::new(), cells })
}
