//! The program: arguments, then the window or the command line.

use std::process::ExitCode;

use comeback::cli::{self, Asked, WindowArguments};

fn main() -> ExitCode {
    ExitCode::from(match cli::read(std::env::args_os()) {
        Asked::Command(command) => cli::run(command),
        Asked::Window(arguments) if cli::has_display() => window(arguments),
        Asked::Window(_) => cli::no_display(),
        Asked::Over(code) => code,
    })
}

/// Opens the window and stays in it until it is closed.
fn window(_arguments: WindowArguments) -> u8 {
    cli::no_window("")
}
