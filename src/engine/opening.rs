//! Making, opening and closing workspaces.

use std::path::Path;
use std::sync::Arc;

use crate::domain::settings::Settings;
use crate::store::{self, Conn, Store, StoreError, figure_cache, operations};

use super::error::EngineError;
use super::event::{Event, Outcome};
use super::library;
use super::operation::Step;
use super::progress::Progress;
use super::recent;
use super::status::{Stage, Workspace};
use super::text_keys::TEXT_KEYS;
use super::usecases;
use super::writer::{End, Opened, Writer};

impl Writer {
    /// A new workspace with the starting list of reasons.
    pub(super) fn create(&mut self, path: &Path, settings: &Settings) -> End {
        self.make(path, settings, |_| Ok(()))
    }

    /// Makes a new file, fills it and opens it. If filling fails there is no file.
    pub(super) fn make(&mut self, path: &Path, settings: &Settings, fill: impl FnOnce(&mut Store) -> store::Result<()>) -> End {
        usecases::check_settings(settings)?;
        let now = self.shared.deps.clock.now();
        let made = Store::create_filled(path, settings, TEXT_KEYS, |store| {
            add_starting_reasons(store, settings, now)?;
            fill(store)
        });
        self.take(made.map_err(|e| EngineError::of_store(e, path))?, false, false)
    }

    /// Opens for writing if it can be, otherwise for reading only.
    pub(super) fn open(&mut self, path: &Path) -> End {
        let _shown = Progress::unstoppable(Arc::clone(&self.shared), Stage::Opening).begin();
        self.leave_if_same(path);
        let mut shown = false;
        let opened = Store::open_showing(path, TEXT_KEYS, |conn| shown = self.show_early(path, conn, (false, false)));
        match opened {
            Err(StoreError::InUse) => self.read_only(path, true, shown),
            Err(StoreError::ReadOnly) => self.read_only(path, false, shown),
            opened => self.checked(path, opened, false, shown),
        }
    }

    fn read_only(&mut self, path: &Path, locked: bool, mut shown: bool) -> End {
        let opened = Store::open_read_only_showing(path, TEXT_KEYS, |conn| {
            shown = shown || self.show_early(path, conn, (true, locked));
        });
        self.checked(path, opened, locked, shown)
    }

    /// Shows a large workspace before its pages are checked: what was known at the last closing, while all else is read. Whatever is
    /// to be changed waits for the check. False where it is not worth it, or another one is open: that is left only for a sound one.
    fn show_early(&self, path: &Path, conn: &Conn, (read_only, locked): (bool, bool)) -> bool {
        let large = std::fs::metadata(path).is_ok_and(|about| about.len() >= self.shared.deps.large_file);
        let Some(settings) = store::settings::get(conn).ok().filter(|_| large && self.open.is_none()) else { return false };
        self.shared.set_opened(Some(path.to_path_buf()), figure_cache::current(conn).unwrap_or_default());
        let workspace = describe(path, conn, Arc::new(settings), (read_only, locked));
        self.shared.change_status(|status| (status.workspace, status.saved_at) = (Some(workspace), None));
        self.shared.emit(Event::Opened);
        true
    }

    /// The check is over: the workspace is open, or it is not shown any more.
    fn checked(&mut self, path: &Path, opened: store::Result<Store>, locked: bool, shown: bool) -> End {
        let end = opened.map_err(|error| EngineError::of_store(error, path)).and_then(|store| self.take(store, locked, shown));
        if shown && end.is_err() {
            self.not_open();
        }
        end
    }

    /// Opens for reading only, whoever else has it.
    pub(super) fn open_read_only(&mut self, path: &Path) -> End {
        let _shown = Progress::unstoppable(Arc::clone(&self.shared), Stage::Opening).begin();
        self.leave_if_same(path);
        self.read_only(path, false, false)
    }

    /// Another program has put another file in the place of the one that is read here: that one is read from now on. Not before it
    /// is there: some take the old one away first.
    pub(super) fn open_anew(&mut self) {
        let Some(opened) = self.open.as_ref().filter(|opened| opened.store.path().is_file()) else { return };
        let path = opened.store.path().to_path_buf();
        let end = if opened.locked { self.open(&path) } else { self.open_read_only(&path) };
        self.shared.emit(end.map_or_else(Event::Lost, |_| Event::ChangedOutside));
    }

    /// The same file is let go of before it is opened again.
    fn leave_if_same(&mut self, path: &Path) {
        let same = self.path().is_some_and(|open| std::path::absolute(open).ok() == std::path::absolute(path).ok());
        if same {
            self.leave();
        }
    }

    /// Makes this the open workspace; the one before is left first. `shown`: it is shown already.
    fn take(&mut self, store: Store, locked: bool, shown: bool) -> End {
        if !shown {
            self.leave();
        }
        let path = store.path().to_path_buf();
        let settings = store::settings::get(store.conn()).map_err(|e| EngineError::of_store(e, &path))?;
        let found = figure_cache::current(store.conn()).unwrap_or_default();
        self.open = Some(Opened { store, settings: Arc::new(settings), locked, unsaved_since: None });
        if !shown {
            self.shared.set_opened(Some(path), found);
        }
        let backup_at = self.newest_backup_at();
        self.shared.change_status(|status| {
            status.saved_at = None;
            status.backup_at = backup_at;
        });
        self.refresh_status();
        if !shown {
            self.shared.emit(Event::Opened);
        }
        Ok(Outcome::default())
    }

    /// Closes the workspace; a change that is in no backup yet is backed up first.
    pub(super) fn close(&mut self) -> Outcome {
        self.leave();
        Outcome::default()
    }

    /// Puts the open workspace on top of those opened lately. That it could not be written down is no reason to stop.
    pub(super) fn remember(&self) -> End {
        let opened = self.open.as_ref().ok_or(EngineError::NotOpen)?;
        let path = opened.store.path();
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let entry = recent::Entry { path, name: opened.settings.name.clone(), at: self.shared.deps.clock.now() };
        if let Err(error) = recent::note(&self.shared.deps.data_dir, entry) {
            log::warn!("the list of files opened lately: {error}");
        }
        Ok(Outcome::default())
    }

    /// Lets go of the open file, and says so: whether another one is opened then is not known yet.
    pub(super) fn leave(&mut self) {
        self.back_up_unsaved();
        self.keep_answer();
        if self.open.take().is_some() {
            self.not_open();
        }
    }

    fn not_open(&self) {
        self.shared.set_opened(None, Vec::new());
        self.refresh_status();
        self.shared.emit(Event::Closed);
    }

    /// Keeps in the file what is shown first at the next opening, unless it is there already. That it could not be kept harms nothing.
    fn keep_answer(&mut self) {
        let Some((name, json)) = self.shared.answer_to_keep() else { return };
        let now = self.shared.deps.clock.now();
        let Some(open) = self.open.as_mut().filter(|open| !open.store.is_read_only()) else { return };
        let known = figure_cache::current(open.store.conn()).unwrap_or_default();
        if known.iter().all(|kept| *kept != (name.clone(), json.clone()))
            && let Err(error) = open.store.jot(now, |jotter| figure_cache::keep(jotter, &name, &json))
        {
            log::warn!("figures not kept: {error}");
        }
    }

    /// What the status bar says of the open workspace.
    pub(super) fn refresh_status(&self) {
        let described = self.open.as_ref().map(|open| {
            describe(open.store.path(), open.store.conn(), Arc::clone(&open.settings), (open.store.is_read_only(), open.locked))
        });
        let step = |step: store::Result<Option<operations::Step>>| step.ok().flatten().and_then(|s| Step::read(&s.kind));
        let conn = self.open.as_ref().map(|o| o.store.conn());
        let undo = conn.and_then(|c| step(operations::next_undo(c)));
        let redo = conn.and_then(|c| step(operations::next_redo(c)));
        self.shared.change_status(|status| {
            (status.workspace, status.undo, status.redo) = (described, undo, redo);
        });
        (self.shared.deps.wake)();
    }
}

fn describe(path: &Path, conn: &Conn, settings: Arc<Settings>, (read_only, locked): (bool, bool)) -> Workspace {
    Workspace {
        path: path.to_path_buf(),
        read_only,
        locked,
        revision: conn.revision().unwrap_or_default(),
        settings,
        as_of: store::facts::as_of(conn).ok().flatten(),
        as_of_stays: store::facts::as_of_stays(conn).unwrap_or_default(),
    }
}

fn add_starting_reasons(store: &mut Store, settings: &Settings, now: jiff::civil::DateTime) -> store::Result<()> {
    let kind = store::OperationKind::new("create");
    let added = store.transact(&kind, now, |tx| {
        for reason in library::reasons(settings.language) {
            store::reasons::add_first(tx, &reason.code, &reason.name, reason.kind)?;
        }
        Ok(())
    });
    added.map(|_| ())
}
