//! A check box beside words of several lines, such as what a customer said. It changes the value it is given and nothing else.

use eframe::egui::{CursorIcon, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::check::paint_box;
use super::text::Text;
use crate::ui::theme::{Tokens, size, space};

/// Shows it as wide as the room there is; true when it was changed.
pub fn check_lines(ui: &mut Ui, value: &mut bool, words: &Text) -> bool {
    let tokens = Tokens::of(ui);
    let left = size::ICON + space::S;
    let mut job = words.job(tokens);
    job.wrap.max_width = (ui.available_width() - left).max(1.0);
    let galley = ui.painter().layout_job(job);
    let height = galley.size().y.max(size::ICON);
    let (rect, mut response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let changed = response.clicked();
    if changed {
        *value = !*value;
        response.mark_changed();
    }
    let (enabled, name) = (ui.is_enabled(), words.words());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *value, &name));
    paint_box(ui, &response, pos2(rect.left() + size::ICON / 2.0, rect.top() + size::ICON / 2.0), *value);
    ui.painter().galley(pos2(rect.left() + left, rect.top()), galley, tokens.text);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
    changed
}
