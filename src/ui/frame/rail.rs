//! The rail: the screens there are, in the order of their list, with what waits for a person.

use eframe::egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::FrameCtx;
use crate::ui::act::Act;
use crate::ui::routes::{InRail, SCREENS, ScreenEntry};
use crate::ui::theme::{TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};

/// Draws the rail.
#[expect(clippy::cast_precision_loss, reason = "a dozen screens")]
pub(crate) fn rail(ui: &mut Ui, ctx: &mut FrameCtx<'_>) {
    let room = ui.max_rect();
    let edge = room.right() + space::S - 0.5;
    ui.painter().with_clip_rect(room.expand(20.0)).vline(edge, room.expand(12.0).y_range(), Tokens::of(ui).hairline());
    let items = |rail: InRail| SCREENS.iter().filter(move |s| s.rail == rail);
    let mut y = room.top();
    for entry in items(InRail::Top) {
        item(ui, Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), size::CONTROL)), entry, ctx);
        y += size::CONTROL + 2.0;
    }
    let count = items(InRail::Bottom).count();
    let bottom = room.bottom() - (size::CONTROL + 2.0) * count as f32;
    let mut y = y.max(bottom);
    for entry in items(InRail::Bottom) {
        item(ui, Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), size::CONTROL)), entry, ctx);
        y += size::CONTROL + 2.0;
    }
}

fn item(ui: &Ui, rect: Rect, entry: &ScreenEntry, ctx: &mut FrameCtx<'_>) {
    let tokens = Tokens::of(ui);
    let on = ctx.route.entry().is_some_and(|e| e.name == entry.name || e.parent == Some(entry.name));
    let response = ui.interact(rect, ui.scope_id().with(entry.name), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let words = (entry.label)(ctx.tr);
    let badge = ctx.badges.of(entry, ctx.tr);
    let name = badge.as_ref().map_or_else(|| words.clone(), |b| format!("{words} {}", b.words()));
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, on, &name));
    if on {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens.hover);
    }
    let y = rect.center().y;
    let icon_colour = if on { tokens.accent } else { tokens.muted };
    icon_at(ui.painter(), pos2(rect.left() + space::S + size::ICON / 2.0, y), entry.icon, size::ICON, icon_colour);
    let taken = badge.map_or(0.0, |b| b.paint_right(ui, pos2(rect.right() - space::S, y)) + space::S);
    let galley = line(ui, &words, TextSize::Body, on, tokens.text, rect.width() - 40.0 - taken);
    put_line(ui.painter(), rect.left() + 32.0, y, galley, tokens.text);
    focus_ring(ui, &response, rect, radius::CONTROL);
    if response.clicked() {
        ctx.acts.push(Act::Go(entry.route.clone()));
    }
}
