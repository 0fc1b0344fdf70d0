//! What things are and which rules hold for them. Pure: no disk, no clock, no SQL, no interface, and nothing of ours above it.

pub mod answer;
pub mod coding;
pub mod contact;
pub mod contract;
pub mod customer;
pub mod day;
pub mod departure;
pub mod first_name;
pub mod ids;
pub mod import;
pub mod language;
pub mod library;
pub mod mark;
pub mod money;
pub mod piping;
pub mod place;
pub mod questionnaire;
pub mod quote;
pub mod reason;
pub mod rule;
pub mod segment;
pub mod settings;
pub mod sheet_code;
pub mod skip;
pub mod version_change;
