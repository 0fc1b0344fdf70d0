//! Check boxes and radio buttons. They change the value they are given and nothing else.

use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, icon_at, line, put_line, rows, square};
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// Lines the words of a check box may take.
const MOST_LINES: usize = 4;

/// A check box with its words; true when it was changed.
pub fn check_box(ui: &mut Ui, value: &mut bool, words: &str) -> bool {
    let tokens = Tokens::of(ui);
    let enabled = ui.is_enabled();
    let colour = if enabled { tokens.text } else { tokens.faint };
    // Words that find no room in one line go on in the next: cut off, one would not know what one switches.
    let galley = rows(ui, words, (TextSize::Body, colour), (ui.available_width() - size::ICON - space::S, MOST_LINES));
    let (first, all) = (TextSize::Body.line(), galley.size().y);
    let height = size::CONTROL_SMALL + (all - first).max(0.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(galley.size().x + size::ICON + space::S, height), Sense::click());
    let changed = response.clicked();
    if changed {
        *value = !*value;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *value, words));
    let centre = pos2(rect.left() + size::ICON / 2.0, rect.top() + size::CONTROL_SMALL / 2.0);
    paint_box(ui, &response, centre, *value);
    put_line(ui.painter(), rect.left() + size::ICON + space::S, rect.center().y, galley, tokens.text);
    changed
}

/// A check box without words, such as that of a table row; `name` is said instead. True when it was changed.
pub fn bare_check_box(ui: &mut Ui, value: &mut bool, name: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::CLICK);
    let changed = response.clicked();
    if changed {
        *value = !*value;
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, *value, name));
    paint_box(ui, &response, rect.center(), *value);
    changed
}

pub(super) fn paint_box(ui: &Ui, response: &Response, centre: eframe::egui::Pos2, on: bool) {
    let tokens = Tokens::of(ui);
    let rect = square(centre, size::ICON);
    let (fill, border) = if on { (tokens.accent, tokens.accent) } else { (tokens.card, tokens.line_strong) };
    ui.painter().rect(rect, radius::SMALL, fill, Stroke::new(1.0, border), StrokeKind::Inside);
    if on {
        icon_at(ui.painter(), centre, Icon::Check, 12.0, tokens.on_accent);
    }
    focus_ring(ui, response, rect, radius::SMALL);
}

/// One of several choices with its dot; true when it was clicked.
pub fn radio(ui: &mut Ui, on: bool, words: &str) -> bool {
    let tokens = Tokens::of(ui);
    let galley = line(ui, words, TextSize::Body, false, tokens.text, ui.available_width() - 24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + size::ICON + space::S, size::CONTROL_SMALL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, words));
    let centre = pos2(rect.left() + size::ICON / 2.0, rect.center().y);
    let stroke = if on { Stroke::new(5.0, tokens.accent) } else { tokens.border() };
    ui.painter().circle(centre, size::ICON / 2.0 - stroke.width / 2.0, tokens.card, stroke);
    put_line(ui.painter(), rect.left() + size::ICON + space::S, rect.center().y, galley, tokens.text);
    focus_ring(ui, &response, square(centre, size::ICON), 8);
    response.clicked()
}
