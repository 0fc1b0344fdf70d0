//! A form's data that outlive the window: kept as a draft about a second after the last key, offered again the next time.
//! Knows nothing of what is in it.

use std::time::Duration;

use eframe::egui::Ui;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::screen::ScreenCtx;
use crate::engine::views::draft::DraftQuery;
use crate::engine::{Cached, Command, DraftKey};

/// Seconds without a key before the draft is kept.
const PAUSE: f64 = 1.0;

/// What is typed into a form.
pub struct Drafted<T> {
    /// What is typed.
    pub data: T,
    key: DraftKey,
    start: T,
    seen: T,
    kept: T,
    changed_at: Option<f64>,
    found: Cached<DraftQuery>,
    looked: bool,
    restored: bool,
}

impl<T: Clone + PartialEq + Serialize + DeserializeOwned> Drafted<T> {
    /// A form that begins like this, unless a draft of this key is found.
    pub fn new(key: DraftKey, start: T) -> Self {
        Self {
            data: start.clone(),
            seen: start.clone(),
            kept: start.clone(),
            start,
            key,
            changed_at: None,
            found: Cached::default(),
            looked: false,
            restored: false,
        }
    }

    /// Each frame while the form is open: takes up the draft, keeps one after a pause.
    pub fn tend(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        self.look(ctx);
        let now = ui.input(|i| i.time);
        if self.data != self.seen {
            self.seen = self.data.clone();
            self.changed_at = Some(now);
        }
        let Some(since) = self.changed_at.map(|at| now - at) else { return };
        if since >= PAUSE {
            self.keep(ctx);
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(PAUSE - since));
        }
    }

    fn look(&mut self, ctx: &ScreenCtx<'_>) {
        if self.looked {
            return;
        }
        let Some(found) = self.found.get(ctx.engine, &DraftQuery(self.key.clone())) else { return };
        self.looked = true;
        let Some(data) = found.as_ref().and_then(|d| serde_json::from_str::<T>(&d.json).ok()) else { return };
        // What is typed already is not taken away.
        if self.data == self.start && data != self.start {
            (self.kept, self.seen) = (data.clone(), data.clone());
            self.data = data;
            self.restored = true;
        }
    }

    /// Keeps what is typed now, if it is not kept yet.
    pub fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.changed_at = None;
        if self.data == self.kept || ctx.is_locked() {
            return;
        }
        if self.data == self.start {
            self.discard(ctx);
            return;
        }
        let Ok(json) = serde_json::to_string(&self.data) else { return };
        ctx.send(Command::KeepDraft { draft: self.key.clone(), version: 0, json });
        self.kept = self.data.clone();
    }

    /// The form is closed unsaved: what is typed is kept and offered again. Whether there is anything.
    pub fn keep_for_later(&mut self, ctx: &mut ScreenCtx<'_>) -> bool {
        self.keep(ctx);
        self.data != self.start && !ctx.is_locked()
    }

    /// Throws the draft away: it is saved, or not wanted.
    pub fn discard(&mut self, ctx: &mut ScreenCtx<'_>) {
        if self.kept != self.start && !ctx.is_locked() {
            ctx.send(Command::DropDraft(self.key.clone()));
        }
        self.kept = self.start.clone();
        self.changed_at = None;
    }

    /// Whether what is typed came from a draft.
    pub const fn is_restored(&self) -> bool {
        self.restored
    }

    /// Begins anew, without the draft.
    pub fn start_over(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.data = self.start.clone();
        self.seen = self.start.clone();
        self.discard(ctx);
        self.restored = false;
    }
}
