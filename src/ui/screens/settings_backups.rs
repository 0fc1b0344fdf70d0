//! The card of backups in the settings: the file, the last backup, the list of those there are. Looks at no folder itself.

use eframe::egui::Ui;

use super::settings::file_facts;
use crate::ui::screen::ScreenCtx;

/// The backups of the open workspace.
#[derive(Default)]
pub(super) struct Backups;

impl Backups {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        file_facts(ui, ctx);
    }
}
