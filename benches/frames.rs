//! How long each picture takes while half a million receipt lines are read, imported and looked at, on the engine's own
//! threads: `cargo bench --bench frames`. Measures `App::logic` and `App::ui`, by the clock on the wall and, where the system tells
//! it, by the processor time of the window's own thread, which other programs cannot disturb; asserts nothing.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement that cannot be made should stop; the support is that of the tests"
)]

mod lines;
#[path = "../tests/it/support/mod.rs"]
mod support;
mod watch;

use std::path::Path;

use comeback::domain::language::Language;
use comeback::engine::{Engine, Stage, Status};
use comeback::ui::Setup;
use comeback::ui::routes::{InRail, Route, SCREENS};
use eframe::egui::{Event, Key, Modifiers};
use support::{Content, Window};
use watch::Watch;

/// So many pictures on each screen before the next.
const STAY: usize = 30;
/// Rounds through all screens once everything is there.
const ROUNDS: usize = 3;

struct Run {
    watch: Watch,
    engine: Engine,
}

fn main() {
    let home = tempfile::tempdir().unwrap();
    let file = lines::unpack(home.path());
    let (engine, _gate) = Window::default().threaded(home.path(), Content::Empty);
    let setup = Setup { language: Some(Language::En), ..Setup::new(engine.clone()) };
    let mut run = Run { watch: Watch::new(setup), engine };
    run.look_at(&file);
    run.import();
    for _ in 0..ROUNDS {
        run.walk("afterwards");
    }
    run.watch.tell();
}

impl Run {
    fn pictures_while(&mut self, phase: &str, going_on: impl Fn(&Status) -> bool) {
        self.watch.pictures(phase, STAY);
        while going_on(&self.engine.status()) {
            self.watch.picture(phase);
        }
    }

    /// The import screen, with this file chosen by its path.
    fn look_at(&mut self, file: &Path) {
        self.watch.window.state_mut().app.go(Route::Import);
        self.pictures_while("before", |_| false);
        self.watch.window.key_press_modifiers(Modifiers::COMMAND, Key::N);
        self.watch.picture("before");
        self.watch.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.watch.window.event(Event::Text(file.display().to_string()));
        self.watch.window.key_press(Key::Enter);
        self.pictures_while("reading the file", |status| status.job.is_some());
        self.pictures_while("reading the file", |status| status.job.is_some());
    }

    /// Imports, walking through the screens meanwhile.
    fn import(&mut self) {
        self.watch.window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        self.watch.picture("importing");
        self.watch.picture("importing");
        assert!(self.engine.status().busy, "the import did not begin");
        while self.engine.status().busy {
            let stage =
                self.engine.status().job.map_or("importing", |job| if job.stage == Stage::Importing { "importing" } else { "backing up" });
            self.walk(stage);
        }
        self.engine.wait_idle();
    }

    /// Every screen of the rail for some pictures.
    fn walk(&mut self, phase: &str) {
        for entry in SCREENS.iter().filter(|s| s.rail != InRail::No) {
            self.watch.window.state_mut().app.go(entry.route.clone());
            let phase = format!("{phase}: {}", entry.name);
            self.watch.pictures(&phase, STAY);
        }
    }
}
