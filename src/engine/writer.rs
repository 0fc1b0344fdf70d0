//! The writer: owns the connection that changes the file, and carries out commands one after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use super::command::Command;
use super::error::EngineError;
use super::event::{Event, Outcome};
use super::lane::Next;
use super::reading::fault_text;
use super::shared::{Order, Shared};

/// Carries out commands, on its own thread or the caller's.
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
}

impl Writer {
    pub(super) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Works the orders off on this thread until there will be no more.
    pub(super) fn work_off(mut self) {
        loop {
            match self.shared.orders.wait(Duration::from_secs(1)) {
                Next::Item(order) => {
                    self.carry_out(order);
                    self.shared.orders.done();
                }
                Next::Nothing => self.idle(),
                Next::Closed => return,
            }
        }
    }

    /// Carries one order out and tells its end; a fault becomes an error, never the end of the thread.
    pub(super) fn carry_out(&mut self, order: Order) {
        self.shared.set_running(Some(Arc::clone(&order.cancel)));
        let end = catch_unwind(AssertUnwindSafe(|| self.run(order.command)));
        self.shared.set_running(None);
        let end = end.unwrap_or_else(|fault| Err(EngineError::Internal(fault_text(fault.as_ref()))));
        match (order.reply, end) {
            (Some(reply), end) => reply.fill(end),
            (None, Ok(outcome)) => self.shared.emit(Event::Done { ticket: order.ticket, outcome }),
            (None, Err(error)) => self.shared.emit(Event::Failed { ticket: order.ticket, error }),
        }
    }

    /// What is done when there is nothing to do.
    pub(super) fn idle(&mut self) {}

    fn run(&mut self, command: Command) -> Result<Outcome, EngineError> {
        let _ = command;
        Err(EngineError::NotOpen)
    }
}
