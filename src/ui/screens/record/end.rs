//! The end of a sheet: are these also the reasons they left, have they left at all, do they still come, who typed it in, what must be
//! answered and is not. Changes the sheet only.

use eframe::egui::{Id, Ui};

use super::form::{Form, Known, Step};
use crate::engine::views::reasons::ReasonRow;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, check_box, icon, text};
use crate::ui::words;

/// Shows what is asked at the end.
pub fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    if form.sheet.saved.is_none() {
        leaving(ui, ctx, form, known);
    }
    let field = Field::new(ctx.tr.record_typed_by()).width(240.0).limit(80).id(typed_by_id());
    let response = field.show(ui, &mut form.sheet.typed_by);
    if !form.whole && std::mem::take(&mut form.focus) {
        response.request_focus();
    }
    if form.missing.is_empty() { None } else { missing(ui, ctx, form) }
}

/// What it says of a leaving: on record, it is explained or withdrawn; of one who has only gone quiet it is offered, never preset.
fn leaving(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) {
    let tr = ctx.tr;
    let name = known.customer.map(|c| words::called(tr, &c.customer.details)).unwrap_or_default();
    let reasons = names(form, known.reasons);
    let words = match form.departure {
        Some(_) if reasons.is_empty() || form.sheet.still_comes => None,
        Some(_) => Some(tr.record_also_left(name.clone(), reasons)),
        None if !form.lost => None,
        None if reasons.is_empty() => Some(tr.record_has_left(name.clone())),
        None => Some(tr.record_has_left_why(name.clone(), reasons)),
    };
    if let Some(words) = words {
        let mut explains = form.explains();
        if check_box(ui, &mut explains, &words) {
            form.sheet.explains = Some(explains);
        }
    }
    if let Some((_, day)) = form.departure {
        check_box(ui, &mut form.sheet.still_comes, &tr.record_still_comes(tr.day(day), name));
    }
}

/// What must be answered and is not, with the way there. Saving once more saves it without.
fn missing(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &Form) -> Option<Step> {
    let mut step = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        icon(ui, Icon::CircleAlert, ctx.tokens.warn);
        text(ctx.tr.record_missing(form.missing.len(), ctx.tr.count(form.missing.len()))).show(ui);
    });
    for place in &form.missing {
        let Some(wording) = form.wordings.get(*place) else { continue };
        if Button::link(format!("{}. {}", place + 1, wording.text)).show(ui).clicked() {
            step = Some(Step::To(*place));
        }
    }
    step
}

fn typed_by_id() -> Id {
    Id::unique("record-typed-by")
}

/// The names of the reasons heard, the main one first.
fn names(form: &Form, reasons: &[ReasonRow]) -> String {
    let name = |id| reasons.iter().find(|r| r.reason.id == id).map(|r| r.reason.name.as_str());
    form.sheet.reasons().into_iter().filter_map(name).collect::<Vec<_>>().join(", ")
}
