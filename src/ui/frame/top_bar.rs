//! The bar at the top: whose workspace, the way to the palette, the as-of day.

use eframe::egui::{Align, Align2, CursorIcon, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::FrameCtx;
use crate::ui::act::Act;
use crate::ui::command::UiCommand;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::{key_cap_at, text};

/// Draws the bar.
pub(crate) fn top_bar(ui: &mut Ui, ctx: &mut FrameCtx<'_>) {
    let tokens = Tokens::of(ui);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, tokens.hairline());
    let mut left = ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(space::L, 0.0))).layout(Layout::left_to_right(Align::Center)));
    left.spacing_mut().item_spacing.x = space::S;
    logo(&mut left);
    let search = search_rect(rect);
    if let Some(workspace) = &ctx.status.workspace {
        let x = rect.left() + size::RAIL + space::XL;
        let name = line(ui, &workspace.settings.name, TextSize::Body, false, tokens.text, search.left() - x - space::L);
        put_line(ui.painter(), x, rect.center().y, name, tokens.text);
    }
    search_button(ui, search, ctx);
    as_of(ui, rect.with_min_x(search.right() + space::L).with_max_x(rect.right() - space::L), ctx);
}

/// Side of the mark.
const MARK: f32 = 20.0;
const NAME: &str = "Comeback";

/// How wide mark and name are, for where they stand in the middle.
pub(crate) fn logo_width(ui: &Ui) -> f32 {
    MARK + ui.spacing().item_spacing.x + line(ui, NAME, TextSize::Body, true, Tokens::of(ui).text, f32::INFINITY).size().x
}

/// The mark and the name of the program.
pub(crate) fn logo(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
    ui.painter().rect_filled(rect, radius::CONTROL, tokens.accent);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "C", TextSize::Small.font(true), tokens.on_accent);
    text(NAME).semibold().show(ui);
}

/// Icon and key, without words.
const NARROWEST: f32 = 108.0;
/// The words of the search are shown where so much of them has room.
const WORDS: f32 = 64.0;

/// 320 wide, in the middle where there is room, narrower where there is not.
fn search_rect(bar: Rect) -> Rect {
    // The name of the shop keeps at least 160, the as-of day 150.
    let after_name = size::RAIL + space::XL + 160.0;
    let width = (bar.width() - after_name - 150.0).clamp(NARROWEST, 320.0);
    let left = (bar.center().x - width / 2.0).max(bar.left() + after_name).min(bar.right() - width - space::L);
    Rect::from_min_size(pos2(left, bar.center().y - size::CONTROL / 2.0), vec2(width, size::CONTROL))
}

fn search_button(ui: &Ui, rect: Rect, ctx: &mut FrameCtx<'_>) {
    let tokens = Tokens::of(ui);
    let words = ctx.tr.ui_search();
    let response = ui.interact(rect, ui.scope_id().with("search"), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let response = response.on_hover_text(&words);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let fill = if response.hovered() { tokens.hover } else { tokens.ground };
    ui.painter().rect(rect, radius::CONTROL, fill, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
    icon_at(ui.painter(), pos2(rect.left() + 16.0, rect.center().y), Icon::Search, size::ICON, tokens.muted);
    let key = UiCommand::Palette.key_text(ui.ctx()).unwrap_or_default();
    let cap = rect.right() - space::S - crate::ui::widgets::key_cap_width(ui, &key);
    let room = cap - rect.left() - 40.0;
    if room >= WORDS {
        let galley = line(ui, &words, TextSize::Body, false, tokens.muted, room);
        put_line(ui.painter(), rect.left() + 32.0, rect.center().y, galley, tokens.muted);
    }
    key_cap_at(ui, pos2(cap, rect.center().y), &key, (tokens.card, tokens.line, tokens.muted));
    focus_ring(ui, &response, rect, radius::CONTROL);
    if response.clicked() {
        ctx.acts.push(Act::Run(UiCommand::Palette));
    }
}

fn as_of(ui: &mut Ui, rect: Rect, ctx: &FrameCtx<'_>) {
    let Some(workspace) = &ctx.status.workspace else { return };
    let words = workspace.as_of.map_or_else(|| ctx.tr.ui_no_purchases(), |day| ctx.tr.ui_as_of(ctx.tr.day(day)));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    text(words).small().muted().one_line().show(&mut child);
}
