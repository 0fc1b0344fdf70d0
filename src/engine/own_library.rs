//! The library file: read before the change that takes it over, and written for others.

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use crate::domain::library::LibraryEntry;
use crate::exchange::library_file::{self, LARGEST, LibraryFault};
use crate::store::library;

use super::error::EngineError;
use super::operation::{OperationKind, Step};
use super::reader::Reader;
use super::usecases;
use super::writer::{End, Writer};

impl Writer {
    /// Takes over what a library file holds and is not in the library yet.
    pub(super) fn import_library(&mut self, path: &Path) -> End {
        self.opened()?;
        let entries = read(path)?;
        let subject = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let step = Step { kind: OperationKind::ImportLibrary, subject };
        let (created, mut outcome) = self.transact(step, |change| usecases::take_over_library(change, &entries))?;
        outcome.created = created;
        Ok(outcome)
    }
}

/// The entries of a file.
fn read(path: &Path) -> Result<Vec<LibraryEntry>, EngineError> {
    let fault = |fault| EngineError::Library { path: path.to_path_buf(), fault };
    let unread = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => EngineError::Missing(path.to_path_buf()),
        ErrorKind::IsADirectory => fault(LibraryFault::Foreign),
        _ => EngineError::Disk(error.to_string()),
    };
    let mut bytes = Vec::new();
    // One byte more than is read shows that there is more.
    File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(unread)?;
    library_file::read(&bytes).map_err(fault)
}

/// The library of the workspace as a file.
pub(super) fn written(reader: &Reader) -> Result<Vec<u8>, EngineError> {
    let items = library::list(reader.conn()?).map_err(|e| reader.told(e))?;
    let entries: Vec<LibraryEntry> = items.into_iter().map(|item| item.entry).collect();
    library_file::write(&entries).map_err(|e| EngineError::Internal(e.to_string()))
}
