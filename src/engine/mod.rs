//! engine

pub mod library;
pub mod sample;
