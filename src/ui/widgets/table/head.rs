//! The head of a table: its cells are buttons that sort; the first one may choose all rows.

use std::collections::BTreeSet;

use eframe::egui::{CursorIcon, Role, Sense, Ui, WidgetInfo, pos2};

use super::super::check::bare_check_box;
use super::super::paint::{focus_ring, icon_at, line, put_line};
use super::{Column, Rows, Table, TableEvent, TableState};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

impl Table<'_> {
    /// A head is a button whose name tells the order; true when it was clicked.
    pub(super) fn head_cell<I>(&self, ui: &mut Ui, tr: &Tr, state: &mut TableState<I>, index: usize, column: &Column) -> bool {
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
}

/// The check box that chooses all rows, or none.
pub(super) fn select_all<R: Rows>(ui: &mut Ui, tr: &Tr, state: &mut TableState<R::Id>, rows: &R) -> Option<TableEvent<R::Id>> {
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Tokens::of(ui).hairline());
    ui.add_space(space::L);
    let mut all = !state.selected.is_empty() && state.selected.len() >= rows.count();
    bare_check_box(ui, &mut all, &tr.ui_select_all()).then(|| {
        state.selected = if all { (0..rows.count()).filter_map(|i| rows.id(i)).collect() } else { BTreeSet::new() };
        TableEvent::Selected
    })
}
