//! How long they stay (Kaplan-Meier).

use super::super::findings::{self, Scene};
use super::super::privacy::{self, Number};
use crate::analysis::survival::SurvivalRow;
use crate::chart::spec::{Step, Steps};
use crate::chart::{Chart, Head};
use crate::i18n::Tr;

/// Days between the marks of an axis, the nearest that leaves at most eight marks: weeks, months, years as people count them.
const APART: [f64; 12] = [1.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 730.0, 1_095.0, 1_825.0, 3_650.0];

/// The marks of an axis of whole days that ends there.
pub(super) fn marks(last: f64) -> Vec<f64> {
    let apart = APART.into_iter().find(|apart| last / apart <= 7.0).unwrap_or((last / 7.0).ceil().max(1.0));
    (0..=7_u8).map(|i| f64::from(i) * apart).filter(|time| *time <= last).collect()
}

/// How much of a curve is there after so many days and how many are followed so long, for a reader of the screen.
fn said(scene: &Scene<'_>, time: f64, followed: &str) -> String {
    let tr = scene.tr;
    let after = tr.stay_after(days(tr, time));
    format!("{after}: {}, {} {followed}", tr.percent(scene.staying().at(time)), tr.chart_followed())
}

/// "180 days".
pub(super) fn days(tr: &Tr, time: f64) -> String {
    tr.retention_days(time, tr.decimal(time, 0))
}

/// How long they stay (Kaplan-Meier); where it leaves the house in steps of five people or more.
#[must_use]
pub fn survival(scene: &Scene<'_>) -> Chart {
    let (tr, survival) = (scene.tr, scene.staying());
    let members = scene.of_members();
    let shown = if members { scene.members().staying } else { scene.tells(Number::RepeatBuyers) };
    let rows: Vec<&SurvivalRow> = match (shown, scene.shared()) {
        (false, _) => Vec::new(),
        (true, true) => privacy::steps(&survival.rows),
        (true, false) => survival.rows.iter().filter(|r| r.t > 0.0).collect(),
    };
    let step = |r: &&SurvivalRow| Step { x: r.t, share: r.s, low: r.low.unwrap_or(r.s), high: r.high.unwrap_or(r.s) };
    let head = Head {
        title: findings::survival(scene),
        subtitle: if members { tr.members_stay_subtitle() } else { tr.chart_survival_subtitle() },
        notes: Vec::new(),
        empty: match (survival.rows.is_empty(), members) {
            (true, true) => tr.members_stay_empty(),
            (true, false) => tr.chart_empty_survival(),
            (false, _) => tr.chart_hidden(),
        },
    };
    let median = survival.median.filter(|_| !rows.is_empty());
    let ticks = ticks(scene, &rows);
    Chart::Steps(Steps {
        head,
        said: ticks.iter().map(|(time, _, followed)| said(scene, *time, followed)).collect(),
        ticks,
        risk_head: tr.chart_followed(),
        thin_from: rows.iter().find(|r| r.at_risk < 10).map(|r| r.t),
        median: median.map(|m| (m, tr.chart_median(tr.decimal(m, 0)))),
        points: rows.iter().map(step).collect(),
        chosen: None,
    })
}

/// The marks of the axis, each with how many are still followed there.
fn ticks(scene: &Scene<'_>, rows: &[&SurvivalRow]) -> Vec<(f64, String, String)> {
    let Some(last) = rows.last().map(|row| row.t) else { return Vec::new() };
    let at = |time: f64| scene.staying().rows.iter().find(|r| r.t >= time).map_or(0, |r| r.at_risk);
    let times = marks(last);
    let counts = times.iter().map(|time| at(*time));
    let told = if scene.shared() { privacy::followed(counts) } else { counts.map(Some).collect() };
    let followed = |count: Option<u64>| count.map_or_else(|| "–".to_owned(), |count| scene.people(count));
    times.iter().zip(told).map(|(time, count)| (*time, scene.tr.decimal(*time, 0), followed(count))).collect()
}
