//! Home before there is anybody: what will be here, and the two next steps.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::domain::contract::Business;
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size};
use crate::ui::widgets::{Button, EmptyState};

/// Shows it.
pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    let club = ctx.settings().business == Some(Business::Members);
    let (sample, try_it) =
        if club { (UiCommand::OpenSampleClub, tr.home_try_club()) } else { (UiCommand::OpenSample, tr.home_try_sample()) };
    let state = EmptyState::new(Icon::House, tr.home_empty(), tr.home_empty_words());
    if Route::Import.entry().is_none() {
        if state.button(Button::main(try_it).icon(Icon::Store)).show(ui) {
            ctx.run(sample);
        }
        return;
    }
    if state.button(Button::main(tr.home_import()).icon(Icon::Upload)).show(ui) {
        ctx.go(Route::Import);
    }
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Center), |ui| {
        if Button::link(try_it).show(ui).clicked() {
            ctx.run(sample);
        }
    });
}
