//! Says what went wrong: what happened, what is safe, what to do; the technical text behind "Details". For a file that cannot
//! be opened it offers the newest sound backup of it.

use std::path::PathBuf;

use eframe::egui::{Context, Ui};

use super::Answer;
use crate::domain::day::Day;
use crate::engine::views::files::BackupRow;
use crate::engine::views::recent::RescueQuery;
use crate::engine::{Cached, Engine, EngineError, message};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, icon, quote_box, text};
use crate::ui::words;

/// The dialog of a problem.
pub(crate) struct ProblemDialog {
    error: EngineError,
    details: bool,
    rescue: Cached<RescueQuery>,
}

/// What was clicked in the dialog.
#[derive(Default)]
struct Clicked {
    done: bool,
    restore: bool,
}

impl ProblemDialog {
    pub(crate) fn new(error: EngineError) -> Self {
        Self { error, details: false, rescue: Cached::default() }
    }

    /// The file that cannot be opened as it is, of which there may be a backup.
    fn lost(&self) -> Option<&PathBuf> {
        match &self.error {
            EngineError::Damaged { path, .. } | EngineError::Foreign(path) | EngineError::Missing(path) => Some(path),
            _ => None,
        }
    }

    /// Shows it; chosen are a backup and the file it should become.
    pub(crate) fn show(&mut self, context: &Context, tr: &Tr, engine: &Engine) -> Answer<(PathBuf, PathBuf)> {
        let lost = self.lost().cloned();
        if let Some(path) = lost.clone() {
            self.rescue.get(engine, &RescueQuery { path });
        }
        let backup = self.rescue.view().cloned().flatten();
        let (clicked, closed) = super::window(context, "problem", &tr.ui_problem_title(), &tr.ui_close(), size::DIALOG, |ui| {
            self.words(ui, tr);
            self.buttons(ui, tr, backup.as_ref())
        });
        match (backup, lost) {
            (Some(backup), Some(to)) if clicked.restore => Answer::Chosen((backup.path, to)),
            _ if clicked.done || closed => Answer::Closed,
            _ => Answer::Open,
        }
    }

    fn words(&self, ui: &mut Ui, tr: &Tr) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, Icon::CircleAlert, Tokens::of(ui).bad);
            text(message(&self.error, tr)).show(ui);
        });
        let none = self.rescue.is_fresh() && self.rescue.view().is_some_and(Option::is_none);
        if none && matches!(self.error, EngineError::Damaged { .. }) {
            text(tr.ui_no_backup_of_it()).muted().show(ui);
        }
        if self.details {
            let details = self.error.details();
            quote_box(ui, |ui| text(&details).small().show(ui));
        }
    }

    fn buttons(&mut self, ui: &mut Ui, tr: &Tr, backup: Option<&BackupRow>) -> Clicked {
        super::buttons(ui, |ui| {
            let mut clicked = Clicked::default();
            if let Some(backup) = backup {
                let when = format!("{}, {}", tr.day(Day::from(backup.at.date())), words::time(backup.at));
                clicked.restore = Button::main(tr.ui_restore_of(when)).show(ui).clicked();
            }
            let understood = tr.ui_understood();
            let done = if backup.is_some() { Button::secondary(understood) } else { Button::main(understood) }.show(ui);
            if ui.memory(|m| m.focused().is_none()) {
                done.request_focus();
            }
            clicked.done = done.clicked();
            let way = if self.details { Icon::ChevronUp } else { Icon::ChevronDown };
            if Button::quiet(tr.ui_details()).trailing(way).show(ui).clicked() {
                self.details = !self.details;
            }
            if self.details && Button::quiet(tr.ui_copy()).icon(Icon::Copy).show(ui).clicked() {
                ui.ctx().copy_text(self.error.details());
            }
            clicked
        })
    }
}
