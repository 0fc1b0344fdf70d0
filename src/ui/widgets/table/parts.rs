//! What a table is made of and what happens in it: columns, rows, what is chosen. Draws nothing.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::Range;

use eframe::egui::Ui;

use super::super::row_window::RowTop;

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    pub(super) title: String,
    pub(super) width: Option<f32>,
    pub(super) right: bool,
    pub(super) sorts: bool,
}

impl Column {
    /// A column of this width, text at the left.
    pub fn new(title: impl Into<String>, width: f32) -> Self {
        Self { title: title.into(), width: Some(width), right: false, sorts: false }
    }

    /// The column that takes the room that is left.
    pub fn rest(title: impl Into<String>) -> Self {
        Self { title: title.into(), width: None, right: false, sorts: false }
    }

    /// Numbers: at the right.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// A click on its head sorts by it.
    #[must_use]
    pub fn sorts(mut self) -> Self {
        self.sorts = true;
        self
    }
}

/// What stands in a table. A row that is not there yet has no id and is drawn grey.
pub trait Rows {
    /// By what a row is known, whatever its place.
    type Id: Copy + Ord + Debug + std::hash::Hash;

    /// How many rows there are.
    fn count(&self) -> usize;

    /// These rows are in view: ask for their pages.
    fn wanted(&mut self, _visible: Range<usize>) {}

    /// The id of the row at this place.
    fn id(&self, row: usize) -> Option<Self::Id>;

    /// The row in one sentence, for screen readers and tests: "Ruth Palmer, left".
    fn name(&self, row: usize) -> String;

    /// Draws a cell; the layout is already at the left or right as the column says.
    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize);
}

/// What the user has chosen in a table; the screen holds it.
#[derive(Debug, Clone)]
pub struct TableState<I> {
    /// Chosen rows.
    pub selected: BTreeSet<I>,
    /// The column it is sorted by.
    pub sort: usize,
    /// Largest first.
    pub descending: bool,
    /// The row the keyboard is on, by place.
    pub at: usize,
    pub(super) scroll_to: Option<usize>,
    /// Where it is scrolled to, where that goes by row.
    pub(super) top: RowTop,
}

impl<I: Ord> TableState<I> {
    /// Nothing chosen, sorted by this column.
    #[must_use]
    pub const fn new(sort: usize, descending: bool) -> Self {
        Self { selected: BTreeSet::new(), sort, descending, at: 0, scroll_to: None, top: RowTop::new() }
    }

    /// Brings a row into view.
    pub fn show_row(&mut self, row: usize) {
        (self.at, self.scroll_to) = (row, Some(row));
    }
}

/// What happened in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableEvent<I> {
    /// A row was opened, by click, Enter or double click.
    Open(I),
    /// The order was changed; see the state.
    Sorted,
    /// Other rows are chosen; see the state.
    Selected,
}
