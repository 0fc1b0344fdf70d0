//! Fields for typing: label above, the hint inside, the problem in words below. They check nothing themselves.

use std::ops::Range;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align, Align2, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rect, Response, RichText, StrokeKind, TextEdit, Ui, UiBuilder,
    pos2, vec2,
};

use super::key_cap::key_cap_at;
use super::paint::icon_at;
use super::text::text;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// A field of one line, or of several: `Field::new(tr.name()).problem(wrong.as_deref()).show(ui, &mut name)`.
#[must_use = "a field is shown by `.show(ui, &mut text)`"]
pub struct Field<'a> {
    label: String,
    label_shown: bool,
    hint: String,
    problem: Option<&'a str>,
    note: Option<String>,
    icon: Option<Icon>,
    key: Option<String>,
    width: Option<f32>,
    height: f32,
    rows: Option<usize>,
    size: TextSize,
    id: Option<Id>,
    limit: usize,
    right: bool,
    bare: bool,
    /// What is held down with Enter for a new line.
    new_line: Modifiers,
}

impl<'a> Field<'a> {
    /// A field of one line.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            label_shown: true,
            hint: String::new(),
            problem: None,
            note: None,
            icon: None,
            key: None,
            width: None,
            height: size::CONTROL,
            rows: None,
            size: TextSize::Body,
            id: None,
            limit: 1000,
            right: false,
            bare: false,
            new_line: Modifiers::NONE,
        }
    }

    /// A field of several lines, this many shown; takes 100,000 characters.
    pub fn area(label: impl Into<String>, rows: usize) -> Self {
        Self { rows: Some(rows), limit: 100_000, ..Self::new(label) }
    }

    /// The label is said but not shown: for search fields and cells.
    pub fn label_hidden(mut self) -> Self {
        self.label_shown = false;
        self
    }

    /// Shown in the empty field.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// What is wrong, in words; the border turns as well.
    pub fn problem(mut self, problem: Option<&'a str>) -> Self {
        self.problem = problem;
        self
    }

    /// A muted line below.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// An icon inside, before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that goes to it, inside at the right while it is empty.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// This wide, in points; otherwise all the room there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// 28 high.
    pub fn dense(mut self) -> Self {
        self.height = size::CONTROL_DENSE;
        self
    }

    /// Larger letters, where typing is the task.
    pub fn lead(mut self) -> Self {
        self.size = TextSize::Lead;
        self
    }

    /// Numbers: text at the right.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Of several lines: Enter is left to the screen, Shift+Enter begins a new line.
    pub fn shift_for_lines(mut self) -> Self {
        self.new_line = Modifiers::SHIFT;
        self
    }

    /// Without border and ground, where it stands in a frame of its own (palette).
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// A fixed id, so that a command can give it the keyboard.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// At most this many characters.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// Shows it. The response is that of the text: `changed()`, `lost_focus()`, `has_focus()`.
    pub fn show(self, ui: &mut Ui, value: &mut String) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width()).min(ui.available_width());
        ui.scope_builder(UiBuilder::new().layout(eframe::egui::Layout::top_down(Align::Min)), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::XS;
            let label = self.label_shown.then(|| text(&self.label).small().muted().one_line().show(ui));
            let response = self.edit(ui, value, width);
            let response = match label {
                Some(label) => response.labelled_by(label.id),
                None => response.accessible_name(self.label.clone()),
            };
            if let Some(problem) = self.problem {
                problem_line(ui, problem);
            } else if let Some(note) = &self.note {
                text(note).small().muted().show(ui);
            }
            response
        })
        .inner
    }

    fn edit(&self, ui: &mut Ui, value: &mut String, width: f32) -> Response {
        let tokens = Tokens::of(ui);
        let side = if self.rows.is_some() { space::M } else { space::S };
        let left = side + if self.icon.is_some() { size::ICON + space::S } else { 0.0 };
        let top = if self.rows.is_some() { space::S } else { ((self.height - self.size.line()) / 2.0).max(0.0) };
        let edit = if self.rows.is_some() { TextEdit::multiline(value) } else { TextEdit::singleline(value) };
        let mut edit = edit
            .font(self.size.font(false))
            .text_color(tokens.text)
            .hint_text(RichText::new(self.hint.clone()).color(tokens.faint))
            .frame(Frame::NONE.fill(tokens.card).corner_radius(radius::CONTROL).inner_margin(margin(left, side, top)))
            .desired_width(width)
            .min_size(vec2(width, self.height))
            .char_limit(self.limit)
            .align(Align2([if self.right { Align::Max } else { Align::Min }, Align::Center]));
        if let Some(rows) = self.rows {
            edit = edit.desired_rows(rows).align(Align2::LEFT_TOP).return_key(KeyboardShortcut::new(self.new_line, Key::Enter));
        }
        if let Some(id) = self.id {
            edit = edit.id(id);
        }
        let response = ui.add(edit);
        self.decorate(ui, &response, value.is_empty());
        response
    }

    fn decorate(&self, ui: &Ui, response: &Response, empty: bool) {
        let tokens = Tokens::of(ui);
        let rect = response.rect;
        let stroke = match (self.problem, response.has_focus()) {
            (Some(_), _) => eframe::egui::Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, tokens.bad),
            (None, true) => tokens.focus(),
            (None, false) => tokens.border(),
        };
        if !self.bare {
            ui.painter().rect_stroke(rect, radius::CONTROL, stroke, StrokeKind::Inside);
        }
        if let Some(icon) = self.icon {
            let centre = pos2(rect.left() + space::S + size::ICON / 2.0, rect.center().y);
            icon_at(ui.painter(), centre, icon, size::ICON, tokens.muted);
        }
        if let Some(key) = self.key.as_ref().filter(|_| empty && !response.has_focus()) {
            let left = rect.right() - space::S - super::key_cap::width(ui, key);
            key_cap_at(ui, pos2(left, rect.center().y), key, (tokens.card, tokens.line, tokens.muted));
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "margins are a few points")]
fn margin(left: f32, right: f32, top: f32) -> Margin {
    Margin { left: left as i8, right: right as i8, top: top as i8, bottom: top as i8 }
}

/// A problem in words with its icon, as it stands below a field.
pub fn problem_line(ui: &mut Ui, problem: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON_SMALL, TextSize::Small.line()), eframe::egui::Sense::hover());
        icon_at(ui.painter(), Rect::center(&rect), Icon::CircleAlert, size::ICON_SMALL, tokens.bad);
        text(problem).small().bad().show(ui);
    });
}

/// Letters of a field that owns the keyboard are selected, so that the next key replaces them; none: the cursor stands there.
pub fn select_letters(ui: &Ui, id: Id, letters: Range<usize>) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(letters.start), CCursor::new(letters.end))));
    state.store(ui.ctx(), id);
}
