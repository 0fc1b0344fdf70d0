//! Main reasons by when people left: the five of most people apart, the others together, changes of the codebook marked.

use super::super::findings::{self, Scene};
use super::super::periods::{window_label, window_year};
use super::beside::hide;
use crate::analysis::Telling;
use crate::analysis::over_time::OverTime;
use crate::chart::spec::{Stack, StackWindow};
use crate::chart::{Chart, Head};
use crate::domain::day::Day;

/// Without marks.
#[must_use]
pub fn over_time(scene: &Scene<'_>) -> Chart {
    over_time_marked(scene, &[])
}

/// With what was changed in the codebook: when, and in words. Where it leaves the house, counts from which a group under five would
/// follow are left out or put together.
#[must_use]
pub fn over_time_marked(scene: &Scene<'_>, changes: &[(Day, String)]) -> Chart {
    let (tr, found) = (scene.tr, &scene.figures.over_time);
    let enough = Telling::of(found.known()).may_rank();
    let shown = enough && over_time_tells(scene);
    let empty = match found.known() {
        _ if enough => tr.chart_hidden(),
        0 if scene.figures.reasons.leavers.people == 0 => tr.chart_empty_reasons_nobody(),
        0 => tr.chart_empty_reasons(),
        _ => tr.over_time_few(),
    };
    let title = if shown { findings::over_time(scene) } else { tr.over_time_chart_name() };
    let small = scene.shared().then(|| tr.over_time_small());
    let notes = if shown { std::iter::once(tr.over_time_note()).chain(small).collect() } else { Vec::new() };
    let head = Head { title, subtitle: tr.over_time_subtitle(), notes, empty };
    let (apart, rest) = shown_apart(found);
    let mut series: Vec<String> = found.reasons.iter().take(apart).map(|reason| reason.name.clone()).collect();
    series.extend((rest > 0).then(|| tr.over_time_others(rest, tr.count(rest))));
    let mut windows = if shown { windows(scene, apart) } else { Vec::new() };
    let told: Vec<_> = scene.privacy.leavings(scene.figures).over_time.iter().map(Some).collect();
    let has_together = hide(&mut windows, &told);
    series.extend(has_together.then(|| tr.over_time_together()));
    let marks = changes.iter().filter_map(|(day, words)| Some((place(found, *day)?, words.clone())));
    Chart::Stack(Stack { head, has_rest: rest > 0, has_unknown: false, has_together, series, windows, marks: marks.collect() })
}

/// Whether anything may be told of reasons over time.
fn over_time_tells(scene: &Scene<'_>) -> bool {
    scene.privacy.leavings(scene.figures).somebody.1
}

/// How many reasons stand apart, and how many together.
#[must_use]
pub fn shown_apart(found: &OverTime) -> (usize, usize) {
    let all = found.reasons.len();
    let apart = if all <= Stack::MOST { all } else { Stack::MOST - 1 };
    (apart, all - apart)
}

fn windows(scene: &Scene<'_>, apart: usize) -> Vec<StackWindow> {
    let mut before = None;
    let windows = scene.figures.over_time.windows.iter().map(|window| {
        let (first, rest) = window.people.split_at(apart.min(window.people.len()));
        let mut counts = first.to_vec();
        if !rest.is_empty() {
            counts.push(rest.iter().sum());
        }
        let label_below = window_year((window.from, window.to), before.replace((window.from, window.to)));
        StackWindow { label: window_label(window.from, window.to, scene.tr), label_below, counts, running: !window.complete, hides: false }
    });
    windows.collect()
}

/// Where a day lies on the axis, in windows; none outside.
fn place(found: &OverTime, day: Day) -> Option<f64> {
    let at = found.windows.iter().position(|window| (window.from..=window.to).contains(&day))?;
    let window = found.windows.get(at)?;
    let days = f64::from(window.to.since(window.from) + 1);
    Some(super::exact(at as u64) + f64::from(day.since(window.from)) / days)
}
