//! One step of the window before its picture: events of the engine, keys, what was asked for, language and look. Draws nothing.

use eframe::egui::{Context, Theme, ThemePreference};

use super::App;
use crate::domain::settings::Look;
use crate::engine::{Command, EngineError, Event, OperationKind, Outcome, Step, Ticket, message, step_name};
use crate::i18n::Tr;
use crate::ui::act::{Act, WINDOW};
use crate::ui::command::{Over, UiCommand};
use crate::ui::dialogs::ProblemDialog;
use crate::ui::routes::Route;
use crate::ui::theme::Tokens;
use crate::ui::widgets::Toast;
use crate::ui::words;

impl App {
    pub(super) fn step(&mut self, context: &Context) {
        for event in self.engine.drain() {
            self.happened(context, &event);
        }
        self.look_for_last();
        self.status = self.engine.status();
        self.dress(context);
        let over = self.over_page(context);
        for command in UiCommand::pressed(context, over) {
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
        self.stop_if_wanted();
        self.stay_if_wanted();
        self.close_asked(context);
    }

    /// What lies over the page.
    fn over_page(&self, context: &Context) -> Over {
        match (self.palette.is_some(), self.dialog_open()) {
            _ if self.is_waiting() => Over::Dialog,
            (true, _) => Over::Palette,
            (_, true) => Over::Dialog,
            _ if self.modal_open(context) => Over::Form,
            _ => Over::Nothing,
        }
    }

    fn happened(&mut self, context: &Context, event: &Event) {
        let asker = event.ticket().and_then(|ticket| self.awaited.quiet.remove(&ticket));
        match event {
            Event::Opened => self.opened(),
            Event::Closed => self.closed(),
            Event::ChangedOutside => self.toasts.add(Toast::warning(self.tr.ui_changed_outside())),
            Event::BackupFailed(error) if self.closes_without_backup(error) => {}
            Event::BackupFailed(error) | Event::Lost(error) => self.problem = Some(ProblemDialog::new(error.clone())),
            Event::Fault(text) => self.problem = Some(ProblemDialog::new(EngineError::Internal(text.clone()))),
            Event::Done { .. } | Event::Failed { .. } | Event::BackedUp => {}
        }
        self.status = self.engine.status();
        // Whatever is said of it is said in the language in force after it.
        self.dress(context);
        if let Some(ticket) = event.ticket() {
            self.came_or_went(context, ticket);
        }
        let spoke = self.tell(context, event);
        let shown = asker.is_some_and(|name| name == WINDOW || self.in_view(name) || spoke);
        match event {
            Event::Done { ticket, outcome } => self.done(context, *ticket, outcome, shown),
            Event::Failed { ticket, error } => self.failed(*ticket, error, shown),
            _ => {}
        }
    }

    /// Tells every screen of it, in view or not; whether one of them had something to say.
    fn tell(&mut self, context: &Context, event: &Event) -> bool {
        let before = self.acts.len();
        let made: Vec<_> = self.screens.keys().copied().collect();
        for name in made {
            self.with_asker(context, name, |screen, ctx| screen.event(event, ctx));
        }
        self.acts.iter().skip(before).any(Act::speaks)
    }

    /// A command is done; `shown` if who sent it shows that.
    fn done(&mut self, context: &Context, ticket: Ticket, outcome: &Outcome, shown: bool) {
        if let Some((_, route)) = self.awaited.go.take_if(|(t, _)| *t == ticket) {
            self.go_to(context, route, true);
        }
        if shown {
            return;
        }
        if let Some(undone) = self.moving.remove(&ticket) {
            return self.moved(outcome, undone);
        }
        if self.restored(ticket, outcome) {
            return;
        }
        if outcome.backup.is_some() {
            self.toasts.add(Toast::done(self.tr.ui_backed_up()));
        }
        // On the bench one answer follows the other: the next one in view says that this one is done, and the status bar takes it back.
        let tells = |step: &&Step| !matches!(step.kind, OperationKind::SetReasons | OperationKind::PutOff);
        if let Some(step) = outcome.operation.as_ref().filter(tells) {
            self.toasts.add(Toast::done(words::done(&self.tr, step)).undoable(outcome.undo));
        }
    }

    /// Steps were taken back, or done again: one notice, however many.
    fn moved(&mut self, outcome: &Outcome, undone: bool) {
        self.toasts.drop_undo();
        let (tr, count) = (&self.tr, outcome.moved);
        if count == 0 {
            return self.toasts.add(Toast::warning(if undone { tr.ui_nothing_to_undo() } else { tr.ui_nothing_to_redo() }));
        }
        let words = match outcome.operation.as_ref().filter(|_| count == 1) {
            Some(step) if undone => tr.ui_undone(step_name(step, tr)),
            Some(step) => tr.ui_redone(step_name(step, tr)),
            None if undone => tr.ui_undone_steps(count, tr.count(count)),
            None => tr.ui_redone_steps(count, tr.count(count)),
        };
        self.toasts.add(match &outcome.stopped {
            Some(error) => Toast::warning(tr.ui_moved_so_far(words, message(error, tr))),
            None => Toast::done(words),
        });
    }

    /// A command is not done; `shown` if who sent it shows why.
    fn failed(&mut self, ticket: Ticket, error: &EngineError, shown: bool) {
        self.awaited.go.take_if(|(t, _)| *t == ticket);
        if self.sample_failed(ticket, error) {
            return;
        }
        self.moving.remove(&ticket);
        if shown || matches!(error, EngineError::Cancelled) {
            return;
        }
        match error {
            // The first start says so, beside what else there is to open.
            EngineError::Missing(_) if self.last == Some(ticket) => {}
            EngineError::NothingToUndo => self.toasts.add(Toast::warning(self.tr.ui_nothing_to_undo())),
            EngineError::NothingToRedo => self.toasts.add(Toast::warning(self.tr.ui_nothing_to_redo())),
            EngineError::Refused(_) | EngineError::ReadOnly | EngineError::Paused => {
                self.toasts.add(Toast::warning(message(error, &self.tr)));
            }
            _ => self.problem = Some(ProblemDialog::new(error.clone())),
        }
    }

    fn opened(&mut self) {
        self.forget_screens();
        self.route = Route::first();
        let ticket = self.engine.send(Command::Remember);
        self.awaited.quiet.insert(ticket, WINDOW);
    }

    fn closed(&mut self) {
        self.forget_screens();
        self.route = Route::Start;
    }

    /// The screens of a workspace that is no longer the open one go, with what they had asked.
    fn forget_screens(&mut self) {
        self.screens.clear();
        self.back.clear();
        self.confirm.take_if(|dialog| dialog.asker != WINDOW);
        self.path.take_if(|dialog| dialog.asker != WINDOW);
    }

    /// Language of the workspace, that of the system without one; look and size of this machine.
    fn dress(&mut self, context: &Context) {
        let settings = self.status.workspace.as_ref().map(|w| &w.settings);
        let language = settings.filter(|_| self.route != Route::Start).map_or(self.language, |s| s.language);
        if language != self.tr.language() {
            self.tr = Tr::new(language);
        }
        if self.applied.replace(self.appearance) == Some(self.appearance) {
            return;
        }
        context.set_theme(match self.appearance.look {
            Look::System => ThemePreference::System,
            Look::Light => ThemePreference::Light,
            Look::Dark => ThemePreference::Dark,
        });
        context.set_zoom_factor(f32::from(self.appearance.zoom_percent) / 100.0);
    }
}

/// The tokens of the theme in use.
pub(super) fn tokens(context: &Context) -> &'static Tokens {
    Tokens::theme(context.theme() == Theme::Dark)
}
