//! Findings as sentences: titles of charts in the window and in reports. They claim no winner the figures do not carry, and
//! never say "because" (METRICS A8). What may not be told has the chart's plain name for a title.

use super::charts::Measure;
use super::periods::{unit_code, window_full};
use super::privacy::{Members, Number, Privacy, SMALLEST, leading, named};
use super::ranked::Ranked;
use crate::analysis::balance::BalanceRow;
use crate::analysis::compare::Comparison;
use crate::analysis::intervals::newcombe;
use crate::analysis::over_time::TimeWindow;
use crate::analysis::retention::RetentionRow;
use crate::analysis::side_by_side::SideBySide;
use crate::analysis::side_kinds::SideKind;
use crate::analysis::silence::Silence;
use crate::analysis::survival::{Survival, SurvivalRow};
use crate::analysis::{Figures, Share, Telling};
use crate::domain::day::Month;
use crate::domain::mark::Mark;
use crate::domain::money::{Currency, Money};
use crate::domain::rule::QuietRule;
use crate::domain::settings::Goal;
use crate::i18n::Tr;

/// The figures to be spoken of, in which words.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The figures.
    pub figures: &'a Figures,
    /// The language.
    pub tr: &'a Tr,
    /// The currency of sums.
    pub currency: Currency,
    /// The goal for retention, 0-1.
    pub goal: Option<f64>,
    /// Within how many months the goal wants them to come again, and by when; none where it does not say.
    pub aim: (Option<u8>, Option<Month>),
    /// What may be told.
    pub privacy: Privacy,
    /// What the owner changed, oldest first; none unless given.
    pub marks: &'a [Mark],
    /// What is told alongside the figures; none unless given.
    pub alongside: Option<&'a Alongside>,
}

/// What is told alongside the figures: worked out only for those charts and reports that ask for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alongside {
    /// Parts of the customers side by side.
    pub sides: Option<Sides>,
    /// The curve of silence.
    pub silence: Option<Silence>,
}

/// Parts of the customers side by side, and of which kinds of customers they are made up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sides {
    /// The comparison.
    pub found: SideBySide,
    /// Kinds of customers, each with how many they are.
    pub kinds: Vec<(SideKind, u64)>,
}

impl<'a> Scene<'a> {
    /// The figures in these words; where it leaves the house, groups under five are hidden.
    #[must_use]
    pub fn new(figures: &'a Figures, tr: &'a Tr, currency: Currency, goal: Option<f64>, shared: bool) -> Self {
        Self { figures, tr, currency, goal, aim: (None, None), privacy: Privacy::of(figures, shared), marks: &[], alongside: None }
    }

    /// The same with a goal.
    #[must_use]
    pub fn with_goal(self, goal: Option<&Goal>) -> Self {
        Self { goal: goal.map(|goal| goal.rate), aim: goal.map_or((None, None), |goal| (goal.months, goal.by)), ..self }
    }

    /// The same with what the owner changed.
    #[must_use]
    pub fn with_marks(self, marks: &'a [Mark]) -> Self {
        Self { marks, ..self }
    }

    /// The same with what is told alongside.
    #[must_use]
    pub const fn with_alongside(mut self, alongside: Option<&'a Alongside>) -> Self {
        self.alongside = alongside;
        self
    }
}

impl Scene<'_> {
    /// Whether it leaves the house.
    pub(super) const fn shared(&self) -> bool {
        self.privacy.shared()
    }

    /// Whether a number may be told.
    pub(super) fn tells(&self, number: Number) -> bool {
        self.privacy.tells(number)
    }

    /// A yearly sum that says whether it is sales or profit.
    #[must_use]
    pub fn a_year(&self, money: Money) -> String {
        a_year(self.tr, money, self.currency, self.figures.leaving.profit)
    }

    /// The head of a column of yearly sums: sales, what members pay, or profit.
    #[must_use]
    pub fn money_head(&self) -> String {
        money_head(self.tr, self.figures.leaving.profit, self.of_members())
    }

    /// How long they stay: members their memberships, where it is a business of members.
    #[must_use]
    pub fn staying(&self) -> &Survival {
        self.figures.staying()
    }

    /// Whether it is a business of members that is spoken of.
    #[must_use]
    pub fn of_members(&self) -> bool {
        self.figures.of_members()
    }

    /// What may be told of members.
    pub(super) const fn members(&self) -> &Members {
        self.privacy.members()
    }

    pub(super) fn money(&self, money: Money) -> String {
        self.tr.money(money, self.currency)
    }

    pub(super) fn people(&self, count: u64) -> String {
        self.tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(super) fn of(&self, share: Share) -> String {
        self.tr.chart_of(self.people(share.all), self.people(share.of))
    }

    /// A share by the small-number rule: its counts, below thirty first, then per cent with its band (METRICS A8).
    #[must_use]
    pub fn counts_and_band(&self, share: Share) -> (String, String) {
        let band = match (Telling::of(share.all), share.rate(), share.interval()) {
            (Telling::CountsOnly, ..) | (_, None, _) | (.., None) => String::new(),
            (_, Some(rate), Some(band)) => self.band(rate, (band.low, band.high)),
        };
        (self.of(share), band)
    }

    fn band(&self, rate: f64, (low, high): (f64, f64)) -> String {
        self.tr.chart_band(self.tr.percent(high), format!("{:.0}", low * 100.0), self.tr.percent(rate))
    }

    /// Windows that are over and may be shown.
    pub(super) fn windows(&self) -> Vec<&RetentionRow> {
        let rows = self.figures.retention.iter().enumerate();
        let told = |(at, row): &(usize, &RetentionRow)| row.complete && row.share.all > 0 && self.privacy.windows().shows_window(*at);
        rows.filter(told).map(|(_, row)| row).collect()
    }
}

/// A yearly sum that says what it is: sales, or profit where a margin is entered (METRICS A6).
#[must_use]
pub fn a_year(tr: &Tr, money: Money, currency: Currency, profit: bool) -> String {
    tr.chart_a_year(if profit { "profit" } else { "sales" }, tr.money(money, currency))
}

/// A rate as so many of 100.
pub(super) fn of_100(share: Share) -> String {
    format!("{:.0}", share.rate().unwrap_or_default() * 100.0)
}

/// The head of a column of yearly sums: profit, what members pay, or sales.
#[must_use]
pub fn money_head(tr: &Tr, profit: bool, members: bool) -> String {
    match (profit, members) {
        (true, _) => tr.chart_money_profit(),
        (false, true) => tr.chart_money_paid(),
        (false, false) => tr.chart_money(),
    }
}

/// Why they left, in one sentence, by what the bars measure.
#[must_use]
pub fn reasons(scene: &Scene<'_>, measure: Measure) -> String {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    let (leavers, known) = (reasons.leavers.people, reasons.known.people);
    if leavers == 0 {
        return if scene.of_members() { tr.members_find_reasons_nobody() } else { tr.report_find_reasons_nobody() };
    }
    if known == 0 {
        let told = if scene.tells(Number::Leavers) { scene.people(leavers) } else { tr.report_few() };
        let say = if scene.of_members() { Tr::members_find_reasons_none } else { Tr::report_find_reasons_none };
        return say(tr, leavers, told);
    }
    if !scene.tells(Number::Known) {
        return tr.chart_reasons_name();
    }
    if !Telling::of(known).may_rank() {
        return tr.report_find_reasons_few(known, scene.people(known));
    }
    let Some(row) = leading(&Ranked::of(scene, measure).rows) else { return tr.report_find_reasons_small() };
    let group = named(row, scene.shared());
    let (money, people) = (scene.money(group.money), scene.people(group.people));
    let say = match (measure, scene.figures.leaving.profit) {
        (Measure::People, false) if scene.of_members() => Tr::members_find_reasons,
        (Measure::People, false) => Tr::report_find_reasons,
        (Measure::People, true) => Tr::report_find_reasons_profit,
        (Measure::Money, false) => Tr::report_find_reasons_money,
        (Measure::Money, true) => Tr::report_find_reasons_money_profit,
    };
    say(tr, group.people, money, people, row.name.as_str())
}

/// How many stay, over time.
#[must_use]
pub fn retention(scene: &Scene<'_>) -> String {
    let (tr, windows) = (scene.tr, scene.windows());
    let Some(last) = windows.last() else {
        return if retention_is_hidden(scene) { tr.chart_retention_name() } else { tr.report_find_retention_none() };
    };
    if windows.iter().any(|w| Telling::of(w.share.all) != Telling::PercentFirst) || windows.len() == 1 {
        return one_window(scene, last);
    }
    let rates = windows.iter().filter_map(|w| w.share.rate());
    let (low, high) = rates.fold((1.0_f64, 0.0_f64), |(low, high), rate| (low.min(rate), high.max(rate)));
    let (low, high) = (format!("{:.0}", low * 100.0), format!("{:.0}", high * 100.0));
    let unit = unit_code(scene.figures.filter.unit);
    if low == high { tr.report_find_retention_same(low, unit) } else { tr.report_find_retention(high, low, unit) }
}

/// How many stayed from the last but one window that is over to the last.
#[must_use]
pub fn retention_last(scene: &Scene<'_>) -> String {
    scene.windows().last().copied().map_or_else(|| retention(scene), |row| one_window(scene, row))
}

/// The last window that is over with its counts and range, by the small-number rule.
#[must_use]
pub fn retention_counts(scene: &Scene<'_>) -> String {
    let Some(row) = scene.windows().last().copied() else { return String::new() };
    let (counts, band) = scene.counts_and_band(row.share);
    [counts, band].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The same of those kept: of members where it is a business of members.
pub(super) fn kept_is_hidden(scene: &Scene<'_>) -> bool {
    if !scene.of_members() {
        return retention_is_hidden(scene);
    }
    !super::members::windows(scene.figures).is_empty() && super::charts::members_windows(scene).is_empty()
}

/// Whether there are windows, and none of them may be shown.
pub(super) fn retention_is_hidden(scene: &Scene<'_>) -> bool {
    let any = scene.figures.retention.iter().any(|row| row.complete && row.share.all > 0);
    any && scene.windows().is_empty()
}

fn one_window(scene: &Scene<'_>, row: &RetentionRow) -> String {
    let tr = scene.tr;
    let (base, next) = (window_full(row.base_from, row.base_to, tr), window_full(row.from, row.to, tr));
    if Telling::of(row.share.all) == Telling::PercentFirst {
        return tr.report_find_retention_one(base, next, of_100(row.share));
    }
    tr.report_find_retention_few(scene.people(row.share.all), base, next, scene.people(row.share.of))
}

/// The last window in per cent with its range, where it is told in counts first.
pub(super) fn retention_band(scene: &Scene<'_>) -> String {
    let few = |row: &&RetentionRow| Telling::of(row.share.all) != Telling::PercentFirst;
    scene.windows().last().copied().filter(few).map_or_else(String::new, |row| scene.counts_and_band(row.share).1)
}

/// Whether the last window differs from the first shown by more than chance; nothing is said where one of them is under ten.
#[must_use]
pub fn retention_change(scene: &Scene<'_>) -> String {
    let windows = scene.windows();
    let (Some(first), Some(last)) = (windows.first(), windows.last()) else { return String::new() };
    let enough = |row: &RetentionRow| Telling::of(row.share.all).may_rank();
    if windows.len() < 2 || !enough(first) || !enough(last) {
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
    balance_of(scene, &scene.figures.balance)
}

/// The same over some of the windows.
#[must_use]
pub fn balance_of(scene: &Scene<'_>, rows: &[BalanceRow]) -> String {
    let tr = scene.tr;
    let sum = |part: fn(&BalanceRow) -> u64| rows.iter().map(part).sum::<u64>();
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
    let mean = |k: u32| mean_of(scene, k).filter(|s| Telling::of(s.all) == Telling::PercentFirst).map(of_100);
    let unit = super::charts::cohort_unit(cohorts);
    match (mean(1), mean(3)) {
        (Some(next), Some(third)) => tr.report_find_cohorts_third(next, third, unit),
        (Some(next), None) => tr.report_find_cohorts(next, unit),
        (None, _) => tr.report_find_cohorts_few(),
    }
}

/// How many newcomers come in the next step or later, of a table of these.
pub(super) fn cohorts_since(scene: &Scene<'_>) -> String {
    let next = mean_of(scene, 1).filter(|share| Telling::of(share.all) == Telling::PercentFirst).map(of_100);
    let unit = super::charts::cohort_unit(&scene.figures.cohorts);
    next.map_or_else(|| scene.tr.report_find_cohorts_few(), |next| scene.tr.retention_find_since(next, unit))
}

/// What newcomers spend in their first step and in the next.
pub(super) fn cohorts_money(scene: &Scene<'_>, money: &[Vec<Money>]) -> String {
    let mean = |k| {
        let (sum, people) = cohort_money(scene, money, k).filter(|(_, people)| Telling::of(*people) == Telling::PercentFirst)?;
        Some(scene.money(sum.scaled(1.0 / Share::new(people, 1).rate()?)))
    };
    let unit = super::charts::cohort_unit(&scene.figures.cohorts);
    match (mean(0), mean(1)) {
        (Some(first), Some(next)) => scene.tr.retention_find_money(first, next, unit),
        _ => scene.tr.report_find_cohorts_few(),
    }
}

/// What was spent in finished cells of step `k`, and by how many customers of these cohorts; without the first cohort.
pub(super) fn cohort_money(scene: &Scene<'_>, money: &[Vec<Money>], k: usize) -> Option<(Money, u64)> {
    let rows = scene.figures.cohorts.rows.iter().zip(money).filter(|(row, _)| !row.before_records);
    let cells = rows.filter_map(|(row, sums)| row.cells.get(k).filter(|cell| cell.complete).and(sums.get(k)).map(|sum| (*sum, row.size)));
    let all = cells.fold((Money::ZERO, 0), |(sum, people), (more, size)| (sum + more, people + size));
    (all.1 > 0).then_some(all)
}

/// Finished cells of step `k` that are shown, together, without the first cohort.
pub(super) fn mean_of(scene: &Scene<'_>, k: u32) -> Option<Share> {
    let shown = |at: usize| scene.privacy.windows().shows_cell(at, k as usize);
    let rows = scene.figures.cohorts.rows.iter().enumerate().filter(|(at, row)| !row.before_records && shown(*at));
    let cells = rows.filter_map(|(_, row)| row.cells.iter().find(|c| c.k == k && c.complete).map(|c| (c.people, row.size)));
    let share = cells.fold(Share::default(), |all, (people, size)| Share::new(all.of + people, all.all + size));
    (share.all > 0).then_some(share)
}

/// How long they stay.
#[must_use]
pub fn survival(scene: &Scene<'_>) -> String {
    if scene.of_members() {
        return super::members::staying(scene);
    }
    let (tr, survival) = (scene.tr, &scene.figures.survival);
    let (followed, gone) = survival.counts();
    if !scene.tells(Number::RepeatBuyers) {
        return tr.chart_survival_name();
    }
    let sure = survival.rows.iter().rev().find(|r| r.at_risk >= 10.max(SMALLEST) && r.t > 0.0);
    let telling = Telling::of(followed);
    if telling == Telling::CountsFirst && !scene.tells(Number::Gone) {
        return tr.chart_survival_name();
    }
    let (people, gone) = (scene.people(followed), scene.people(gone));
    match (survival.median, sure, telling) {
        _ if followed == 0 => tr.chart_empty_survival(),
        (.., Telling::CountsOnly) => tr.report_find_survival_few(followed, people),
        (Some(median), _, Telling::CountsFirst) => {
            tr.report_find_survival_counts(tr.decimal(median, 0), gone, people, median_range(tr, survival))
        }
        (Some(median), _, Telling::PercentFirst) => tr.report_find_survival(tr.decimal(median, 0)),
        (None, Some(row), Telling::CountsFirst) => {
            tr.report_find_survival_more_counts(tr.decimal(row.t, 0), gone, people, step_told(tr, row))
        }
        (None, Some(row), Telling::PercentFirst) => tr.report_find_survival_more(tr.decimal(row.t, 0), tr.percent(row.s)),
        (None, None, _) => tr.chart_empty_survival(),
    }
}

/// The 95 % range of the median in days.
pub(super) fn median_range(tr: &Tr, survival: &Survival) -> String {
    let days = |time: f64| tr.decimal(time, 0);
    match survival.median_range() {
        (Some(low), Some(high)) => tr.report_range_days(days(high), days(low)),
        (low, _) => tr.report_range_days_open(days(low.unwrap_or_default())),
    }
}

/// The share still there at a step, with its band.
pub(super) fn step_told(tr: &Tr, row: &SurvivalRow) -> String {
    let share = tr.percent(row.s);
    row.low.zip(row.high).map_or(share.clone(), |(low, high)| tr.explain_interval(tr.percent(high), tr.percent(low), share))
}

/// What the rule in force says.
#[must_use]
pub fn rule(scene: &Scene<'_>) -> String {
    let (tr, customers) = (scene.tr, &scene.figures.customers);
    if !scene.privacy.tells_all(&[Number::Lapsed, Number::RegularsAndQuiet]) {
        return tr.chart_rules_name();
    }
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

/// What those lost and those who still come want changed, in one sentence: named only where the interval carries it.
#[must_use]
pub fn differs(scene: &Scene<'_>, found: &Comparison) -> String {
    let tr = scene.tr;
    if found.lost == 0 || found.current == 0 {
        return tr.differs_chart_name();
    }
    if !found.may_rank() {
        let told = !scene.shared() || (found.lost >= SMALLEST && found.current >= SMALLEST);
        return if told { tr.differs_find_few(scene.people(found.current), scene.people(found.lost)) } else { tr.differs_chart_name() };
    }
    let rows = super::charts::compared_rows(scene, found);
    let Some(row) = rows.first() else { return tr.differs_chart_name() };
    let (lost, current) = (of_100(row.lost), of_100(row.current));
    match row.more_by_lost() {
        Some(_) => tr.differs_find(current, lost, row.name.as_str()),
        None => tr.differs_find_none(scene.people(found.current), scene.people(found.lost)),
    }
}

/// Reasons over time, in one sentence: how many they are, and of the reason of most people how many in which windows.
#[must_use]
pub fn over_time(scene: &Scene<'_>) -> String {
    let (tr, found) = (scene.tr, &scene.figures.over_time);
    let known = found.known();
    let leavings = scene.privacy.leavings(scene.figures);
    let told = |at: usize| leavings.over_time.get(at).is_some_and(|told| told.series.first() == Some(&true));
    let over: Vec<_> = found.windows.iter().enumerate().filter(|(_, window)| window.complete).collect();
    let pair = match over.as_slice() {
        [.., (first, before), (second, last)] if told(*first) && told(*second) => {
            found.reasons.first().map(|reason| (reason, before, last))
        }
        _ => None,
    };
    let Some((reason, before, last)) = pair else {
        return if scene.tells(Number::Known) { tr.over_time_find(known, scene.people(known)) } else { tr.over_time_chart_name() };
    };
    let of = |window: &TimeWindow| scene.people(window.people.first().copied().unwrap_or_default());
    let name = |window: &TimeWindow| super::periods::window_full(window.from, window.to, tr);
    tr.over_time_find_last(of(before), of(last), name(last), reason.name.as_str(), name(before))
}

/// Reasons beside retention, in one sentence: of the newest window that is over, how many came again, and of how many of those who left
/// it is known why.
#[must_use]
pub fn beside(scene: &Scene<'_>) -> String {
    let (found, members) = (&scene.figures.beside, scene.of_members());
    let told =
        if members { super::members::kept_last(scene) } else { scene.windows().last().map(|row| (row.from, one_window(scene, row))) };
    let Some((from, first)) = told else {
        return match kept_is_hidden(scene) {
            true => scene.tr.beside_chart_name(),
            false if members => super::members::churn(scene),
            false => retention(scene),
        };
    };
    let newest = found.windows.iter().enumerate().rfind(|(_, window)| window.complete).filter(|(_, left)| left.from == from);
    let leavings = &scene.privacy.leavings(scene.figures).beside;
    // How many they are, and of how many no reason is known: the last of the series, where there is anybody of those.
    let told =
        |at: usize| leavings.get(at).is_some_and(|told| told.all && (found.unknown.people == 0 || told.series.last() == Some(&true)));
    let Some((_, left)) = newest.filter(|(at, _)| told(*at)) else { return first };
    let known: u64 = left.people.iter().sum();
    let gone = known + left.unknown;
    if gone == 0 {
        return first;
    }
    if known == 0 {
        let say = if members { Tr::beside_members_find_unknown } else { Tr::beside_find_unknown };
        return say(scene.tr, gone, first, scene.people(gone));
    }
    let say = if members { Tr::beside_members_find } else { Tr::beside_find };
    say(scene.tr, gone, first, scene.people(gone), scene.people(known))
}
