//! What a user gains, capability by capability: one binary, one file each.

mod figures_data;
mod figures_laws;
mod figures_models;
mod figures_real;
mod layers;
