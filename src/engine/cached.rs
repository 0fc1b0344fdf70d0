//! What a screen holds of a view: the last one stays until the newer one is there, so that nothing jumps.

use super::Engine;
use super::error::EngineError;
use super::query::{Asked, Query};

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
