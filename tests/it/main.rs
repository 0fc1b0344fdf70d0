//! What a user gains, capability by capability: one binary, one file each.

mod chart_draws;
mod exchange_files;
mod figures_data;
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
mod support;
mod ui_frame;
mod ui_import;
mod ui_screens;
mod ui_start;
