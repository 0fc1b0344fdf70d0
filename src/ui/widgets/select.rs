//! A select and the rows of menus. A select changes the value it is given and nothing else.

use eframe::egui::{
    Align, CursorIcon, Key, Layout, Popup, PopupCloseBehavior, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::key_cap::{self, key_cap_at};
use super::paint::{focus_ring, icon_at, line, put_line};
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
    let (mut chosen, mut closed) = (false, false);
    let just_opened = button.clicked();
    Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClick).width(button.rect.width().max(200.0)).gap(space::XS).show(|ui| {
        eframe::egui::ScrollArea::vertical().max_height(400.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (option, name) in options {
                let on = option == value;
                let row = menu_item(ui, None, name, on, None);
                if on && just_opened {
                    row.request_focus();
                    row.scroll_to_me(Some(Align::Center));
                }
                if row.clicked() {
                    chosen = !on;
                    closed = true;
                    *value = option.clone();
                }
            }
        });
    });
    if closed || ui.input(|i| i.key_pressed(Key::Escape)) && Popup::is_id_open(ui.ctx(), Popup::default_response_id(button)) {
        button.request_focus();
    }
    chosen
}

/// A row of a menu that closes when it is chosen: a click of the mouse closes it anyway, Enter would not.
pub fn menu_item(ui: &mut Ui, icon: Option<Icon>, words: &str, on: bool, key: Option<&str>) -> Response {
    let response = menu_row(ui, icon, words, on, key);
    if response.clicked() {
        ui.close();
    }
    response
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
