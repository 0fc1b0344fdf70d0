//! Key caps: how a key is written on buttons, in the palette and in the status bar. Decides no shortcut.

use eframe::egui::{Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::paint::{line, put_line};
use crate::ui::theme::{TextSize, Tokens, radius, space};

/// Height of a cap.
const HEIGHT: f32 = 18.0;

/// Width of the cap of this key, in points.
pub(in crate::ui) fn width(ui: &Ui, key: &str) -> f32 {
    let text = line(ui, key, TextSize::Small, false, Color32::PLACEHOLDER, f32::INFINITY);
    (text.size().x + 2.0 * space::XS + 2.0).max(20.0)
}

/// Draws a cap with its left end at a point; colours are ground, border, text.
pub(in crate::ui) fn key_cap_at(ui: &Ui, left: Pos2, key: &str, (ground, border, colour): (Color32, Color32, Color32)) {
    let text = line(ui, key, TextSize::Small, false, colour, f32::INFINITY);
    let rect = Rect::from_min_size(pos2(left.x, left.y - HEIGHT / 2.0), vec2(width(ui, key), HEIGHT));
    ui.painter().rect(rect, radius::SMALL, ground, Stroke::new(1.0, border), StrokeKind::Inside);
    put_line(ui.painter(), rect.center().x - text.size().x / 2.0, rect.center().y, text, colour);
}

/// Shows a key as a cap, in the flow of a line.
pub fn key_cap(ui: &mut Ui, key: &str) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(width(ui, key), HEIGHT), Sense::hover());
    key_cap_at(ui, rect.left_center(), key, (tokens.card, tokens.line, tokens.muted));
}
