//! What a file does not say of those who left: how we know, and who gives the reasons. One line with two choices.

use eframe::egui::{Ui, vec2};

use crate::domain::departure::{HowKnown, ReasonSource};
use crate::domain::import::{Field, LeavingsAs, Mapping};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{how_known_words, source_words};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Select, icon, text};

/// Widths of the two choices.
const HOW: f32 = 200.0;
const SOURCE: f32 = 160.0;

/// Draws the line where the columns tell of leavings; true when something else was chosen.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, mapping: &Mapping, leavings: &mut LeavingsAs) -> bool {
    let has = |field| mapping.column(field).is_some();
    if !has(Field::Left) && !has(Field::Reason) {
        return false;
    }
    let tr = ctx.tr;
    let before = *leavings;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        icon(ui, Icon::LogOut, ctx.tokens.muted);
        text(tr.import_leavings()).show(ui);
        let hows = [HowKnown::ToldUs, HowKnown::ContractEnded, HowKnown::OwnersDecision].map(|how| (how, how_known_words(tr, how)));
        let select = Select::new(tr.customer_how_known_label()).label_hidden().dense().width(HOW);
        if ui.push_id("how", |ui| select.show(ui, &mut leavings.how_known, &hows)).inner {
            leavings.source = leavings.how_known.likely_source();
        }
        if has(Field::Reason) {
            let sources = [ReasonSource::CustomersWords, ReasonSource::ToldStaff, ReasonSource::OwnersGuess];
            let sources = sources.map(|source| (source, source_words(tr, source)));
            let select = Select::new(tr.customer_source_label()).label_hidden().dense().width(SOURCE);
            ui.push_id("source", |ui| select.show(ui, &mut leavings.source, &sources));
        }
    });
    *leavings != before
}
