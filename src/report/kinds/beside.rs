//! The tables behind reasons beside retention: window by window, and reason by reason with what it cost and how many came back.

use super::super::charts::{self, AxisWindow, beside_axis, beside_counts, beside_name, beside_series, beside_tells, kept_told, marks_in};
use super::super::document::{Block, Cell, Role, Table};
use super::super::findings::Scene;
use super::super::periods::window_full;
use super::super::privacy::{few, hidden};
use crate::analysis::beside::BesideReason;
use crate::analysis::leaving::Group;
use crate::analysis::{Share, Telling};

/// Window by window: who came again, and who left by main reason, as far as that may be told.
pub(super) fn by_window(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    let axis = beside_axis(scene.figures);
    if axis.is_empty() {
        return None;
    }
    let series = if beside_tells(scene) { beside_series(found) } else { Vec::new() };
    let named = |window: &AxisWindow<'_>| {
        let name = window_full(window.from, window.to, tr);
        if window.complete { name } else { format!("{name} ({})", tr.chart_running()) }
    };
    let members = scene.of_members();
    let (kept, base) =
        if members { (tr.beside_members_still(), tr.beside_members_start()) } else { (tr.chart_came_again(), tr.chart_base()) };
    let head = [tr.chart_period(), kept, base, tr.chart_rate()].into_iter();
    let head = head.chain(series.iter().map(|one| beside_name((found, members), one, tr))).chain([tr.chart_all(), tr.beside_changed()]);
    let told = |count: Option<u64>| count.map_or(Cell::Few, Cell::people);
    let row = |window: &AxisWindow<'_>| {
        let share = kept_told(scene, window).filter(|_| window.complete);
        let of = |part: fn(Share) -> u64| share.map_or(Cell::Empty, |share| Cell::people(part(share)));
        let rate = share.filter(|share| Telling::of(share.all).may_rank()).and_then(Share::rate);
        let counted = beside_counts(scene, window, &series);
        let sum = counted.as_ref().map_or(Cell::Empty, |counted| told(counted.all));
        let counts = counted.map(|counted| counted.series.into_iter().map(told).collect::<Vec<_>>());
        let counts = counts.unwrap_or_else(|| vec![Cell::Empty; series.len()]);
        let first = [Cell::Text(named(window)), of(|share| share.of), of(|share| share.all), rate.map_or(Cell::Empty, Cell::Share)];
        first.into_iter().chain(counts).chain([sum, Cell::Text(marks_in(scene, window))]).collect()
    };
    let rows = axis.iter().map(row).collect();
    Some(Table { title: tr.beside_table(), head: head.collect(), rows, total: false })
}

/// Reason by reason: who is away for it, what they were worth a year, and of all who ever left for it how many came back. Of members
/// not in what is shared: no ledger holds it against the money that went with them, window by window.
pub(super) fn by_reason(scene: &Scene<'_>) -> Option<Table> {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    if found.reasons.is_empty() || (scene.shared() && scene.of_members()) {
        return None;
    }
    let leavings = scene.privacy.leavings(scene.figures);
    let head = vec![tr.chart_reason(), tr.beside_away(), scene.money_head(), tr.beside_ever(), tr.beside_back()];
    let group = |told: bool, group: Group| {
        if told { [Cell::people(group.people), Cell::Money(group.money)] } else { [Cell::Few, Cell::Empty] }
    };
    let row = |(reason, told): (&BesideReason, &bool)| {
        let ever = *told && ever_may(scene, reason);
        let count = |people: u64| if ever { Cell::people(people) } else { Cell::Few };
        let name = [Cell::Text(reason.name.clone())].into_iter();
        name.chain(group(*told, reason.away)).chain([count(reason.back.all), count(reason.back.of)]).collect::<Vec<_>>()
    };
    let shown =
        found.reasons.iter().zip(&leavings.away).filter(|(reason, told)| **told && (reason.away.people > 0 || ever_may(scene, reason)));
    let mut rows: Vec<_> = shown.map(row).collect();
    let sums = |name: String, of: [Cell; 2]| std::iter::once(Cell::Text(name)).chain(of).chain([Cell::Empty, Cell::Empty]).collect();
    if found.unknown.people > 0 && leavings.unknown {
        rows.push(sums(tr.over_time_unknown(), group(true, found.unknown)));
    }
    if leavings.gone {
        rows.push(sums(tr.chart_all(), group(true, found.gone())));
    }
    (!rows.is_empty()).then(|| Table { title: tr.beside_money_table(), head, rows, total: leavings.gone })
}

/// Whether it may be told how many ever left for a reason and came back.
fn ever_may(scene: &Scene<'_>, reason: &BesideReason) -> bool {
    let (ever, back, away) = (reason.back.all, reason.back.of, reason.away.people);
    // Who is away again after having come back is among both.
    let again = (away + back).saturating_sub(ever);
    !scene.shared() || !(hidden(reason.back) || few(ever.abs_diff(away)) || few(back) || few(again))
}

/// The chart with the table of reasons, where there is something to put beside each other; where too little may be told of reasons by
/// when, one line says so.
pub(super) fn blocks(scene: &Scene<'_>) -> Vec<Block> {
    let nobody = if scene.of_members() { charts::members_windows(scene).is_empty() } else { scene.windows().is_empty() };
    if nobody || scene.figures.beside.reasons.is_empty() {
        return Vec::new();
    }
    let chart =
        if beside_tells(scene) { Block::Chart(Box::new(charts::beside(scene))) } else { Block::Text(Role::Note, scene.tr.beside_hidden()) };
    std::iter::once(chart).chain(by_reason(scene).map(Block::Table)).collect()
}
