//! Members and what they pay: how many are lost, and the balances that add up.

use super::super::findings::Scene;
use super::super::members as words;
use super::super::periods::{unit_code, window_label, window_year};
use super::super::privacy::Told;
use super::exact;
use super::retention::{goal_elsewhere, goal_fits, goal_until, points, untold};
use crate::analysis::contracts::Movements;
use crate::chart::spec::{Balance, BalancePeriod, Line};
use crate::chart::{Chart, Head};
use crate::domain::money::Money;

/// The windows that are over, began with members and may be told, as the line draws them.
#[must_use]
pub fn members_windows<'s>(scene: &'s Scene<'_>) -> Vec<&'s Movements> {
    words::told(scene, |told| told.churn)
}

/// Members lost, window by window.
#[must_use]
pub fn members(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let windows = members_windows(scene);
    let shown = !windows.is_empty() || words::windows(scene.figures).is_empty();
    let points_from = windows.first().map(|row| row.from);
    let newest = words::windows(scene.figures).last().map(|row| row.from);
    let points = points(scene, windows.iter().map(|row| (row.churn(), (row.from, row.to))), newest);
    let running = scene.figures.contracts.rows.last().filter(|row| shown && !row.complete);
    let running = running.map(|row| (window_label(row.from, row.to, tr), tr.chart_running()));
    let goal_until = points_from.and_then(|from| goal_until(scene, from));
    let head = Head {
        title: words::churn(scene),
        subtitle: tr.members_churn_subtitle(unit_code(scene.figures.filter.unit)),
        notes: [goal_elsewhere(scene), untold(scene, &points)].into_iter().filter(|note| !note.is_empty()).collect(),
        empty: if shown { tr.members_churn_empty() } else { tr.chart_hidden() },
    };
    Chart::Line(Line { head, points, goal: goal(scene), goal_until, running, details: false })
}

/// The goal and its words, where it is for windows of this length: what is aimed at are those who stay, what is drawn those lost.
fn goal(scene: &Scene<'_>) -> Option<(f64, String)> {
    let tr = scene.tr;
    let lost = 1.0 - scene.goal.filter(|_| goal_fits(scene))?;
    let words = format!("{:.0}", lost * 100.0);
    Some((lost, scene.aim.1.map_or_else(|| tr.chart_goal_lost(words.as_str()), |by| tr.chart_goal_lost_by(tr.month(by), words.as_str()))))
}

/// Members who came and went; in what is shared first times and comebacks together, and whatever the cause of leaving.
#[must_use]
pub fn members_balance(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let mut before = None;
    let mut period = |row: &Movements| {
        let (lost, change) = (row.left.involuntary.0, row.change());
        let parts = [row.joined, row.came_back, row.left.people() - lost, lost].map(|people| (exact(people), people));
        let [joined, back, left, involuntary] = if scene.shared() { joined_up(parts) } else { parts };
        BalancePeriod {
            label: window_label(row.from, row.to, tr),
            label_below: window_year((row.from, row.to), before.replace((row.from, row.to))),
            gains: [joined.0, back.0],
            losses: [left.0, involuntary.0],
            written: [joined, back, left, involuntary].map(|(_, people)| scene.people(people)),
            text: format!("{}{}", if change > 0 { "+" } else { "" }, tr.whole(change)),
            running: !row.complete,
        }
    };
    let title = words::balance(scene, &scene.figures.contracts.rows);
    let head = head(scene, title, tr.members_balance_subtitle(), (tr.members_stay_empty(), |_| true));
    let (gains, losses) = if scene.shared() {
        ([tr.members_came(), String::new()], [tr.members_left(), String::new()])
    } else {
        ([tr.members_joined(), tr.members_back()], [tr.members_left_choice(), tr.members_left_payment()])
    };
    Chart::Balance(Balance { head, gains, losses, periods: rows(scene, |told| told.balance).into_iter().map(&mut period).collect() })
}

/// The parts of each side together, for what is shared.
fn joined_up<N: std::ops::Add<Output = N> + Default>([a, b, c, d]: [(f64, N); 4]) -> [(f64, N); 4] {
    [(a.0 + b.0, a.1 + b.1), Default::default(), (c.0 + d.0, c.1 + d.1), Default::default()]
}

/// Money a month that came and went; in what is shared all that came together, and all that went.
#[must_use]
pub fn members_money(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let mut before = None;
    let mut period = |row: &Movements| {
        let change = row.money_change();
        let sign = if change.0 > 0 { "+" } else { "" };
        let parts = [row.money_joined.0 + row.money_back.0, row.expansion.0, row.money_left.0, row.contraction.0].map(|m| (sum(m), m));
        let [new, more, left, less] = if scene.shared() { joined_up(parts) } else { parts };
        BalancePeriod {
            label: window_label(row.from, row.to, tr),
            label_below: window_year((row.from, row.to), before.replace((row.from, row.to))),
            gains: [new.0, more.0],
            losses: [left.0, less.0],
            written: [new, more, left, less].map(|(_, minor)| scene.money(Money(minor))),
            text: format!("{sign}{}", scene.money(change)),
            running: !row.complete,
        }
    };
    let paid = |row: &Movements| row.money_at_start.0 != 0 || row.money_at_end.0 != 0 || row.money_left.0 != 0;
    let rows = if scene.figures.contracts.rows.iter().any(paid) { rows(scene, |told| told.money) } else { Vec::new() };
    let title = if rows.is_empty() { tr.members_money_name() } else { words::money(scene) };
    let head = head(scene, title, tr.members_money_subtitle(), (tr.members_money_empty(), paid));
    let (gains, losses) = if scene.shared() {
        ([tr.members_money_in(), String::new()], [tr.members_money_out(), String::new()])
    } else {
        ([tr.members_new_money(), tr.members_more()], [tr.members_left(), tr.members_less()])
    };
    Chart::Balance(Balance { head, gains, losses, periods: rows.into_iter().map(&mut period).collect() })
}

/// The windows of which this part may be told.
fn rows<'s>(scene: &'s Scene<'_>, part: fn(Told) -> bool) -> Vec<&'s Movements> {
    let rows = scene.figures.contracts.rows.iter().enumerate();
    rows.filter(|(at, _)| part(scene.members().window(*at))).map(|(_, row)| row).collect()
}

/// Title and what stands there with nothing to draw: that there is nothing, or that it may not be told.
fn head(scene: &Scene<'_>, title: String, subtitle: String, (nothing, is_some): (String, fn(&Movements) -> bool)) -> Head {
    let some = scene.figures.contracts.rows.iter().any(is_some);
    Head { title, subtitle, notes: Vec::new(), empty: if some { scene.tr.chart_hidden() } else { nothing } }
}

/// A sum as a length; what is below nought draws none.
#[expect(clippy::cast_precision_loss, reason = "lengths of bars")]
const fn sum(minor: i64) -> f64 {
    if minor < 0 { 0.0 } else { minor as f64 }
}
