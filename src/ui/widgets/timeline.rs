//! A timeline: what happened, newest first, each with its day, an icon on the stem, and any content.

use eframe::egui::{Color32, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::paint::{icon_at, line, put_line};
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};

/// Width of the column of days.
const DAY: f32 = 52.0;

/// One event: day, icon, content; the stem goes on below unless it is the last.
pub fn timeline_row<R>(ui: &mut Ui, day: &str, icon: Icon, colour: Option<Color32>, last: bool, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    let start = ui.cursor().min;
    let left = start.x + DAY + space::M + size::ICON + space::M;
    let room = Rect::from_min_max(pos2(left, start.y), pos2(ui.max_rect().right(), f32::INFINITY));
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    child.spacing_mut().item_spacing.y = space::XS;
    let inner = content(&mut child);
    let used = child.min_rect();
    let height = used.height().max(TextSize::Body.line()) + space::M;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let y = start.y + TextSize::Body.line() / 2.0;
    let words = line(ui, day, TextSize::Small, false, tokens.muted, DAY);
    put_line(ui.painter(), rect.left(), y, words, tokens.muted);
    let x = rect.left() + DAY + space::M + size::ICON / 2.0;
    icon_at(ui.painter(), pos2(x, y), icon, size::ICON, colour.unwrap_or(tokens.muted));
    if !last {
        ui.painter().vline(x, (y + 12.0)..=(rect.bottom() - 2.0), tokens.hairline());
    }
    inner
}
