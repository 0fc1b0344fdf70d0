//! Why they left: bars of reasons, or those who have said something one by one while there are too few for bars.

use eframe::egui::Ui;

use crate::analysis::Telling;
use crate::chart::{Chart, RegionId};
use crate::engine::views::home::Home;
use crate::engine::views::people::Whose;
use crate::report::charts::Measure;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{ExplanationAnswer, info_button, segments, text};

use super::cases::{self, Opens};
use super::saving::chart_menu;
use super::told::Told;
use super::{HomeScreen, charts};

impl HomeScreen {
    /// Shows the content of the card; gives the height it wants.
    pub(super) fn why(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, told: &Told) -> f32 {
        let top = ui.cursor().top();
        let Chart::Bars(bars) = &told.reasons else { return 0.0 };
        let one_by_one = !Telling::of(home.figures.reasons.known.people).may_rank() && home.cases.total > 0;
        let title = if one_by_one { ctx.tr.home_cases(home.cases.total, ctx.tr.count(home.cases.total)) } else { bars.head.title.clone() };
        charts::head(ui, &title, "", |ui| self.why_tools(ui, ctx, told, !bars.rows.is_empty()));
        ui.add_space(space::XS);
        if one_by_one {
            self.cases(ui, ctx, home);
        }
        // Beside the cases stand only guesses, and nothing where there are none.
        if !one_by_one || !bars.rows.is_empty() {
            self.bars(ui, ctx, home, told);
        }
        for note in &bars.head.notes {
            ui.add_space(space::XS);
            text(note).small().muted().show(ui);
        }
        ui.cursor().top() - top
    }

    fn cases(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home) {
        match ui.scope(|ui| cases::show(ui, ctx, home)).inner {
            Some(Opens::Place(route)) => ctx.go(route),
            Some(Opens::All) => {
                self.people.open(ctx.tr.home_cases_title(), Whose::Customers(home.cases.people.clone()), &self.filter);
            }
            None => {}
        }
    }

    fn why_tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, told: &Told, any: bool) {
        let tr = ctx.tr;
        if any {
            let measures = [(Measure::People, tr.home_people()), (Measure::Money, tr.home_money())];
            segments(ui, &tr.home_measure(), &mut self.measure, &measures);
        }
        let info = info_button(ui, &tr.home_explain(told.known.explanation.title.as_str()));
        match told.known.explanation.show(ui, &info, tr) {
            Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), told.known.explanation.words()),
            Some(ExplanationAnswer::People) => {
                if let Some(behind) = told.known.behind {
                    self.people.open(told.known.explanation.title.clone(), Whose::Behind(behind), &self.filter);
                }
            }
            None => {}
        }
        let name = tr.chart_reasons_name();
        let chart = (self.measure.chart(), name.as_str());
        chart_menu(ui, ctx, &mut self.saving, &self.filter, chart, || crate::chart::words(&told.reasons));
    }

    fn bars(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, told: &Told) {
        let height = chart_view::height(ui, &told.reasons);
        let Some(RegionId::Row(id)) = chart_view::chart(ui, &told.reasons, height) else { return };
        self.people.open_bar(ctx.tr, (&told.reasons, &home.figures.reasons), id, &self.filter);
    }
}
