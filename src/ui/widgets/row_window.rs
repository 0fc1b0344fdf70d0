//! Scrolling by the number of the row, for lists so long that their height in points is more than a single-precision number can
//! tell exactly: only the rows in view are laid out, and the bar stands for all of them. It knows no rows, only how many.

use std::ops::Range;

use eframe::egui::{CursorIcon, Id, Rect, Sense, Ui, pos2, vec2};

use crate::ui::theme::{Tokens, space};

/// Up to this height, in points, every row stands where it should to a point: 250,000 rows of a table.
const EXACT: f32 = 9_000_000.0;
/// The bar, and its least height.
const BAR: f32 = 8.0;
const LEAST_BAR: f32 = 32.0;

/// The row at the top, with what the wheel has turned of the next one.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct RowTop(f64);

impl RowTop {
    /// The first row.
    pub(crate) const fn new() -> Self {
        Self(0.0)
    }
}

/// A long list in the room it is shown in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowWindow {
    /// The room for rows.
    pub(crate) room: Rect,
    /// Height of a row.
    pub(crate) row: f32,
    /// How many rows there are.
    pub(crate) rows: usize,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "row numbers are far below 2^53, and only rows of one page become points"
)]
impl RowWindow {
    /// Whether the list is too long to be scrolled by points.
    pub(crate) fn is_needed(&self) -> bool {
        self.rows as f32 * self.row > EXACT
    }

    /// Rows that are whole in view.
    fn whole(&self) -> usize {
        ((self.room.height() / self.row) as usize).max(1)
    }

    /// The last row that can be at the top.
    fn last_top(&self) -> f64 {
        self.rows.saturating_sub(self.whole()) as f64
    }

    /// Takes the wheel, brings a row into view if one is wanted, and gives the rows in view.
    pub(crate) fn scroll(&self, ui: &Ui, id: Id, top: &mut RowTop, wanted: Option<usize>) -> Range<usize> {
        let hovered = ui.interact(self.room, id, Sense::hover()).contains_pointer();
        if hovered {
            let turned = ui.input(|i| i.smooth_scroll_delta().y);
            top.0 -= f64::from(turned) / f64::from(self.row);
        }
        if let Some(row) = wanted {
            let (row, whole) = (row as f64, self.whole() as f64);
            top.0 = top.0.clamp(row - whole + 1.0, row);
        }
        top.0 = top.0.clamp(0.0, self.last_top());
        let first = top.0 as usize;
        // One more than fits, cut at the bottom; but the last one stands whole.
        first..(first + self.whole() + 1).min(self.rows)
    }

    /// The bar at the right: dragged, it goes to any row.
    pub(crate) fn bar(&self, ui: &Ui, id: Id, top: &mut RowTop) {
        let track = Rect::from_min_max(pos2(self.room.right() - BAR - 2.0, self.room.top() + 2.0), self.room.max - vec2(2.0, 2.0));
        let share = self.whole() as f32 / self.rows.max(1) as f32;
        let height = (track.height() * share).max(LEAST_BAR).min(track.height());
        let way = (track.height() - height).max(1.0);
        let response = ui.interact(track.expand2(vec2(space::XS, 0.0)), id, Sense::drag()).on_hover_cursor(CursorIcon::Default);
        if let Some(at) = response.interact_pointer_pos() {
            top.0 = f64::from(((at.y - track.top() - height / 2.0) / way).clamp(0.0, 1.0)) * self.last_top();
            ui.ctx().request_repaint();
        }
        let down = (top.0 / self.last_top().max(1.0)) as f32 * way;
        let tokens = Tokens::of(ui);
        let colour = if response.hovered() || response.dragged() { tokens.muted } else { tokens.line_strong };
        let handle = Rect::from_min_size(pos2(track.left(), track.top() + down), vec2(BAR, height));
        ui.painter().rect_filled(handle, BAR / 2.0, colour);
    }
}
