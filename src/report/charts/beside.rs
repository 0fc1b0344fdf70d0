//! Reasons beside retention: how many come again, or are members still, above; why the others left below; on one axis, with what the
//! owner changed as flags.

use super::super::findings::{self, Scene};
use super::super::periods::{unit_code, window_label, window_year};
use super::super::privacy::WindowTold;
use super::retention::{goal, goal_until, point};
use crate::analysis::beside::Beside as Figures;
use crate::analysis::contracts::Movements;
use crate::analysis::over_time::TimeWindow;
use crate::analysis::retention::RetentionRow;
use crate::analysis::{Share, Telling, beside::BesideReason};
use crate::chart::spec::{Beside, Line, Point, Stack, StackWindow};
use crate::chart::{Chart, Head};
use crate::domain::day::Day;
use crate::domain::mark::Mark;
use crate::i18n::Tr;

/// One window of the common axis.
#[derive(Debug, Clone, Copy)]
pub struct AxisWindow<'f> {
    /// First day.
    pub from: Day,
    /// Last day; of the running one the as-of day.
    pub to: Day,
    /// Whether it is over.
    pub complete: bool,
    /// Who came again or stayed, with the place among the rows; none before the records cover a base.
    pub kept: Option<(usize, Kept<'f>)>,
    /// Who left; none before the first who is still away.
    pub left: Option<&'f TimeWindow>,
}

/// Who was kept in a window.
#[derive(Debug, Clone, Copy)]
pub enum Kept<'f> {
    /// Customers who came again.
    Again(&'f RetentionRow),
    /// Members who did not leave.
    Still(&'f Movements),
}

impl Kept<'_> {
    /// How many of how many.
    #[must_use]
    pub const fn share(self) -> Share {
        match self {
            Self::Again(row) => row.share,
            Self::Still(row) => row.kept(),
        }
    }

    const fn window(self) -> (Day, Day, bool) {
        match self {
            Self::Again(row) => (row.from, row.to, row.complete),
            Self::Still(row) => (row.from, row.to, row.complete),
        }
    }
}

/// The windows of those kept, oldest first: of members where it is a business of members.
fn kept(figures: &crate::analysis::Figures) -> Vec<Kept<'_>> {
    if figures.of_members() {
        return figures.contracts.rows.iter().map(Kept::Still).collect();
    }
    figures.retention.iter().map(Kept::Again).collect()
}

/// The common axis: both lists are ends of one grid, so that the longer one is the axis.
#[must_use]
pub fn beside_axis(figures: &crate::analysis::Figures) -> Vec<AxisWindow<'_>> {
    let (kept, left) = (kept(figures), &figures.beside.windows);
    let long = kept.len().max(left.len());
    let window = |at: usize| {
        let kept = (at + kept.len()).checked_sub(long).and_then(|place| Some((place, *kept.get(place)?)));
        let left = (at + left.len()).checked_sub(long).and_then(|place| left.get(place));
        let (from, to, complete) = match (kept, left) {
            (Some((_, kept)), _) => kept.window(),
            (None, Some(window)) => (window.from, window.to, window.complete),
            (None, None) => return None,
        };
        Some(AxisWindow { from, to, complete, kept, left })
    };
    (0..long).filter_map(window).collect()
}

/// What one series of the bars stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BesideSeries {
    /// These reasons, by their place in the figures.
    Reasons(std::ops::Range<usize>),
    /// No known reason.
    Unknown,
    /// All together: too few reasons are known to be told apart.
    All,
}

/// The series of the bars from the bottom: main reasons, the others together, last those without a known reason. Under ten known reasons
/// they are not told apart (METRICS A8).
#[must_use]
pub fn beside_series(found: &Figures) -> Vec<BesideSeries> {
    let away = found.reasons.iter().filter(|reason| reason.away.people > 0).count();
    let known: u64 = found.reasons.iter().map(|reason| reason.away.people).sum();
    if found.gone().people == 0 {
        return Vec::new();
    }
    if !Telling::of(known).may_rank() {
        return vec![BesideSeries::All];
    }
    let apart = if away <= Stack::MOST { away } else { Stack::MOST - 1 };
    // Reasons nobody is away for any more stand behind or between the others: their counts are 0 in every window.
    let all = found.reasons.len();
    let places: Vec<usize> = (0..all).filter(|at| found.reasons.get(*at).is_some_and(|reason| reason.away.people > 0)).collect();
    let mut series: Vec<_> = places.iter().take(apart).map(|at| BesideSeries::Reasons(*at..at + 1)).collect();
    if let Some(first) = places.get(apart) {
        series.push(BesideSeries::Reasons(*first..all));
    }
    series.extend((found.unknown.people > 0).then_some(BesideSeries::Unknown));
    series
}

/// The name of a series; `members`: in a business of members.
#[must_use]
pub fn beside_name((found, members): (&Figures, bool), series: &BesideSeries, tr: &Tr) -> String {
    match series {
        BesideSeries::All if members => tr.beside_members_gone(),
        BesideSeries::All => tr.beside_gone(),
        BesideSeries::Unknown => tr.over_time_unknown(),
        BesideSeries::Reasons(places) => match of(found, places).as_slice() {
            [one] => one.name.clone(),
            several => {
                let away = several.iter().filter(|reason| reason.away.people > 0).count();
                tr.over_time_others(away, tr.count(away))
            }
        },
    }
}

fn of<'f>(found: &'f Figures, places: &std::ops::Range<usize>) -> Vec<&'f BesideReason> {
    found.reasons.get(places.clone()).unwrap_or_default().iter().collect()
}

/// How many of a window are in a series.
fn people(window: &TimeWindow, series: &BesideSeries) -> u64 {
    match series {
        BesideSeries::Reasons(places) => window.people.get(places.clone()).unwrap_or_default().iter().sum(),
        BesideSeries::Unknown => window.unknown,
        BesideSeries::All => window.people.iter().sum::<u64>() + window.unknown,
    }
}

/// The chart. Where it leaves the house, counts from which a group under five would follow are left out or put together.
#[must_use]
pub fn beside(scene: &Scene<'_>) -> Chart {
    let (tr, figures, members) = (scene.tr, scene.figures, scene.of_members());
    let found = &figures.beside;
    let axis = beside_axis(figures);
    let series = if beside_tells(scene) { beside_series(found) } else { Vec::new() };
    let marks: Vec<_> = scene.marks.iter().filter_map(|mark| Some((place(&axis, mark.day)?, mark.text.clone()))).collect();
    let drawn =
        !findings::kept_is_hidden(scene) && axis.iter().any(|window| window.left.is_some() || window.kept.is_some() && window.complete);
    let notes = if drawn { notes(scene, &axis, &series) } else { Vec::new() };
    let head = Head {
        title: findings::beside(scene),
        subtitle: tr.beside_subtitle(unit_code(figures.filter.unit)),
        notes,
        empty: match drawn || axis.is_empty() {
            true if members => tr.members_churn_empty(),
            true => tr.chart_empty_retention(),
            false => tr.chart_hidden(),
        },
    };
    let shown: &[AxisWindow<'_>] = if drawn { &axis } else { &[] };
    let below = match series.first() {
        None if found.gone().people > 0 => tr.beside_hidden(),
        None if members => tr.beside_members_nobody(),
        None => tr.beside_nobody(),
        Some(BesideSeries::All) if members => tr.beside_members_away_below(),
        Some(BesideSeries::All) => tr.beside_away_below(),
        Some(_) if members => tr.beside_members_below(),
        Some(_) => tr.beside_below(),
    };
    let above = if members { tr.beside_members_above() } else { tr.beside_above() };
    Chart::Beside(Box::new(Beside { head, panels: [above, below], line: line(scene, shown), stack: stack(scene, shown, &series), marks }))
}

fn line(scene: &Scene<'_>, axis: &[AxisWindow<'_>]) -> Line {
    let tr = scene.tr;
    let points = axis.iter().filter(|window| window.complete).map(|window| {
        kept_told(scene, window).map_or_else(
            || Point { label: window_label(window.from, window.to, tr), ..Point::default() },
            |share| point(scene, share, (window.from, window.to), String::new()),
        )
    });
    let running = axis.last().filter(|window| !window.complete);
    Line {
        head: Head::default(),
        points: points.collect(),
        goal: goal(scene),
        goal_until: axis.first().and_then(|window| goal_until(scene, window.from)),
        running: running.map(|window| (window_label(window.from, window.to, tr), tr.chart_running())),
        details: false,
    }
}

/// How many were kept in a window, where there was anybody and it may be told.
pub(in crate::report) fn kept_told(scene: &Scene<'_>, window: &AxisWindow<'_>) -> Option<Share> {
    let (at, kept) = window.kept?;
    let shows = match kept {
        Kept::Again(_) => scene.privacy.windows().shows_window(at),
        Kept::Still(_) => scene.members().window(at).churn,
    };
    Some(kept.share()).filter(|share| shows && share.all > 0)
}

/// Whether anything may be told of who left for what reason when.
#[must_use]
pub fn beside_tells(scene: &Scene<'_>) -> bool {
    scene.privacy.leavings(scene.figures).somebody.0
}

/// How many of a window are told by series, then those told together only, and whether others are not told at all; as much as may be.
fn told_counts(counts: &[u64], told: &WindowTold) -> (Vec<Option<u64>>, u64, bool) {
    let of = |(count, told): (&u64, &bool)| told.then_some(*count);
    let series: Vec<Option<u64>> = counts.iter().zip(&told.series).map(of).collect();
    let left = counts.iter().sum::<u64>() - series.iter().flatten().sum::<u64>();
    if told.all { (series, left, false) } else { (series, 0, left > 0) }
}

/// The windows of bars as far as they may be told: a last series is those told together only, where there are any.
pub(super) fn hide(windows: &mut [StackWindow], told: &[Option<&WindowTold>]) -> bool {
    let counts = |(window, told): (&StackWindow, Option<&WindowTold>)| told.map(|told| told_counts(&window.counts, told));
    let shown: Vec<_> = windows.iter().zip(told.iter().copied()).map(counts).collect();
    let together = shown.iter().flatten().any(|(_, together, _)| *together > 0);
    for (window, shown) in windows.iter_mut().zip(shown) {
        let Some((series, rest, hides)) = shown else { continue };
        window.counts = series.into_iter().map(Option::unwrap_or_default).chain(together.then_some(rest)).collect();
        window.hides = hides;
    }
    together
}

/// What may be told of a window of the axis; none before the first who left.
fn told_of<'s>(scene: &'s Scene<'_>, window: &AxisWindow<'_>) -> Option<&'s WindowTold> {
    let left = window.left?;
    let at = scene.figures.beside.windows.iter().position(|other| other.from == left.from)?;
    scene.privacy.leavings(scene.figures).beside.get(at)
}

/// How many of a window left, by series: as they may be told.
pub(in crate::report) fn beside_counts(scene: &Scene<'_>, window: &AxisWindow<'_>, series: &[BesideSeries]) -> Option<Counted> {
    let counts: Vec<u64> = series.iter().map(|one| window.left.map_or(0, |left| people(left, one))).collect();
    let told = told_of(scene, window)?;
    let (series, ..) = told_counts(&counts, told);
    Some(Counted { series, all: told.all.then(|| counts.iter().sum()) })
}

/// Counts of a window; none where they may not be told.
pub(in crate::report) struct Counted {
    /// By series.
    pub(in crate::report) series: Vec<Option<u64>>,
    /// Together.
    pub(in crate::report) all: Option<u64>,
}

fn stack(scene: &Scene<'_>, axis: &[AxisWindow<'_>], series: &[BesideSeries]) -> Stack {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    let mut before = None;
    let windows = axis.iter().map(|window| StackWindow {
        label: window_label(window.from, window.to, tr),
        label_below: window_year((window.from, window.to), before.replace((window.from, window.to))),
        counts: series.iter().map(|one| window.left.map_or(0, |left| people(left, one))).collect(),
        running: !window.complete,
        hides: false,
    });
    let mut windows: Vec<StackWindow> = windows.collect();
    let told: Vec<_> = axis.iter().map(|window| told_of(scene, window)).collect();
    let has_together = hide(&mut windows, &told);
    let several = |one: &BesideSeries| matches!(one, BesideSeries::Reasons(places) if places.len() > 1);
    let last_but_unknown = series.iter().rfind(|one| **one != BesideSeries::Unknown);
    Stack {
        head: Head::default(),
        has_rest: last_but_unknown.is_some_and(|one| several(one) || *one == BesideSeries::All),
        has_unknown: series.last() == Some(&BesideSeries::Unknown),
        has_together,
        windows,
        series: series
            .iter()
            .map(|one| beside_name((found, scene.of_members()), one, tr))
            .chain(has_together.then(|| tr.over_time_together()))
            .collect(),
        marks: Vec::new(),
    }
}

/// What is known of how many, and what was marked when.
fn notes(scene: &Scene<'_>, axis: &[AxisWindow<'_>], series: &[BesideSeries]) -> Vec<String> {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    let gone = found.gone().people;
    let known = gone - found.unknown.people.min(gone);
    let leavings = scene.privacy.leavings(scene.figures);
    let counted = !series.is_empty() && leavings.gone && leavings.unknown;
    let mut notes: Vec<_> = counted.then(|| tr.beside_known(scene.people(gone), gone, scene.people(known))).into_iter().collect();
    notes.extend((counted && known > 0 && series == [BesideSeries::All]).then(|| tr.beside_few()));
    notes.extend((counted && axis.len() > 1).then(|| tr.beside_older()));
    notes.extend((scene.shared() && !series.is_empty()).then(|| tr.over_time_small()));
    let marked: Vec<_> = scene.marks.iter().filter(|mark| place(axis, mark.day).is_some()).collect();
    if !marked.is_empty() {
        let told = marked.iter().map(|mark| tr.beside_mark(tr.day(mark.day), mark.text.as_str()));
        notes.push(tr.beside_marks(told.collect::<Vec<_>>().join("; ")));
    }
    notes
}

/// Where a day lies on the axis, in windows; none outside.
fn place(axis: &[AxisWindow<'_>], day: Day) -> Option<f64> {
    let at = axis.iter().position(|window| (window.from..=window.to).contains(&day))?;
    let window = axis.get(at)?;
    let days = f64::from(window.to.since(window.from) + 1);
    Some(super::exact(at as u64) + f64::from(day.since(window.from)) / days)
}

/// The marks the chart shows, in its order.
#[must_use]
pub fn marks_on<'m>(scene: &Scene<'m>) -> Vec<&'m Mark> {
    let axis = beside_axis(scene.figures);
    scene.marks.iter().filter(|mark| place(&axis, mark.day).is_some()).collect()
}

/// The names of marks within the windows of the axis, for the table behind the chart.
#[must_use]
pub fn marks_in(scene: &Scene<'_>, window: &AxisWindow<'_>) -> String {
    let within = scene.marks.iter().filter(|mark| (window.from..=window.to).contains(&mark.day));
    within.map(|mark| mark.text.as_str()).collect::<Vec<_>>().join("; ")
}
