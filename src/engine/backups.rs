//! Backups by themselves and on request, and restoring one.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::SignedDuration;
use jiff::civil::DateTime;
use sha2::{Digest as _, Sha256};

use crate::store::StoreError;
use crate::store::backup::{self, Backup};

use super::error::EngineError;
use super::event::{BackupMade, Event, Outcome};
use super::progress::Progress;
use super::status::Stage;
use super::writer::{End, Writer};

/// Change that is in no backup is backed up after so long.
const EVERY: SignedDuration = SignedDuration::from_mins(30);

/// The folder backups go to by themselves.
pub(super) fn folder(data_dir: &Path) -> PathBuf {
    data_dir.join("backups")
}

/// What backups of this workspace are called: its name, and something that tells it from others of that name.
pub(super) fn name(path: &Path) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let hash = Sha256::digest(whole.as_os_str().as_encoded_bytes());
    let mark = hash.iter().take(4).fold(0_u32, |mark, byte| mark << 8 | u32::from(*byte));
    format!("{}-{mark:08x}", stem(path))
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(|| "workspace".to_owned(), |s| s.to_string_lossy().into_owned())
}

impl Writer {
    /// Makes a backup of everything that is in none yet, if there is anything.
    pub(super) fn back_up_unsaved(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.unsaved_since.is_some()) {
            self.back_up_before(None);
        }
    }

    /// Makes a backup once changes have waited long enough.
    pub(super) fn back_up_if_due(&mut self) {
        let Some(since) = self.open.as_ref().and_then(|open| open.unsaved_since) else { return };
        let waited = self.shared.deps.clock.now().duration_since(since);
        // a clock that was put back must not put off backups for ever
        if waited >= EVERY || waited.is_negative() {
            self.back_up_before(None);
        }
    }

    /// Makes a backup. That it could not be made is told, as an event and to the caller, and stops nothing: what follows can be
    /// taken back without one, and a full stick must not keep anybody from working. [`EngineError::Cancelled`] only tells.
    pub(super) fn back_up_before(&mut self, cancel: Option<&Arc<AtomicBool>>) -> Option<EngineError> {
        let error = match self.back_up_here(cancel) {
            Ok(_) => {
                self.shared.emit(Event::BackedUp);
                return None;
            }
            Err(EngineError::Cancelled) => return Some(EngineError::Cancelled),
            Err(error) => EngineError::NoBackup(Box::new(error)),
        };
        // tried again only after as long a time
        let now = self.shared.deps.clock.now();
        if let Some(since) = self.open.as_mut().and_then(|open| open.unsaved_since.as_mut()) {
            *since = now;
        }
        self.shared.emit(Event::BackupFailed(error.clone()));
        Some(error)
    }

    /// Makes a backup in the usual folder, where older ones are thinned out.
    fn back_up_here(&mut self, cancel: Option<&Arc<AtomicBool>>) -> Result<BackupMade, EngineError> {
        let name = name(&self.path().ok_or(EngineError::NotOpen)?);
        let made = self.back_up(&folder(&self.shared.deps.data_dir), &name, cancel)?;
        if let Err(error) = backup::thin(&made, &name, self.restoring.as_deref()) {
            log::warn!("older backups not thinned out: {error}");
        }
        Ok(told(made))
    }

    fn back_up(&mut self, folder: &Path, name: &str, cancel: Option<&Arc<AtomicBool>>) -> Result<Backup, EngineError> {
        let now = self.shared.deps.clock.now();
        let shared = Arc::clone(&self.shared);
        let progress = cancel.map_or_else(
            || Progress::unstoppable(Arc::clone(&shared), Stage::BackingUp),
            |cancel| Progress::new(Arc::clone(&shared), Stage::BackingUp, Arc::clone(cancel)).begin(),
        );
        let opened = self.opened()?;
        let made = backup::make(opened.store.conn(), folder, name, now, &mut |done, total| progress.step(done, total).is_ok());
        let made = made.map_err(|e| EngineError::of_store(e, opened.store.path()))?;
        opened.unsaved_since = None;
        self.shared.change_status(|status| status.backup_at = Some(now));
        Ok(made)
    }

    /// Makes a backup on request, in the usual folder or another. In another one nothing else is touched: what lies there is not ours.
    pub(super) fn back_up_now(&mut self, elsewhere: Option<PathBuf>, cancel: &Arc<AtomicBool>) -> End {
        let path = self.path().ok_or(EngineError::NotOpen)?;
        let made = match elsewhere {
            Some(elsewhere) => told(self.back_up(&elsewhere, &stem(&path), Some(cancel))?),
            None => self.back_up_here(Some(cancel))?,
        };
        Ok(Outcome { backup: Some(made), ..Outcome::default() })
    }

    /// When the newest backup of the open workspace was made.
    pub(super) fn newest_backup_at(&self) -> Option<DateTime> {
        let all = backup::list(&folder(&self.shared.deps.data_dir), &name(&self.path()?)).ok()?;
        all.first().map(|b| b.manifest.at)
    }

    /// Restores a backup. If that file is open it is closed for it, and opened again.
    pub(super) fn restore(&mut self, from: &Path, to: &Path, cancel: &Arc<AtomicBool>) -> End {
        if !from.exists() {
            return Err(EngineError::Missing(from.to_path_buf()));
        }
        let progress = Progress::new(Arc::clone(&self.shared), Stage::Restoring, Arc::clone(cancel)).begin();
        self.shared.change_status(|status| status.busy = true);
        let was_open = self.path().is_some_and(|open| std::path::absolute(open).ok() == std::path::absolute(to).ok());
        if was_open {
            self.restoring = Some(from.to_path_buf());
            self.leave();
            self.restoring = None;
            self.shared.let_go();
        }
        let now = self.shared.deps.clock.now();
        let restored = backup::restore(from, to, now, &mut |done, total| progress.step(done, total).is_ok());
        let reopened = if was_open { self.open(to) } else { Ok(Outcome::default()) };
        let restored = restored.map_err(|error| {
            let about = if matches!(error, StoreError::InUse | StoreError::Busy) { to } else { from };
            EngineError::of_store(error, about)
        })?;
        reopened?;
        let backup = BackupMade { path: from.to_path_buf(), sha256: restored.sha256 };
        Ok(Outcome { backup: Some(backup), kept_aside: restored.kept_aside, ..Outcome::default() })
    }
}

fn told(made: Backup) -> BackupMade {
    BackupMade { path: made.path, sha256: made.manifest.sha256 }
}
