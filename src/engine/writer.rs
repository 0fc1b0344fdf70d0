//! The writer: owns the connection that changes the file, and carries out commands one after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::civil::DateTime;

use crate::analysis::facts::Facts;
use crate::domain::ids::VersionId;
use crate::domain::settings::{Appearance, Settings};
use crate::store::{self, Conn, Store, StoreError, Tables, Touched, drafts, facts, imports, operations, questionnaires, sheets};

use super::appearance;
use super::command::{Command, DraftKey, ImportOrder};
use super::error::{EngineError, Refusal};
use super::event::{Event, Outcome};
use super::lane::Next;
use super::operation::{OperationKind, Step};
use super::print_order::PrintRun;
use super::progress::Progress;
use super::reading::{self, fault_text};
use super::shared::{Order, Shared};
use super::status::Stage;
use super::usecases::{self, Change, Stop};

/// Longest draft kept, in bytes.
const LONGEST_DRAFT: usize = 4 << 20;

/// Carries out commands, on its own thread or the caller's.
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
    pub(super) open: Option<Opened>,
    /// The backup that is being restored: it is not thinned out.
    pub(super) restoring: Option<PathBuf>,
}

/// The file that is open.
pub(super) struct Opened {
    pub(super) store: Store,
    pub(super) settings: Arc<Settings>,
    /// Another window has it.
    pub(super) locked: bool,
    /// When the oldest change was made that is in no backup yet.
    pub(super) unsaved_since: Option<DateTime>,
}

/// Between two looks at the file while there is nothing to do.
const IDLE: Duration = Duration::from_secs(1);

/// A step taken back or done again.
type Replayed = store::Result<(store::OperationKind, Touched)>;

/// Takes a step back, or does it again, telling how far it is.
type Replay = fn(&mut Store, store::Progress<'_>) -> Replayed;

/// What carrying out a command gave.
pub(super) type End = Result<Outcome, EngineError>;

impl Writer {
    pub(super) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared, open: None, restoring: None }
    }

    /// Works the orders off on this thread until there will be no more.
    pub(super) fn work_off(mut self) {
        let shared = Arc::clone(&self.shared);
        let mut patience = IDLE;
        loop {
            match shared.orders.wait(patience) {
                Next::Item(order) => {
                    self.carry_out(order);
                    shared.orders.done();
                }
                Next::Nothing => patience = if self.idle() { Duration::ZERO } else { IDLE },
                Next::Closed => return,
            }
        }
    }

    /// Carries one order out and tells its end; a fault becomes an error, never the end of the thread.
    pub(super) fn carry_out(&mut self, order: Order) {
        let run = if let Command::KeepSheets(run) = &order.command { Some(run.clone()) } else { None };
        let end = catch_unwind(AssertUnwindSafe(|| self.run(order.command, &order.cancel)));
        let end = end.unwrap_or_else(|fault| Err(EngineError::Internal(fault_text(fault.as_ref()))));
        self.shared.change_status(|status| status.busy = false);
        match (run, end) {
            // Its codes are kept: now it can be printed.
            (Some(run), Ok(_)) => self.shared.work.push(reading::print_kept(order.ticket, run, order.reply)),
            (_, end) => reading::tell(&self.shared, order.ticket, order.reply, end),
        }
    }

    /// What is done when there is nothing to do: look whether the file was changed by others, back up what is long unsaved, take out
    /// what is left of imports. True if there is more of that to do.
    pub(super) fn idle(&mut self) -> bool {
        self.look_outside();
        self.back_up_if_due();
        // what could not be taken out is in nobody's way
        self.open.as_mut().is_some_and(|open| open.store.purge().unwrap_or(false))
    }

    fn run(&mut self, command: Command, cancel: &Arc<AtomicBool>) -> End {
        match command {
            Command::Create { path, settings } => self.create(&path, &settings),
            Command::CreateSample { path, language, business } => self.create_sample(&path, language, business, cancel),
            Command::CreateSynthetic { path, language, purchases, customers, seed } => {
                self.create_synthetic(&path, language, (purchases, customers, seed), cancel)
            }
            Command::Open { path } => self.open(&path),
            Command::OpenReadOnly { path } => self.open_read_only(&path),
            Command::Close => Ok(self.close()),
            Command::Remember => self.remember(),
            Command::KeepAppearance(appearance) => Ok(self.keep_appearance(appearance)),
            Command::Import(order) => self.import(&order, cancel),
            Command::ImportCoded(order) => self.import_coded(&order, cancel),
            Command::KeepDraft { draft, version, json } => self.keep_draft(&draft, version, &json),
            Command::DropDraft(draft) => self.drop_draft(&draft),
            Command::FreezeVersion(version) => self.jot(|jotter| use_version(jotter, version)),
            Command::KeepSheets(run) => self.keep_sheets(&run),
            Command::WithdrawSheets(run, error) => self.withdraw_sheets(&run, *error),
            Command::Undo => self.replay(Stage::TakingBack, cancel, Store::undo_telling),
            Command::Redo => self.replay(Stage::DoingAgain, cancel, Store::redo_telling),
            Command::UndoTo(id) => self.replay_while(Stage::TakingBack, cancel, Store::undo_telling, |conn| {
                Ok(operations::next_undo(conn)?.is_some_and(|step| step.id >= id))
            }),
            Command::RedoTo(id) => self.replay_while(Stage::DoingAgain, cancel, Store::redo_telling, |conn| {
                Ok(operations::next_redo(conn)?.is_some_and(|step| step.id <= id))
            }),
            Command::ImportLibrary(path) => self.import_library(&path),
            Command::BackUp { folder } => self.back_up_now(folder, cancel),
            Command::Restore { backup, to } => self.restore(&backup, &to, cancel),
            change => self.change(change),
        }
    }

    /// The open file, for writing.
    pub(super) fn opened(&mut self) -> Result<&mut Opened, EngineError> {
        self.open.as_mut().ok_or(EngineError::NotOpen)
    }

    /// Makes one change: rules checked, one transaction, one step.
    fn change(&mut self, command: Command) -> End {
        let step = usecases::step(&command, self.opened()?.store.conn());
        let step = step.ok_or_else(|| EngineError::Internal(format!("no step for {command:?}")))?;
        let mut outcome = self.transact(step, |change| usecases::apply(change, command))?;
        outcome.1.created = outcome.0;
        Ok(outcome.1)
    }

    /// One transaction under one step; what it touched goes stale.
    pub(super) fn transact<T>(
        &mut self,
        step: Step,
        change: impl FnOnce(&Change<'_>) -> Result<T, Stop>,
    ) -> Result<(T, Outcome), EngineError> {
        let (now, today) = (self.shared.deps.clock.now(), self.shared.deps.clock.today());
        let shared = Arc::clone(&self.shared);
        let opened = self.opened()?;
        if opened.store.is_read_only() {
            return Err(EngineError::ReadOnly);
        }
        let path = opened.store.path().to_path_buf();
        let settings = Arc::clone(&opened.settings);
        let mut stopped = None;
        let made = opened.store.transact(&step.recorded(), now, |tx| {
            let facts = || newest_facts(&shared, tx, &path);
            change(&Change { tx, now, today, settings: &settings, facts: &facts }).map_err(|stop| match stop {
                Stop::Store(error) => error,
                Stop::Refused(refusal) => {
                    stopped = Some(refusal.into());
                    StoreError::Cancelled
                }
                Stop::Other(error) => {
                    stopped = Some(error);
                    StoreError::Cancelled
                }
            })
        });
        let (value, touched) = made.map_err(|e| stopped.unwrap_or_else(|| EngineError::of_store(e, &path)))?;
        self.committed(&touched)?;
        let undo = if touched.tables.is_empty() { None } else { self.opened()?.store.conn().revision().ok() };
        Ok((value, Outcome { operation: Some(step), undo, touched: touched.tables, ..Outcome::default() }))
    }

    /// A change is on the disk: what it touched is stale, the status bar says so.
    pub(super) fn committed(&mut self, touched: &Touched) -> Result<(), EngineError> {
        let now = self.shared.deps.clock.now();
        let shared = Arc::clone(&self.shared);
        let opened = self.opened()?;
        if touched.tables.intersects(Tables::SETTINGS) {
            let path = opened.store.path();
            opened.settings = Arc::new(store::settings::get(opened.store.conn()).map_err(|e| EngineError::of_store(e, path))?);
        }
        if !touched.tables.is_empty() {
            opened.unsaved_since.get_or_insert(now);
        }
        shared.touch(touched);
        shared.change_status(|status| status.saved_at = Some(now));
        self.refresh_status();
        Ok(())
    }

    fn replay(&mut self, stage: Stage, cancel: &Arc<AtomicBool>, replay: Replay) -> End {
        let progress = Progress::new(Arc::clone(&self.shared), stage, Arc::clone(cancel));
        let opened = self.opened()?;
        let path = opened.store.path().to_path_buf();
        let replayed = replay(&mut opened.store, &mut |done, total| progress.step(done, total).is_ok());
        let (recorded, touched) = replayed.map_err(|e| EngineError::of_store(e, &path))?;
        self.committed(&touched)?;
        Ok(Outcome { operation: Step::read(&recorded), moved: 1, touched: touched.tables, ..Outcome::default() })
    }

    /// Moves step after step as long as `more` says so. One that cannot be moved ends it; those before it stay moved.
    fn replay_while(&mut self, stage: Stage, cancel: &Arc<AtomicBool>, replay: Replay, more: impl Fn(&Conn) -> store::Result<bool>) -> End {
        let mut all = Outcome::default();
        loop {
            let opened = self.opened()?;
            let path = opened.store.path().to_path_buf();
            if !more(opened.store.conn()).map_err(|e| EngineError::of_store(e, &path))? {
                return Ok(all);
            }
            match self.replay(stage, cancel, replay) {
                Ok(one) => {
                    all = Outcome { operation: one.operation, moved: all.moved + 1, touched: all.touched | one.touched, ..all };
                }
                Err(error) if all.moved == 0 => return Err(error),
                Err(error) => return Ok(Outcome { stopped: Some(Box::new(error)), ..all }),
            }
        }
    }

    /// That it could not be remembered is no reason to stop.
    fn keep_appearance(&self, appearance: Appearance) -> Outcome {
        if let Err(error) = appearance::write(&self.shared.deps.data_dir, appearance) {
            log::warn!("how the window looks: {error}");
        }
        Outcome::default()
    }

    /// Refuses what comes from a file where nothing may be changed, and in a sample.
    pub(super) fn may_import(&mut self) -> Result<(), EngineError> {
        let opened = self.opened()?;
        if opened.store.is_read_only() {
            return Err(EngineError::ReadOnly);
        }
        if opened.settings.sample {
            return Err(Refusal::Sample.into());
        }
        Ok(())
    }

    /// Applies an import: backup first (that there could be none is told with the outcome), then one transaction that can be
    /// cancelled until it is committed.
    fn import(&mut self, order: &ImportOrder, cancel: &Arc<AtomicBool>) -> End {
        self.may_import()?;
        self.shared.change_status(|status| status.busy = true);
        let backup_failed = self.back_up_before(Some(cancel));
        if backup_failed == Some(EngineError::Cancelled) {
            return Err(EngineError::Cancelled);
        }
        let progress = Progress::new(Arc::clone(&self.shared), Stage::Importing, Arc::clone(cancel)).begin();
        let step = Step { kind: OperationKind::Import, subject: order.staged.source.clone() };
        let (made, mut outcome) = self.transact(step, |change| {
            let options = imports::ImportOptions { today: change.today, leavings: order.leavings };
            let mut on = |done, total| progress.step(done, total).is_ok();
            let made = imports::apply(change.tx, &order.staged, &options, &mut on)?;
            if let Some(draft) = &order.draft {
                drafts::finish(change.tx, &draft.kind, &draft.key)?;
            }
            Ok(made)
        })?;
        outcome.import = Some(Box::new(made));
        outcome.backup_failed = backup_failed.map(Box::new);
        Ok(outcome)
    }

    /// Keeps a draft. The first one of a response freezes the version it is typed into, in the same breath and without a step.
    fn keep_draft(&mut self, draft: &DraftKey, version: i64, json: &str) -> End {
        if json.len() > LONGEST_DRAFT {
            return Err(Refusal::TooLong.into());
        }
        let version = (version > 0).then_some(VersionId(version));
        self.jot(|jotter| {
            drafts::keep(jotter, &draft.kind, &draft.key, version, json)?;
            let held = version.filter(|_| draft.kind == DraftKey::RESPONSE);
            let frozen = held.map_or(Ok(Tables::NONE), |version| use_version(jotter, version))?;
            Ok(Tables::DRAFTS | frozen)
        })
    }

    /// Copies without codes can be printed from a file that is open for reading only.
    fn keep_sheets(&mut self, run: &PrintRun) -> End {
        let PrintRun(run) = run;
        if run.sheets.is_empty() && self.opened()?.store.is_read_only() {
            return Ok(Outcome::default());
        }
        self.jot(|jotter| {
            sheets::keep(jotter, &run.sheets)?;
            // Whoever a sheet is printed for has been asked.
            let asked = if run.sheets.is_empty() { Tables::NONE } else { Tables::CONTACTS };
            Ok(use_version(jotter, run.version)? | asked)
        })
    }

    /// Takes back the codes of a run that was not written, and ends with what it ended with.
    fn withdraw_sheets(&mut self, run: &PrintRun, error: EngineError) -> End {
        let PrintRun(run) = run;
        if !run.sheets.is_empty() {
            self.jot(|jotter| sheets::withdraw(jotter, &run.sheets).map(|()| Tables::CONTACTS))?;
        }
        Err(error)
    }

    fn drop_draft(&mut self, draft: &DraftKey) -> End {
        self.jot(|jotter| drafts::drop(jotter, &draft.kind, &draft.key).map(|()| Tables::DRAFTS))
    }

    /// Writes what is no change of the workspace: no step, no revision. `write` says what it touched.
    fn jot(&mut self, write: impl FnOnce(&store::Jotter<'_>) -> store::Result<Tables>) -> End {
        let now = self.shared.deps.clock.now();
        let opened = self.opened()?;
        let path = opened.store.path().to_path_buf();
        let touched = opened.store.jot(now, write).map_err(|e| EngineError::of_store(e, &path))?;
        self.shared.touch(&Touched::from(touched));
        self.shared.change_status(|status| status.saved_at = Some(now));
        Ok(Outcome { touched, ..Outcome::default() })
    }

    /// Looks whether another program or window has changed the file.
    fn look_outside(&mut self) {
        let Some(opened) = &mut self.open else { return };
        match opened.store.changed_outside() {
            Ok(true) => {
                if let Ok(settings) = store::settings::get(opened.store.conn()) {
                    opened.settings = Arc::new(settings);
                }
                self.shared.touch(&Touched::from(Tables::ALL));
                self.refresh_status();
                self.shared.emit(Event::ChangedOutside);
            }
            // who writes is told with the next change, and keeps what is on the screen till then
            Err(StoreError::Replaced) if opened.store.is_read_only() => self.open_anew(),
            Ok(false) | Err(_) => {}
        }
    }

    /// Where the open file is.
    pub(super) fn path(&self) -> Option<PathBuf> {
        self.open.as_ref().map(|opened| opened.store.path().to_path_buf())
    }
}

/// Notes that somebody holds a version in hand; what that touched.
fn use_version(jotter: &store::Jotter<'_>, version: VersionId) -> store::Result<Tables> {
    let fresh = questionnaires::use_version(jotter, version)?;
    Ok(if fresh { Tables::QUESTIONNAIRES } else { Tables::NONE })
}

/// The facts as they are within a transaction: those others have loaded, with what was touched since read again.
fn newest_facts(shared: &Shared, conn: &Conn, path: &std::path::Path) -> Result<Arc<Facts>, EngineError> {
    let moment = shared.moment().filter(|m| shared.opened().as_ref() == Some(&m.opened));
    let (before, seen) = moment.map_or_else(Default::default, |m| (m.facts, m.seen));
    let (touched, _) = shared.touched_since(seen);
    if touched.tables.is_empty() {
        return Ok(before);
    }
    facts::reload(conn, &before, &touched).map(Arc::new).map_err(|e| EngineError::of_store(e, path))
}
