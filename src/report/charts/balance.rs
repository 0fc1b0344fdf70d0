//! Who became and who stopped being a regular.

use super::super::findings::{self, Scene};
use super::super::periods::{window_label, window_year};
use super::exact;
use crate::chart::spec::{Balance, BalancePeriod};
use crate::chart::{Chart, Head};

/// Who became and who stopped being a regular.
#[must_use]
pub fn balance(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let shown = scene.privacy.tells_balance();
    let rows = if shown { scene.figures.balance.as_slice() } else { &[] };
    let mut before = None;
    let periods = rows.iter().map(|row| {
        let change = row.change();
        BalancePeriod {
            label: window_label(row.from, row.to, tr),
            label_below: window_year((row.from, row.to), before.replace((row.from, row.to))),
            written: [row.became_regular, row.came_back, row.went_quiet, row.left].map(|people| scene.people(people)),
            gains: [row.became_regular, row.came_back].map(exact),
            losses: [row.went_quiet, row.left].map(exact),
            text: format!("{}{}", if change > 0 { "+" } else { "" }, tr.whole(change)),
            running: !row.complete,
        }
    });
    let title = if rows.is_empty() { tr.chart_balance_name() } else { findings::balance(scene) };
    let empty = if shown { tr.chart_empty_balance() } else { tr.chart_hidden() };
    let head = Head { title, subtitle: tr.chart_balance_subtitle(), notes: Vec::new(), empty };
    let (gains, losses) = ([tr.chart_gained(), tr.chart_back()], [tr.chart_quiet(), tr.chart_left()]);
    Chart::Balance(Balance { head, gains, losses, periods: periods.collect() })
}
