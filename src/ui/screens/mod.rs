//! The screens, one file each (a folder where it is large). Each holds draft, selection, filter and views; never records,
//! SQL or disk. How to add one: `routes.rs`.

pub mod customer;
pub mod customers;
pub mod home;
pub mod import;
pub mod people;
pub mod questionnaire;
pub mod questionnaires;
pub mod settings;
mod settings_backups;
pub mod start;
