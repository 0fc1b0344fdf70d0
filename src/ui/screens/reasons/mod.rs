//! Reasons: the codebook, and what can be read from it. Each tab is a part of its own; the screen only shows one of them and hands on
//! what it is told.

mod book_files;
pub(super) mod codebook;
mod costs;
mod differs;
mod enough;
pub(super) mod grid;
mod over_time;

use std::path::PathBuf;

use eframe::egui::{ScrollArea, Ui};

use crate::engine::Event;
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::saving::Saving;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::space;
use crate::ui::widgets::{PageHead, segments};

/// A tab of the screen.
trait Part {
    /// The line below the title.
    fn line(&self, ctx: &ScreenCtx<'_>) -> String;

    /// Its buttons beside the title, from the right.
    fn buttons(&mut self, _ui: &mut Ui, _ctx: &mut ScreenCtx<'_>) {}

    /// Draws it below title and tabs; as [`Screen::ui`].
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>);

    /// As [`Screen::takes`], while it is in view.
    fn takes(&self) -> &[UiCommand] {
        &[]
    }

    /// As [`Screen::command`].
    fn command(&mut self, _command: UiCommand, _ctx: &mut ScreenCtx<'_>) {}

    /// Where its files are written, if it writes any: what happens to them is handed to it.
    fn saving(&mut self) -> Option<&mut Saving> {
        None
    }

    /// As [`Screen::event`]; in view or not.
    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if let Some(saving) = self.saving() {
            saving.event(event, ctx);
        }
    }

    /// As [`Screen::path_chosen`]; in view or not, so tags are of all parts.
    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        if let Some(saving) = self.saving() {
            saving.path_chosen(tag, path, ctx);
        }
    }

    /// As [`Screen::confirmed`]; in view or not.
    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        if let Some(saving) = self.saving() {
            saving.confirmed(tag, ctx);
        }
    }

    /// As [`Screen::leaving`]; also when another tab is gone to.
    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {}

    /// As [`Screen::keys`].
    fn keys(&self, _ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        Vec::new()
    }
}

/// A tab: its name, and what makes it.
struct Tab {
    label: fn(&Tr) -> String,
    make: fn() -> Box<dyn Part>,
}

/// The tabs in their order. Another one is a file with its [`Part`] and a line here.
const TABS: &[Tab] = &[
    Tab { label: Tr::book_tab, make: || Box::<codebook::Codebook>::default() },
    Tab { label: Tr::costs_tab, make: || Box::<costs::Costs>::default() },
    Tab { label: Tr::differs_tab, make: || Box::<differs::Differs>::default() },
    Tab { label: Tr::over_time_tab, make: || Box::<over_time::OverTimeTab>::default() },
    Tab { label: Tr::enough_tab, make: || Box::<enough::EnoughTab>::default() },
];

/// The tab of the codebook, which goes to files and comes from them.
const CODEBOOK: usize = 0;

/// What is taken whichever tab is in view.
const NEW: &[UiCommand] = &[UiCommand::New];

/// The screen.
pub struct ReasonsScreen {
    at: usize,
    parts: Vec<Box<dyn Part>>,
    files: book_files::BookFiles,
}

impl Default for ReasonsScreen {
    fn default() -> Self {
        Self { at: 0, parts: TABS.iter().map(|tab| (tab.make)()).collect(), files: book_files::BookFiles::default() }
    }
}

impl ReasonsScreen {
    /// The tab in view, told what to do.
    fn shown(&mut self, what: impl FnOnce(&mut dyn Part)) {
        if let Some(part) = self.parts.get_mut(self.at) {
            what(part.as_mut());
        }
    }

    /// The strip of tabs; no strip while there is only one.
    fn tabs(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let names: Vec<(usize, String)> = TABS.iter().map(|tab| (tab.label)(ctx.tr)).enumerate().collect();
        let mut to = self.at;
        // In a narrow window the strip scrolls sideways.
        let strip = ScrollArea::horizontal().id_salt("tabs").auto_shrink([false, true]);
        let room = ui.available_width();
        let mut chosen = |ui: &mut Ui| {
            let chosen = segments(ui, &ctx.tr.book_tabs(), &mut to, &names);
            if ui.min_rect().width() > room {
                ui.add_space(space::XS); // room for the bar below the tabs
            }
            chosen
        };
        if names.len() > 1 && strip.show(ui, &mut chosen).inner {
            self.shown(|part| part.leaving(ctx));
            self.at = to;
        }
    }
}

impl Screen for ReasonsScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.reasons_name()
    }

    fn takes(&self) -> &[UiCommand] {
        let own = self.parts.get(self.at).map_or(&[][..], |part| part.takes());
        if own.is_empty() { NEW } else { own }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        // What is made here is made in the codebook.
        if self.parts.get(self.at).is_some_and(|part| !part.takes().contains(&command)) {
            self.shown(|part| part.leaving(ctx));
            self.at = 0;
        }
        self.shown(|part| part.command(command, ctx));
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.files.event(event, ctx);
        self.parts.iter_mut().for_each(|part| part.event(event, ctx));
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.files.path_chosen(tag, path.clone(), ctx);
        self.parts.iter_mut().for_each(|part| part.path_chosen(tag, path.clone(), ctx));
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.files.confirmed(tag, ctx);
        self.parts.iter_mut().for_each(|part| part.confirmed(tag, ctx));
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.shown(|part| part.leaving(ctx));
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        self.parts.get(self.at).map(|part| part.keys(ctx)).unwrap_or_default()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let line = self.parts.get(self.at).map(|part| part.line(ctx)).unwrap_or_default();
        PageHead::new(&ctx.tr.reasons_name()).line(&line).show(ui, |ui| {
            self.shown(|part| part.buttons(ui, ctx));
            if self.at == CODEBOOK {
                self.files.buttons(ui, ctx);
            }
        });
        self.files.show(ui, ctx);
        ctx.modal_open |= self.files.is_open();
        self.tabs(ui, ctx);
        self.shown(|part| part.ui(ui, ctx));
    }
}
