//! Reports: what is to be written is chosen at the left, seen at the right exactly as it will be, and saved with one button.
//! Sets no page and writes no file itself.

mod choice;
mod preview;
mod saving;

use eframe::egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use self::choice::Choices;
use self::preview::Preview;
use self::saving::Saving;
use crate::engine::views::reports::{ReportBasis, ReportBasisQuery};
use crate::engine::{Cached, Event};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead};

/// Width of what is chosen.
const LEFT: f32 = 304.0;
/// Below this width what is chosen stands above the pages.
const NARROW: f32 = 720.0;

/// The screen of reports.
#[derive(Default)]
pub struct ReportsScreen {
    basis: Cached<ReportBasisQuery>,
    choices: Choices,
    preview: Preview,
    saving: Saving,
    /// The period and segment that were handed over on coming here.
    handed: Option<Route>,
}

impl Screen for ReportsScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.reports_name()
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::SaveReport {
            self.saving.ask_usual(ctx, &self.choices);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.saving.event(event, ctx);
    }

    fn path_chosen(&mut self, tag: &'static str, path: std::path::PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.saving.path_chosen(tag, path, ctx);
    }

    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {
        self.handed = None;
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.take_over(ctx);
        let basis = self.basis.get(ctx.engine, &ReportBasisQuery { filter: self.choices.filter.clone() }).cloned();
        if basis.as_ref().is_some_and(|b| b.customers == 0) {
            empty(ui, ctx);
            return;
        }
        self.choices.follow(ctx, basis.as_ref());
        let basis = basis.unwrap_or_default();
        let (title, line) = (ctx.tr.reports_name(), ctx.tr.reports_line());
        let (saving, choices) = (&mut self.saving, &self.choices);
        PageHead::new(&title).line(&line).show(ui, |ui| saving.buttons(ui, ctx, choices));
        self.saving.saved(ui, ctx);
        let room = ui.available_rect_before_wrap();
        if room.width() < NARROW {
            self.stacked(ui, ctx, &basis);
        } else {
            self.side_by_side(ui, ctx, &basis, room);
        }
    }
}

impl ReportsScreen {
    /// Takes the period and segment one came with, once.
    fn take_over(&mut self, ctx: &ScreenCtx<'_>) {
        let Route::ReportOn(period, segment) = ctx.route else { return };
        if self.handed.as_ref() != Some(ctx.route) {
            self.choices.filter.period = *period;
            self.choices.filter.segment.clone_from(segment);
            self.handed = Some(ctx.route.clone());
        }
    }

    fn stacked(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, basis: &ReportBasis) {
        ScrollArea::vertical().id_salt("reports").auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            self.choices.show(ui, ctx, basis);
            self.preview.show(ui, ctx, &self.choices);
        });
    }

    fn side_by_side(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, basis: &ReportBasis, room: Rect) {
        let left = Rect::from_min_size(room.min, vec2(LEFT, room.height()));
        let right = Rect::from_min_max(pos2(left.right() + space::L, room.top()), room.max);
        let mut column = ui.new_child(UiBuilder::new().id_salt("choices").max_rect(left));
        ScrollArea::vertical().id_salt("choices").auto_shrink([false, false]).show(&mut column, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            self.choices.show(ui, ctx, basis);
            ui.add_space(space::L);
        });
        let mut column = ui.new_child(UiBuilder::new().id_salt("pages").max_rect(right));
        ScrollArea::vertical().id_salt("pages").auto_shrink([false, false]).show(&mut column, |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            self.preview.show(ui, ctx, &self.choices);
            ui.add_space(space::L);
        });
        ui.advance_cursor_after_rect(room);
    }
}

/// Before there are customers: what will be here, and the one next step.
fn empty(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    PageHead::new(&ctx.tr.reports_name()).line(&ctx.tr.reports_line()).show(ui, |_| {});
    let mut state = EmptyState::new(Icon::FileText, ctx.tr.reports_empty(), ctx.tr.reports_empty_words());
    if Route::Import.entry().is_some() {
        state = state.button(Button::main(ctx.tr.reports_empty_button()).icon(Icon::Upload));
    }
    if state.show(ui) {
        ctx.go(Route::Import);
    }
}
