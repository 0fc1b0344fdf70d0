//! What is wanted of a reason, carried out: at once where it changes no figure, after a look at what it would change where it does. Every
//! list of the codebook uses it; what is typed into a form of its own stays with that form.

use eframe::egui::Context;

use super::dialogs::{Asked, Asking, Dialog, Merging, Shown, Splitting};
use super::order::{Entry, Spot, find};
use super::wish::Wish;
use crate::domain::ids::ReasonId;
use crate::engine::views::codebook::Codebook;
use crate::engine::views::people::Whose;
use crate::engine::{Command, Created, Event, Filter, Ticket};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::people::PeoplePanel;
use crate::ui::widgets::Toast;

/// Holds the dialog that is open and what was sent from it.
#[derive(Default)]
pub(in crate::ui::screens) struct Recoder {
    dialog: Option<Dialog>,
    /// The command a dialog sent.
    sent: Option<Ticket>,
    /// What was typed and ticked when splitting was closed.
    aside: Option<Box<Splitting>>,
    people: PeoplePanel,
}

impl Recoder {
    /// Carries it out, or asks first. A group made for a reason and its history belong to the codebook's own screen.
    pub(in crate::ui::screens) fn wish(&mut self, ctx: &mut ScreenCtx<'_>, book: &Codebook, id: ReasonId, wish: Wish) {
        if ctx.is_locked() {
            let why = ctx.locked_why();
            ctx.toast(Toast::warning(why));
            return;
        }
        let ask = |what| Some(Dialog::Ask(Asking::new(id, what)));
        match wish {
            Wish::Rename => self.dialog = find(book, id).map(|row| Dialog::Ask(Asking::renaming(id, &row.reason.name))),
            Wish::Merge(into) => self.dialog = merge(ctx, book, id, into),
            Wish::Split => {
                let kept = self.aside.take().filter(|aside| aside.of == id);
                let mut splitting = kept.unwrap_or_else(|| Box::new(Splitting::new(id)));
                splitting.again();
                self.dialog = Some(Dialog::Split(splitting));
            }
            Wish::Kind(kind) => self.dialog = ask(Asked::Kind(kind)),
            Wish::Retire => self.dialog = ask(Asked::Retire),
            Wish::Replace => self.dialog = ask(Asked::Replace),
            Wish::Group(group) => drop(ctx.send(Command::SetReasonGroup(id, group))),
            Wish::Place(spot) => drop(ctx.send(placed(book, id, spot))),
            Wish::Offer => drop(ctx.send(Command::RetireReason(id, false))),
            Wish::Keep => drop(ctx.send(Command::ReviewReason(id))),
            Wish::NewGroup | Wish::History => {}
        }
    }

    /// Shows what lies over the page.
    pub(in crate::ui::screens) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook) {
        let busy = self.sent.is_some();
        match self.dialog.as_mut().map(|dialog| dialog.show(context, ctx, book, busy)) {
            Some(Shown::Do(command)) => self.sent = Some(ctx.send(*command)),
            Some(Shown::Closed) => self.close(),
            Some(Shown::People(title, people)) => self.people.open(title, Whose::Customers(people), &Filter::default()),
            Some(Shown::Open) | None => {}
        }
        self.people.show(context, ctx);
    }

    /// A command has come to its end. Of one a dialog sent: what came of it, if it is to be opened.
    pub(in crate::ui::screens) fn event(&mut self, event: &Event) -> Option<Entry> {
        match event {
            Event::Done { ticket, outcome } if self.sent == Some(*ticket) => {
                self.sent = None;
                let made = outcome.created.iter().find_map(|c| if let Created::Reason(id) = c { Some(*id) } else { None });
                let changed = match self.dialog.take() {
                    Some(Dialog::Merge(merging)) => merging.target(),
                    Some(Dialog::Ask(asking)) => Some(asking.of),
                    _ => None,
                };
                self.aside = None;
                made.or(changed).map(Entry::Reason)
            }
            Event::Failed { ticket, .. } if self.sent == Some(*ticket) => {
                self.sent = None;
                None
            }
            _ => None,
        }
    }

    /// A dialog is closed undone; of splitting, what was ticked waits.
    fn close(&mut self) {
        if let Some(Dialog::Split(splitting)) = self.dialog.take() {
            self.aside = Some(splitting);
        }
    }
}

/// The dialog for merging; none, with a word why, where the two are not of one sort.
fn merge(ctx: &mut ScreenCtx<'_>, book: &Codebook, id: ReasonId, into: Option<ReasonId>) -> Option<Dialog> {
    let sort = |id| find(book, id).map(|row| row.reason.kind.is_leaving());
    if into.is_some_and(|into| sort(into) != sort(id)) {
        let words = ctx.tr.book_merge_sorts();
        ctx.toast(Toast::warning(words));
        return None;
    }
    Some(Dialog::Merge(Merging::new(id, into)))
}

/// Where a reason goes, within its group or into another.
fn placed(book: &Codebook, id: ReasonId, Spot { group, place }: Spot) -> Command {
    let same = find(book, id).is_some_and(|row| row.reason.group == group);
    if same { Command::MoveReason(id, place) } else { Command::PlaceReason { id, group, place } }
}
