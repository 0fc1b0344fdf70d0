//! The one question asked beforehand, for what cannot be undone. Everything else is done at once and offers Undo.

use eframe::egui::Context;

use super::Answer;
use crate::i18n::Tr;
use crate::ui::act::Asker;
use crate::ui::theme::size;
use crate::ui::widgets::{Button, text};

/// A question to be answered with yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// By which the screen knows the answer.
    pub tag: &'static str,
    /// The question.
    pub title: String,
    /// What will happen, and what is safe.
    pub words: String,
    /// The verb on the button, such as "Restore".
    pub yes: String,
}

/// The dialog of a question, and who asked it.
pub(crate) struct ConfirmDialog {
    pub(crate) question: Confirm,
    pub(crate) asker: Asker,
}

impl ConfirmDialog {
    pub(crate) fn show(&mut self, context: &Context, tr: &Tr) -> Answer<(&'static str, Asker)> {
        let question = &self.question;
        let (answer, closed) = super::window(context, "confirm", &question.title, &tr.ui_close(), size::DIALOG, |ui| {
            text(&question.words).show(ui);
            super::buttons(ui, |ui| {
                let yes = Button::main(&question.yes).show(ui).clicked();
                let no = Button::secondary(tr.ui_cancel()).show(ui);
                if ui.memory(|m| m.focused().is_none()) {
                    no.request_focus();
                }
                (yes, no.clicked())
            })
        });
        match answer {
            (true, _) => Answer::Chosen((question.tag, self.asker)),
            (false, true) => Answer::Closed,
            _ if closed => Answer::Closed,
            _ => Answer::Open,
        }
    }
}
