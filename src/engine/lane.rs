//! One queue of work and whoever works it off: a thread of its own, or the caller.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Work waiting for one worker.
pub(super) struct Queue<T> {
    inner: Mutex<Inner<T>>,
    more: Condvar,
    quiet: Condvar,
}

struct Inner<T> {
    items: VecDeque<T>,
    running: bool,
    closed: bool,
}

/// What a worker finds when it looks for work.
pub(super) enum Next<T> {
    /// Something to do; [`Queue::done`] must be called after it.
    Item(T),
    /// Nothing came in time.
    Nothing,
    /// There will be no more.
    Closed,
}

impl<T> Queue<T> {
    pub(super) fn new() -> Self {
        let inner = Inner { items: VecDeque::new(), running: false, closed: false };
        Self { inner: Mutex::new(inner), more: Condvar::new(), quiet: Condvar::new() }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner<T>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn push(&self, item: T) {
        self.lock().items.push_back(item);
        self.more.notify_one();
    }

    /// The next piece of work, at once or never.
    pub(super) fn pop(&self) -> Option<T> {
        let mut inner = self.lock();
        let item = inner.items.pop_front();
        inner.running = item.is_some();
        item
    }

    /// The next piece of work, waiting so long for it.
    pub(super) fn wait(&self, patience: Duration) -> Next<T> {
        let mut inner = self.lock();
        if inner.items.is_empty() && !inner.closed {
            inner = self.more.wait_timeout(inner, patience).unwrap_or_else(PoisonError::into_inner).0;
        }
        match inner.items.pop_front() {
            Some(item) => {
                inner.running = true;
                Next::Item(item)
            }
            None if inner.closed => Next::Closed,
            None => Next::Nothing,
        }
    }

    /// The piece of work taken last is done.
    pub(super) fn done(&self) {
        self.lock().running = false;
        self.quiet.notify_all();
    }

    /// No more will come; what is queued is still worked off.
    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.more.notify_all();
    }

    /// Waits until nothing is queued or running.
    pub(super) fn wait_quiet(&self) {
        let mut inner = self.lock();
        while inner.running || !inner.items.is_empty() {
            inner = self.quiet.wait(inner).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Whether something is queued or running.
    pub(super) fn is_busy(&self) -> bool {
        let inner = self.lock();
        inner.running || !inner.items.is_empty()
    }
}
