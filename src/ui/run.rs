//! Opens the window: glow first, wgpu where that fails (the reverse on macOS), or the renderer that was asked for.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{self, ViewportBuilder};
use eframe::{NativeOptions, Renderer};
use strum::{EnumString, IntoStaticStr};

use super::app::{App, Setup};
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
            // Whoever has a workspace goes on in it, and sees the first start only once.
            Ok(Box::new(App::new(cc, Setup { file, last: true, ..Setup::new(engine) })))
        }),
    )
}

fn wake(waker: &Waker) -> Arc<dyn Fn() + Send + Sync> {
    let waker = Arc::clone(waker);
    Arc::new(move || {
        if let Some(context) = waker.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            context.request_repaint();
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_renderer_asked_for_is_the_only_one_and_without_one_both_are_tried() {
        let names = |wanted| order(wanted).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(Some(RendererChoice::Glow)), ["glow"]);
        assert_eq!(names(Some(RendererChoice::Wgpu)), ["wgpu"]);
        let both = if cfg!(target_os = "macos") { ["wgpu", "glow"] } else { ["glow", "wgpu"] };
        assert_eq!(names(None), both);
        for name in ["glow", "wgpu"] {
            assert!(name.parse::<RendererChoice>().is_ok_and(|choice| <&str>::from(choice) == name));
        }
    }
}
