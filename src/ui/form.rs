//! A form in a dialog: what is typed survives, problems stand beside the fields, saving is one command, a refusal is said
//! in the form. The fields are the form's own; the words of a refusal are the engine's.

use eframe::egui::{Context, Ui};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::dialogs;
use super::drafted::Drafted;
use super::screen::ScreenCtx;
use super::theme::space;
use super::widgets::{Button, Toast, problem_line, text};
use super::words;
use crate::engine::{Command, DraftKey, Event, Outcome, Ticket, message};

/// The words of a form.
pub(super) struct FormWords {
    /// A short name for its window.
    pub(super) id: &'static str,
    /// Its title.
    pub(super) title: String,
    /// The verb on its main button.
    pub(super) save: String,
    /// How wide it is.
    pub(super) width: f32,
}

/// A form that is open.
pub(super) struct Form<T> {
    pub(super) drafted: Drafted<T>,
    /// Saving was tried: all problems are shown from now on.
    pub(super) tried: bool,
    /// First picture: the first field takes the keyboard.
    pub(super) fresh: bool,
    ticket: Option<Ticket>,
    refused: Option<String>,
    save_asked: bool,
}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned> Form<T> {
    pub(super) fn new(kind: &str, key: impl Into<String>, start: T) -> Self {
        Self {
            drafted: Drafted::new(DraftKey::new(kind, key), start),
            tried: false,
            fresh: true,
            ticket: None,
            refused: None,
            save_asked: false,
        }
    }

    /// Saves at the next picture, as Ctrl+Enter does.
    pub(super) const fn ask_to_save(&mut self) {
        self.save_asked = true;
    }

    /// Shows it; `fields` are told the data, whether all problems are to be shown, and whether to take the keyboard, and say
    /// whether Enter was pressed in one of them. `command` makes the command, or nothing while something is wrong. Gives
    /// whether it was closed without saving.
    pub(super) fn show(
        &mut self,
        context: &Context,
        ctx: &mut ScreenCtx<'_>,
        said: &FormWords,
        fields: impl FnOnce(&mut Ui, &mut ScreenCtx<'_>, &mut T, Moment) -> bool,
        command: impl FnOnce(&T, &ScreenCtx<'_>) -> Option<Command>,
    ) -> bool {
        let close = ctx.tr.ui_close();
        let ((save, cancel), closed) = dialogs::window(context, said.id, &said.title, &close, said.width, |ui| {
            self.drafted.tend(ui, ctx);
            let entered = self.scrolled(ui, ctx, fields);
            let (save, cancel) = self.foot(ui, ctx, said);
            (save || entered, cancel)
        });
        self.fresh = false;
        if cancel || closed {
            if self.drafted.keep_for_later(ctx) {
                ctx.toast(Toast::done(ctx.tr.customer_not_saved()));
            }
            return true;
        }
        if (save || std::mem::take(&mut self.save_asked)) && self.ticket.is_none() {
            self.tried = true;
            self.refused = None;
            self.ticket = command(&self.drafted.data, ctx).map(|c| ctx.send_quietly(c));
        }
        false
    }

    fn scrolled(
        &mut self,
        ui: &mut Ui,
        ctx: &mut ScreenCtx<'_>,
        fields: impl FnOnce(&mut Ui, &mut ScreenCtx<'_>, &mut T, Moment) -> bool,
    ) -> bool {
        let room = (ui.ctx().content_rect().height() - 168.0).max(96.0);
        let moment = Moment { tried: self.tried, fresh: self.fresh };
        dialogs::scrolling(room)
            .show(ui, |ui| {
                // room for the ring round what has the keyboard
                eframe::egui::Frame::NONE
                    .inner_margin(4.0)
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        ui.spacing_mut().item_spacing.y = space::M;
                        if self.drafted.is_restored() {
                            self.restored(ui, ctx);
                        }
                        fields(ui, ctx, &mut self.drafted.data, moment)
                    })
                    .inner
            })
            .inner
    }

    fn restored(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        ui.horizontal_wrapped(|ui| {
            text(ctx.tr.customer_draft_found()).small().muted().show(ui);
            if Button::link(ctx.tr.customer_draft_anew()).small().show(ui).clicked() {
                self.drafted.start_over(ctx);
            }
        });
    }

    fn foot(&self, ui: &mut Ui, ctx: &ScreenCtx<'_>, said: &FormWords) -> (bool, bool) {
        if let Some(refused) = &self.refused {
            problem_line(ui, refused);
        }
        dialogs::buttons(ui, |ui| {
            let ready = self.ticket.is_none() && !ctx.is_locked();
            let key = crate::ui::command::UiCommand::SaveAndNext.key_text(ui.ctx()).unwrap_or_default();
            let save = Button::main(&said.save).hint(key).enabled(ready).show(ui).clicked();
            (save, Button::secondary(ctx.tr.ui_cancel()).show(ui).clicked())
        })
    }

    /// Takes the end of its command: what came of it, once it is saved.
    pub(super) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.drafted.ended(event, ctx);
        match event {
            Event::Done { ticket, outcome } if self.ticket == Some(*ticket) => {
                self.ticket = None;
                self.drafted.discard(ctx);
                if let Some(step) = &outcome.operation {
                    ctx.toast(Toast::done(words::done(ctx.tr, step)).undoable(outcome.undo));
                }
                Some(outcome)
            }
            Event::Failed { ticket, error } if self.ticket == Some(*ticket) => {
                self.ticket = None;
                self.refused = Some(message(error, ctx.tr));
                None
            }
            _ => None,
        }
    }
}

/// How a form stands while its fields are drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    /// All problems are shown.
    pub(super) tried: bool,
    /// The first field takes the keyboard.
    pub(super) fresh: bool,
}
