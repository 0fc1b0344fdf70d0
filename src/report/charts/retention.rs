//! How many stay, window by window.

use super::super::findings::{self, Scene, of_100};
use super::super::periods::{unit_code, window_label, window_year};
use crate::analysis::retention::RetentionRow;
use crate::analysis::{Share, Telling};
use crate::chart::spec::{Line, Point, Rate};
use crate::chart::{Chart, Head};

/// How many stay, window by window.
#[must_use]
pub fn retention(scene: &Scene<'_>) -> Chart {
    let (tr, windows) = (scene.tr, scene.windows());
    let mut before = None;
    let mut points = Vec::with_capacity(windows.len());
    for row in &windows {
        points.push(point(scene, row, window_year(row.from, before)));
        before = Some(row.from);
    }
    let running = scene.figures.retention.last().filter(|r| !r.complete).map(|r| (window_label(r.from, r.to, tr), tr.chart_running()));
    let goal = scene.goal.map(|g| (g, tr.chart_goal(format!("{:.0}", g * 100.0))));
    let hidden = findings::retention_is_hidden(scene);
    let head = Head {
        title: findings::retention(scene),
        subtitle: tr.chart_retention_subtitle(unit_code(scene.figures.filter.unit)),
        notes: [findings::retention_band(scene), findings::retention_change(scene)].into_iter().filter(|n| !n.is_empty()).collect(),
        empty: if hidden { tr.chart_hidden() } else { tr.chart_empty_retention() },
    };
    Chart::Line(Line { head, points, goal, running, details: false })
}

/// A window: as a rate from ten customers on, below that as counts alone (METRICS A8).
fn point(scene: &Scene<'_>, row: &RetentionRow, label_below: String) -> Point {
    let (counts, band) = scene.counts_and_band(row.share);
    let (text, detail) = match Telling::of(row.share.all) {
        Telling::PercentFirst => (of_100(row.share), counts),
        Telling::CountsFirst => (counts, band),
        Telling::CountsOnly => (counts, String::new()),
    };
    Point { label: window_label(row.from, row.to, scene.tr), label_below, rate: rate(row.share), text, detail }
}

fn rate(share: Share) -> Option<Rate> {
    let value = share.rate().filter(|_| Telling::of(share.all).may_rank())?;
    let (low, high) = share.interval().map_or((value, value), |band| (band.low, band.high));
    Some(Rate { value, low, high })
}
