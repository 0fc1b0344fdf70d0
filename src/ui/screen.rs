//! What a screen is, and what it is given. A screen holds draft, selection, filter and views; never a second copy of
//! records, never SQL, never disk. Whatever it wants done goes out through [`ScreenCtx`].

use eframe::egui::{Context, Ui};

use super::act::{Act, Asker, Awaited};
use super::command::UiCommand;
use super::dialogs::{Confirm, PathAsk};
use super::routes::Route;
use super::theme::Tokens;
use super::widgets::Toast;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::settings::{Appearance, Settings};
use crate::engine::{Command, Engine, EngineError, Event, Status, Ticket};
use crate::i18n::Tr;

/// One screen. Made when it is first gone to, kept while the workspace is open.
pub trait Screen {
    /// Its title, for the window and for screen readers.
    fn title(&self, ctx: &ScreenCtx<'_>) -> String;

    /// Draws it and takes its input. May run twice for one picture: whatever is done goes out through `ctx`.
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>);

    /// The commands it takes now; they appear in the palette and get their keys.
    fn takes(&self) -> &[UiCommand] {
        &[]
    }

    /// Takes one of the commands of [`Self::takes`].
    fn command(&mut self, _command: UiCommand, _ctx: &mut ScreenCtx<'_>) {}

    /// Something happened: a command of this screen is done (compare the ticket), a workspace was opened… Told whether the
    /// screen is in view or not; out of view it leads nowhere ([`ScreenCtx::in_view`]).
    fn event(&mut self, _event: &Event, _ctx: &mut ScreenCtx<'_>) {}

    /// A path asked for by [`ScreenCtx::ask_path`] was chosen; `tag` is that of the question.
    fn path_chosen(&mut self, _tag: &'static str, _path: std::path::PathBuf, _ctx: &mut ScreenCtx<'_>) {}

    /// A question of [`ScreenCtx::confirm`] was answered with yes; `tag` is that of the question.
    fn confirmed(&mut self, _tag: &'static str, _ctx: &mut ScreenCtx<'_>) {}

    /// The screen is left or the window closed: keep drafts now.
    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {}

    /// Keys of this screen for the status bar: key and what it does, already in words.
    fn keys(&self, _ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Whether it fills the page itself, without the page's scrolling and sides (tables, editors).
    fn fills_page(&self) -> bool {
        false
    }
}

/// What a screen is given.
pub struct ScreenCtx<'a> {
    /// Words, numbers, days in the user's language.
    pub tr: &'a Tr,
    /// Colours of the theme in use.
    pub tokens: &'static Tokens,
    /// For questions: hold a `Cached<Q>` and call `cached.get(ctx.engine, &query)`.
    pub engine: &'a Engine,
    /// State of the engine in this frame.
    pub status: &'a Status,
    /// Where one is.
    pub route: &'a Route,
    /// Today.
    pub today: Day,
    /// How the window looks.
    pub appearance: Appearance,
    /// Whether this screen is in view; an event may come while another one is.
    pub in_view: bool,
    /// A dialog is over the page, the window's or one of the screen's own: keys are not the page's then. The window keeps the
    /// keys from the page by itself while one of its own is open; a screen with dialogs of its own looks here.
    pub modal_open: bool,
    /// A text field had the keyboard when this picture began: Esc has taken it away by now, and was meant for the field.
    pub was_typing: bool,
    pub(super) asker: Asker,
    pub(super) acts: &'a mut Vec<Act>,
    pub(super) awaited: &'a mut Awaited,
}

impl ScreenCtx<'_> {
    /// The settings of the open workspace, or the defaults.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.status.workspace.as_ref().map(|w| (*w.settings).clone()).unwrap_or_default()
    }

    /// The as-of day of the workspace, or today.
    #[must_use]
    pub fn as_of(&self) -> Day {
        self.status.workspace.as_ref().and_then(|w| w.as_of).unwrap_or(self.today)
    }

    /// Whether the workspace is open for reading only: nothing typed can be kept.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.status.workspace.as_ref().is_some_and(|w| w.read_only)
    }

    /// The as-of day, where this day lies after it and so waits to be counted.
    #[must_use]
    pub fn waits_after(&self, day: Day) -> Option<Day> {
        self.status.workspace.as_ref().and_then(|w| w.as_of).filter(|as_of| day > *as_of)
    }

    /// Whether changes are refused now (open for reading only, or an import is being applied).
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.status.busy || self.is_read_only()
    }

    /// Why changes are refused now, in a sentence.
    #[must_use]
    pub fn locked_why(&self) -> String {
        match self.status.workspace.as_ref().filter(|w| w.read_only) {
            Some(workspace) if workspace.locked => self.tr.ui_locked_why(),
            Some(_) => self.tr.ui_read_only_why(),
            None => self.tr.ui_paused(),
        }
    }

    /// Sends a command to the engine. Its end is told by [`Screen::event`]; a change shows a toast with Undo by itself,
    /// a refusal shows its reason by itself.
    pub fn send(&mut self, command: Command) -> Ticket {
        self.engine.send(command)
    }

    /// Sends a command whose refusal and success the screen shows itself. When it ends while another screen is in view and
    /// this one says nothing (no notice, no question), the window does.
    pub fn send_quietly(&mut self, command: Command) -> Ticket {
        let ticket = self.engine.send(command);
        self.awaited.quiet.insert(ticket, self.asker);
        ticket
    }

    /// Goes to another place, if one is still here.
    pub fn go(&mut self, route: Route) {
        if self.in_view {
            self.acts.push(Act::Go(route));
        }
    }

    /// Goes back to where one came from, if one is still here.
    pub fn back(&mut self) {
        if self.in_view {
            self.run(UiCommand::Back);
        }
    }

    /// Goes to this place once the command of this ticket has opened a workspace; nowhere if it could not.
    pub fn go_after(&mut self, ticket: Ticket, route: Route) {
        self.awaited.go = Some((ticket, route));
    }

    /// Speaks another language as long as no workspace says its own.
    pub fn speak(&mut self, language: Language) {
        self.acts.push(Act::Speak(language));
    }

    /// Looks like this from now on, on this machine.
    pub fn appear(&mut self, appearance: Appearance) {
        self.acts.push(Act::Appear(appearance));
    }

    /// Shows what went wrong.
    pub fn problem(&mut self, error: EngineError) {
        self.acts.push(Act::Problem(error));
    }

    /// Runs a command of the window.
    pub fn run(&mut self, command: UiCommand) {
        self.acts.push(Act::Run(command));
    }

    /// Shows a notice for some seconds.
    pub fn toast(&mut self, toast: Toast) {
        self.acts.push(Act::Toast(toast));
    }

    /// Asks beforehand, for what cannot be undone. The answer comes to [`Screen::confirmed`].
    pub fn confirm(&mut self, question: Confirm) {
        self.acts.push(Act::Confirm(question, self.asker));
    }

    /// Asks for a file or folder. The answer comes to [`Screen::path_chosen`].
    pub fn ask_path(&mut self, question: PathAsk) {
        self.acts.push(Act::AskPath(question, self.asker));
    }

    /// Stops the long piece of work that is running.
    pub fn cancel_job(&mut self) {
        self.acts.push(Act::CancelJob);
    }

    /// Opens another workspace.
    pub fn open(&mut self, path: std::path::PathBuf) {
        self.acts.push(Act::Open(path));
    }

    /// Asks whether this backup should take the place of the file `to`, and restores it then.
    pub fn restore(&mut self, backup: std::path::PathBuf, to: std::path::PathBuf) {
        self.acts.push(Act::Restore(backup, to));
    }

    /// Shows a folder in the system's file manager.
    pub fn show_folder(&mut self, folder: std::path::PathBuf) {
        self.acts.push(Act::ShowFolder(folder));
    }

    /// Puts text on the clipboard and says so.
    pub fn copy(&mut self, context: &Context, text: String) {
        context.copy_text(text);
        let words = self.tr.ui_copied();
        self.toast(Toast::done(words));
    }
}
