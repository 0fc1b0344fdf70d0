//! A window on the engine's own threads, and a gate that holds its writer wherever a test wants to look: no test waits by time.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use comeback::engine::{Command, Deps, Engine};
use comeback::ui::App;
use egui_kittest::Harness;

use super::{Content, Window, now};

/// Longer than anything takes; only a test that has gone wrong waits so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// Holds the engine's writing thread at the moments it wakes the window: whenever it has something to tell.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<State>, Condvar)>);

#[derive(Default)]
struct State {
    closed: bool,
    let_through: usize,
    held: bool,
}

impl Gate {
    /// From now on the writer stops at the next thing it tells.
    pub fn close(&self) {
        self.0.0.lock().unwrap().closed = true;
    }

    /// It goes on.
    pub fn open(&self) {
        self.0.0.lock().unwrap().closed = false;
        self.0.1.notify_all();
    }

    /// Waits until the writer has stopped here.
    pub fn wait_held(&self) {
        let state = self.0.0.lock().unwrap();
        let waited = self.0.1.wait_timeout_while(state, PATIENCE, |s| !s.held || s.let_through > 0).unwrap();
        assert!(!waited.1.timed_out(), "the writer never came to the gate");
    }

    /// Lets it go on to the next thing it tells.
    pub fn step(&self) {
        self.wait_held();
        self.0.0.lock().unwrap().let_through = 1;
        self.0.1.notify_all();
        self.wait_held();
    }

    fn pass(&self) {
        if std::thread::current().name() != Some("comeback-engine") {
            return;
        }
        let mut state = self.0.0.lock().unwrap();
        state.held = state.closed;
        self.0.1.notify_all();
        while state.closed && state.let_through == 0 {
            state = self.0.1.wait(state).unwrap();
        }
        state.let_through = 0;
        state.held = false;
    }
}

impl Window {
    /// An engine on threads of its own, everything in `folder`; made and filled before the threads begin.
    pub fn threaded(self, folder: &Path, content: Content) -> (Engine, Gate) {
        let filled = self.engine(folder, content);
        let path = filled.status().workspace.map(|w| w.path);
        drop(filled);
        let gate = Gate::default();
        let at_gate = gate.clone();
        let deps = Deps { wake: Arc::new(move || at_gate.pass()), ..Deps::fixed(folder.to_path_buf(), now()) };
        let engine = Engine::threaded(deps);
        if let Some(path) = path {
            engine.call(Command::Open { path }).unwrap();
        }
        (engine, gate)
    }
}

/// Draws and waits until everything asked for has come and is drawn.
pub fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..6 {
        harness.run();
        harness.state().engine().wait_idle();
    }
    harness.run();
}
