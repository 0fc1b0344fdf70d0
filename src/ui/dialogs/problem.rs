//! Says what went wrong: what happened, what is safe, what to do; the technical text behind "Details".

use eframe::egui::Context;

use super::Answer;
use crate::engine::{EngineError, message};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, icon, quote_box, text};

/// The dialog of a problem.
pub(crate) struct ProblemDialog {
    error: EngineError,
    details: bool,
}

impl ProblemDialog {
    pub(crate) const fn new(error: EngineError) -> Self {
        Self { error, details: false }
    }

    pub(crate) fn show(&mut self, context: &Context, tr: &Tr) -> Answer<()> {
        let problem = message(&self.error, tr);
        let (done, closed) = super::window(context, "problem", &tr.ui_problem_title(), &tr.ui_close(), size::DIALOG, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                icon(ui, Icon::CircleAlert, Tokens::of(ui).bad);
                text(&problem).show(ui);
            });
            if self.details {
                let details = self.error.details();
                quote_box(ui, |ui| text(&details).small().show(ui));
            }
            super::buttons(ui, |ui| {
                let done = Button::main(tr.ui_understood()).show(ui);
                if ui.memory(|m| m.focused().is_none()) {
                    done.request_focus();
                }
                if Button::quiet(tr.ui_details())
                    .trailing(if self.details { Icon::ChevronUp } else { Icon::ChevronDown })
                    .show(ui)
                    .clicked()
                {
                    self.details = !self.details;
                }
                if self.details && Button::quiet(tr.ui_copy()).icon(Icon::Copy).show(ui).clicked() {
                    context.copy_text(self.error.details());
                }
                done.clicked()
            })
        });
        if done || closed { Answer::Closed } else { Answer::Open }
    }
}
