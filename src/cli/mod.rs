//! The command line: the same engine without a window. Only prints; what is done is done by the engine.

mod args;
mod commands;
mod figures_json;
mod output;
mod session;

use std::ffi::OsString;

use clap::Parser as _;
use clap::error::ErrorKind;

pub use args::{Arguments, CliCommand, Renderer, WindowArguments};
pub use session::system_language;

use crate::i18n::Tr;

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// The window.
    Window(WindowArguments),
    /// Something without a window.
    Command(CliCommand),
    /// Nothing more: help was printed, or the usage was wrong. The exit code.
    Over(u8),
}

/// Reads the arguments. Wrong usage is told on stderr with exit code 2.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    match Arguments::try_parse_from(arguments) {
        Ok(Arguments { command: Some(command), .. }) => Asked::Command(command),
        Ok(Arguments { command: None, window }) => Asked::Window(window),
        Err(error) => {
            let _ = error.print();
            Asked::Over(if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) { 0 } else { 2 })
        }
    }
}

/// Does what was asked for and prints the answer; gives the exit code.
#[must_use]
pub fn run(command: CliCommand) -> u8 {
    commands::run(command)
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
