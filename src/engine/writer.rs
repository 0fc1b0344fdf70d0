//! The writer: owns the connection that changes the file, and carries out commands one after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use jiff::civil::DateTime;

use crate::analysis::facts::Facts;
use crate::domain::ids::VersionId;
use crate::domain::import::Staged;
use crate::domain::settings::Settings;
use crate::store::{self, Conn, Store, StoreError, Tables, Touched, drafts, facts, imports, questionnaires};

use super::command::{Command, DraftKey};
use super::error::{EngineError, Refusal};
use super::event::{Event, Outcome};
use super::lane::Next;
use super::operation::{OperationKind, Step};
use super::progress::Progress;
use super::reading::fault_text;
use super::shared::{Order, Shared};
use super::status::Stage;
use super::usecases::{self, Change, Stop};

/// Longest draft kept, in bytes.
const LONGEST_DRAFT: usize = 4 << 20;

/// Carries out commands, on its own thread or the caller's.
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
    pub(super) open: Option<Opened>,
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

/// What carrying out a command gave.
pub(super) type End = Result<Outcome, EngineError>;

impl Writer {
    pub(super) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared, open: None }
    }

    /// Works the orders off on this thread until there will be no more.
    pub(super) fn work_off(mut self) {
        let shared = Arc::clone(&self.shared);
        loop {
            match shared.orders.wait(Duration::from_secs(1)) {
                Next::Item(order) => {
                    self.carry_out(order);
                    shared.orders.done();
                }
                Next::Nothing => self.idle(),
                Next::Closed => return,
            }
        }
    }

    /// Carries one order out and tells its end; a fault becomes an error, never the end of the thread.
    pub(super) fn carry_out(&mut self, order: Order) {
        self.shared.begin(&order.cancel);
        let end = catch_unwind(AssertUnwindSafe(|| self.run(order.command, &order.cancel)));
        self.shared.end(&order.cancel);
        let end = end.unwrap_or_else(|fault| Err(EngineError::Internal(fault_text(fault.as_ref()))));
        self.shared.change_status(|status| status.busy = false);
        match (order.reply, end) {
            (Some(reply), end) => reply.fill(end),
            (None, Ok(outcome)) => self.shared.emit(Event::Done { ticket: order.ticket, outcome }),
            (None, Err(error)) => self.shared.emit(Event::Failed { ticket: order.ticket, error }),
        }
    }

    /// What is done when there is nothing to do: look whether the file was changed by others, back up what is long unsaved.
    pub(super) fn idle(&mut self) {
        self.look_outside();
        self.back_up_if_due();
    }

    fn run(&mut self, command: Command, cancel: &Arc<AtomicBool>) -> End {
        match command {
            Command::Create { path, settings } => self.create(&path, &settings),
            Command::CreateSample { path, language } => self.create_sample(&path, language),
            Command::CreateSynthetic { path, language, purchases, customers, seed } => {
                self.create_synthetic(&path, language, purchases, customers, seed)
            }
            Command::Open { path } => self.open(&path),
            Command::OpenReadOnly { path } => self.open_read_only(&path),
            Command::Close => Ok(self.close()),
            Command::Remember => self.remember(),
            Command::Import(staged) => self.import(&staged, cancel),
            Command::KeepDraft { draft, version, json } => self.keep_draft(&draft, version, &json),
            Command::DropDraft(draft) => self.drop_draft(&draft),
            Command::FreezeVersion(version) => self.jot(|jotter| use_version(jotter, version)),
            Command::Undo => self.replay(Store::undo),
            Command::Redo => self.replay(Store::redo),
            Command::BackUp { folder } => self.back_up_now(folder),
            Command::Restore { backup, to } => self.restore(&backup, &to),
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
        let outcome = Outcome { operation: Some(step), touched: touched.tables, ..Outcome::default() };
        self.committed(&touched)?;
        Ok((value, outcome))
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

    fn replay(&mut self, replay: impl FnOnce(&mut Store) -> store::Result<(store::OperationKind, Touched)>) -> End {
        let opened = self.opened()?;
        let path = opened.store.path().to_path_buf();
        let (recorded, touched) = replay(&mut opened.store).map_err(|e| EngineError::of_store(e, &path))?;
        self.committed(&touched)?;
        Ok(Outcome { operation: Step::read(&recorded), touched: touched.tables, ..Outcome::default() })
    }

    /// Applies an import: backup first (that there could be none is told with the outcome), then one transaction that can be
    /// cancelled until it is committed.
    fn import(&mut self, staged: &Staged, cancel: &Arc<AtomicBool>) -> End {
        if self.opened()?.store.is_read_only() {
            return Err(EngineError::ReadOnly);
        }
        self.shared.change_status(|status| status.busy = true);
        let backup_failed = self.back_up_before();
        let progress = Progress::new(Arc::clone(&self.shared), Stage::Importing, Arc::clone(cancel));
        let step = Step { kind: OperationKind::Import, subject: staged.source.clone() };
        let (made, mut outcome) = self.transact(step, |change| {
            let options = imports::ImportOptions::on(change.today);
            let mut on = |done, total| progress.step(done, total).is_ok();
            Ok(imports::apply(change.tx, staged, &options, &mut on)?)
        })?;
        outcome.import = Some(made);
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
        if opened.store.changed_outside().unwrap_or(false) {
            if let Ok(settings) = store::settings::get(opened.store.conn()) {
                opened.settings = Arc::new(settings);
            }
            self.shared.touch(&Touched::from(Tables::ALL));
            self.refresh_status();
            self.shared.emit(Event::ChangedOutside);
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
