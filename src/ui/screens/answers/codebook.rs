//! The codebook beside the answers: its groups, then the other reasons by kind, with how many answers have each; a click filters. Only
//! shows.

use eframe::egui::{Frame, Id, Margin, Ui, pos2};
use strum::IntoEnumIterator as _;

use super::{Book, scrolling_card};
use crate::domain::ids::ReasonId;
use crate::domain::reason::{ReasonGroup, ReasonKind};
use crate::engine::views::reasons::ReasonRow;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};
use crate::ui::widgets::paint::{line, put_line};
use crate::ui::widgets::{Button, ListRow, text};

/// Shows it; `filter` becomes the reason clicked, or none when it is clicked again.
pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (book, groups): (&Book<'_>, &[ReasonGroup]), filter: &mut Option<ReasonId>) {
    let height = ui.available_height();
    scrolling_card(ui, "codebook", height, 0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let offered = |fits: &dyn Fn(&ReasonRow) -> bool| book.offered.iter().copied().filter(|r| fits(r)).collect::<Vec<_>>();
        for group in groups {
            part(ui, ctx, &group.name, &offered(&|r| r.reason.group == Some(group.id)), filter);
        }
        for kind in ReasonKind::iter() {
            let rows = offered(&|r| r.reason.group.is_none() && r.reason.kind == kind);
            part(ui, ctx, &ctx.tr.answers_kind(<&str>::from(kind)), &rows, filter);
        }
        let retired: Vec<&ReasonRow> = book.all.iter().filter(|r| r.reason.retired && r.answers > 0).collect();
        part(ui, ctx, &ctx.tr.reasons_retired(), &retired, filter);
        if Button::quiet(ctx.tr.answers_codebook()).icon(Icon::Pencil).show(ui).clicked() {
            ctx.go(Route::Reasons);
        }
    });
}

fn part(ui: &mut Ui, ctx: &ScreenCtx<'_>, title: &str, rows: &[&ReasonRow], filter: &mut Option<ReasonId>) {
    if rows.is_empty() {
        return;
    }
    Frame::NONE.inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| text(title).small().muted().show(ui));
    ui.add_space(space::XS);
    for row in rows {
        reason_row(ui, ctx, row, filter);
    }
    ui.add_space(space::S);
}

/// A reason, its name whole: on two lines where one is too short.
fn reason_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &ReasonRow, filter: &mut Option<ReasonId>) {
    let tokens = Tokens::of(ui);
    let count = ctx.tr.count(row.answers);
    let name = format!("{}: {count}", row.reason.name);
    let on = *filter == Some(row.reason.id);
    let number = line(ui, &count, TextSize::Small, false, tokens.muted, 80.0);
    let mut job = text(&row.reason.name).job(tokens);
    job.wrap.max_width = ui.available_width() - 2.0 * space::M - number.size().x - space::S;
    let words = ui.painter().layout_job(job);
    let height = (words.size().y + space::S).max(size::ROW_DENSE);
    let response = ListRow::new(Id::unique(("codebook", row.reason.id)), height, &name).chosen(on).show(ui, |ui| {
        let room = ui.max_rect();
        ui.painter().galley(pos2(room.left(), room.center().y - words.size().y / 2.0), words, tokens.text);
        put_line(ui.painter(), room.right() - number.size().x, room.center().y, number, tokens.muted);
    });
    if response.clicked() {
        *filter = if on { None } else { Some(row.reason.id) };
    }
}
