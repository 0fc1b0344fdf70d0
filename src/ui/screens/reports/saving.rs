//! Saving what is chosen: the buttons, and the line that says where the last file is. How a file is asked for and written is
//! `ui::saving`'s.

use std::path::PathBuf;

use eframe::egui::{Ui, vec2};

use super::choice::{Choices, What};
use crate::engine::{Event, Export, Exported};
use crate::report::WRITERS;
use crate::ui::saving::{Asking, Saving as Files};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, note, text};

/// Pictures of charts.
const PICTURES: [&str; 2] = ["png", "svg"];

/// What is being saved, and what was.
#[derive(Default)]
pub(super) struct Saving {
    files: Files,
    saved: Option<Exported>,
}

impl Saving {
    /// The buttons of the head: the main one first, from the right.
    pub(super) fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, choices: &Choices) {
        let free = self.files.is_free();
        for (i, ending) in endings(choices).into_iter().enumerate() {
            let format = ending.to_uppercase();
            let button = if i == 0 {
                Button::main(ctx.tr.reports_save(format)).icon(Icon::Download)
            } else {
                Button::secondary(ctx.tr.reports_save_other(format.as_str())).named(ctx.tr.reports_save(format))
            };
            if button.enabled(free).show(ui).clicked() {
                self.ask(ctx, choices, ending);
            }
        }
    }

    /// Asks where it goes in the format that is meant most often.
    pub(super) fn ask_usual(&mut self, ctx: &mut ScreenCtx<'_>, choices: &Choices) {
        if let Some(ending) = endings(choices).into_iter().next() {
            self.ask(ctx, choices, ending);
        }
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>, choices: &Choices, ending: &'static str) {
        let what = if let Some(report) = choices.report() {
            Export::Report(report)
        } else {
            let Some((spec, width, height)) = choices.picture() else { return };
            Export::Chart {
                chart: spec.id.to_owned(),
                width,
                height,
                dark: choices.dark,
                small_groups: choices.small_groups(),
                sides: choices.sides(),
            }
        };
        let name = choices.name(ctx.tr);
        let asking = Asking {
            title: ctx.tr.reports_save_title(ending.to_uppercase(), name.as_str()),
            words: String::new(),
            name,
            ending,
            what,
            language: choices.language(ctx),
            filter: choices.filter.clone(),
        };
        self.files.ask(ctx, asking);
    }

    /// A place was chosen.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.files.path_chosen(tag, path, ctx);
    }

    /// A question was answered with yes.
    pub(super) fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.files.confirmed(tag, ctx);
    }

    /// Something happened: perhaps ours is written.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if let Some(exported) = self.files.event(event, ctx) {
            self.saved = Some(exported);
        }
    }

    /// The line that says where the last file is.
    pub(super) fn saved(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.files.show_missing(ui, ctx);
        let Some(saved) = &self.saved else { return };
        let path = saved.path.display().to_string();
        let paged = saved.path.extension().is_some_and(|e| e == "pdf");
        let words = if paged {
            ctx.tr.reports_saved_pages(saved.pages, ctx.tr.count(saved.pages), path.as_str())
        } else {
            ctx.tr.reports_saved(path.as_str())
        };
        let mut done = false;
        // On a page that fills its room a line would take all of it.
        let line = vec2(ui.available_width(), size::CONTROL + space::L);
        let good = Tokens::of(ui).good;
        let buttons = |ui: &mut Ui| {
            done = Button::icon_only(Icon::X, ctx.tr.ui_close()).show(ui).clicked();
            if Button::secondary(ctx.tr.reports_copy_path()).small().show(ui).clicked() {
                ctx.copy(ui.ctx(), path.clone());
            }
            if Button::secondary(ctx.tr.reports_open_folder()).small().icon(Icon::FolderOpen).show(ui).clicked() {
                ctx.show_folder(saved.path.parent().map(std::path::Path::to_path_buf).unwrap_or_default());
            }
        };
        ui.allocate_ui(line, |ui| note(ui, Icon::Check, good, text(words).one_line(), buttons));
        if done {
            self.saved = None;
        }
    }
}

/// The formats of what is chosen, the usual one first.
fn endings(choices: &Choices) -> Vec<&'static str> {
    if choices.what == What::Charts { PICTURES.to_vec() } else { WRITERS.iter().map(|w| w.id).collect() }
}
