//! Coming and going: the file that was open last is looked up and opened, and the workspace is closed with its backup, while the
//! window goes on drawing. It waits for nothing.

use std::path::PathBuf;

use eframe::egui::{Align, CentralPanel, Context, Frame, Layout, Ui, UiBuilder, ViewportCommand, vec2};

use super::App;
use crate::engine::{Asked, Command, EngineError, JobStatus, Stage, Ticket, message};
use crate::ui::act::WINDOW;
use crate::ui::dialogs::Confirm;
use crate::ui::frame;
use crate::ui::routes::Route;
use crate::ui::theme::{Tokens, size, space};
use crate::ui::words;

/// The question whether to close without a backup.
pub(super) const CLOSE_ANYWAY: &str = "app-close-anyway";
/// Work that is over sooner than this is not spoken of, in seconds.
const PATIENCE: f64 = 0.4;

/// A file on its way into the window.
pub(super) enum Opening {
    /// Which one was open last is being looked up.
    Last(Asked<Option<PathBuf>>),
    /// This command opens it.
    Sent(Ticket),
}

/// How far the window is with closing.
#[derive(Default)]
pub(super) enum Closing {
    /// Nobody asked for it.
    #[default]
    No,
    /// This command closes the workspace; perhaps its backup has failed on the way.
    Sent(Ticket, Left),
    /// There is no backup of what was left: the question is open.
    Asking(Left),
    /// Nothing is in the way any more.
    Ready,
}

/// The workspace that was left.
#[derive(Default)]
pub(super) struct Left {
    path: Option<PathBuf>,
    no_backup: Option<EngineError>,
    /// What was being applied to it shall be stopped.
    stop: bool,
}

impl App {
    pub(super) fn open_file(&mut self, path: PathBuf) -> Ticket {
        let ticket = self.engine.send(Command::Open { path });
        self.opening = Some(Opening::Sent(ticket));
        ticket
    }

    /// Opens the file that was open last, once that is known.
    pub(super) fn look_for_last(&mut self) {
        let Some(Opening::Last(asked)) = &self.opening else { return };
        let Some(answer) = asked.take() else { return };
        self.opening = None;
        if let Ok(Some(path)) = answer {
            self.last = Some(self.open_file(path));
        }
    }

    /// A command has ended: perhaps what opens or closes.
    pub(super) fn came_or_went(&mut self, context: &Context, ticket: Ticket) {
        self.opening.take_if(|opening| matches!(opening, Opening::Sent(sent) if *sent == ticket));
        self.closing = match std::mem::take(&mut self.closing) {
            Closing::Sent(sent, left) if sent == ticket => match &left.no_backup {
                Some(why) => {
                    self.ask_to_close_anyway(&why.clone());
                    Closing::Asking(left)
                }
                None => ready(context),
            },
            other => other,
        };
    }

    /// No backup could be made of what is being closed; false if nothing is.
    pub(super) fn closes_without_backup(&mut self, error: &EngineError) -> bool {
        let Closing::Sent(_, left) = &mut self.closing else { return false };
        left.no_backup = Some(error.clone());
        true
    }

    /// The window shall close: drafts are kept, the workspace is closed with its backup, and only then the window. Asks first
    /// while something is running that would be lost.
    pub(super) fn close_asked(&mut self, context: &Context) {
        if !context.input(|i| i.viewport().close_requested()) || matches!(self.closing, Closing::Ready) {
            return;
        }
        let running = self.status.busy || self.status.job.as_ref().is_some_and(would_be_lost);
        if self.status.workspace.is_none() && !running && matches!(self.closing, Closing::No) {
            return;
        }
        context.send_viewport_cmd(ViewportCommand::CancelClose);
        if !matches!(self.closing, Closing::No) {
            return;
        }
        self.keep_drafts(context);
        if running {
            self.ask(Confirm {
                tag: super::perform::QUIT,
                title: self.tr.ui_quit_ask(),
                words: self.tr.ui_quit_words(),
                yes: self.tr.ui_quit(),
            });
        } else {
            self.close(false);
        }
    }

    /// What is running is stopped, what is open closed, then the window.
    pub(super) fn quit(&mut self) {
        self.engine.cancel();
        self.close(true);
    }

    /// What was only about to be shown as running when it should stop is stopped as soon as it is.
    pub(super) fn stop_if_wanted(&self) {
        if self.status.busy && matches!(&self.closing, Closing::Sent(_, left) if left.stop) {
            self.engine.cancel();
        }
    }

    fn close(&mut self, stop: bool) {
        let ticket = self.engine.send(Command::Close);
        self.awaited.quiet.insert(ticket, WINDOW);
        let path = self.status.workspace.as_ref().map(|w| w.path.clone());
        self.closing = Closing::Sent(ticket, Left { path, no_backup: None, stop });
    }

    fn ask_to_close_anyway(&mut self, why: &EngineError) {
        self.ask(Confirm {
            tag: CLOSE_ANYWAY,
            title: self.tr.ui_close_anyway_ask(),
            words: message(why, &self.tr),
            yes: self.tr.ui_close_anyway(),
        });
    }

    pub(super) fn close_anyway(&mut self, context: &Context) {
        self.closing = ready(context);
    }

    /// Whoever does not want to close without a backup gets the workspace back.
    pub(super) fn stay_if_wanted(&mut self) {
        if self.confirm.is_some() {
            return;
        }
        if let Closing::Asking(left) = &mut self.closing {
            let path = left.path.take();
            self.closing = Closing::No;
            if let Some(path) = path {
                self.open_file(path);
            }
        }
    }

    /// What is typed on the page in view is kept before it goes.
    pub(super) fn keep_drafts(&mut self, context: &Context) {
        if let Some(entry) = self.route.entry() {
            self.with_asker(context, entry.name, |screen, ctx| screen.leaving(ctx));
        }
    }

    /// Whether there is no page to show: one file is on its way in before any other was seen, or the last one on its way out.
    pub(super) fn is_waiting(&self) -> bool {
        let coming = self.opening.is_some() && self.route == Route::Start && self.screens.is_empty();
        coming || !matches!(self.closing, Closing::No)
    }

    /// The page while there is none: what is going on, as soon as it takes long enough to be asked.
    pub(super) fn waiting_page(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.ground)).show(ui, |ui| {
            let room = ui.max_rect();
            let block = eframe::egui::Rect::from_center_size(room.center(), vec2(320.0, 96.0));
            let mut ui = ui.new_child(UiBuilder::new().max_rect(block).layout(Layout::top_down(Align::Center)));
            ui.spacing_mut().item_spacing.y = space::L;
            let width = frame::logo_width(&ui);
            ui.allocate_ui(vec2(width, size::CONTROL_SMALL), |ui| ui.horizontal(frame::logo));
            if takes_long(&ui, &mut self.waiting_since, true) {
                frame::waiting(&mut ui, &self.tr, self.status.job.as_ref(), &self.waiting_words());
            }
        });
    }

    fn waiting_words(&self) -> String {
        match (&self.status.job, &self.closing) {
            (Some(job), _) => words::stage(&self.tr, job.stage),
            (None, Closing::No) => words::stage(&self.tr, Stage::Opening),
            (None, _) => self.tr.ui_closing(),
        }
    }

    /// Whether editing has paused long enough to say so.
    pub(super) fn is_paused(&mut self, ui: &Ui) -> bool {
        let busy = self.status.busy;
        takes_long(ui, &mut self.busy_since, busy)
    }
}

/// Whether something that is going on has taken long enough to be spoken of.
fn takes_long(ui: &Ui, since: &mut Option<f64>, going_on: bool) -> bool {
    if !going_on {
        *since = None;
        return false;
    }
    let now = ui.input(|i| i.time);
    let left = PATIENCE - (now - *since.get_or_insert(now));
    if left > 0.0 {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    left <= 0.0
}

fn ready(context: &Context) -> Closing {
    context.send_viewport_cmd(ViewportCommand::Close);
    Closing::Ready
}

/// Opening and backing up are seen to their end, and what the models say is reckoned again: nobody needs to be asked.
const fn would_be_lost(job: &JobStatus) -> bool {
    !matches!(job.stage, Stage::Opening | Stage::BackingUp | Stage::Fitting)
}
