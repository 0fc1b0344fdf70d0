//! How what was asked for is carried out: going places, commands of the window, dialogs.

use eframe::egui::{Context, Theme, ViewportCommand};

use super::App;
use super::logic::{ZOOM, tokens};
use crate::domain::settings::Look;
use crate::engine::Command;
use crate::ui::act::Act;
use crate::ui::command::{Applies, UiCommand};
use crate::ui::dialogs::{Confirm, ConfirmDialog, Palette, PathAsk, PathDialog, ProblemDialog, ShortcutsSheet};
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::widgets::Toast;

/// Path questions of the window itself.
const OPEN: &str = "app-open";
const RESTORE: &str = "app-restore";
/// Questions of the window itself.
const QUIT: &str = "app-quit";
const RESTORE_OVER: &str = "app-restore-over";

impl App {
    pub(super) fn perform(&mut self, context: &Context, act: Act) {
        match act {
            Act::Go(route) => self.go_to(context, route, true),
            Act::GoAfterOpening(route) => self.after_opening = Some(route),
            Act::Speak(language) => self.language = language,
            Act::Run(command) => self.run_command(context, command),
            Act::Toast(toast) => self.toasts.add(toast),
            Act::Confirm(question) => self.confirm = Some(ConfirmDialog(question)),
            Act::AskPath(question) => self.path = Some(PathDialog::new(question)),
            Act::Quiet(ticket) => {
                self.quiet.insert(ticket);
            }
            Act::Problem(error) => self.problem = Some(ProblemDialog::new(error)),
            Act::ShowInFolder(path) => self.files.show_in_folder(&path),
            Act::CancelJob => self.engine.cancel(),
            Act::PathChosen(OPEN, path) => {
                self.engine.send(Command::Open { path });
            }
            Act::PathChosen(RESTORE, path) => self.ask_to_restore(path),
            Act::PathChosen(tag, path) => {
                self.with_screen(tokens(context), |screen, ctx| screen.path_chosen(tag, path, ctx));
            }
            Act::Confirmed(QUIT) => self.quit(context),
            Act::Confirmed(RESTORE_OVER) => self.restore(),
            Act::Confirmed(tag) => {
                self.with_screen(tokens(context), |screen, ctx| screen.confirmed(tag, ctx));
            }
        }
    }

    /// Goes to a place; without a workspace there is only the first-start screen.
    fn go_to(&mut self, context: &Context, route: Route, remember: bool) {
        if route == self.route || (self.status.workspace.is_none() && route != Route::Start) {
            return;
        }
        self.with_screen(tokens(context), |screen, ctx| screen.leaving(ctx));
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
                self.with_screen(tokens(context), |screen, ctx| {
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
        match command {
            UiCommand::Palette => self.palette = if self.palette.is_some() { None } else { Some(Palette::default()) },
            UiCommand::Shortcuts => self.sheet = if self.sheet.is_some() { None } else { Some(ShortcutsSheet) },
            UiCommand::Undo => self.move_in_history(Command::Undo),
            UiCommand::Redo => self.move_in_history(Command::Redo),
            UiCommand::Back => {
                if let Some(route) = self.back.pop() {
                    self.go_to(context, route, false);
                }
            }
            UiCommand::OpenWorkspace => self.ask_to_open(),
            UiCommand::NewWorkspace => self.go_to(context, Route::Start, true),
            UiCommand::OpenSample => self.open_sample(),
            UiCommand::CloseWorkspace => self.send(Command::Close),
            UiCommand::BackUpNow => self.send(Command::BackUp { folder: None }),
            UiCommand::RestoreBackup => self.ask_for_backup(),
            UiCommand::ZoomIn => self.zoom_by(|z| z + if z < 100 { 10 } else { 25 }),
            UiCommand::ZoomOut => self.zoom_by(|z| z.saturating_sub(if z <= 100 { 10 } else { 25 })),
            UiCommand::ZoomReset => self.zoom_by(|_| 100),
            UiCommand::SwitchLook => self.switch_look(context),
            UiCommand::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            UiCommand::Find | UiCommand::New | UiCommand::SaveAndNext => {}
        }
    }

    fn move_in_history(&mut self, command: Command) {
        let ticket = self.engine.send(command);
        self.moving.insert(ticket);
    }

    fn send(&mut self, command: Command) {
        self.engine.send(command);
    }

    fn ask_to_open(&mut self) {
        self.path = Some(PathDialog::new(PathAsk {
            tag: OPEN,
            title: self.tr.ui_open_title(),
            words: String::new(),
            button: self.tr.ui_open(),
            kind: PathKind::Open(vec!["comeback"]),
            start: self.folder(),
        }));
    }

    fn ask_for_backup(&mut self) {
        self.path = Some(PathDialog::new(PathAsk {
            tag: RESTORE,
            title: self.tr.ui_restore_title(),
            words: self.tr.ui_restore_words(),
            button: self.tr.ui_go_on(),
            kind: PathKind::Open(Vec::new()),
            start: self.engine.deps().data_dir.join("backups").join(""),
        }));
    }

    /// A folder to begin in, ended so that a name can be typed behind it.
    fn folder(&self) -> std::path::PathBuf {
        let own = self.status.workspace.as_ref().and_then(|w| w.path.parent().map(std::path::Path::to_path_buf));
        own.unwrap_or_else(|| self.engine.deps().documents_dir.clone()).join("")
    }

    fn ask_to_restore(&mut self, backup: std::path::PathBuf) {
        let to = self.status.workspace.as_ref().map_or_else(|| self.restored_path(&backup), |w| w.path.clone());
        self.confirm = Some(ConfirmDialog(Confirm {
            tag: RESTORE_OVER,
            title: self.tr.ui_restore_ask(),
            words: self.tr.ui_restore_ask_words(to.display().to_string()),
            yes: self.tr.ui_restore(),
        }));
        self.restoring = Some((backup, to));
    }

    /// Without a workspace a backup goes into the documents, under its own name.
    fn restored_path(&self, backup: &std::path::Path) -> std::path::PathBuf {
        let name = backup.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.engine.deps().documents_dir.join(format!("{name}.comeback"))
    }

    fn restore(&mut self) {
        if let Some((backup, to)) = self.restoring.take() {
            self.send(Command::Restore { backup, to });
        }
    }

    /// Opens the sample shop, which always has a file of its own; an existing one is opened as it was left.
    fn open_sample(&mut self) {
        let path = self.engine.deps().documents_dir.join(format!("{}.comeback", self.tr.start_sample_file()));
        self.sample = Some((self.engine.send(Command::CreateSample { path: path.clone(), language: self.tr.language() }), path));
    }

    fn zoom_by(&mut self, change: impl Fn(u16) -> u16) {
        let now = self.applied.map_or(100, |(_, zoom)| zoom);
        let zoom = change(now).clamp(*ZOOM.start(), *ZOOM.end());
        self.zoom = Some(zoom);
        self.toasts.add(Toast::done(self.tr.ui_zoom(self.tr.percent(f64::from(zoom) / 100.0))));
    }

    fn switch_look(&mut self, context: &Context) {
        let look = if context.theme() == Theme::Dark { Look::Light } else { Look::Dark };
        match &self.status.workspace {
            Some(workspace) => {
                let settings = crate::domain::settings::Settings { look, ..(*workspace.settings).clone() };
                self.send(Command::SaveSettings(settings));
            }
            None => self.look = look,
        }
    }

    pub(super) fn ask_to_quit(&mut self) {
        self.confirm = Some(ConfirmDialog(Confirm {
            tag: QUIT,
            title: self.tr.ui_quit_ask(),
            words: self.tr.ui_quit_words(),
            yes: self.tr.ui_quit(),
        }));
    }

    fn quit(&mut self, context: &Context) {
        self.engine.cancel();
        self.closing = true;
        context.send_viewport_cmd(ViewportCommand::Close);
    }
}
