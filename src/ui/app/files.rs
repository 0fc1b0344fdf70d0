//! Files as the window handles them: opening one, the sample shop, restoring a backup, showing a folder. Opens no file itself.

use std::path::{Path, PathBuf};

use eframe::egui::Context;
use jiff::civil::DateTime;

use super::App;
use super::lifecycle::Opening;
use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::engine::{Command, EngineError, Outcome, Ticket};
use crate::ui::act::{Asker, WINDOW};
use crate::ui::dialogs::{Confirm, PathAsk, PathDialog};
use crate::ui::files::PathKind;
use crate::ui::widgets::Toast;
use crate::ui::words;

/// Path questions of the window itself.
pub(super) const OPEN: &str = "app-open";
pub(super) const RESTORE: &str = "app-restore";
/// The question before a backup takes the place of a file.
pub(super) const RESTORE_OVER: &str = "app-restore-over";
/// Sample shops that cannot be opened are passed over up to this number.
const LAST_SAMPLE: u32 = 20;

/// The sample shop or club on its way: made, or opened where it is there already.
pub(super) struct SampleTry {
    ticket: Ticket,
    business: Business,
    path: PathBuf,
    number: u32,
    opening: bool,
}

/// A backup that takes the place of a file.
#[derive(Debug, Clone)]
pub(super) struct Restoring {
    backup: PathBuf,
    to: PathBuf,
    ticket: Option<Ticket>,
}

impl App {
    pub(super) fn ask_path(&mut self, question: PathAsk, asker: Asker) {
        self.path = Some(PathDialog::new(question, asker, self.engine.deps().home_dir.clone()));
    }

    pub(super) fn ask_to_open(&mut self) {
        let question = PathAsk {
            tag: OPEN,
            title: self.tr.ui_open_title(),
            words: String::new(),
            button: self.tr.ui_open(),
            kind: PathKind::Open(vec!["comeback"]),
            start: self.folder(),
        };
        self.ask_path(question, WINDOW);
    }

    pub(super) fn ask_for_backup(&mut self) {
        let question = PathAsk {
            tag: RESTORE,
            title: self.tr.ui_restore_title(),
            words: self.tr.ui_restore_words(),
            button: self.tr.ui_go_on(),
            kind: PathKind::Open(Vec::new()),
            start: self.engine.deps().backup_dir().join(""),
        };
        self.ask_path(question, WINDOW);
    }

    /// A folder to begin in, ended so that a name can be typed behind it.
    fn folder(&self) -> PathBuf {
        let own = self.status.workspace.as_ref().and_then(|w| w.path.parent().map(Path::to_path_buf));
        own.unwrap_or_else(|| self.engine.deps().documents_dir.clone()).join("")
    }

    /// Asks before a backup takes the place of `to`, or else of the open workspace.
    pub(super) fn ask_to_restore(&mut self, backup: PathBuf, to: Option<PathBuf>) {
        let open = || self.status.workspace.as_ref().map(|w| w.path.clone());
        let to = to.or_else(open).unwrap_or_else(|| self.restored_path(&backup));
        let made = made_at(&backup).map(|at| format!("{}, {}", self.tr.day(Day::from(at.date())), words::time(at)));
        self.ask(Confirm {
            tag: RESTORE_OVER,
            title: made.map_or_else(|| self.tr.ui_restore_ask(), |at| self.tr.ui_restore_ask_of(at)),
            words: self.tr.ui_restore_ask_words(to.display().to_string()),
            yes: self.tr.ui_restore(),
        });
        self.restoring = Some(Restoring { backup, to, ticket: None });
    }

    /// Without a workspace a backup goes into the documents, under its own name.
    fn restored_path(&self, backup: &Path) -> PathBuf {
        let name = backup.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.engine.deps().documents_dir.join(format!("{name}.comeback"))
    }

    pub(super) fn restore(&mut self, context: &Context) {
        self.keep_drafts(context);
        if let Some(restoring) = &mut self.restoring {
            let Restoring { backup, to, .. } = restoring.clone();
            let ticket = self.engine.send(Command::Restore { backup, to });
            restoring.ticket = Some(ticket);
            self.opening = Some(Opening::Sent(ticket));
        }
    }

    /// A backup has taken its place: says where the old file is, and opens the restored one. False if it was none of that.
    pub(super) fn restored(&mut self, ticket: Ticket, outcome: &Outcome) -> bool {
        let Some(restoring) = self.restoring.take_if(|r| r.ticket == Some(ticket)) else { return false };
        let aside = outcome.kept_aside.as_ref().and_then(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned());
        self.toasts.add(Toast::done(aside.map_or_else(|| self.tr.ui_restored(), |name| self.tr.ui_restored_aside(name))));
        if self.engine.status().workspace.is_none_or(|w| w.path != restoring.to) {
            self.open_file(restoring.to);
        }
        true
    }

    /// Opens the sample shop or club, which always has a file of its own; an existing one is opened as it was left.
    pub(super) fn open_sample(&mut self, context: &Context, business: Business) {
        self.keep_drafts(context);
        self.make_sample(business, 1);
    }

    fn make_sample(&mut self, business: Business, number: u32) {
        let name = match business {
            Business::Shop => self.tr.start_sample_file(),
            Business::Members => self.tr.start_club_file(),
        };
        let name = if number < 2 { name } else { format!("{name} {number}") };
        let path = self.engine.deps().documents_dir.join(format!("{name}.comeback"));
        let ticket = self.engine.send(Command::CreateSample { path: path.clone(), language: self.tr.language(), business });
        self.sample = Some(SampleTry { ticket, business, path, number, opening: false });
    }

    /// What to do when the sample shop could not be made or opened; false if this command was none of that.
    pub(super) fn sample_failed(&mut self, ticket: Ticket, error: &EngineError) -> bool {
        let Some(sample) = self.sample.take_if(|s| s.ticket == ticket) else { return false };
        if sample.opening && sample.number < LAST_SAMPLE {
            // The file of that name is no sample that can be opened: it stays as it is, the next name is tried.
            self.make_sample(sample.business, sample.number + 1);
        } else if !sample.opening && matches!(error, EngineError::Exists(_)) {
            let ticket = self.engine.send(Command::Open { path: sample.path.clone() });
            self.sample = Some(SampleTry { ticket, opening: true, ..sample });
        } else {
            return false;
        }
        true
    }

    /// Shows a folder in the system's file manager; where there is none its path goes to the clipboard.
    pub(super) fn show_folder(&mut self, context: &Context, path: &Path) {
        if !self.files.show_folder(path) {
            context.copy_text(path.display().to_string());
            self.toasts.add(Toast::warning(self.tr.ui_no_file_manager()));
        }
    }
}

/// When a backup was made, by its name: the moment stands in it.
fn made_at(backup: &Path) -> Option<DateTime> {
    const STAMP: usize = "2026-01-15 12.00.00".len();
    let name = backup.file_name()?.to_str()?;
    let parts = name.char_indices().filter_map(|(at, _)| name.get(at..at + STAMP));
    parts.filter_map(|part| DateTime::strptime("%Y-%m-%d %H.%M.%S", part).ok()).next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_of_a_backup_stands_in_its_name() {
        let at = |name: &str| made_at(Path::new(name)).map(|at| at.to_string());
        assert_eq!(at("/b/Winkel é-01ab 2026-11-28 07.10.02.comeback").as_deref(), Some("2026-11-28T07:10:02"));
        assert_eq!(at("/b/shop 2026-11-28 07.10.02 2.comeback").as_deref(), Some("2026-11-28T07:10:02"));
        assert_eq!(at("/b/mine.comeback"), None);
    }
}
