//! One step of the window before its picture: events of the engine, keys, what was asked for, language and look. Draws nothing.

use std::time::Duration;

use eframe::egui::{Context, Theme, ThemePreference, ViewportCommand};

use super::App;
use crate::domain::settings::{Look, Settings};
use crate::engine::{Command, EngineError, Event, Outcome, Ticket, message, step_name};
use crate::i18n::Tr;
use crate::ui::act::Act;
use crate::ui::command::UiCommand;
use crate::ui::dialogs::ProblemDialog;
use crate::ui::routes::Route;
use crate::ui::theme::Tokens;
use crate::ui::widgets::Toast;
use crate::ui::words;

/// Smallest and largest zoom, in per cent.
pub(super) const ZOOM: std::ops::RangeInclusive<u16> = 50..=300;

/// A size chosen by key, until the workspace has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Zoom {
    pub(super) percent: u16,
    /// When the key was pressed, in the window's seconds.
    pub(super) since: f64,
    /// On its way into the settings.
    pub(super) sent: Option<Ticket>,
}

/// So long a size has to stay before it is kept: pressing the key three times is one change.
const ZOOM_STAYS: f64 = 1.0;

impl App {
    pub(super) fn step(&mut self, context: &Context) {
        self.note_destination();
        for event in self.engine.drain() {
            self.happened(context, &event);
        }
        self.status = self.engine.status();
        self.dress(context);
        for command in UiCommand::pressed(context) {
            self.acts.push(Act::Run(command));
        }
        // What is carried out may ask for more; a few rounds do, the rest waits for the next picture.
        for _ in 0..4 {
            let acts = std::mem::take(&mut self.acts);
            if acts.is_empty() {
                break;
            }
            for act in acts {
                self.perform(context, act);
            }
        }
        self.keep_zoom(context);
        self.close_asked(context);
    }

    /// Where to go after opening is known before the opening is told of, however fast that was.
    fn note_destination(&mut self) {
        let wanted = self.acts.iter().rev().find_map(|act| match act {
            Act::GoAfterOpening(route) => Some(route.clone()),
            _ => None,
        });
        if wanted.is_some() {
            self.after_opening = wanted;
            self.acts.retain(|act| !matches!(act, Act::GoAfterOpening(_)));
        }
    }

    fn happened(&mut self, context: &Context, event: &Event) {
        match event {
            Event::Done { ticket, outcome } => self.done(*ticket, outcome),
            Event::Failed { ticket, error } => self.failed(*ticket, error),
            Event::Opened => {
                self.opened();
                let ticket = self.engine.send(Command::Remember);
                self.quiet.insert(ticket);
            }
            Event::Closed => self.closed(),
            Event::ChangedOutside => self.toasts.add(Toast::warning(self.tr.ui_changed_outside())),
            Event::BackupFailed(error) | Event::Lost(error) => self.problem = Some(ProblemDialog::new(error.clone())),
            Event::Fault(text) => self.problem = Some(ProblemDialog::new(EngineError::Internal(text.clone()))),
            Event::BackedUp => {}
        }
        self.status = self.engine.status();
        self.with_screen(tokens(context), |screen, ctx| screen.event(event, ctx));
    }

    fn done(&mut self, ticket: Ticket, outcome: &Outcome) {
        if self.zoom.as_ref().is_some_and(|z| z.sent == Some(ticket)) {
            self.zoom = None;
        }
        if self.quiet.remove(&ticket) {
            return;
        }
        self.restored(ticket, outcome);
        let Some(step) = &outcome.operation else { return };
        // Undo and redo name the step they moved; only a new step, now the last one, offers to be taken back.
        let status = self.engine.status();
        if self.moving.remove(&ticket) {
            self.toasts.drop_undo();
            let undone = status.redo.as_ref() == Some(step);
            let name = step_name(step, &self.tr);
            self.toasts.add(Toast::done(if undone { self.tr.ui_undone(name) } else { self.tr.ui_redone(name) }));
        } else {
            let toast = Toast::done(words::done(&self.tr, step));
            self.toasts.add(if status.undo.as_ref() == Some(step) { toast.undoable() } else { toast });
        }
    }

    fn failed(&mut self, ticket: Ticket, error: &EngineError) {
        if self.sample_failed(ticket, error) {
            return;
        }
        if self.zoom.as_ref().is_some_and(|z| z.sent == Some(ticket)) {
            self.zoom = None;
        }
        self.moving.remove(&ticket);
        if self.quiet.remove(&ticket) || matches!(error, EngineError::Cancelled) {
            return;
        }
        match error {
            EngineError::NothingToUndo => self.toasts.add(Toast::warning(self.tr.ui_nothing_to_undo())),
            EngineError::Refused(_) | EngineError::ReadOnly => self.toasts.add(Toast::warning(message(error, &self.tr))),
            _ => self.problem = Some(ProblemDialog::new(error.clone())),
        }
    }

    fn opened(&mut self) {
        self.screens.clear();
        self.back.clear();
        self.route = self.after_opening.take().unwrap_or_else(Route::first);
        self.zoom = None;
    }

    fn closed(&mut self) {
        self.screens.clear();
        self.back.clear();
        self.route = Route::Start;
    }

    /// Language, look and zoom of the workspace; those of the system without one.
    fn dress(&mut self, context: &Context) {
        let settings = self.status.workspace.as_ref().map(|w| &w.settings);
        let language = settings.filter(|_| self.route != Route::Start).map_or(self.language, |s| s.language);
        if language != self.tr.language() {
            self.tr = Tr::new(language);
        }
        let look = settings.map_or(self.look, |s| s.look);
        let zoom =
            self.zoom.map(|z| z.percent).or_else(|| settings.map(|s| s.zoom_percent)).unwrap_or(100).clamp(*ZOOM.start(), *ZOOM.end());
        if self.applied == Some((look, zoom)) {
            return;
        }
        self.applied = Some((look, zoom));
        context.set_theme(match look {
            Look::System => ThemePreference::System,
            Look::Light => ThemePreference::Light,
            Look::Dark => ThemePreference::Dark,
        });
        context.set_zoom_factor(f32::from(zoom) / 100.0);
    }

    /// Keeps a size chosen by key in the workspace, as one step however often the key was pressed.
    fn keep_zoom(&mut self, context: &Context) {
        let Some(zoom) = self.zoom.as_mut().filter(|z| z.sent.is_none()) else { return };
        let Some(workspace) = self.status.workspace.as_ref().filter(|w| !w.read_only) else { return };
        let left = ZOOM_STAYS - (context.input(|i| i.time) - zoom.since);
        if left > 0.0 && !context.input(|i| i.viewport().close_requested()) {
            context.request_repaint_after(Duration::from_secs_f64(left));
        } else if workspace.settings.zoom_percent == zoom.percent {
            self.zoom = None;
        } else {
            let settings = Settings { zoom_percent: zoom.percent, ..(*workspace.settings).clone() };
            let ticket = self.engine.send(Command::SaveSettings(settings));
            zoom.sent = Some(ticket);
            self.quiet.insert(ticket);
        }
    }

    /// Keeps drafts before the window closes; asks first while something is running.
    fn close_asked(&mut self, context: &Context) {
        if !context.input(|i| i.viewport().close_requested()) || self.closing {
            return;
        }
        self.with_screen(tokens(context), |screen, ctx| screen.leaving(ctx));
        if self.status.job.is_some() {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.ask_to_quit();
        }
    }
}

/// The tokens of the theme in use.
pub(super) fn tokens(context: &Context) -> &'static Tokens {
    Tokens::theme(context.theme() == Theme::Dark)
}
