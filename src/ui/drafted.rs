//! A form's data that outlive the window: kept as a draft about a second after the first key, offered again the next time.
//! Knows nothing of what is in it.

use eframe::egui::Ui;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::keeping::Keeping;
use super::screen::ScreenCtx;
use crate::engine::views::draft::DraftQuery;
use crate::engine::{Cached, Command, DraftKey, Event};

/// Seconds after the first key before the draft is kept.
const PAUSE: f64 = 1.0;

/// What is typed into a form.
pub struct Drafted<T> {
    /// What is typed.
    pub data: T,
    key: DraftKey,
    start: T,
    seen: T,
    keeping: Keeping,
    /// There is a draft in the workspace, or one is on its way.
    kept: bool,
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
            start,
            key,
            keeping: Keeping::after(PAUSE),
            kept: false,
            found: Cached::default(),
            looked: false,
            restored: false,
        }
    }

    /// Each frame while the form is open: takes up the draft, keeps one after a pause.
    pub fn tend(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        self.look(ctx);
        self.notice();
        if self.keeping.is_due(ui) {
            self.keep(ctx);
        }
    }

    /// Sees what was typed since the last look.
    fn notice(&mut self) {
        if self.data != self.seen {
            self.seen = self.data.clone();
            self.keeping.typed();
        }
    }

    /// Takes the end of keeping.
    pub fn ended(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if let Some(Err(Some(error))) = self.keeping.ended(event) {
            ctx.problem(error);
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
            self.seen = data.clone();
            self.data = data;
            (self.kept, self.restored) = (true, true);
        }
    }

    /// Keeps what is typed now, if it is not kept yet.
    pub fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.notice();
        if !self.keeping.is_unkept() || ctx.is_read_only() {
            return;
        }
        if self.data == self.start {
            self.discard(ctx);
            return;
        }
        let Ok(json) = serde_json::to_string(&self.data) else { return };
        self.keeping.sent(ctx.send_quietly(Command::KeepDraft { draft: self.key.clone(), version: 0, json }));
        self.kept = true;
    }

    /// The form is closed unsaved: what is typed is kept and offered again. Whether there is anything.
    pub fn keep_for_later(&mut self, ctx: &mut ScreenCtx<'_>) -> bool {
        self.keep(ctx);
        self.data != self.start && !ctx.is_read_only()
    }

    /// Throws the draft away: it is saved, or not wanted.
    pub fn discard(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.keeping.forget();
        if !ctx.is_read_only() && std::mem::take(&mut self.kept) {
            ctx.send_quietly(Command::DropDraft(self.key.clone()));
        }
    }

    /// This is what it begins with from now on, because it was saved: a draft of anything else stays.
    pub fn settle(&mut self, start: T, ctx: &mut ScreenCtx<'_>) {
        self.start = start;
        if self.data == self.start {
            self.seen = self.data.clone();
            self.discard(ctx);
        }
    }

    /// It begins with something else from now on, changed elsewhere; what is typed here stays.
    pub fn follow(&mut self, start: T) {
        if self.data == self.start {
            self.data = start.clone();
            self.seen = start.clone();
        }
        self.start = start;
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
