//! A table of any number of rows: only those in view are asked for. Heads sort, rows are chosen by id, the keyboard walks.
//! It holds no records: the screen's [`Rows`] say what stands in a cell.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::Range;

use eframe::egui::{
    Align, CornerRadius, CursorIcon, EventFilter, Frame, Id, Key, Layout, Margin, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};
use egui_extras::{Column as EguiColumn, TableBuilder, TableRow};

use super::check::bare_check_box;
use super::paint::{focus_ring, icon_at, line, put_line};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    title: String,
    width: Option<f32>,
    right: bool,
    sorts: bool,
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
    scroll_to: Option<usize>,
}

impl<I: Ord> TableState<I> {
    /// Nothing chosen, sorted by this column.
    #[must_use]
    pub const fn new(sort: usize, descending: bool) -> Self {
        Self { selected: BTreeSet::new(), sort, descending, at: 0, scroll_to: None }
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
        let mut table = TableBuilder::new(ui)
            .id_salt(self.id)
            .sense(Sense::hover())
            .cell_layout(Layout::left_to_right(Align::Center))
            .auto_shrink([false, false])
            .min_scrolled_height(self.row);
        if let Some(row) = state.scroll_to.take() {
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
            body.rows(self.row, rows.count(), |row| {
                let i = row.index();
                visible = Some(visible.take().map_or(i..i + 1, |v| v.start.min(i)..v.end.max(i + 1)));
                if let Some(found) = self.row(row, tr, state, rows, focused, outer) {
                    event = Some(found);
                }
            });
        });
        rows.wanted(visible.unwrap_or(0..0));
        event
    }

    /// A head is a button whose name tells the order; true when it was clicked.
    fn head_cell<I>(&self, ui: &mut Ui, tr: &Tr, state: &mut TableState<I>, index: usize, column: &Column) -> bool {
        let tokens = Tokens::of(ui);
        let rect = ui.max_rect();
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, tokens.hairline());
        let on = column.sorts && state.sort == index;
        let galley =
            line(ui, &column.title, TextSize::Small, on, if on { tokens.text } else { tokens.muted }, rect.width() - 2.0 * self.padding);
        let chevron = if on { 18.0 } else { 0.0 };
        let x = if column.right { rect.right() - self.padding - galley.size().x - chevron } else { rect.left() + self.padding };
        let end = put_line(ui.painter(), x, rect.center().y, galley, tokens.text);
        if !column.sorts {
            return false;
        }
        if on {
            let icon = if state.descending { Icon::ChevronDown } else { Icon::ChevronUp };
            icon_at(ui.painter(), pos2(end + 11.0, rect.center().y), icon, size::ICON_SMALL, tokens.text);
        }
        let response = ui.interact(rect, ui.scope_id().with("head"), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let title = column.title.clone();
        let name = match (on, state.descending) {
            (false, _) => tr.ui_sort_by(title),
            (true, true) => tr.ui_sorted_down(title),
            (true, false) => tr.ui_sorted_up(title),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        focus_ring(ui, &response, rect.shrink(4.0), radius::SMALL);
        if response.clicked() {
            state.descending = if on { !state.descending } else { column.right };
            state.sort = index;
        }
        response.clicked()
    }

    fn row<R: Rows>(
        &self,
        mut row: TableRow<'_, '_>,
        tr: &Tr,
        state: &mut TableState<R::Id>,
        rows: &mut R,
        focused: bool,
        outer: Rect,
    ) -> Option<TableEvent<R::Id>> {
        let i = row.index();
        let id = rows.id(i);
        let mut event = None;
        let mut first = true;
        if self.selectable {
            row.col(|ui| {
                event = self.ground(ui, i, id, state, rows, focused, outer);
                first = false;
                ui.add_space(space::L);
                if let Some(id) = id {
                    let mut on = state.selected.contains(&id);
                    if bare_check_box(ui, &mut on, &tr.ui_select_row(rows.name(i))) {
                        toggle(&mut state.selected, id);
                        event = Some(TableEvent::Selected);
                    }
                }
            });
        }
        for (c, column) in self.columns.iter().enumerate() {
            row.col(|ui| {
                if first {
                    event = self.ground(ui, i, id, state, rows, focused, outer);
                    first = false;
                }
                self.cell(ui, i, c, column, id.is_some(), rows);
            });
        }
        event
    }

    /// What lies below the cells of a row: hover, selection, the line, the click.
    #[expect(clippy::too_many_arguments, reason = "one place for all a row needs")]
    fn ground<R: Rows>(
        &self,
        ui: &mut Ui,
        i: usize,
        id: Option<R::Id>,
        state: &mut TableState<R::Id>,
        rows: &R,
        focused: bool,
        outer: Rect,
    ) -> Option<TableEvent<R::Id>> {
        let tokens = Tokens::of(ui);
        let rect = Rect::from_x_y_ranges(outer.x_range(), ui.max_rect().y_range());
        let clip = outer.shrink(1.0).with_min_y(outer.top() + self.head + 1.0);
        // Across all cells: `with_clip_rect` would stay within this one.
        let mut painter = ui.painter().clone();
        painter.set_clip_rect(clip);
        let id = id?;
        let row_id = Id::unique(("table-row", self.id, id));
        let response = ui.ctx().read_response(row_id);
        let hovered = response.is_some_and(|r| r.contains_pointer());
        if state.selected.contains(&id) {
            painter.rect_filled(rect, 0, tokens.accent_soft);
        } else if hovered {
            painter.rect_filled(rect, 0, tokens.hover);
        }
        painter.hline(rect.x_range(), rect.bottom() - 0.5, tokens.hairline());
        if focused && state.at == i {
            painter.rect_stroke(rect.shrink(1.0), radius::SMALL, tokens.focus(), eframe::egui::StrokeKind::Inside);
        }
        let mut below = ui.new_child(UiBuilder::new().max_rect(rect));
        below.set_clip_rect(clip);
        let response = below.interact(rect.intersect(clip), row_id, Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, state.selected.contains(&id), rows.name(i)));
        if response.clicked() {
            state.at = i;
            return Some(TableEvent::Open(id));
        }
        None
    }

    fn cell<R: Rows>(&self, ui: &mut Ui, i: usize, c: usize, column: &Column, known: bool, rows: &mut R) {
        let rect = ui.max_rect().shrink2(vec2(self.padding, 0.0));
        if !known {
            let bar = Rect::from_center_size(rect.center(), vec2(rect.width() * 0.8, 8.0));
            ui.painter().rect_filled(bar, 4, Tokens::of(ui).sunken);
            return;
        }
        let layout = if column.right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
        let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
        cell.style_mut().wrap_mode = Some(eframe::egui::TextWrapMode::Truncate);
        rows.cell(&mut cell, i, c);
    }
}

fn select_all<R: Rows>(ui: &mut Ui, tr: &Tr, state: &mut TableState<R::Id>, rows: &R) -> Option<TableEvent<R::Id>> {
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Tokens::of(ui).hairline());
    ui.add_space(space::L);
    let mut all = !state.selected.is_empty() && state.selected.len() >= rows.count();
    bare_check_box(ui, &mut all, &tr.ui_select_all()).then(|| {
        state.selected = if all { (0..rows.count()).filter_map(|i| rows.id(i)).collect() } else { BTreeSet::new() };
        TableEvent::Selected
    })
}

fn toggle<I: Ord>(set: &mut BTreeSet<I>, id: I) {
    if !set.remove(&id) {
        set.insert(id);
    }
}
