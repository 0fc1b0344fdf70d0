//! The screens, one file each (a folder where it is large). Each holds draft, selection, filter and views; never records,
//! SQL or disk. How to add one: `routes.rs`.

pub mod answers;
pub mod answers_import;
mod changed;
pub mod customer;
pub mod customers;
mod goal;
mod greeting;
pub mod home;
pub mod import;
pub mod people;
pub mod print;
pub mod questionnaire;
pub mod questionnaires;
pub mod reasons;
pub mod record;
pub mod reports;
pub mod responses;
pub mod retention;
pub mod second;
mod segments;
pub mod settings;
mod settings_as_of;
mod settings_backups;
mod settings_closed;
mod settings_goal;
mod settings_typed;
pub mod start;
