//! What the engine's threads and its handles share: queues, status, events, stamps of what was touched.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::analysis::facts::Facts;

use super::command::Command;
use super::deps::Deps;
use super::error::EngineError;
use super::event::{Event, Outcome, Ticket};
use super::lane::Queue;
use super::query::Slot;
use super::reading::ReadingLane;
use super::status::Status;
use super::tables::Tables;

/// A command on its way to the writer.
pub(super) struct Order {
    pub(super) ticket: Ticket,
    pub(super) command: Command,
    pub(super) cancel: Arc<AtomicBool>,
    /// Who waits for the end; nobody when it is told as an event.
    pub(super) reply: Option<Arc<Slot<Result<Outcome, EngineError>>>>,
}

/// A question on its way to a reading lane.
pub(super) type Question = Box<dyn FnOnce(&mut ReadingLane) + Send>;

/// How often each subject was touched; together they say whether a view is stale.
pub(super) type Stamps = [u64; Tables::COUNT];

pub(super) struct Shared {
    pub(super) deps: Deps,
    pub(super) orders: Queue<Order>,
    pub(super) views: Queue<Question>,
    pub(super) work: Queue<Question>,
    status: Mutex<Status>,
    events: Mutex<Vec<Event>>,
    stamps: Mutex<Stamps>,
    moment: Mutex<Option<Moment>>,
    running: Mutex<Option<Arc<AtomicBool>>>,
    next: AtomicU64,
}

/// The facts as last loaded, and of when they are.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) path: PathBuf,
    pub(super) stamps: Stamps,
    pub(super) facts: Arc<Facts>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(deps: Deps) -> Arc<Self> {
        Arc::new(Self {
            deps,
            orders: Queue::new(),
            views: Queue::new(),
            work: Queue::new(),
            status: Mutex::default(),
            events: Mutex::default(),
            stamps: Mutex::new([0; Tables::COUNT]),
            moment: Mutex::default(),
            running: Mutex::default(),
            next: AtomicU64::new(1),
        })
    }

    pub(super) fn order(&self, command: Command, reply: Option<Arc<Slot<Result<Outcome, EngineError>>>>) -> Ticket {
        let ticket = Ticket(self.next.fetch_add(1, Ordering::Relaxed));
        self.orders.push(Order { ticket, command, cancel: Arc::default(), reply });
        ticket
    }

    pub(super) fn emit(&self, event: Event) {
        lock(&self.events).push(event);
        (self.deps.wake)();
    }

    pub(super) fn take_events(&self) -> Vec<Event> {
        std::mem::take(&mut *lock(&self.events))
    }

    pub(super) fn status(&self) -> Status {
        lock(&self.status).clone()
    }

    pub(super) fn change_status(&self, change: impl FnOnce(&mut Status)) {
        change(&mut lock(&self.status));
    }

    /// Notes that these subjects were touched, so that views of them go stale.
    pub(super) fn touch(&self, touched: Tables) {
        for (subject, stamp) in Tables::EACH.iter().zip(lock(&self.stamps).iter_mut()) {
            if touched.intersects(*subject) {
                *stamp += 1;
            }
        }
    }

    pub(super) fn stamps(&self) -> Stamps {
        *lock(&self.stamps)
    }

    pub(super) fn moment(&self) -> Option<Moment> {
        lock(&self.moment).clone()
    }

    pub(super) fn set_moment(&self, moment: Option<Moment>) {
        *lock(&self.moment) = moment;
    }

    /// Makes this the work that `cancel` reaches.
    pub(super) fn set_running(&self, cancel: Option<Arc<AtomicBool>>) {
        *lock(&self.running) = cancel;
    }

    pub(super) fn cancel(&self) {
        if let Some(flag) = &*lock(&self.running) {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

/// The subjects that were touched between two moments.
pub(super) fn touched_between(before: &Stamps, after: &Stamps) -> Tables {
    let differing = Tables::EACH.iter().zip(before.iter().zip(after)).filter(|(_, (b, a))| b != a);
    differing.fold(Tables::NONE, |all, (subject, _)| all | *subject)
}

/// One number for the state of these subjects; it only grows.
pub(super) fn stamp_of(stamps: &Stamps, tables: Tables) -> u64 {
    Tables::EACH.iter().zip(stamps).filter(|(subject, _)| tables.intersects(**subject)).map(|(_, stamp)| *stamp).sum()
}
