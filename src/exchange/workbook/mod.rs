//! Workbooks (XLSX, ODS). They are read in a process of its own, because some files bring any reader down ([`child`]); this side
//! starts it, limits its time, memory and output, and keeps the rows it sends. Only values: no formulas, links or macros.

mod child;
mod frames;
mod guard;
mod parent;

use super::error::{ExchangeError, Limit};

pub use child::child;

pub(super) use parent::read;

/// Whether a packed file stays within this limit of MB when unpacked; looked at before it is given to another process.
pub(super) fn check_unpacked(packed: &[u8], unpacked: Limit) -> Result<(), ExchangeError> {
    let fits = guard::fitting(std::io::Cursor::new(packed), unpacked);
    fits.map(drop).map_err(|(failure, detail)| parent::error(failure, detail.as_bytes()))
}

/// One sheet of a workbook, kept compactly.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    pub(super) sheets: Vec<String>,
    pub(super) sheet: String,
    text: Vec<u8>,
    /// Ends of the cells in `text`.
    cells: Vec<u32>,
    /// Row number from 1, and end of the row in `cells`.
    rows: Vec<(u32, u32)>,
}

impl Workbook {
    /// Number of rows with something in them.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The nth row with something in it: its number from 1, and its cells.
    pub(super) fn row(&self, n: usize) -> Option<(u32, impl Iterator<Item = &[u8]>)> {
        let (number, end) = *self.rows.get(n)?;
        let start = n.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |(_, end)| *end);
        Some((number, (start..end).map(|cell| self.cell(cell as usize))))
    }

    fn cell(&self, cell: usize) -> &[u8] {
        let start = cell.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |end| *end as usize);
        let end = self.cells.get(cell).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    fn push<'a>(&mut self, number: u32, cells: impl Iterator<Item = &'a [u8]>) {
        for cell in cells {
            self.text.extend(cell);
            self.cells.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
        self.rows.push((number, u32::try_from(self.cells.len()).unwrap_or(u32::MAX)));
    }
}
