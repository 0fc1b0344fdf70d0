//! What questions are answered from: one moment of the workspace. Changes nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::analysis::facts::Facts;
use crate::domain::day::Day;
use crate::domain::settings::Settings;

use super::deps::Deps;
use super::error::EngineError;
use super::shared::Shared;

/// A moment of the workspace, as a reading lane sees it.
pub struct Reader {
    shared: Arc<Shared>,
    facts: Option<Arc<Facts>>,
    settings: Arc<Settings>,
    cancelled: Arc<AtomicBool>,
}

impl Reader {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared, facts: None, settings: Arc::default(), cancelled: Arc::default() }
    }

    /// Catches up with what the writer has done since the last question.
    pub(super) fn refresh(&mut self, cancelled: &Arc<AtomicBool>) -> Result<(), EngineError> {
        self.cancelled = Arc::clone(cancelled);
        Ok(())
    }

    /// Forgets everything read so far; the next question reads it anew.
    pub(super) fn forget(&mut self) {
        self.facts = None;
    }

    /// Whether nobody waits for the answer any more; long questions look at this now and then.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The facts in memory.
    pub fn facts(&self) -> Result<&Arc<Facts>, EngineError> {
        self.facts.as_ref().ok_or(EngineError::NotOpen)
    }

    /// The settings of the workspace.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the outside world gave.
    pub(super) fn deps(&self) -> &Deps {
        &self.shared.deps
    }

    /// Today, by the injected clock.
    #[must_use]
    pub fn today(&self) -> Day {
        self.deps().clock.today()
    }
}
