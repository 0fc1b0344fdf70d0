//! A field of the settings whose text counts when it is left, or when the page is. Reads no settings itself.

use eframe::egui::Ui;

use crate::ui::widgets::Field;

/// What is typed into one field.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) text: String,
    editing: bool,
    changed: bool,
    wrong: bool,
}

impl Typed {
    /// Shows the field, holding `now` until something is typed; true when it was left with something else in it.
    pub(super) fn show(&mut self, ui: &mut Ui, field: Field<'_>, now: &str, problem: &str) -> bool {
        if !self.editing && !self.wrong && !self.changed {
            now.clone_into(&mut self.text);
        }
        let response = field.problem(self.wrong.then_some(problem)).show(ui, &mut self.text);
        self.editing = response.has_focus();
        if response.changed() {
            self.wrong = false;
            self.changed = self.text.trim() != now;
        }
        response.lost_focus() && self.changed
    }

    /// Hands over what was typed; `read` says whether it can be taken.
    pub(super) fn take(&mut self, read: impl FnOnce(&str) -> bool) {
        if std::mem::take(&mut self.changed) {
            self.wrong = !read(self.text.trim());
        }
    }

    /// Says that what stands there cannot be taken.
    pub(super) const fn mark_wrong(&mut self) {
        self.wrong = true;
    }

    /// Empties it.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}
