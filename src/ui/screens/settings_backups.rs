//! The card of the file and its backups in the settings: where they are, how old, how large, and back to one of them. Looks
//! at no folder itself.

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{Align, Layout, Ui};
use jiff::civil::DateTime;

use crate::domain::day::Day;
use crate::engine::Cached;
use crate::engine::views::files::{BackupRow, BackupsQuery};
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, facts, from_right, heading, rule, text};
use crate::ui::words;

/// The newest so many are listed; older ones are found by *Restore a backup…*.
const LISTED: usize = 8;

/// The backups of the open workspace.
#[derive(Default)]
pub(super) struct Backups {
    view: Cached<BackupsQuery>,
}

impl Backups {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        file(ui, ctx);
        buttons(ui, ctx);
        let Some(rows) = self.view.get(ctx.engine, &BackupsQuery).filter(|rows| !rows.is_empty()) else { return };
        ui.add_space(space::M);
        heading(ui, &ctx.tr.settings_backups_all());
        let now = ctx.engine.deps().clock.now();
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows.iter().take(LISTED) {
            if ui.push_id(&row.path, |ui| backup_row(ui, ctx, row, now)).inner {
                chosen = Some(row.path.clone());
            }
        }
        // Ages are told in minutes at least.
        ui.ctx().request_repaint_after(Duration::from_mins(1));
        if let (Some(backup), Some(workspace)) = (chosen, &ctx.status.workspace) {
            let to = workspace.path.clone();
            ctx.restore(backup, to);
        }
    }

    /// A backup was made, or another is wanted: the list is asked for again.
    pub(super) fn again(&mut self) {
        self.view.again();
    }
}

/// The file, its last backup, and where backups are.
fn file(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    heading(ui, &ctx.tr.settings_backups());
    text(ctx.tr.settings_backups_line()).muted().show(ui);
    let Some(workspace) = &ctx.status.workspace else { return };
    let now = ctx.engine.deps().clock.now();
    let last = ctx
        .status
        .backup_at
        .map_or_else(|| ctx.tr.settings_backup_none(), |at| format!("{} ({})", moment(ctx.tr, at), age(ctx.tr, at, now)));
    let rows = [
        (ctx.tr.settings_file(), text(workspace.path.display().to_string())),
        (ctx.tr.settings_last_backup(), text(last)),
        (ctx.tr.settings_backup_folder(), text(ctx.engine.deps().backup_dir().display().to_string())),
    ];
    facts(ui, 160.0, rows);
}

fn buttons(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let may = ctx.status.job.is_none() && !ctx.status.busy;
        if Button::secondary(ctx.tr.command_back_up_now()).icon(Icon::Archive).enabled(may).show(ui).clicked() {
            ctx.run(UiCommand::BackUpNow);
        }
        if Button::secondary(ctx.tr.start_restore()).icon(Icon::ArchiveRestore).enabled(may).show(ui).clicked() {
            ctx.run(UiCommand::RestoreBackup);
        }
        let folder_of_file = ctx.status.workspace.as_ref().and_then(|w| w.path.parent()).map(PathBuf::from);
        if let Some(folder) = folder_of_file
            && Button::quiet(ctx.tr.settings_open_file_folder()).icon(Icon::FolderOpen).show(ui).clicked()
        {
            ctx.show_folder(folder);
        }
        if Button::quiet(ctx.tr.settings_open_backup_folder()).icon(Icon::FolderOpen).show(ui).clicked() {
            ctx.show_folder(ctx.engine.deps().backup_dir());
        }
    });
}

/// Day and time: `9 Dec 2025, 14:02`.
fn moment(tr: &Tr, at: DateTime) -> String {
    format!("{}, {}", tr.day(Day::from(at.date())), words::time(at))
}

/// How long ago that was.
fn age(tr: &Tr, at: DateTime, now: DateTime) -> String {
    let minutes = now.duration_since(at).as_mins().max(0);
    match (minutes, minutes / 60, minutes / 1440) {
        (0, ..) => tr.settings_age_now(),
        (m, 0, _) => tr.settings_age_minutes(m, tr.whole(m)),
        (_, h, 0) => tr.settings_age_hours(h, tr.whole(h)),
        (_, _, d) => tr.settings_age_days(d, tr.whole(d)),
    }
}

/// A line of the list; true when its button was clicked.
fn backup_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &BackupRow, now: DateTime) -> bool {
    let tr = ctx.tr;
    let when = moment(tr, row.at);
    #[expect(clippy::cast_precision_loss, reason = "a size in megabytes with one decimal")]
    let megabytes = tr.decimal(row.bytes as f64 / 1_048_576.0, 1);
    let clicked = from_right(ui, size::CONTROL, |ui| {
        let button = Button::secondary(tr.settings_backup_restore()).small().named(tr.settings_backup_restore_named(when.clone()));
        let clicked = button.show(ui).clicked();
        text(tr.settings_backup_size(row.customers, tr.whole(row.customers.cast_signed()), megabytes)).small().muted().show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            text(when).one_line().show(ui);
            text(age(tr, row.at, now)).small().muted().one_line().show(ui);
        });
        clicked
    });
    rule(ui);
    clicked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn an_age_is_told_in_the_largest_unit_that_fits() {
        let now = jiff::civil::date(2025, 12, 9).at(14, 2, 0, 0);
        let tr = Tr::new(Language::En);
        for (day, hour, minute, said) in [
            (9, 14, 2, "just now"),
            (9, 14, 1, "1 minute ago"),
            (9, 13, 0, "1 hour ago"),
            (9, 9, 0, "5 hours ago"),
            (6, 9, 0, "3 days ago"),
            (10, 9, 0, "just now"),
        ] {
            assert_eq!(age(&tr, jiff::civil::date(2025, 12, day).at(hour, minute, 0, 0), now), said);
        }
    }
}
