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

use std::path::Path;
use std::time::{Duration, Instant};

use comeback::domain::language::Language;
use comeback::engine::{Engine, Stage, Status};
use comeback::ui::routes::{InRail, Route, SCREENS};
use comeback::ui::{App, Setup};
use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::Harness;
use support::{Content, Window};

/// Pictures come at the pace of a usual screen.
const PACE: Duration = Duration::from_millis(16);
/// So many pictures on each screen before the next.
const STAY: usize = 30;
/// Rounds through all screens once everything is there.
const ROUNDS: usize = 3;

/// The window with a watch.
struct Timed {
    app: App,
    logic: Taken,
    taken: Taken,
}

/// How long a picture took.
#[derive(Debug, Clone, Copy, Default)]
struct Taken {
    wall: Duration,
    /// Processor time of the window's thread; nothing where the system does not tell.
    processor: Duration,
}

impl Taken {
    /// Runs this and says how long it took.
    fn by(run: impl FnOnce()) -> Self {
        let (began, before) = (Instant::now(), processor());
        run();
        Self { wall: began.elapsed(), processor: processor().saturating_sub(before) }
    }

    fn and(self, other: Self) -> Self {
        Self { wall: self.wall + other.wall, processor: self.processor + other.processor }
    }
}

/// Processor time of this thread so far, as Linux tells it.
fn processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or_default())
}

impl eframe::App for Timed {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.logic = Taken::by(|| self.app.logic(ctx, frame));
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.taken = self.logic.and(Taken::by(|| self.app.ui(ui, frame)));
    }
}

/// One kind of moment, and how long its pictures took.
struct Phase {
    name: String,
    taken: Vec<Taken>,
}

struct Run {
    window: Harness<'static, Timed>,
    engine: Engine,
    phases: Vec<Phase>,
}

fn main() {
    let home = tempfile::tempdir().unwrap();
    let file = lines::unpack(home.path());
    let (engine, _gate) = Window::default().threaded(home.path(), Content::Empty);
    let setup = Setup { language: Some(Language::En), ..Setup::new(engine.clone()) };
    let window = Harness::builder().with_size([1280.0, 720.0]).with_step_dt(PACE.as_secs_f32()).build_eframe(move |cc| Timed {
        app: App::new(cc, setup),
        logic: Taken::default(),
        taken: Taken::default(),
    });
    let mut run = Run { window, engine, phases: Vec::new() };
    run.look_at(&file);
    run.import();
    for _ in 0..ROUNDS {
        run.walk("afterwards");
    }
    run.tell();
}

impl Run {
    /// One picture, in its time.
    fn picture(&mut self, phase: &str) {
        let began = Instant::now();
        self.window.step();
        let taken = self.window.state().taken;
        match self.phases.iter_mut().find(|p| p.name == phase) {
            Some(known) => known.taken.push(taken),
            None => self.phases.push(Phase { name: phase.to_owned(), taken: vec![taken] }),
        }
        std::thread::sleep(PACE.saturating_sub(began.elapsed()));
    }

    fn pictures_while(&mut self, phase: &str, going_on: impl Fn(&Status) -> bool) {
        for _ in 0..STAY {
            self.picture(phase);
        }
        while going_on(&self.engine.status()) {
            self.picture(phase);
        }
    }

    /// The import screen, with this file chosen by its path.
    fn look_at(&mut self, file: &Path) {
        self.window.state_mut().app.go(Route::Import);
        self.pictures_while("before", |_| false);
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::N);
        self.picture("before");
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.window.event(Event::Text(file.display().to_string()));
        self.window.key_press(Key::Enter);
        self.pictures_while("reading the file", |status| status.job.is_some());
        self.pictures_while("reading the file", |status| status.job.is_some());
    }

    /// Imports, walking through the screens meanwhile.
    fn import(&mut self) {
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        self.picture("importing");
        self.picture("importing");
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
            self.window.state_mut().app.go(entry.route.clone());
            let phase = format!("{phase}: {}", entry.name);
            for _ in 0..STAY {
                self.picture(&phase);
            }
        }
    }

    fn tell(&mut self) {
        println!("{:<28}{:>9}{:>10}{:>10}{:>10}{:>16}{:>10}", "ms", "pictures", "p50", "p99", "max", "processor p99", "max");
        let mut all = Phase { name: "all".to_owned(), taken: Vec::new() };
        for phase in &mut self.phases {
            all.taken.extend(&phase.taken);
            phase.tell();
        }
        all.tell();
    }
}

impl Phase {
    fn tell(&mut self) {
        let mut told = Vec::new();
        for of in [|taken: &Taken| taken.wall, |taken: &Taken| taken.processor] {
            self.taken.sort_unstable_by_key(of);
            let at = |share: f64| {
                let place = ((self.taken.len() as f64 * share).ceil() as usize).clamp(1, self.taken.len()) - 1;
                of(&self.taken[place]).as_secs_f64() * 1000.0
            };
            told.push([at(0.5), at(0.99), at(1.0)]);
        }
        let [[p50, p99, max], [_, processor_p99, processor_max]] = told[..] else { return };
        let name = &self.name;
        println!("{name:<28}{:>9}{p50:>10.2}{p99:>10.2}{max:>10.2}{processor_p99:>16.2}{processor_max:>10.2}", self.taken.len());
    }
}
