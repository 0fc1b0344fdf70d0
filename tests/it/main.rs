//! What a user gains, capability by capability: one binary, one file each.

mod figures_data;
mod figures_real;
mod layers;
mod library_content;
mod sample_shop;
