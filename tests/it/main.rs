//! What a user gains, capability by capability: one binary, one file each.

mod chart_draws;
mod figures_data;
mod figures_models;
mod figures_real;
mod layers;
mod report_sample;
mod report_texts;
mod report_writers;
