//! What opens beside a thing: the explanation of a figure, a small form. Esc or a click elsewhere closes it; the keyboard
//! goes back to what opened it. It computes nothing.

use eframe::egui::{
    CornerRadius, Event, Frame, Key, Margin, Popup, PopupCloseBehavior, RectAlign, Response, Role, ScrollArea, Ui, WidgetInfo,
};

use super::button::Button;
use super::card::TileResponse;
use super::marks::rule;
use super::text::{Text, text};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, Tokens, radius, size, space};

/// Opens below `anchor` while that is toggled by clicks, 416 wide, with any content.
pub fn popover<R>(ui: &Ui, anchor: &Response, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.card)
        .stroke(tokens.hairline())
        .shadow(tokens.shadow)
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(16));
    let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(anchor));
    let shown = Popup::from_toggle_button_response(anchor)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .align(RectAlign::BOTTOM_END)
        .gap(space::S)
        .width(size::POPOVER)
        .frame(frame)
        .show(|ui| {
            ui.set_max_width(size::POPOVER - 32.0);
            ui.spacing_mut().item_spacing.y = space::S;
            content(ui)
        });
    if was_open && ui.input(|i| i.key_pressed(Key::Escape)) {
        anchor.request_focus();
    }
    shown.map(|shown| {
        // Where it has room is only known once it has been laid out: it is drawn again until it stands still.
        let place = anchor.id.with("popover-place");
        let before: Option<eframe::egui::Rect> = ui.data(|data| data.get_temp(place));
        if before != Some(shown.response.rect) {
            ui.data_mut(|data| data.insert_temp(place, shown.response.rect));
            ui.ctx().request_repaint();
        }
        shown.inner
    })
}

/// The explanation of a figure (UX rule 3): filled by the screen from the figure's own definition.
#[derive(Debug, Clone, Default)]
pub struct Explanation {
    /// The figure's name.
    pub title: String,
    /// The field's own term, for one small line; may be empty.
    pub term: String,
    /// The definition in one sentence.
    pub sentence: String,
    /// The sum with today's numbers; a row that is `true` is the result.
    pub sum: Vec<(String, String, bool)>,
    /// The formula in words and numbers.
    pub formula: String,
    /// What was left out, and why.
    pub left_out: Vec<String>,
    /// The words on the button that shows the people; empty for none.
    pub people: String,
}

/// What was clicked in an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExplanationAnswer {
    /// Show the people behind the figure.
    People,
    /// Put the explanation on the clipboard: [`Explanation::words`].
    Copy,
}

impl Explanation {
    /// Opens below `anchor`, the (i) of the figure, when that is clicked, or `?` is pressed while it has the keyboard.
    #[must_use]
    pub fn show(&self, ui: &Ui, anchor: &Response, tr: &Tr) -> Option<ExplanationAnswer> {
        self.open(ui, anchor, asked(ui, anchor), tr)
    }

    /// The same for a tile: `?` opens it too while the tile has the keyboard.
    #[must_use]
    pub fn show_for(&self, ui: &Ui, tile: &TileResponse, tr: &Tr) -> Option<ExplanationAnswer> {
        self.open(ui, &tile.info, asked(ui, &tile.info) || asked(ui, &tile.tile), tr)
    }

    /// Whether the explanation at this (i) is open or about to be: for one that is worked out only when it is looked at.
    #[must_use]
    pub fn is_wanted(ui: &Ui, anchor: &Response) -> bool {
        anchor.clicked() || asked(ui, anchor) || Popup::is_id_open(ui.ctx(), Popup::default_response_id(anchor))
    }

    fn open(&self, ui: &Ui, anchor: &Response, asked: bool, tr: &Tr) -> Option<ExplanationAnswer> {
        if asked {
            Popup::open_id(ui.ctx(), Popup::default_response_id(anchor));
        }
        let just_opened = anchor.clicked() || asked;
        popover(ui, anchor, |ui| self.content(ui, tr, just_opened))?
    }

    fn content(&self, ui: &mut Ui, tr: &Tr, just_opened: bool) -> Option<ExplanationAnswer> {
        let room = (ui.ctx().content_rect().height() - 160.0).max(200.0);
        ScrollArea::vertical().max_height(room).show(ui, |ui| self.body(ui, tr));
        rule(ui);
        let mut answer = None;
        ui.horizontal(|ui| {
            let people = (!self.people.is_empty()).then(|| Button::secondary(&self.people).show(ui));
            let copy = Button::quiet(tr.ui_copy()).icon(Icon::Copy).show(ui);
            if just_opened {
                people.as_ref().unwrap_or(&copy).request_focus();
            }
            if people.is_some_and(|p| p.clicked()) {
                answer = Some(ExplanationAnswer::People);
            }
            if copy.clicked() {
                answer = Some(ExplanationAnswer::Copy);
            }
        });
        if answer.is_some() {
            ui.close();
        }
        answer
    }

    fn body(&self, ui: &mut Ui, tr: &Tr) {
        ui.spacing_mut().item_spacing.y = space::XS;
        super::page::from_right(ui, size::CONTROL_SMALL, |ui| {
            if Button::icon_only(Icon::X, tr.ui_close()).small().show(ui).clicked() {
                ui.close();
            }
            ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                let title = text(&self.title).lead().semibold().show(ui);
                title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &self.title));
            });
        });
        if !self.term.is_empty() {
            text(tr.ui_also_called(self.term.clone())).small().muted().show(ui);
        }
        ui.add_space(space::XS);
        text(&self.sentence).show(ui);
        if !self.sum.is_empty() {
            ui.add_space(space::S);
            sum_box(ui, &self.sum);
        }
        if !self.formula.is_empty() {
            ui.add_space(space::XS);
            text(&self.formula).small().muted().show(ui);
        }
        if !self.left_out.is_empty() {
            ui.add_space(space::S);
            text(tr.ui_left_out()).small().semibold().show(ui);
            for line in &self.left_out {
                text(line).small().muted().show(ui);
            }
        }
    }

    /// All of it as plain text, for the clipboard.
    #[must_use]
    pub fn words(&self) -> String {
        let sum = self.sum.iter().map(|(label, value, _)| format!("{label}: {value}"));
        let lines =
            [self.title.clone(), self.sentence.clone()].into_iter().chain(sum).chain([self.formula.clone()]).chain(self.left_out.clone());
        lines.filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// Whether `?` was pressed on it.
fn asked(ui: &Ui, on: &Response) -> bool {
    on.has_focus() && ui.input(|i| i.events.iter().any(|e| matches!(e, Event::Text(typed) if typed == "?")))
}

/// Rows of 24 with their values at the right, the result in semibold over a line.
fn sum_box(ui: &mut Ui, rows: &[(String, String, bool)]) {
    super::marks::quote_box(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (label, value, result) in rows {
            if *result {
                rule(ui);
            }
            let part = |words: &str| -> Text { if *result { text(words).semibold() } else { text(words) } };
            super::page::from_right(ui, size::ROW_FIGURES, |ui| {
                part(value).show(ui);
                ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| part(label).show(ui));
            });
        }
    });
}
