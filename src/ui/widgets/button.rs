//! Buttons: main, secondary, quiet, small, link, icon alone. One look per meaning; a screen has one main button.

use std::sync::Arc;

use eframe::egui::{Color32, CursorIcon, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetText, pos2, vec2};

use super::key_cap::key_cap_at;
use super::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Main,
    Secondary,
    Quiet,
    Link,
}

/// A button: `Button::main(tr.save()).icon(Icon::Check).key("Ctrl+Enter").show(ui).clicked()`.
#[must_use = "a button is shown by `.show(ui)`"]
pub struct Button {
    text: String,
    kind: Kind,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    key: Option<String>,
    name: Option<String>,
    hint: Option<String>,
    height: f32,
    size: TextSize,
    min_width: f32,
    enabled: bool,
    chosen: bool,
    colour: Option<Color32>,
}

impl Button {
    fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind,
            icon: None,
            trailing: None,
            key: None,
            name: None,
            hint: None,
            height: size::CONTROL,
            size: TextSize::Body,
            min_width: 0.0,
            enabled: true,
            chosen: false,
            colour: None,
        }
    }

    /// The one main action of a screen or dialog.
    pub fn main(text: impl Into<String>) -> Self {
        Self::new(Kind::Main, text)
    }

    /// Any other action.
    pub fn secondary(text: impl Into<String>) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// An action without a box.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// An action that reads as a link in text.
    pub fn link(text: impl Into<String>) -> Self {
        let mut button = Self::new(Kind::Link, text);
        button.height = TextSize::Body.line();
        button
    }

    /// A quiet button of an icon alone; the name is said to screen readers and shown on hover.
    pub fn icon_only(icon: Icon, name: impl Into<String>) -> Self {
        let name = name.into();
        Self::quiet("").icon(icon).named(name.clone()).hint(name)
    }

    /// With an icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With an icon behind the text, such as a chevron.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// With the key that does the same.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// What screen readers and tests call it, where the text alone does not tell ("Remove" of which row).
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Shown on hover.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// 24 high, small text.
    pub fn small(mut self) -> Self {
        self.size = TextSize::Small;
        self.height = if self.kind == Kind::Link { TextSize::Small.line() } else { size::CONTROL_SMALL };
        self
    }

    /// 20 high, for bars of 28.
    pub fn low(mut self) -> Self {
        self.height = 20.0;
        self
    }

    /// 36 high.
    pub fn big(mut self) -> Self {
        self.height = size::CONTROL_BIG;
        self
    }

    /// At least this wide, its content in the middle.
    pub fn wide(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// Switched off, and said to be so.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Drawn as the chosen one of several (outcome buttons).
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// A link in another colour of the tokens, such as the muted crumbs of a page.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let tokens = Tokens::of(ui);
        let colour = self.text_colour(tokens, enabled);
        let semibold = self.chosen || self.kind == Kind::Main || self.kind == Kind::Link && self.colour.is_none();
        let room = ui.available_width() - 2.0 * self.padding() - self.fixed_width(ui);
        let galley = (!self.text.is_empty()).then(|| line(ui, &self.text, self.size, semibold, colour, room));
        let content = self.fixed_width(ui) + galley.as_ref().map_or(0.0, |g| g.size().x);
        let width = (content + 2.0 * self.padding()).max(self.min_width);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        let name = self.name.clone().unwrap_or_else(|| self.text.clone());
        response.widget_info(|| WidgetInfo::labeled(if self.kind == Kind::Link { Role::Link } else { Role::Button }, enabled, &name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response, enabled, colour, galley, content);
        }
        let response = if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
        match self.hint {
            Some(hint) => response.on_hover_text(WidgetText::from(hint)),
            None => response,
        }
    }

    fn padding(&self) -> f32 {
        match self.kind {
            Kind::Link => 0.0,
            _ if self.text.is_empty() => (self.height - size::ICON) / 2.0,
            _ if self.size == TextSize::Small => space::S,
            _ => space::M,
        }
    }

    fn gap(&self) -> f32 {
        if self.size == TextSize::Small || self.kind == Kind::Link { space::XS } else { space::S }
    }

    /// Width of everything but the text.
    fn fixed_width(&self, ui: &Ui) -> f32 {
        let mut width = 0.0;
        let gap = if self.text.is_empty() { 0.0 } else { self.gap() };
        for _ in self.icon.iter().chain(&self.trailing) {
            width += self.icon_size() + gap;
        }
        if let Some(key) = &self.key {
            width += self.gap() + super::key_cap::width(ui, key);
        }
        width
    }

    const fn icon_size(&self) -> f32 {
        if matches!(self.size, TextSize::Small) { size::ICON_SMALL } else { size::ICON }
    }

    fn text_colour(&self, tokens: &Tokens, enabled: bool) -> Color32 {
        match self.kind {
            _ if !enabled => tokens.faint,
            Kind::Main => tokens.on_accent,
            Kind::Link => self.colour.unwrap_or(tokens.accent),
            Kind::Secondary | Kind::Quiet => self.colour.unwrap_or(tokens.text),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "all of it was measured once, before the place was known")]
    fn paint(&self, ui: &Ui, rect: Rect, response: &Response, enabled: bool, colour: Color32, text: Option<Arc<Galley>>, content: f32) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        let (fill, border) = self.box_colours(tokens, enabled, response.hovered());
        painter.rect(rect, radius::CONTROL, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        let y = rect.center().y;
        let mut x = rect.center().x - content / 2.0;
        if let Some(icon) = self.icon {
            let icon_colour = if self.chosen { tokens.accent } else { colour };
            icon_at(painter, pos2(x + self.icon_size() / 2.0, y), icon, self.icon_size(), icon_colour);
            x += self.icon_size() + self.gap();
        }
        if let Some(text) = text {
            let start = x;
            x = put_line(painter, x, y, text, colour);
            if self.kind == Kind::Link && (response.hovered() || response.has_focus()) {
                painter.hline(start..=x, y + self.size.points() * 0.6, Stroke::new(1.0, colour));
            }
        }
        if let Some(icon) = self.trailing {
            icon_at(painter, pos2(x + self.gap() + self.icon_size() / 2.0, y), icon, self.icon_size(), colour);
            x += self.gap() + self.icon_size();
        }
        if let Some(key) = &self.key {
            let on =
                if self.kind == Kind::Main { (Color32::TRANSPARENT, colour, colour) } else { (tokens.card, tokens.line, tokens.muted) };
            key_cap_at(ui, pos2(x + self.gap(), y), key, on);
        }
        focus_ring(ui, response, rect, radius::CONTROL);
    }

    fn box_colours(&self, tokens: &Tokens, enabled: bool, hovered: bool) -> (Color32, Color32) {
        let none = Color32::TRANSPARENT;
        match self.kind {
            Kind::Link => (none, none),
            Kind::Quiet if !enabled => (none, none),
            _ if !enabled => (tokens.ground, tokens.line),
            Kind::Main if hovered => (tokens.accent_hover, tokens.accent_hover),
            Kind::Main => (tokens.accent, tokens.accent),
            _ if self.chosen => (tokens.accent_soft, tokens.accent),
            Kind::Secondary => (if hovered { tokens.hover } else { tokens.card }, tokens.line_strong),
            Kind::Quiet => (if hovered { tokens.hover } else { none }, none),
        }
    }
}
