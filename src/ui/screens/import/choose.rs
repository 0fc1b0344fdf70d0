//! The first step: a file, pasted text, or names typed here. Drafts of what is typed are kept from the first pause.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui::{Ui, vec2};
use serde::{Deserialize, Serialize};

use super::typed::Typed;
use crate::domain::import::Mapping;
use crate::engine::views::draft::DraftQuery;
use crate::engine::views::import_preview::Input;
use crate::engine::{Cached, Command, DraftKey};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, PageHead, card, card_frame, heading, icon, text};

/// Seconds without a key after which what is typed is kept.
const PAUSE: f64 = 1.0;
/// Files remembered.
const RECENT: usize = 4;

/// What was chosen.
pub(super) enum Choice {
    /// A file is to be asked for.
    AskForFile,
    /// This is to be looked at.
    Look(Input),
    /// Names typed by hand.
    Names {
        /// As a table in text.
        text: String,
        /// What its columns are.
        mapping: Mapping,
    },
}

/// What was typed here, as kept in the workspace.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Forms {
    pasted: String,
    typed: Typed,
}

/// The first step.
#[derive(Default)]
pub(super) struct Choose {
    forms: Forms,
    kept: Cached<DraftQuery>,
    recent: Cached<DraftQuery>,
    loaded: bool,
    touched: bool,
    /// When a key was last pressed in a form, until it was kept.
    changed_at: Option<f64>,
}

impl Choose {
    /// Draws it; gives what was chosen.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) -> Option<Choice> {
        self.load(ctx);
        let mut choice = None;
        PageHead::new(&ctx.tr.import_name()).line(&ctx.tr.import_choose_line()).show(ui, |ui| {
            if Button::main(ctx.tr.import_choose_file()).icon(Icon::FolderOpen).key("Ctrl+N").show(ui).clicked() {
                choice = Some(Choice::AskForFile);
            }
        });
        let file = self.file(ui, ctx);
        let pasted = self.pasted(ui, ctx);
        let names = self.names(ui, ctx);
        self.notice_typing(ui, ctx);
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

    fn pasted(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Choice> {
        let mut choice = None;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.horizontal(|ui| {
                icon(ui, Icon::ClipboardPaste, ctx.tokens.accent);
                heading(ui, &ctx.tr.import_paste());
            });
            let area = Field::area(ctx.tr.import_paste_label(), 4).hint(ctx.tr.import_paste_hint());
            self.touched |= area.show(ui, &mut self.forms.pasted).changed();
            let ready = !self.forms.pasted.trim().is_empty();
            if Button::secondary(ctx.tr.import_paste_look()).enabled(ready).show(ui).clicked() {
                choice = Some(Choice::Look(Input::Pasted(self.forms.pasted.clone())));
            }
        });
        choice
    }

    fn names(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Choice> {
        let mut choice = None;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            ui.horizontal(|ui| {
                icon(ui, Icon::Users, ctx.tokens.accent);
                heading(ui, &ctx.tr.import_typed());
            });
            text(ctx.tr.import_typed_words()).muted().show(ui);
            self.touched |= ui.scope(|ui| self.forms.typed.ui(ui, ctx)).inner;
            let count = self.forms.typed.count();
            let words = ctx.tr.import_typed_look(count as u64, ctx.tr.count(count));
            if Button::secondary(words).enabled(count > 0).show(ui).clicked() {
                let (text, mapping) = self.forms.typed.table(ctx);
                choice = Some(Choice::Names { text, mapping });
            }
        });
        choice
    }

    fn load(&mut self, ctx: &ScreenCtx<'_>) {
        if self.loaded {
            return;
        }
        let Some(kept) = self.kept.get(ctx.engine, &DraftQuery(forms_key())) else { return };
        self.loaded = true;
        if self.forms == Forms::default()
            && let Some(forms) = kept.as_ref().and_then(|draft| serde_json::from_str(&draft.json).ok())
        {
            self.forms = forms;
        }
    }

    fn notice_typing(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        let now = ui.input(|i| i.time);
        if std::mem::take(&mut self.touched) {
            self.changed_at = Some(now);
            ui.ctx().request_repaint_after(Duration::from_secs_f64(PAUSE));
        } else if self.changed_at.is_some_and(|at| now - at >= PAUSE) {
            self.keep(ctx);
        }
    }

    /// Keeps what is typed now.
    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        if self.changed_at.take().is_none() || ctx.is_locked() {
            return;
        }
        if let Ok(json) = serde_json::to_string(&self.forms) {
            ctx.send_quietly(Command::KeepDraft { draft: forms_key(), version: 0, json });
        }
    }

    /// What was typed has been imported.
    pub(super) fn forget(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.forms = Forms::default();
        self.changed_at = None;
        ctx.send_quietly(Command::DropDraft(forms_key()));
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

fn forms_key() -> DraftKey {
    DraftKey::new("import", "forms")
}

fn recent_key() -> DraftKey {
    DraftKey::new("import", "recent")
}
