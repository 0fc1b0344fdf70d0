//! The library: what each starter is for, and its questions. It only chooses; the screen makes the questionnaire.

use eframe::egui::{CursorIcon, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Content, Texts};
use crate::engine::library::{self, Starter};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at};
use crate::ui::widgets::{card, heading, text};

/// Width of the list.
const LIST: f32 = 400.0;
/// Below this width the questions stand under the list.
pub(super) const ONE_COLUMN: f32 = 700.0;

/// The picker: the starters, then a blank one.
pub(super) struct Picker {
    choices: Vec<Choice>,
    chosen: usize,
}

struct Choice {
    title: String,
    what_for: String,
    audience: Audience,
    content: Content,
}

impl Picker {
    /// All there is to choose from, in the words of the window.
    pub(super) fn new(ctx: &ScreenCtx<'_>) -> Self {
        let starter = |s: &Starter| Choice {
            title: s.content.title.get(ctx.tr.language()).to_owned(),
            what_for: ctx.tr.questionnaires_for(s.key.clone()),
            audience: s.audience,
            content: s.content.clone(),
        };
        let blank = Choice {
            title: ctx.tr.questionnaires_blank(),
            what_for: ctx.tr.questionnaires_for("blank"),
            audience: Audience::Any,
            content: blank(),
        };
        Self { choices: library::starters().iter().map(starter).chain([blank]).collect(), chosen: 0 }
    }

    /// Whom the chosen one is for, and what it says in all languages.
    pub(super) fn chosen(&self) -> (Audience, Content) {
        self.choices.get(self.chosen).map(|c| (c.audience, c.content.clone())).unwrap_or_default()
    }

    /// Shows the list and, beside or below it, the questions of the chosen one.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) {
        text(ctx.tr.questionnaires_pick_hint()).lead().show(ui);
        if ui.available_width() < ONE_COLUMN {
            self.list(ui);
            self.preview(ui, ctx);
            return;
        }
        let room = ui.available_rect_before_wrap();
        let mut left = ui.new_child(UiBuilder::new().id_salt("starters").max_rect(room.with_max_x(room.left() + LIST)));
        self.list(&mut left);
        let mut right = ui.new_child(UiBuilder::new().id_salt("questions").max_rect(room.with_min_x(room.left() + LIST + space::L)));
        self.preview(&mut right, ctx);
        ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
    }

    fn list(&mut self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = space::S;
        for (i, choice) in self.choices.iter().enumerate() {
            let on = self.chosen == i;
            let clicked = ui.push_id(&choice.title, |ui| choice.show(ui, on)).inner;
            if clicked {
                self.chosen = i;
            }
        }
    }

    fn preview(&self, ui: &mut Ui, ctx: &ScreenCtx<'_>) {
        let Some(choice) = self.choices.get(self.chosen) else { return };
        let language = ctx.settings().language;
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &choice.title);
            text(ctx.tr.questionnaires_audience(<&str>::from(choice.audience))).small().muted().show(ui);
            for (number, question) in (1_usize..).zip(&choice.content.questions) {
                ui.horizontal_top(|ui| {
                    ui.set_min_width(ui.available_width());
                    text(ctx.tr.count(number)).muted().show(ui);
                    text(question.text.get(language)).show(ui);
                });
            }
            text(ctx.tr.questionnaires_use_note()).small().muted().show(ui);
        });
    }
}

impl Choice {
    /// A card to be chosen; true when it was.
    fn show(&self, ui: &mut Ui, on: bool) -> bool {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        let mut job = text(&self.what_for).small().muted().job(tokens);
        job.wrap.max_width = width - 2.0 * space::L - size::ICON - space::S;
        let words = ui.painter().layout_job(job);
        let high = space::M + TextSize::Body.line() + space::XS + words.size().y + space::M;
        let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &self.title));
        let fill = if on {
            tokens.accent_soft
        } else if response.hovered() {
            tokens.hover
        } else {
            tokens.card
        };
        let line = if on { tokens.focus() } else { tokens.hairline() };
        ui.painter().rect(rect, radius::CARD, fill, line, eframe::egui::StrokeKind::Inside);
        let inner = Rect::from_min_max(rect.min + vec2(space::L, space::M), rect.max - vec2(space::L, space::M));
        let title = crate::ui::widgets::paint::line(ui, &self.title, TextSize::Body, true, tokens.text, inner.width() - 24.0);
        crate::ui::widgets::paint::put_line(ui.painter(), inner.left(), inner.top() + 10.0, title, tokens.text);
        ui.painter().galley(pos2(inner.left(), inner.top() + 24.0), words, tokens.muted);
        if on {
            icon_at(ui.painter(), pos2(inner.right() - size::ICON / 2.0, inner.top() + 10.0), Icon::Check, size::ICON, tokens.accent);
        }
        focus_ring(ui, &response, rect, radius::CARD);
        response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !on
    }
}

/// A questionnaire with the shared question only, in all languages.
fn blank() -> Content {
    let title = Language::ALL.into_iter().map(|l| (l, Tr::new(l).questionnaires_untitled())).collect();
    let shared = library::starters().iter().find_map(|s| s.question("shared_change_first")).cloned();
    Content { title: Texts(title), questions: shared.into_iter().collect(), ..Content::default() }
}
