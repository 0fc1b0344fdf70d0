//! One run of the command line: an engine without threads, and the language to speak.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::language::Language;
use crate::domain::settings::Settings;
use crate::engine::{Command, Deps, Engine, EngineError, Outcome, Status};
use crate::i18n::Tr;

/// An engine and a language.
pub(super) struct Session {
    pub(super) engine: Engine,
    pub(super) tr: Tr,
    /// The file that is being read, where a command reads several: an error is about it.
    pub(super) reading: Option<PathBuf>,
}

impl Session {
    /// Nothing open, speaking the system's language.
    pub(super) fn new() -> Self {
        Self { engine: Engine::inline(Deps::system(Arc::new(|| {}))), tr: Tr::new(system_language()), reading: None }
    }

    /// Opens a workspace to read it, also while a window has it; speaks its language from then on.
    pub(super) fn open(&mut self, path: &Path) -> Result<(), EngineError> {
        self.engine.call(Command::OpenReadOnly { path: path.to_path_buf() })?;
        self.speak_its_language();
        Ok(())
    }

    /// Opens a workspace to change it where that may be done, otherwise to read it.
    pub(super) fn open_best(&mut self, path: &Path) -> Result<(), EngineError> {
        self.engine.call(Command::Open { path: path.to_path_buf() })?;
        self.speak_its_language();
        Ok(())
    }

    /// Opens a workspace to change it. Refused where another window has it.
    pub(super) fn open_to_change(&mut self, path: &Path) -> Result<(), EngineError> {
        self.engine.call(Command::Open { path: path.to_path_buf() })?;
        self.speak_its_language();
        match self.engine.status().workspace {
            Some(workspace) if workspace.read_only => {
                Err(if workspace.locked { EngineError::Locked(path.to_path_buf()) } else { EngineError::ReadOnly })
            }
            _ => Ok(()),
        }
    }

    fn speak_its_language(&mut self) {
        if let Some(settings) = self.settings() {
            self.tr = Tr::new(settings.language);
        }
    }

    /// The settings of the open workspace.
    pub(super) fn settings(&self) -> Option<Arc<Settings>> {
        self.status().workspace.map(|w| w.settings)
    }

    pub(super) fn status(&self) -> Status {
        self.engine.status()
    }

    /// Does a command and waits for its end.
    pub(super) fn call(&self, command: Command) -> Result<Outcome, EngineError> {
        self.engine.call(command)
    }
}

/// The language of this system, English where we do not speak it.
#[must_use]
pub fn system_language() -> Language {
    sys_locale::get_locale().map_or_else(Language::default, |locale| Language::of_locale(&locale))
}
