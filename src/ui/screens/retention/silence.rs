//! The rule that shows its errors: beside the slider, how many came back after having been silent for so long, and what the balance
//! of past years would have said under the rule shown.

use eframe::egui::Ui;

use super::{Shared, whole};
use crate::analysis::silence::{PastYear, Silence, SilencePoint, SilentSince, WhichSilent};
use crate::analysis::{Behind, Turn};
use crate::chart::{Chart, RegionId};
use crate::engine::Cached;
use crate::engine::views::compared::SilenceQuery;
use crate::engine::views::people::Whose;
use crate::report::findings::Scene;
use crate::report::{charts, share_told};
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::saving::chart_menu;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Explanation, card, text};

/// Height of the curve.
const CHART: f32 = 240.0;
/// Room for what is said of a point.
const POINT: f32 = 48.0;
/// Years shown, the newest.
const YEARS: usize = 6;

/// What is asked for; nothing before it is looked at.
#[derive(Default)]
pub(super) struct SilencePart {
    view: Cached<SilenceQuery>,
    /// The point of the curve that was clicked, by how long one has been silent there.
    chosen: Option<f64>,
}

impl SilencePart {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        let query = SilenceQuery(shared.filter.clone());
        let Some(found) = self.view.get(ctx.engine, &query) else {
            text(ctx.tr.ui_loading()).muted().show(ui);
            return;
        };
        let chosen = &mut self.chosen;
        ui.push_id("silence", |ui| card(ui, |ui| curve(ui, ctx, scene, shared, (found, chosen))));
        if !found.years.is_empty() {
            ui.push_id("years", |ui| card(ui, |ui| years(ui, ctx, found, shared)));
        }
    }
}

fn curve(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, (found, chosen): (&Silence, &mut Option<f64>)) {
    let tr = ctx.tr;
    let mut chart = charts::silence(tr, found, scene.figures.rule.rule);
    // A point of another kind of rule is none of this curve.
    let at = chosen.and_then(|silent| found.points.iter().position(|point| (point.silent - silent).abs() < 1e-9));
    if let Chart::Curves(curves) = &mut chart {
        curves.chosen = at;
    }
    let words = chart.head();
    head(ui, &words.title, &words.subtitle, |ui| {
        shared.explain(ui, ctx, &explanation(ctx, found), None);
        let name = ctx.tr.silence_chart_name();
        let filter = shared.filter.clone();
        chart_menu(ui, ctx, &mut shared.saving, &filter, (charts::SILENCE, &name), || crate::chart::words(&chart));
    });
    ui.add_space(space::XS);
    if let Some(RegionId::Point(at)) = chart_view::chart(ui, &chart, CHART) {
        *chosen = found.points.get(at).map(|point| point.silent);
    }
    if !found.points.is_empty() {
        point(ui, ctx, found, at.and_then(|at| found.points.get(at)), shared);
    }
    for note in &words.notes {
        text(note).small().muted().show(ui);
    }
}

/// The point chosen in words, and the ways to its people; as high without one, so that nothing jumps.
fn point(ui: &mut Ui, ctx: &ScreenCtx<'_>, found: &Silence, point: Option<&SilencePoint>, shared: &mut Shared) {
    let tr = ctx.tr;
    let top = ui.cursor().top();
    match point {
        None => {
            text(tr.silence_hint()).small().muted().show(ui);
        }
        Some(point) => {
            let words = charts::silent_words(tr, found, point.silent);
            text(charts::silence_point(tr, found, point, words.clone())).show(ui);
            let away = point.customers.saturating_sub(point.back);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                for (which, count, label) in [
                    (WhichSilent::All, point.customers, tr.silence_show_all(point.customers, whole(tr, point.customers))),
                    (WhichSilent::Back, point.back, tr.silence_show_back(whole(tr, point.back))),
                    (WhichSilent::Away, away, tr.silence_show_away(whole(tr, away))),
                ] {
                    if count > 0 && Button::link(label.as_str()).show(ui).clicked() {
                        let whose = Whose::Silent(SilentSince { silent: point.silent, which });
                        shared.people.open(tr.silence_people(words.clone(), label), whose, &shared.filter);
                    }
                }
            });
        }
    }
    let left = POINT - (ui.cursor().top() - top);
    if left > 0.0 {
        ui.add_space(left);
    }
}

/// The years; the numbers of those who went quiet open them.
fn years(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &Silence, shared: &mut Shared) {
    let tr = ctx.tr;
    head(ui, &tr.silence_years(), &tr.silence_years_line(), |_| {});
    let columns = [
        GridColumn { head: tr.retention_became(), width: 112.0 },
        GridColumn { head: tr.retention_back(), width: 88.0 },
        GridColumn { head: tr.retention_quiet(), width: 88.0 },
        GridColumn { head: tr.retention_left(), width: 64.0 },
        GridColumn { head: tr.silence_change(), width: 80.0 },
        GridColumn { head: tr.silence_back_since(), width: 152.0 },
    ];
    let shown = found.years.get(found.years.len().saturating_sub(YEARS)..).unwrap_or_default();
    let rows: Vec<GridRow> = shown.iter().map(|year| line(ctx, year)).collect();
    if let Some((at, _)) = grid(ui, "years", &tr.retention_period(), &columns, &rows)
        && let Some(year) = shown.get(at)
    {
        let behind = Behind::Turned { turn: Turn::Quiet, from: year.balance.from, to: year.balance.to };
        shared.open(tr.silence_year_quiet(name(year)), behind);
    }
}

fn name(year: &PastYear) -> String {
    let (from, to) = (year.balance.from.date().year(), year.balance.to.date().year());
    if from == to { to.to_string() } else { format!("{from}/{}", to % 100) }
}

fn line(ctx: &ScreenCtx<'_>, year: &PastYear) -> GridRow {
    let tr = ctx.tr;
    let balance = year.balance;
    let signed = |sign: &str, count: u64| if count == 0 { whole(tr, 0) } else { format!("{sign}{}", whole(tr, count)) };
    let quiet = signed("−", balance.went_quiet);
    let quiet = match balance.went_quiet {
        0 => GridCell::Muted(quiet),
        _ => GridCell::Opens(quiet.clone(), format!("{}: {quiet}", tr.silence_year_quiet(name(year)))),
    };
    let change = balance.change();
    let change = if change > 0 { format!("+{}", tr.whole(change)) } else { tr.whole(change) };
    let label = if balance.complete { name(year) } else { format!("{} · {}", name(year), tr.chart_running()) };
    GridRow {
        name: label,
        strong: false,
        cells: vec![
            GridCell::Words(signed("+", balance.became_regular)),
            GridCell::Words(signed("+", balance.came_back)),
            quiet,
            GridCell::Words(signed("−", balance.left)),
            GridCell::Words(change),
            GridCell::Words(share_told(tr, year.came_back)),
        ],
    }
}

fn explanation(ctx: &ScreenCtx<'_>, found: &Silence) -> Explanation {
    let tr = ctx.tr;
    Explanation {
        title: tr.silence_title(),
        term: tr.silence_term(),
        sentence: tr.silence_sentence(),
        sum: vec![(tr.silence_followed(), whole(tr, found.silences), false), (tr.customers_name(), whole(tr, found.customers), false)],
        formula: tr.silence_formula(),
        left_out: Vec::new(),
        people: String::new(),
    }
}
