//! Comeback finds out why customers leave, what that costs, and whom to win back.
//!
//! The rooms, and who may use whom (held by `tests/it/layers.rs`; ARCHITECTURE.md says more):
//!
//! - `domain`: what things are and which rules hold. Pure; uses nothing of ours.
//! - `analysis`, `words`: figures from facts; reading text. Pure; use `domain`.
//! - `chart`: one chart value drawn the same on every surface. Pure over plotters; uses its own spec only.
//! - `i18n`: typed messages, numbers, money and dates per language; uses `domain`.
//! - `exchange`: other programs' files, in and out; uses `domain`.
//! - `report`: documents and their writers; uses `domain`, `analysis`, `chart`, `i18n`.
//! - `store`: the only SQL; uses `domain` and `analysis::facts`.
//! - `engine`: the one thread that owns the store; uses all of the above.
//! - `ui`, `cli`: the window and its twin; use `engine`, `domain`, `analysis`, `chart`, `report`, `i18n`.

pub mod analysis;
pub mod chart;
pub mod cli;
pub mod domain;
pub mod engine;
pub mod exchange;
pub mod i18n;
pub mod report;
pub mod store;
pub mod ui;
pub mod words;
