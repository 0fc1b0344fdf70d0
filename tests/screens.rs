//! Draws every screen to PNG.

fn main() {}
