//! Questions to the open workspace and their answers: asked without waiting, answered on a reading lane.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::error::EngineError;
use super::reader::Reader;
use crate::store::{Interrupt, Tables};

/// An answer on its way into the file: writes it out.
pub type Kept = Box<dyn FnOnce() -> Option<String> + Send>;

/// Where a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Beside the other views: quick ones.
    Views,
    /// Apart, one after the other: reading a file to be imported and such.
    Work,
}

/// A question to the open workspace, answered from a read-only connection and the facts in memory.
pub trait Query: Clone + PartialEq + Send + Sync + 'static {
    /// The answer.
    type View: Send + Sync + 'static;

    /// Its lane.
    const LANE: Lane = Lane::Views;

    /// Whether the screen that asks says itself why there is no answer. Otherwise the window does, for all of them alike.
    const TOLD_BY_SCREEN: bool = false;

    /// The subjects the answer is made from: it is stale once one of them was touched.
    fn depends_on(&self) -> Tables;

    /// Under which name the last answer is kept in the file, to be shown at the next opening until the new one is there; most are not.
    #[must_use]
    fn kept_as(&self) -> Option<String> {
        None
    }

    /// What is kept of the answer, written out only when the file is closed.
    fn to_kept(_view: &Self::View) -> Option<Kept> {
        None
    }

    /// The answer out of what was kept; none if an older program wrote it otherwise.
    #[must_use]
    fn of_kept(_json: &str) -> Option<Self::View> {
        None
    }

    /// Answers it.
    fn run(&self, reader: &Reader) -> Result<Self::View, EngineError>;
}

/// A place an answer is put into, once.
#[derive(Debug)]
pub(super) struct Slot<T> {
    value: Mutex<Option<T>>,
    filled: Condvar,
    cancelled: Arc<AtomicBool>,
    /// Stops the reading of the file while the answer is being made.
    interrupt: Mutex<Option<Interrupt>>,
}

impl<T> Slot<T> {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self { value: Mutex::new(None), filled: Condvar::new(), cancelled: Arc::default(), interrupt: Mutex::default() })
    }

    pub(super) fn fill(&self, value: T) {
        *self.value.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
        self.filled.notify_all();
    }

    pub(super) fn take(&self) -> Option<T> {
        self.value.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(super) fn wait(&self) -> T {
        let mut value = self.value.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(value) = value.take() {
                return value;
            }
            value = self.filled.wait(value).unwrap_or_else(PoisonError::into_inner);
        }
    }

    pub(super) fn cancelled(&self) -> &Arc<AtomicBool> {
        &self.cancelled
    }

    /// The answer is being made from a file that this stops; none once it is made.
    pub(super) fn answering(&self, interrupt: Option<Interrupt>) {
        *self.interrupt.lock().unwrap_or_else(PoisonError::into_inner) = interrupt;
    }

    /// Nobody waits any more. What is being read for it is stopped; what comes after it on that connection is not.
    fn give_up(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        if let Some(interrupt) = &*self.interrupt.lock().unwrap_or_else(PoisonError::into_inner) {
            interrupt.interrupt();
        }
    }
}

/// An answer on its way. Dropping it says that nobody waits for it any more.
#[derive(Debug)]
pub struct Asked<V>(pub(super) Arc<Slot<Result<V, EngineError>>>);

impl<V> Asked<V> {
    /// The answer, once it is there; only the first call gets it.
    #[must_use]
    pub fn take(&self) -> Option<Result<V, EngineError>> {
        self.0.take()
    }
}

impl<V> Drop for Asked<V> {
    fn drop(&mut self) {
        self.0.give_up();
    }
}
