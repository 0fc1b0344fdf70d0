//! The codebook beside the answers: its groups, then the other reasons by kind, with how many answers have each. A click filters; a reason
//! is dragged onto another, into a group or to another place, and has a menu. What that would change is shown before it is done.

use eframe::egui::{Context, Frame, Id, Margin, Rect, Response, Ui, pos2};

use super::{Book, scrolling_card};
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonGroup;
use crate::engine::Event;
use crate::engine::views::codebook::{BookGroup, BookRow, Codebook, Counts};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::reasons::codebook::drag::drag;
use crate::ui::screens::reasons::codebook::menu::menu;
use crate::ui::screens::reasons::codebook::order::{Entry, Head, Part, parts, title};
use crate::ui::screens::reasons::codebook::recoder::Recoder;
use crate::ui::screens::reasons::codebook::wish::Wish;
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};
use crate::ui::widgets::paint::{line, put_line};
use crate::ui::widgets::{Button, ListRow, text};

/// The panel: what is in the hand, and the dialog that is open.
#[derive(Default)]
pub(super) struct CodebookPanel {
    dragged: Option<ReasonId>,
    recoder: Recoder,
    /// Wanted since the last picture.
    wish: Option<(ReasonId, Wish)>,
}

impl CodebookPanel {
    /// Shows it; `filter` becomes the reason clicked, or none when it is clicked again.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &mut ScreenCtx<'_>,
        (book, groups): (&Book<'_>, &[ReasonGroup]),
        filter: &mut Option<ReasonId>,
    ) {
        let book = whole(book, groups);
        let height = ui.available_height();
        scrolling_card(ui, "codebook", height, 0, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut places = Vec::new();
            for part in parts(&book) {
                let rows: Vec<_> = part.rows.iter().copied().filter(|row| !row.reason.retired || row.counts.answers > 0).collect();
                if part.head != Head::Retired || !rows.is_empty() {
                    self.part(ui, ctx, (&book, &Part { rows, ..part }), filter, &mut places);
                }
            }
            if let Some(wish) = drag(ui, (ctx.tr, &book), &places, &mut self.dragged) {
                self.wish = Some(wish);
            }
            if Button::quiet(ctx.tr.answers_codebook()).icon(Icon::Pencil).show(ui).clicked() {
                ctx.go(Route::Reasons);
            }
        });
        if let Some((id, wish)) = self.wish.take() {
            self.recoder.wish(ctx, &book, id, wish);
        }
    }

    /// Shows what lies over the page.
    pub(super) fn over(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, (book, groups): (&Book<'_>, &[ReasonGroup])) {
        self.recoder.show(context, ctx, &whole(book, groups));
    }

    /// As [`crate::ui::screen::Screen::event`].
    pub(super) fn event(&mut self, event: &Event) {
        self.recoder.event(event);
    }

    /// The screen is left: nothing is in the hand any more.
    pub(super) const fn leave(&mut self) {
        self.dragged = None;
    }

    fn part(
        &mut self,
        ui: &mut Ui,
        ctx: &ScreenCtx<'_>,
        (book, part): (&Codebook, &Part<'_>),
        filter: &mut Option<ReasonId>,
        places: &mut Vec<(Entry, Rect)>,
    ) {
        let head = Frame::NONE.inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text(title(ctx.tr, book, part.head)).small().muted().show(ui);
        });
        places.push((Entry::Head(part.head), head.response.rect));
        ui.add_space(space::XS);
        for row in &part.rows {
            let response = reason_row(ui, ctx, row, filter);
            places.push((Entry::Reason(row.reason.id), response.rect));
            self.turned(ctx, (book, row), &response);
        }
        ui.add_space(space::S);
    }

    /// Whether it is taken into the hand, or something of its menu is wanted.
    fn turned(&mut self, ctx: &ScreenCtx<'_>, (book, row): (&Codebook, &BookRow), response: &Response) {
        if ctx.is_locked() {
            return;
        }
        if response.drag_started() {
            self.dragged = Some(row.reason.id);
        }
        let mut wish = None;
        response.context_menu(|ui| wish = menu(ui, ctx.tr, book, row));
        if let Some(wish) = wish {
            self.wish = Some((row.reason.id, wish));
        }
    }
}

/// The whole codebook with how many answers have each reason: places count in all of it.
fn whole(book: &Book<'_>, groups: &[ReasonGroup]) -> Codebook {
    let counts = |answers| Counts { answers, ..Counts::default() };
    let rows = book.all.iter().map(|row| BookRow { reason: row.reason.clone(), counts: counts(row.answers) }).collect();
    let groups = groups.iter().map(|group| BookGroup { group: group.clone(), counts: Counts::default() }).collect();
    Codebook { rows, groups }
}

/// A reason, its name whole: on two lines where one is too short.
fn reason_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &BookRow, filter: &mut Option<ReasonId>) -> Response {
    let tokens = Tokens::of(ui);
    let count = ctx.tr.count(row.counts.answers);
    let name = format!("{}: {count}", row.reason.name);
    let on = *filter == Some(row.reason.id);
    let number = line(ui, &count, TextSize::Small, false, tokens.muted, 80.0);
    let mut job = text(&row.reason.name).job(tokens);
    job.wrap.max_width = ui.available_width() - 2.0 * space::M - number.size().x - space::S;
    let words = ui.painter().layout_job(job);
    let height = (words.size().y + space::S).max(size::ROW_DENSE);
    let list_row = ListRow::new(Id::unique(("codebook", row.reason.id)), height, &name).chosen(on);
    let response = list_row.draggable(!ctx.is_locked() && !row.reason.retired).show(ui, |ui| {
        let room = ui.max_rect();
        ui.painter().galley(pos2(room.left(), room.center().y - words.size().y / 2.0), words, tokens.text);
        put_line(ui.painter(), room.right() - number.size().x, room.center().y, number, tokens.muted);
    });
    if response.clicked() {
        *filter = if on { None } else { Some(row.reason.id) };
    }
    response
}
