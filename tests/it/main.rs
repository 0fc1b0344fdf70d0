//! What a user gains, capability by capability: one binary, one file each.

mod exchange_files;
mod layers;
