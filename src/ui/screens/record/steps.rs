//! The steps of filling a sheet in: on, back, kept, saved, tried in vain, taken away, and what comes after it.

use super::{Begin, Ending, RecordScreen, Step, Typist, pile_now};
use crate::domain::ids::CustomerId;
use crate::engine::{Command, Finished};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;

impl RecordScreen {
    pub(super) fn step(&mut self, step: Step, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut() else { return };
        match step {
            Step::Next if form.at_end() => self.save(ctx),
            Step::Next => {
                form.next(Typist { tr: ctx.tr, today: ctx.today });
                self.keep_now(ctx);
            }
            Step::Skip => {
                form.skip();
                self.keep_now(ctx);
            }
            Step::Back => form.back(),
            Step::To(place) => form.go(place),
            Step::Setup => {
                self.keep(ctx);
                self.put_away();
                self.setup.who.focus = true;
            }
            Step::Tried { .. } if self.ending.is_some() => {}
            Step::Tried { attempt, never_again, to_page } => {
                self.keep(ctx);
                let customer = attempt.customer;
                let ticket = ctx.send(Command::RecordAttempt { attempt, never_again });
                self.ending = Some((ticket, Ending::Tried(to_page.then_some(customer))));
            }
            Step::Anew if form.sheet.saved.is_some() => {
                form.swap(ctx.tr);
                self.keep_now(ctx);
            }
            Step::Anew => {
                self.keep(ctx);
                self.put_away();
                self.begin = Some(Begin::Anew);
            }
            Step::Remove => {
                let id = form.sheet.saved.filter(|_| self.ending.is_none());
                self.ending = id.map(|id| (ctx.send(Command::RemoveResponse(id)), Ending::Removed));
            }
        }
    }

    /// Saves the sheet, asking once where something that must be answered is not. What was typed goes to the disk as a draft first, so
    /// that undo brings back exactly that.
    fn save(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut().filter(|_| self.ending.is_none()) else { return };
        let by = Typist { tr: ctx.tr, today: ctx.today };
        if form.whole && !form.about.is_settled(ctx) || form.asks_for_missing(by) {
            return;
        }
        form.settle_explains();
        let entry = match form.sheet.response(&form.source, by, form.whole) {
            Ok(entry) => entry,
            Err((place, wrong)) => {
                form.wrong_at(place, wrong);
                return;
            }
        };
        self.typed_by.clone_from(&form.sheet.typed_by);
        let command = match form.sheet.saved {
            Some(id) => Command::EditResponse(id, entry),
            None => Command::SaveResponse(Finished {
                entry,
                draft: Some(form.sheet.draft()),
                withdraw: form.withdrawn(),
                sheet: form.sheet.code.clone(),
            }),
        };
        self.keep_now(ctx);
        self.ending = Some((ctx.send(command), Ending::Saved));
    }

    /// It is on the disk: the next person, the next sheet, or back to where one came from.
    pub(super) fn ended(&mut self, ending: Ending, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_ref() else { return };
        let (customer, whole, old) = (form.sheet.customer, form.whole, form.sheet.saved.is_some());
        let returned = form.sheet.code.is_some();
        self.put_away();
        match ending {
            Ending::Tried(Some(customer)) => self.go_from_here(Route::Customer(customer), ctx),
            _ if old || !self.piled => {
                self.place = None;
                ctx.back();
            }
            Ending::Saved if returned => self.setup.next_returned(),
            Ending::Saved if whole => self.setup.next_of_stack(),
            _ => self.next_call(customer, ctx),
        }
    }

    fn go_from_here(&mut self, route: Route, ctx: &mut ScreenCtx<'_>) {
        self.place = None;
        ctx.go(route);
    }

    /// The next one whose turn it is.
    fn next_call(&mut self, done: Option<CustomerId>, ctx: &ScreenCtx<'_>) {
        self.passed_over.extend(done);
        let passed = self.passed_over.clone();
        let pile = pile_now(&mut self.views.pile, ctx, &passed);
        let next = pile.iter().find(|person| person.mark.is_due() && !passed.contains(&person.row.id));
        self.setup.next_call(next);
    }

    /// Keeps what stands in the sheet, whether or not a key was pressed since.
    fn keep_now(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.keeping.typed();
        self.keep(ctx);
    }

    /// Keeps what was typed and not kept yet. While an import is applied it waits its turn with the engine.
    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_ref().filter(|_| self.keeping.is_unkept() && !ctx.is_read_only()) else { return };
        if self.ending.is_some_and(|(_, ending)| matches!(ending, Ending::Saved | Ending::Removed)) {
            return;
        }
        if form.sheet.saved.is_none() && form.sheet.is_empty() && self.kept_at.is_none() {
            return;
        }
        if form.reverted {
            self.keeping.sent(ctx.send_quietly(Command::DropDraft(form.sheet.draft())));
            return;
        }
        let Ok(json) = serde_json::to_string(&form.sheet) else { return };
        let command = Command::KeepDraft { draft: form.sheet.draft(), version: form.sheet.version.0, json };
        self.keeping.sent(ctx.send_quietly(command));
    }
}
