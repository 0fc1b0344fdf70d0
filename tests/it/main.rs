//! What a user gains, capability by capability: one binary, one file each.

mod chart_draws;
mod layers;
