//! The codebook beside the answers: reasons by kind with how many answers have each; a click filters. Only shows.

use eframe::egui::{Align, Id, Layout, Ui};
use strum::IntoEnumIterator as _;

use super::scrolling_card;
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::views::reasons::ReasonRow;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, ListRow, text};

/// Shows it; `filter` becomes the reason clicked, or none when it is clicked again.
pub fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, reasons: &[ReasonRow], filter: &mut Option<ReasonId>) {
    let height = ui.available_height();
    scrolling_card(ui, "codebook", height, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for kind in ReasonKind::iter() {
            let rows: Vec<&ReasonRow> = reasons.iter().filter(|r| r.reason.kind == kind).collect();
            if rows.is_empty() {
                continue;
            }
            text(ctx.tr.answers_kind(<&str>::from(kind))).small().muted().show(ui);
            ui.add_space(space::XS);
            for row in rows {
                reason_row(ui, ctx, row, filter);
            }
            ui.add_space(space::S);
        }
        if Button::quiet(ctx.tr.answers_codebook()).icon(Icon::Pencil).show(ui).clicked() {
            ctx.go(Route::Reasons);
        }
    });
}

fn reason_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &ReasonRow, filter: &mut Option<ReasonId>) {
    let count = ctx.tr.count(row.answers);
    let name = format!("{}: {count}", row.reason.name);
    let on = *filter == Some(row.reason.id);
    let response = ListRow::new(Id::unique(("codebook", row.reason.id)), size::ROW_DENSE, &name).chosen(on).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            text(count).small().muted().show(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&row.reason.name).one_line().show(ui));
        });
    });
    if response.clicked() {
        *filter = if on { None } else { Some(row.reason.id) };
    }
}
