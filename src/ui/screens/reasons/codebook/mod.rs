//! The codebook: reasons and topics in groups, with how often each was named and what that was worth; added, described, moved, merged,
//! split, retired. Holds the selection and what is being typed; every change goes to the engine at once, those that change figures after
//! a look at what they change.

mod dialogs;
pub(in crate::ui::screens) mod drag;
mod effect;
mod form;
mod history;
pub(in crate::ui::screens) mod menu;
pub(in crate::ui::screens) mod order;
pub(in crate::ui::screens) mod recoder;
mod rows;
mod rule;
mod typing;
pub(in crate::ui::screens) mod wish;

use eframe::egui::{Context, Key, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2};

use crate::domain::ids::ReasonId;
use crate::engine::views::codebook::{Codebook as Book, CodebookQuery};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::record::keys;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Toast, card};

use super::Part;
use form::Opened;
use history::History;
use order::{Entry, Head, Spot, find, place_of_key, step};
use recoder::Recoder;
use rows::{ListState, Listed};
use typing::{Adding, AddingGroup, Renaming, name_of};
use wish::Wish;

/// Width of the form.
const FORM: f32 = 360.0;
/// In a room narrower than this it stands below the list.
const NARROW: f32 = 760.0;
/// The form is at least this high.
const LEAST: f32 = 240.0;

/// The tab.
#[derive(Default)]
pub(super) struct Codebook {
    view: Cached<CodebookQuery>,
    list: ListState,
    selected: Option<Entry>,
    /// The row that gets the keyboard.
    focus: Option<Entry>,
    opened: Opened,
    adding: Option<Adding>,
    adding_group: Option<AddingGroup>,
    recoder: Recoder,
    history: Option<History>,
}

impl Part for Codebook {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.book_line()
    }

    fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let tr = ctx.tr;
        if Button::main(tr.reasons_new()).icon(Icon::Plus).key("Ctrl N").enabled(!ctx.is_locked()).show(ui).clicked() {
            self.begin_new(ctx);
        }
        if Button::secondary(tr.book_new_group()).icon(Icon::Folder).enabled(!ctx.is_locked()).show(ui).clicked() {
            self.begin_group(ctx, None);
        }
        if Button::icon_only(Icon::History, tr.book_history_title()).show(ui).clicked() {
            self.history = Some(History::new(None));
        }
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::New]
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::New {
            self.begin_new(ctx);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if let Some(describing) = &mut self.opened.describing {
            describing.ended(event, ctx);
        }
        self.opened.renaming.ended(event);
        if let Some(made) = self.recoder.event(event) {
            (self.selected, self.focus) = (Some(made), Some(made));
        }
        match event {
            Event::Done { ticket, outcome } => self.done(*ticket, &outcome.created, ctx),
            Event::Failed { ticket, .. } => {
                if let Some(adding) = self.adding.as_mut().filter(|a| a.sent == Some(*ticket)) {
                    adding.sent = None;
                }
                if let Some(adding) = self.adding_group.as_mut().filter(|a| a.sent == Some(*ticket)) {
                    adding.sent = None;
                }
            }
            _ => {}
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.leave_form(ctx);
        self.list.dragged = None;
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        vec![
            ("↑ ↓".to_owned(), tr.reasons_key_walk()),
            ("Enter".to_owned(), tr.reasons_key_change()),
            ("F2".to_owned(), tr.book_key_name()),
            ("Alt ↑ ↓".to_owned(), tr.reasons_key_move()),
            ("Alt 1–9".to_owned(), tr.reasons_key_key()),
            ("Del".to_owned(), tr.book_key_retire()),
        ]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.view.get(ctx.engine, &CodebookQuery);
        let view = std::mem::take(&mut self.view);
        if let Some(book) = view.view() {
            self.show(ui, ctx, book);
            self.over(ui.ctx(), ctx, book);
        }
        self.view = view;
    }
}

/// Shows the form beside the list: in view however far the list is scrolled, and scrolling by itself where it is longer than the page.
fn beside<R>(ui: &mut Ui, right: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let page = ui.clip_rect();
    let top = right.top().max(page.top() + space::M);
    let rect = Rect::from_min_max(pos2(right.left(), top), pos2(right.right(), (page.bottom() - space::M).max(top + LEAST)));
    ui.scope_builder(UiBuilder::new().id_salt("form").max_rect(rect), |ui| {
        ScrollArea::vertical().id_salt("form").max_height(rect.height()).auto_shrink([false, true]).show(ui, content).inner
    })
    .inner
}

/// List and form: beside each other where there is room.
fn split(ui: &Ui) -> (Rect, Option<Rect>) {
    let room = ui.available_rect_before_wrap();
    if room.width() < NARROW {
        return (room, None);
    }
    let edge = room.right() - FORM;
    (room.with_max_x(edge - space::L), Some(Rect::from_min_max(pos2(edge, room.top()), room.max)))
}

impl Codebook {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Book) {
        let (left, right) = split(ui);
        let focus = self.focus.take();
        let listed = ui.scope_builder(UiBuilder::new().id_salt("codebook").max_rect(left), |ui| {
            rows::show(ui, ctx, book, (self.selected, focus), &mut self.list)
        });
        self.listed(ui, ctx, book, &listed.inner);
        let wish = match right {
            Some(right) => beside(ui, right, |ui| card(ui, |ui| self.form(ui, ctx, book)).inner),
            None => card(ui, |ui| self.form(ui, ctx, book)).inner,
        };
        if let (Some(wish), Some(Entry::Reason(id))) = (wish, self.selected) {
            self.wish(ctx, book, id, wish);
        }
    }

    /// What happened in the list.
    fn listed(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>, book: &Book, listed: &Listed) {
        if let Some(entry) = listed.opened {
            self.select(entry, book, ctx);
        }
        if let Some(to) = listed.focus {
            self.focus = Some(to);
        }
        if let Some((id, wish)) = listed.wish {
            self.wish(ctx, book, id, wish);
        } else if let Some(Entry::Reason(id)) = listed.focused.filter(|_| !ctx.modal_open)
            && let Some(wish) = pressed(ui, book, id)
        {
            self.wish(ctx, book, id, wish);
        } else if let Some(entry @ Entry::Head(Head::Group(id))) = listed.focused.filter(|_| !ctx.modal_open) {
            if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F2)) {
                self.select(entry, book, ctx);
                self.opened.renaming.focus = true;
            }
            let at = book.groups.iter().position(|row| row.group.id == id).unwrap_or_default();
            let to = match alt_arrow(ui) {
                -1 => at.checked_sub(1),
                1 => Some(at + 1).filter(|to| *to < book.groups.len()),
                _ => None,
            };
            if let Some(place) = to.filter(|_| !ctx.is_locked()) {
                ctx.send(Command::MoveGroup(id, place));
                self.focus = Some(entry);
            }
        }
    }

    fn form(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Book) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = space::M;
        if let Some(adding) = &mut self.adding {
            if form::add(ui, ctx, book, adding) {
                self.adding = None;
            }
            return None;
        }
        if let Some(adding) = &mut self.adding_group {
            if form::add_group(ui, ctx, book, adding) {
                self.adding_group = None;
            }
            return None;
        }
        match self.selected {
            Some(Entry::Reason(id)) => {
                if let Some(row) = find(book, id) {
                    return form::reason(ui, ctx, book, row, &mut self.opened);
                }
            }
            Some(Entry::Head(Head::Group(id))) => {
                if let Some(row) = book.groups.iter().find(|row| row.group.id == id) {
                    let command = form::group(ui, ctx, book, row, &mut self.opened.renaming);
                    if let Some(command) = command.filter(|_| !ctx.is_locked()) {
                        ctx.send(command);
                    }
                    return None;
                }
            }
            _ => {}
        }
        form::nothing(ui, ctx);
        None
    }

    /// What lies over the page.
    fn over(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Book) {
        self.opened.trying.look(context, ctx);
        if self.history.as_mut().is_some_and(|history| history.show(context, ctx, book)) {
            self.history = None;
        }
        self.recoder.show(context, ctx, book);
    }

    fn wish(&mut self, ctx: &mut ScreenCtx<'_>, book: &Book, id: ReasonId, wish: Wish) {
        if wish == Wish::History {
            self.history = Some(History::new(Some(id)));
            return;
        }
        if ctx.is_locked() || !self.commit(book, ctx) {
            return;
        }
        match wish {
            Wish::Rename => {
                self.select(Entry::Reason(id), book, ctx);
                self.opened.renaming.focus = true;
            }
            Wish::NewGroup => self.begin_group(ctx, Some(id)),
            wish => self.recoder.wish(ctx, book, id, wish),
        }
        if matches!(wish, Wish::Place(_)) {
            self.focus = Some(Entry::Reason(id));
        }
    }

    fn done(&mut self, ticket: Ticket, created: &[Created], ctx: &mut ScreenCtx<'_>) {
        let reason = created.iter().find_map(|c| if let Created::Reason(id) = c { Some(Entry::Reason(*id)) } else { None });
        if let Some(mut added) = self.adding.take_if(|a| a.sent == Some(ticket)) {
            added.typed.discard(ctx);
            (self.selected, self.focus) = (reason, reason);
        }
        if let Some(mut added) = self.adding_group.take_if(|a| a.sent == Some(ticket)) {
            added.name.discard(ctx);
            let group = created.iter().find_map(|c| if let Created::Group(id) = c { Some(*id) } else { None });
            let made = group.map(|id| Entry::Head(Head::Group(id)));
            self.selected = added.member.map(Entry::Reason).or(made);
            self.focus = self.selected;
        }
    }

    fn begin_new(&mut self, ctx: &mut ScreenCtx<'_>) {
        if !ctx.is_locked() && self.adding.is_none() && self.leave_form(ctx) {
            (self.selected, self.adding) = (None, Some(Adding::new()));
        }
    }

    fn begin_group(&mut self, ctx: &mut ScreenCtx<'_>, member: Option<ReasonId>) {
        if !ctx.is_locked() && self.adding_group.is_none() && self.leave_form(ctx) {
            (self.selected, self.adding_group) = (None, Some(AddingGroup::new(member)));
        }
    }

    /// Opens an entry; what was typed for another goes out first.
    fn select(&mut self, entry: Entry, book: &Book, ctx: &mut ScreenCtx<'_>) {
        let adding = self.adding.is_some() || self.adding_group.is_some();
        if self.selected == Some(entry) && !adding {
            self.opened.renaming.focus = true;
        } else if self.commit(book, ctx)
            && let Some(name) = name_of(book, entry)
        {
            self.selected = Some(entry);
            self.opened.renaming = Renaming::begin(entry, name, true);
        }
    }

    fn leave_form(&mut self, ctx: &mut ScreenCtx<'_>) -> bool {
        let view = std::mem::take(&mut self.view);
        let may = self.commit(view.view().unwrap_or(&Book::default()), ctx);
        self.view = view;
        may
    }

    /// What is typed is sent, new ones kept for later. False where a name cannot be: it stays to be mended.
    fn commit(&mut self, book: &Book, ctx: &mut ScreenCtx<'_>) -> bool {
        if let Some(adding) = &mut self.adding {
            adding.typed.keep(ctx);
        }
        if let Some(adding) = &mut self.adding_group {
            adding.name.keep(ctx);
        }
        if let Some(describing) = &mut self.opened.describing {
            describing.commit(ctx);
        }
        let may = self.opened.renaming.commit(book, ctx);
        if may {
            (self.adding, self.adding_group) = (None, None);
        } else {
            self.opened.renaming.focus = true;
            ctx.toast(Toast::warning(ctx.tr.book_name_first()));
        }
        may
    }
}

fn alt_arrow(ui: &Ui) -> i32 {
    ui.input_mut(|i| {
        let up = i.consume_key(Modifiers::ALT, Key::ArrowUp);
        let down = i.consume_key(Modifiers::ALT, Key::ArrowDown);
        i32::from(down) - i32::from(up)
    })
}

/// The keys of the row with the keyboard: Alt and an arrow move it, Alt and a digit give it that key, F2 names it, Del retires it.
fn pressed(ui: &Ui, book: &Book, on: ReasonId) -> Option<Wish> {
    let retired = find(book, on)?.reason.retired;
    if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F2)) {
        return Some(Wish::Rename);
    }
    if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Delete)) {
        let last_one = book.rows.iter().filter(|row| !row.reason.retired).count() < 2;
        return (!retired && !last_one).then_some(Wish::Retire);
    }
    let to_key = || {
        let place = keys::alt_digit(ui).and_then(|digit| place_of_key(book, on, digit))?;
        Some(Spot { group: find(book, on)?.reason.group, place })
    };
    step(book, on, alt_arrow(ui)).or_else(to_key).map(Wish::Place)
}
