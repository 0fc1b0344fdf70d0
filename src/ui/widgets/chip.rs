//! Chips: filters, and reasons with their keys. They only show; a click is told.

use eframe::egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::key_cap::{self, key_cap_at};
use super::paint::{focus_ring, icon_at, line, put_line, square};
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// A chip: a filter, or a reason with its key.
#[must_use = "a chip is shown by `.show(ui)`"]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing a chip may show")]
pub struct Chip {
    words: String,
    on: bool,
    count: Option<String>,
    key: Option<String>,
    dot: Option<Color32>,
    opens: bool,
    tall: bool,
    removable: bool,
    enabled: bool,
}

impl Chip {
    /// A chip that is on or off.
    pub fn new(words: impl Into<String>, on: bool) -> Self {
        Self { words: words.into(), on, count: None, key: None, dot: None, opens: false, tall: false, removable: false, enabled: true }
    }

    /// With a count behind the words.
    pub fn count(mut self, count: impl Into<String>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// With the key that chooses it; 28 high.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self.tall = true;
        self
    }

    /// With a square in the colour of a series.
    pub fn dot(mut self, colour: Color32) -> Self {
        self.dot = Some(colour);
        self
    }

    /// With a chevron: it opens a list.
    pub fn opens(mut self) -> Self {
        self.opens = true;
        self
    }

    /// With a cross: a click takes it away.
    pub fn removable(mut self) -> Self {
        self.removable = true;
        self
    }

    /// Whether it can be clicked.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let pad = if self.tall { 10.0 } else { space::S };
        let count = self.count.as_ref().map(|c| line(ui, c, TextSize::Small, false, tokens.muted, 120.0));
        let tick = self.on && self.key.is_some();
        let mut width = 2.0 * pad;
        width += self.key.as_ref().map_or(0.0, |k| key_cap::width(ui, k) + space::XS);
        width += self.dot.map_or(0.0, |_| 12.0) + count.as_ref().map_or(0.0, |c| c.size().x + space::XS);
        width += if tick || self.opens || self.removable { size::ICON_SMALL + space::XS } else { 0.0 };
        // Never wider than the room there is: its words give way.
        let room = (ui.max_rect().width() - width).clamp(48.0, 400.0);
        let words = line(ui, &self.words, TextSize::Small, self.on, if self.enabled { tokens.text } else { tokens.muted }, room);
        width += words.size().x;
        let height = if self.tall { size::CONTROL_DENSE } else { size::CONTROL_SMALL };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), if self.enabled { Sense::click() } else { Sense::hover() });
        let name = self.count.as_ref().map_or_else(|| self.words.clone(), |c| format!("{} {c}", self.words));
        let enabled = ui.is_enabled() && self.enabled;
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, &name));
        self.paint(ui, rect, &response, (words, count), tick, pad);
        if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }

    fn paint(
        &self,
        ui: &Ui,
        rect: Rect,
        response: &Response,
        (words, count): (std::sync::Arc<eframe::egui::Galley>, Option<std::sync::Arc<eframe::egui::Galley>>),
        tick: bool,
        pad: f32,
    ) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        let ink = if self.enabled { tokens.text } else { tokens.muted };
        let (fill, border) = match (self.on, response.hovered() && self.enabled) {
            (true, _) => (tokens.accent_soft, tokens.accent),
            (false, true) => (tokens.hover, tokens.line),
            (false, false) => (tokens.card, tokens.line),
        };
        painter.rect(rect, rect.height() / 2.0, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        let y = rect.center().y;
        let mut x = rect.left() + pad;
        if let Some(key) = &self.key {
            key_cap_at(ui, pos2(x, y), key, (tokens.card, tokens.line, tokens.muted));
            x += key_cap::width(ui, key) + space::XS;
        }
        if let Some(dot) = self.dot {
            painter.rect_filled(square(pos2(x + 4.0, y), 8.0), radius::BAR, dot);
            x += 12.0;
        }
        x = put_line(painter, x, y, words, ink);
        if let Some(count) = count {
            x = put_line(painter, x + space::XS, y, count, tokens.muted);
        }
        let mark = if tick {
            Some(Icon::Check)
        } else if self.opens {
            Some(Icon::ChevronDown)
        } else {
            self.removable.then_some(Icon::X)
        };
        if let Some(mark) = mark {
            icon_at(painter, pos2(x + space::XS + size::ICON_SMALL / 2.0, y), mark, size::ICON_SMALL, tokens.muted);
        }
        focus_ring(ui, response, rect, 14);
    }
}
