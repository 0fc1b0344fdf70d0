//! What a user gains, capability by capability: one binary, one file each.

mod chart_draws;
mod cli_answers;
mod cli_real;
mod cli_safety;
mod cli_support;
mod engine_machine;
mod engine_usecases;
mod exchange_files;
mod figures_data;
mod figures_laws;
mod figures_models;
mod figures_real;
mod layers;
mod library_content;
mod report_sample;
mod report_texts;
mod report_writers;
mod sample_shop;
mod store_backups;
mod store_files;
mod store_imports;
mod store_kill;
mod store_subjects;
mod store_support;
mod store_undo;
