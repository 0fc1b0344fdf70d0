//! What went wrong without stopping anything, on stderr; of other people's code only what is an error. Nothing of this program is
//! written to a file: it would hold names.

use log::{Level, LevelFilter, Log, Metadata, Record};

use super::output::print_error;

struct Stderr;

impl Log for Stderr {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        let ours = about.target().split("::").next() == Some(env!("CARGO_CRATE_NAME"));
        about.level() <= if ours { Level::Warn } else { Level::Error }
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            print_error(&format!("{}: {}", record.level().as_str().to_ascii_lowercase(), record.args()));
        }
    }

    fn flush(&self) {}
}

/// From now on warnings and errors are told on stderr.
pub fn install_log() {
    // where somebody listens already, they go on doing so
    if log::set_logger(&Stderr).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_of_ours_and_errors_of_anybody() {
        let told = |target: &str, level| Stderr.enabled(&Metadata::builder().target(target).level(level).build());
        assert!(told("comeback::engine::opening", Level::Warn) && told("winit::platform", Level::Error));
        assert!(!told("winit::platform", Level::Warn) && !told("comeback", Level::Info) && !told("comebacker", Level::Warn));
    }
}
