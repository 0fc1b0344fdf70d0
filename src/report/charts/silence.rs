//! How many came back after having been silent for so long, with the rule marked; and the years under the rule as a table.

use crate::analysis::Telling;
use crate::analysis::silence::{PastYear, Silence, SilencePoint};
use crate::chart::spec::{Curve, Curves, Step};
use crate::chart::{Chart, Head};
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;
use crate::report::document::{Cell, Table};

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

/// What the curve says of the rule, in one sentence.
#[must_use]
pub fn silence_sentence(tr: &Tr, silence: &Silence, rule: QuietRule) -> String {
    let limit = silence.limit_of(rule);
    match limit.and_then(|limit| silence.at(limit)) {
        None => tr.silence_few(),
        Some(point) => {
            let n = i64::try_from(point.reached).unwrap_or(i64::MAX);
            match Telling::of(point.reached) {
                Telling::CountsOnly => tr.silence_few(),
                _ => tr.silence_finding(tr.whole(n), tr.percent(point.came_back), rule_mark(tr, rule), days(tr, silence.within)),
            }
        }
    }
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
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let points: Vec<Step> = silence.points.iter().map(step).collect();
    let farthest = points.last().map_or(0.0, |point| point.x);
    let marks = if silence.in_rhythms { RHYTHMS } else { DAYS };
    let tick = |time: f64| {
        let point = silence.points.iter().rfind(|point| point.silent <= time + 1e-9)?;
        Some((time, tr.decimal(time, 0), vec![whole(point.reached)]))
    };
    let ticks = marks.into_iter().filter(|time| *time <= farthest + 1e-9).filter_map(tick).collect();
    let mark = silence.limit_of(rule).filter(|limit| *limit <= farthest).map(|limit| (limit, rule_mark(tr, rule)));
    let notes = if points.is_empty() {
        Vec::new()
    } else {
        vec![tr.silence_note(whole(silence.customers), whole(silence.open), whole(silence.silences), days(tr, silence.within))]
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
    })
}

/// So few people are not told apart in a file (METRICS A8).
const FEW: std::ops::Range<u64> = 1..5;

/// A count of people in a file, out of so many: hidden where it, or what is left of the whole, is of a few.
pub(super) fn told(count: u64, all: u64) -> Cell {
    if FEW.contains(&count) || FEW.contains(&all.saturating_sub(count)) { Cell::Few } else { Cell::people(count) }
}

/// The curve and the years as tables of numbers.
#[must_use]
pub fn silence_tables(tr: &Tr, silence: &Silence) -> Vec<Table> {
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
    let curve = Table { title: tr.silence_chart_name(), head, rows: silence.points.iter().map(row).collect(), total: false };
    let head = vec![tr.silence_from(), tr.silence_to(), tr.retention_quiet(), tr.silence_back_since()];
    let year = |year: &PastYear| {
        let balance = year.balance;
        vec![
            Cell::Day(balance.from),
            Cell::Day(balance.to),
            told(year.came_back.all, year.came_back.all),
            told(year.came_back.of, year.came_back.all),
        ]
    };
    let years = Table { title: tr.silence_years(), head, rows: silence.years.iter().map(year).collect(), total: false };
    vec![curve, years]
}
