//! One row of a table: ground, check box, cells. A row that is not there yet is grey.

use eframe::egui::{Align, Id, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};
use egui_extras::TableRow;

use super::super::check::bare_check_box;
use super::{Column, Rows, Table, TableEvent, TableState, toggle};
use crate::i18n::Tr;
use crate::ui::theme::{Tokens, radius, space};

impl Table<'_> {
    /// The row at this place.
    pub(super) fn row<R: Rows>(
        &self,
        (i, mut row): (usize, TableRow<'_, '_>),
        tr: &Tr,
        state: &mut TableState<R::Id>,
        rows: &mut R,
        focused: bool,
        outer: Rect,
    ) -> Option<TableEvent<R::Id>> {
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
