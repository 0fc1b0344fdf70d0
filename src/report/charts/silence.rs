//! How many came back after having been silent for so long, with the rule marked; and the years under the rule as a table.

use crate::analysis::Telling;
use crate::analysis::silence::{PastYear, Silence, SilencePoint};
use crate::chart::spec::{Curve, Curves, Step};
use crate::chart::{Chart, Head};
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;
use crate::report::document::{Cell, Table};
use crate::report::findings::Scene;
use crate::report::privacy::{self, Number, few, hidden};

/// Marks of the axis in rhythms and in days.
const RHYTHMS: [f64; 7] = [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0];
const DAYS: [f64; 7] = [0.0, 60.0, 120.0, 180.0, 240.0, 300.0, 365.0];

/// The rule in a few words: "4 ×", "90 days".
#[must_use]
pub fn rule_mark(tr: &Tr, rule: QuietRule) -> String {
    match rule {
        QuietRule::TimesRhythm(times) => tr.silence_rule_times(tr.decimal(times, usize::from(times.fract() != 0.0))),
        QuietRule::Days(days) => tr.silence_rule_days(f64::from(days), tr.whole(i64::from(days))),
    }
}

fn days(tr: &Tr, days: u32) -> String {
    tr.silence_days(f64::from(days), tr.whole(i64::from(days)))
}

/// So long a silence in a few words: "4.25 × the rhythm", "58 days".
#[must_use]
pub fn silent_words(tr: &Tr, silence: &Silence, silent: f64) -> String {
    if silence.in_rhythms {
        let decimals = (0..2_u8).find(|decimals| (silent * 10_f64.powi(i32::from(*decimals))).fract().abs() < 1e-9).unwrap_or(2);
        return tr.silence_rule_times(tr.decimal(silent, usize::from(decimals)));
    }
    // Whole days are compared.
    tr.silence_rule_days(silent.floor(), tr.decimal(silent.floor(), 0))
}

/// What the curve says of the rule, in one sentence.
#[must_use]
pub fn silence_sentence(tr: &Tr, silence: &Silence, rule: QuietRule) -> String {
    match silence.limit_of(rule).and_then(|limit| silence.at(limit)) {
        None => tr.silence_few(),
        Some(point) => silence_point(tr, silence, point, rule_mark(tr, rule)),
    }
}

/// What a point of the curve says of those silent for so long, by the small-number rule (METRICS A8) of the people they are.
#[must_use]
pub fn silence_point(tr: &Tr, silence: &Silence, point: &SilencePoint, words: String) -> String {
    let (within, number) = (days(tr, silence.within), whole(tr, point.reached));
    let percent = tr.percent(point.came_back);
    match Telling::of(point.customers) {
        Telling::CountsOnly => tr.silence_few(),
        Telling::CountsFirst => {
            let share = point.interval.map_or(percent.clone(), |i| tr.explain_interval(tr.percent(i.high), tr.percent(i.low), percent));
            tr.silence_finding_counts(point.ended, whole(tr, point.ended), number, words, share, within)
        }
        Telling::PercentFirst => tr.silence_finding(number, percent, words, within),
    }
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The curve.
#[must_use]
pub fn silence(tr: &Tr, silence: &Silence, rule: QuietRule) -> Chart {
    let step = |point: &SilencePoint| Step {
        x: point.silent,
        share: point.came_back,
        low: point.interval.map_or(point.came_back, |interval| interval.low),
        high: point.interval.map_or(point.came_back, |interval| interval.high),
    };
    let points: Vec<Step> = silence.points.iter().map(step).collect();
    let farthest = points.last().map_or(0.0, |point| point.x);
    let marks = if silence.in_rhythms { RHYTHMS } else { DAYS };
    // Where points are left out, so many silences are not told.
    let reached = |time: f64| silence.at(time).map_or_else(|| "–".to_owned(), |point| whole(tr, point.reached));
    let tick = |time: f64| (time, tr.decimal(time, 0), vec![reached(time)]);
    let ticks = if points.is_empty() { Vec::new() } else { marks.into_iter().filter(|time| *time <= farthest + 1e-9).map(tick).collect() };
    let mark = silence.limit_of(rule).filter(|limit| *limit <= farthest).map(|limit| (limit, rule_mark(tr, rule)));
    let notes = if points.is_empty() {
        Vec::new()
    } else {
        vec![tr.silence_note(whole(tr, silence.customers), whole(tr, silence.open), whole(tr, silence.silences), days(tr, silence.within))]
    };
    Chart::Curves(Curves {
        head: Head {
            title: silence_sentence(tr, silence, rule),
            subtitle: if silence.in_rhythms {
                tr.silence_subtitle_rhythms(days(tr, silence.within))
            } else {
                tr.silence_subtitle_days(days(tr, silence.within))
            },
            notes,
            empty: tr.silence_few(),
        },
        series: vec![Curve { name: String::new(), points, stairs: false }],
        ticks,
        risk_head: tr.silence_followed(),
        mark,
        labels: silence.points.iter().map(|point| silence_point(tr, silence, point, silent_words(tr, silence, point.silent))).collect(),
        said: Vec::new(),
        chosen: None,
    })
}

/// The curve that stands alongside the figures, as far as it may be told.
#[must_use]
pub fn silences(scene: &Scene<'_>) -> Chart {
    let tr = scene.tr;
    let rule = scene.figures.rule.rule;
    let Some(found) = told(scene) else {
        let mut chart = silence(tr, &Silence::default(), rule);
        let head = chart.head_mut();
        let hidden = scene.alongside.is_some_and(|alongside| alongside.silence.as_ref().is_some_and(|found| !found.points.is_empty()));
        (head.title, head.subtitle) = (tr.silence_chart_name(), String::new());
        if hidden {
            head.empty = tr.chart_hidden();
        }
        return chart;
    };
    let mut chart = silence(tr, &found, rule);
    // Of so few people the title gives counts, among them perhaps one under five; and a point left out is not one of too few silences.
    let limit = found.limit_of(rule).and_then(|limit| found.at(limit));
    if scene.shared() && limit.is_none_or(|point| Telling::of(point.customers) != Telling::PercentFirst) {
        chart.head_mut().title = tr.silence_chart_name();
    }
    if !tells_numbers(scene, &found) {
        chart.head_mut().notes.clear();
    }
    chart
}

/// The points and years that may be told; none where there are none.
fn told(scene: &Scene<'_>) -> Option<Silence> {
    let found = scene.alongside?.silence.as_ref()?;
    let shown = if !scene.shared() {
        found.clone()
    } else if scene.tells(Number::RepeatBuyers) {
        let years = found.years.iter().filter(|year| scene.privacy.tells_balance() && may(year)).copied().collect();
        let rule = found.limit_of(scene.figures.rule.rule).and_then(|limit| found.at(limit)).copied();
        Silence { points: privacy::silences(&found.points, rule), years, ..found.clone() }
    } else {
        return None;
    };
    (!shown.points.is_empty()).then_some(shown)
}

/// Whether a year may be told: neither those who came back, nor the others, nor those who went quiet twice in it are few.
fn may(year: &PastYear) -> bool {
    !hidden(year.came_back) && !few(year.balance.went_quiet.abs_diff(year.came_back.all))
}

/// Whether silences and customers may be counted: who bought on the last day of all has no silence yet.
fn tells_numbers(scene: &Scene<'_>, found: &Silence) -> bool {
    let begun = found.points.first().map_or(0, |point| point.reached);
    !scene.shared()
        || (scene.privacy.tells_all(&[Number::RepeatBuyers, Number::LaterGaps])
            && ![found.silences.abs_diff(begun), found.customers.abs_diff(found.open)].into_iter().any(few))
}

/// The curve and the years as tables of numbers, as far as they may be told.
pub(in crate::report) fn silence_tables(scene: &Scene<'_>) -> Vec<Table> {
    let Some(found) = told(scene) else { return Vec::new() };
    let years = years_table(scene.tr, &found);
    std::iter::once(curve_table(scene.tr, &found)).chain(years).collect()
}

fn curve_table(tr: &Tr, silence: &Silence) -> Table {
    let unit = if silence.in_rhythms { tr.silence_head_rhythms() } else { tr.silence_head_days() };
    let head = vec![unit, tr.silence_followed(), tr.silence_head_share(), tr.silence_head_low(), tr.silence_head_high()];
    let row = |point: &SilencePoint| {
        let share = |share: Option<f64>| share.map_or(Cell::Empty, Cell::Share);
        vec![
            Cell::Number(point.silent, 2),
            Cell::people(point.reached),
            Cell::Share(point.came_back),
            share(point.interval.map(|interval| interval.low)),
            share(point.interval.map(|interval| interval.high)),
        ]
    };
    Table { title: tr.silence_chart_name(), head, rows: silence.points.iter().map(row).collect(), total: false }
}

/// What the balance of past years would have said; none without years.
pub(in crate::report) fn past_years(scene: &Scene<'_>) -> Option<Table> {
    years_table(scene.tr, &told(scene)?)
}

fn years_table(tr: &Tr, silence: &Silence) -> Option<Table> {
    let head = vec![tr.silence_from(), tr.silence_to(), tr.retention_quiet(), tr.silence_back_since()];
    let row = |year: &PastYear| {
        let balance = year.balance;
        vec![Cell::Day(balance.from), Cell::Day(balance.to), Cell::people(year.came_back.all), Cell::people(year.came_back.of)]
    };
    let rows: Vec<_> = silence.years.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table { title: tr.silence_years(), head, rows, total: false })
}
