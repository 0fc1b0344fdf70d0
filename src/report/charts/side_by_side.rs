//! Parts of the customers side by side: what may be said of each two of them, how long each stays as a chart, and all of it as a table.

use crate::analysis::side_by_side::{SideBySide, SidePair, SideRow, Verdict};
use crate::analysis::small::Telling;
use crate::analysis::survival::SurvivalRow;
use crate::chart::spec::{Curve, Curves, Step};
use crate::chart::{Chart, Head};
use crate::domain::money::Money;
use crate::i18n::Tr;
use crate::report::document::{Cell, Table};

use super::silence::told;

/// Days between the marks of the axis, the nearest that leaves at most eight marks.
const TICKS: [f64; 9] = [1.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 730.0];

/// What a side is called.
#[must_use]
pub fn side_name(tr: &Tr, row: &SideRow) -> String {
    if row.name.is_empty() { tr.side_others() } else { row.name.clone() }
}

/// What may be said of how many of each came again.
#[must_use]
pub fn side_verdict(tr: &Tr, found: &SideBySide, pair: &SidePair) -> String {
    let Some((first, second)) = names(tr, found, pair) else { return String::new() };
    let difference = pair.first_share.rate().zip(pair.second_share.rate()).map(|(a, b)| a - b);
    match (pair.retention, difference, pair.interval) {
        (Verdict::Differ(_), Some(difference), Some(interval)) => {
            // The one of whom more came again is named first.
            let (more, fewer) = if difference >= 0.0 { (first, second) } else { (second, first) };
            let (low, high) = if difference >= 0.0 { (interval.low, interval.high) } else { (-interval.high, -interval.low) };
            let hundred = |share: f64| tr.decimal((share * 100.0).max(0.0), 0);
            tr.side_more(fewer, hundred(high), hundred(low), more, hundred(difference.abs()), (difference.abs() * 100.0).round())
        }
        (Verdict::Alike(_), ..) => tr.side_alike(first, second),
        _ => tr.side_few(first, second),
    }
}

/// What may be said of how long each stays.
#[must_use]
pub fn side_stay(tr: &Tr, found: &SideBySide, pair: &SidePair) -> String {
    let Some((first, second)) = names(tr, found, pair) else { return String::new() };
    match pair.stay {
        Verdict::Differ(_) => {
            let rows = found.rows.get(pair.first).zip(found.rows.get(pair.second));
            let longer = rows.is_some_and(|(a, b)| {
                let end = |row: &SideRow| row.stay.rows.last().map_or(0.0, |step| step.t);
                let until = end(a).min(end(b));
                a.stay.restricted_mean(until) >= b.stay.restricted_mean(until)
            });
            if longer { tr.side_longer(first, second) } else { tr.side_longer(second, first) }
        }
        Verdict::Alike(_) => tr.side_stay_alike(first, second),
        Verdict::Few => tr.side_stay_few(first, second),
    }
}

/// One line for a pair of whom nothing can be told apart: neither how many came again nor how long they stay.
#[must_use]
pub fn side_neither(tr: &Tr, found: &SideBySide, pair: &SidePair) -> Option<String> {
    let (first, second) = names(tr, found, pair)?;
    match (pair.retention, pair.stay) {
        (Verdict::Alike(_), Verdict::Alike(_)) => Some(tr.side_neither_alike(first, second)),
        (Verdict::Few, Verdict::Few) => Some(tr.side_neither_few(first, second)),
        _ => None,
    }
}

fn names(tr: &Tr, found: &SideBySide, pair: &SidePair) -> Option<(String, String)> {
    Some((side_name(tr, found.rows.get(pair.first)?), side_name(tr, found.rows.get(pair.second)?)))
}

/// The finding above all of it: of two, their verdict; of more, how many pairs differ.
#[must_use]
pub fn side_title(tr: &Tr, found: &SideBySide) -> String {
    match found.pairs.as_slice() {
        [] => String::new(),
        [pair] => side_verdict(tr, found, pair),
        pairs => {
            let differ = pairs.iter().filter(|pair| matches!(pair.retention, Verdict::Differ(_))).count();
            if differ == 0 { tr.side_none_differ() } else { tr.side_some_differ(differ, tr.count(differ), tr.count(pairs.len())) }
        }
    }
}

/// On whom it rests: the windows, the day the parts were drawn, how many pairs were looked at.
#[must_use]
pub fn side_notes(tr: &Tr, found: &SideBySide) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(windows) = &found.windows {
        let day = |day| tr.day(day);
        notes.push(tr.side_window(day(windows.base_from), day(windows.base_to), day(windows.from), day(windows.to)));
    } else {
        notes.push(tr.side_no_window());
    }
    notes.extend(found.drawn_on.map(|day| tr.side_drawn(tr.day(day))));
    if found.pairs.len() > 1 {
        notes.push(tr.side_pairs(found.pairs.len(), tr.count(found.pairs.len())));
    }
    for pair in found.pairs.iter().filter(|pair| pair.both > 0) {
        if let Some((first, second)) = names(tr, found, pair) {
            let both = usize::try_from(pair.both).unwrap_or(usize::MAX);
            notes.push(tr.side_both(both, first, tr.count(both), second));
        }
    }
    notes
}

/// How long each stays, as a chart; those of fewer than ten regulars are left out.
#[must_use]
pub fn side_by_side(tr: &Tr, found: &SideBySide) -> Chart {
    let shown: Vec<&SideRow> = found.rows.iter().filter(|row| Telling::of(followed(row, 0.0)).may_rank()).collect();
    let step = |row: &SurvivalRow| Step { x: row.t, share: row.s, low: row.low.unwrap_or(row.s), high: row.high.unwrap_or(row.s) };
    let series = shown.iter().map(|row| Curve {
        name: side_name(tr, row),
        points: row.stay.rows.iter().filter(|step| step.t > 0.0).map(step).collect(),
        stairs: true,
    });
    let left_out = found.rows.len() - shown.len();
    let mut notes = Vec::new();
    if left_out > 0 {
        notes.push(tr.side_left_out(left_out, tr.count(left_out)));
    }
    let title = match found.pairs.as_slice() {
        [pair] => side_stay(tr, found, pair),
        _ => tr.chart_survival_name(),
    };
    let subtitle = match found.drawn_on {
        Some(day) => tr.side_stay_from(tr.day(day)),
        None => tr.side_stay_subtitle(),
    };
    Chart::Curves(Curves {
        head: Head { title, subtitle, notes, empty: tr.side_stay_empty() },
        series: series.collect(),
        ticks: ticks(tr, &shown),
        risk_head: tr.chart_followed(),
        mark: None,
    })
}

/// How many are still followed at a time.
fn followed(row: &SideRow, time: f64) -> u64 {
    row.stay.rows.iter().find(|step| step.t >= time).map_or(0, |step| step.at_risk)
}

fn ticks(tr: &Tr, rows: &[&SideRow]) -> Vec<(f64, String, Vec<String>)> {
    let last = rows.iter().filter_map(|row| row.stay.rows.last()).map(|step| step.t).fold(0.0, f64::max);
    if last <= 0.0 {
        return Vec::new();
    }
    let apart = TICKS.into_iter().find(|apart| last / apart <= 7.0).unwrap_or((last / 7.0).max(1.0));
    let times = (0..=7_u8).map(|i| f64::from(i) * apart).filter(|time| *time <= last);
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    times.map(|time| (time, tr.decimal(time, 0), rows.iter().map(|row| whole(followed(row, time))).collect())).collect()
}

/// All of it as tables: the parts, and the pairs.
#[must_use]
pub fn side_tables(tr: &Tr, found: &SideBySide) -> Vec<Table> {
    let head = vec![
        tr.customer_segment(),
        tr.customers_name(),
        tr.side_base(),
        tr.side_kept(),
        tr.retention_followed(),
        tr.retention_gone(),
        tr.retention_half_stay(),
        tr.customer_value_year(),
    ];
    let row = |row: &SideRow| {
        vec![
            Cell::Text(side_name(tr, row)),
            told(row.customers, row.customers),
            told(row.retention.all, row.customers),
            told(row.retention.of, row.retention.all),
            told(followed(row, 0.0), row.customers),
            told(row.stay.rows.iter().map(|step| step.events).sum(), followed(row, 0.0)),
            row.stay.median.map_or(Cell::Empty, |days| Cell::Number(days, 0)),
            if row.yearly.n == 0 { Cell::Empty } else { Cell::Money(rounded(row.yearly.value)) },
        ]
    };
    let parts = Table { title: tr.side_tab(), head, rows: found.rows.iter().map(row).collect(), total: false };
    let head = vec![tr.side_pair(), tr.side_kept(), tr.chart_survival_name()];
    let pair = |pair: &SidePair| {
        let (first, second) = names(tr, found, pair).unwrap_or_default();
        vec![Cell::Text(format!("{first} – {second}")), Cell::Text(side_verdict(tr, found, pair)), Cell::Text(side_stay(tr, found, pair))]
    };
    let pairs = Table { title: tr.side_pair(), head, rows: found.pairs.iter().map(pair).collect(), total: false };
    vec![parts, pairs]
}

/// A mean of minor units as money.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "money stays far below 2^53")]
pub fn rounded(minor: f64) -> Money {
    Money(minor.round() as i64)
}
