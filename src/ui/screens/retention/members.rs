//! Over time in a business of members: how many are lost and what goes with them, the balance that adds up, and who has cancelled and
//! is there still.

use eframe::egui::Ui;

use super::members_tables::{self as tables, Measure};
use super::{Shared, WIDE, units};
use crate::analysis::contracts::{MemberGroup, MemberTurn, Movements};
use crate::analysis::{Behind, Figures};
use crate::chart::{Chart, RegionId};
use crate::report::findings::Scene;
use crate::report::{charts, members as words, window_label};
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::theme::space;
use crate::ui::widgets::{card, segments, text};

/// Height of the chart.
const CHART: f32 = 208.0;
/// Windows that have room for their counts below the points.
const DETAILED: usize = 9;

/// What is chosen.
#[derive(Default)]
pub(super) struct Members {
    measure: Measure,
    all: bool,
    all_cancelled: bool,
}

impl Members {
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        // Each in a place of its own: heads remember the width of their tools by it.
        ui.push_id("chart", |ui| card(ui, |ui| self.chart(ui, ctx, scene, shared)));
        ui.push_id("balance", |ui| card(ui, |ui| tables::balance(ui, ctx, scene, shared, self.measure, &mut self.all)));
        ui.push_id("cancelled", |ui| card(ui, |ui| tables::cancelled(ui, ctx, scene, shared, &mut self.all_cancelled)));
    }

    fn chart(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        let mut chart = match self.measure {
            Measure::People => charts::members(scene),
            Measure::Money => charts::members_money(scene),
        };
        if let Chart::Line(line) = &mut chart {
            line.details = line.points.len() <= DETAILED && ui.available_width() >= WIDE;
        }
        let line = match self.measure {
            Measure::People => words::churn_line(scene),
            Measure::Money => scene.tr.members_find_money_none(ctx.tr.money(scene.figures.contracts.monthly, scene.currency)),
        };
        head(ui, &chart.head().title.clone(), &line, |ui| self.tools(ui, ctx, scene, shared));
        ui.add_space(space::S);
        if let Some(RegionId::Point(at)) = chart_view::chart(ui, &chart, CHART)
            && let Some(row) = self.windows(scene.figures).get(chart.told_before(at)).copied()
        {
            show_left(ctx, row, shared);
        }
        let said = match self.measure {
            Measure::People => scene.tr.members_rule(),
            Measure::Money => scene.tr.members_rule_money(),
        };
        text(said).small().muted().show(ui);
    }

    /// The windows as the chart draws them.
    fn windows<'f>(&self, figures: &'f Figures) -> Vec<&'f Movements> {
        match self.measure {
            Measure::People => words::windows(figures),
            Measure::Money => figures.contracts.rows.iter().collect(),
        }
    }

    fn tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        let tr = ctx.tr;
        let measures = [(Measure::People, tr.members_people()), (Measure::Money, tr.members_money())];
        segments(ui, &tr.members_shown(), &mut self.measure, &measures);
        segments(ui, &tr.home_unit(), &mut shared.filter.unit, &units(tr));
        let (id, chart, name, build) = match self.measure {
            Measure::People => ("members_churn", "members", tr.members_churn_name(), charts::members as fn(&Scene<'_>) -> Chart),
            Measure::Money => ("members_churn_gross", "members_money", tr.members_money_name(), charts::members_money as _),
        };
        shared.figure(ui, ctx, &figure(id, scene));
        shared.menu(ui, ctx, (chart, &name), || build(scene));
    }
}

/// Who left in a window.
fn show_left(ctx: &ScreenCtx<'_>, row: &Movements, shared: &mut Shared) {
    let left = MemberGroup::Turned { turn: MemberTurn::Left, from: row.from, to: row.to };
    shared.open(ctx.tr.members_window_left(window_label(row.from, row.to, ctx.tr)), Behind::Members(left));
}
