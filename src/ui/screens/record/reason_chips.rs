//! Reasons heard, as chips under an answer in words: the first nine by Alt and a digit, the rest in a list. The first chosen is the main
//! one. One that is not offered any more shows where it was given.

use eframe::egui::{Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::fill::Fill;
use super::keys;
use crate::domain::ids::ReasonId;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::theme::space;
use crate::ui::widgets::{Chip, menu_item};

/// Reasons with a key of their own.
const KEYS: usize = 9;

/// Takes Alt and a digit for this answer, before its field does. True when the list of the others is wanted.
pub fn take_keys(ui: &Ui, reasons: &[ReasonRow], fill: &mut Fill) -> bool {
    match keys::alt_digit(ui).filter(|_| ui.is_enabled()) {
        Some(0) => true,
        Some(digit) => {
            if let Some(row) = in_use(reasons).nth(digit - 1) {
                fill.toggle_reason(row.reason.id);
            }
            false
        }
        None => false,
    }
}

fn in_use(reasons: &[ReasonRow]) -> impl Iterator<Item = &ReasonRow> {
    reasons.iter().filter(|row| !row.reason.retired)
}

/// Shows the chips.
pub fn show(ui: &mut Ui, tr: &Tr, reasons: &[ReasonRow], fill: &mut Fill, keyed: bool, open: bool) {
    let mut toggled: Option<ReasonId> = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
        let given = |row: &&ReasonRow| fill.reasons.contains(&row.reason.id);
        let first = in_use(reasons).take(KEYS).enumerate().map(|(i, row)| (Some(i + 1), row));
        let others_given = in_use(reasons).skip(KEYS).filter(given).map(|row| (None, row));
        let retired_given = reasons.iter().filter(|row| row.reason.retired).filter(given).map(|row| (None, row));
        for (key, row) in first.chain(others_given).chain(retired_given) {
            let chip = chip(tr, row, fill);
            let chip = if let Some(key) = key.filter(|_| keyed) { chip.key(format!("Alt {key}")) } else { chip };
            if chip.show(ui).clicked() {
                toggled = Some(row.reason.id);
            }
        }
        toggled = others(ui, tr, reasons, fill, keyed, open).or(toggled);
    });
    if let Some(reason) = toggled {
        fill.toggle_reason(reason);
    }
}

fn chip(tr: &Tr, row: &ReasonRow, fill: &Fill) -> Chip {
    let on = fill.reasons.contains(&row.reason.id);
    let main = fill.reasons.len() > 1 && fill.reasons.first() == Some(&row.reason.id);
    let chip = Chip::new(&row.reason.name, on);
    if main { chip.count(tr.record_main()) } else { chip }
}

/// The list of the reasons without a key.
fn others(ui: &mut Ui, tr: &Tr, reasons: &[ReasonRow], fill: &Fill, keyed: bool, open: bool) -> Option<ReasonId> {
    in_use(reasons).nth(KEYS)?;
    let chip = Chip::new(tr.record_reason_other(), false);
    let chip = if keyed { chip.key("Alt 0") } else { chip.opens() };
    let anchor = chip.show(ui);
    if open {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&anchor));
    }
    let just_opened = open || anchor.clicked();
    let mut chosen = None;
    Popup::menu(&anchor).close_behavior(PopupCloseBehavior::CloseOnClick).width(260.0).gap(space::XS).show(|ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (i, row) in in_use(reasons).skip(KEYS).enumerate() {
                let on = fill.reasons.contains(&row.reason.id);
                let response = menu_item(ui, None, &row.reason.name, on, None);
                if just_opened && i == 0 {
                    response.request_focus();
                }
                if response.clicked() {
                    chosen = Some(row.reason.id);
                }
            }
        });
    });
    chosen
}
