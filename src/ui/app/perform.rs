//! How what was asked for is carried out: going places, commands of the window, dialogs.

use eframe::egui::{Context, Theme, ViewportCommand};

use super::App;
use super::files::{OPEN, RESTORE, RESTORE_OVER};
use super::lifecycle::CLOSE_ANYWAY;
use crate::domain::contract::Business;
use crate::domain::settings::{Appearance, Look};
use crate::engine::Command;
use crate::ui::act::{Act, WINDOW};
use crate::ui::command::{Applies, UiCommand};
use crate::ui::dialogs::{Confirm, ConfirmDialog, HistoryDialog, Palette, ProblemDialog, ShortcutsSheet};
use crate::ui::routes::Route;
use crate::ui::widgets::Toast;

/// Question of the window itself.
pub(super) const QUIT: &str = "app-quit";

impl App {
    pub(super) fn perform(&mut self, context: &Context, act: Act) {
        match act {
            Act::Go(route) => self.go_to(context, route, true),
            Act::Speak(language) => self.language = language,
            Act::Run(command) => self.run_command(context, command),
            Act::Toast(toast) => self.toasts.add(toast),
            Act::Confirm(question, asker) => self.confirm = Some(ConfirmDialog { question, asker }),
            Act::AskPath(question, asker) => self.ask_path(question, asker),
            Act::Problem(error) => self.problem = Some(ProblemDialog::new(error)),
            Act::ReadAgain => self.engine.read_again(),
            Act::CancelJob => self.engine.cancel(),
            Act::Open(path) | Act::PathChosen(OPEN, path, WINDOW) => {
                self.keep_drafts(context);
                self.open_file(path);
            }
            Act::Restore(backup, to) => self.ask_to_restore(backup, Some(to)),
            Act::PathChosen(RESTORE, path, WINDOW) => self.ask_to_restore(path, None),
            Act::ShowFolder(path) => self.show_folder(context, &path),
            Act::Move(command) => self.move_in_history(command),
            Act::Appear(appearance) => self.appear(appearance),
            Act::PathChosen(tag, path, asker) => {
                self.with_asker(context, asker, |screen, ctx| screen.path_chosen(tag, path, ctx));
            }
            Act::Confirmed(QUIT, WINDOW) => self.quit(),
            Act::Confirmed(CLOSE_ANYWAY, WINDOW) => self.close_anyway(context),
            Act::Confirmed(RESTORE_OVER, WINDOW) => self.restore(context),
            Act::Confirmed(tag, asker) => {
                self.with_asker(context, asker, |screen, ctx| screen.confirmed(tag, ctx));
            }
        }
    }

    /// Goes to a place; without a workspace there is only the first-start screen.
    pub(super) fn go_to(&mut self, context: &Context, route: Route, remember: bool) {
        if route == self.route || (self.status.workspace.is_none() && route != Route::Start) {
            return;
        }
        self.keep_drafts(context);
        let old = std::mem::replace(&mut self.route, route);
        if remember && old != Route::Start {
            self.back.push(old);
        }
        context.memory_mut(|m| {
            if let Some(id) = m.focused() {
                m.surrender_focus(id);
            }
        });
    }

    fn run_command(&mut self, context: &Context, command: UiCommand) {
        let open = self.status.workspace.is_some();
        match command.applies() {
            Applies::Always => {}
            Applies::InWorkspace if open => {}
            Applies::OnScreen => {
                self.with_screen(context, |screen, ctx| {
                    if screen.takes().contains(&command) {
                        screen.command(command, ctx);
                    }
                });
                return;
            }
            Applies::InWorkspace => return,
        }
        self.run_own(context, command);
    }

    /// The commands that are the window's own.
    fn run_own(&mut self, context: &Context, command: UiCommand) {
        if let Some((route, then)) = command.leads_to() {
            self.go_to(context, route, true);
            if let Some(then) = then {
                self.with_screen(context, |screen, ctx| screen.command(then, ctx));
            }
            return;
        }
        match command {
            UiCommand::Palette => self.palette = if self.palette.is_some() { None } else { Some(Palette::default()) },
            UiCommand::Shortcuts => self.sheet = if self.sheet.is_some() { None } else { Some(ShortcutsSheet) },
            UiCommand::Undo => self.move_in_history(Command::Undo),
            UiCommand::Redo => self.move_in_history(Command::Redo),
            UiCommand::History => self.history = if self.history.is_some() { None } else { Some(HistoryDialog::default()) },
            UiCommand::Back => {
                if let Some(route) = self.back.pop() {
                    self.go_to(context, route, false);
                }
            }
            UiCommand::OpenWorkspace => self.ask_to_open(),
            UiCommand::NewWorkspace => self.go_to(context, Route::Start, true),
            UiCommand::OpenSample => self.open_sample(context, Business::Shop),
            UiCommand::OpenSampleClub => self.open_sample(context, Business::Members),
            UiCommand::CloseWorkspace => {
                self.keep_drafts(context);
                self.send(Command::Close);
            }
            UiCommand::BackUpNow => self.send(Command::BackUp { folder: None }),
            UiCommand::RestoreBackup => self.ask_for_backup(),
            UiCommand::ZoomIn => self.zoom_by(|z| z + if z < 100 { 10 } else { 25 }),
            UiCommand::ZoomOut => self.zoom_by(|z| z.saturating_sub(if z <= 100 { 10 } else { 25 })),
            UiCommand::ZoomReset => self.zoom_by(|_| 100),
            UiCommand::SwitchLook => self.switch_look(context),
            UiCommand::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            _ => {}
        }
    }

    fn move_in_history(&mut self, command: Command) {
        let undone = matches!(command, Command::Undo | Command::UndoTo(_));
        let ticket = self.engine.send(command);
        self.moving.insert(ticket, undone);
    }

    pub(super) fn send(&self, command: Command) {
        self.engine.send(command);
    }

    /// Looks otherwise at once, and remembers it for this machine: no step of the workspace, so that Undo never means it.
    fn appear(&mut self, appearance: Appearance) {
        if appearance != self.appearance {
            self.appearance = appearance;
            let ticket = self.engine.send(Command::KeepAppearance(appearance));
            self.awaited.quiet.insert(ticket, WINDOW);
        }
    }

    fn zoom_by(&mut self, change: impl Fn(u16) -> u16) {
        self.appear(self.appearance.zoomed(change(self.appearance.zoom_percent)));
        let percent = self.tr.percent(f64::from(self.appearance.zoom_percent) / 100.0);
        self.toasts.add(Toast::done(self.tr.ui_zoom(percent)).of("zoom"));
    }

    fn switch_look(&mut self, context: &Context) {
        let look = if context.theme() == Theme::Dark { Look::Light } else { Look::Dark };
        self.appear(Appearance { look, ..self.appearance });
    }

    /// Asks beforehand on behalf of the window.
    pub(super) fn ask(&mut self, question: Confirm) {
        self.confirm = Some(ConfirmDialog { question, asker: WINDOW });
    }
}
