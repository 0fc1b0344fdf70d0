//! A form of the first step and what is kept of it in the workspace: a draft from the first pause; after an import what could not be
//! taken, beside it, so that Undo brings the whole back. Knows nothing of what is in the form.

use std::time::Duration;

use eframe::egui::Ui;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::engine::views::draft::DraftQuery;
use crate::engine::{Cached, Command, DraftKey};
use crate::ui::screen::ScreenCtx;

/// Seconds without a key after which what is typed is kept.
const PAUSE: f64 = 1.0;

/// What can be typed into a form.
pub(super) trait Typing: Clone + Default + Serialize + DeserializeOwned {
    /// Whether nothing is typed.
    fn is_blank(&self) -> bool;
}

impl Typing for String {
    fn is_blank(&self) -> bool {
        self.trim().is_empty()
    }
}

/// A form and its drafts.
pub(super) struct Kept<T> {
    /// What is typed.
    pub(super) data: T,
    form: &'static str,
    typed: Cached<DraftQuery>,
    rest: Cached<DraftQuery>,
    /// The revision of the workspace when the drafts were last looked at: Undo and Redo move them.
    looked_at: Option<i64>,
    /// When a key was last pressed, until it was kept.
    changed_at: Option<f64>,
    /// What is shown was left over from an import.
    is_rest: bool,
}

impl<T: Typing> Kept<T> {
    /// An empty form of this name.
    pub(super) fn new(form: &'static str) -> Self {
        let (typed, rest) = (Cached::default(), Cached::default());
        Self { data: T::default(), form, typed, rest, looked_at: None, changed_at: None, is_rest: false }
    }

    /// Each frame: takes up what is kept, keeps what was typed after a pause.
    pub(super) fn tend(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        self.look(ctx);
        if self.changed_at.is_some_and(|at| ui.input(|i| i.time) - at >= PAUSE) {
            self.keep(ctx);
        }
    }

    /// Something was typed.
    pub(super) fn touched(&mut self, ui: &Ui) {
        self.changed_at = Some(ui.input(|i| i.time));
        ui.ctx().request_repaint_after(Duration::from_secs_f64(PAUSE));
    }

    fn look(&mut self, ctx: &ScreenCtx<'_>) {
        let revision = ctx.status.workspace.as_ref().map(|workspace| workspace.revision);
        if self.looked_at == revision || self.changed_at.is_some() {
            return;
        }
        let read = |cached: &mut Cached<DraftQuery>, key| {
            let found = cached.get(ctx.engine, &DraftQuery(key)).cloned().flatten();
            cached.is_fresh().then(|| found.and_then(|draft| serde_json::from_str::<T>(&draft.json).ok()))
        };
        let (typed, rest) = (self.typed_key(), self.rest_key());
        let Some((typed, rest)) = read(&mut self.typed, typed).zip(read(&mut self.rest, rest)) else { return };
        self.looked_at = revision;
        self.is_rest = typed.is_none() && rest.is_some();
        self.data = typed.or(rest).unwrap_or_default();
    }

    /// Keeps what is typed now, if it is not kept yet.
    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        if self.changed_at.is_some() && !ctx.is_locked() {
            self.write(ctx);
        }
    }

    fn write(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.changed_at = None;
        if self.data.is_blank() {
            ctx.send(Command::DropDraft(self.typed_key()));
        } else if let Ok(json) = serde_json::to_string(&self.data) {
            ctx.send(Command::KeepDraft { draft: self.typed_key(), version: 0, json });
        }
        if std::mem::take(&mut self.is_rest) {
            ctx.send(Command::DropDraft(self.rest_key()));
        }
    }

    /// What is typed is about to be imported: it is kept as it is now. Gives the draft that ends with the import.
    pub(super) fn hand_over(&mut self, ctx: &mut ScreenCtx<'_>) -> DraftKey {
        self.write(ctx);
        self.typed_key()
    }

    /// It has been imported, but for this rest.
    pub(super) fn imported(&mut self, rest: T, ctx: &mut ScreenCtx<'_>) {
        self.is_rest = !rest.is_blank();
        match serde_json::to_string(&rest) {
            Ok(json) if self.is_rest => ctx.send(Command::KeepDraft { draft: self.rest_key(), version: 0, json }),
            _ => ctx.send(Command::DropDraft(self.rest_key())),
        };
        self.data = rest;
        self.changed_at = None;
        self.looked_at = ctx.status.workspace.as_ref().map(|workspace| workspace.revision);
    }

    fn typed_key(&self) -> DraftKey {
        DraftKey::new("import", self.form)
    }

    fn rest_key(&self) -> DraftKey {
        DraftKey::new("import", format!("{}-rest", self.form))
    }
}
