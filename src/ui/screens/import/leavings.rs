//! What a file does not say of those who left: how we know, and who gives the reasons. One line with two choices.

use eframe::egui::Ui;

use crate::domain::departure::{HowKnown, ReasonSource};
use crate::domain::import::{Field, LeavingsAs, Mapping};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{how_known_words, source_words};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Select, icon, text};

/// Width of a choice where there is room.
const WIDE: f32 = 200.0;
/// Narrower than this the choices stand below their words.
const NARROW: f32 = 720.0;

/// Draws the line where the columns tell of leavings; true when something else was chosen.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, mapping: &Mapping, leavings: &mut LeavingsAs) -> bool {
    let has = |field| mapping.column(field).is_some();
    if !has(Field::Left) && !has(Field::Reason) {
        return false;
    }
    let before = *leavings;
    let room = ui.available_width();
    let width = if room < NARROW { WIDE.min((room - space::S) / 2.0) } else { WIDE };
    let words = |ui: &mut Ui| {
        icon(ui, Icon::LogOut, ctx.tokens.muted);
        text(ctx.tr.import_leavings()).show(ui);
    };
    if room < NARROW {
        ui.horizontal(words);
    }
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL_DENSE);
        ui.spacing_mut().item_spacing.x = space::S;
        if room >= NARROW {
            words(ui);
        }
        choices(ui, ctx.tr, leavings, width, has(Field::Reason));
    });
    *leavings != before
}

fn choices(ui: &mut Ui, tr: &Tr, leavings: &mut LeavingsAs, width: f32, reasons: bool) {
    let hows = [HowKnown::ToldUs, HowKnown::ContractEnded, HowKnown::OwnersDecision].map(|how| (how, how_known_words(tr, how)));
    let select = Select::new(tr.customer_how_known_label()).label_hidden().dense().width(width);
    if ui.push_id("how", |ui| select.show(ui, &mut leavings.how_known, &hows)).inner {
        leavings.source = leavings.how_known.likely_source();
    }
    if reasons {
        let sources = [ReasonSource::CustomersWords, ReasonSource::ToldStaff, ReasonSource::OwnersGuess];
        let sources = sources.map(|source| (source, source_words(tr, source)));
        let select = Select::new(tr.customer_source_label()).label_hidden().dense().width(width);
        ui.push_id("source", |ui| select.show(ui, &mut leavings.source, &sources));
    }
}
