//! Opens the window: glow first, wgpu where that fails (the reverse on macOS), or the renderer that was asked for.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{self, ViewportBuilder};
use eframe::{NativeOptions, Renderer};
use strum::{EnumString, IntoStaticStr};

use super::app::{App, Setup};
use crate::engine::views::recent::RecentQuery;
use crate::engine::{Deps, Engine};

/// Which renderer draws the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum RendererChoice {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// How the window is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The workspace to open; none opens the one opened last, or the first-start screen.
    pub file: Option<PathBuf>,
    /// This renderer and no other; none tries both.
    pub renderer: Option<RendererChoice>,
}

/// Opens the window and stays until it is closed. The error is technical text: no renderer could open one.
pub fn run(options: &Options) -> Result<(), String> {
    let mut last = String::new();
    for renderer in order(options.renderer) {
        match start(renderer, options) {
            Ok(()) => return Ok(()),
            Err(error) => {
                log::warn!("{renderer}: {error}");
                last = format!("{renderer}: {error}");
            }
        }
    }
    Err(last)
}

fn order(wanted: Option<RendererChoice>) -> Vec<Renderer> {
    match wanted {
        Some(RendererChoice::Glow) => vec![Renderer::Glow],
        Some(RendererChoice::Wgpu) => vec![Renderer::Wgpu],
        None if cfg!(target_os = "macos") => vec![Renderer::Wgpu, Renderer::Glow],
        None => vec![Renderer::Glow, Renderer::Wgpu],
    }
}

/// The window's context, once there is one, so that the engine's threads can wake it.
type Waker = Arc<Mutex<Option<egui::Context>>>;

fn start(renderer: Renderer, options: &Options) -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_title("Comeback")
        .with_app_id("comeback")
        .with_inner_size([1280.0, 720.0])
        .with_min_inner_size([640.0, 480.0]);
    let native = NativeOptions { renderer, viewport, centered: true, ..NativeOptions::default() };
    let file = options.file.clone();
    eframe::run_native(
        "comeback",
        native,
        Box::new(move |cc| {
            let waker = Waker::default();
            let engine = Engine::threaded(Deps::system(wake(&waker)));
            *waker.lock().unwrap_or_else(PoisonError::into_inner) = Some(cc.egui_ctx.clone());
            let file = file.or_else(|| opened_last(&engine));
            Ok(Box::new(App::new(cc, Setup { file, ..Setup::new(engine) })))
        }),
    )
}

/// The workspace that was opened last, if it is still there: whoever has one goes on in it, and sees the first start only once.
/// This waits, before there is a window to wait for.
fn opened_last(engine: &Engine) -> Option<PathBuf> {
    engine.fetch(RecentQuery).ok()?.into_iter().next().map(|recent| recent.path)
}

fn wake(waker: &Waker) -> Arc<dyn Fn() + Send + Sync> {
    let waker = Arc::clone(waker);
    Arc::new(move || {
        if let Some(context) = waker.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            context.request_repaint();
        }
    })
}
