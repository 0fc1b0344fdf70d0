//! The window with a watch: how long its pictures take, by the clock on the wall and, where the system tells it, by the processor time
//! of the window's own thread, which other programs cannot disturb.

use std::time::{Duration, Instant};

use comeback::ui::{App, Setup};
use eframe::egui;
use egui_kittest::Harness;

/// Pictures come at the pace of a usual screen.
const PACE: Duration = Duration::from_millis(16);

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

/// The program, its own code timed.
pub(crate) struct Timed {
    pub(crate) app: App,
    logic: Taken,
    taken: Taken,
}

impl eframe::App for Timed {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.logic = Taken::by(|| self.app.logic(ctx, frame));
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.taken = self.logic.and(Taken::by(|| self.app.ui(ui, frame)));
    }
}

/// A window and how long its pictures took, by kind of moment.
pub(crate) struct Watch {
    pub(crate) window: Harness<'static, Timed>,
    phases: Vec<(String, Vec<Taken>)>,
}

impl Watch {
    /// A window of a laptop's size.
    pub(crate) fn new(setup: Setup) -> Self {
        let window = Harness::builder().with_size([1280.0, 720.0]).with_step_dt(PACE.as_secs_f32());
        let window = window.build_eframe(move |cc| Timed { app: App::new(cc, setup), logic: Taken::default(), taken: Taken::default() });
        Self { window, phases: Vec::new() }
    }

    /// One picture, in its time.
    pub(crate) fn picture(&mut self, phase: &str) {
        let began = Instant::now();
        self.window.step();
        let taken = self.window.state().taken;
        match self.phases.iter_mut().find(|(name, _)| name == phase) {
            Some((_, known)) => known.push(taken),
            None => self.phases.push((phase.to_owned(), vec![taken])),
        }
        std::thread::sleep(PACE.saturating_sub(began.elapsed()));
    }

    pub(crate) fn pictures(&mut self, phase: &str, count: usize) {
        for _ in 0..count {
            self.picture(phase);
        }
    }

    /// Says how long they took, each kind of moment and all together.
    pub(crate) fn tell(self) {
        println!("{:<28}{:>9}{:>10}{:>10}{:>10}{:>16}{:>10}", "ms", "pictures", "p50", "p99", "max", "processor p99", "max");
        let all = self.phases.iter().flat_map(|(_, taken)| taken.clone()).collect();
        for (name, mut taken) in self.phases.into_iter().chain([("all".to_owned(), all)]) {
            let [p50, p99, max] = told(&mut taken, |taken| taken.wall);
            let [_, processor_p99, processor_max] = told(&mut taken, |taken| taken.processor);
            println!("{name:<28}{:>9}{p50:>10.2}{p99:>10.2}{max:>10.2}{processor_p99:>16.2}{processor_max:>10.2}", taken.len());
        }
    }
}

/// The middle, the slowest but one in a hundred, and the slowest, in milliseconds.
fn told(taken: &mut [Taken], of: impl Fn(&Taken) -> Duration) -> [f64; 3] {
    taken.sort_unstable_by_key(&of);
    [0.5, 0.99, 1.0].map(|share| {
        let place = ((taken.len() as f64 * share).ceil() as usize).clamp(1, taken.len()) - 1;
        of(&taken[place]).as_secs_f64() * 1000.0
    })
}
