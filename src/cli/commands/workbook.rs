//! The hidden `read-workbook`: reads a workbook in a process of its own, so that a bad one harms nothing. Its output is for the parent only.

use crate::cli::args::ReadWorkbookArguments;
use crate::engine::read_workbook;

pub(super) fn read(arguments: &ReadWorkbookArguments) -> u8 {
    let mut out = std::io::stdout().lock();
    u8::from(!read_workbook(&arguments.file, &arguments.sheet, &mut out))
}
