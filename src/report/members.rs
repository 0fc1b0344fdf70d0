//! Findings of members and subscribers as sentences; like all findings they claim nothing the figures do not carry (METRICS A8).

use super::findings::{Scene, median_range, of_100, step_told};
use super::periods::window_full;
use super::privacy::{SMALLEST, Told};
use crate::analysis::contracts::{Cause, Movements};
use crate::analysis::{Figures, Telling};
use crate::domain::day::Day;
use crate::domain::money::Money;

/// The windows that are over and began with members.
#[must_use]
pub fn windows(figures: &Figures) -> Vec<&Movements> {
    figures.contracts.rows.iter().filter(|row| row.complete && row.members_at_start > 0).collect()
}

/// What is paid a year: as it is paid, or what is left of it as profit.
#[must_use]
pub fn a_year(scene: &Scene<'_>, money: Money) -> String {
    let kind = if scene.figures.leaving.profit { "profit" } else { "paid" };
    scene.tr.members_a_year(kind, scene.money(money))
}

/// Of those, the ones of which this part may be told.
pub(super) fn told<'s>(scene: &'s Scene<'_>, part: fn(Told) -> bool) -> Vec<&'s Movements> {
    let rows = scene.figures.contracts.rows.iter().enumerate();
    let shown = rows.filter(|(at, row)| row.complete && row.members_at_start > 0 && part(scene.members().window(*at)));
    shown.map(|(_, row)| row).collect()
}

/// How many members were lost in the last window that is over.
#[must_use]
pub fn churn(scene: &Scene<'_>) -> String {
    let tr = scene.tr;
    let Some(row) = told(scene, |told| told.churn).last().copied() else { return tr.members_churn_name() };
    let share = row.churn();
    let (all, window, left) = (scene.people(share.all), window_full(row.from, row.to, tr), scene.people(share.of));
    match (Telling::of(share.all), share.rate()) {
        (Telling::PercentFirst, Some(rate)) => tr.members_find_churn(all, left, tr.percent(rate), window),
        _ => tr.members_find_churn_few(all, left, window),
    }
}

/// How many members the last window that is over kept, and when it began.
#[must_use]
pub(super) fn kept_last(scene: &Scene<'_>) -> Option<(Day, String)> {
    let tr = scene.tr;
    let row = told(scene, |told| told.churn).last().copied()?;
    let (share, window) = (row.kept(), window_full(row.from, row.to, tr));
    let words = match Telling::of(share.all) {
        Telling::PercentFirst => tr.members_find_kept(of_100(share), window),
        _ => tr.members_find_kept_few(scene.people(share.all), scene.people(share.of), window),
    };
    Some((row.from, words))
}

/// What more there is to say of that window: its range, and the rate a month.
#[must_use]
pub fn churn_line(scene: &Scene<'_>) -> String {
    let Some(row) = told(scene, |told| told.churn).last().copied() else { return String::new() };
    let (_, band) = scene.counts_and_band(row.churn());
    let may = Telling::of(row.members_at_start).may_rank() && row.months > 1;
    let monthly = row.churn_a_month().filter(|_| may).map(|rate| scene.tr.members_a_month(percent_fine(scene, rate)));
    [Some(band), monthly].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What became of the money members pay a month.
#[must_use]
pub fn money(scene: &Scene<'_>) -> String {
    let tr = scene.tr;
    // Of the newest window or of none: an older one would be taken for how things stand.
    let newest = windows(scene.figures).last().map(|row| row.from);
    let found = told(scene, |told| told.gross && told.net).last().copied().filter(|row| Some(row.from) == newest);
    let found = found.and_then(|row| Some((row, row.gross()?, row.net()?)));
    let Some((row, gross, net)) = found else {
        let paid = scene.members().paid;
        return if paid { tr.members_find_money_none(scene.money(scene.figures.contracts.monthly)) } else { tr.members_money_name() };
    };
    let window = window_full(row.from, row.to, tr);
    if Telling::of(row.members_at_start) == Telling::PercentFirst {
        return tr.members_find_money(tr.percent(gross), tr.percent(net), window);
    }
    let lost = Money(row.money_left.0 + row.contraction.0);
    tr.members_find_money_few(scene.money(lost), scene.money(row.money_at_start), window)
}

/// What became of the members over some windows.
#[must_use]
pub fn balance(scene: &Scene<'_>, rows: &[Movements]) -> String {
    let tr = scene.tr;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return tr.members_balance_name() };
    if !all_told(scene, rows) {
        return tr.members_balance_name();
    }
    let sum = |part: fn(&Movements) -> u64| rows.iter().map(part).sum::<u64>();
    let (gained, lost) = (sum(|row| row.joined + row.came_back), sum(|row| row.left.people()));
    let (start, end) = (scene.people(first.members_at_start), scene.people(last.members_at_end));
    tr.members_find_balance(gained.abs_diff(lost), end, scene.people(gained), scene.people(lost), start)
}

/// Whether what came and went in all of these windows, which follow one another, may be told, and how many there were at both ends.
fn all_told(scene: &Scene<'_>, rows: &[Movements]) -> bool {
    let all = scene.figures.contracts.rows.iter().enumerate();
    let mut among = all.filter(|(_, row)| rows.iter().any(|told| told.from == row.from));
    among.all(|(at, _)| scene.members().window(at).balance)
}

/// What became of the money over some windows.
#[must_use]
pub fn money_balance(scene: &Scene<'_>, rows: &[Movements]) -> String {
    let tr = scene.tr;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return tr.members_money_name() };
    let sum = |part: fn(&Movements) -> i64| Money(rows.iter().map(part).sum());
    let gained = sum(|row| row.money_joined.0 + row.money_back.0 + row.expansion.0);
    let lost = sum(|row| row.money_left.0 + row.contraction.0);
    let (start, end) = (scene.money(first.money_at_start), scene.money(last.money_at_end));
    tr.members_find_balance_money(end, scene.money(gained), scene.money(lost), start)
}

/// Why those of some windows left, in one line; empty where nobody did.
#[must_use]
pub fn causes(scene: &Scene<'_>, rows: &[Movements]) -> String {
    let [voluntary, involuntary, unknown] = Cause::ALL.map(|cause| rows.iter().map(|row| row.left.of(cause).0).sum::<u64>());
    if voluntary + involuntary + unknown == 0 {
        return String::new();
    }
    scene.tr.members_causes(scene.people(involuntary), scene.people(unknown), scene.people(voluntary))
}

/// How long members stay.
#[must_use]
pub fn staying(scene: &Scene<'_>) -> String {
    let (tr, survival) = (scene.tr, &scene.figures.contracts.survival);
    let (followed, gone) = survival.counts();
    let telling = Telling::of(followed);
    let few = |count: u64| (1..SMALLEST).contains(&count);
    let hidden = scene.shared() && telling == Telling::CountsFirst && (few(gone) || few(followed - gone));
    if !scene.members().staying || hidden {
        return tr.chart_survival_name();
    }
    let sure = survival.rows.iter().rev().find(|row| row.at_risk >= 10 && row.t > 0.0);
    let (people, gone) = (scene.people(followed), scene.people(gone));
    match (survival.median, sure, telling) {
        _ if followed == 0 => tr.members_stay_empty(),
        (.., Telling::CountsOnly) => tr.members_stay_few(followed, people),
        (Some(median), _, Telling::CountsFirst) => {
            tr.members_stay_half_counts(tr.decimal(median, 0), gone, people, median_range(tr, survival))
        }
        (Some(median), _, Telling::PercentFirst) => tr.members_stay_half(tr.decimal(median, 0)),
        (None, Some(row), Telling::CountsFirst) => tr.members_stay_more_counts(tr.decimal(row.t, 0), gone, people, step_told(tr, row)),
        (None, Some(row), Telling::PercentFirst) => tr.members_stay_more(tr.decimal(row.t, 0), tr.percent(row.s)),
        (None, None, _) => tr.members_stay_empty(),
    }
}

/// A small share: with one decimal below ten per cent.
fn percent_fine(scene: &Scene<'_>, rate: f64) -> String {
    let hundred = rate * 100.0;
    if hundred >= 10.0 {
        scene.tr.percent(rate)
    } else {
        scene.tr.percent(rate).replacen(&format!("{hundred:.0}"), &scene.tr.decimal(hundred, 1), 1)
    }
}
