//! What screens show, one file per view: a question, and the plain struct that answers it. Reads only; words are the screens' business.

pub mod bench;
pub mod call_pile;
pub mod coach;
pub mod codebook_file;
pub mod coded_file;
pub mod columns;
pub mod customer_list;
pub mod customer_page;
pub mod customer_twins;
pub mod draft;
pub mod figures;
pub mod files;
pub mod form_file;
pub mod home;
pub mod import_preview;
pub mod library;
pub mod palette;
pub mod people;
pub mod questionnaires;
pub mod rail;
pub mod reasons;
pub mod recent;
pub mod reports;
pub mod responses;
pub mod segments;
pub mod sheets;
