//! Saving a list of customers as a file: which format, then where. Replaces nothing unasked.

use eframe::egui::{Popup, Response};

use crate::domain::ids::CustomerId;
use crate::engine::{Export, Filter};
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::menu_row;

/// The formats of a list, the most wanted first.
const FORMATS: [&str; 2] = ["xlsx", "csv"];

/// The formats below a button; gives the one that was chosen.
pub(super) fn menu(button: &Response, ctx: &ScreenCtx<'_>) -> Option<&'static str> {
    let mut chosen = None;
    Popup::menu(button).width(160.0).show(|ui| {
        for format in FORMATS {
            if menu_row(ui, None, &ctx.tr.customers_export_as(format.to_uppercase()), false, None).clicked() {
                chosen = Some(format);
            }
        }
    });
    chosen
}

/// Asks where the list of these goes.
pub(super) fn ask(saving: &mut Saving, ctx: &mut ScreenCtx<'_>, ids: Vec<CustomerId>, ending: &'static str) {
    let asking = Asking {
        title: ctx.tr.customers_export_title(ids.len(), ctx.tr.count(ids.len())),
        words: ctx.tr.customers_export_words(),
        name: ctx.tr.customers_export_name(),
        ending,
        what: Export::Customers(ids),
        language: ctx.tr.language(),
        filter: Filter::default(),
    };
    saving.ask(ctx, asking);
}
