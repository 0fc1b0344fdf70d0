//! A file that cannot be read: what happened, what to do, the technical text behind Details.

use eframe::egui::Ui;

use crate::engine::{EngineError, message};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, icon, quote_box, text};

/// What was asked for.
pub(super) enum Wish {
    /// Another file.
    Other,
    /// The same once more.
    Again,
}

/// Shows it; `details` says whether the technical text is open.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, error: &EngineError, details: &mut bool) -> Option<Wish> {
    let mut wish = None;
    // Stopping it oneself is no fault: its own words say all there is.
    let fault = !matches!(error, EngineError::Cancelled);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, Icon::CircleAlert, if fault { ctx.tokens.bad } else { ctx.tokens.muted });
            text(message(error, ctx.tr)).show(ui);
        });
        if fault {
            text(ctx.tr.import_trouble_safe()).muted().show(ui);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if Button::secondary(ctx.tr.import_other()).icon(Icon::FolderOpen).show(ui).clicked() {
                wish = Some(Wish::Other);
            }
            if Button::secondary(ctx.tr.import_again()).icon(Icon::RefreshCw).show(ui).clicked() {
                wish = Some(Wish::Again);
            }
            let chevron = if *details { Icon::ChevronUp } else { Icon::ChevronDown };
            if fault && Button::quiet(ctx.tr.ui_details()).trailing(chevron).show(ui).clicked() {
                *details = !*details;
            }
        });
        if fault && *details {
            quote_box(ui, |ui| text(error.details()).small().show(ui));
        }
    });
    wish
}
