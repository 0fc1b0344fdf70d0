//! How many stay: the rate over time with its band, the goal and the running period.

use eframe::egui::Ui;

use crate::analysis::contracts::{MemberGroup, MemberTurn};
use crate::analysis::retention::RetentionRow;
use crate::analysis::{Behind, Unit};
use crate::chart::{self, RegionId};
use crate::domain::contract::Business;
use crate::engine::views::home::Home;
use crate::engine::views::people::Whose;
use crate::report::{members, window_label};
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{ExplanationAnswer, Select, info_button, text};

use super::saving::chart_menu;
use super::told::{Told, retained};
use super::{GoalPart, HomeScreen, charts};

/// The chart is never lower than this.
const LOWEST: f32 = 136.0;
/// Room of a note below it.
const NOTE: f32 = 20.0;
/// Room of the way to the goal.
const GOAL: f32 = GoalPart::HEIGHT + space::XS;

impl HomeScreen {
    /// Shows the content of the card; gives the height it wants.
    #[expect(clippy::cast_precision_loss, reason = "a note or two")]
    pub(super) fn stay(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, told: &Told) -> f32 {
        let (top, bottom) = (ui.cursor().top(), ui.max_rect().bottom());
        let head = told.retention.head();
        charts::head(ui, &head.title, &head.subtitle, |ui| self.stay_tools(ui, ctx, home, told));
        ui.add_space(space::S);
        let above = ui.cursor().top() - top;
        let notes = NOTE * head.notes.len() as f32 + GOAL;
        let height = (bottom - ui.cursor().top() - notes).max(LOWEST);
        if let Some(RegionId::Point(i)) = chart_view::chart(ui, &told.retention, height) {
            self.show_point(ctx, home, told.retention.told_before(i));
        }
        for note in &head.notes {
            text(note).small().muted().one_line().show(ui);
        }
        let business = if of_members(home) { Business::Members } else { Business::Shop };
        self.goal.line(ui, ctx, &self.filter, business);
        above + LOWEST + notes
    }

    fn stay_tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, told: &Told) {
        let tr = ctx.tr;
        let units = [
            (Unit::Month, tr.home_months()),
            (Unit::Quarter, tr.home_quarters()),
            (Unit::Half, tr.home_halves()),
            (Unit::Year, tr.home_years()),
        ];
        Select::new(tr.home_unit()).label_hidden().dense().show(ui, &mut self.filter.unit, &units);
        let info = info_button(ui, &tr.home_explain(told.stay.title.as_str()));
        match told.stay.show(ui, &info, tr) {
            Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), told.stay.words()),
            Some(ExplanationAnswer::People) => {
                self.show_point(ctx, home, windows(home).saturating_sub(1));
            }
            None => {}
        }
        let (id, name) = if of_members(home) { ("members", tr.members_churn_name()) } else { ("retention", tr.chart_retention_name()) };
        chart_menu(ui, ctx, &mut self.saving, &self.filter, (id, &name), || chart::words(&told.retention));
    }

    /// The people of a window of the chart, by its place.
    fn show_point(&mut self, ctx: &ScreenCtx<'_>, home: &Home, place: usize) {
        if of_members(home) {
            if let Some(row) = members::windows(&home.figures).get(place) {
                let left = MemberGroup::Turned { turn: MemberTurn::LeftOfStart, from: row.from, to: row.to };
                let title = ctx.tr.members_window_left(window_label(row.from, row.to, ctx.tr));
                self.people.open(title, Whose::Behind(Behind::Members(left)), &self.filter);
            }
        } else if let Some(row) = over(home).get(place) {
            self.show_window(ctx, row);
        }
    }

    /// Who came in a window and in the one before.
    fn show_window(&mut self, ctx: &ScreenCtx<'_>, row: &RetentionRow) {
        let label = |from, to| window_label(from, to, ctx.tr);
        let title = ctx.tr.home_came_again(label(row.base_from, row.base_to), label(row.from, row.to));
        self.people.open(title, Whose::Behind(retained(row)), &self.filter);
    }
}

/// Whether the chart is that of members.
pub(super) fn of_members(home: &Home) -> bool {
    home.figures.of_members()
}

/// How many windows the chart draws.
fn windows(home: &Home) -> usize {
    if of_members(home) { members::windows(&home.figures).len() } else { over(home).len() }
}

/// The windows that are over, as the chart draws them.
fn over(home: &Home) -> Vec<&RetentionRow> {
    home.figures.retention.iter().filter(|row| row.complete && row.share.all > 0).collect()
}
