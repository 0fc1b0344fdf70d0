//! What a screen holds of a view: the last one stays until the newer one is there, so that nothing jumps.

use super::Engine;
use super::error::{EngineError, Refusal};
use super::query::{Asked, Lane, Query};

/// Keeps the answer to a question, and asks again when the question or what it is made from changes. The newest question wins.
#[derive(Debug)]
pub struct Cached<Q: Query> {
    view: Option<Q::View>,
    error: Option<EngineError>,
    asked: Option<(Q, u64)>,
    pending: Option<Asked<Q::View>>,
}

impl<Q: Query> Default for Cached<Q> {
    fn default() -> Self {
        Self { view: None, error: None, asked: None, pending: None }
    }
}

impl<Q: Query> Cached<Q> {
    /// The last answer, perhaps to an older question or of an older state; before the first the one kept in the file, if it holds.
    /// Never waits.
    pub fn get(&mut self, engine: &Engine, query: &Q) -> Option<&Q::View> {
        let stamp = engine.stamp(query.depends_on());
        if self.asked.as_ref().is_none_or(|(asked, at)| asked != query || *at != stamp) {
            if self.view.is_none() {
                self.view = query.kept_as().and_then(|name| engine.kept(&name)).and_then(|json| Q::of_kept(&json));
            }
            self.asked = Some((query.clone(), stamp));
            self.pending = Some(engine.ask(query.clone()));
        }
        self.collect();
        if let Some(error) = self.error.as_ref().filter(|error| !Q::TOLD_BY_SCREEN && error.is_fault()) {
            engine.note_trouble(error);
        }
        self.view.as_ref()
    }

    fn collect(&mut self) {
        let Some(answer) = self.pending.as_ref().and_then(Asked::take) else { return };
        self.pending = None;
        match answer {
            Ok(view) => {
                self.view = Some(view);
                self.error = None;
            }
            // Stopped together with something else: nobody meant this one, so it is asked again.
            Err(EngineError::Cancelled) if Q::LANE == Lane::Views => self.asked = None,
            Err(error) => self.error = Some(error),
        }
    }

    /// The last answer without asking anything.
    #[must_use]
    pub const fn view(&self) -> Option<&Q::View> {
        self.view.as_ref()
    }

    /// Whether the answer held is the newest one.
    #[must_use]
    pub const fn is_fresh(&self) -> bool {
        self.pending.is_none() && self.asked.is_some() && self.error.is_none()
    }

    /// Why the newest question has no answer.
    #[must_use]
    pub const fn error(&self) -> Option<&EngineError> {
        self.error.as_ref()
    }

    /// Whether the record asked for is not there (any more).
    #[must_use]
    pub const fn is_gone(&self) -> bool {
        matches!(self.error, Some(EngineError::Refused(Refusal::Gone)))
    }

    /// Asks again even if nothing changed, for example after a fault.
    pub fn again(&mut self) {
        self.asked = None;
        self.error = None;
    }

    /// Forgets everything, for example when another workspace is opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::engine::{Deps, Reader, Tables};

    /// A question that is stopped, then fails, then is answered.
    #[derive(Clone)]
    struct Third(Arc<AtomicUsize>);

    impl PartialEq for Third {
        fn eq(&self, other: &Self) -> bool {
            Arc::ptr_eq(&self.0, &other.0)
        }
    }

    impl Query for Third {
        type View = &'static str;

        fn depends_on(&self) -> Tables {
            Tables::REASONS
        }

        fn run(&self, _reader: &Reader) -> Result<&'static str, EngineError> {
            match self.0.fetch_add(1, Ordering::Relaxed) {
                0 => Err(EngineError::Cancelled),
                1 => Err(EngineError::Disk("the stick was pulled".to_owned())),
                _ => Ok("here it is"),
            }
        }
    }

    #[test]
    fn what_was_stopped_is_asked_again_and_what_failed_is_told_until_it_is_read() {
        let home = tempfile::tempdir().unwrap();
        let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), jiff::civil::DateTime::constant(2026, 1, 1, 0, 0, 0, 0)));
        let (query, mut cached) = (Third(Arc::default()), Cached::default());
        let mut look = || {
            cached.get(&engine, &query);
            engine.wait_idle();
            let _of_the_picture_before = engine.take_trouble();
            (cached.get(&engine, &query).copied(), engine.take_trouble().is_some())
        };
        assert_eq!(look(), (None, false), "stopped");
        assert_eq!(look(), (None, true), "failed");
        assert_eq!(look(), (None, true), "not asked again by itself");
        engine.read_again();
        assert_eq!(look(), (Some("here it is"), false));
    }
}
