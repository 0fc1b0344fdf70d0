//! What a questionnaire lost on its way from or to a file, line by line: never dropped silently. It only tells.

use eframe::egui::Context;

use super::Answer;
use crate::engine::{NotCarried, not_carried_line};
use crate::i18n::Tr;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, text};

/// The list.
pub(crate) struct NotCarriedDialog {
    title: String,
    words: String,
    /// The verb on the main button.
    button: String,
    lines: Vec<String>,
}

impl NotCarriedDialog {
    pub(crate) fn new(title: String, words: String, button: String, lost: &[NotCarried], tr: &Tr) -> Self {
        Self { title, words, button, lines: lost.iter().map(|lost| not_carried_line(lost, tr)).collect() }
    }

    /// Of something else that was lost, in lines already in words.
    pub(crate) const fn of_lines(title: String, words: String, button: String, lines: Vec<String>) -> Self {
        Self { title, words, button, lines }
    }

    /// Shows it; chosen when the main button was.
    pub(crate) fn show(&self, context: &Context, tr: &Tr) -> Answer<()> {
        let (chosen, closed) = super::window(context, "not-carried", &self.title, &tr.ui_close(), size::DIALOG, |ui| {
            text(&self.words).muted().show(ui);
            let height = (ui.ctx().content_rect().height() - 320.0).max(120.0);
            super::scrolling(height).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::S;
                for line in &self.lines {
                    text(format!("•  {line}")).show(ui);
                }
            });
            super::buttons(ui, |ui| {
                let main = Button::main(&self.button).show(ui);
                if ui.memory(|m| m.focused().is_none()) {
                    main.request_focus();
                }
                main.clicked()
            })
        });
        match (chosen, closed) {
            (true, _) => Answer::Chosen(()),
            (false, true) => Answer::Closed,
            (false, false) => Answer::Open,
        }
    }
}
