//! How many stay, window by window.

use super::super::findings::{self, Scene, of_100};
use super::super::periods::{unit_code, window_label, window_year};
use crate::analysis::{Share, Telling};
use crate::chart::spec::{Line, Point, Rate};
use crate::chart::{Chart, Head};
use crate::domain::day::{Day, Month};

/// How many stay, window by window.
#[must_use]
pub fn retention(scene: &Scene<'_>) -> Chart {
    let (tr, windows) = (scene.tr, scene.windows());
    let newest = scene.figures.retention.iter().rfind(|row| row.complete && row.share.all > 0).map(|row| row.from);
    let points = points(scene, windows.iter().map(|row| (row.share, (row.from, row.to))), newest);
    let running = scene.figures.retention.last().filter(|r| !r.complete).map(|r| (window_label(r.from, r.to, tr), tr.chart_running()));
    let goal = goal(scene);
    let from = windows.first().map(|row| row.from);
    let hidden = findings::retention_is_hidden(scene);
    let head = Head {
        title: findings::retention(scene),
        subtitle: tr.chart_retention_subtitle(unit_code(scene.figures.filter.unit)),
        notes: [findings::retention_band(scene), findings::retention_change(scene), goal_elsewhere(scene), untold(scene, &points)]
            .into_iter()
            .filter(|n| !n.is_empty())
            .collect(),
        empty: if hidden { tr.chart_hidden() } else { tr.chart_empty_retention() },
    };
    Chart::Line(Line { head, points, goal, goal_until: from.and_then(|from| goal_until(scene, from)), running, details: false })
}

/// The goal and its words, where it is for windows of this length.
pub(super) fn goal(scene: &Scene<'_>) -> Option<(f64, String)> {
    let tr = scene.tr;
    let rate = scene.goal.filter(|_| goal_fits(scene))?;
    let words = format!("{:.0}", rate * 100.0);
    Some((rate, scene.aim.1.map_or_else(|| tr.chart_goal(words.as_str()), |by| tr.chart_goal_by(tr.month(by), words.as_str()))))
}

/// Whether the goal is for windows of the length drawn; one that does not say stands in all.
pub(super) fn goal_fits(scene: &Scene<'_>) -> bool {
    scene.aim.0.is_none_or(|months| i32::from(months) == scene.figures.filter.unit.months())
}

/// Where a goal ends on an axis that begins on this day, in windows.
pub(super) fn goal_until(scene: &Scene<'_>, from: Day) -> Option<f64> {
    let by = scene.aim.1?;
    let months = by.plus(1).since(from.month());
    Some((f64::from(months) / f64::from(scene.figures.filter.unit.months())).max(0.0))
}

/// The points of a line, oldest first, up to the newest window. A window after the first that has nobody in it, or may not be told, keeps
/// its place, so that the line does not lead over it and does not end before its time.
pub(super) fn points(scene: &Scene<'_>, windows: impl Iterator<Item = (Share, (Day, Day))>, newest: Option<Day>) -> Vec<Point> {
    let length = scene.figures.filter.unit.months();
    let mut points = Vec::new();
    let mut before: Option<(Day, Day)> = None;
    let gaps = |points: &mut Vec<Point>, before: &mut Option<(Day, Day)>, until: Month| {
        while let Some(next) = before.map(|(from, _)| from.month().plus(length)).filter(|next| *next < until) {
            let gap = (next.first_day(), next.plus(length - 1).last_day());
            let label_below = window_year(gap, before.replace(gap));
            points.push(Point { label: window_label(gap.0, gap.1, scene.tr), label_below, ..Point::default() });
        }
    };
    for (share, window) in windows {
        gaps(&mut points, &mut before, window.0.month());
        points.push(point(scene, share, window, window_year(window, before.replace(window))));
    }
    if let Some(newest) = newest {
        gaps(&mut points, &mut before, newest.month().plus(1));
    }
    points
}

/// That some windows are not told, where that is so in what is shared.
pub(super) fn untold(scene: &Scene<'_>, points: &[Point]) -> String {
    let some = scene.shared() && points.iter().any(|point| point.rate.is_none() && point.text.is_empty());
    if some { scene.tr.chart_untold() } else { String::new() }
}

/// A window and its share: as a rate from ten people on, below that as counts alone (METRICS A8).
pub(super) fn point(scene: &Scene<'_>, share: Share, (from, to): (Day, Day), label_below: String) -> Point {
    let (counts, band) = scene.counts_and_band(share);
    let (text, detail) = match Telling::of(share.all) {
        Telling::PercentFirst => (of_100(share), counts),
        Telling::CountsFirst => (counts, band),
        Telling::CountsOnly => (counts, String::new()),
    };
    Point { label: window_label(from, to, scene.tr), label_below, rate: rate(share), text, detail }
}

fn rate(share: Share) -> Option<Rate> {
    let value = share.rate().filter(|_| Telling::of(share.all).may_rank())?;
    let (low, high) = share.interval().map_or((value, value), |band| (band.low, band.high));
    Some(Rate { value, low, high })
}

/// Says so where the goal is for windows of another length.
pub(super) fn goal_elsewhere(scene: &Scene<'_>) -> String {
    match scene.aim.0.filter(|_| scene.goal.is_some() && !goal_fits(scene)) {
        Some(months) => scene.tr.goal_elsewhere(u64::from(months)),
        None => String::new(),
    }
}
