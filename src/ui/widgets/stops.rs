//! A slider that knows a few stops, each as wide as the bar of a chart above it. It changes the place it is given and nothing else.

use eframe::egui::{CursorIcon, EventFilter, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint::focus_ring;
use crate::ui::theme::{Tokens, radius};

/// Its height.
const HEIGHT: f32 = 24.0;
/// Half the width of the handle.
const HANDLE: f32 = 8.0;

/// Shows it across the room there is; true when another stop was chosen. Arrow keys, Home and End walk along it.
#[expect(clippy::cast_precision_loss, reason = "a few stops")]
pub fn stops(ui: &mut Ui, name: &str, at: &mut usize, words: &[String]) -> bool {
    let (tokens, count) = (Tokens::of(ui), words.len().max(1));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let said = format!("{name}: {}", words.get(*at).map_or("", String::as_str));
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &said));
    let step = rect.width() / count as f32;
    let middle = |place: usize| rect.left() + (place as f32 + 0.5) * step;
    let mut to = *at;
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
        to = (0..count).min_by(|a, b| (middle(*a) - pointer.x).abs().total_cmp(&(middle(*b) - pointer.x).abs())).unwrap_or(to);
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        to = walked(ui, to, count);
    }
    let line = |from: f32, until: f32| Rect::from_min_max(pos2(from, rect.center().y - 2.0), pos2(until, rect.center().y + 2.0));
    ui.painter().rect_filled(line(middle(0), middle(count - 1)), radius::SMALL, tokens.line_strong);
    ui.painter().rect_filled(line(middle(0), middle(to)), radius::SMALL, tokens.accent);
    let handle = Rect::from_center_size(pos2(middle(to), rect.center().y), vec2(2.0 * HANDLE, 2.0 * HANDLE));
    ui.painter().circle(handle.center(), HANDLE, tokens.card, Stroke::new(2.0, tokens.accent));
    if response.hovered() {
        ui.painter().rect_stroke(handle, HANDLE, tokens.border(), StrokeKind::Outside);
    }
    focus_ring(ui, &response, handle, radius::CARD);
    let moved = to != *at;
    *at = to;
    moved
}

/// Where the keys lead.
fn walked(ui: &Ui, at: usize, count: usize) -> usize {
    ui.input(|input| {
        let pressed = |keys: [Key; 2]| keys.into_iter().any(|key| input.key_pressed(key));
        if pressed([Key::ArrowLeft, Key::ArrowDown]) {
            at.saturating_sub(1)
        } else if pressed([Key::ArrowRight, Key::ArrowUp]) {
            (at + 1).min(count - 1)
        } else if input.key_pressed(Key::Home) {
            0
        } else if input.key_pressed(Key::End) {
            count - 1
        } else {
            at
        }
    })
}
