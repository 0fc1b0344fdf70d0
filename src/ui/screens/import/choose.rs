//! The first step: a file, pasted text, or names typed here. What is typed outlives the window.

use std::path::{Path, PathBuf};

use eframe::egui::{Ui, vec2};

use super::kept::Kept;
use super::typed::{self, Typed};
use crate::domain::import::{Mapping, Staged};
use crate::engine::views::draft::DraftQuery;
use crate::engine::views::import_preview::Input;
use crate::engine::{Cached, Command, DraftKey};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, PageHead, card, card_frame, heading, icon, text};

/// Files remembered.
const RECENT: usize = 4;

/// What was chosen.
pub(super) enum Choice {
    /// A file is to be asked for.
    AskForFile,
    /// This file is to be looked at.
    Look(Input),
    /// What stands in the field for pasted text.
    Pasted(String),
    /// Names typed by hand.
    Names {
        /// As a table in text.
        text: String,
        /// What its columns are.
        mapping: Mapping,
    },
}

/// A form one can type into here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The field for pasted text.
    Pasted,
    /// The grid of names.
    Names,
}

/// The first step.
pub(super) struct Choose {
    pasted: Kept<String>,
    names: Kept<Typed>,
    recent: Cached<DraftQuery>,
}

impl Default for Choose {
    fn default() -> Self {
        Self { pasted: Kept::new("pasted"), names: Kept::new("names"), recent: Cached::default() }
    }
}

impl Choose {
    /// Draws it, with something above the ways in; gives what was chosen.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, above: impl FnOnce(&mut Ui, &mut ScreenCtx<'_>)) -> Option<Choice> {
        self.pasted.tend(ui, ctx);
        self.names.tend(ui, ctx);
        let mut choice = None;
        PageHead::new(&ctx.tr.import_name()).line(&ctx.tr.import_choose_line()).show(ui, |ui| {
            if Button::main(ctx.tr.import_choose_file()).icon(Icon::FolderOpen).key("Ctrl+N").show(ui).clicked() {
                choice = Some(Choice::AskForFile);
            }
        });
        above(ui, ctx);
        let file = self.file(ui, ctx);
        let pasted = self.paste(ui, ctx);
        let names = self.grid(ui, ctx);
        choice.or(file).or(pasted).or(names)
    }

    fn file(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Choice> {
        let over = ui.input(|i| !i.raw.hovered_files.is_empty());
        let recent = self.recent_files(ctx);
        let frame = card_frame(ctx.tokens);
        let frame = if over { frame.fill(ctx.tokens.accent_soft).stroke(ctx.tokens.focus()) } else { frame };
        let mut choice = None;
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            ui.horizontal(|ui| {
                icon(ui, Icon::FileSpreadsheet, ctx.tokens.accent);
                heading(ui, &ctx.tr.import_file());
            });
            text(ctx.tr.import_file_kinds()).muted().show(ui);
            if recent.is_empty() {
                return;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                text(ctx.tr.import_recent()).small().muted().show(ui);
                for path in recent {
                    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                    if Button::link(name).small().hint(path.display().to_string()).show(ui).clicked() {
                        choice = Some(Choice::Look(Input::Path(path)));
                    }
                }
            });
        });
        choice
    }

    fn paste(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Choice> {
        let mut choice = None;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.horizontal(|ui| {
                icon(ui, Icon::ClipboardPaste, ctx.tokens.accent);
                heading(ui, &ctx.tr.import_paste());
            });
            let area = Field::area(ctx.tr.import_paste_label(), 4).hint(ctx.tr.import_paste_hint());
            if area.show(ui, &mut self.pasted.data).changed() {
                self.pasted.touched(ui);
            }
            let ready = !self.pasted.data.trim().is_empty();
            if Button::secondary(ctx.tr.import_paste_look()).enabled(ready).show(ui).clicked() {
                choice = Some(Choice::Pasted(self.pasted.data.clone()));
            }
        });
        choice
    }

    fn grid(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Choice> {
        let mut choice = None;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.horizontal(|ui| {
                icon(ui, Icon::Users, ctx.tokens.accent);
                heading(ui, &ctx.tr.import_typed());
            });
            text(ctx.tr.import_typed_words()).muted().show(ui);
            if ui.scope(|ui| self.names.data.ui(ui, ctx)).inner {
                self.names.touched(ui);
            }
            let count = self.names.data.count();
            let words = ctx.tr.import_typed_look(count as u64, ctx.tr.count(count));
            if Button::secondary(words).enabled(count > 0).show(ui).clicked() {
                let (text, mapping) = self.names.data.table(ctx);
                choice = Some(Choice::Names { text, mapping });
            }
        });
        choice
    }

    /// Keeps what is typed now.
    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.pasted.keep(ctx);
        self.names.keep(ctx);
    }

    /// This form is about to be imported. Gives the draft that ends with it.
    pub(super) fn hand_over(&mut self, form: Form, ctx: &mut ScreenCtx<'_>) -> DraftKey {
        match form {
            Form::Pasted => self.pasted.hand_over(ctx),
            Form::Names => self.names.hand_over(ctx),
        }
    }

    /// This form has been imported; what could not be taken stays in it.
    pub(super) fn imported(&mut self, form: Form, staged: &Staged, ctx: &mut ScreenCtx<'_>) {
        match form {
            Form::Pasted => self.pasted.imported(typed::rest_of_text(staged), ctx),
            Form::Names => {
                let rest = self.names.data.rest(staged);
                self.names.imported(rest, ctx);
            }
        }
    }

    /// Puts a file first among those remembered in this workspace.
    pub(super) fn remember(&mut self, path: &Path, ctx: &mut ScreenCtx<'_>) {
        if ctx.is_locked() {
            return;
        }
        let others = self.recent_files(ctx).into_iter().filter(|p| p != path);
        let recent: Vec<PathBuf> = std::iter::once(path.to_path_buf()).chain(others).take(RECENT).collect();
        if let Ok(json) = serde_json::to_string(&recent) {
            ctx.send_quietly(Command::KeepDraft { draft: recent_key(), version: 0, json });
        }
    }

    fn recent_files(&mut self, ctx: &ScreenCtx<'_>) -> Vec<PathBuf> {
        let draft = self.recent.get(ctx.engine, &DraftQuery(recent_key())).cloned().flatten();
        draft.and_then(|d| serde_json::from_str(&d.json).ok()).unwrap_or_default()
    }
}

fn recent_key() -> DraftKey {
    DraftKey::new("import", "recent")
}
