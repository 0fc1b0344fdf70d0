//! Just names and last visits: a small grid to type in, and the text it makes. Reads nothing of it: that is the engine's.

use eframe::egui::{Id, Key, Ui};
use serde::{Deserialize, Serialize};

use super::kept::Typing;
use crate::domain::import::{Field as Column, Mapping, Staged};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, text};

/// Rows shown at first.
const FIRST: usize = 3;
/// Rows at most: more is a file.
const MOST: usize = 200;
/// Name, phone or e-mail address, last visit.
const COLUMNS: usize = 3;

/// What was typed so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Typed {
    rows: Vec<[String; COLUMNS]>,
}

impl Typing for Typed {
    fn is_blank(&self) -> bool {
        self.count() == 0
    }
}

impl Typed {
    /// Draws the grid; true when something was typed.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> bool {
        self.make_room();
        let heads = [ctx.tr.import_typed_name(), ctx.tr.import_typed_contact(), ctx.tr.import_typed_visit()];
        let widths = widths(ui);
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (head, width) in heads.iter().zip(widths) {
                ui.allocate_ui(eframe::egui::vec2(width, 16.0), |ui| {
                    ui.set_width(width);
                    text(head).small().muted().one_line().show(ui);
                });
            }
        });
        let mut changed = false;
        let mut go_to = None;
        for (r, row) in self.rows.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                for (c, (cell, width)) in row.iter_mut().zip(widths).enumerate() {
                    let label = heads.get(c).map_or("", String::as_str);
                    let name = ctx.tr.import_typed_cell(label, ctx.tr.count(r + 1));
                    let field = Field::new(name).label_hidden().dense().width(width).limit(200).id(cell_id(r, c));
                    let field = if c + 1 == COLUMNS { field.hint(ctx.tr.day(ctx.today)) } else { field };
                    let response = field.show(ui, cell);
                    changed |= response.changed();
                    if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
                        go_to = Some(if c + 1 == COLUMNS { cell_id(r + 1, 0) } else { cell_id(r, c + 1) });
                    }
                }
            });
        }
        if let Some(id) = go_to {
            ui.memory_mut(|m| m.request_focus(id));
        }
        changed
    }

    /// One empty row below what is typed, at least the first few.
    fn make_room(&mut self) {
        let used = self.rows.iter().rposition(|row| row.iter().any(|c| !c.trim().is_empty())).map_or(0, |at| at + 1);
        self.rows.resize((used + 1).clamp(FIRST, MOST), Default::default());
    }

    /// How many rows name somebody.
    pub(super) fn count(&self) -> usize {
        self.filled().count()
    }

    /// The rows of an import of this table that could not be taken.
    pub(super) fn rest(&self, staged: &Staged) -> Self {
        // The table has its names in line 1 and one row a line below.
        let rejected = |at: usize| staged.rejected.iter().any(|row| row.line == at as u64 + 2);
        Self { rows: self.filled().enumerate().filter(|(at, _)| rejected(*at)).map(|(_, row)| row.clone()).collect() }
    }

    fn filled(&self) -> impl Iterator<Item = &[String; COLUMNS]> {
        self.rows.iter().filter(|row| row.iter().any(|c| !c.trim().is_empty()))
    }

    /// As a table in text, with what its columns are.
    pub(super) fn table(&self, ctx: &ScreenCtx<'_>) -> (String, Mapping) {
        let tr = ctx.tr;
        let heads = [tr.import_field_name(), tr.import_field_phone(), tr.import_field_email(), tr.import_typed_visit()];
        let mut table = line(heads.iter().map(String::as_str));
        for [name, contact, visit] in self.filled() {
            let (phone, email) = if contact.contains('@') { ("", contact.as_str()) } else { (contact.as_str(), "") };
            table.push_str(&line([name, phone, email, visit]));
        }
        let mut mapping = Mapping(std::collections::BTreeMap::from([(Column::Name, 0), (Column::Phone, 1), (Column::Email, 2)]));
        if self.filled().any(|[_, _, visit]| !visit.trim().is_empty()) {
            mapping.0.insert(Column::Date, 3);
        }
        (table, mapping)
    }
}

/// What of pasted text could not be taken, below the names of its columns, to be mended and looked at again.
pub(super) fn rest_of_text(staged: &Staged) -> String {
    let whole = |cells: &[String]| line(cells.iter().map(String::as_str));
    let head = staged.columns.iter().any(|name| !name.is_empty()).then(|| whole(&staged.columns));
    let rows = staged.rejected.iter().map(|row| whole(&row.cells));
    if staged.rejected.is_empty() { String::new() } else { head.into_iter().chain(rows).collect() }
}

/// Cells between tabs; quoted where something in them would end them.
fn line<'c>(cells: impl IntoIterator<Item = &'c str>) -> String {
    let quoted = cells.into_iter().map(|cell| {
        let cell = cell.trim();
        if cell.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    });
    format!("{}\n", quoted.collect::<Vec<_>>().join("\t"))
}

fn cell_id(row: usize, column: usize) -> Id {
    Id::unique(("import-typed", row, column))
}

fn widths(ui: &Ui) -> [f32; COLUMNS] {
    let room = ui.available_width() - 2.0 * space::S;
    [(room * 0.4).floor(), (room * 0.35).floor(), (room * 0.25).floor()]
}
