//! The numbers below a chart as a small table: a name, then columns from the right. It scrolls sideways where there is no room, and
//! holds nothing.

use eframe::egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, rule, text};

/// Least room for the name.
const NAME: f32 = 180.0;

/// A column: its heading and its width.
pub(in crate::ui::screens) struct GridColumn {
    pub head: String,
    pub width: f32,
}

/// What stands in a cell.
#[derive(Clone)]
pub(in crate::ui::screens) enum GridCell {
    /// Words.
    Words(String),
    /// Words that open something; how a reader of the screen is told what.
    Opens(String, String),
    /// Said quietly.
    Muted(String),
}

/// A row: its name, and one cell per column.
pub(in crate::ui::screens) struct GridRow {
    pub name: String,
    pub strong: bool,
    pub cells: Vec<GridCell>,
}

/// Shows it; gives row and column of the cell that was clicked.
pub(in crate::ui::screens) fn grid(ui: &mut Ui, id: &str, first: &str, columns: &[GridColumn], rows: &[GridRow]) -> Option<(usize, usize)> {
    let numbers: f32 = columns.iter().map(|column| column.width).sum();
    let wanted = (numbers + NAME).max(ui.available_width());
    let mut clicked = None;
    ScrollArea::horizontal().id_salt(id).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(wanted);
        ui.spacing_mut().item_spacing.y = 0.0;
        let heads: Vec<GridCell> = columns.iter().map(|column| GridCell::Muted(column.head.clone())).collect();
        line(ui, columns, |ui| text(first).small().muted().one_line().show(ui), &heads);
        rule(ui);
        for (at, row) in rows.iter().enumerate() {
            let name = |ui: &mut Ui| {
                let words = text(&row.name).one_line();
                if row.strong { words.semibold().show(ui) } else { words.show(ui) }
            };
            let column = ui.push_id(at, |ui| line(ui, columns, name, &row.cells)).inner;
            clicked = column.map(|column| (at, column)).or(clicked);
            rule(ui);
        }
    });
    clicked
}

fn line<R>(ui: &mut Ui, columns: &[GridColumn], name: impl FnOnce(&mut Ui) -> R, cells: &[GridCell]) -> Option<usize> {
    let mut clicked = None;
    let height = size::ROW_DENSE;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(height);
        ui.spacing_mut().item_spacing.x = 0.0;
        for (at, (column, cell)) in columns.iter().zip(cells).enumerate().rev() {
            let opened = ui
                .allocate_ui_with_layout(vec2(column.width, height), Layout::right_to_left(Align::Center), |ui| {
                    ui.set_min_size(vec2(column.width, height));
                    ui.push_id(at, |ui| show(ui, cell)).inner
                })
                .inner;
            if opened {
                clicked = Some(at);
            }
        }
        ui.add_space(space::S);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| name(ui));
    });
    clicked
}

fn show(ui: &mut Ui, cell: &GridCell) -> bool {
    match cell {
        GridCell::Words(words) => {
            text(words).one_line().show(ui);
            false
        }
        GridCell::Muted(words) => {
            text(words).small().muted().one_line().show(ui);
            false
        }
        GridCell::Opens(words, named) => Button::link(words).named(named.clone()).show(ui).clicked(),
    }
}
