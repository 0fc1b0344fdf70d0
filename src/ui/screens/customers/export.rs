//! Saving a list of customers as a file: which format, then where. Replaces nothing unasked.

use eframe::egui::{Popup, Response};

use crate::domain::ids::CustomerId;
use crate::engine::{Export, Filter};
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::menu_item;

/// The formats of a list, the most wanted first.
const FORMATS: [&str; 2] = ["xlsx", "csv"];

/// What becomes of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Output {
    /// A file of this format.
    File(&'static str),
    /// A questionnaire is printed for each of them.
    Print,
}

/// What can become of it below a button; gives what was chosen.
pub(in crate::ui::screens) fn menu(button: &Response, ctx: &ScreenCtx<'_>) -> Option<Output> {
    let mut chosen = None;
    Popup::menu(button).width(220.0).show(|ui| {
        for format in FORMATS {
            if menu_item(ui, None, &ctx.tr.customers_export_as(format.to_uppercase()), false, None).clicked() {
                chosen = Some(Output::File(format));
            }
        }
        if menu_item(ui, None, &ctx.tr.customers_print(), false, None).clicked() {
            chosen = Some(Output::Print);
        }
    });
    chosen
}

/// Asks where the list of these goes, or goes on to print for them.
pub(in crate::ui::screens) fn put_out(saving: &mut Saving, ctx: &mut ScreenCtx<'_>, ids: Vec<CustomerId>, output: Output) {
    match output {
        Output::File(ending) => ask(saving, ctx, ids, ending),
        Output::Print => ctx.go(Route::Print(None, ids)),
    }
}

/// Asks where the list of these goes.
fn ask(saving: &mut Saving, ctx: &mut ScreenCtx<'_>, ids: Vec<CustomerId>, ending: &'static str) {
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
