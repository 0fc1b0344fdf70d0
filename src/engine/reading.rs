//! A reading lane: keeps one read-only connection and the facts up to date, and answers questions one after the other.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::command::Command;
use super::error::EngineError;
use super::event::{Event, Outcome, Ticket};
use super::export::ExportRequest;
use super::exporting;
use super::lane::{Next, Queue};
use super::print_order::{PrintOrder, PrintRun};
use super::query::{Query, Slot};
use super::reader::Reader;
use super::shared::{Order, Question, Reply, Shared, lock};
use crate::store::Conn;

/// One lane, worked off by one thread (or by the caller).
pub(super) struct ReadingLane {
    shared: Arc<Shared>,
    reader: Arc<Mutex<Reader>>,
}

impl ReadingLane {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        let reader = Arc::new(Mutex::new(Reader::new(Arc::clone(&shared))));
        shared.add_reader(&reader);
        Self { shared, reader }
    }

    /// Answers a question; a fault in it becomes an error and a notice, never the end of the lane.
    fn guarded<T>(&self, cancelled: &Arc<AtomicBool>, answer: impl FnOnce(&Reader) -> Result<T, EngineError>) -> Result<T, EngineError> {
        let mut reader = lock(&self.reader);
        let answer = catch_unwind(AssertUnwindSafe(|| {
            reader.refresh(cancelled)?;
            answer(&reader)
        }));
        answer.unwrap_or_else(|fault| {
            let text = fault_text(fault.as_ref());
            self.shared.emit(Event::Fault(text.clone()));
            reader.forget();
            Err(EngineError::Internal(text))
        })
    }

    /// Works the queue off on this thread until it is closed.
    pub(super) fn work_off(mut self, queue: impl Fn(&Shared) -> &Queue<Question>) {
        let shared = Arc::clone(&self.shared);
        loop {
            match queue(&shared).wait(Duration::from_hours(1)) {
                Next::Item(question) => {
                    question(&mut self);
                    queue(&shared).done();
                }
                Next::Nothing => {}
                Next::Closed => return,
            }
        }
    }
}

/// Wraps a question so that any lane can answer it into its slot.
pub(super) fn question<Q: Query>(query: Q, slot: Arc<Slot<Result<Q::View, EngineError>>>) -> Question {
    Box::new(move |lane| {
        if slot.cancelled().load(Ordering::Relaxed) {
            return;
        }
        let answer = lane.guarded(slot.cancelled(), |reader| {
            slot.answering(reader.conn().ok().map(Conn::interrupt_handle));
            let cancelled = slot.cancelled().load(Ordering::Relaxed); // or given up just before it could be interrupted
            if cancelled { Err(EngineError::Cancelled) } else { query.run(reader) }
        });
        slot.answering(None);
        if let (Some(name), Ok(view)) = (query.kept_as(), &answer) {
            lock(&lane.reader).keep(name, Q::to_kept(view));
        }
        slot.fill(answer);
        (lane.shared.deps.wake)();
    })
}

/// Wraps an export: no change, so it is done beside the writer.
pub(super) fn export(ticket: Ticket, request: ExportRequest, reply: Option<Reply>) -> Question {
    Box::new(move |lane| {
        let cancel = Arc::default();
        let shared = Arc::clone(&lane.shared);
        let end = lane.guarded(&cancel, |reader| exporting::export(reader, &request));
        tell(&shared, ticket, reply, end.map(|exported| Outcome { exported: Some(exported), ..Outcome::default() }));
    })
}

/// Wraps a run of printed questionnaires: put together here, its codes kept by the writer, then set and written here.
pub(super) fn print(ticket: Ticket, request: ExportRequest, order: PrintOrder, reply: Option<Reply>) -> Question {
    Box::new(move |lane| {
        let shared = Arc::clone(&lane.shared);
        match lane.guarded(&Arc::default(), |reader| exporting::begin_print(reader, &request, &order)) {
            Ok(prepared) => {
                let command = Command::KeepSheets(PrintRun(Box::new(prepared)));
                shared.orders.push(Order { ticket, command, cancel: Arc::default(), reply });
            }
            Err(error) => tell(&shared, ticket, reply, Err(error)),
        }
    })
}

/// The last part of it.
pub(super) fn print_kept(ticket: Ticket, run: PrintRun, reply: Option<Reply>) -> Question {
    Box::new(move |lane| {
        let shared = Arc::clone(&lane.shared);
        match lane.guarded(&Arc::default(), |reader| exporting::print(reader, &run.0)) {
            Ok(exported) => tell(&shared, ticket, reply, Ok(Outcome { exported: Some(exported), ..Outcome::default() })),
            // Nothing of it came into the world, so nobody was asked by it.
            Err(error) => {
                let command = Command::WithdrawSheets(run, Box::new(error));
                shared.orders.push(Order { ticket, command, cancel: Arc::default(), reply });
            }
        }
    })
}

/// Tells the end of a command to whoever waits for it, or to all.
pub(super) fn tell(shared: &Shared, ticket: Ticket, reply: Option<Reply>, end: Result<Outcome, EngineError>) {
    match (reply, end) {
        (Some(reply), end) => reply.fill(end),
        (None, Ok(outcome)) => shared.emit(Event::Done { ticket, outcome: Box::new(outcome) }),
        (None, Err(error)) => shared.emit(Event::Failed { ticket, error }),
    }
}

/// What a panic said.
pub(super) fn fault_text(fault: &(dyn Any + Send)) -> String {
    let text = fault.downcast_ref::<&str>().map(|t| (*t).to_owned());
    text.or_else(|| fault.downcast_ref::<String>().cloned()).unwrap_or_else(|| "fault without words".to_owned())
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use jiff::civil::DateTime;

    use super::*;
    use crate::domain::settings::Settings;
    use crate::engine::views::rail::RailQuery;
    use crate::engine::{Command, Deps, Engine, Tables};

    /// A question whose answer never comes.
    #[derive(Clone, PartialEq)]
    struct NeverEnding;

    impl Query for NeverEnding {
        type View = ();

        fn depends_on(&self) -> Tables {
            Tables::NONE
        }

        fn run(&self, reader: &Reader) -> Result<(), EngineError> {
            reader.conn()?.never_ending().map_err(|e| reader.told(e))
        }
    }

    #[test]
    fn a_question_given_up_is_stopped_and_the_next_one_answered() {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::threaded(Deps::fixed(folder.path().to_path_buf(), DateTime::constant(2026, 1, 15, 9, 0, 0, 0)));
        engine.call(Command::Create { path: folder.path().join("s.comeback"), settings: Settings::default() }).unwrap();
        for pause in [0, 1, 50, 200] {
            let asked = engine.ask(NeverEnding);
            std::thread::sleep(Duration::from_millis(pause));
            assert!(asked.take().is_none());
            drop(asked);
            let next = engine.ask(RailQuery);
            let began = Instant::now();
            while next.take().is_none() {
                if began.elapsed() > Duration::from_secs(30) {
                    std::mem::forget(engine); // closing would wait for ever
                    panic!("not stopped after {pause} ms");
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        }
    }
}
