//! What questions are answered from: one moment of the workspace. Changes nothing.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crate::analysis::facts::{AnswerFact, Facts};
use crate::analysis::segment::{self, Asked, Chosen};
use crate::analysis::{self, Figures, Standing};
use crate::domain::day::Day;
use crate::domain::ids::VersionId;
use crate::domain::segment::Pick;
use crate::domain::settings::Settings;
use crate::store::{Conn, Tables, facts, settings};

use super::command::Command;
use super::deps::Deps;
use super::error::EngineError;
use super::filter::Filter;
use super::importing::LastSource;
use super::progress::Progress;
use super::query::{Kept, Slot};
use super::shared::{KeptAnswer, Moment, Opened, Shared};
use super::status::Stage;
use super::suggestions::Lesson;
use super::text_keys::TEXT_KEYS;
use super::views::bench::Tally;

/// Figures kept for filters asked for lately.
const FIGURES_KEPT: usize = 16;
/// So many standings of customers are kept, over all filters: a hundred megabytes of them.
const STANDINGS_KEPT: usize = 1_000_000;

/// A moment of the workspace, as a reading lane sees it.
pub struct Reader {
    shared: Arc<Shared>,
    open: Option<Open>,
    settings: Arc<Settings>,
    cancelled: Arc<AtomicBool>,
    known: RefCell<Known>,
    load_ms: f64,
    last_source: LastSource,
    lesson: RefCell<Option<Arc<Lesson>>>,
    tally: RefCell<Option<Counted>>,
    /// A fit was stopped that something larger went on without.
    pub(super) fit_stopped: Cell<bool>,
}

/// Answers, and what was counted over them.
type Counted = (Arc<Vec<AnswerFact>>, Arc<Tally>);

/// The file as this lane has it open.
struct Open {
    opened: Opened,
    conn: Conn,
    seen: usize,
    facts: Arc<Facts>,
}

/// What was reckoned from these facts and may be asked for again.
#[derive(Default)]
struct Known {
    figures: Vec<(analysis::Filter, Arc<Figures>)>,
    standings: Vec<(analysis::Filter, Arc<Vec<Standing>>)>,
}

impl Known {
    /// What was reckoned from these subjects is reckoned again when it is asked for.
    fn forget(&mut self, touched: Tables) {
        if touched.intersects(FIGURES_FROM) {
            self.figures.clear();
        }
        if touched.intersects(STANDINGS_FROM) {
            self.standings.clear();
        }
    }
}

impl Reader {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            open: None,
            settings: Arc::default(),
            cancelled: Arc::default(),
            known: RefCell::default(),
            load_ms: 0.0,
            last_source: LastSource::default(),
            lesson: RefCell::default(),
            tally: RefCell::default(),
            fit_stopped: Cell::default(),
        }
    }

    /// Catches up with what the writer has done since the last question.
    pub(super) fn refresh(&mut self, cancelled: &Arc<AtomicBool>) -> Result<(), EngineError> {
        self.cancelled = Arc::clone(cancelled);
        let Some(opened) = self.shared.opened() else {
            self.forget();
            return Ok(());
        };
        let at = |e| EngineError::of_store(e, &opened.path);
        if self.open.as_ref().is_none_or(|open| open.opened != opened) {
            self.forget();
            let conn = Conn::open_read_only(&opened.path, TEXT_KEYS).map_err(at)?;
            let (seen, facts) = self.shared.moment().filter(|m| m.opened == opened).map_or_else(Default::default, |m| (m.seen, m.facts));
            self.settings = Arc::new(settings::get(&conn).map_err(at)?);
            self.open = Some(Open { opened: opened.clone(), conn, seen, facts });
        }
        self.catch_up().map_err(at)
    }

    fn catch_up(&mut self) -> Result<(), crate::store::StoreError> {
        let Some(open) = &mut self.open else { return Ok(()) };
        if let Some(moment) = self.shared.moment().filter(|m| m.opened == open.opened && m.seen > open.seen) {
            (open.seen, open.facts) = (moment.seen, moment.facts);
            self.known.take();
            self.settings = Arc::new(settings::get(&open.conn)?);
        }
        let (touched, now) = self.shared.touched_since(open.seen);
        if !touched.tables.is_empty() {
            let began = Instant::now();
            let before = Arc::clone(&open.facts);
            open.facts = Arc::new(open.conn.snapshot(|conn| facts::reload(conn, &before, &touched))?);
            self.load_ms = began.elapsed().as_secs_f64() * 1000.0;
            self.known.borrow_mut().forget(touched.tables);
        }
        if touched.tables.intersects(Tables::SETTINGS) {
            self.settings = Arc::new(settings::get(&open.conn)?);
        }
        open.seen = now;
        self.shared.keep_moment(Moment { opened: open.opened.clone(), seen: now, facts: Arc::clone(&open.facts) });
        Ok(())
    }

    /// Forgets everything read so far; the next question reads it anew.
    pub(super) fn forget(&mut self) {
        self.open = None;
        self.settings = Arc::default();
        self.known.take();
        self.lesson.take();
        self.tally.take();
    }

    /// Keeps an answer of this moment, to be shown at the next opening.
    pub(super) fn keep(&self, name: String, kept: Option<Kept>) {
        if let (Some(open), Some(kept)) = (&self.open, kept) {
            self.shared.keep_answer(KeptAnswer { opened: open.opened.clone(), seen: open.seen, name, kept });
        }
    }

    /// Whether nobody waits for the answer any more; long questions look at this now and then.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The read-only connection.
    pub(super) fn conn(&self) -> Result<&Conn, EngineError> {
        self.open.as_ref().map(|open| &open.conn).ok_or(EngineError::NotOpen)
    }

    /// The facts in memory.
    pub fn facts(&self) -> Result<&Arc<Facts>, EngineError> {
        self.open.as_ref().map(|open| &open.facts).ok_or(EngineError::NotOpen)
    }

    /// The settings of the workspace.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// All figures but the model, for this filter.
    pub fn figures(&self, filter: &Filter) -> Result<Arc<Figures>, EngineError> {
        let settled = self.settled(filter)?;
        if let Some((_, figures)) = self.known.borrow().figures.iter().find(|(f, _)| *f == settled) {
            return Ok(Arc::clone(figures));
        }
        let figures = Arc::new(analysis::figures(self.facts()?, &settled));
        keep(&mut self.known.borrow_mut().figures, settled, &figures, FIGURES_KEPT);
        Ok(figures)
    }

    /// How each customer stands, by row of the facts.
    pub fn standings(&self, filter: &Filter) -> Result<Arc<Vec<Standing>>, EngineError> {
        let settled = self.settled(filter)?;
        if let Some((_, standings)) = self.known.borrow().standings.iter().find(|(f, _)| *f == settled) {
            return Ok(Arc::clone(standings));
        }
        let standings = Arc::new(analysis::standings(self.facts()?, &settled));
        let most = (STANDINGS_KEPT / standings.len().max(1)).clamp(1, FIGURES_KEPT);
        keep(&mut self.known.borrow_mut().standings, settled, &standings, most);
        Ok(standings)
    }

    /// What is counted over all answers, counted again only once one of them has changed.
    pub(super) fn tally(&self, count: impl FnOnce() -> Result<Tally, EngineError>) -> Result<Arc<Tally>, EngineError> {
        let answers = &self.facts()?.answers;
        if let Some((_, known)) = self.tally.borrow().as_ref().filter(|(of, _)| Arc::ptr_eq(of, answers)) {
            return Ok(Arc::clone(known));
        }
        let tally = Arc::new(count()?);
        *self.tally.borrow_mut() = Some((Arc::clone(answers), Arc::clone(&tally)));
        Ok(tally)
    }

    /// What was learned from the decisions, brought up to date with the last few; none if it is still to be learned.
    pub(super) fn lesson(&self) -> Result<Option<Arc<Lesson>>, EngineError> {
        let open = self.open.as_ref().ok_or(EngineError::NotOpen)?;
        let handed = self.shared.lesson();
        let mut known: Vec<Arc<Lesson>> = self.lesson.take().into_iter().chain(handed).filter(|l| l.opened == open.opened).collect();
        // Of the same one, the one this lane has taken decisions into.
        known.sort_by_key(|lesson| std::cmp::Reverse((lesson.number, lesson.decisions())));
        let Some(mut lesson) = known.into_iter().next() else { return Ok(None) };
        Lesson::catch_up(&mut lesson, &open.facts, &open.conn).map_err(|e| self.told(e))?;
        *self.lesson.borrow_mut() = Some(Arc::clone(&lesson));
        Ok(Some(lesson))
    }

    /// Learns from the decisions, if what was learned last will not do any more, and hands it to all lanes. The number of the lesson.
    pub(super) fn learn(&self) -> Result<u64, EngineError> {
        let open = self.open.as_ref().ok_or(EngineError::NotOpen)?;
        if let Some(good) = self.shared.lesson().filter(|lesson| lesson.still_good(&open.opened, &open.facts)) {
            return Ok(good.number);
        }
        let number = self.shared.next_number();
        let lesson = Lesson::learn(number, &open.opened, &open.facts, &open.conn, self.settings.language).map_err(|e| self.told(e))?;
        self.shared.keep_lesson(Arc::new(lesson));
        Ok(number)
    }

    /// The full filter; a segment that is not there is refused.
    pub fn settled(&self, filter: &Filter) -> Result<analysis::Filter, EngineError> {
        let mut settled = filter.settled(&self.settings);
        if let Some(pick) = &filter.segment {
            settled.segment = Some(self.present(pick)?);
        }
        Ok(settled)
    }

    /// A part of the customers by its present number; one that is not there is refused.
    fn present(&self, pick: &Pick) -> Result<Pick, EngineError> {
        let name = || if let Pick::Written(name) = pick { name.clone() } else { String::new() };
        self.facts()?.pick(pick).map(|(pick, _)| pick).ok_or_else(|| super::error::Refusal::NoSegment(name()).into())
    }

    /// The rows of a part of the customers, by how they stand as of the workspace's own day; one that is not there is refused.
    pub(super) fn chosen(&self, pick: Option<&Pick>) -> Result<Chosen, EngineError> {
        let pick = pick.map(|pick| self.present(pick)).transpose()?;
        let facts = self.facts()?;
        // Asked beforehand, for what is asked within cannot fail.
        let standings = match pick {
            Some(Pick::Saved(_)) => self.standings(&Filter::default())?,
            _ => Arc::default(),
        };
        let asked = self.asked(&standings)?;
        Ok(segment::of_pick(facts, pick.as_ref(), |conditions, recorded| segment::rows(facts, conditions, recorded, asked)))
    }

    /// The as-of day of the workspace's figures; none where nothing is on record.
    pub(super) fn as_of(&self) -> Result<Option<Day>, EngineError> {
        Ok(analysis::as_of(self.facts()?, &self.settled(&Filter::default())?))
    }

    /// What conditions are asked on, as of the workspace's own day.
    pub(super) fn asked<'a>(&self, standings: &'a [Standing]) -> Result<Asked<'a>, EngineError> {
        let as_of = self.facts()?.as_of.unwrap_or_else(|| self.today());
        Ok(Asked { standings, as_of, margin_percent: self.settings.margin_percent })
    }

    /// Milliseconds the last loading of facts took.
    pub(super) const fn load_ms(&self) -> f64 {
        self.load_ms
    }

    /// The file to be imported that was read last.
    pub(super) const fn last_source(&self) -> &LastSource {
        &self.last_source
    }

    /// Has the writer note that a version is handed out; where nothing may be written, nothing is.
    pub(super) fn hand_out(&self, version: VersionId) {
        self.shared.order(Command::FreezeVersion(version), Some(Slot::new()));
    }

    /// What the outside world gave.
    pub(super) fn deps(&self) -> &Deps {
        &self.shared.deps
    }

    /// A progress for a long question.
    pub(super) fn progress(&self, stage: Stage) -> Progress {
        Progress::new(Arc::clone(&self.shared), stage, Arc::clone(&self.cancelled))
    }

    /// What all lanes share, and the moment this one reads: which file, and up to which change.
    pub(super) fn moment(&self) -> Result<(&Arc<Shared>, &Opened, usize), EngineError> {
        self.open.as_ref().map(|open| (&self.shared, &open.opened, open.seen)).ok_or(EngineError::NotOpen)
    }

    /// Today, by the injected clock.
    #[must_use]
    pub fn today(&self) -> Day {
        self.deps().clock.today()
    }

    /// The file this lane reads.
    pub(super) fn path(&self) -> Result<&std::path::Path, EngineError> {
        self.open.as_ref().map(|open| open.opened.path.as_path()).ok_or(EngineError::NotOpen)
    }

    /// An error of the store, told of this file.
    pub(super) fn told(&self, error: crate::store::StoreError) -> EngineError {
        EngineError::of_store(error, self.path().unwrap_or(std::path::Path::new("")))
    }
}

/// The subjects it is reckoned from how each customer stands: not from answers, so that giving them reasons costs nothing here.
const STANDINGS_FROM: Tables =
    Tables::CUSTOMERS.with(Tables::PURCHASES).with(Tables::DEPARTURES).with(Tables::SETTINGS).with(Tables::IMPORTS);

/// The subjects figures are reckoned from.
pub(super) const FIGURES_FROM: Tables =
    STANDINGS_FROM.with(Tables::SEGMENTS).with(Tables::REASONS).with(Tables::RESPONSES).with(Tables::CODINGS);

/// Keeps what was reckoned for a filter, of those before it the newest.
fn keep<T>(known: &mut Vec<(analysis::Filter, Arc<T>)>, filter: analysis::Filter, value: &Arc<T>, most: usize) {
    known.drain(..(known.len() + 1).saturating_sub(most));
    known.push((filter, Arc::clone(value)));
}
