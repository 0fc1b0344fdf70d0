//! The tables behind what differs and what changed over time.

use super::super::charts::{self, verdict};
use super::super::document::{Block, Cell, Table};
use super::super::findings::Scene;
use super::super::periods::window_full;
use super::super::privacy::Number;
use crate::analysis::Telling;
use crate::analysis::compare::{CompareRow, Comparison};
use crate::analysis::over_time::TimeWindow;

/// What those lost and those who still come name, with the difference.
pub(super) fn differs_table(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.compare.all);
    let rows: Vec<_> = charts::compared_rows(scene, found).into_iter().map(|row| cells(scene, row, found)).collect();
    let head = vec![
        tr.chart_reason(),
        tr.differs_lost(),
        tr.differs_lost_all(),
        tr.differs_current(),
        tr.differs_current_all(),
        tr.differs_difference(),
        tr.chart_range(),
        tr.differs_verdict(),
    ];
    (!rows.is_empty()).then(|| Table { title: tr.differs_table(), head, rows, total: false })
}

fn cells(scene: &Scene<'_>, row: &CompareRow, found: &Comparison) -> Vec<Cell> {
    let range = format!("{:.0}–{}", row.interval.low * 100.0, scene.tr.percent(row.interval.high));
    vec![
        Cell::Text(row.name.clone()),
        Cell::people(row.lost.of),
        Cell::people(found.lost),
        Cell::people(row.current.of),
        Cell::people(found.current),
        Cell::Share(row.difference),
        Cell::Text(range),
        Cell::Text(verdict(scene.tr, row)),
    ]
}

/// Every reason, window by window; where it leaves the house the series of the chart, as far as they may be told.
pub(super) fn over_time_table(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.over_time);
    let leavings = scene.privacy.leavings(scene.figures);
    if !Telling::of(found.known()).may_rank() || !leavings.somebody.1 {
        return None;
    }
    let named = |window: &TimeWindow| {
        let name = window_full(window.from, window.to, tr);
        if window.complete { name } else { format!("{name} ({})", tr.chart_running()) }
    };
    let head = std::iter::once(tr.chart_reason()).chain(found.windows.iter().map(named)).chain([tr.chart_all()]).collect();
    let told = |told: bool, people: u64| if told { Cell::people(people) } else { Cell::Few };
    // A series is a reason, or at the end all others together.
    let reasons = found.reasons.len();
    let apart = if scene.shared() { charts::shown_apart(found).0 } else { reasons };
    let alone = (0..apart).map(|at| at..at + 1);
    let series: Vec<_> = alone.chain((apart < reasons).then_some(apart..reasons)).collect();
    let count = |window: &TimeWindow, of: &std::ops::Range<usize>| window.people.get(of.clone()).unwrap_or_default().iter().sum();
    let may = |at: usize, place: usize| {
        !scene.shared() || leavings.over_time.get(at).and_then(|told| told.series.get(place)).copied().unwrap_or_default()
    };
    let row = |(place, of): (usize, &std::ops::Range<usize>)| {
        let name = if of.len() > 1 { tr.over_time_others(of.len(), tr.count(of.len())) } else { found.reasons.get(of.start)?.name.clone() };
        let cells = found.windows.iter().enumerate().map(|(at, window)| told(may(at, place), count(window, of)));
        let all = found.reasons.get(of.clone())?.iter().map(|reason| reason.people).sum();
        let whole = told(!scene.shared() || leavings.totals.get(place) == Some(&true), all);
        Some(std::iter::once(Cell::Text(name)).chain(cells).chain([whole]).collect::<Vec<_>>())
    };
    let mut rows: Vec<_> = series.iter().enumerate().filter_map(row).collect();
    let together =
        |(at, window): (usize, &TimeWindow)| told(leavings.over_time.get(at).is_some_and(|told| told.all), window.people.iter().sum());
    let sums = found.windows.iter().enumerate().map(together);
    rows.push(std::iter::once(Cell::Text(tr.chart_all())).chain(sums).chain([told(scene.tells(Number::Known), found.known())]).collect());
    Some(Table { title: tr.over_time_table(), head, rows, total: true })
}

/// What differs, as a chart with its table, where there is enough to show.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let Some(table) = differs_table(scene) else { return Vec::new() };
    vec![Block::Chart(Box::new(charts::differs(scene))), Block::Table(table)]
}
