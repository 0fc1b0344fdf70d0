//! The command line: the same engine without a window. Only prints; what is done is done by the engine.

mod args;
mod commands;
mod figures_json;
mod help;
mod output;
mod session;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

pub use args::{Arguments, CliCommand, Renderer, WindowArguments};
pub use session::system_language;

use crate::i18n::Tr;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// The window.
    Window(WindowArguments),
    /// Something without a window; `true`: answered in JSON.
    Command(CliCommand, bool),
    /// Nothing more: help was printed, or the usage was wrong. The exit code.
    Over(u8),
}

/// Reads the arguments. Wrong usage is told on stderr with exit code 2.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    match parse(arguments) {
        Ok(Arguments { command: Some(command), json, .. }) => Asked::Command(command, json),
        Ok(Arguments { command: None, window, .. }) => Asked::Window(window),
        Err(error) => {
            let _ = error.print();
            Asked::Over(if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) { 0 } else { 2 })
        }
    }
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    let mut usage = help::in_language(Arguments::command(), &Tr::new(system_language()));
    let read = Arguments::from_arg_matches(&usage.try_get_matches_from_mut(arguments)?)?;
    let for_window = read.window != WindowArguments::default();
    match (&read.command, for_window, read.json) {
        (Some(_), true, _) => Err(usage.error(ErrorKind::ArgumentConflict, "FILE and --renderer go without a command")),
        (None, _, true) => Err(usage.error(ErrorKind::MissingSubcommand, "--json goes with a command")),
        _ => Ok(read),
    }
}

/// Does what was asked for and prints the answer (`json`: as one JSON value); gives the exit code.
#[must_use]
pub fn run(command: &CliCommand, json: bool) -> u8 {
    commands::run(command, json)
}

/// Says that no window can be opened, and that there is the command line.
#[must_use]
pub fn no_window(detail: &str) -> u8 {
    let tr = Tr::new(system_language());
    output::print_error(&tr.error_no_window(detail.to_owned()));
    1
}

/// Whether there is a display to open a window on. Where the system always has one, there is.
#[must_use]
pub fn has_display() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// In the system's language: there is no display.
#[must_use]
pub fn no_display() -> u8 {
    no_window(&Tr::new(system_language()).error_no_display())
}
