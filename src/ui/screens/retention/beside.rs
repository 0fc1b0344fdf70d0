//! Why, beside how many stay: retention above, of members who is one still, why the others left below, on one axis, with what the owner changed as flags; then what
//! each reason cost and how many came back. Every point, bar and number opens its people. Holds only what was noted.

use eframe::egui::Ui;

use super::{Part, Shared, WIDE, marks, scene, units, whole};
use crate::analysis::beside::LeftFor;
use crate::analysis::contracts::{ByKind, MemberGroup, MemberTurn, Movements};
use crate::analysis::{Behind, Figures, Share, Telling};
use crate::chart::RegionId;
use crate::engine::Cached;
use crate::engine::views::marks::MarksQuery;
use crate::engine::views::people::Whose;
use crate::report::charts::{self, AxisWindow, BesideSeries, Kept, beside_axis, beside_name, beside_series};
use crate::report::findings::Scene;
use crate::report::window_label;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::{figure, retained};
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::space;
use crate::ui::widgets::{Explanation, ExplanationAnswer, card, heading, info_button, segments, text};

/// Widths of the columns of numbers.
const COLUMNS: [f32; 4] = [96.0, 136.0, 120.0, 136.0];

/// The tab.
#[derive(Default)]
pub(super) struct BesideTab {
    noted: Cached<MarksQuery>,
}

impl Part for BesideTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        // Taken out while drawing, so that what it holds can be read beside the rest of the tab.
        let mut noted = std::mem::take(&mut self.noted);
        noted.get(ctx.engine, &MarksQuery);
        let all = noted.view().map(Vec::as_slice).unwrap_or_default();
        let scene = scene(figures, ctx).with_marks(all);
        chart(ui, ctx, &scene, shared);
        let avoids =
            if scene.of_members() { figures.contracts.kinds.is_some() } else { figures.headline.is_some() && figures.avoidable.is_some() };
        if avoids {
            ui.push_id("avoidable", |ui| card(ui, |ui| avoidable(ui, ctx, &scene, shared)));
        }
        ui.push_id("reasons", |ui| card(ui, |ui| table(ui, ctx, &scene, shared)));
        ui.push_id("marks", |ui| card(ui, |ui| marks::list(ui, ctx, all, &mut shared.mark)));
        self.noted = noted;
    }
}

fn chart(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let chart = charts::beside(scene);
    card(ui, |ui| {
        let told = chart.head();
        head(ui, &told.title, &told.subtitle, |ui| tools(ui, ctx, scene, shared));
        ui.add_space(space::S);
        let height = chart_view::height(ui, &chart);
        match chart_view::chart(ui, &chart, height) {
            Some(RegionId::Point(at)) => open_point(ctx, scene, shared, at),
            Some(RegionId::Cell { row, column }) => open_bar(ctx, scene, shared, (row, column)),
            Some(RegionId::Mark(at)) => open_mark(ctx, scene, shared, at),
            _ => {}
        }
        for note in &told.notes {
            text(note).small().muted().show(ui);
        }
    });
}

fn tools(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let tr = ctx.tr;
    segments(ui, &tr.beside_unit(), &mut shared.filter.unit, &units(tr));
    let explanation = explanation(scene);
    let info = info_button(ui, &tr.home_explain(explanation.title.as_str()));
    match explanation.show(ui, &info, tr) {
        Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), explanation.words()),
        Some(ExplanationAnswer::People) => open_everybody(ctx, scene, shared),
        None => {}
    }
    shared.menu(ui, ctx, ("reasons_beside", &tr.beside_chart_name()), || charts::beside(scene));
}

/// What the chart counts, with today's numbers.
fn explanation(scene: &Scene<'_>) -> Explanation {
    let (tr, found) = (scene.tr, &scene.figures.beside);
    let (all, away) = (found.gone().people, found.reasons.iter().filter(|reason| reason.away.people > 0));
    let mut sum: Vec<_> = away.map(|reason| (reason.name.clone(), whole(tr, reason.away.people), false)).collect();
    sum.push((tr.over_time_unknown(), whole(tr, found.unknown.people), false));
    let members = scene.of_members();
    sum.push((if members { tr.beside_members_gone() } else { tr.beside_gone() }, whole(tr, all), true));
    let axis = beside_axis(scene.figures);
    let running = axis.last().filter(|window| !window.complete);
    let as_of = scene.figures.as_of.map(|day| tr.explain_as_of(tr.day(day)));
    Explanation {
        title: tr.beside_chart_name(),
        term: tr.beside_term(),
        sentence: if members { tr.beside_members_sentence() } else { tr.beside_sentence() },
        sum,
        formula: std::iter::once(if members { tr.beside_members_formula() } else { tr.beside_formula() })
            .chain(as_of)
            .collect::<Vec<_>>()
            .join(" "),
        left_out: running
            .map(|row| tr.report_running_note(window_label(row.from, row.to, tr)))
            .into_iter()
            .chain([tr.beside_left_out()])
            .collect(),
        people: if all == 0 { String::new() } else { tr.home_show_count(all, whole(tr, all)) },
    }
}

/// A window with its year.
fn label(ctx: &ScreenCtx<'_>, window: &AxisWindow<'_>) -> String {
    format!("{} {}", window_label(window.from, window.to, ctx.tr), window.to.date().year())
}

/// Who came in a window and in the one before; of members who of those at its start left.
fn open_point(ctx: &ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, at: usize) {
    let axis = beside_axis(scene.figures);
    let Some((_, kept)) = axis.get(at).and_then(|window| window.kept) else { return };
    let label = |from, to| window_label(from, to, ctx.tr);
    match kept {
        Kept::Again(row) => shared.open(ctx.tr.home_came_again(label(row.base_from, row.base_to), label(row.from, row.to)), retained(row)),
        Kept::Still(row) => {
            let left = MemberGroup::Turned { turn: MemberTurn::LeftOfStart, from: row.from, to: row.to };
            shared.open(ctx.tr.members_window_left(label(row.from, row.to)), Behind::Members(left));
        }
    }
}

/// Those of one part of a bar.
fn open_bar(ctx: &ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, (window, series): (usize, usize)) {
    let (axis, found) = (beside_axis(scene.figures), &scene.figures.beside);
    let all = beside_series(found);
    let (Some(window), Some(series)) = (axis.get(window), all.get(series)) else { return };
    let places = match series {
        BesideSeries::Reasons(places) => places.clone(),
        BesideSeries::Unknown => 0..0,
        BesideSeries::All => 0..found.reasons.len(),
    };
    let reasons = found.reasons.get(places).unwrap_or_default().iter().map(|reason| reason.id).collect();
    let title = format!("{}, {}", beside_name((found, scene.of_members()), series, ctx.tr), label(ctx, window));
    let unknown = !matches!(series, BesideSeries::Reasons(_));
    shared.people.open(title, Whose::AwayBetween { from: window.from, to: window.to, reasons, unknown }, &shared.filter);
}

fn open_everybody(ctx: &ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let (axis, found) = (beside_axis(scene.figures), &scene.figures.beside);
    let (Some(first), Some(last)) = (axis.first(), axis.last()) else { return };
    let reasons = found.reasons.iter().map(|reason| reason.id).collect();
    let whose = Whose::AwayBetween { from: first.from, to: last.to, reasons, unknown: true };
    let title = if scene.of_members() { ctx.tr.beside_members_gone() } else { ctx.tr.beside_gone() };
    shared.people.open(title, whose, &shared.filter);
}

/// What was noted there, to say it otherwise.
fn open_mark(ctx: &ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, at: usize) {
    if let Some(mark) = charts::marks_on(scene).get(at).copied().filter(|_| !ctx.is_locked()) {
        shared.mark.edit(mark, ctx);
    }
}

/// Retention without known unavoidable loss, and what follows if the unknown are like the known.
fn avoidable(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let tr = ctx.tr;
    if let Some((year, kinds)) = scene.figures.contracts.headline.zip(scene.figures.contracts.kinds).filter(|_| scene.of_members()) {
        return members_avoidable(ui, ctx, scene, shared, (&year, kinds));
    }
    let Some((headline, found)) = scene.figures.headline.zip(scene.figures.avoidable) else { return };
    head(ui, &tr.beside_avoidable(), "", |ui| shared.figure(ui, ctx, &figure("retention_avoidable", scene)));
    let counts = scene.counts_and_band(found.share).0;
    ui.spacing_mut().item_spacing.y = space::XS;
    let line = tr.beside_avoidable_line(counts, share_told(scene, headline.all));
    text(share_told(scene, found.share)).lead().semibold().then(format!("  {line}")).show(ui);
    let range =
        found.like_known.map(|band| tr.beside_avoidable_range(tr.percent(band.high), tr.percent(band.low), whole(tr, found.unknown)));
    let range = range.filter(|_| found.unknown > 0 && Telling::of(found.share.all).may_rank());
    let unknown = || tr.beside_avoidable_unknown(found.unknown, whole(tr, found.unknown));
    text(range.unwrap_or_else(unknown)).muted().show(ui);
}

/// A share by the rule of small numbers.
fn share_told(scene: &Scene<'_>, share: Share) -> String {
    let (counts, band) = scene.counts_and_band(share);
    match Telling::of(share.all) {
        Telling::PercentFirst => share.rate().map(|rate| scene.tr.percent(rate)).unwrap_or_default(),
        Telling::CountsFirst => format!("{counts}; {band}"),
        Telling::CountsOnly => counts,
    }
}

/// The same of members; with those lost by the kind of their reason, failed payments apart.
fn members_avoidable(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, (year, kinds): (&Movements, ByKind)) {
    let (tr, found) = (ctx.tr, kinds.kept);
    head(ui, &tr.beside_avoidable(), "", |ui| shared.figure(ui, ctx, &figure("members_avoidable", scene)));
    ui.spacing_mut().item_spacing.y = space::XS;
    let counts = scene.counts_and_band(found.share).0;
    let line = tr.beside_members_avoidable_line(counts, u64::from(year.months), share_told(scene, year.kept()));
    text(share_told(scene, found.share)).lead().semibold().then(format!("  {line}")).show(ui);
    let [avoidable, unavoidable, failed, unknown] =
        [kinds.avoidable(), found.unavoidable, kinds.involuntary, found.unknown].map(|people| whole(tr, people));
    if year.churn().of > 0 {
        text(tr.beside_members_kinds(avoidable, failed, unavoidable, unknown)).show(ui);
    }
    let range = found.like_known.filter(|_| found.unknown > 0 && Telling::of(found.share.all).may_rank());
    if let Some(band) = range {
        text(tr.beside_avoidable_range(tr.percent(band.high), tr.percent(band.low), whole(tr, found.unknown))).muted().show(ui);
    }
}

/// What each reason cost, and how many of those who ever left for it came back.
fn table(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let (tr, found) = (ctx.tr, &scene.figures.beside);
    heading(ui, &tr.beside_money_table());
    if found.reasons.is_empty() {
        text(tr.beside_no_reasons()).muted().show(ui);
        return;
    }
    text(if scene.of_members() { tr.beside_members_reasons_line() } else { tr.beside_reasons_line() }).small().muted().show(ui);
    let money = scene.money_head();
    let narrow = ui.available_width() < WIDE;
    let heads = [tr.beside_away(), money, tr.beside_ever(), tr.beside_back()];
    let columns: Vec<_> =
        heads.into_iter().zip(COLUMNS).map(|(head, width)| GridColumn { head, width: if narrow { width * 0.8 } else { width } }).collect();
    let opens = |count: u64, words: String, named: String| {
        if count == 0 { GridCell::Muted(words) } else { GridCell::Opens(words, named) }
    };
    let mut rows: Vec<_> = found
        .reasons
        .iter()
        .map(|reason| GridRow {
            name: reason.name.clone(),
            strong: false,
            cells: vec![
                opens(reason.away.people, whole(tr, reason.away.people), tr.beside_open_away(reason.name.as_str())),
                GridCell::Words(tr.money(reason.away.money, scene.currency)),
                GridCell::Words(whole(tr, reason.back.all)),
                opens(reason.back.of, whole(tr, reason.back.of), tr.beside_open_back(reason.name.as_str())),
            ],
        })
        .collect();
    let sums = |name: String, group: crate::analysis::leaving::Group, strong: bool, opened: bool| GridRow {
        strong,
        cells: vec![
            if opened {
                opens(group.people, whole(tr, group.people), tr.beside_open_away(name.as_str()))
            } else {
                GridCell::Words(whole(tr, group.people))
            },
            GridCell::Words(tr.money(group.money, scene.currency)),
            GridCell::Words(String::new()),
            GridCell::Words(String::new()),
        ],
        name,
    };
    rows.push(sums(tr.over_time_unknown(), found.unknown, false, true));
    rows.push(sums(tr.chart_all(), found.gone(), true, false));
    let Some((row, column)) = grid(ui, "beside", &tr.chart_reason(), &columns, &rows) else { return };
    let reason = found.reasons.get(row);
    let which = if column == 3 { LeftFor::Back } else { LeftFor::Away };
    let name = reason.map_or_else(|| tr.over_time_unknown(), |reason| reason.name.clone());
    let title = if which == LeftFor::Back { tr.beside_open_back(name) } else { tr.beside_open_away(name) };
    shared.people.open(title, Whose::LeftFor { reason: reason.map(|reason| reason.id), which }, &shared.filter);
}
