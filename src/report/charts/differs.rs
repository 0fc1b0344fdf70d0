//! What those lost and those who still come say to the same question: each reason's difference with its interval (METRICS A10).

use super::super::findings::{self, Scene};
use super::super::privacy::hidden;
use crate::analysis::Share;
use crate::analysis::compare::{CompareRow, Comparison};
use crate::chart::spec::{Dot, Dots};
use crate::chart::{Chart, Head};
use crate::i18n::Tr;

/// Over all channels.
#[must_use]
pub fn differs(scene: &Scene<'_>) -> Chart {
    differs_within(scene, &scene.figures.compare.all)
}

/// Over all channels or within one. Nothing is drawn where there are under ten on either side (METRICS A8).
#[must_use]
pub fn differs_within(scene: &Scene<'_>, found: &Comparison) -> Chart {
    let tr = scene.tr;
    let rows: Vec<_> = rows(scene, found).into_iter().map(|row| dot(scene, row)).collect();
    let empty = match (found.lost, found.current) {
        (0, _) | (_, 0) => tr.differs_empty(),
        _ if !found.may_rank() => tr.differs_few(),
        _ => tr.chart_hidden(),
    };
    let head = Head { title: findings::differs(scene, found), subtitle: tr.differs_subtitle(), notes: notes(scene, &rows), empty };
    let sides = [tr.differs_more_current(), tr.differs_more_lost()];
    Chart::Dots(Dots { head, sides, counts: [tr.differs_lost(), tr.differs_current()], rows })
}

/// What may be drawn: reasons somebody named, where it leaves the house without those that would show a group under five.
pub(in super::super) fn rows<'f>(scene: &Scene<'_>, found: &'f Comparison) -> Vec<&'f CompareRow> {
    let named = |row: &&CompareRow| row.lost.of + row.current.of > 0;
    let may = |row: &&CompareRow| !scene.shared() || !(hidden(row.lost) || hidden(row.current));
    found.rows.iter().filter(|_| found.may_rank()).filter(named).filter(may).collect()
}

fn dot(scene: &Scene<'_>, row: &CompareRow) -> Dot {
    let counts = |share: Share| scene.of(share);
    Dot {
        id: Some(row.id.0),
        label: row.name.clone(),
        value: row.difference,
        low: row.interval.low,
        high: row.interval.high,
        clear: row.more_by_lost().is_some(),
        counts: [counts(row.lost), counts(row.current)],
        text: format!("{}; {}", verdict(scene.tr, row), points(scene.tr, row)),
    }
}

/// What a difference says, in plain words.
#[must_use]
pub fn verdict(tr: &Tr, row: &CompareRow) -> String {
    match row.more_by_lost() {
        Some(true) => tr.differs_verdict_lost(),
        Some(false) => tr.differs_verdict_current(),
        None => tr.differs_verdict_none(),
    }
}

/// The difference in points of a hundred, with its interval.
#[must_use]
pub fn points(tr: &Tr, row: &CompareRow) -> String {
    let signed = |value: f64| {
        let written = tr.decimal((value * 100.0).abs(), 0);
        let sign = if written == "0" {
            ""
        } else if value < 0.0 {
            "−"
        } else {
            "+"
        };
        format!("{sign}{written}")
    };
    tr.differs_points(signed(row.difference), signed(row.interval.high), signed(row.interval.low))
}

fn notes(scene: &Scene<'_>, rows: &[Dot]) -> Vec<String> {
    if rows.is_empty() { Vec::new() } else { vec![scene.tr.differs_note()] }
}
