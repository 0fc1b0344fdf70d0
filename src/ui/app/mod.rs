//! The window's state: where one is, the screens made so far, open dialogs, notices. It carries out nothing while drawing:
//! `logic` does what was asked for, `perform` says how, `draw` draws.

mod draw;
mod files;
mod lifecycle;
mod lines;
mod logic;
mod perform;

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use eframe::egui;

use self::lifecycle::{Closing, Opening};
use super::act::{Act, Asker, Awaited};
use super::dialogs::{ConfirmDialog, HistoryDialog, Palette, PathDialog, ProblemDialog, ShortcutsSheet};
use super::files::{Files, SystemFiles};
use super::routes::Route;
use super::screen::{Screen, ScreenCtx};
use super::theme;
use super::widgets::toast::Toasts;
use crate::domain::language::Language;
use crate::domain::settings::Appearance;
use crate::engine::views::recent::LastQuery;
use crate::engine::{Command, Engine, EngineError, Status, Ticket};
use crate::i18n::Tr;

/// What the window is given.
pub struct Setup {
    /// The engine, threaded or inline.
    pub engine: Engine,
    /// Asks the system for files.
    pub files: Box<dyn Files>,
    /// The workspace to open at once.
    pub file: Option<PathBuf>,
    /// Without one: whether to open the workspace that was open last.
    pub last: bool,
    /// Language until a workspace says its own; none takes the system's.
    pub language: Option<Language>,
}

impl Setup {
    /// The usual window on this engine.
    #[must_use]
    pub fn new(engine: Engine) -> Self {
        Self { engine, files: Box::new(SystemFiles::default()), file: None, last: false, language: None }
    }
}

/// The program's window.
pub struct App {
    files: Box<dyn Files>,
    tr: Tr,
    language: Language,
    appearance: Appearance,
    /// The look egui was told last.
    applied: Option<Appearance>,
    status: Status,
    route: Route,
    back: Vec<Route>,
    screens: BTreeMap<&'static str, Box<dyn Screen>>,
    acts: Vec<Act>,
    awaited: Awaited,
    /// Undo (true) and redo on their way.
    moving: HashMap<Ticket, bool>,
    toasts: Toasts,
    palette: Option<Palette>,
    sheet: Option<ShortcutsSheet>,
    confirm: Option<ConfirmDialog>,
    path: Option<PathDialog>,
    problem: Option<ProblemDialog>,
    lines: lines::Found,
    badges: super::frame::Badges,
    opening: Option<Opening>,
    /// The command that opens the workspace open last, which may be on a stick that is not there.
    last: Option<Ticket>,
    closing: Closing,
    /// Since when there is no page to show, and since when editing pauses, in the window's seconds.
    waiting_since: Option<f64>,
    busy_since: Option<f64>,
    /// A text field had the keyboard when the last picture was done.
    typing: bool,
    /// Why something in view could not be read.
    trouble: Option<EngineError>,
    history: Option<HistoryDialog>,
    restoring: Option<files::Restoring>,
    sample: Option<files::SampleTry>,
    /// Last, so that all questions are given up before the engine is waited for.
    engine: Engine,
}

impl App {
    /// The window, before its first picture.
    #[must_use]
    pub fn new(cc: &eframe::CreationContext<'_>, setup: Setup) -> Self {
        theme::apply(&cc.egui_ctx);
        let system = || Language::of_locale(&sys_locale::get_locale().unwrap_or_default());
        let language = setup.language.unwrap_or_else(system);
        let opening = match setup.file {
            Some(path) => Some(Opening::Sent(setup.engine.send(Command::Open { path }))),
            None => setup.last.then(|| Opening::Last(setup.engine.ask(LastQuery))),
        };
        Self {
            status: setup.engine.status(),
            files: setup.files,
            tr: Tr::new(language),
            language,
            appearance: setup.engine.appearance(),
            applied: None,
            route: Route::Start,
            back: Vec::new(),
            screens: BTreeMap::new(),
            acts: Vec::new(),
            awaited: Awaited::default(),
            moving: HashMap::new(),
            toasts: Toasts::default(),
            palette: None,
            sheet: None,
            confirm: None,
            path: None,
            problem: None,
            lines: lines::Found::default(),
            badges: super::frame::Badges::default(),
            opening,
            last: None,
            closing: Closing::No,
            waiting_since: None,
            busy_since: None,
            typing: false,
            trouble: None,
            history: None,
            restoring: None,
            sample: None,
            engine: setup.engine,
        }
    }

    /// Where one is.
    #[must_use]
    pub const fn route(&self) -> &Route {
        &self.route
    }

    /// Goes to a place, for tests and pictures.
    pub fn go(&mut self, route: Route) {
        self.acts.push(Act::Go(route));
    }

    /// The engine, for tests.
    #[must_use]
    pub const fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Lets `f` have the screen in view together with what a screen is given. The screen is made if it is not there yet.
    fn with_screen<R>(&mut self, context: &egui::Context, f: impl FnOnce(&mut dyn Screen, &mut ScreenCtx<'_>) -> R) -> Option<R> {
        let entry = self.route.entry()?;
        self.screens.entry(entry.name).or_insert_with(|| (entry.make)(&self.engine));
        self.with_asker(context, entry.name, f)
    }

    /// The same with the screen of this name, in view or not; none if it was never made, or is gone.
    fn with_asker<R>(
        &mut self,
        context: &egui::Context,
        name: Asker,
        f: impl FnOnce(&mut dyn Screen, &mut ScreenCtx<'_>) -> R,
    ) -> Option<R> {
        let (in_view, modal_open) = (self.in_view(name), self.modal_open(context));
        let screen = self.screens.get_mut(name)?;
        let mut ctx = ScreenCtx {
            tr: &self.tr,
            tokens: logic::tokens(context),
            engine: &self.engine,
            status: &self.status,
            route: &self.route,
            today: self.engine.deps().clock.today(),
            appearance: self.appearance,
            in_view,
            modal_open,
            was_typing: self.typing,
            asker: name,
            acts: &mut self.acts,
            awaited: &mut self.awaited,
        };
        Some(f(screen.as_mut(), &mut ctx))
    }

    /// Whether the screen of this name is the one in view.
    fn in_view(&self, name: Asker) -> bool {
        self.route.entry().is_some_and(|entry| entry.name == name)
    }

    /// Whether a dialog of the window is open.
    const fn dialog_open(&self) -> bool {
        self.palette.is_some()
            || self.sheet.is_some()
            || self.confirm.is_some()
            || self.path.is_some()
            || self.problem.is_some()
            || self.history.is_some()
    }

    /// Whether any dialog is open; that of a screen is known from the picture before.
    fn modal_open(&self, context: &egui::Context) -> bool {
        self.dialog_open() || context.memory(|m| m.top_modal_layer().is_some())
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.step(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.draw(ui, frame);
        self.typing = ui.ctx().text_edit_focused();
        if !self.acts.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
