//! Parts of the customers side by side: what may be said of each two of them, how long each stays as a chart, and all of it as a table.

use crate::analysis::side_by_side::{SideBySide, SidePair, SideRow, Verdict};
use crate::analysis::small::Telling;
use crate::analysis::survival::SurvivalRow;
use crate::chart::spec::{Curve, Curves, Step};
use crate::chart::{Chart, Head};
use crate::domain::money::Money;
use crate::i18n::Tr;
use crate::report::document::{Cell, Table};
use crate::report::findings::Scene;
use crate::report::privacy::{self, SideTold, SidesTold};

use super::survival::{days, marks};

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
            let say = if found.members { Tr::side_members_more } else { Tr::side_more };
            say(tr, fewer, hundred(high), hundred(low), more, hundred(difference.abs()), (difference.abs() * 100.0).round())
        }
        (Verdict::Alike(_), ..) if found.members => tr.side_members_alike(first, second),
        (Verdict::Alike(_), ..) => tr.side_alike(first, second),
        _ if found.members => tr.side_members_few(first, second),
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
        (Verdict::Alike(_), Verdict::Alike(_)) if found.members => Some(tr.side_members_neither_alike(first, second)),
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
    let day = |day| tr.day(day);
    notes.push(match &found.windows {
        Some(windows) if found.members => tr.side_members_window(day(windows.base_to), day(windows.from), day(windows.to)),
        Some(windows) => tr.side_window(day(windows.base_from), day(windows.base_to), day(windows.from), day(windows.to)),
        None if found.members => tr.side_members_no_window(),
        None => tr.side_no_window(),
    });
    let drawn = if found.members { Tr::side_members_drawn } else { Tr::side_drawn };
    notes.extend(found.drawn_on.map(|day| drawn(tr, tr.day(day))));
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
    let shown = drawn(found);
    let series = shown.iter().map(|row| Curve {
        name: side_name(tr, row),
        points: row.stay.rows.iter().filter(|step| step.t > 0.0).map(step).collect(),
        stairs: true,
    });
    let left_out = found.rows.len() - shown.len();
    let mut notes = Vec::new();
    if left_out > 0 {
        let say = if found.members { Tr::side_members_left_out } else { Tr::side_left_out };
        notes.push(say(tr, left_out, tr.count(left_out)));
    }
    let title = match found.pairs.as_slice() {
        [pair] => side_stay(tr, found, pair),
        _ => tr.chart_survival_name(),
    };
    let subtitle = match found.drawn_on {
        Some(day) if found.members => tr.side_members_stay_from(tr.day(day)),
        Some(day) => tr.side_stay_from(tr.day(day)),
        None if found.members => tr.side_members_stay_subtitle(),
        None => tr.side_stay_subtitle(),
    };
    let empty = if found.members { tr.side_members_stay_empty() } else { tr.side_stay_empty() };
    let ticks = ticks(tr, &shown);
    let said = ticks.iter().map(|(time, ..)| said(tr, &shown, *time)).collect();
    Chart::Curves(Curves {
        head: Head { title, subtitle, notes, empty },
        series: series.collect(),
        ticks,
        said,
        risk_head: tr.chart_followed(),
        ..Curves::default()
    })
}

/// How much of each is there after so many days, for a reader of the screen.
fn said(tr: &Tr, rows: &[&SideRow], time: f64) -> String {
    let shares = rows.iter().map(|row| format!("{} {}", side_name(tr, row), tr.percent(row.stay.at(time))));
    format!("{}: {}", tr.stay_after(days(tr, time)), shares.collect::<Vec<_>>().join(", "))
}

/// Whether a part has regulars enough to be drawn.
#[must_use]
pub fn side_is_drawn(row: &SideRow) -> bool {
    Telling::of(followed(row, 0.0)).may_rank()
}

/// Those of enough regulars to be drawn.
fn drawn(found: &SideBySide) -> Vec<&SideRow> {
    found.rows.iter().filter(|row| side_is_drawn(row)).collect()
}

fn step(row: &SurvivalRow) -> Step {
    Step { x: row.t, share: row.s, low: row.low.unwrap_or(row.s), high: row.high.unwrap_or(row.s) }
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
    let times = marks(last).into_iter();
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    times.map(|time| (time, tr.decimal(time, 0), rows.iter().map(|row| whole(followed(row, time))).collect())).collect()
}

/// Parts as far as they may be told, each with what of it may be.
pub(in crate::report) struct Shown {
    found: SideBySide,
    told: Vec<SideTold>,
    /// Parts of which nothing may be told.
    hidden: usize,
    /// Somebody is in more than one part.
    overlapping: bool,
}

impl Shown {
    /// Of the parts that stand alongside the figures; none where none were asked for.
    pub(in crate::report) fn of(scene: &Scene<'_>) -> Option<Self> {
        let sides = scene.alongside?.sides.as_ref()?;
        let told = privacy::sides(&scene.privacy, &sides.kinds, (scene.of_members(), sides.found.drawn_on.is_some()));
        let shown = only(&sides.found, &told, |side| side.customers);
        let overlapping = sides.kinds.iter().any(|(kind, _)| kind.sides.iter().filter(|inside| **inside).count() > 1);
        let told: Vec<SideTold> = told.sides.into_iter().filter(|side| side.customers).collect();
        Some(Self { hidden: sides.found.rows.len() - told.len(), found: shown, told, overlapping })
    }

    /// Whether there is anything left to compare.
    pub(in crate::report) const fn compares(&self) -> bool {
        self.found.rows.len() > 1
    }

    /// On whom it rests, and how many parts are left out.
    pub(in crate::report) fn notes(&self, tr: &Tr) -> Vec<String> {
        let mut notes = side_notes(tr, &self.found);
        notes.extend((self.hidden > 0).then(|| tr.side_hidden(self.hidden, tr.count(self.hidden))));
        notes
    }
}

/// The parts that are kept, and the pairs of them.
fn only(found: &SideBySide, told: &SidesTold, keep: impl Fn(&SideTold) -> bool) -> SideBySide {
    let places: Vec<usize> = (0..found.rows.len()).filter(|at| told.sides.get(*at).is_some_and(&keep)).collect();
    let place = |old: usize| places.iter().position(|at| *at == old);
    let may = |first: usize, second: usize| told.both.iter().any(|(a, b, told)| *told && (*a, *b) == (first, second));
    let pair = |pair: &SidePair| {
        let (first, second) = (place(pair.first)?, place(pair.second)?);
        Some(SidePair { first, second, both: if may(pair.first, pair.second) { pair.both } else { 0 }, ..*pair })
    };
    SideBySide {
        rows: places.iter().filter_map(|at| found.rows.get(*at)).cloned().collect(),
        pairs: found.pairs.iter().filter_map(pair).collect(),
        ..found.clone()
    }
}

/// How long each part that stands alongside the figures stays; where it leaves the house in steps of five people or more.
#[must_use]
pub fn sides(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let nothing = |empty: String| {
        let head = Head { title: tr.side_chart_name(), subtitle: String::new(), notes: Vec::new(), empty };
        Chart::Curves(Curves { head, ..Curves::default() })
    };
    let Some(shown) = Shown::of(scene) else { return nothing(tr.side_none_why()) };
    let kept = SidesTold { sides: shown.told.clone(), both: Vec::new() };
    let found = only(&shown.found, &kept, |side| side.stay);
    if found.rows.len() < 2 {
        return nothing(if shown.hidden + shown.told.len() > 1 { tr.chart_hidden() } else { tr.side_choose_more() });
    }
    let mut chart = side_by_side(tr, &found);
    let left_out = shown.hidden + shown.found.rows.len() - found.rows.len();
    if left_out > 0 {
        chart.head_mut().notes.push(tr.side_hidden(left_out, tr.count(left_out)));
    }
    if let (true, Chart::Curves(curves)) = (scene.shared(), &mut chart) {
        hide(curves, &drawn(&found), scene, (found.drawn_on.is_none(), shown.overlapping));
    }
    chart
}

/// Puts steps together until each stands for five people or more, and leaves out the numbers from which fewer would follow.
fn hide(curves: &mut Curves, rows: &[&SideRow], scene: &Scene<'_>, (of_everybody, overlapping): (bool, bool)) {
    for (series, row) in curves.series.iter_mut().zip(rows) {
        series.points = privacy::steps(&row.stay.rows).into_iter().map(step).collect();
        // Level to the last mark up to which anybody is followed.
        let end = row.stay.rows.last().map_or(0.0, |row| row.t);
        let level = series.points.last().copied().unwrap_or(Step { x: 0.0, share: 1.0, low: 1.0, high: 1.0 });
        let mark = curves.ticks.iter().map(|(time, ..)| *time).filter(|time| *time <= end).fold(0.0, f64::max);
        series.points.extend((mark > level.x).then_some(Step { x: mark, ..level }));
    }
    // Everybody's curve stands beside it, unless the parts are followed from another day.
    let everybody = |time: f64| scene.staying().rows.iter().find(|row| row.t >= time).map_or(0, |row| row.at_risk);
    let moment = |time: f64| {
        let counts: Vec<u64> = rows.iter().map(|row| followed(row, time)).collect();
        (counts, if of_everybody { everybody(time) } else { u64::MAX })
    };
    let moments: Vec<_> = curves.ticks.iter().map(|(time, ..)| moment(*time)).collect();
    for ((.., counts), told) in curves.ticks.iter_mut().zip(privacy::together(&moments, overlapping)) {
        counts.iter_mut().zip(told).filter(|(_, told)| !told).for_each(|(count, _)| "–".clone_into(count));
    }
}

/// All of it as tables, as far as it may be told: the parts, and the pairs.
pub(in crate::report) fn side_tables(scene: &Scene<'_>) -> Vec<Table> {
    let Some(shown) = Shown::of(scene).filter(Shown::compares) else { return Vec::new() };
    vec![parts_table(scene.tr, &shown), pairs_table(scene.tr, &shown)]
}

/// How many of those who count were kept, as the head of a column.
#[must_use]
pub fn side_kept_head(tr: &Tr, found: &SideBySide) -> String {
    if found.members { tr.side_members_kept() } else { tr.side_kept() }
}

fn parts_table(tr: &Tr, shown: &Shown) -> Table {
    let head = vec![
        tr.customer_segment(),
        tr.customers_name(),
        if shown.found.members { tr.beside_members_start() } else { tr.side_base() },
        side_kept_head(tr, &shown.found),
        tr.retention_followed(),
        tr.retention_gone(),
        tr.retention_half_stay(),
        tr.customer_value_year(),
    ];
    let row = |(row, told): (&SideRow, &SideTold)| {
        let count = |told: bool, people: u64| if told { Cell::people(people) } else { Cell::Few };
        vec![
            Cell::Text(side_name(tr, row)),
            Cell::people(row.customers),
            count(told.again, row.retention.all),
            count(told.again, row.retention.of),
            count(told.stay, followed(row, 0.0)),
            count(told.stay, row.stay.rows.iter().map(|step| step.events).sum()),
            row.stay.median.filter(|_| told.stay).map_or(Cell::Empty, |days| Cell::Number(days, 0)),
            if row.yearly.n == 0 { Cell::Empty } else { Cell::Money(rounded(row.yearly.value)) },
        ]
    };
    Table { title: tr.side_tab(), head, rows: shown.found.rows.iter().zip(&shown.told).map(row).collect(), total: false }
}

fn pairs_table(tr: &Tr, shown: &Shown) -> Table {
    let head = vec![tr.side_pair(), side_kept_head(tr, &shown.found), tr.chart_survival_name()];
    let both = |pair: &SidePair, told: fn(&SideTold) -> bool| {
        [pair.first, pair.second].into_iter().all(|side| shown.told.get(side).is_some_and(told))
    };
    let pair = |pair: &SidePair| {
        let (first, second) = names(tr, &shown.found, pair).unwrap_or_default();
        let again = if both(pair, |side| side.again) { side_verdict(tr, &shown.found, pair) } else { tr.report_hidden() };
        let stay = if both(pair, |side| side.stay) { side_stay(tr, &shown.found, pair) } else { tr.report_hidden() };
        vec![Cell::Text(format!("{first} – {second}")), Cell::Text(again), Cell::Text(stay)]
    };
    Table { title: tr.side_pairs_table(), head, rows: shown.found.pairs.iter().map(pair).collect(), total: false }
}

/// A mean of minor units as money.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "money stays far below 2^53")]
pub fn rounded(minor: f64) -> Money {
    Money(minor.round() as i64)
}
