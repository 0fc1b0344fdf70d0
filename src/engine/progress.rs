//! How far a long piece of work is: told at most ten times a second, with the time it will still take; and whether it should stop.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::error::EngineError;
use super::shared::Shared;
use super::status::{JobStatus, Stage};

/// Between two tellings.
const PACE: Duration = Duration::from_millis(100);
/// So long work that is mostly over at once is not spoken of, beside [`PACE`].
const PATIENCE: Duration = Duration::from_millis(300);
/// Before this no time left is told: the first guess is a bad one.
const FIRST_GUESS: Duration = Duration::from_secs(1);

/// Tells how far one piece of work is. When it is dropped, the status bar is free again.
pub(super) struct Progress {
    shared: Arc<Shared>,
    stage: Stage,
    cancel: Arc<AtomicBool>,
    part_of: Option<Arc<AtomicBool>>,
    can_cancel: bool,
    began: Instant,
    told: Cell<Option<Instant>>,
}

impl Progress {
    /// Work that `cancel` stops.
    pub(super) fn new(shared: Arc<Shared>, stage: Stage, cancel: Arc<AtomicBool>) -> Self {
        Self { shared, stage, cancel, part_of: None, can_cancel: true, began: Instant::now(), told: Cell::new(None) }
    }

    /// Work that must be seen through.
    pub(super) fn unstoppable(shared: Arc<Shared>, stage: Stage) -> Self {
        let mut progress = Self::new(shared, stage, Arc::default());
        progress.can_cancel = false;
        progress
    }

    /// It has begun, and may take long before it can say how far it is.
    pub(super) fn begin(self) -> Self {
        self.tell(0, 0);
        self
    }

    /// Work that is mostly over at once: nothing is shown of it before it has lasted a moment, so that nothing flickers.
    pub(super) fn patient(self) -> Self {
        self.told.set(Some(Instant::now() + PATIENCE));
        self
    }

    /// A part of a larger piece of work that can do without it: while it is shown, stopping stops this part alone.
    pub(super) fn apart(mut self) -> Self {
        self.part_of = Some(std::mem::take(&mut self.cancel));
        self
    }

    /// So much is done. [`EngineError::Cancelled`] when it should stop.
    pub(super) fn step(&self, done: u64, total: u64) -> Result<(), EngineError> {
        if std::iter::once(&self.cancel).chain(&self.part_of).any(|stop| stop.load(Ordering::Relaxed)) {
            return Err(EngineError::Cancelled);
        }
        if self.told.get().is_none_or(|at| at.elapsed() >= PACE) {
            self.tell(done, total);
        }
        Ok(())
    }

    fn tell(&self, done: u64, total: u64) {
        self.told.set(Some(Instant::now()));
        let seconds_left = seconds_left(self.began.elapsed(), done, total);
        let job = JobStatus { stage: self.stage, done, total, seconds_left, can_cancel: self.can_cancel };
        self.shared.show_job(&self.cancel, self.part_of.as_ref(), job);
        (self.shared.deps.wake)();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.told.get().is_some() {
            self.shared.hide_job(&self.cancel);
            (self.shared.deps.wake)();
        }
    }
}

/// How long it will still take if it goes on at this pace; none before that can be told.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rough guess in seconds")]
fn seconds_left(elapsed: Duration, done: u64, total: u64) -> Option<u32> {
    if elapsed < FIRST_GUESS || done == 0 || total <= done {
        return None;
    }
    let left = elapsed.as_secs_f64() * (total - done) as f64 / done as f64;
    Some(left.ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::deps::Deps;

    #[test]
    fn the_time_left_is_told_once_it_can_be() {
        let after = |seconds, done, total| seconds_left(Duration::from_secs(seconds), done, total);
        assert_eq!(after(0, 1, 10), None, "too early");
        assert_eq!(after(10, 0, 10), None, "nothing done");
        assert_eq!(after(10, 5, 0), None, "total not known");
        assert_eq!(after(10, 25, 100), Some(30));
    }

    #[test]
    fn when_a_part_is_over_the_whole_is_shown_again_and_can_be_stopped() {
        let shared = Shared::new(Deps::fixed(std::path::PathBuf::new(), jiff::civil::date(2026, 1, 15).at(9, 0, 0, 0)));
        let cancel = Arc::<AtomicBool>::default();
        let work = |stage| Progress::new(Arc::clone(&shared), stage, Arc::clone(&cancel));
        let shown = || shared.status().job.map(|job| (job.stage, job.done));
        let whole = work(Stage::Exporting);
        whole.step(3, 10).unwrap();
        let part = work(Stage::Fitting).apart();
        part.step(1, 5).unwrap();
        assert_eq!(shown(), Some((Stage::Fitting, 1)));
        drop(part);
        assert_eq!(shown(), Some((Stage::Exporting, 3)));
        shared.cancel();
        assert_eq!(whole.step(4, 10), Err(EngineError::Cancelled));
        drop(whole);
        assert_eq!(shown(), None);
        // A part of what was never shown leaves nothing behind.
        let part = work(Stage::Fitting).apart();
        assert!(part.step(1, 5).is_err(), "stopped with the whole");
        drop(part);
        assert_eq!(shown(), None);
    }
}
