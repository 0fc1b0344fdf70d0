//! A table of any number of rows: only those in view are asked for. Heads sort, rows are chosen by id, the keyboard walks.
//! It holds no records: the screen's [`Rows`] say what stands in a cell.

mod head;
mod parts;
mod row;

use std::collections::BTreeSet;
use std::ops::Range;

use eframe::egui::{
    Align, CornerRadius, EventFilter, Frame, Id, Key, Layout, Margin, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_extras::{Column as EguiColumn, TableBuilder};

use super::paint::focus_ring;
use super::row_window::RowWindow;
use crate::i18n::Tr;
use crate::ui::theme::{Tokens, radius, size, space};

pub use parts::{Column, Rows, TableEvent, TableState};

use head::select_all;

/// A table: `Table::new("customers", &columns).selectable().show(ui, tr, &mut state, &mut rows)`.
#[must_use = "a table is shown by `.show(…)`"]
pub struct Table<'a> {
    id: &'static str,
    columns: &'a [Column],
    head: f32,
    row: f32,
    padding: f32,
    selectable: bool,
}

impl<'a> Table<'a> {
    /// Rows of 36 under a head of 32; takes the room there is.
    pub fn new(id: &'static str, columns: &'a [Column]) -> Self {
        Self { id, columns, head: size::TABLE_HEAD, row: size::ROW, padding: space::S, selectable: false }
    }

    /// Rows of 28: previews.
    pub fn dense(mut self) -> Self {
        (self.head, self.row, self.padding) = (size::ROW_DENSE, size::ROW_DENSE, space::M);
        self
    }

    /// Rows of 24: figures.
    pub fn figures(mut self) -> Self {
        (self.head, self.row) = (size::ROW_DENSE, size::ROW_FIGURES);
        self
    }

    /// With a check box in front of each row.
    pub fn selectable(mut self) -> Self {
        self.selectable = true;
        self
    }

    #[expect(clippy::cast_precision_loss, reason = "only the height of a short table is taken from it")]
    /// Shows it in a card. `tr` names heads and check boxes for screen readers.
    pub fn show<R: Rows>(self, ui: &mut Ui, tr: &Tr, state: &mut TableState<R::Id>, rows: &mut R) -> Option<TableEvent<R::Id>> {
        let tokens = Tokens::of(ui);
        let id = Id::unique(("table", self.id));
        let outer = ui.available_rect_before_wrap();
        let wanted = self.head + 1.0 + self.row * rows.count() as f32;
        let outer = outer.with_max_y(outer.bottom().min(outer.top() + wanted + 2.0).max(outer.top() + self.head + self.row));
        let focus = ui.interact(outer, id, Sense::focusable_noninteractive());
        focus.widget_info(|| WidgetInfo::labeled(Role::Table, true, self.id));
        let mut event = self.keys(ui, &focus, state, rows);
        ui.painter().rect(outer, radius::CARD, tokens.card, tokens.hairline(), eframe::egui::StrokeKind::Inside);
        let mut inner = ui.new_child(UiBuilder::new().id_salt(self.id).max_rect(outer.shrink(1.0)));
        inner.shrink_clip_rect(outer.shrink(1.0));
        let found = Frame::NONE.corner_radius(CornerRadius::same(radius::CARD)).inner_margin(Margin::ZERO).show(&mut inner, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            self.body(ui, tr, state, rows, focus.has_focus(), outer)
        });
        event = event.or(found.inner);
        focus_ring(ui, &focus, outer, radius::CARD);
        ui.advance_cursor_after_rect(outer);
        event
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows of one page")]
    /// Arrows, Page, Home and End walk; Enter opens; Space chooses.
    fn keys<R: Rows>(&self, ui: &Ui, focus: &Response, state: &mut TableState<R::Id>, rows: &R) -> Option<TableEvent<R::Id>> {
        let last = rows.count().checked_sub(1)?;
        state.at = state.at.min(last);
        if !focus.has_focus() {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(focus.id, filter));
        let page = (ui.available_height() / self.row).max(1.0) as usize;
        let pressed = |key| ui.input(|i| i.key_pressed(key));
        let to = [
            (Key::ArrowDown, state.at.saturating_add(1)),
            (Key::ArrowUp, state.at.saturating_sub(1)),
            (Key::PageDown, state.at.saturating_add(page)),
            (Key::PageUp, state.at.saturating_sub(page)),
            (Key::Home, 0),
            (Key::End, last),
        ]
        .into_iter()
        .find_map(|(key, to)| pressed(key).then_some(to.min(last)));
        if let Some(to) = to {
            state.show_row(to);
        }
        let id = rows.id(state.at)?;
        if pressed(Key::Enter) {
            return Some(TableEvent::Open(id));
        }
        (self.selectable && pressed(Key::Space)).then(|| {
            toggle(&mut state.selected, id);
            TableEvent::Selected
        })
    }

    fn body<R: Rows>(
        &self,
        ui: &mut Ui,
        tr: &Tr,
        state: &mut TableState<R::Id>,
        rows: &mut R,
        focused: bool,
        outer: Rect,
    ) -> Option<TableEvent<R::Id>> {
        let mut event = None;
        let mut visible: Option<Range<usize>> = None;
        let below_head = outer.shrink(1.0).with_min_y(outer.top() + self.head + 1.0);
        let window = RowWindow { room: below_head, row: self.row, rows: rows.count() };
        let by_row = window.is_needed().then(|| window.scroll(ui, Id::unique(("table-rows", self.id)), &mut state.top, state.scroll_to));
        let mut table = TableBuilder::new(ui)
            .vscroll(by_row.is_none())
            .id_salt(self.id)
            .sense(Sense::hover())
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink([false, false])
            .min_scrolled_height(self.row);
        if let Some(row) = state.scroll_to.take().filter(|_| by_row.is_none()) {
            table = table.scroll_to_row(row, None);
        }
        if self.selectable {
            table = table.column(EguiColumn::exact(40.0));
        }
        for column in self.columns {
            table = table.column(column.width.map_or_else(|| EguiColumn::remainder().at_least(80.0), EguiColumn::exact).clip(true));
        }
        let table = table.header(self.head, |mut head| {
            if self.selectable {
                head.col(|ui| event = select_all(ui, tr, state, rows).or(event.take()));
            }
            for (i, column) in self.columns.iter().enumerate() {
                head.col(|ui| {
                    if self.head_cell(ui, tr, state, i, column) {
                        event = Some(TableEvent::Sorted);
                    }
                });
            }
        });
        table.body(|body| {
            let shown = by_row.clone().unwrap_or(0..rows.count());
            body.rows(self.row, shown.len(), |row| {
                let i = shown.start + row.index();
                visible = Some(visible.take().map_or(i..i + 1, |v| v.start.min(i)..v.end.max(i + 1)));
                if let Some(found) = self.row((i, row), tr, state, rows, focused, outer) {
                    event = Some(found);
                }
            });
        });
        if by_row.is_some() {
            window.bar(ui, Id::unique(("table-bar", self.id)), &mut state.top);
        }
        rows.wanted(visible.unwrap_or(0..0));
        event
    }
}

fn toggle<I: Ord>(set: &mut BTreeSet<I>, id: I) {
    if !set.remove(&id) {
        set.insert(id);
    }
}
