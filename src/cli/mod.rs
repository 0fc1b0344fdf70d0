//! The command line: the same engine without a window. Only prints; what is done is done by the engine.

mod args;
mod commands;
mod compared_json;
mod figures_json;
mod help;
mod log;
mod members_json;
mod output;
mod session;
mod usage;

use std::ffi::OsString;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory as _, FromArgMatches as _};

pub use args::{Arguments, CliCommand, Renderer, WindowArguments};
pub use log::install_log;
pub use session::system_language;

use crate::i18n::Tr;
use usage::Wrong;

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

/// Reads the arguments. Wrong usage is told on stderr with exit code 2, and on stdout where an answer in JSON was asked for.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let json = arguments.iter().any(|argument| argument == "--json");
    let tr = Tr::new(system_language());
    match parse(arguments, &tr) {
        Ok(Arguments { command: Some(command), json, .. }) => Asked::Command(command, json),
        Ok(Arguments { command: None, window, .. }) => Asked::Window(window),
        Err(Wrong::Read(help)) if matches!(help.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let _ = help.print();
            Asked::Over(0)
        }
        Err(wrong) => Asked::Over(output::wrong_usage(&usage::message(&wrong, &tr), json)),
    }
}

fn parse(arguments: Vec<OsString>, tr: &Tr) -> Result<Arguments, Wrong> {
    let usage = help::in_language(Arguments::command(), tr);
    let commands: Vec<_> =
        usage.get_subcommands().filter(|command| !command.is_hide_set()).map(|command| command.get_name().to_owned()).collect();
    let first = first_word(&arguments);
    let matches = usage.try_get_matches_from(arguments).map_err(|error| match first {
        Some(word) if !commands.contains(&word) && is_word_too_many(&error) => Wrong::NoCommand(word, commands),
        _ => Wrong::Read(error),
    });
    let read = Arguments::from_arg_matches(&matches?)?;
    let for_window = read.window != WindowArguments::default();
    match (&read.command, for_window, read.json) {
        (Some(_), true, _) => Err(Wrong::Together(tr.cli_usage_window_or_command())),
        (None, _, true) => Err(Wrong::Together(tr.cli_usage_json_without_command())),
        (Some(CliCommand::Survival(asked)), ..) if asked.event().is_none() => {
            Err(Wrong::Together(tr.cli_usage_no_event(asked.event.clone())))
        }
        (Some(command), ..) if command.compares_within_segment() => Err(Wrong::Together(tr.cli_usage_segment_with_sides())),
        _ => Ok(read),
    }
}

/// Whether a word stands where no more is expected: the one before it was no command, and so taken for a file.
fn is_word_too_many(error: &clap::Error) -> bool {
    let word = || error.get(ContextKind::InvalidArg).is_some_and(|word| !word.to_string().starts_with('-'));
    error.kind() == ErrorKind::InvalidSubcommand || (error.kind() == ErrorKind::UnknownArgument && word())
}

/// What stands where a command is expected; a file for the window may stand before it.
fn first_word(arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned()).filter(|word| !word.starts_with('-'));
    words.find(|word| std::path::Path::new(word).extension().is_none())
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
