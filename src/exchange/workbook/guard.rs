//! What a workbook may cost, checked before and while it is read. Sizes are counted while inflating; what headers claim is not trusted.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::frames::Failure;

/// Cells with something in them.
pub(super) const CELLS: u64 = 5_000_000;
/// Cells in all, the empty ones between others counted.
pub(super) const PLACES: u64 = 20_000_000;
/// Columns of a sheet.
pub(super) const COLUMNS: usize = 4_096;
/// Rows of a sheet.
pub(super) const ROWS: u32 = 1_048_576;
/// Bytes of one cell.
pub(super) const CELL: usize = 1 << 20;
const MEMBERS: usize = 2_000;
const INFLATED: u64 = 300 << 20;

/// Which kind of workbook a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
}

/// Trouble with its technical text.
pub(super) type Trouble = (Failure, String);

/// Checks the packed file and tells what it is.
pub(super) fn check(path: &Path) -> Result<Kind, Trouble> {
    let unreadable = |e: &dyn std::fmt::Display| (Failure::Unreadable, e.to_string());
    let file = File::open(path).map_err(|e| unreadable(&e))?;
    let mut zip = zip::ZipArchive::new(io::BufReader::new(file)).map_err(|e| unreadable(&e))?;
    if zip.len() > MEMBERS {
        return Err((Failure::TooLarge, format!("{} files inside, at most {MEMBERS}", zip.len())));
    }
    let mut left = INFLATED;
    for index in 0..zip.len() {
        let member = zip.by_index(index).map_err(|e| unreadable(&e))?;
        let inflated = io::copy(&mut member.take(left + 1), &mut io::sink()).map_err(|e| unreadable(&e))?;
        left = left.checked_sub(inflated).ok_or_else(|| (Failure::TooLarge, format!("more than {INFLATED} bytes when unpacked")))?;
    }
    let has = |name: &str| zip.file_names().any(|n| n.eq_ignore_ascii_case(name));
    if has("content.xml") {
        Ok(Kind::Ods)
    } else if has("xl/workbook.bin") {
        Err((Failure::Unreadable, "binary workbook (.xlsb): save it as .xlsx".to_owned()))
    } else {
        Ok(Kind::Xlsx)
    }
}
