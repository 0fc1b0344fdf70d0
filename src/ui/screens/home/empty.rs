//! Home before there is anybody: what will be here, and the two next steps.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size};
use crate::ui::widgets::{Button, EmptyState};

/// Shows it.
pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    let state = EmptyState::new(Icon::House, tr.home_empty(), tr.home_empty_words());
    if Route::Import.entry().is_none() {
        if state.button(Button::main(tr.home_try_sample()).icon(Icon::Store)).show(ui) {
            ctx.run(UiCommand::OpenSample);
        }
        return;
    }
    if state.button(Button::main(tr.home_import()).icon(Icon::Upload)).show(ui) {
        ctx.go(Route::Import);
    }
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Center), |ui| {
        if Button::link(tr.home_try_sample()).show(ui).clicked() {
            ctx.run(UiCommand::OpenSample);
        }
    });
}
