//! What screens and the frame want done, queued while drawing and carried out in `App::logic`.

use std::collections::HashMap;
use std::path::PathBuf;

use super::command::UiCommand;
use super::dialogs::{Confirm, PathAsk};
use super::routes::Route;
use super::widgets::Toast;
use crate::domain::language::Language;
use crate::domain::settings::Appearance;
use crate::engine::{Command, EngineError, Ticket};

/// One thing to be done.
pub(super) enum Act {
    /// Go there.
    Go(Route),
    /// Speak this language until a workspace says its own.
    Speak(Language),
    /// Run a command of the window.
    Run(UiCommand),
    /// Show a notice.
    Toast(Toast),
    /// Ask beforehand; the answer goes to the asker.
    Confirm(Confirm, Asker),
    /// Ask for a path; the answer goes to the asker.
    AskPath(PathAsk, Asker),
    /// Show what went wrong.
    Problem(EngineError),
    /// The answer to a path question of this asker.
    PathChosen(&'static str, PathBuf, Asker),
    /// Read everything anew, after a fault.
    ReadAgain,
    /// Stop the long piece of work that is running.
    CancelJob,
    /// Open this workspace.
    Open(PathBuf),
    /// Ask whether this backup should take the place of that file.
    Restore(PathBuf, PathBuf),
    /// Show this folder in the system's file manager.
    ShowFolder(PathBuf),
    /// Undo or redo, one step or several.
    Move(Command),
    /// Look like this from now on.
    Appear(Appearance),
    /// The answer yes to a question of this asker.
    Confirmed(&'static str, Asker),
}

impl Act {
    /// Whether it tells the person something.
    pub(super) const fn speaks(&self) -> bool {
        matches!(self, Self::Toast(_) | Self::Problem(_) | Self::Confirm(..))
    }
}

/// Who asked or sent something: the name of a screen, or [`WINDOW`].
pub(super) type Asker = &'static str;

/// The window itself.
pub(super) const WINDOW: Asker = "";

/// What is to be done when a command has ended. Noted the moment it is sent: its end may come before the next picture.
#[derive(Default)]
pub(super) struct Awaited {
    /// Commands whose end is shown by who sent them.
    pub(super) quiet: HashMap<Ticket, Asker>,
    /// Where to go once a workspace is made or opened.
    pub(super) go: Option<(Ticket, Route)>,
}
