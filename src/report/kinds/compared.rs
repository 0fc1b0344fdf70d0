//! The tables behind what differs and what changed over time.

use super::super::charts::{self, verdict};
use super::super::document::{Block, Cell, Table};
use super::super::findings::Scene;
use super::super::periods::window_full;
use crate::analysis::Telling;
use crate::analysis::compare::{CompareRow, Comparison};

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

/// Every reason, window by window. Cells of single people never leave the house.
pub(super) fn over_time_table(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.over_time);
    if scene.shared() || !Telling::of(found.known()).may_rank() {
        return None;
    }
    let named = |window: &crate::analysis::over_time::TimeWindow| {
        let name = window_full(window.from, window.to, tr);
        if window.complete { name } else { format!("{name} ({})", tr.chart_running()) }
    };
    let head = std::iter::once(tr.chart_reason()).chain(found.windows.iter().map(named)).chain([tr.chart_all()]).collect();
    let row = |name: String, counts: &mut dyn Iterator<Item = u64>, all: u64| {
        std::iter::once(Cell::Text(name)).chain(counts.map(Cell::people)).chain([Cell::people(all)]).collect::<Vec<_>>()
    };
    let of = |at: usize| found.windows.iter().map(move |window| window.people.get(at).copied().unwrap_or_default());
    let mut rows: Vec<_> = found.reasons.iter().enumerate().map(|(at, r)| row(r.name.clone(), &mut of(at), r.people)).collect();
    let mut sums = found.windows.iter().map(|window| window.people.iter().sum());
    rows.push(row(tr.chart_all(), &mut sums, found.known()));
    Some(Table { title: tr.over_time_table(), head, rows, total: true })
}

/// What differs, as a chart with its table, where there is enough to show.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let Some(table) = differs_table(scene) else { return Vec::new() };
    vec![Block::Chart(Box::new(charts::differs(scene))), Block::Table(table)]
}
