//! Why they left: bars of reasons, or the answers themselves while there are too few for bars.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::analysis::{Behind, Telling};
use crate::chart::{Chart, RegionId};
use crate::domain::ids::ReasonId;
use crate::engine::views::bench::BenchAnswer;
use crate::engine::views::home::Home;
use crate::engine::views::people::Whose;
use crate::report::charts::Measure;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Chip, ExplanationAnswer, info_button, rule, segments, text};

use super::saving::ask_chart;
use super::told::Told;
use super::{HomeScreen, charts, menu};

impl HomeScreen {
    /// Shows the content of the card; gives the height it wants.
    pub(super) fn why(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, told: &Told) -> f32 {
        let top = ui.cursor().top();
        let Chart::Bars(bars) = &told.reasons else { return 0.0 };
        let ranked = Telling::of(home.figures.reasons.known.people).may_rank();
        let title = if !ranked && !home.answers.is_empty() {
            ctx.tr.home_answers(home.answers.len(), ctx.tr.count(home.answers.len()))
        } else {
            bars.head.title.clone()
        };
        charts::head(ui, &title, "", |ui| self.why_tools(ui, ctx, told, !bars.rows.is_empty()));
        ui.add_space(space::XS);
        if ranked || home.answers.is_empty() {
            self.bars(ui, ctx, told);
        } else {
            answers(ui, ctx, home);
        }
        for note in &bars.head.notes {
            ui.add_space(space::XS);
            text(note).small().muted().show(ui);
        }
        ui.cursor().top() - top
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
        if let Some(shape) = menu::show(ui, ctx, &name) {
            ask_chart(&mut self.saving, &self.filter, ctx, ("reasons", &name, shape));
        }
    }

    fn bars(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, told: &Told) {
        let height = chart_view::height(ui, &told.reasons);
        let Some(RegionId::Row(id)) = chart_view::chart(ui, &told.reasons, height) else { return };
        let Chart::Bars(bars) = &told.reasons else { return };
        let label = bars.rows.iter().find(|bar| bar.id == Some(id)).map(|bar| bar.label.clone()).unwrap_or_default();
        // A guess has the id of its reason below nought.
        let behind = if id < 0 { Behind::GuessedReason(ReasonId(-id)) } else { Behind::Reason(ReasonId(id)) };
        let title = if id < 0 { ctx.tr.chart_guess_label(label.trim_end_matches('?')) } else { ctx.tr.home_named(label) };
        self.people.open(title, Whose::Behind(behind), &self.filter);
    }
}

/// The newest answers with the reason given to them and what the customer was worth.
fn answers(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home) {
    let tr = ctx.tr;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_max_height(size::ICON);
        text(tr.chart_money()).small().muted().show(ui);
    });
    for answer in &home.answers {
        ui.push_id(answer.id, |ui| answer_row(ui, ctx, home, answer));
        rule(ui);
    }
}

fn answer_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, answer: &BenchAnswer) {
    let tr = ctx.tr;
    let money = answer.customer.as_ref().map_or_else(String::new, |c| tr.money(c.value_year, ctx.settings().currency));
    let reason = answer.reasons.first().and_then(|id| home.reasons.iter().find(|r| r.id == *id)).map(|r| r.name.clone());
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.set_min_height(size::CONTROL);
        ui.allocate_ui_with_layout(vec2(72.0, size::CONTROL), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_width(72.0);
            text(money).muted().one_line().show(ui);
        });
        if let Some(reason) = reason {
            ui.add_enabled_ui(false, |ui| Chip::new(reason, false).show(ui));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(tr.home_quote(answer.text.as_str())).one_line().show(ui));
    });
}
