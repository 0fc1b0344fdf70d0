//! The answers as rows: words, who said it, state, value, day. Only those in view are drawn, and asked for.

use std::ops::Range;

use eframe::egui::{Align, Id, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::domain::ids::AnswerId;
use crate::engine::views::bench::{BenchAnswer, BenchRowsQuery};
use crate::ui::pages::Pages;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Tokens, radius, space};
use crate::ui::widgets::{ListRow, Mark, RowTop, RowWindow, text};
use crate::ui::words as said;

/// Height of a row.
const ROW: f32 = 61.0;

/// Shows them; gives the one clicked.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    ids: &[AnswerId],
    pages: &mut Pages<BenchRowsQuery>,
    at: usize,
    (scroll, top): (bool, &mut RowTop),
) -> Option<AnswerId> {
    let outer = ui.available_rect_before_wrap();
    let tokens = Tokens::of(ui);
    ui.painter().rect(outer, radius::CARD, tokens.card, tokens.hairline(), eframe::egui::StrokeKind::Inside);
    let room = outer.shrink(1.0);
    let mut ui = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(room));
    ui.shrink_clip_rect(room);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let window = RowWindow { room, row: ROW, rows: ids.len() };
    if window.is_needed() {
        let range = window.scroll(&ui, Id::unique("answers-rows"), top, scroll.then_some(at));
        let clicked = rows(&mut ui, ctx, ids, pages, range, at);
        window.bar(&ui, Id::unique("answers-bar"), top);
        return clicked;
    }
    let shown = ScrollArea::vertical().id_salt("answers").auto_shrink([false, false]).show_rows(&mut ui, ROW, ids.len(), |ui, range| {
        if scroll {
            #[expect(clippy::cast_precision_loss, reason = "a longer list is scrolled by row")]
            let y = ui.cursor().top() + (at as f32 - range.start as f32) * ROW;
            ui.scroll_to_rect(Rect::from_min_size(pos2(ui.cursor().left(), y), vec2(10.0, ROW)), None);
        }
        rows(ui, ctx, ids, pages, range, at)
    });
    shown.inner
}

/// The rows in view; gives the one clicked.
fn rows(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    ids: &[AnswerId],
    pages: &mut Pages<BenchRowsQuery>,
    range: Range<usize>,
    at: usize,
) -> Option<AnswerId> {
    let mut clicked = None;
    pages.want(ids, &range, ids.get(at).copied());
    for (i, id) in ids.iter().enumerate().skip(range.start).take(range.len()) {
        if row(ui, ctx, *id, pages.row(i, *id), i == at) {
            clicked = Some(*id);
        }
    }
    clicked
}

/// A row; grey for as long as its words are on their way.
fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, id: AnswerId, answer: Option<&BenchAnswer>, chosen: bool) -> bool {
    let loading = ctx.tr.ui_loading();
    let row = ListRow::new(Id::unique(("answer", id)), ROW, answer.map_or(&*loading, |a| &a.text)).chosen(chosen).lined();
    row.show(ui, |ui| match answer {
        Some(answer) => words(ui, ctx, answer),
        None => super::open::grey(ui, ui.max_rect()),
    })
    .clicked()
}

fn words(ui: &mut Ui, ctx: &ScreenCtx<'_>, answer: &BenchAnswer) {
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add_space(space::S);
    let words = text(answer.text.replace('\n', " ")).one_line();
    if answer.coded { words.muted() } else { words }.show(ui);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 20.0), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        text(said::day_beside(ctx.tr, answer.day, ctx.as_of())).small().muted().show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| who(ui, ctx, answer));
    });
}

fn who(ui: &mut Ui, ctx: &ScreenCtx<'_>, answer: &BenchAnswer) {
    let Some(person) = &answer.customer else {
        text(ctx.tr.answers_anonymous()).small().muted().show(ui);
        return;
    };
    if let Some(mark) = Mark::of(person.state) {
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 20.0), eframe::egui::Sense::hover());
        mark.paint(ui, rect.center());
    }
    let state = ctx.tr.answers_state(<&str>::from(person.state));
    let money = ctx.tr.money(person.value_year, ctx.settings().currency);
    text(format!("{}  {state}  {money}", person.name)).small().muted().one_line().show(ui);
}
