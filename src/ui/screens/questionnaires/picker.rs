//! The library: what each starter is for, one's own questionnaires and questions, and what they ask. It only chooses; the screen makes
//! the questionnaire and the changes of the library ([`own`]).

use eframe::egui::{CursorIcon, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::own::{self, Own, Wish};
use crate::domain::ids::LibraryItemId;
use crate::domain::language::Language;
use crate::domain::library::LibraryItem;
use crate::domain::questionnaire::{Audience, Content, Question, Texts};
use crate::engine::Cached;
use crate::engine::library::{self, Starter};
use crate::engine::views::library::LibraryQuery;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::{card, heading, text};

/// Width of the list.
const LIST: f32 = 400.0;
/// Below this width the questions stand under the list.
pub(super) const ONE_COLUMN: f32 = 700.0;

/// The picker: the starters, a blank one, and what is in one's own library.
pub(super) struct Picker {
    choices: Vec<Choice>,
    chosen: Chosen,
    items: Cached<LibraryQuery>,
    own: Own,
}

/// What is chosen: a starter by its place, or something of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Starter(usize),
    Own(LibraryItemId),
}

struct Choice {
    title: String,
    what_for: String,
    audience: Audience,
    content: Content,
}

/// A questionnaire about to be made.
pub(super) struct Start {
    pub(super) audience: Audience,
    pub(super) languages: Vec<Language>,
    pub(super) content: Content,
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
        Self {
            choices: library::starters().iter().map(starter).chain([blank]).collect(),
            chosen: Chosen::Starter(0),
            items: Cached::default(),
            own: Own::default(),
        }
    }

    /// What the chosen one makes: a starter in the language of the workspace with the words of the others kept; one's own in its
    /// languages; of a question alone, one with the shared question besides.
    pub(super) fn start(&self, language: Language) -> Option<Start> {
        match self.chosen {
            Chosen::Starter(at) => {
                let choice = self.choices.get(at)?;
                Some(Start { audience: choice.audience, languages: vec![language], content: choice.content.clone() })
            }
            Chosen::Own(id) => {
                let entry = &self.items.view()?.iter().find(|item| item.id == id)?.entry;
                let content = entry.question().map_or_else(|| entry.content.clone(), with_shared);
                Some(Start { audience: entry.audience, languages: entry.languages.clone(), content })
            }
        }
    }

    /// Shows the list and, beside or below it, the questions of the chosen one. Gives what is wanted of one's own library.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Wish> {
        let mut cached = std::mem::take(&mut self.items);
        let items = cached.get(ctx.engine, &LibraryQuery).map(Vec::as_slice).unwrap_or_default();
        // What was taken out is not chosen any more.
        if matches!(self.chosen, Chosen::Own(id) if items.iter().all(|item| item.id != id)) {
            self.chosen = Chosen::Starter(0);
        }
        text(ctx.tr.questionnaires_pick_hint()).lead().show(ui);
        let wish = if ui.available_width() < ONE_COLUMN {
            let wish = self.list(ui, ctx, items);
            self.preview(ui, ctx, items).or(wish)
        } else {
            let room = ui.available_rect_before_wrap();
            let mut left = ui.new_child(UiBuilder::new().id_salt("starters").max_rect(room.with_max_x(room.left() + LIST)));
            let wish = self.list(&mut left, ctx, items);
            let right = room.with_min_x(room.left() + LIST + space::L);
            let mut right = ui.new_child(UiBuilder::new().id_salt("questions").max_rect(right));
            let wish = self.preview(&mut right, ctx, items).or(wish);
            ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
            wish
        };
        self.items = cached;
        wish
    }

    fn list(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, items: &[LibraryItem]) -> Option<Wish> {
        ui.spacing_mut().item_spacing.y = space::S;
        for (i, choice) in self.choices.iter().enumerate() {
            let on = self.chosen == Chosen::Starter(i);
            if ui.push_id(&choice.title, |ui| choice_card(ui, &choice.title, &choice.what_for, on)).inner {
                self.chosen = Chosen::Starter(i);
            }
        }
        ui.add_space(space::S);
        let wish = own::head(ui, ctx, items);
        for item in items {
            let on = self.chosen == Chosen::Own(item.id);
            let name = library::for_anyone(item.entry.name(ctx.tr.language()), ctx.tr.language());
            if ui.push_id(item.id, |ui| choice_card(ui, &name, &own::holds(ctx.tr, &item.entry), on)).inner {
                self.chosen = Chosen::Own(item.id);
                self.own = Own::default();
            }
        }
        wish
    }

    fn preview(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, items: &[LibraryItem]) -> Option<Wish> {
        match self.chosen {
            Chosen::Starter(at) => {
                let choice = self.choices.get(at)?;
                card(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    heading(ui, &choice.title);
                    text(&choice.what_for).show(ui);
                    questions(ui, ctx, choice.audience, &choice.content, ctx.settings().language);
                    text(ctx.tr.questionnaires_use_note()).small().muted().show(ui);
                });
                None
            }
            Chosen::Own(id) => {
                let item = items.iter().find(|item| item.id == id)?;
                let own = &mut self.own;
                card(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    let wish = own.show(ui, ctx, item);
                    let entry = &item.entry;
                    let language = own::spoken(ctx.tr.language(), entry);
                    questions(ui, ctx, entry.audience, &entry.content, language);
                    if entry.question().is_some() {
                        text(ctx.tr.library_question_note()).small().muted().show(ui);
                    }
                    wish
                })
                .inner
            }
        }
    }
}

/// For whom it is, and what it asks.
fn questions(ui: &mut Ui, ctx: &ScreenCtx<'_>, audience: Audience, content: &Content, language: Language) {
    text(ctx.tr.questionnaires_audience(<&str>::from(audience))).small().muted().show(ui);
    for (number, question) in (1_usize..).zip(&content.questions) {
        ui.horizontal_top(|ui| {
            ui.set_min_width(ui.available_width());
            text(ctx.tr.count(number)).muted().show(ui);
            text(library::for_anyone(question.text.get(language), language)).show(ui);
        });
    }
}

/// A card to be chosen; true when it was.
fn choice_card(ui: &mut Ui, title: &str, what_for: &str, on: bool) -> bool {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    // One line of it: the whole stands beside, above the questions.
    let words = line(ui, what_for, TextSize::Small, false, tokens.muted, width - 2.0 * space::L);
    let high = space::S + TextSize::Body.line() + space::XS + TextSize::Small.line() + space::S;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(what_for));
    let fill = if on {
        tokens.accent_soft
    } else if response.hovered() {
        tokens.hover
    } else {
        tokens.card
    };
    let border = if on { tokens.focus() } else { tokens.hairline() };
    ui.painter().rect(rect, radius::CARD, fill, border, eframe::egui::StrokeKind::Inside);
    let inner = Rect::from_min_max(rect.min + vec2(space::L, space::S), rect.max - vec2(space::L, space::S));
    let title = line(ui, title, TextSize::Body, true, tokens.text, inner.width() - 24.0);
    put_line(ui.painter(), inner.left(), inner.top() + 10.0, title, tokens.text);
    ui.painter().galley(pos2(inner.left(), inner.top() + 24.0), words, tokens.muted);
    if on {
        icon_at(ui.painter(), pos2(inner.right() - size::ICON / 2.0, inner.top() + 10.0), Icon::Check, size::ICON, tokens.accent);
    }
    focus_ring(ui, &response, rect, radius::CARD);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !on
}

/// A questionnaire with the shared question only, in all languages.
fn blank() -> Content {
    let title = Language::ALL.into_iter().map(|l| (l, Tr::new(l).questionnaires_untitled())).collect();
    Content { title: Texts(title), questions: shared().into_iter().collect(), ..Content::default() }
}

/// One with this question and, where it is another, the shared one.
fn with_shared(question: &Question) -> Content {
    let shared = shared().filter(|shared| shared.identity != question.identity);
    Content { questions: [question.clone()].into_iter().chain(shared).collect(), ..blank() }
}

fn shared() -> Option<Question> {
    library::starters().iter().find_map(|s| s.question("shared_change_first")).cloned()
}
