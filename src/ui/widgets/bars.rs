//! Rows with a bar: a label, how many, and what it is worth. For lists of a few; charts for reports are drawn by `chart`.

use eframe::egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, line, put_line};
use crate::ui::theme::{TextSize, Tokens, radius, size, space};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// What it is about.
    pub label: String,
    /// Length of the bar, in the unit of the row's siblings.
    pub value: f64,
    /// Length of the thin bar behind it, from the start (0: none).
    pub also: f64,
    /// The count, semibold.
    pub count: String,
    /// The money, muted; may be empty.
    pub money: String,
    /// Colour of the bar; none for the first series.
    pub colour: Option<Color32>,
}

/// Shows rows with bars on one scale; gives the row that was clicked.
pub fn bar_rows(ui: &mut Ui, rows: &[BarRow]) -> Option<usize> {
    let tokens = Tokens::of(ui);
    let width = |text: &str, semibold| line(ui, text, TextSize::Body, semibold, tokens.text, f32::INFINITY).size().x;
    let widest = |of: &dyn Fn(&BarRow) -> f32| rows.iter().map(of).fold(0.0, f32::max);
    let label = widest(&|r| width(&r.label, false)).min(ui.available_width() * 0.45);
    let count = widest(&|r| width(&r.count, true));
    let money = widest(&|r| width(&r.money, false));
    let longest = rows.iter().map(|r| r.value.max(r.also)).fold(0.0, f64::max);
    let columns = Columns { label, count, money };
    let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    let mut clicked = None;
    for (i, row) in rows.iter().enumerate() {
        if bar_row(ui, row, &columns, longest).clicked() {
            clicked = Some(i);
        }
    }
    ui.spacing_mut().item_spacing.y = spacing;
    clicked
}

struct Columns {
    label: f32,
    count: f32,
    money: f32,
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a bar")]
fn bar_row(ui: &mut Ui, row: &BarRow, columns: &Columns, longest: f64) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_FIGURES), Sense::click());
    let name = [row.label.as_str(), &row.count, &row.money].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), radius::SMALL, tokens.hover);
    }
    let y = rect.center().y;
    let label = line(ui, &row.label, TextSize::Body, false, tokens.text, columns.label);
    put_line(ui.painter(), rect.left(), y, label, tokens.text);
    let money = line(ui, &row.money, TextSize::Body, false, tokens.muted, columns.money);
    put_line(ui.painter(), rect.right() - money.size().x, y, money, tokens.muted);
    let count_end = if columns.money > 0.0 { rect.right() - columns.money - space::M } else { rect.right() };
    let count = line(ui, &row.count, TextSize::Body, true, tokens.text, columns.count);
    put_line(ui.painter(), count_end - count.size().x, y, count, tokens.text);
    let from = rect.left() + columns.label + space::M;
    let room = (count_end - columns.count - space::M - from).max(0.0);
    let share = |value: f64| if longest > 0.0 { (value / longest) as f32 * room } else { 0.0 };
    let bar = |width: f32, height: f32| Rect::from_min_size(pos2(from, y - height / 2.0), vec2(width, height));
    ui.painter().rect_filled(bar(share(row.also), 4.0), radius::BAR, tokens.series_soft);
    ui.painter().rect_filled(bar(share(row.value), 12.0), radius::BAR, row.colour.unwrap_or_else(|| tokens.series_colour(0)));
    focus_ring(ui, &response, rect, radius::SMALL);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
