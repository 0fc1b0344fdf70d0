//! Findings as sentences: titles of charts in the window and in reports. They claim no winner the figures do not carry, and
//! never say "because" (METRICS A8).

use super::periods::{unit_code, window_full};
use super::privacy::{SMALLEST, few, leading, named};
use crate::analysis::cohorts::Cohorts;
use crate::analysis::intervals::newcombe;
use crate::analysis::retention::RetentionRow;
use crate::analysis::{Figures, Share, Telling};
use crate::domain::money::{Currency, Money};
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;

/// The figures to be spoken of, in which words.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The figures.
    pub figures: &'a Figures,
    /// The language.
    pub tr: &'a Tr,
    /// The currency of sums.
    pub currency: Currency,
    /// The goal for retention, 0-1.
    pub goal: Option<f64>,
    /// Whether it leaves the house: then groups under five are hidden.
    pub shared: bool,
}

impl Scene<'_> {
    pub(super) fn money(&self, money: Money) -> String {
        self.tr.money(money, self.currency)
    }

    pub(super) fn people(&self, count: u64) -> String {
        self.tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(super) fn of(&self, share: Share) -> String {
        self.tr.chart_of(self.people(share.all), self.people(share.of))
    }

    /// Windows that are over and may be shown.
    pub(super) fn windows(&self) -> Vec<&RetentionRow> {
        let told = |row: &&RetentionRow| row.complete && row.share.all > 0 && !(self.shared && super::privacy::hidden(row.share));
        self.figures.retention.iter().filter(told).collect()
    }
}

/// A rate as so many of 100.
pub(super) fn of_100(share: Share) -> String {
    format!("{:.0}", share.rate().unwrap_or_default() * 100.0)
}

/// Why they left, in one sentence.
#[must_use]
pub fn reasons(scene: &Scene<'_>) -> String {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    let leavers = reasons.leavers.people;
    if leavers == 0 {
        return tr.report_find_reasons_nobody();
    }
    if reasons.known.people == 0 {
        let told = if scene.shared && few(leavers) { tr.report_few() } else { scene.people(leavers) };
        return tr.report_find_reasons_none(leavers, told);
    }
    if !Telling::of(reasons.known.people).may_rank() {
        let known = reasons.known.people;
        return if scene.shared && few(known) {
            tr.report_find_reasons_small()
        } else {
            tr.report_find_reasons_few(known, scene.people(known))
        };
    }
    let Some(row) = leading(reasons, scene.shared) else { return tr.report_find_reasons_small() };
    let group = named(row, scene.shared);
    let (money, people) = (scene.money(group.money), scene.people(group.people));
    let say = if scene.figures.leaving.profit { Tr::report_find_reasons_profit } else { Tr::report_find_reasons };
    say(tr, group.people, money, people, row.name.as_str())
}

/// How many stay, over time.
#[must_use]
pub fn retention(scene: &Scene<'_>) -> String {
    let (tr, windows) = (scene.tr, scene.windows());
    let Some(last) = windows.last() else { return tr.report_find_retention_none() };
    if windows.iter().any(|w| !Telling::of(w.share.all).may_rank()) || windows.len() == 1 {
        return one_window(scene, last);
    }
    let rates = windows.iter().filter_map(|w| w.share.rate());
    let (low, high) = rates.fold((1.0_f64, 0.0_f64), |(low, high), rate| (low.min(rate), high.max(rate)));
    let (low, high) = (format!("{:.0}", low * 100.0), format!("{:.0}", high * 100.0));
    let unit = unit_code(scene.figures.filter.unit);
    if low == high { tr.report_find_retention_same(low, unit) } else { tr.report_find_retention(high, low, unit) }
}

fn one_window(scene: &Scene<'_>, row: &RetentionRow) -> String {
    let tr = scene.tr;
    let (base, next) = (window_full(row.base_from, row.base_to, tr), window_full(row.from, row.to, tr));
    if Telling::of(row.share.all) == Telling::CountsOnly {
        return tr.report_find_retention_few(scene.people(row.share.all), base, next, scene.people(row.share.of));
    }
    tr.report_find_retention_one(base, next, of_100(row.share))
}

/// Whether the last window differs from the first shown by more than chance.
#[must_use]
pub fn retention_change(scene: &Scene<'_>) -> String {
    let windows = scene.windows();
    let (Some(first), Some(last)) = (windows.first(), windows.last()) else { return String::new() };
    if windows.len() < 2 {
        return String::new();
    }
    match newcombe(last.share, first.share) {
        Some(i) if i.low > 0.0 => scene.tr.report_change_more(),
        Some(i) if i.high < 0.0 => scene.tr.report_change_fewer(),
        _ => scene.tr.report_change_none(),
    }
}

/// What became of the regulars over the windows shown.
#[must_use]
pub fn balance(scene: &Scene<'_>) -> String {
    let (tr, rows) = (scene.tr, &scene.figures.balance);
    let sum = |part: fn(&crate::analysis::balance::BalanceRow) -> u64| rows.iter().map(part).sum::<u64>();
    let (gained, lost) = (sum(|r| r.became_regular + r.came_back), sum(|r| r.went_quiet + r.left));
    let (gained_text, lost_text) = (scene.people(gained), scene.people(lost));
    let change = gained.abs_diff(lost);
    let text = scene.people(change);
    match gained.cmp(&lost) {
        std::cmp::Ordering::Greater => tr.report_find_balance_more(text, change, gained_text, lost_text),
        std::cmp::Ordering::Less => tr.report_find_balance_fewer(text, change, gained_text, lost_text),
        std::cmp::Ordering::Equal => tr.report_find_balance_same(gained_text, lost_text),
    }
}

/// How many newcomers come again.
#[must_use]
pub fn cohorts(scene: &Scene<'_>) -> String {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let mean = |k: u32| mean_of(cohorts, k).filter(|s| Telling::of(s.all) == Telling::PercentFirst).map(of_100);
    let unit = if cohorts.months == 3 { "quarter" } else { "month" };
    match (mean(1), mean(3)) {
        (Some(next), Some(third)) => tr.report_find_cohorts_third(next, third, unit),
        (Some(next), None) => tr.report_find_cohorts(next, unit),
        (None, _) => tr.report_find_cohorts_few(),
    }
}

/// Finished cells of step `k` together, without the first cohort.
pub(super) fn mean_of(cohorts: &Cohorts, k: u32) -> Option<Share> {
    let rows = cohorts.rows.iter().filter(|r| !r.before_records);
    let cells = rows.filter_map(|r| r.cells.iter().find(|c| c.k == k && c.complete).map(|c| (c.people, r.size)));
    let share = cells.fold(Share::default(), |all, (people, size)| Share::new(all.of + people, all.all + size));
    (share.all > 0).then_some(share)
}

/// How long they stay.
#[must_use]
pub fn survival(scene: &Scene<'_>) -> String {
    let (tr, survival) = (scene.tr, &scene.figures.survival);
    if let Some(median) = survival.median {
        return tr.report_find_survival(tr.decimal(median, 0));
    }
    let sure = survival.rows.iter().rev().find(|r| r.at_risk >= 10.max(SMALLEST) && r.t > 0.0);
    sure.map_or_else(|| tr.chart_empty_survival(), |row| tr.report_find_survival_more(tr.decimal(row.t, 0), tr.percent(row.s)))
}

/// What the rule in force says.
#[must_use]
pub fn rule(scene: &Scene<'_>) -> String {
    let (tr, customers) = (scene.tr, &scene.figures.customers);
    let (all, quiet) = (scene.people(customers.regulars_and_quiet()), scene.people(customers.lapsed));
    match scene.figures.rule.rule {
        QuietRule::TimesRhythm(times) => tr.report_find_rule_times(all, quiet, times_text(tr, times)),
        QuietRule::Days(days) => tr.report_find_rule_days(all, tr.whole(i64::from(days)), quiet),
    }
}

/// A factor without needless decimals.
pub(super) fn times_text(tr: &Tr, times: f64) -> String {
    tr.decimal(times, usize::from((times - times.round()).abs() > 0.05))
}
