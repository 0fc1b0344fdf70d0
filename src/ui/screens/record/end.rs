//! The end of a sheet: are these also the reasons they left, do they still come, who typed it in. Changes the sheet only.

use eframe::egui::{Id, Ui};

use super::form::{Form, Known};
use crate::engine::views::reasons::ReasonRow;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::{Field, check_box};

/// Shows what is asked at the end.
pub fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) {
    let tr = ctx.tr;
    let name = known.customer.map(|c| c.customer.details.display_name().to_owned()).unwrap_or_default();
    if form.sheet.saved.is_none() && form.lost && !form.sheet.still_comes {
        let reasons = names(form, known.reasons);
        if !reasons.is_empty() {
            let mut explains = form.explains();
            if check_box(ui, &mut explains, &tr.record_also_left(name.clone(), reasons)) {
                form.sheet.explains = Some(explains);
            }
        }
    }
    if let Some((_, day)) = form.departure.filter(|_| form.sheet.saved.is_none()) {
        check_box(ui, &mut form.sheet.still_comes, &tr.record_still_comes(tr.day(day), name));
    }
    let field = Field::new(tr.record_typed_by()).width(240.0).limit(80).id(typed_by_id());
    let response = field.show(ui, &mut form.sheet.typed_by);
    if std::mem::take(&mut form.focus) && !form.whole {
        response.request_focus();
    }
}

fn typed_by_id() -> Id {
    Id::unique("record-typed-by")
}

/// The names of the reasons heard, the main one first.
fn names(form: &Form, reasons: &[ReasonRow]) -> String {
    let name = |id| reasons.iter().find(|r| r.reason.id == id).map(|r| r.reason.name.as_str());
    form.sheet.reasons().into_iter().filter_map(name).collect::<Vec<_>>().join(", ")
}
