//! What a workbook may cost, checked before and while it is read. Sizes are counted while inflating; what headers claim is not trusted.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::frames::Failure;
use crate::exchange::error::Limit;

/// Cells in all, the empty ones between others counted.
pub(super) const PLACES: u64 = 20_000_000;
/// Columns of a sheet.
pub(super) const COLUMNS: usize = 4_096;
/// Rows of a sheet.
pub(super) const ROWS: u32 = 1_048_576;

/// Which kind of workbook a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
}

/// Trouble with its technical text.
pub(super) type Trouble = (Failure, String);

/// Something is beyond a limit.
pub(super) const fn too_large(limit: Limit) -> Trouble {
    (Failure::TooLarge(limit), String::new())
}

/// Opens the packed file if what is in it stays within this limit of MB when unpacked.
pub(in crate::exchange) fn fitting<R: Read + io::Seek>(packed: R, unpacked: Limit) -> Result<zip::ZipArchive<R>, Trouble> {
    let unreadable = |e: &dyn std::fmt::Display| (Failure::Unreadable, e.to_string());
    let mut zip = zip::ZipArchive::new(packed).map_err(|e| unreadable(&e))?;
    if zip.len() as u64 > Limit::Files.most() {
        return Err(too_large(Limit::Files));
    }
    let mut left = unpacked.most() << 20;
    for index in 0..zip.len() {
        let member = zip.by_index(index).map_err(|e| unreadable(&e))?;
        let inflated = io::copy(&mut member.take(left + 1), &mut io::sink()).map_err(|e| unreadable(&e))?;
        left = left.checked_sub(inflated).ok_or_else(|| too_large(unpacked))?;
    }
    Ok(zip)
}

/// Checks the packed file and tells what it is.
pub(super) fn check(path: &Path) -> Result<Kind, Trouble> {
    let unreadable = |e: &dyn std::fmt::Display| (Failure::Unreadable, e.to_string());
    let file = File::open(path).map_err(|e| unreadable(&e))?;
    let zip = fitting(io::BufReader::new(file), Limit::Unpacked)?;
    let has = |name: &str| zip.file_names().any(|n| n.eq_ignore_ascii_case(name));
    if has("content.xml") {
        Ok(Kind::Ods)
    } else if has("xl/workbook.bin") {
        Err((Failure::Binary, String::new()))
    } else {
        Ok(Kind::Xlsx)
    }
}
