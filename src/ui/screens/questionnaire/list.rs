//! The middle of the editor: title and introduction, then the questions as cards. The chosen one is open for its words; a grip
//! drags each to another place.

use eframe::egui::{CursorIcon, Frame, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::change::{Edit, Kind};
use super::state::{Now, State};
use crate::domain::place::Place;
use crate::domain::questionnaire::{self, Question, QuestionKind};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::{Button, Field, Text, card_frame, text};

/// Where number and words begin, from the left edge of a card.
const NUMBER: f32 = 37.0;
const WORDS: f32 = 65.0;

/// The list of cards.
pub(super) fn list(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    ui.spacing_mut().item_spacing.y = space::S;
    head(ui, ctx, state, now);
    let mut cards = Vec::with_capacity(now.whole.content.questions.len());
    let (mut focused, mut dropped, mut dragged) = (None, None, None);
    for (at, question) in now.whole.content.questions.iter().enumerate() {
        let card = ui.push_id((question.identity, at), |ui| {
            if state.selected == Some(at) { open_card(ui, ctx, state, now, at) } else { closed_card(ui, ctx, now, at) }
        });
        let Card { card, grip } = card.inner;
        if grip.dragged() {
            dragged = Some(at);
        }
        if grip.drag_stopped() {
            dropped = Some(at);
        }
        if let Some(card) = &card
            && card.has_focus()
        {
            focused = Some(at);
        }
        if card.is_some_and(|c| c.clicked()) {
            state.select(Some(at));
        }
        cards.push(grip.rect);
    }
    state.focused = focused;
    if let Some((from, slot)) = dragged.or(dropped).and_then(|from| Some((from, slot_of(ui, &cards)?))) {
        let to = if slot > from { slot - 1 } else { slot };
        if dropped.is_some() && to != from {
            state.edit(Edit::Move(from, to), now.whole);
        } else if dragged.is_some() {
            show_slot(ui, &cards, slot);
        }
    }
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        if Button::quiet(ctx.tr.questionnaire_add()).icon(Icon::Plus).show(ui).clicked() {
            state.edit(Edit::Add(now.whole.content.questions.len()), now.whole);
        }
        super::library::button(ui, ctx, state, now);
    });
}

/// A drawn card; its grip's place stands for the card's height.
struct Card {
    card: Option<Response>,
    grip: Response,
}

/// The place between the cards the pointer is at.
fn slot_of(ui: &Ui, cards: &[Rect]) -> Option<usize> {
    let at = ui.input(|i| i.pointer.interact_pos())?;
    ui.scroll_to_rect(Rect::from_center_size(at, vec2(1.0, 64.0)), None);
    Some(cards.iter().filter(|c| c.center().y < at.y).count())
}

fn show_slot(ui: &Ui, cards: &[Rect], slot: usize) {
    let y = match cards.get(slot) {
        Some(card) => card.top() - space::XS,
        None => cards.last().map_or(0.0, |c| c.bottom() + space::XS),
    };
    let x = ui.max_rect().x_range();
    ui.painter().hline(x, y, Tokens::of(ui).focus());
}

/// Title, introduction and thanks: closed as one line each, open as fields.
fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let tokens = Tokens::of(ui);
    if state.selected.is_some() {
        let title = Place::Title.words(&now.whole.content, now.language);
        let below = Place::Introduction.words(&now.whole.content, now.language);
        let words = text(title).semibold();
        let words = if title.is_empty() { none(ctx, now) } else { words };
        let name = ctx.tr.questionnaire_head_show();
        let (rect, response) = card_button(ui, &words, below, &name, space::L);
        icon_at(ui.painter(), pos2(rect.right() - 24.0, rect.center().y), Icon::Pencil, size::ICON, tokens.muted);
        if response.clicked() {
            state.select(None);
        }
        return;
    }
    let shown = card_frame(tokens).stroke(tokens.focus()).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        state.field(ui, ctx, now, Place::Title, Field::new(ctx.tr.questionnaire_title()).limit(200));
        state.field(ui, ctx, now, Place::Introduction, Field::area(ctx.tr.questionnaire_introduction(), 3).limit(5000));
        state.field(ui, ctx, now, Place::Thanks, Field::area(ctx.tr.questionnaire_thanks(), 2).limit(5000));
    });
    scroll(state, &shown.response);
}

fn scroll(state: &mut State, card: &Response) {
    if std::mem::take(&mut state.scroll_to_selected) {
        card.scroll_to_me(None);
    }
}

fn none(ctx: &ScreenCtx<'_>, now: &Now<'_>) -> Text {
    text(ctx.tr.questionnaire_no_wording(now.language.own_name())).warn()
}

/// A card that is chosen by a click or Enter: words, a small line below.
fn card_button(ui: &mut Ui, words: &Text, below: &str, name: &str, left: f32) -> (Rect, Response) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let mut job = words.job(tokens);
    job.wrap.max_width = width - left - 40.0;
    let galley = ui.painter().layout_job(job);
    let high = galley.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high + 46.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let fill = if response.hovered() { tokens.hover } else { tokens.card };
    ui.painter().rect(rect, radius::CARD, fill, tokens.hairline(), StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + left, rect.top() + space::M), galley, tokens.text);
    let below = line(ui, below, TextSize::Small, false, tokens.muted, width - left - 40.0);
    put_line(ui.painter(), rect.left() + left, rect.top() + space::M + high + 14.0, below, tokens.muted);
    focus_ring(ui, &response, rect, radius::CARD);
    (rect, response.on_hover_cursor(CursorIcon::PointingHand))
}

fn closed_card(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, at: usize) -> Card {
    let Some(question) = now.whole.content.questions.get(at) else { return empty(ui) };
    let number = ctx.tr.count(at + 1);
    let words = question.text.get(now.language);
    let name = ctx.tr.questionnaire_question_named(number.clone(), words);
    let shown = if words.is_empty() { none(ctx, now) } else { text(words) };
    let (rect, response) = card_button(ui, &shown, &kind_line(ctx.tr, question), &name, WORDS);
    let grip = grip(ui, ctx, rect, space::M + 10.0, &number);
    Card { card: Some(response), grip }
}

fn empty(ui: &mut Ui) -> Card {
    Card { card: None, grip: ui.allocate_response(vec2(0.0, 0.0), Sense::hover()) }
}

/// Number and grip at the left of a card, their middle so far down. The response is as high as the card.
fn grip(ui: &Ui, ctx: &ScreenCtx<'_>, card: Rect, down: f32, number: &str) -> Response {
    let tokens = Tokens::of(ui);
    let y = card.top() + down;
    let words = line(ui, number, TextSize::Body, false, tokens.muted, WORDS - NUMBER);
    put_line(ui.painter(), card.left() + NUMBER, y, words, tokens.muted);
    let place = card.with_max_x(card.left() + NUMBER - 4.0);
    let response = ui.interact(place, ui.scope_id().with("grip"), Sense::DRAG);
    let name = ctx.tr.questionnaire_move(number.to_owned());
    response.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, &name));
    let colour = if response.hovered() || response.dragged() { tokens.text } else { tokens.faint };
    icon_at(ui.painter(), pos2(card.left() + 17.0, y), Icon::GripVertical, size::ICON, colour);
    if response.dragged() {
        ui.painter().rect_stroke(card, radius::CARD, Stroke::new(1.0, tokens.accent), StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::Grab)
}

fn open_card(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize) -> Card {
    let Some(question) = now.whole.content.questions.get(at) else { return empty(ui) };
    let tokens = Tokens::of(ui);
    let number = ctx.tr.count(at + 1);
    let margin = Margin { left: 51, right: 14, top: 10, bottom: 10 };
    let shown = card_frame(tokens).stroke(tokens.focus()).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let field = Field::area(ctx.tr.questionnaire_wording(number.clone()), 1).label_hidden().limit(5000);
        state.field(ui, ctx, now, Place::Question(at), field);
        // In line with the words within the field.
        Frame::NONE
            .inner_margin(Margin { left: 12, ..Margin::ZERO })
            .show(ui, |ui| text(kind_line(ctx.tr, question)).small().muted().show(ui));
    });
    scroll(state, &shown.response);
    Card { card: None, grip: grip(ui, ctx, shown.response.rect, space::M + 18.0, &number) }
}

/// What kind of answer it takes, in a few words.
pub(super) fn kind_line(tr: &Tr, question: &Question) -> String {
    let name = |kind: &QuestionKind| tr.questionnaire_kind_name(Kind::of(kind).code());
    let mut words = match &question.kind {
        QuestionKind::OpenText { lines } if *lines <= 2 => tr.questionnaire_kind_open_short(),
        QuestionKind::OpenText { .. } => tr.questionnaire_kind_open_long(),
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => {
            let offered = question.kind.choices().iter().filter(|c| !c.retired).count();
            tr.questionnaire_kind_choices(name(&question.kind), tr.count(offered))
        }
        QuestionKind::Scale { from, to, .. } => tr.questionnaire_kind_scale(tr.whole(i64::from(*from)), tr.whole(i64::from(*to))),
        other => name(other),
    };
    let mut more = |part: String| {
        words.push_str(" · ");
        words.push_str(&part);
    };
    if question.role == Some(questionnaire::Role::Shared) {
        more(tr.questionnaire_kind_shared());
    }
    if question.required {
        more(tr.questionnaire_kind_required());
    }
    words
}
