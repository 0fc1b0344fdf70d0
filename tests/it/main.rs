//! What a user gains, capability by capability: one binary, one file each.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::items_after_statements,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking, in its helpers too, says what it measured, and compares small numbers exactly"
)]

mod bench_filters;
mod chances;
mod chart_draws;
mod chart_room;
mod cli_answers;
mod cli_coach;
mod cli_coded;
mod cli_kill;
mod cli_models;
mod cli_questionnaires;
mod cli_real;
mod cli_safety;
mod cli_suggest;
mod cli_support;
mod coach_questions;
mod codebook_laws;
mod coded_files;
mod engine_coded;
mod engine_files;
mod engine_library;
mod engine_machine;
mod engine_record;
mod engine_safety;
mod engine_suggestions;
mod engine_usecases;
mod exchange_files;
mod figures_data;
mod figures_laws;
mod figures_models;
mod figures_real;
mod figures_size;
mod forms_made;
mod layers;
mod library_content;
mod list_again;
mod members_figures;
mod members_import;
mod members_privacy;
mod members_records;
mod members_segments;
mod members_sides;
mod members_words;
mod paper;
mod questionnaire_files;
mod quotes;
mod report_groups;
mod report_numbers;
mod report_privacy;
mod report_privacy_sums;
mod report_sample;
mod report_shop;
mod report_texts;
mod report_writers;
mod same_numbers;
mod sample_club;
mod sample_shop;
mod second_readers;
mod segments;
mod side_by_side;
mod silence;
mod small_numbers;
mod small_shop;
mod store_backups;
mod store_cut_off;
mod store_files;
mod store_imports;
mod store_kill;
mod store_library;
mod store_safety;
mod store_schema;
mod store_subjects;
mod store_support;
mod store_undo;
mod store_words;
mod story_beside;
mod story_beside_members;
mod story_changed;
mod story_goal;
mod story_goal_members;
mod story_marks;
mod story_outputs;
mod story_sides;
mod suggest_learns;
mod support;
mod trial;
mod ui_answers;
mod ui_bench;
mod ui_bench_book;
mod ui_book;
mod ui_close;
mod ui_coded;
mod ui_compared;
mod ui_customers;
mod ui_dialogs;
mod ui_editor;
mod ui_exchange;
mod ui_frame;
mod ui_home;
mod ui_home_few;
mod ui_import;
mod ui_import_members;
mod ui_library;
mod ui_members;
mod ui_paper;
mod ui_questionnaires;
mod ui_reading;
mod ui_record;
mod ui_reports;
mod ui_retention;
mod ui_screens;
mod ui_segments;
mod ui_start;
mod ui_stayed;
mod ui_table;
mod ui_threaded;
mod ui_told;
mod ui_translate;
mod ui_undo;
mod ui_versions;
mod undo_with_imports;
