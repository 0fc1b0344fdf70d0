//! Over time: one sentence and one chart; below *More* the balance of regulars and the rule behind "gone quiet".

use eframe::egui::Ui;

use super::{Part, Shared, WIDE, scene, units};
use crate::analysis::Figures;
use crate::analysis::retention::RetentionRow;
use crate::chart::{Chart, RegionId};
use crate::domain::contract::Business;
use crate::report::charts;
use crate::report::findings::{self, Scene};
use crate::report::window_label;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::changed::ChangedPart;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::{retained, stay};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, card_sized, row, segments, text};

/// Height of the chart.
const CHART: f32 = 208.0;
/// Windows that have room for their counts below the points.
const DETAILED: usize = 9;
/// The two cards below are never lower than this.
const LOWEST: f32 = 300.0;
/// Above and below the content of a card.
const PADDING: f32 = 22.0;

/// The tab.
#[derive(Default)]
pub(super) struct OverTime {
    more: bool,
    balance: super::balance::Balance,
    silence: super::silence::SilencePart,
    members: super::members::Members,
    changed: ChangedPart,
    /// Height of the two cards, as the last picture needed it.
    cards: f32,
}

impl Part for OverTime {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let scene = scene(figures, ctx);
        if scene.of_members() {
            self.members.ui(ui, ctx, &scene, shared);
            let Shared { filter, people, goal, .. } = shared;
            ui.push_id("changed", |ui| card(ui, |ui| self.changed.show(ui, ctx, filter, people, false)));
            ui.push_id("goal", |ui| card(ui, |ui| goal.card(ui, ctx, (filter, Business::Members), people)));
            return;
        }
        chart(ui, ctx, &scene, shared);
        let Shared { filter, people, .. } = &mut *shared;
        let changed = &mut self.changed;
        ui.push_id("changed", |ui| card(ui, |ui| changed.show(ui, ctx, filter, people, false)));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let icon = if self.more { Icon::ChevronDown } else { Icon::ChevronRight };
            if Button::quiet(ctx.tr.retention_more()).icon(icon).chosen(self.more).show(ui).clicked() {
                self.more = !self.more;
            }
            text(ctx.tr.retention_more_what()).muted().show(ui);
        });
        if self.more {
            self.cards(ui, ctx, &scene, shared);
            self.silence.show(ui, ctx, &scene, shared);
        }
        let Shared { filter, people, goal, .. } = shared;
        ui.push_id("goal", |ui| card(ui, |ui| goal.card(ui, ctx, (filter, Business::Shop), people)));
    }
}

impl OverTime {
    /// The balance and the rule, side by side and of one height where there is room.
    fn cards(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        if ui.available_width() < WIDE {
            ui.push_id("balance", |ui| card(ui, |ui| self.balance.show(ui, ctx, scene, shared)));
            ui.push_id("rule", |ui| card(ui, |ui| super::rule::show(ui, ctx, scene, shared)));
            return;
        }
        let height = self.cards.max(LOWEST);
        let mut needed = LOWEST;
        row(ui, height, &[600.0, 416.0], |ui, i, width| {
            let used = card_sized(ui, width, height, |ui| {
                let top = ui.cursor().top();
                if i == 0 {
                    self.balance.show(ui, ctx, scene, shared);
                } else {
                    super::rule::show(ui, ctx, scene, shared);
                }
                ui.cursor().top() - top
            });
            needed = needed.max((used + PADDING).ceil());
        });
        if (needed - height).abs() > 0.5 {
            self.cards = needed;
            ui.ctx().request_discard("cards of retention");
        }
    }
}

fn chart(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let mut chart = charts::retention(scene);
    if let Chart::Line(line) = &mut chart {
        line.details = line.points.len() <= DETAILED && ui.available_width() >= WIDE;
    }
    let told = [findings::retention_counts(scene), findings::retention_change(scene)];
    let line = told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    card(ui, |ui| {
        head(ui, &findings::retention_last(scene), &line, |ui| tools(ui, ctx, scene, shared));
        ui.add_space(space::S);
        if let Some(RegionId::Point(i)) = chart_view::chart(ui, &chart, CHART)
            && let Some(row) = over(scene.figures).nth(chart.told_before(i))
        {
            show_window(ctx, row, shared);
        }
    });
}

fn tools(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let tr = ctx.tr;
    segments(ui, &tr.home_unit(), &mut shared.filter.unit, &units(tr));
    let last = over(scene.figures).last().map(retained);
    shared.explain(ui, ctx, &stay(scene), last);
    shared.menu(ui, ctx, ("retention", &tr.chart_retention_name()), || charts::retention(scene));
}

/// Who came in a window and in the one before.
fn show_window(ctx: &ScreenCtx<'_>, row: &RetentionRow, shared: &mut Shared) {
    let label = |from, to| window_label(from, to, ctx.tr);
    shared.open(ctx.tr.home_came_again(label(row.base_from, row.base_to), label(row.from, row.to)), retained(row));
}

/// The windows that are over, as the chart draws them.
fn over(figures: &Figures) -> impl Iterator<Item = &RetentionRow> {
    figures.retention.iter().filter(|row| row.complete && row.share.all > 0)
}
