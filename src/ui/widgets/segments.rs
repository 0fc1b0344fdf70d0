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

/// A strip of tabs across the room there is, in several lines where they have no room in one; true when another was chosen.
pub fn tabs<T: Clone + PartialEq>(ui: &mut Ui, value: &mut T, options: &[(T, String)]) -> bool {
    let tokens = Tokens::of(ui);
    let width = |words: &str| line(ui, words, TextSize::Body, true, tokens.text, f32::INFINITY).size().x;
    let widths: Vec<f32> = options.iter().map(|(_, words)| width(words)).collect();
    let (places, height) = laid(&widths, ui.available_width());
    let (strip, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().hline(strip.x_range(), strip.bottom() - 0.5, tokens.hairline());
    let mut chosen = false;
    for (i, ((option, words), place)) in options.iter().zip(places).enumerate() {
        let on = option == value;
        let rect = place.translate(strip.min.to_vec2());
        let tab =
            ui.interact(rect.expand2(vec2(space::XS, 0.0)), response.id.with(i), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let enabled = ui.is_enabled();
        tab.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, on, words));
        let colour = if on || tab.hovered() { tokens.text } else { tokens.muted };
        let galley = line(ui, words, TextSize::Body, on, colour, f32::INFINITY);
        put_line(ui.painter(), rect.left(), rect.top() + 10.0, galley, colour);
        if on {
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, tokens.focus());
        }
        focus_ring(ui, &tab, rect.shrink2(vec2(-3.0, 5.0)), radius::SMALL);
        if tab.clicked() && !on {
            *value = option.clone();
            chosen = true;
        }
    }
    chosen
}

/// Where tabs of these widths stand in so wide a room, and how high they are together.
fn laid(widths: &[f32], room: f32) -> (Vec<Rect>, f32) {
    let (mut left, mut top) = (0.0, 0.0);
    let mut place = |width: f32| {
        if left > 0.0 && left + width > room {
            (left, top) = (0.0, top + size::CONTROL);
        }
        let rect = Rect::from_min_size(pos2(left, top), vec2(width, size::CONTROL));
        left += width + space::XL;
        rect
    };
    let places: Vec<Rect> = widths.iter().map(|width| place(*width)).collect();
    let height = places.last().map_or(size::CONTROL, Rect::bottom);
    (places, height)
}

#[cfg(test)]
mod tests {
    use super::laid;

    #[test]
    fn tabs_without_room_go_on_in_the_next_line() {
        let (places, height) = laid(&[60.0, 60.0, 60.0], 400.0);
        assert!(places.windows(2).all(|pair| pair[0].right() < pair[1].left()) && (height - places[0].height()).abs() < 0.1);
        let (places, height) = laid(&[60.0, 60.0, 60.0], 160.0);
        assert!(places[2].top() > places[1].top() && places[2].left() < 1.0 && places.iter().all(|place| place.right() <= 160.0));
        assert!((height - 2.0 * places[0].height()).abs() < 0.1);
    }
}
