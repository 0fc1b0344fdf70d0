//! An opened input: its bytes or its workbook's rows, what they are called and their hash. Opened once, read as often as needed.
//! Does not decide how it is read; that is `detect` and the person.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Cancelled, ExchangeError};

/// Called every few thousand rows with what is done and the total (bytes, or rows of a workbook); an error stops the work.
pub type Progress<'a> = &'a dyn Fn(u64, u64) -> Result<(), Cancelled>;

/// What a person gives to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file.
    Path(PathBuf),
    /// Pasted text.
    Pasted(String),
    /// Bytes with a name, such as a dropped file.
    Bytes {
        /// File name, without folders.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}
