//! The bench: answers in words, one after the other, each with its reasons by digits or letters. Holds filter, selection and the
//! reasons chosen for the answer in view; what is accepted goes to the engine at once.

mod accept_all;
pub(super) mod chosen;
mod codebook;
mod files;
mod filters;
pub(super) mod find;
mod list;
mod marking;
mod more;
pub(super) mod open;
mod quote;
mod suggested;
mod views;

use std::fmt::Debug;
use std::hash::Hash;

use eframe::egui::{Id, Key, Margin, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2};

use crate::domain::ids::{AnswerId, IdentityId, ReasonId};
use crate::domain::reason::ReasonGroup;
use crate::engine::views::bench::{Bench, BenchQuery, BenchRowsQuery};
use crate::engine::views::reasons::{GroupsQuery, ReasonListQuery, ReasonRow};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::pages::Pages;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, Tokens, radius, size, space};
use crate::ui::widgets::{Button, EmptyState, RowTop, Toast, card_frame};

use accept_all::{AcceptAll, End};
use chosen::{Chosen, Verdict};
use codebook::CodebookPanel;
use filters::MoreShown;
use more::More;
use quote::QuotePart;
use views::Views;

/// Widths of the left and the middle column.
const LEFT: f32 = 248.0;
const MIDDLE: f32 = 352.0;
/// Narrower than this, the columns share the room there is.
const NARROW: f32 = 860.0;
/// Narrower than this, the codebook is left out: the select of reasons does the same.
const NO_CODEBOOK: f32 = 960.0;
/// Room below the answers for what is done with many of them.
const BELOW: f32 = 40.0;

/// Which answers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    ToDo,
    Read,
    All,
    Later,
    Quotes,
}

/// What is filtered by.
#[derive(Debug, Clone, Default, PartialEq)]
struct Filter {
    shown: Shown,
    question: Option<IdentityId>,
    reason: Option<ReasonId>,
    search: String,
    more: More,
}

/// The screen.
#[derive(Default)]
pub struct AnswersScreen {
    filter: Filter,
    views: Views,
    pages: Pages<BenchRowsQuery>,
    reasons: Cached<ReasonListQuery>,
    groups: Cached<GroupsQuery>,
    codebook: CodebookPanel,
    selected: Option<AnswerId>,
    chosen: Chosen,
    quote: QuotePart,
    /// The reason being added (or offered again), for this answer.
    adding: Option<(Ticket, AnswerId, Option<ReasonId>)>,
    /// What was decided last, and whether it has left the list since: if it comes back, it is looked at again.
    decided: Vec<(AnswerId, bool)>,
    /// Many are about to be accepted.
    accepting: Option<AcceptAll>,
    scroll: bool,
    /// Where a very long list is scrolled to.
    top: RowTop,
    entered: bool,
    /// There are answers, so there are keys.
    some: bool,
    files: files::AnswerFiles,
}

impl Screen for AnswersScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.answers_name()
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn takes(&self) -> &[UiCommand] {
        if self.some { &[UiCommand::Find] } else { &[] }
    }

    fn command(&mut self, command: UiCommand, _ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::Find {
            self.chosen.find_asked = true;
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.files.saving.event(event, ctx);
        self.codebook.event(event);
        let Some((adding, answer, known)) = self.adding else { return };
        match event {
            Event::Done { ticket, outcome } if *ticket == adding => {
                self.adding = None;
                let made = outcome.created.iter().find_map(|c| if let Created::Reason(id) = c { Some(*id) } else { None });
                if let Some(reason) = made.or(known) {
                    self.chosen.found(answer, reason);
                }
            }
            Event::Failed { ticket, .. } if *ticket == adding => self.adding = None,
            _ => {}
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: std::path::PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.files.saving.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.files.saving.confirmed(tag, ctx);
    }

    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {
        self.entered = false;
        self.codebook.leave();
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        if !self.some {
            return Vec::new();
        }
        let tr = ctx.tr;
        vec![
            ("↑ ↓".to_owned(), tr.answers_key_answer()),
            ("1–9".to_owned(), tr.answers_key_reason()),
            ("Ctrl L".to_owned(), tr.bench_key_later()),
            ("Ctrl M".to_owned(), tr.bench_key_mark()),
            ("Alt 1–9".to_owned(), tr.answers_key_main()),
        ]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let (mut views, mut reasons) = (std::mem::take(&mut self.views), std::mem::take(&mut self.reasons));
        views.ask(ctx.engine, self.query());
        reasons.get(ctx.engine, &ReasonListQuery { retired: true, people: false });
        self.pages.ask(ctx.engine);
        self.some = views.bench().is_some_and(|bench| bench.total > 0);
        filters::head(ui, ctx, (views.bench(), views.heard(self.filter.question)), &mut self.files);
        self.files.carry_out(ctx);
        let book = Book::of(reasons.view().map(Vec::as_slice).unwrap_or_default());
        if reasons.is_fresh() {
            // A reason made here and taken back again is there no longer.
            self.chosen.keep(|id| book.get(id).is_some());
        }
        if self.some {
            let mut groups = std::mem::take(&mut self.groups);
            let known = groups.get(ctx.engine, &GroupsQuery).map(Vec::as_slice).unwrap_or_default();
            self.show(ui, ctx, &mut views, (&book, known));
            self.accept_all(ui, ctx, &mut views, &book);
            self.codebook.over(ui.ctx(), ctx, (&book, known));
            self.groups = groups;
        } else if views.bench().is_some() {
            nothing_yet(ui, ctx);
        }
        (self.views, self.reasons) = (views, reasons);
    }
}

/// The codebook as the bench uses it.
pub(super) struct Book<'a> {
    /// All of it, retired ones too.
    all: &'a [ReasonRow],
    /// What is offered; the first nine have a key.
    pub(super) offered: Vec<&'a ReasonRow>,
}

impl<'a> Book<'a> {
    pub(super) fn of(all: &'a [ReasonRow]) -> Self {
        Self { all, offered: all.iter().filter(|r| !r.reason.retired).collect() }
    }

    pub(super) fn get(&self, id: ReasonId) -> Option<&'a ReasonRow> {
        self.all.iter().find(|r| r.reason.id == id)
    }
}

impl AnswersScreen {
    fn query(&self) -> BenchQuery {
        let Filter { shown, question, reason, ref search, ref more } = self.filter;
        let coded = match shown {
            Shown::ToDo | Shown::Later => Some(false),
            Shown::Read => Some(true),
            Shown::All | Shown::Quotes => None,
        };
        let (with, only_put_off, only_quotes) = (more.with.clone(), shown == Shown::Later, shown == Shown::Quotes);
        BenchQuery {
            question,
            coded,
            reason,
            search: search.clone(),
            only_put_off,
            only_quotes,
            with,
            order: more.order,
            ..BenchQuery::default()
        }
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, views: &mut Views, (book, groups): (&Book<'_>, &[ReasonGroup])) {
        let Some(bench) = views.bench() else { return };
        let before = self.filter.clone();
        let more = MoreShown { choices: views.choices(), sureness: views.suggests() };
        filters::show(ui, ctx, bench, book, &mut self.filter, &more);
        self.taken_back(bench);
        let at = bench.ids.iter().position(|id| Some(*id) == self.selected).unwrap_or(0);
        self.selected = bench.ids.get(at).copied();
        let (left, middle, right) = columns(ui.available_rect_before_wrap());
        let focus = list_focus(ui, ctx, middle, !self.entered);
        self.scroll |= !std::mem::replace(&mut self.entered, true);
        let keys = focus && !ui.ctx().text_edit_focused() && !ctx.modal_open;
        if keys && self.chosen.marking.is_none() {
            self.walk(ui, bench, at);
        }
        if let Some(left) = left {
            within(ui, left, "codebook", |ui| self.codebook.show(ui, ctx, (book, groups), &mut self.filter.reason));
        }
        self.scroll |= self.filter != before;
        let scroll = std::mem::take(&mut self.scroll);
        let rows = if views.suggests() && bench.to_do > 0 { self.below(ui, ctx, middle) } else { middle };
        let clicked = within(ui, rows, "answers", |ui| list::show(ui, ctx, &bench.ids, &mut self.pages, at, (scroll, &mut self.top)));
        let next = bench.ids.get(at..).unwrap_or_default().iter().take(64).copied().collect::<Vec<_>>();
        views.suggest(ctx.engine, &next);
        within(ui, right, "open", |ui| self.open(ui, ctx, views, book, (at, focus && !ctx.modal_open)));
        self.selected = clicked.or(self.selected);
        if self.pages.ask(ctx.engine) {
            ui.ctx().request_repaint();
        }
    }

    /// What was decided last and taken back again comes into view.
    fn taken_back(&mut self, bench: &Bench) {
        let Some((last, gone)) = self.decided.last_mut() else { return };
        let to_do = bench.ids.get(..bench.to_do).unwrap_or_default().contains(last);
        if to_do && *gone {
            self.selected = Some(*last);
            self.scroll = true;
            self.decided.pop();
        } else if !to_do {
            *gone = true;
        }
    }

    /// What is done with many answers stands below their rows; gives the room above it.
    fn below(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, room: Rect) -> Rect {
        let line = room.with_min_y(room.bottom() - BELOW + space::S);
        let clicked = within(ui, line, "below", |ui| {
            let button = Button::secondary(ctx.tr.bench_all()).icon(Icon::CheckCheck);
            button.wide(line.width()).enabled(!ctx.is_locked()).show(ui).clicked()
        });
        if clicked {
            self.accepting = Some(AcceptAll::default());
        }
        room.with_max_y(room.bottom() - BELOW)
    }

    /// The dialog in which many are accepted.
    fn accept_all(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>, views: &mut Views, book: &Book<'_>) {
        let Some(accepting) = &mut self.accepting else { return };
        match accepting.show(ui.ctx(), ctx.tr, book, views.sure(ctx.engine)) {
            End::Open => {}
            End::Closed => self.accepting = None,
            End::Accepted(codings) => {
                ctx.send(Command::AcceptSuggestions(codings));
                self.accepting = None;
            }
        }
    }

    /// The answer in view, and what is decided about it.
    fn open(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, views: &Views, book: &Book<'_>, (at, focus): (usize, bool)) {
        let Some(bench) = views.bench() else { return };
        let Some(id) = bench.ids.get(at).copied() else {
            self.chosen.forget();
            filters::nothing(ui, ctx, bench.coded == bench.total && self.filter.shown == Shown::ToDo);
            return;
        };
        let Some(answer) = self.pages.row(at, id) else {
            open::loading(ui, ctx);
            return;
        };
        self.chosen.follow(answer);
        let (suggested, last) = views.suggested(id, answer.coded);
        self.chosen.offer.follow(suggested.filter(|_| !answer.coded), book, last);
        match open::show(ui, ctx, answer, book, &mut self.chosen, &mut self.quote, (&views.known(), focus)) {
            Some(_) if ctx.is_locked() => {
                let why = ctx.locked_why();
                ctx.toast(Toast::warning(why));
            }
            Some(Verdict::New(name)) => {
                let command = Command::AddReason { name, kind: crate::domain::reason::ReasonKind::default() };
                self.adding = Some((ctx.send(command), id, None));
            }
            Some(Verdict::OfferAgain(reason)) => self.adding = Some((ctx.send(Command::RetireReason(reason, false)), id, Some(reason))),
            Some(verdict) => self.decide(ctx, &verdict, id, next_after(bench, at)),
            None => {}
        }
    }

    fn walk(&mut self, ui: &Ui, bench: &Bench, at: usize) {
        if let Some(to) = arrows(ui, at, bench.ids.len()).and_then(|to| bench.ids.get(to)) {
            self.selected = Some(*to);
            self.scroll = true;
        }
    }

    fn decide(&mut self, ctx: &ScreenCtx<'_>, verdict: &Verdict, answer: AnswerId, after: Option<AnswerId>) {
        let command = match verdict {
            Verdict::Later => Some(Command::PutOff(answer, true)),
            verdict => self.chosen.coding(answer, verdict).map(Command::SetReasons),
        };
        let Some(command) = command else { return };
        ctx.engine.send(command);
        self.decided.push((answer, false));
        self.selected = after;
        self.chosen.forget();
        self.scroll = true;
    }
}

/// There are no answers.
fn nothing_yet(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let button = Button::main(ctx.tr.answers_record()).icon(Icon::Phone);
    if EmptyState::new(Icon::MessageSquareText, ctx.tr.answers_empty(), ctx.tr.answers_empty_words()).button(button).show(ui) {
        ctx.go(Route::Record(None, None));
    }
}

/// The answer after this one that is still to do, from the top again at the end; else simply the next.
fn next_after(bench: &Bench, at: usize) -> Option<AnswerId> {
    let open = (at + 1..bench.to_do).next().or_else(|| (0..bench.to_do.min(at)).next());
    let place = open.or_else(|| (at + 1 < bench.ids.len()).then_some(at + 1)).or_else(|| (at > 0).then_some(0))?;
    bench.ids.get(place).copied()
}

/// The three columns; in a narrow window without the codebook.
fn columns(room: Rect) -> (Option<Rect>, Rect, Rect) {
    let gap = space::M;
    if room.width() < NARROW {
        let half = room.left() + (room.width() - gap) * 0.42;
        return (None, room.with_max_x(half), room.with_min_x(half + gap));
    }
    if room.width() < NO_CODEBOOK {
        let middle = room.left() + MIDDLE;
        return (None, room.with_max_x(middle), room.with_min_x(middle + gap));
    }
    let left = room.left() + LEFT;
    let middle = Rect::from_min_max(pos2(left + gap, room.top()), pos2(left + gap + MIDDLE, room.bottom()));
    (Some(room.with_max_x(left)), middle, room.with_min_x(middle.right() + gap))
}

fn within<R>(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    content(&mut child)
}

/// The list has the keyboard from the start, and whenever nothing else has it.
fn list_focus(ui: &Ui, ctx: &ScreenCtx<'_>, rect: Rect, entered: bool) -> bool {
    let id = Id::unique("answers-list");
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    let name = ctx.tr.answers_name();
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::List, true, &name));
    if entered {
        response.request_focus();
    }
    if response.has_focus() {
        let filter = eframe::egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    }
    response.has_focus() || ui.memory(eframe::egui::Memory::focused).is_none()
}

fn arrows(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = [(Key::ArrowDown, at + 1), (Key::ArrowUp, at.saturating_sub(1)), (Key::PageDown, at + 7), (Key::PageUp, at.saturating_sub(7))];
    ui.input_mut(|i| to.into_iter().find_map(|(key, to)| i.consume_key(Modifiers::NONE, key).then_some(to.min(last))))
}

/// A card of this height that fills its column and scrolls inside, with so much room at its sides.
fn scrolling_card<R>(ui: &mut Ui, salt: impl Hash + Debug + Copy, height: f32, sides: i8, content: impl FnOnce(&mut Ui) -> R) -> R {
    let outer = ui.available_rect_before_wrap();
    let outer = outer.with_max_y(outer.top() + height.max(size::ROW));
    let tokens = Tokens::of(ui);
    ui.painter().rect(outer, radius::CARD, tokens.card, tokens.hairline(), eframe::egui::StrokeKind::Inside);
    let inner = outer - card_frame(tokens).inner_margin(Margin::symmetric(sides, 11)).total_margin();
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(inner));
    child.shrink_clip_rect(outer.shrink(1.0));
    let shown = ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(&mut child, content).inner;
    ui.advance_cursor_after_rect(outer);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_an_answer_comes_the_next_that_is_to_do() {
        let bench = |to_do: usize, all: i64| Bench { ids: (1..=all).map(AnswerId).collect(), to_do, ..Bench::default() };
        for (to_do, all, at, next) in [
            (3, 5, 0, Some(2)),
            (3, 5, 2, Some(1)),
            (3, 5, 4, Some(1)),
            (1, 3, 0, Some(2)),
            (0, 3, 2, Some(1)),
            (1, 1, 0, None),
            (0, 0, 0, None),
        ] {
            assert_eq!(next_after(&bench(to_do, all), at), next.map(AnswerId), "{to_do} of {all} at {at}");
        }
    }
}
