//! One of a few, all in view: a switch of segments, a strip of tabs. They change the value they are given and nothing else.

use eframe::egui::{CursorIcon, Id, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::{focus_ring, line, put_line};
use crate::ui::theme::{TextSize, Tokens, radius, size, space};

/// A switch of a few segments; true when another was chosen. Arrow keys walk among them.
pub fn segments<T: Clone + PartialEq>(ui: &mut Ui, name: &str, value: &mut T, options: &[(T, String)]) -> bool {
    let tokens = Tokens::of(ui);
    let widths: Vec<f32> = options
        .iter()
        .map(|(_, words)| line(ui, words, TextSize::Small, true, tokens.text, f32::INFINITY).size().x + 2.0 * space::S)
        .collect();
    let (track, response) = ui.allocate_exact_size(vec2(widths.iter().sum::<f32>() + 4.0, size::CONTROL_DENSE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, name));
    ui.painter().rect(track, radius::CONTROL, tokens.sunken, tokens.hairline(), StrokeKind::Inside);
    let mut chosen = false;
    let mut left = track.left() + 2.0;
    for (i, ((option, words), width)) in options.iter().zip(widths).enumerate() {
        let rect = Rect::from_min_size(pos2(left, track.top() + 2.0), vec2(width, size::CONTROL_SMALL));
        left += width;
        chosen |= segment(ui, rect, response.id.with(i), option == value, words, Role::RadioButton) && {
            *value = option.clone();
            true
        };
    }
    chosen
}

fn segment(ui: &Ui, rect: Rect, id: Id, on: bool, words: &str, role: Role) -> bool {
    let tokens = Tokens::of(ui);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(role, enabled, on, words));
    if on {
        ui.painter().rect(rect, 5, tokens.card, tokens.border(), StrokeKind::Inside);
    }
    let colour = if on || response.hovered() { tokens.text } else { tokens.muted };
    let galley = line(ui, words, TextSize::Small, on, colour, rect.width());
    put_line(ui.painter(), rect.center().x - galley.size().x / 2.0, rect.center().y, galley, colour);
    focus_ring(ui, &response, rect, 5);
    response.clicked() && !on
}

/// A strip of tabs across the room there is; true when another was chosen.
pub fn tabs<T: Clone + PartialEq>(ui: &mut Ui, value: &mut T, options: &[(T, String)]) -> bool {
    let tokens = Tokens::of(ui);
    let (strip, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::hover());
    ui.painter().hline(strip.x_range(), strip.bottom() - 0.5, tokens.hairline());
    let mut left = strip.left();
    let mut chosen = false;
    for (i, (option, words)) in options.iter().enumerate() {
        let on = option == value;
        let width = line(ui, words, TextSize::Body, true, tokens.text, f32::INFINITY).size().x;
        let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(width, strip.height()));
        let tab =
            ui.interact(rect.expand2(vec2(space::XS, 0.0)), response.id.with(i), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let enabled = ui.is_enabled();
        tab.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, on, words));
        let colour = if on || tab.hovered() { tokens.text } else { tokens.muted };
        let galley = line(ui, words, TextSize::Body, on, colour, f32::INFINITY);
        put_line(ui.painter(), left, strip.top() + 10.0, galley, colour);
        if on {
            ui.painter().hline(rect.x_range(), strip.bottom() - 1.0, tokens.focus());
        }
        focus_ring(ui, &tab, rect.shrink2(vec2(-3.0, 5.0)), radius::SMALL);
        if tab.clicked() && !on {
            *value = option.clone();
            chosen = true;
        }
        left += width + space::XL;
    }
    chosen
}
