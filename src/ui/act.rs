//! What screens and the frame want done, queued while drawing and carried out in `App::logic`.

use std::path::PathBuf;

use super::command::UiCommand;
use super::dialogs::{Confirm, PathAsk};
use super::routes::Route;
use super::widgets::Toast;
use crate::domain::language::Language;
use crate::engine::{Command, EngineError, Ticket};

/// One thing to be done.
pub(super) enum Act {
    /// Go there.
    Go(Route),
    /// Go there once a workspace is open.
    GoAfterOpening(Route),
    /// Speak this language until a workspace says its own.
    Speak(Language),
    /// Run a command of the window.
    Run(UiCommand),
    /// Show a notice.
    Toast(Toast),
    /// Ask beforehand.
    Confirm(Confirm),
    /// Ask for a path.
    AskPath(PathAsk),
    /// The screen shows the end of this command itself.
    Quiet(Ticket),
    /// Show what went wrong.
    Problem(EngineError),
    /// The answer to a path question.
    PathChosen(&'static str, PathBuf),
    /// Stop the long piece of work that is running.
    CancelJob,
    /// Open this workspace.
    Open(PathBuf),
    /// Ask whether this backup should take the place of that file.
    Restore(PathBuf, PathBuf),
    /// Show this folder in the system's file manager.
    ShowFolder(PathBuf),
    /// Undo or redo so many times.
    Move(Command, usize),
    /// The answer yes.
    Confirmed(&'static str),
}
