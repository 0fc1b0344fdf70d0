//! The tables behind reasons beside retention: window by window, and reason by reason with what it cost and how many came back.

use super::super::charts::{self, AxisWindow, beside_axis, beside_name, beside_series, marks_in};
use super::super::document::{Block, Cell, Table};
use super::super::findings::Scene;
use super::super::periods::window_full;
use crate::analysis::{Share, Telling};

/// Window by window: who came again, and who left by main reason. The reasons never leave the house.
pub(super) fn by_window(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    let axis = beside_axis(scene.figures);
    if scene.shared() || axis.is_empty() {
        return None;
    }
    let series = beside_series(found);
    let chart = charts::beside(scene);
    let crate::chart::Chart::Beside(drawn) = &chart else { return None };
    let named = |window: &AxisWindow<'_>| {
        let name = window_full(window.from, window.to, tr);
        if window.complete { name } else { format!("{name} ({})", tr.chart_running()) }
    };
    let head = [tr.chart_period(), tr.chart_came_again(), tr.chart_base(), tr.chart_rate()].into_iter();
    let head = head.chain(series.iter().map(|one| beside_name(found, one, tr))).chain([tr.chart_all(), tr.beside_changed()]);
    let row = |(window, bars): (&AxisWindow<'_>, &crate::chart::spec::StackWindow)| {
        let share = window.kept.filter(|_| window.complete).map(|(_, row)| row.share).filter(|share| share.all > 0);
        let of = |part: fn(Share) -> u64| share.map_or(Cell::Empty, |share| Cell::people(part(share)));
        let rate = share.filter(|share| Telling::of(share.all).may_rank()).and_then(Share::rate);
        let counts = window.left.map(|_| bars.counts.iter().copied().map(Cell::people).collect::<Vec<_>>());
        let counts = counts.unwrap_or_else(|| vec![Cell::Empty; series.len()]);
        let sum = window.left.map_or(Cell::Empty, |left| Cell::people(left.people.iter().sum::<u64>() + left.unknown));
        let first = [Cell::Text(named(window)), of(|share| share.of), of(|share| share.all), rate.map_or(Cell::Empty, Cell::Share)];
        first.into_iter().chain(counts).chain([sum, Cell::Text(marks_in(scene, window))]).collect()
    };
    let rows = axis.iter().zip(&drawn.stack.windows).map(row).collect();
    Some(Table { title: tr.beside_table(), head: head.collect(), rows, total: false })
}

/// Reason by reason: who is away for it, what they were worth a year, and of all who ever left for it how many came back.
pub(super) fn by_reason(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    if scene.shared() || found.reasons.is_empty() {
        return None;
    }
    let money = if scene.figures.leaving.profit { tr.chart_money_profit() } else { tr.chart_money() };
    let head = vec![tr.chart_reason(), tr.beside_away(), money, tr.beside_ever(), tr.beside_back()];
    let mut rows: Vec<_> = found
        .reasons
        .iter()
        .map(|reason| {
            vec![
                Cell::Text(reason.name.clone()),
                Cell::people(reason.away.people),
                Cell::Money(reason.away.money),
                Cell::people(reason.back.all),
                Cell::people(reason.back.of),
            ]
        })
        .collect();
    let sums = |name: String, group: crate::analysis::leaving::Group| {
        vec![Cell::Text(name), Cell::people(group.people), Cell::Money(group.money), Cell::Empty, Cell::Empty]
    };
    if found.unknown.people > 0 {
        rows.push(sums(tr.over_time_unknown(), found.unknown));
    }
    rows.push(sums(tr.chart_all(), found.gone()));
    Some(Table { title: tr.beside_money_table(), head, rows, total: true })
}

/// The chart with the table of reasons, where there is something to put beside each other.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let Some(table) = by_reason(scene).filter(|_| !scene.windows().is_empty()) else { return Vec::new() };
    vec![Block::Chart(Box::new(charts::beside(scene))), Block::Table(table)]
}
