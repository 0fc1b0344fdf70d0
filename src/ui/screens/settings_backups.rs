//! The card of backups in the settings: the file, the last backup, the list of those there are. Looks at no folder itself.

use std::path::PathBuf;

use eframe::egui::{Align, Layout, Ui};

use super::settings::file_facts;
use crate::domain::day::Day;
use crate::engine::views::files::{BackupRow, BackupsQuery};
use crate::engine::{Cached, Command};
use crate::ui::dialogs::Confirm;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::size;
use crate::ui::widgets::{Button, heading, rule, text};
use crate::ui::words;

/// By which the answer to "restore this backup?" is known.
pub(super) const RESTORE: &str = "settings-restore";
/// The newest so many are listed; older ones are found by *Restore a backup…*.
const LISTED: usize = 8;

/// The backups of the open workspace.
#[derive(Default)]
pub(super) struct Backups {
    view: Cached<BackupsQuery>,
    chosen: Option<PathBuf>,
}

impl Backups {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        file_facts(ui, ctx);
        let Some(rows) = self.view.get(ctx.engine, &BackupsQuery).filter(|rows| !rows.is_empty()) else { return };
        ui.add_space(size::ICON_SMALL);
        heading(ui, &ctx.tr.settings_backups_all());
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows.iter().take(LISTED) {
            ui.push_id(&row.path, |ui| {
                if backup_row(ui, ctx, row) {
                    chosen = Some(row.path.clone());
                }
            });
        }
        if let Some(path) = chosen {
            let to = ctx.status.workspace.as_ref().map(|w| w.path.display().to_string()).unwrap_or_default();
            self.chosen = Some(path);
            ctx.confirm(Confirm {
                tag: RESTORE,
                title: ctx.tr.ui_restore_ask(),
                words: ctx.tr.ui_restore_ask_words(to),
                yes: ctx.tr.ui_restore(),
            });
        }
    }

    /// A backup was made, or another is wanted: the list is asked for again.
    pub(super) fn again(&mut self) {
        self.view.again();
    }

    /// The question was answered with yes.
    pub(super) fn restore(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(to) = ctx.status.workspace.as_ref().map(|w| w.path.clone()) else { return };
        if let Some(backup) = self.chosen.take() {
            ctx.send(Command::Restore { backup, to });
        }
    }
}

/// A line of the list; true when its button was clicked.
fn backup_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &BackupRow) -> bool {
    let tr = ctx.tr;
    let when = format!("{}, {}", tr.day(Day::from(row.at.date())), words::time(row.at));
    #[expect(clippy::cast_precision_loss, reason = "a size in megabytes with one decimal")]
    let megabytes = tr.decimal(row.bytes as f64 / 1_048_576.0, 1);
    let clicked = ui
        .with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_max_height(size::CONTROL);
            ui.set_min_height(size::CONTROL);
            let button = Button::secondary(tr.settings_backup_restore()).small().named(tr.settings_backup_restore_named(when.clone()));
            let clicked = button.show(ui).clicked();
            text(tr.settings_backup_size(megabytes)).small().muted().show(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(when).one_line().show(ui));
            clicked
        })
        .inner;
    rule(ui);
    clicked
}
