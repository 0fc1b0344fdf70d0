//! Whether what is typed is on the disk yet. It counts as kept only once the engine says so; what could not be kept is sent again.
//! Knows nothing of what is typed.

use std::time::Duration;

use eframe::egui::Ui;

use crate::engine::{EngineError, Event, Ticket};

/// Seconds before what could not be kept is tried again.
const AGAIN: f64 = 5.0;

/// What is typed and not kept yet.
#[derive(Debug)]
pub(super) struct Keeping {
    /// Seconds after the first key before it is kept.
    pause: f64,
    unkept: bool,
    /// When it is to be kept, in the window's seconds; found at the next picture where it is not known.
    due: Option<f64>,
    /// What was sent last and has not come to its end.
    sent: Option<Ticket>,
    failing: bool,
}

impl Keeping {
    /// Nothing is typed; what will be is kept so many seconds after the first key.
    pub(super) const fn after(pause: f64) -> Self {
        Self { pause, unkept: false, due: None, sent: None, failing: false }
    }

    /// Something was typed.
    pub(super) const fn typed(&mut self) {
        self.unkept = true;
    }

    /// Whether something typed is not even sent.
    pub(super) const fn is_unkept(&self) -> bool {
        self.unkept
    }

    /// Each picture: whether it is time to keep what is typed. Asks for a picture when it will be.
    pub(super) fn is_due(&mut self, ui: &Ui) -> bool {
        let now = ui.input(|i| i.time);
        if !self.unkept {
            return false;
        }
        let wait = if self.failing { AGAIN } else { self.pause };
        let left = *self.due.get_or_insert(now + wait) - now;
        if left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left + 0.01));
        }
        left <= 0.0
    }

    /// All that is typed is on its way to the disk.
    pub(super) const fn sent(&mut self, ticket: Ticket) {
        (self.unkept, self.due, self.sent) = (false, None, Some(ticket));
    }

    /// Nothing of it is wanted any more.
    pub(super) const fn forget(&mut self) {
        *self = Self::after(self.pause);
    }

    /// Takes the end of what was sent last: kept, or why not; the same trouble is told once.
    pub(super) fn ended(&mut self, event: &Event) -> Option<Result<(), Option<EngineError>>> {
        match event {
            Event::Done { ticket, .. } if self.sent == Some(*ticket) => {
                (self.sent, self.failing) = (None, false);
                Some(Ok(()))
            }
            Event::Failed { ticket, error } if self.sent == Some(*ticket) => {
                let told = std::mem::replace(&mut self.failing, true);
                (self.sent, self.unkept, self.due) = (None, true, None);
                Some(Err((!told).then(|| error.clone())))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(ticket: u64) -> Event {
        Event::Done { ticket: Ticket(ticket), outcome: Box::default() }
    }

    fn failed(ticket: u64) -> Event {
        Event::Failed { ticket: Ticket(ticket), error: EngineError::DiskFull }
    }

    #[test]
    fn what_could_not_be_kept_stays_to_be_kept_and_is_told_once() {
        let mut keeping = Keeping::after(0.7);
        keeping.typed();
        keeping.sent(Ticket(1));
        assert!(!keeping.is_unkept());
        assert_eq!(keeping.ended(&failed(1)), Some(Err(Some(EngineError::DiskFull))));
        assert!(keeping.is_unkept());
        keeping.sent(Ticket(2));
        assert_eq!(keeping.ended(&failed(2)), Some(Err(None)));
        keeping.sent(Ticket(3));
        assert_eq!(keeping.ended(&done(3)), Some(Ok(())));
        assert!(!keeping.is_unkept());
    }

    #[test]
    fn what_was_typed_after_sending_is_not_kept_by_it() {
        let mut keeping = Keeping::after(0.7);
        keeping.typed();
        keeping.sent(Ticket(1));
        keeping.typed();
        assert_eq!(keeping.ended(&done(1)), Some(Ok(())));
        assert!(keeping.is_unkept());
        keeping.sent(Ticket(2));
        keeping.typed();
        keeping.sent(Ticket(3));
        assert_eq!(keeping.ended(&failed(2)), None, "only the newest counts: it holds all the older one did");
        keeping.forget();
        assert_eq!(keeping.ended(&done(3)), None);
    }
}
