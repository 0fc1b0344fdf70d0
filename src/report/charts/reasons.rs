//! Why they left: bars by people or by money, what is known of how many, and what was left out.

use super::super::findings::{self, Scene};
use super::super::privacy::{Number, leading, named, sum};
use super::super::ranked::Ranked;
use super::{Measure, exact};
use crate::analysis::leaving::Group;
use crate::analysis::reasons::ReasonRow;
use crate::analysis::{Share, Telling};
use crate::chart::spec::{Bar, Bars, Swatch, Tone};
use crate::chart::{Chart, Head};
use crate::domain::reason::ReasonKind;
use crate::i18n::Tr;

/// Reasons shown apart before the rest is put together.
const MOST_REASONS: usize = 10;
/// The id of the bar of the reasons that are put together; no reason has it.
pub const OTHER_REASONS: i64 = 0;
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
    if Telling::of(reasons.known.people).may_rank() && scene.tells(Number::Known) {
        let (ranked, together) = cut(Ranked::of(scene, measure), most, scene.shared());
        rows.extend(ranked.rows.iter().map(|row| bar(scene, row, measure)));
        rows.extend(together.map(|(count, group)| {
            let small = ranked.all_few && ranked.together.is_some_and(|(few, _)| few == count);
            together_bar(scene, (count, small), group, measure)
        }));
    }
    if !scene.shared() {
        rows.extend(guessed(scene, measure).into_iter().take(guesses).map(|row| guess_bar(scene, row, measure)));
    }
    let title = findings::reasons(scene, measure);
    let head = Head { empty: empty(scene), subtitle: tr.chart_reasons_subtitle(), notes: notes(scene, measure), title };
    let money_head = scene.money_head();
    Chart::Bars(Bars { head, count_head: tr.chart_people(), money_head, legend: legend(tr, &rows), rows })
}

/// The guesses in the order of what is measured.
fn guessed<'f>(scene: &Scene<'f>, measure: Measure) -> Vec<&'f ReasonRow> {
    let mut rows: Vec<_> = scene.figures.reasons.guesses.iter().filter(|row| row.main.people > 0).collect();
    if measure == Measure::Money {
        rows.sort_by_key(|row| (row.place(), std::cmp::Reverse(row.main.money)));
    }
    rows
}

/// What is said where there are no bars.
fn empty(scene: &Scene<'_>) -> String {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    match (reasons.leavers.people, reasons.known.people) {
        (0, _) => tr.chart_empty_reasons_nobody(),
        (_, 0) => tr.chart_empty_reasons(),
        _ if !scene.tells(Number::Known) => tr.chart_hidden(),
        _ => tr.chart_few_reasons(),
    }
}

/// So many reasons shown apart, and how many others with what they come to. On the owner's own screen what could not be
/// avoided keeps its place beside the rest.
fn cut(mut ranked: Ranked<'_>, most: usize, shared: bool) -> (Ranked<'_>, Option<(usize, Group)>) {
    if ranked.rows.len() <= most + 1 {
        let together = ranked.together;
        return (ranked, together);
    }
    let rest = if shared { ranked.rows.split_off(most) } else { cut_own(&mut ranked.rows, most) };
    let (few, group) = ranked.together.unwrap_or_default();
    let rows = sum(&rest);
    let all = Group { people: group.people + rows.people, money: group.money + rows.money };
    (ranked, Some((rest.len() + few, all)))
}

fn cut_own<'f>(rows: &mut Vec<&'f ReasonRow>, most: usize) -> Vec<&'f ReasonRow> {
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

fn bar(scene: &Scene<'_>, row: &ReasonRow, measure: Measure) -> Bar {
    Bar {
        id: Some(row.id.0),
        label: row.name.clone(),
        main: length(row.main, measure),
        mentioned: length(named(row, scene.shared()), measure),
        tone: if row.kind == ReasonKind::Avoidable { Tone::Main } else { Tone::Unavoidable },
        count: scene.people(row.main.people),
        money: scene.money(row.main.money),
    }
}

fn together_bar(scene: &Scene<'_>, (count, small): (usize, bool), group: Group, measure: Measure) -> Bar {
    let number = scene.tr.count(count);
    Bar {
        id: (!scene.shared() && group.people > 0).then_some(OTHER_REASONS),
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
fn notes(scene: &Scene<'_>, measure: Measure) -> Vec<String> {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    let share = reasons.known_share();
    if share.all == 0 || !scene.privacy.tells_all(&[Number::Leavers, Number::Known]) {
        return Vec::new();
    }
    let mut notes = vec![known_note(scene, share)];
    if Telling::of(reasons.known.people).may_rank() {
        let ranked = Ranked::of(scene, measure);
        if let Some((row, bounds)) = leading(&ranked.rows).and_then(|row| row.bounds.map(|b| (row, b))) {
            let (low, high) = (format!("{:.0}", bounds.low * 100.0), tr.percent(bounds.high));
            notes.push(tr.report_reasons_bounds(high, low, row.name.as_str()));
        }
        notes.extend(ranked.rows.iter().find_map(|row| dominant(scene, row)));
    }
    let guessed = reasons.guessed.people;
    if guessed > 0 && scene.tells(Number::Guessed) {
        notes.push(tr.report_reasons_guesses(guessed, scene.people(guessed)));
    }
    vec![notes.join(" ")]
}

/// That one customer is most of a bar; where it leaves the house without how much, which would be the money of one.
fn dominant(scene: &Scene<'_>, row: &ReasonRow) -> Option<String> {
    let dominant = row.dominant?;
    let (tr, name) = (scene.tr, row.name.as_str());
    Some(if scene.shared() {
        tr.report_reasons_dominant_shared(name)
    } else {
        tr.report_reasons_dominant(name, tr.percent(dominant.share))
    })
}

fn known_note(scene: &Scene<'_>, share: Share) -> String {
    let tr = scene.tr;
    let (all, known) = (scene.people(share.all), scene.people(share.of));
    if share.of == 0 {
        return tr.report_reasons_known(all, known);
    }
    let Some(rate) = share.rate().filter(|_| Telling::of(share.all).may_rank()) else { return tr.report_reasons_known(all, known) };
    match scene.figures.reasons.known_money_share().filter(|_| scene.tells(Number::KnownMoney)) {
        Some(money) => tr.report_reasons_known_money(all, known, tr.percent(money), tr.percent(rate)),
        None => tr.report_reasons_known_share(all, known, tr.percent(rate)),
    }
}
