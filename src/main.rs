//! The program: arguments, then the window or the command line.

use std::process::ExitCode;

use comeback::cli::{self, Asked, Renderer, WindowArguments};
use comeback::ui::{self, Options, RendererChoice};

fn main() -> ExitCode {
    cli::install_log();
    ExitCode::from(match cli::read(std::env::args_os()) {
        Asked::Command(command, json) => cli::run(&command, json),
        Asked::Window(arguments) if cli::has_display() => window(arguments),
        Asked::Window(_) => cli::no_display(),
        Asked::Over(code) => code,
    })
}

/// Opens the window and stays in it until it is closed.
fn window(arguments: WindowArguments) -> u8 {
    let renderer = arguments.renderer.map(|renderer| match renderer {
        Renderer::Glow => RendererChoice::Glow,
        Renderer::Wgpu => RendererChoice::Wgpu,
    });
    match ui::run(&Options { file: arguments.file, renderer }) {
        Ok(()) => 0,
        Err(detail) => cli::no_window(&detail),
    }
}
