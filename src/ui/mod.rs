//! The only room that knows egui: the window, its frame, house widgets, screens. Holds no records, no SQL, touches no disk.
//!
//! A picture is made in two steps: `App::logic` drains the engine's events and carries out what was asked for; `App::ui`
//! only draws and notes what is asked for (`act`). One picture never waits for anything.
//!
//! To write a screen: read `widgets/mod.rs` first, then `screen.rs`; put the file into `screens/`, a line into `routes.rs`.

pub mod app;
pub mod chart_view;
pub mod command;
pub mod dialogs;
pub mod drafted;
pub mod files;
pub mod page_view;
pub mod routes;
pub mod screen;
pub mod screens;
pub mod theme;
pub mod typed;
pub mod widgets;
pub mod words;

mod act;
mod form;
mod frame;
mod keeping;
mod pages;
mod paths;
mod run;
mod saving;

pub use app::{App, Setup};
pub use run::{Options, RendererChoice, run};
