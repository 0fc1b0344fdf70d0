//! The two cards of charts, side by side and of one height where there is room, and the head both have.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use crate::engine::views::home::Home;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{card_sized, heading, row, text};

use super::told::Told;
use super::{HomeScreen, WIDE};

/// Never lower than this.
const LOWEST: f32 = 304.0;
/// Above and below the content of a card.
const PADDING: f32 = 22.0;

impl HomeScreen {
    /// Why they left, and how many stay.
    pub(super) fn charts(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, told: &Told) {
        let (width, height) = (ui.available_width(), self.cards.max(LOWEST));
        let mut needed = LOWEST;
        let mut card = |screen: &mut Self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, i: usize, width: f32| {
            let used =
                card_sized(ui, width, height, |ui| if i == 0 { screen.why(ui, ctx, home, told) } else { screen.stay(ui, ctx, home, told) });
            needed = needed.max((used + PADDING).ceil());
        };
        if width >= WIDE {
            row(ui, height, &[568.0, 448.0], |ui, i, width| card(self, ui, ctx, i, width));
        } else {
            for i in 0..2 {
                ui.push_id(i, |ui| card(self, ui, ctx, i, width));
            }
        }
        if (needed - height).abs() > 0.5 {
            self.cards = needed;
            ui.ctx().request_discard("cards of charts");
        }
    }
}

/// Title and line at the left, tools at the right in reading order; the title wraps beside them.
pub(in crate::ui::screens) fn head(ui: &mut Ui, title: &str, line: &str, tools: impl FnOnce(&mut Ui)) {
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), size::CONTROL_DENSE));
    let id = ui.scope_id().with("tools");
    let wanted = ui.data_mut(|d| d.get_temp::<f32>(id)).unwrap_or(room.width() / 2.0);
    let narrow = wanted > room.width() * 0.6;
    let left = if narrow { room.width() } else { room.width() - wanted - space::M };
    let words = Rect::from_min_size(room.min, vec2(left, room.height()));
    let mut words = ui.new_child(UiBuilder::new().id_salt("words").max_rect(words).layout(Layout::top_down(Align::Min)));
    words.spacing_mut().item_spacing.y = space::XS;
    heading(&mut words, title);
    if !line.is_empty() {
        text(line).small().muted().show(&mut words);
    }
    let words = words.min_rect();
    let at = if narrow { room.with_min_y(words.bottom() + space::XS) } else { room.with_min_x(room.right() - wanted) };
    let at = Rect::from_min_size(at.min, vec2(at.width(), size::CONTROL_DENSE));
    // Where they are wider than the card they go on in another line.
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(wanted > room.width());
    let mut right = ui.new_child(UiBuilder::new().id_salt("tools").max_rect(at).layout(layout));
    right.spacing_mut().item_spacing = vec2(space::XS, space::XS);
    tools(&mut right);
    let used = right.min_rect();
    let wrapped = used.height() > 1.5 * size::CONTROL_DENSE;
    if !wrapped && (used.width() - wanted).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used.width()));
        ui.ctx().request_discard("tools of a card");
    }
    ui.advance_cursor_after_rect(words.union(used));
}
