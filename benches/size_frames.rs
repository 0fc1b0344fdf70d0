//! How long each picture takes while a workspace of ten million purchases and a million customers is opened and analysed on the engine's
//! own threads, and while its customers are scrolled through: `cargo bench --bench size_frames`, or `… -- 1000000` for fewer
//! purchases. Uses the workspaces of `size`, and makes the one that is missing. Measures; asserts nothing.

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

#[path = "../tests/it/support/mod.rs"]
mod support;
mod watch;

use std::path::PathBuf;

use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::{Command, Deps, Engine, Filter};
use comeback::ui::Setup;
use comeback::ui::routes::{InRail, Route, SCREENS};
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, pos2, vec2};
use jiff::civil::date;
use support::{Content, Window};
use watch::Watch;

/// So many pictures on each screen before the next.
const STAY: usize = 40;

fn main() {
    let purchases = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(10_000_000_u64);
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("size-{purchases}.comeback"));
    let home = tempfile::tempdir().unwrap();
    if !path.exists() {
        let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
        let command =
            Command::CreateSynthetic { path: path.clone(), language: Language::En, purchases, customers: purchases / 10, seed: 1 };
        engine.call(command).unwrap();
    }
    let (engine, _gate) = Window::default().threaded(home.path(), Content::Empty);
    let setup = Setup { language: Some(Language::En), ..Setup::new(engine.clone()) };
    let mut watch = Watch::new(setup);
    watch.pictures("before", STAY);
    engine.send(Command::Open { path });
    while engine.status().workspace.is_none_or(|open| open.settings.name != purchases.to_string()) {
        watch.picture("opening");
    }
    for entry in SCREENS.iter().filter(|s| s.rail != InRail::No) {
        watch.window.state_mut().app.go(entry.route.clone());
        watch.pictures(&format!("first: {}", entry.name), STAY);
    }
    // Each rule is new to the engine, so that all figures are reckoned while pictures are drawn.
    for k in 0..12_u8 {
        let rule = Some(QuietRule::TimesRhythm(3.0 + f64::from(k) / 8.0));
        let asked = engine.ask(FigureSetQuery { filter: Filter { rule, ..Filter::default() }, with_model: k == 0 });
        let route = if k % 2 == 0 { Route::Home } else { Route::Customers };
        watch.window.state_mut().app.go(route);
        while asked.take().is_none() {
            watch.picture("while figures are reckoned");
        }
    }
    watch.window.state_mut().app.go(Route::Customers);
    watch.pictures("customers, until they are there", STAY);
    engine.wait_idle();
    watch.window.event(Event::PointerMoved(pos2(700.0, 500.0)));
    for turn in 0..600 {
        let delta = vec2(0.0, if turn % 3 == 0 { -4000.0 } else { -300.0 });
        let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, MouseWheelSource::Wheel);
        watch.window.event(Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE });
        watch.picture("scrolling through the customers");
    }
    watch.tell();
}
