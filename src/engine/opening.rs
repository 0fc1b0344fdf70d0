//! Making, opening and closing workspaces.

use std::path::Path;
use std::sync::Arc;

use crate::domain::settings::Settings;
use crate::store::{self, Store, StoreError, figure_cache, operations};

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
        self.take(made.map_err(|e| EngineError::of_store(e, path))?, false)
    }

    /// Opens for writing if it can be, otherwise for reading only.
    pub(super) fn open(&mut self, path: &Path) -> End {
        let _shown = Progress::unstoppable(Arc::clone(&self.shared), Stage::Opening).begin();
        self.leave_if_same(path);
        let at = |e| EngineError::of_store(e, path);
        match Store::open(path, TEXT_KEYS) {
            Ok(store) => self.take(store, false),
            Err(StoreError::InUse) => self.take(Store::open_read_only(path, TEXT_KEYS).map_err(at)?, true),
            Err(StoreError::ReadOnly) => self.take(Store::open_read_only(path, TEXT_KEYS).map_err(at)?, false),
            Err(error) => Err(at(error)),
        }
    }

    /// Opens for reading only, whoever else has it.
    pub(super) fn open_read_only(&mut self, path: &Path) -> End {
        let _shown = Progress::unstoppable(Arc::clone(&self.shared), Stage::Opening).begin();
        self.leave_if_same(path);
        let store = Store::open_read_only(path, TEXT_KEYS).map_err(|e| EngineError::of_store(e, path))?;
        self.take(store, false)
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

    /// Makes this the open workspace; the one before is left first.
    fn take(&mut self, store: Store, locked: bool) -> End {
        self.leave();
        let path = store.path().to_path_buf();
        let settings = store::settings::get(store.conn()).map_err(|e| EngineError::of_store(e, &path))?;
        self.open = Some(Opened { store, settings: Arc::new(settings), locked, unsaved_since: None });
        let found = self.open.as_ref().and_then(|open| figure_cache::current(open.store.conn()).ok());
        self.shared.set_opened(Some(path), found.unwrap_or_default());
        let backup_at = self.newest_backup_at();
        self.shared.change_status(|status| {
            status.saved_at = None;
            status.backup_at = backup_at;
        });
        self.refresh_status();
        self.shared.emit(Event::Opened);
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
            self.shared.set_opened(None, Vec::new());
            self.refresh_status();
            self.shared.emit(Event::Closed);
        }
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
        let described = self.open.as_ref().map(describe);
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

fn describe(opened: &Opened) -> Workspace {
    Workspace {
        path: opened.store.path().to_path_buf(),
        read_only: opened.store.is_read_only(),
        locked: opened.locked,
        revision: opened.store.conn().revision().unwrap_or_default(),
        settings: Arc::clone(&opened.settings),
        as_of: store::facts::as_of(opened.store.conn()).ok().flatten(),
        as_of_stays: store::facts::as_of_stays(opened.store.conn()).unwrap_or_default(),
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
