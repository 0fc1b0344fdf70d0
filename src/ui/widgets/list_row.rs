//! A row of a short list that is clicked and drawn by its screen: ground, line below, focus ring. It holds nothing.

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::paint::focus_ring;
use crate::ui::theme::{Tokens, radius, space};

/// A row across the room there is: `ListRow::new(id, height, name).chosen(on).show(ui, |ui| …)`.
#[must_use = "a row is shown by `.show(ui, content)`"]
pub struct ListRow<'a> {
    id: Id,
    height: f32,
    name: &'a str,
    chosen: bool,
    lined: bool,
    draggable: bool,
}

impl<'a> ListRow<'a> {
    /// This high; the name is the row in one sentence, for screen readers and tests.
    pub fn new(id: Id, height: f32, name: &'a str) -> Self {
        Self { id, height, name, chosen: false, lined: false, draggable: false }
    }

    /// The one that is open.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// With a line below.
    pub fn lined(mut self) -> Self {
        self.lined = true;
        self
    }

    /// It can be dragged: the response says where to.
    pub fn draggable(mut self, draggable: bool) -> Self {
        self.draggable = draggable;
        self
    }

    /// Shows it; what is in it is cut where there is no room.
    pub fn show(self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Response {
        let tokens = Tokens::of(ui);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), self.height));
        let sense = if self.draggable { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(rect, self.id, sense).on_hover_cursor(CursorIcon::PointingHand);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Row, enabled, self.chosen, self.name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        if self.chosen || response.hovered() {
            ui.painter().rect_filled(rect, 0, if self.chosen { tokens.accent_soft } else { tokens.hover });
        }
        if self.lined {
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, tokens.hairline());
        }
        let inner = Rect::from_min_max(rect.min, rect.max).shrink2(vec2(space::M, 0.0));
        let mut child = ui.new_child(UiBuilder::new().id_salt(self.id).max_rect(inner));
        child.shrink_clip_rect(rect);
        content(&mut child);
        focus_ring(ui, &response, rect.shrink(3.0), radius::SMALL);
        response
    }
}
