//! Choosing: select, check box, chips, switch of segments, tabs. They change the value they are given and nothing else.

use eframe::egui::{
    Align, Color32, CursorIcon, Id, Key, Layout, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::key_cap::{self, key_cap_at};
use super::paint::{focus_ring, icon_at, line, put_line, square};
use super::text::text;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// A field that opens a list: `Select::new(tr.currency()).show(ui, &mut currency, &[(EUR, "Euro, €".into())])`.
#[must_use = "a select is shown by `.show(ui, &mut value, &options)`"]
pub struct Select {
    label: String,
    label_shown: bool,
    icon: Option<Icon>,
    width: Option<f32>,
    height: f32,
    quiet_when: Option<String>,
}

impl Select {
    /// With a label above it.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), label_shown: true, icon: None, width: None, height: size::CONTROL, quiet_when: None }
    }

    /// The label is said but not shown.
    pub fn label_hidden(mut self) -> Self {
        self.label_shown = false;
        self
    }

    /// An icon before the value.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// This wide; otherwise as wide as the value with a label hidden, all the room with a label above.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// 28 high.
    pub fn dense(mut self) -> Self {
        self.height = size::CONTROL_DENSE;
        self
    }

    /// Shown muted where the value is none of the options.
    pub fn or_else(mut self, words: impl Into<String>) -> Self {
        self.quiet_when = Some(words.into());
        self
    }

    /// Shows it; true when another value was chosen.
    pub fn show<T: Clone + PartialEq>(self, ui: &mut Ui, value: &mut T, options: &[(T, String)]) -> bool {
        let width = self.width.or_else(|| self.label_shown.then(|| ui.available_width()));
        // Laid from the right, the next thing stands at its left.
        let align = if ui.layout().prefer_right_to_left() { Align::Max } else { Align::Min };
        ui.scope_builder(UiBuilder::new().layout(Layout::top_down(align)), |ui| {
            if let Some(width) = width {
                ui.set_width(width);
            }
            ui.spacing_mut().item_spacing.y = space::XS;
            let label = self.label_shown.then(|| text(&self.label).small().muted().one_line().show(ui));
            let shown = options.iter().find(|(v, _)| v == value).map(|(_, name)| name.as_str());
            let button = self.button(ui, shown, width);
            let button = match label {
                Some(label) => button.labelled_by(label.id),
                None => button,
            };
            list(ui, &button, value, options)
        })
        .inner
    }

    fn button(&self, ui: &mut Ui, shown: Option<&str>, width: Option<f32>) -> Response {
        let tokens = Tokens::of(ui);
        let small = self.height < size::CONTROL_DENSE;
        let words = shown.or(self.quiet_when.as_deref()).unwrap_or_default();
        let colour = if shown.is_some() { tokens.text } else { tokens.faint };
        let edges = 2.0 * space::S + size::ICON + space::S + if self.icon.is_some() { size::ICON + space::S } else { 0.0 };
        let room = width.unwrap_or_else(|| ui.available_width()) - edges;
        let galley = line(ui, words, if small { TextSize::Small } else { TextSize::Body }, false, colour, room);
        let wanted = vec2(width.unwrap_or(galley.size().x + edges + space::S), self.height);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, if self.label_shown { "" } else { &self.label });
            info.label = (!self.label_shown).then(|| self.label.clone());
            info.current_text_value = Some(words.to_owned());
            info
        });
        let fill = if response.hovered() { tokens.hover } else { tokens.card };
        ui.painter().rect(rect, radius::CONTROL, fill, tokens.border(), StrokeKind::Inside);
        let y = rect.center().y;
        let mut x = rect.left() + space::S;
        if let Some(icon) = self.icon {
            icon_at(ui.painter(), pos2(x + size::ICON / 2.0 + 2.0, y), icon, size::ICON, tokens.text);
            x += size::ICON + space::S + 2.0;
        }
        put_line(ui.painter(), x, y, galley, colour);
        icon_at(ui.painter(), pos2(rect.right() - space::S - size::ICON / 2.0, y), Icon::ChevronDown, size::ICON, tokens.muted);
        focus_ring(ui, &response, rect, radius::CONTROL);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// The list below a select. Arrows walk, Enter chooses, Esc closes.
fn list<T: Clone + PartialEq>(ui: &Ui, button: &Response, value: &mut T, options: &[(T, String)]) -> bool {
    let mut chosen = false;
    let just_opened = button.clicked();
    Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClick).width(button.rect.width().max(200.0)).gap(space::XS).show(|ui| {
        eframe::egui::ScrollArea::vertical().max_height(400.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (option, name) in options {
                let on = option == value;
                let row = menu_row(ui, None, name, on, None);
                if on && just_opened {
                    row.request_focus();
                    row.scroll_to_me(Some(Align::Center));
                }
                if row.clicked() && !on {
                    *value = option.clone();
                    chosen = true;
                }
            }
        });
    });
    if chosen || ui.input(|i| i.key_pressed(Key::Escape)) && Popup::is_id_open(ui.ctx(), Popup::default_response_id(button)) {
        button.request_focus();
    }
    chosen
}

/// A row of a menu: icon, words, a tick on the chosen one, the key that does the same.
pub fn menu_row(ui: &mut Ui, icon: Option<Icon>, words: &str, on: bool, key: Option<&str>) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL_DENSE), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, enabled, on, words));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens.hover);
    }
    let y = rect.center().y;
    let mut x = rect.left() + space::S;
    if let Some(icon) = icon {
        icon_at(ui.painter(), pos2(x + size::ICON / 2.0, y), icon, size::ICON, tokens.muted);
        x += size::ICON + space::S;
    }
    let end = key.map_or(size::ICON + space::S, |k| key_cap::width(ui, k) + space::S);
    let galley = line(ui, words, TextSize::Body, on, tokens.text, rect.right() - x - end - space::S);
    put_line(ui.painter(), x, y, galley, tokens.text);
    if on {
        icon_at(ui.painter(), pos2(rect.right() - space::S - size::ICON / 2.0, y), Icon::Check, size::ICON, tokens.accent);
    } else if let Some(key) = key {
        key_cap_at(ui, pos2(rect.right() - end, y), key, (tokens.card, tokens.line, tokens.muted));
    }
    focus_ring(ui, &response, rect.shrink(3.0), radius::CONTROL);
    response
}

/// A check box with its words; true when it was changed.
pub fn check_box(ui: &mut Ui, value: &mut bool, words: &str) -> bool {
    let tokens = Tokens::of(ui);
    let enabled = ui.is_enabled();
    let galley = line(ui, words, TextSize::Body, false, if enabled { tokens.text } else { tokens.faint }, ui.available_width() - 24.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(galley.size().x + size::ICON + space::S, size::CONTROL_SMALL), Sense::click());
    let changed = response.clicked();
    if changed {
        *value = !*value;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *value, words));
    let centre = pos2(rect.left() + size::ICON / 2.0, rect.center().y);
    paint_box(ui, &response, centre, *value);
    put_line(ui.painter(), rect.left() + size::ICON + space::S, rect.center().y, galley, tokens.text);
    changed
}

/// A check box without words, such as that of a table row; `name` is said instead. True when it was changed.
pub fn bare_check_box(ui: &mut Ui, value: &mut bool, name: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::CLICK);
    let changed = response.clicked();
    if changed {
        *value = !*value;
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, *value, name));
    paint_box(ui, &response, rect.center(), *value);
    changed
}

pub(super) fn paint_box(ui: &Ui, response: &Response, centre: eframe::egui::Pos2, on: bool) {
    let tokens = Tokens::of(ui);
    let rect = square(centre, size::ICON);
    let (fill, border) = if on { (tokens.accent, tokens.accent) } else { (tokens.card, tokens.line_strong) };
    ui.painter().rect(rect, radius::SMALL, fill, Stroke::new(1.0, border), StrokeKind::Inside);
    if on {
        icon_at(ui.painter(), centre, Icon::Check, 12.0, tokens.on_accent);
    }
    focus_ring(ui, response, rect, radius::SMALL);
}

/// One of several choices with its dot; true when it was clicked.
pub fn radio(ui: &mut Ui, on: bool, words: &str) -> bool {
    let tokens = Tokens::of(ui);
    let galley = line(ui, words, TextSize::Body, false, tokens.text, ui.available_width() - 24.0);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + size::ICON + space::S, size::CONTROL_SMALL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, words));
    let centre = pos2(rect.left() + size::ICON / 2.0, rect.center().y);
    let stroke = if on { Stroke::new(5.0, tokens.accent) } else { tokens.border() };
    ui.painter().circle(centre, size::ICON / 2.0 - stroke.width / 2.0, tokens.card, stroke);
    put_line(ui.painter(), rect.left() + size::ICON + space::S, rect.center().y, galley, tokens.text);
    focus_ring(ui, &response, square(centre, size::ICON), 8);
    response.clicked()
}

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
}

impl Chip {
    /// A chip that is on or off.
    pub fn new(words: impl Into<String>, on: bool) -> Self {
        Self { words: words.into(), on, count: None, key: None, dot: None, opens: false, tall: false, removable: false }
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

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let pad = if self.tall { 10.0 } else { space::S };
        let words = line(ui, &self.words, TextSize::Small, self.on, tokens.text, 400.0);
        let count = self.count.as_ref().map(|c| line(ui, c, TextSize::Small, false, tokens.muted, 120.0));
        let tick = self.on && self.key.is_some();
        let mut width = 2.0 * pad + words.size().x;
        width += self.key.as_ref().map_or(0.0, |k| key_cap::width(ui, k) + space::XS);
        width += self.dot.map_or(0.0, |_| 12.0) + count.as_ref().map_or(0.0, |c| c.size().x + space::XS);
        width += if tick || self.opens || self.removable { size::ICON_SMALL + space::XS } else { 0.0 };
        let height = if self.tall { size::CONTROL_DENSE } else { size::CONTROL_SMALL };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let name = self.count.as_ref().map_or_else(|| self.words.clone(), |c| format!("{} {c}", self.words));
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, &name));
        self.paint(ui, rect, &response, (words, count), tick, pad);
        response.on_hover_cursor(CursorIcon::PointingHand)
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
        let (fill, border) = match (self.on, response.hovered()) {
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
        x = put_line(painter, x, y, words, tokens.text);
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

/// A switch of a few segments; true when another was chosen. Arrow keys walk among them.
pub fn segments<T: Clone + PartialEq>(ui: &mut Ui, name: &str, value: &mut T, options: &[(T, String)]) -> bool {
    let tokens = Tokens::of(ui);
    let widths: Vec<f32> = options
        .iter()
        .map(|(_, words)| line(ui, words, TextSize::Small, true, tokens.text, f32::INFINITY).size().x + 2.0 * space::S)
        .collect();
    let (track, response) = ui.allocate_exact_size(vec2(widths.iter().sum::<f32>() + 4.0, size::CONTROL_DENSE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, true, name));
    ui.painter().rect(track, radius::CONTROL, tokens.sunken, tokens.hairline(), StrokeKind::Inside);
    let mut chosen = false;
    let mut left = track.left() + 2.0;
    for (i, ((option, words), width)) in options.iter().zip(widths).enumerate() {
        let rect = Rect::from_min_size(pos2(left, track.top() + 2.0), vec2(width, size::CONTROL_SMALL));
        left += width;
        chosen |= segment(ui, rect, response.id.with(i), option == value, words, Role::RadioButton) && {
            *value = option.clone();
            true
        };
    }
    chosen
}

fn segment(ui: &Ui, rect: Rect, id: Id, on: bool, words: &str, role: Role) -> bool {
    let tokens = Tokens::of(ui);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(role, enabled, on, words));
    if on {
        ui.painter().rect(rect, 5, tokens.card, tokens.border(), StrokeKind::Inside);
    }
    let colour = if on || response.hovered() { tokens.text } else { tokens.muted };
    let galley = line(ui, words, TextSize::Small, on, colour, rect.width());
    put_line(ui.painter(), rect.center().x - galley.size().x / 2.0, rect.center().y, galley, colour);
    focus_ring(ui, &response, rect, 5);
    response.clicked() && !on
}

/// A strip of tabs across the room there is; true when another was chosen.
pub fn tabs<T: Clone + PartialEq>(ui: &mut Ui, value: &mut T, options: &[(T, String)]) -> bool {
    let tokens = Tokens::of(ui);
    let (strip, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::hover());
    ui.painter().hline(strip.x_range(), strip.bottom() - 0.5, tokens.hairline());
    let mut left = strip.left();
    let mut chosen = false;
    for (i, (option, words)) in options.iter().enumerate() {
        let on = option == value;
        let width = line(ui, words, TextSize::Body, true, tokens.text, f32::INFINITY).size().x;
        let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(width, strip.height()));
        let tab =
            ui.interact(rect.expand2(vec2(space::XS, 0.0)), response.id.with(i), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let enabled = ui.is_enabled();
        tab.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, on, words));
        let colour = if on || tab.hovered() { tokens.text } else { tokens.muted };
        let galley = line(ui, words, TextSize::Body, on, colour, f32::INFINITY);
        put_line(ui.painter(), left, strip.top() + 10.0, galley, colour);
        if on {
            ui.painter().hline(rect.x_range(), strip.bottom() - 1.0, tokens.focus());
        }
        focus_ring(ui, &tab, rect.shrink2(vec2(-3.0, 5.0)), radius::SMALL);
        if tab.clicked() && !on {
            *value = option.clone();
            chosen = true;
        }
        left += width + space::XL;
    }
    chosen
}
