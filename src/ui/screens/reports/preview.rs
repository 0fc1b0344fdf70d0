//! What will be written, as it will look: the pages of a report, or the chart. The last picture stays until the next is ready.

use eframe::egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::choice::Choices;
use crate::engine::views::reports::{ChartQuery, SheetsQuery};
use crate::engine::{Cached, message};
use crate::ui::chart_view;
use crate::ui::page_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens};
use crate::ui::widgets::{note, text};

/// The widest a page is shown, in points: not larger than on paper.
const PAGE: f32 = 794.0;
/// Room above the words that stand there until the first page is set.
const FIRST: f32 = 200.0;

/// The pictures held.
#[derive(Default)]
pub(super) struct Preview {
    sheets: Cached<SheetsQuery>,
    drawn: Cached<ChartQuery>,
}

impl Preview {
    /// Shows what is chosen.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, choices: &Choices) {
        match choices.report() {
            Some(choice) => {
                let query = SheetsQuery { choice, language: choices.language(ctx), filter: choices.filter.clone() };
                self.pages(ui, ctx, &query);
            }
            None => self.chart(ui, ctx, choices),
        }
    }

    fn pages(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, query: &SheetsQuery) {
        self.sheets.get(ctx.engine, query);
        if let Some(error) = self.sheets.error() {
            note(ui, Icon::TriangleAlert, Tokens::of(ui).warn, text(message(error, ctx.tr)), |_| {});
        }
        let Some(sheets) = self.sheets.view() else {
            ui.add_space(FIRST);
            text(ctx.tr.reports_drawing()).muted().centred().show(ui);
            return;
        };
        let width = ui.available_width().min(PAGE);
        for number in 0..sheets.pages.len() {
            let name = ctx.tr.reports_page(ctx.tr.count(number + 1), ctx.tr.count(sheets.pages.len()));
            ui.vertical_centered(|ui| page_view::page(ui, sheets, number, width, &name));
        }
    }

    fn chart(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, choices: &Choices) {
        let Some((spec, wide, high)) = choices.picture() else { return };
        let query = ChartQuery {
            chart: spec.id,
            language: choices.language(ctx),
            filter: choices.filter.clone(),
            small_groups: choices.small_groups(),
            sides: choices.sides(),
        };
        self.drawn.get(ctx.engine, &query);
        if let Some(error) = self.drawn.error() {
            note(ui, Icon::TriangleAlert, Tokens::of(ui).warn, text(message(error, ctx.tr)), |_| {});
        }
        let Some(chart) = self.drawn.view() else { return };
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let (wide, high) = (wide as f32, high as f32);
        let width = ui.available_width().min(PAGE);
        ui.vertical_centered(|ui| {
            let (rect, response) = ui.allocate_exact_size(vec2(width, width * high / wide), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.head().title));
            // Large pictures are drawn at twice the size (see the export), so their own points are half their pixels.
            let natural = if wide >= 1200.0 { wide / 2.0 } else { wide };
            chart_view::alone(ui.painter(), chart, rect, natural, choices.dark);
            let hairline = Tokens::of(ui).hairline();
            ui.painter().rect_stroke(rect, 0, hairline, eframe::egui::StrokeKind::Outside);
        });
    }
}
