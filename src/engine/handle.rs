//! The handle to the engine, and its two drivers: own threads (the window), or the caller's thread (command line, tests).

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use super::appearance;
use super::command::Command;
use super::deps::Deps;
use super::error::EngineError;
use super::event::{Event, Outcome, Ticket};
use super::query::{Asked, Lane, Query, Slot};
use super::reading::{ReadingLane, question};
use super::shared::Shared;
use super::status::Status;
use super::writer::Writer;
use crate::domain::settings::Appearance;
use crate::store::{Tables, Touched};

/// Handle to the engine; cheap to clone. When the last one is dropped the workspace is closed and the threads end.
#[derive(Clone)]
pub struct Engine(Arc<Owner>);

struct Owner {
    shared: Arc<Shared>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    inline: Option<Mutex<Inline>>,
}

/// The same machine without threads.
struct Inline {
    writer: Writer,
    views: ReadingLane,
    work: ReadingLane,
}

impl Engine {
    /// An engine on threads of its own.
    #[must_use]
    pub fn threaded(deps: Deps) -> Self {
        let shared = Shared::new(deps);
        leave_one_core();
        let threads = start_threads(&shared);
        if threads.len() == 3 {
            return Self(Arc::new(Owner { shared, threads: Mutex::new(threads), inline: None }));
        }
        log::error!("no threads to be had: working without");
        close_queues(&shared);
        Self::inline(shared.deps.clone())
    }

    /// An engine whose work is done inside [`Self::drain`], [`Self::call`] and [`Self::fetch`], on the caller's thread.
    #[must_use]
    pub fn inline(deps: Deps) -> Self {
        let shared = Shared::new(deps);
        let lane = || ReadingLane::new(Arc::clone(&shared));
        let inline = Inline { writer: Writer::new(Arc::clone(&shared)), views: lane(), work: lane() };
        Self(Arc::new(Owner { shared, threads: Mutex::default(), inline: Some(Mutex::new(inline)) }))
    }

    /// Sends a command; its end is told by an event. Never blocks. A change is refused at once while an import or a restore is
    /// being applied: queued behind it, it would seem lost for minutes.
    #[expect(clippy::must_use_candidate, reason = "most commands are sent without following their end")]
    pub fn send(&self, command: Command) -> Ticket {
        let shared = &self.0.shared;
        if command.is_change() && shared.status().busy { shared.refuse(EngineError::Paused) } else { shared.order(command, None) }
    }

    /// Asks a question; the answer comes later. Never blocks.
    #[must_use]
    pub fn ask<Q: Query>(&self, query: Q) -> Asked<Q::View> {
        let slot = Slot::new();
        self.push(query, Arc::clone(&slot));
        Asked(slot)
    }

    fn push<Q: Query>(&self, query: Q, slot: Arc<Slot<Result<Q::View, EngineError>>>) {
        let queue = match Q::LANE {
            Lane::Views => &self.0.shared.views,
            Lane::Work => &self.0.shared.work,
        };
        queue.push(question(query, slot));
    }

    /// What has happened since the last call. An inline engine first does all the work there is.
    #[must_use]
    pub fn drain(&self) -> Vec<Event> {
        self.0.work_off();
        self.0.shared.take_events()
    }

    /// Does a command and waits for its end. For the command line and tests, not for the window.
    pub fn call(&self, command: Command) -> Result<Outcome, EngineError> {
        let slot = Slot::new();
        self.0.shared.order(command, Some(Arc::clone(&slot)));
        self.0.work_off();
        slot.wait()
    }

    /// Asks a question and waits for the answer. For the command line and tests, not for the window.
    pub fn fetch<Q: Query>(&self, query: Q) -> Result<Q::View, EngineError> {
        let slot = Slot::new();
        self.push(query, Arc::clone(&slot));
        self.0.work_off();
        slot.wait()
    }

    /// Cancels the long piece of work that is running, if any. What it had begun is taken back.
    pub fn cancel(&self) {
        self.0.shared.cancel();
    }

    /// The state for the status bar. Never blocks for long.
    #[must_use]
    pub fn status(&self) -> Status {
        self.0.shared.status()
    }

    /// How the window looked last on this machine. Reads a small file beside the list of recent ones: for before there is a window.
    #[must_use]
    pub fn appearance(&self) -> Appearance {
        appearance::read(&self.0.shared.deps.data_dir)
    }

    /// What the outside world gave: clock, folders.
    #[must_use]
    pub fn deps(&self) -> &Deps {
        &self.0.shared.deps
    }

    /// Reads everything anew that is asked for, after a fault.
    pub fn read_again(&self) {
        self.0.shared.touch(&Touched::from(Tables::ALL));
    }

    /// A view that is being shown could not be read, for this reason.
    pub(super) fn note_trouble(&self, error: &EngineError) {
        self.0.shared.note_trouble(error);
    }

    /// Why something that was asked for since the last call could not be read; none if all could.
    #[must_use]
    pub fn take_trouble(&self) -> Option<EngineError> {
        self.0.shared.take_trouble()
    }

    /// Waits until nothing is queued or running. For tests.
    pub fn wait_idle(&self) {
        self.0.work_off();
        let shared = &self.0.shared;
        while shared.orders.is_busy() || shared.views.is_busy() || shared.work.is_busy() {
            shared.orders.wait_quiet();
            shared.views.wait_quiet();
            shared.work.wait_quiet();
        }
    }

    /// What was kept under this name when the file was closed last, if it still holds.
    pub(super) fn kept(&self, name: &str) -> Option<String> {
        self.0.shared.found(name)
    }

    /// One number for the state of these subjects; it changes with each change of one of them.
    pub(super) fn stamp(&self, tables: Tables) -> u64 {
        self.0.shared.stamp(tables)
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("inline", &self.0.inline.is_some()).finish_non_exhaustive()
    }
}

impl Owner {
    /// Does all the work there is, if there are no threads to do it.
    fn work_off(&self) {
        let Some(inline) = &self.inline else { return };
        let mut inline = inline.lock().unwrap_or_else(PoisonError::into_inner);
        let inline = &mut *inline;
        inline.writer.idle();
        loop {
            if let Some(order) = self.shared.orders.pop() {
                inline.writer.carry_out(order);
                self.shared.orders.done();
            } else if let Some(question) = self.shared.views.pop() {
                question(&mut inline.views);
                self.shared.views.done();
            } else if let Some(question) = self.shared.work.pop() {
                question(&mut inline.work);
                self.shared.work.done();
            } else {
                return;
            }
        }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.shared.order(Command::Close, Some(Slot::new()));
        self.work_off();
        close_queues(&self.shared);
        for thread in self.threads.get_mut().unwrap_or_else(PoisonError::into_inner).drain(..) {
            if thread.thread().id() != std::thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

fn close_queues(shared: &Shared) {
    shared.orders.close();
    shared.views.close();
    shared.work.close();
}

/// Figures are reckoned on all cores but one: that is the window's. Once for the whole program; whoever came first stays.
fn leave_one_core() {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1));
    let _ = pool.thread_name(|n| format!("comeback-figures-{n}")).start_handler(|_| step_back()).build_global();
}

/// This thread gives way to the window's when both want the same core, where the system knows threads that do.
fn step_back() {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(BEHIND);
}

/// By so much do threads that reckon stand back: a picture then waits a millisecond or two for its turn, not four or more.
#[cfg(target_os = "linux")]
const BEHIND: i32 = 5;

fn start_threads(shared: &Arc<Shared>) -> Vec<JoinHandle<()>> {
    let writer = Writer::new(Arc::clone(shared));
    let views = ReadingLane::new(Arc::clone(shared));
    let work = ReadingLane::new(Arc::clone(shared));
    let named = |name: &str| Builder::new().name(name.to_owned());
    let threads = [
        named("comeback-engine").spawn(move || writer.work_off()),
        named("comeback-reader").spawn(move || {
            step_back();
            views.work_off(|s| &s.views);
        }),
        named("comeback-work").spawn(move || {
            step_back();
            work.work_off(|s| &s.work);
        }),
    ];
    threads.into_iter().filter_map(Result::ok).collect()
}
