//! What the engine's threads and its handles share: queues, status, events, what was touched since when.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crate::analysis::facts::Facts;
use crate::store::{Tables, Touched};

use super::chances::Fitted;
use super::command::Command;
use super::deps::Deps;
use super::error::EngineError;
use super::event::{Event, Outcome, Ticket};
use super::export::{Export, ExportRequest};
use super::lane::Queue;
use super::query::{Kept, Slot};
use super::reader::Reader;
use super::reading::{self, ReadingLane};
use super::status::{JobStatus, Status};
use super::suggestions::Lesson;

/// Who waits for the end of a command.
pub(super) type Reply = Arc<Slot<Result<Outcome, EngineError>>>;

/// A command on its way to the writer.
pub(super) struct Order {
    pub(super) ticket: Ticket,
    pub(super) command: Command,
    pub(super) cancel: Arc<AtomicBool>,
    /// Nobody when the end is told as an event.
    pub(super) reply: Option<Reply>,
}

/// A question on its way to a reading lane.
pub(super) type Question = Box<dyn FnOnce(&mut ReadingLane) + Send>;

/// The job in the status bar.
struct ShownJob {
    /// What stops it.
    cancel: Arc<AtomicBool>,
    /// What it is a part of, and what was last told of that.
    whole: Option<(Arc<AtomicBool>, JobStatus)>,
}

pub(super) struct Shared {
    pub(super) deps: Deps,
    pub(super) orders: Queue<Order>,
    pub(super) views: Queue<Question>,
    pub(super) work: Queue<Question>,
    status: Mutex<Status>,
    events: Mutex<Vec<Event>>,
    /// Why a view that is being shown could not be read.
    trouble: Mutex<Option<EngineError>>,
    changes: Mutex<Changes>,
    moment: Mutex<Option<Moment>>,
    /// Answers found in the file at opening, for as long as they hold.
    found: Mutex<Vec<(String, String)>>,
    /// The answer to be kept in the file at closing.
    answer: Mutex<Option<KeptAnswer>>,
    /// What was learned last from the decisions.
    lesson: Mutex<Option<Arc<Lesson>>>,
    /// Models fitted lately, the newest last.
    fitted: Mutex<Vec<Arc<Fitted>>>,
    shown: Mutex<Option<ShownJob>>,
    /// What each reading lane reads from.
    readers: Mutex<Vec<Weak<Mutex<Reader>>>>,
    next: AtomicU64,
}

/// The file that is open, as the reading lanes need to know it. A file opened again is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) path: PathBuf,
    pub(super) generation: u64,
}

/// What was touched, how often, since the program started.
#[derive(Default)]
struct Changes {
    opened: Option<Opened>,
    generations: u64,
    counts: Vec<(Tables, u64)>,
    log: Vec<Touched>,
    dropped: usize,
}

/// Changes remembered one by one; who missed more reads everything.
const REMEMBERED: usize = 256;

/// The facts as last loaded, and of when they are.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) opened: Opened,
    pub(super) seen: usize,
    pub(super) facts: Arc<Facts>,
}

/// An answer worth keeping in the file, and of when it is.
pub(super) struct KeptAnswer {
    pub(super) opened: Opened,
    pub(super) seen: usize,
    pub(super) name: String,
    pub(super) kept: Kept,
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
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
            trouble: Mutex::default(),
            changes: Mutex::default(),
            moment: Mutex::default(),
            found: Mutex::default(),
            answer: Mutex::default(),
            lesson: Mutex::default(),
            fitted: Mutex::default(),
            shown: Mutex::default(),
            readers: Mutex::default(),
            next: AtomicU64::new(1),
        })
    }

    /// Does nothing, and says why as if it had been tried.
    pub(super) fn refuse(&self, error: EngineError) -> Ticket {
        let ticket = self.ticket();
        self.emit(Event::Failed { ticket, error });
        ticket
    }

    fn ticket(&self) -> Ticket {
        Ticket(self.next.fetch_add(1, Ordering::Relaxed))
    }

    pub(super) fn order(&self, command: Command, reply: Option<Reply>) -> Ticket {
        let ticket = self.ticket();
        match command {
            Command::Export(ExportRequest { what: Export::Print(ref order), .. }) => {
                let order = order.clone();
                let Command::Export(request) = command else { return ticket };
                self.work.push(reading::print(ticket, request, order, reply));
            }
            Command::Export(request) => self.work.push(reading::export(ticket, request, reply)),
            command => self.orders.push(Order { ticket, command, cancel: Arc::default(), reply }),
        }
        ticket
    }

    pub(super) fn emit(&self, event: Event) {
        lock(&self.events).push(event);
        (self.deps.wake)();
    }

    pub(super) fn take_events(&self) -> Vec<Event> {
        std::mem::take(&mut *lock(&self.events))
    }

    pub(super) fn note_trouble(&self, error: &EngineError) {
        lock(&self.trouble).get_or_insert_with(|| error.clone());
    }

    pub(super) fn take_trouble(&self) -> Option<EngineError> {
        lock(&self.trouble).take()
    }

    pub(super) fn status(&self) -> Status {
        lock(&self.status).clone()
    }

    pub(super) fn change_status(&self, change: impl FnOnce(&mut Status)) {
        change(&mut lock(&self.status));
    }

    /// Another file is open, or none: everything is stale, but for the answers found in it.
    pub(super) fn set_opened(&self, path: Option<PathBuf>, found: Vec<(String, String)>) {
        let mut changes = lock(&self.changes);
        changes.generations += 1;
        let generation = changes.generations;
        changes.opened = path.map(|path| Opened { path, generation });
        changes.note(&Touched::from(Tables::ALL));
        *lock(&self.moment) = None;
        *lock(&self.answer) = None;
        *lock(&self.lesson) = None;
        lock(&self.fitted).clear();
        *lock(&self.found) = found;
    }

    /// The answer of this name that was found in the file at opening, if nothing was changed since.
    pub(super) fn found(&self, name: &str) -> Option<String> {
        lock(&self.found).iter().find(|(found, _)| found == name).map(|(_, json)| json.clone())
    }

    pub(super) fn keep_answer(&self, answer: KeptAnswer) {
        *lock(&self.answer) = Some(answer);
    }

    /// The answer to be kept, if it is one of the state the open file is in now.
    pub(super) fn answer_to_keep(&self) -> Option<(String, String)> {
        let answer = lock(&self.answer).take()?;
        let (touched, _) = self.touched_since(answer.seen);
        let holds = self.opened().as_ref() == Some(&answer.opened) && Tables::DRAFTS.contains(touched.tables);
        if holds { (answer.kept)().map(|json| (answer.name, json)) } else { None }
    }

    /// What was learned last from the decisions, if anything was.
    pub(super) fn lesson(&self) -> Option<Arc<Lesson>> {
        lock(&self.lesson).clone()
    }

    /// The number of the next lesson, or of the next model: none has two.
    pub(super) fn next_number(&self) -> u64 {
        self.ticket().0
    }

    /// The newest model that fits.
    pub(super) fn fitted(&self, fits: impl Fn(&Fitted) -> bool) -> Option<Arc<Fitted>> {
        lock(&self.fitted).iter().rfind(|fitted| fits(fitted)).cloned()
    }

    /// Keeps a model, of those before it the newest.
    pub(super) fn keep_fitted(&self, fitted: Arc<Fitted>, most: usize) {
        let mut all = lock(&self.fitted);
        let surplus = (all.len() + 1).saturating_sub(most);
        all.drain(..surplus);
        all.push(fitted);
    }

    pub(super) fn keep_lesson(&self, lesson: Arc<Lesson>) {
        *lock(&self.lesson) = Some(lesson);
    }

    pub(super) fn opened(&self) -> Option<Opened> {
        lock(&self.changes).opened.clone()
    }

    /// Notes what was touched, so that views of it go stale.
    pub(super) fn touch(&self, touched: &Touched) {
        if !Tables::DRAFTS.contains(touched.tables) {
            lock(&self.found).clear();
        }
        lock(&self.changes).note(touched);
    }

    /// One number for the state of these subjects; it changes whenever one of them is touched.
    pub(super) fn stamp(&self, tables: Tables) -> u64 {
        let changes = lock(&self.changes);
        changes.counts.iter().filter(|(subject, _)| tables.intersects(*subject)).map(|(_, count)| count).sum()
    }

    /// What was touched after the change of this number, and the number of the newest change.
    pub(super) fn touched_since(&self, seen: usize) -> (Touched, usize) {
        let changes = lock(&self.changes);
        let now = changes.dropped + changes.log.len();
        let missed = seen.checked_sub(changes.dropped).and_then(|from| changes.log.get(from..));
        (missed.map_or_else(|| Touched::from(Tables::ALL), all_of), now)
    }

    pub(super) fn moment(&self) -> Option<Moment> {
        lock(&self.moment).clone()
    }

    /// Keeps the facts for others, unless somebody has newer ones.
    pub(super) fn keep_moment(&self, moment: Moment) {
        let mut kept = lock(&self.moment);
        if kept.as_ref().is_none_or(|k| k.opened != moment.opened || k.seen <= moment.seen) {
            *kept = Some(moment);
        }
    }

    /// Shows how far a job is, unless another one is shown that it is no part of: that is seen to its end.
    pub(super) fn show_job(&self, cancel: &Arc<AtomicBool>, part_of: Option<&Arc<AtomicBool>>, job: JobStatus) {
        let mut shown = lock(&self.shown);
        let whole = match shown.take() {
            None => None,
            Some(job) if Arc::ptr_eq(&job.cancel, cancel) => job.whole,
            Some(job) if part_of.is_some_and(|whole| Arc::ptr_eq(&job.cancel, whole)) => self.status().job.map(|told| (job.cancel, told)),
            other => {
                *shown = other;
                return;
            }
        };
        *shown = Some(ShownJob { cancel: Arc::clone(cancel), whole });
        self.change_status(|status| status.job = Some(job));
    }

    /// This job is over; what it was a part of is shown again.
    pub(super) fn hide_job(&self, cancel: &Arc<AtomicBool>) {
        let mut shown = lock(&self.shown);
        let Some(job) = shown.take_if(|shown| Arc::ptr_eq(&shown.cancel, cancel)) else { return };
        let (whole, told) = job.whole.unzip();
        *shown = whole.map(|cancel| ShownJob { cancel, whole: None });
        self.change_status(|status| status.job = told);
    }

    /// Stops the job that is shown, if it can be stopped.
    pub(super) fn cancel(&self) {
        let shown = lock(&self.shown);
        if self.status().job.is_some_and(|job| job.can_cancel)
            && let Some(shown) = &*shown
        {
            shown.cancel.store(true, Ordering::Relaxed);
        }
    }

    /// A reader that must let go of the file when that is replaced.
    pub(super) fn add_reader(&self, reader: &Arc<Mutex<Reader>>) {
        lock(&self.readers).push(Arc::downgrade(reader));
    }

    /// Every lane lets go of the file; one that is answering a question does so when it has.
    pub(super) fn let_go(&self) {
        let readers = lock(&self.readers).clone();
        for reader in readers.iter().filter_map(Weak::upgrade) {
            lock(&reader).forget();
        }
    }
}

impl Changes {
    fn note(&mut self, touched: &Touched) {
        if self.counts.is_empty() {
            self.counts = Tables::ALL.each().map(|subject| (subject, 0)).collect();
        }
        for (subject, count) in &mut self.counts {
            if touched.tables.intersects(*subject) {
                *count += 1;
            }
        }
        if self.log.len() == REMEMBERED {
            self.log.remove(0);
            self.dropped += 1;
        }
        self.log.push(touched.clone());
    }
}

/// Several changes as one.
fn all_of(log: &[Touched]) -> Touched {
    let mut all = Touched { tables: Tables::NONE, purchases_of: Some(Vec::new()), answers: Some(Vec::new()) };
    for touched in log {
        all.tables |= touched.tables;
        if touched.tables.intersects(Tables::PURCHASES) {
            all.purchases_of = both(all.purchases_of, touched.purchases_of.as_ref());
        }
        if touched.tables.intersects(Tables::RESPONSES | Tables::CODINGS) {
            all.answers = both(all.answers, touched.answers.as_ref());
        }
    }
    all
}

/// Those of either, each once, by ascending id; none if either is not known.
fn both<I: Copy + Ord>(one: Option<Vec<I>>, other: Option<&Vec<I>>) -> Option<Vec<I>> {
    let mut both: Vec<I> = one?;
    both.extend(other?);
    both.sort_unstable();
    both.dedup();
    Some(both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{AnswerId, CustomerId};

    #[test]
    fn several_changes_are_read_again_as_one() {
        let of = |id| Touched { tables: Tables::PURCHASES, purchases_of: Some(vec![CustomerId(id)]), answers: None };
        let read = |id| Touched { tables: Tables::CODINGS, purchases_of: None, answers: Some(vec![AnswerId(id)]) };
        let both = all_of(&[of(2), read(9), Touched::from(Tables::REASONS), of(1), read(9)]);
        assert_eq!(both.tables, Tables::PURCHASES | Tables::REASONS | Tables::CODINGS);
        assert_eq!(both.purchases_of, Some(vec![CustomerId(1), CustomerId(2)]));
        assert_eq!(both.answers, Some(vec![AnswerId(9)]));
        assert_eq!(all_of(&[read(1), Touched::from(Tables::RESPONSES)]).answers, None);
        assert_eq!(all_of(&[of(1), Touched::from(Tables::PURCHASES)]).purchases_of, None);
    }

    #[test]
    fn who_missed_too_much_reads_everything() {
        let shared = Shared::new(Deps::fixed(PathBuf::new(), jiff::civil::DateTime::constant(2026, 1, 1, 0, 0, 0, 0)));
        shared.touch(&Touched::from(Tables::REASONS));
        let (touched, seen) = shared.touched_since(0);
        assert_eq!((touched.tables, seen), (Tables::REASONS, 1));
        assert!(shared.touched_since(seen).0.tables.is_empty());
        for _ in 0..=REMEMBERED {
            shared.touch(&Touched::from(Tables::DRAFTS));
        }
        assert_eq!(shared.touched_since(0).0.tables, Tables::ALL);
    }
}
