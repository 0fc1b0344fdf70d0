//! The head of the file as a table: names of the columns, what each becomes, the first rows with their problem cells tinted.
//! Draws the columns in view only, for there may be thousands.

use eframe::egui::{Align2, Color32, Layout, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::labels;
use crate::domain::import::{Field, Mapping, ReadAs};
use crate::engine::row_problem;
use crate::engine::views::import_preview::{ImportPreview, ImportRow};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{TextSize, radius, size, space};
use crate::ui::widgets::Select;
use crate::ui::widgets::paint::{line, put_line};

/// Rows shown.
pub(super) const ROWS: usize = 10;
/// Narrowest and widest column.
const NARROW: f32 = 96.0;
const WIDE: f32 = 240.0;
/// A column is made wider by so much at most where there is room.
const STRETCH: f32 = 1.5;
/// About the width of a letter.
const LETTER: f32 = 7.4;
/// Columns drawn beside those in view, so that the keyboard can walk on.
const MARGIN: f32 = 3.0 * WIDE;
/// Height of the part with names and selects.
const HEAD: f32 = size::ROW_DENSE + size::CONTROL_DENSE + space::S;

/// How wide the columns are: measured once for each preview.
#[derive(Debug, Default)]
pub(super) struct Widths {
    lefts: Vec<f32>,
    measured: Option<(ReadAs, Mapping, usize)>,
}

impl Widths {
    /// Measures the columns of a preview if that is not done yet.
    #[expect(clippy::cast_precision_loss, reason = "letters of a cell")]
    fn measure(&mut self, ui: &Ui, tr: &Tr, preview: &ImportPreview) {
        let known = self.measured.as_ref();
        if known
            .is_some_and(|(read_as, mapping, rows)| (read_as, mapping, *rows) == (&preview.read_as, &preview.mapping, preview.rows.len()))
        {
            return;
        }
        self.measured = Some((preview.read_as.clone(), preview.mapping.clone(), preview.rows.len()));
        let letters = |column: usize| {
            let cells = preview.rows.iter().take(ROWS).filter_map(|r| r.cells.get(column));
            cells.chain(preview.columns.get(column)).map(|c| c.chars().count()).max().unwrap_or(0)
        };
        let mut left = 0.0;
        self.lefts = vec![0.0];
        for column in 0..preview.columns.len() {
            let meaning = preview.mapping.field(column).map_or_else(|| tr.import_not_imported(), |f| labels::field(tr, f));
            let meaning = line(ui, &meaning, TextSize::Body, false, Color32::PLACEHOLDER, WIDE);
            let select = meaning.size().x + 3.0 * size::ICON + space::M;
            left += (letters(column) as f32 * LETTER + 2.0 * space::M).clamp(NARROW, WIDE).max(select);
            self.lefts.push(left);
        }
    }

    fn total(&self) -> f32 {
        self.lefts.last().copied().unwrap_or(0.0)
    }

    /// Left and right end of a column; where there is room all are somewhat wider.
    fn of(&self, column: usize, room: f32) -> Option<(f32, f32)> {
        let wider = (room / self.total().max(1.0)).clamp(1.0, STRETCH);
        Some((self.lefts.get(column)? * wider, self.lefts.get(column + 1)? * wider))
    }
}

/// Draws the table; gives the column that was given another meaning.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, widths: &mut Widths) -> Option<(usize, Option<Field>)> {
    widths.measure(ui, ctx.tr, preview);
    let scrolls = widths.total() > ui.available_width();
    let rows_shown = preview.rows.len().clamp(3, ROWS);
    let height = HEAD + tall(rows_shown) + if scrolls { space::M } else { 0.0 };
    let outer = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height + 2.0));
    ui.painter().rect(outer, radius::CARD, ctx.tokens.card, ctx.tokens.hairline(), StrokeKind::Inside);
    let mut child = ui.new_child(UiBuilder::new().max_rect(outer.shrink(1.0)));
    let mut chosen = None;
    ScrollArea::horizontal().id_salt("import-grid").auto_shrink([false, false]).show_viewport(&mut child, |ui, view| {
        let room = view.width();
        ui.set_width(widths.total().max(room));
        ui.set_height(height);
        let origin = ui.min_rect().min;
        let seen = |(left, right): &(f32, f32)| *right >= view.left() - MARGIN && *left <= view.right() + MARGIN;
        let columns = (0..preview.columns.len()).filter_map(|c| widths.of(c, room).filter(seen).map(|ends| (c, ends)));
        for (column, (left, right)) in columns {
            let rect = Rect::from_x_y_ranges(origin.x + left..=origin.x + right, origin.y..=origin.y + height);
            chosen = column_head(ui, ctx, preview, column, rect).or(chosen);
            column_cells(ui, ctx, preview, column, rect);
        }
        rows(ui, ctx, preview, Rect::from_min_size(origin, vec2(widths.total().max(room), height)));
    });
    ui.advance_cursor_after_rect(outer);
    chosen
}

/// Name and meaning of a column.
fn column_head(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, column: usize, rect: Rect) -> Option<(usize, Option<Field>)> {
    let tr = ctx.tr;
    let name = labels::column(tr, &preview.columns, column);
    let mut field = preview.mapping.field(column);
    let right = labels::is_number(field);
    let galley = line(ui, &name, TextSize::Small, false, ctx.tokens.muted, rect.width() - 2.0 * space::M);
    let x = if right { rect.right() - space::M - galley.size().x } else { rect.left() + space::M };
    put_line(ui.painter(), x, rect.top() + size::ROW_DENSE / 2.0, galley, ctx.tokens.muted);
    let place = Rect::from_min_size(pos2(rect.left() + space::XS, rect.top() + size::ROW_DENSE), vec2(rect.width() - space::S, 28.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt(("column", column)).max_rect(place).layout(Layout::default()));
    let mut options = labels::fields(tr);
    if field.is_none() {
        options.retain(|(option, _)| option.is_some());
    }
    let select = Select::new(tr.import_column(name)).label_hidden().dense().width(place.width()).or_else(tr.import_not_imported());
    select.show(&mut child, &mut field, &options).then_some((column, field))
}

/// How tall so many rows are.
#[expect(clippy::cast_precision_loss, reason = "no more rows than the table shows")]
fn tall(rows: usize) -> f32 {
    rows as f32 * size::ROW_DENSE
}

/// The cells of a column.
fn column_cells(ui: &Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, column: usize, rect: Rect) {
    let field = preview.mapping.field(column);
    let tokens = ctx.tokens;
    for (i, row) in preview.rows.iter().take(ROWS).enumerate() {
        let top = rect.top() + HEAD + tall(i);
        let cell = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + size::ROW_DENSE));
        let wrong = row.problem.is_some() && row.problem_column == Some(column);
        if wrong {
            ui.painter().rect_filled(cell.shrink2(vec2(0.0, 0.5)), 0, tokens.bad_soft);
        }
        let words = row.cells.get(column).map_or("", String::as_str).trim();
        let nobody = row.no_customer && matches!(field, Some(Field::Customer)) && words.is_empty();
        let none = ctx.tr.import_none();
        let words = if nobody { none.as_str() } else { words };
        let colour = match field {
            _ if wrong => tokens.bad,
            Some(_) if !nobody => tokens.text,
            _ => tokens.muted,
        };
        let galley = line(ui, words, TextSize::Body, wrong, colour, cell.width() - 2.0 * space::M);
        let align = if labels::is_number(field) { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let at = align.anchor_size(align.pos_in_rect(&cell.shrink2(vec2(space::M, 0.0))), galley.size());
        put_line(ui.painter(), at.left(), cell.center().y, galley, colour);
    }
}

/// Lines between the rows, what each says to a screen reader, and what is wrong with it on hover.
fn rows(ui: &Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, rect: Rect) {
    for (i, row) in preview.rows.iter().take(ROWS).enumerate() {
        let top = rect.top() + HEAD + tall(i);
        ui.painter().hline(rect.x_range(), top - 0.5, ctx.tokens.hairline());
        let place = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + size::ROW_DENSE));
        let response = ui.interact(place, ui.scope_id().with(("row", row.line)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, row_name(ctx, row)));
        if let Some(problem) = &row.problem {
            response.on_hover_text(row_problem(problem, ctx.tr));
        }
    }
}

fn row_name(ctx: &ScreenCtx<'_>, row: &ImportRow) -> String {
    let cells = row.cells.iter().take(12).filter(|c| !c.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    let line = labels::number(ctx.tr, row.line);
    match &row.problem {
        Some(problem) => ctx.tr.import_row_wrong(cells, line, row_problem(problem, ctx.tr)),
        None => ctx.tr.import_row(cells, line),
    }
}
