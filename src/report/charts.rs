//! Figures as charts: which values are drawn, and the words beside them.

use super::findings::{self, Scene, mean_of, of_100, times_text};
use super::periods::{unit_code, window_label, window_year};
use super::privacy::{few, hidden, named, shown, sum};
use crate::analysis::leaving::Group;
use crate::analysis::reasons::ReasonRow;
use crate::analysis::{Share, Telling};
use crate::chart::spec::{
    Balance, BalancePeriod, Bar, Bars, Choice, Choices, Heat, HeatCell, HeatRow, Line, Point, Step, Steps, Swatch, Tone,
};
use crate::chart::{Chart, Head};
use crate::domain::reason::ReasonKind;
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;

/// A chart that can be asked for by name.
#[derive(Debug, Clone, Copy)]
pub struct ChartSpec {
    /// Its id.
    pub id: &'static str,
    /// Its name in menus.
    pub name: fn(&Tr) -> String,
    /// Makes it.
    pub build: for<'a> fn(&Scene<'a>) -> Chart,
}

/// All of them, in the order of menus.
pub const CHARTS: &[ChartSpec] = &[
    ChartSpec { id: "reasons", name: Tr::chart_reasons_name, build: |scene| reasons(scene, Measure::People) },
    ChartSpec { id: "retention", name: Tr::chart_retention_name, build: retention },
    ChartSpec { id: "balance", name: Tr::chart_balance_name, build: balance },
    ChartSpec { id: "cohorts", name: Tr::chart_cohorts_name, build: cohorts },
    ChartSpec { id: "survival", name: Tr::chart_survival_name, build: survival },
    ChartSpec { id: "rules", name: Tr::chart_rules_name, build: rules },
];

/// What the bars of reasons measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Measure {
    /// People.
    #[default]
    People,
    /// Money a year.
    Money,
}

/// Reasons shown apart before the rest is put together.
const MOST_REASONS: usize = 10;
/// Of these, so many are kept for what could not be avoided.
const MOST_UNAVOIDABLE: usize = 2;

/// Why they left: avoidable reasons first, those under five people together where the chart leaves the house, guesses apart.
/// Under ten known reasons there are no bars (METRICS A8): the chart says so in words.
#[must_use]
pub fn reasons(scene: &Scene<'_>, measure: Measure) -> Chart {
    reasons_within(scene, measure, MOST_REASONS, 5)
}

/// The same with at most so many reasons and guesses shown apart, for places with little room.
#[must_use]
pub fn reasons_within(scene: &Scene<'_>, measure: Measure, most: usize, guesses: usize) -> Chart {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    let mut rows: Vec<Bar> = Vec::new();
    if Telling::of(reasons.known.people).may_rank() {
        let (apart, together) = grouped(scene, most);
        rows.extend(apart.into_iter().map(|row| bar(scene, row, measure)));
        let all_small = scene.shared && shown(reasons).together.map(|(count, _)| count) == together.map(|(count, _)| count);
        rows.extend(together.map(|(count, group)| together_bar(scene, (count, all_small), group, measure)));
    }
    if !scene.shared {
        rows.extend(reasons.guesses.iter().filter(|g| g.main.people > 0).take(guesses).map(|row| guess_bar(scene, row, measure)));
    }
    let title = findings::reasons(scene);
    let head = Head { empty: tr.chart_empty_reasons(), subtitle: tr.chart_reasons_subtitle(), notes: reason_notes(scene), title };
    let money_head = if scene.figures.leaving.profit { tr.chart_money_profit() } else { tr.chart_money() };
    Chart::Bars(Bars { head, count_head: tr.chart_people(), money_head, legend: legend(tr, &rows), rows })
}

/// Reasons shown apart, and how many others with what they come to.
fn grouped<'a>(scene: &Scene<'a>, most: usize) -> (Vec<&'a ReasonRow>, Option<(usize, Group)>) {
    let reasons = &scene.figures.reasons;
    let (mut rows, small) = if scene.shared {
        let shown = shown(reasons);
        (shown.rows, shown.together)
    } else {
        (reasons.rows.iter().filter(|r| r.named.people > 0).collect(), None)
    };
    let rest = if rows.len() > most + 1 { cut(&mut rows, most, scene.shared) } else { Vec::new() };
    if rest.is_empty() {
        return (rows, small);
    }
    let (few, group) = small.unwrap_or_default();
    let sum = sum(&rest);
    let all = Group { people: group.people + sum.people, money: group.money + sum.money };
    (rows, Some((rest.len() + few, all)))
}

/// Takes off what is put together. On the owner's own screen what could not be avoided keeps its place beside the rest.
fn cut<'a>(rows: &mut Vec<&'a ReasonRow>, most: usize, shared: bool) -> Vec<&'a ReasonRow> {
    if shared {
        return rows.split_off(most);
    }
    let (mut first, mut others): (Vec<_>, Vec<_>) = rows.drain(..).partition(|r| r.kind == ReasonKind::Avoidable);
    let kept = others.len().min(MOST_UNAVOIDABLE);
    let mut rest = first.split_off(most.saturating_sub(kept).min(first.len()));
    rest.extend(others.split_off(kept));
    rows.extend(first.into_iter().chain(others));
    rest
}

fn length(group: Group, measure: Measure) -> f64 {
    match measure {
        Measure::People => exact(group.people),
        Measure::Money => exact(group.money.0.max(0).unsigned_abs()),
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of bars")]
const fn exact(number: u64) -> f64 {
    number as f64
}

fn bar(scene: &Scene<'_>, row: &ReasonRow, measure: Measure) -> Bar {
    Bar {
        id: Some(row.id.0),
        label: row.name.clone(),
        main: length(row.main, measure),
        mentioned: length(named(row, scene.shared), measure),
        tone: if row.kind == ReasonKind::Avoidable { Tone::Main } else { Tone::Unavoidable },
        count: scene.people(row.main.people),
        money: scene.money(row.main.money),
    }
}

fn together_bar(scene: &Scene<'_>, (count, small): (usize, bool), group: Group, measure: Measure) -> Bar {
    let number = scene.tr.count(count);
    Bar {
        id: None,
        label: if small { scene.tr.chart_small_reasons(count, number) } else { scene.tr.chart_more_reasons(count, number) },
        main: length(group, measure),
        mentioned: 0.0,
        tone: Tone::Together,
        count: scene.people(group.people),
        money: scene.money(group.money),
    }
}

/// A guess about a reason has that reason's id below nought, so that a click tells the two bars of one reason apart.
fn guess_bar(scene: &Scene<'_>, row: &ReasonRow, measure: Measure) -> Bar {
    let label = scene.tr.chart_guess_label(row.name.as_str());
    Bar { id: Some(-row.id.0), label, mentioned: 0.0, tone: Tone::Guess, ..bar(scene, row, measure) }
}

/// Only what occurs.
fn legend(tr: &Tr, rows: &[Bar]) -> Vec<(Swatch, String)> {
    let tones = [
        (Tone::Main, tr.chart_main()),
        (Tone::Unavoidable, tr.chart_unavoidable()),
        (Tone::Together, tr.chart_together()),
        (Tone::Guess, tr.chart_guess()),
    ];
    let mut legend: Vec<_> =
        tones.into_iter().filter(|(tone, _)| rows.iter().any(|r| r.tone == *tone)).map(|(t, w)| (Swatch::Bar(t), w)).collect();
    if rows.iter().any(|r| r.mentioned > r.main) {
        legend.insert(legend.len().min(1), (Swatch::Extension, tr.chart_mentioned()));
    }
    legend
}

/// What is known, between which bounds the first reason lies, what was left out.
fn reason_notes(scene: &Scene<'_>) -> Vec<String> {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    let share = reasons.known_share();
    if share.all == 0 || (scene.shared && hidden(share)) {
        return Vec::new();
    }
    let mut notes = vec![known_note(scene, share)];
    if Telling::of(reasons.known.people).may_rank() {
        if let Some((row, bounds)) = super::privacy::leading(reasons, scene.shared).and_then(|row| row.bounds.map(|b| (row, b))) {
            let (low, high) = (format!("{:.0}", bounds.low * 100.0), tr.percent(bounds.high));
            notes.push(tr.report_reasons_bounds(high, low, row.name.as_str()));
        }
        let told = |r: &&ReasonRow| r.dominant.is_some() && !(scene.shared && few(r.main.people));
        let dominant = reasons.rows.iter().find(told).and_then(|r| r.dominant.map(|d| (r, d.share)));
        notes.extend(dominant.map(|(row, share)| tr.report_reasons_dominant(row.name.as_str(), tr.percent(share))));
    }
    let guessed = reasons.guessed.people;
    if guessed > 0 {
        notes.push(tr.report_reasons_guesses(guessed, scene.people(guessed)));
    }
    vec![notes.join(" ")]
}

fn known_note(scene: &Scene<'_>, share: Share) -> String {
    let tr = scene.tr;
    let (all, known) = (scene.people(share.all), scene.people(share.of));
    if share.of == 0 {
        return tr.report_reasons_known(all, known);
    }
    let Some(rate) = share.rate().filter(|_| Telling::of(share.all).may_rank()) else { return tr.report_reasons_known(all, known) };
    match scene.figures.reasons.known_money_share() {
        Some(money) => tr.report_reasons_known_money(all, known, tr.percent(money), tr.percent(rate)),
        None => tr.report_reasons_known_share(all, known, tr.percent(rate)),
    }
}

/// How many stay, window by window.
#[must_use]
pub fn retention(scene: &Scene<'_>) -> Chart {
    let (tr, windows) = (scene.tr, scene.windows());
    let mut before = None;
    let mut points = Vec::with_capacity(windows.len());
    for row in &windows {
        let (rate, interval) = (row.share.rate().unwrap_or_default(), row.share.interval());
        let counts_only = Telling::of(row.share.all) == Telling::CountsOnly;
        points.push(Point {
            label: window_label(row.from, row.to, tr),
            label_below: window_year(row.from, before),
            value: rate,
            low: interval.map_or(rate, |i| i.low),
            high: interval.map_or(rate, |i| i.high),
            text: if counts_only { scene.of(row.share) } else { of_100(row.share) },
            detail: scene.of(row.share),
        });
        before = Some(row.from);
    }
    let running = scene.figures.retention.last().filter(|r| !r.complete).map(|r| (window_label(r.from, r.to, tr), tr.chart_running()));
    let goal = scene.goal.map(|g| (g, tr.chart_goal(format!("{:.0}", g * 100.0))));
    let head = Head {
        title: findings::retention(scene),
        subtitle: tr.chart_retention_subtitle(unit_code(scene.figures.filter.unit)),
        notes: Some(findings::retention_change(scene)).filter(|n| !n.is_empty()).into_iter().collect(),
        empty: tr.chart_empty_retention(),
    };
    Chart::Line(Line { head, points, goal, running, details: false })
}

/// Who became and who stopped being a regular.
#[must_use]
pub fn balance(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let rows = if scene.shared && super::kinds::balance_is_small(scene.figures) { &[] } else { scene.figures.balance.as_slice() };
    let periods = rows.iter().map(|row| {
        let change = row.change();
        BalancePeriod {
            label: window_label(row.from, row.to, tr),
            gains: [row.became_regular, row.came_back].map(exact),
            losses: [row.went_quiet, row.left].map(exact),
            text: format!("{}{}", if change > 0 { "+" } else { "" }, tr.whole(change)),
            running: !row.complete,
        }
    });
    let title = if rows.is_empty() { tr.chart_balance_name() } else { findings::balance(scene) };
    let head = Head { title, subtitle: tr.chart_balance_subtitle(), notes: Vec::new(), empty: tr.chart_empty_balance() };
    let (gains, losses) = ([tr.chart_gained(), tr.chart_back()], [tr.chart_quiet(), tr.chart_left()]);
    Chart::Balance(Balance { head, gains, losses, periods: periods.collect() })
}

/// Cohorts as a heat table, newest 24 rows.
#[must_use]
pub fn cohorts(scene: &Scene<'_>) -> Chart {
    let (tr, cohorts) = (scene.tr, &scene.figures.cohorts);
    let months = i32::from(cohorts.months.max(1));
    let first = cohorts.rows.len().saturating_sub(24);
    let last = cohorts.rows.len();
    let rows: Vec<_> = cohorts
        .rows
        .iter()
        .enumerate()
        .skip(first)
        .map(|(i, row)| {
            let end = row.cohort.plus(months - 1).first_day();
            let note = if row.before_records {
                tr.chart_before_records()
            } else if i + 1 == last {
                tr.chart_running()
            } else {
                String::new()
            };
            HeatRow {
                label: super::periods::window_full(row.cohort.first_day(), end, tr),
                note,
                size: if scene.shared && few(row.size) { tr.report_few() } else { scene.people(row.size) },
                cells: row.cells.iter().filter(|c| c.k > 0).map(|c| heat_cell(scene, Share::new(c.people, row.size), c.complete)).collect(),
            }
        })
        .collect();
    let columns = rows.iter().map(|r| r.cells.len()).max().unwrap_or_default();
    let unit = if cohorts.months == 3 { "quarter" } else { "month" };
    let column = |k: usize| if k == 1 { tr.chart_cohort_step(unit) } else { k.to_string() };
    let head =
        Head { title: findings::cohorts(scene), subtitle: tr.chart_cohorts_subtitle(), notes: Vec::new(), empty: tr.chart_empty_cohorts() };
    Chart::Heat(Heat {
        head,
        row_head: tr.chart_cohort_first(),
        size_head: tr.chart_cohort_size(),
        columns: (1..=columns).map(column).collect(),
        means: means(scene, columns),
        rows,
        legend: [tr.chart_fewer(), tr.chart_more(), tr.chart_unfinished()],
    })
}

fn heat_cell(scene: &Scene<'_>, share: Share, complete: bool) -> HeatCell {
    if scene.shared && hidden(share) {
        return HeatCell::Empty;
    }
    if !complete {
        return HeatCell::Unfinished { main: scene.people(share.of), below: scene.tr.chart_so_far() };
    }
    let Some(rate) = share.rate() else { return HeatCell::Empty };
    let (counts, percent) = (scene.of(share), scene.tr.percent(rate));
    let (main, below) = match Telling::of(share.all) {
        Telling::CountsOnly => (counts, String::new()),
        Telling::CountsFirst => (counts, percent),
        Telling::PercentFirst => (percent, counts),
    };
    HeatCell::Share { share: rate, main, below }
}

fn means(scene: &Scene<'_>, columns: usize) -> Option<HeatRow> {
    let steps = (1..=u32::try_from(columns).unwrap_or(u32::MAX)).map(|k| mean_of(&scene.figures.cohorts, k));
    let cells: Vec<_> = steps.map(|mean| mean.map_or(HeatCell::Empty, |share| heat_cell(scene, share, true))).collect();
    let any = cells.iter().any(|c| *c != HeatCell::Empty);
    any.then(|| HeatRow { label: scene.tr.chart_means(), note: scene.tr.chart_means_note(), size: String::new(), cells })
}

/// Days between the marks of an axis, the nearest that leaves at most eight marks: weeks, months, years as people count them.
const TICKS: [f64; 9] = [1.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 730.0];

/// How long they stay (Kaplan-Meier).
#[must_use]
pub fn survival(scene: &Scene<'_>) -> Chart {
    let (tr, survival) = (scene.tr, &scene.figures.survival);
    let rows: Vec<_> = survival.rows.iter().filter(|r| r.t > 0.0).collect();
    let step =
        |r: &&crate::analysis::survival::SurvivalRow| Step { x: r.t, share: r.s, low: r.low.unwrap_or(r.s), high: r.high.unwrap_or(r.s) };
    let last = rows.last().map_or(0.0, |r| r.t);
    let followed = |time: f64| survival.rows.iter().find(|r| r.t >= time).map_or(0, |r| r.at_risk);
    let apart = TICKS.into_iter().find(|apart| last / apart <= 7.0).unwrap_or((last / 7.0).max(1.0));
    let ticks = (0..=7_u8).map(|i| f64::from(i) * apart).filter(|time| *time <= last).map(|time| {
        let left = followed(time);
        (time, tr.decimal(time, 0), if scene.shared && few(left) { tr.report_few() } else { scene.people(left) })
    });
    let head = Head {
        title: findings::survival(scene),
        subtitle: tr.chart_survival_subtitle(),
        notes: Vec::new(),
        empty: tr.chart_empty_survival(),
    };
    Chart::Steps(Steps {
        head,
        ticks: if rows.is_empty() { Vec::new() } else { ticks.collect() },
        risk_head: tr.chart_followed(),
        thin_from: rows.iter().find(|r| r.at_risk < 10).map(|r| r.t),
        median: survival.median.map(|m| (m, tr.chart_median(tr.decimal(m, 0)))),
        points: rows.iter().map(step).collect(),
    })
}

/// Other rules for "gone quiet", and how often each was wrong.
#[must_use]
pub fn rules(scene: &Scene<'_>) -> Chart {
    let (tr, figures) = (scene.tr, scene.figures);
    let same = |rule: QuietRule| matches!(rule, QuietRule::TimesRhythm(_)) == matches!(figures.rule.rule, QuietRule::TimesRhythm(_));
    let rows = figures.slider.iter().filter(|r| same(r.rule) && r.lookback.quiet > 0 && !(scene.shared && hidden(r.lookback.share())));
    let bars = rows.map(|row| Choice {
        label: match row.rule {
            QuietRule::TimesRhythm(times) => tr.chart_rule_times(times_text(tr, times)),
            QuietRule::Days(days) => tr.chart_rule_days(tr.whole(i64::from(days))),
        },
        share: row.lookback.share().rate().unwrap_or_default(),
        text: scene.of(row.lookback.share()),
        chosen: row.rule == figures.rule.rule,
    });
    let head = Head { title: findings::rule(scene), subtitle: tr.chart_rules_subtitle(), notes: Vec::new(), empty: tr.chart_empty_rules() };
    Chart::Choices(Choices { head, bars: bars.collect() })
}
