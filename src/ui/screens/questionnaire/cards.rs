//! The cards of the list: closed they say what is asked, how, when, and what is wrong; open they hold the words. The list lays them out.

use eframe::egui::{Align, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use eframe::egui::{CursorIcon, Frame, Key, Layout, Margin, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind};

use super::advice;
use super::change::{Edit, Kind};
use super::fields::shown;
use super::insert;
use super::order;
use super::rules::fault_words;
use super::state::{Chosen, Now, State};
use crate::domain::place::Place;
use crate::domain::questionnaire::{self, Question, QuestionKind};
use crate::engine::rule_words;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::{Field, Text, card_frame, icon, text};

/// Where number and words begin, from the left edge of a card.
const NUMBER: f32 = 37.0;
const WORDS: f32 = 65.0;
/// A line below the words.
const LINE: f32 = 20.0;

/// A drawn card; its grip's place stands for the card's height.
pub(super) struct Card {
    pub(super) card: Option<Response>,
    pub(super) grip: Response,
}

/// A line at the foot of a closed card.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) icon: Icon,
    pub(super) words: String,
    /// Something is wrong, or could be better.
    pub(super) warn: bool,
}

/// Title, introduction and thanks: closed as one line each, open as fields.
pub(super) fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let tokens = Tokens::of(ui);
    if state.chosen != Chosen::Head {
        let title = shown(now, Place::Title, now.language);
        let below = shown(now, Place::Introduction, now.language);
        let words = if title.is_empty() { none(ctx, now) } else { text(title).semibold() };
        let name = ctx.tr.questionnaire_head_show();
        let faulty = [Place::Title, Place::Introduction, Place::Thanks].into_iter().flat_map(|p| now.known.pipe_faults(p)).copied();
        let fault = insert::fault_words(ctx, &faulty.collect::<Vec<_>>()).map(|words| Line { icon: Icon::CircleAlert, words, warn: true });
        let (rect, response) = card_button(ui, &words, &below, fault.as_slice(), &name, space::L);
        icon_at(ui.painter(), pos2(rect.right() - 24.0, rect.center().y), Icon::Pencil, size::ICON, tokens.muted);
        if response.clicked() {
            state.select(Chosen::Head);
        }
        return;
    }
    let card = card_frame(tokens).stroke(tokens.focus()).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        state.field(ui, ctx, now, Place::Title, Field::new(ctx.tr.questionnaire_title()).limit(200));
        for (place, label, rows) in
            [(Place::Introduction, ctx.tr.questionnaire_introduction(), 3), (Place::Thanks, ctx.tr.questionnaire_thanks(), 2)]
        {
            state.field(ui, ctx, now, place, Field::area(label.as_str(), rows).limit(5000));
            insert::faults(ui, ctx, now, place);
            ui.push_id(place, |ui| insert::button(ui, ctx, state, now, (place, &label)));
        }
    });
    scroll(state, &card.response);
}

pub(super) fn scroll(state: &mut State, card: &Response) {
    if std::mem::take(&mut state.scroll_to_selected) {
        card.scroll_to_me(None);
    }
}

pub(super) fn none(ctx: &ScreenCtx<'_>, now: &Now<'_>) -> Text {
    text(ctx.tr.questionnaire_no_wording(now.language.own_name())).warn()
}

/// A card that is chosen by a click or Enter: words, a small line below, further lines with an icon each.
pub(super) fn card_button(ui: &mut Ui, words: &Text, below: &str, more: &[Line], name: &str, left: f32) -> (Rect, Response) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let mut job = words.job(tokens);
    job.wrap.max_width = width - left - 40.0;
    let galley = ui.painter().layout_job(job);
    let high = galley.size().y;
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let lines = more.len() as f32 * LINE;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high + 46.0 + lines), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let fill = if response.hovered() { tokens.hover } else { tokens.card };
    ui.painter().rect(rect, radius::CARD, fill, tokens.hairline(), StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + left, rect.top() + space::M), galley, tokens.text);
    let below = line(ui, below, TextSize::Small, false, tokens.muted, width - left - 40.0);
    put_line(ui.painter(), rect.left() + left, rect.top() + space::M + high + 14.0, below, tokens.muted);
    if !more.is_empty() {
        let foot = Rect::from_min_max(pos2(rect.left() + left, rect.top() + space::M + high + 24.0), rect.max - vec2(space::M, 0.0));
        foot_lines(ui, foot, more);
    }
    focus_ring(ui, &response, rect, radius::CARD);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    (rect, response.on_hover_cursor(CursorIcon::PointingHand))
}

fn foot_lines(ui: &mut Ui, room: Rect, lines: &[Line]) {
    let tokens = Tokens::of(ui);
    let mut child = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(room).layout(Layout::top_down(Align::Min)));
    child.spacing_mut().item_spacing = vec2(space::XS, 0.0);
    for part in lines {
        child.allocate_ui_with_layout(vec2(room.width(), LINE), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_height(LINE);
            icon(ui, part.icon, if part.warn { tokens.warn } else { tokens.muted });
            let words = text(part.words.as_str()).small().one_line();
            if part.warn { words.warn() } else { words.muted() }.show(ui);
        });
    }
}

pub(super) fn closed_card(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &State, now: &Now<'_>, at: usize) -> Card {
    let Some(question) = now.whole.content.questions.get(at) else { return empty(ui) };
    let number = ctx.tr.count(at + 1);
    let words = shown(now, Place::Question(at), now.language);
    let name = ctx.tr.questionnaire_question_named(number.clone(), words.as_str());
    let seen = if words.is_empty() { none(ctx, now) } else { text(words) };
    let lines = lines(ctx, state, now, at, question);
    let (rect, response) = card_button(ui, &seen, &kind_line(ctx.tr, question), &lines, &name, WORDS);
    paint_number(ui, rect, space::M + 10.0, &number);
    let grip = grip(ui, rect, space::M + 10.0, &ctx.tr.questionnaire_move(number));
    Card { card: Some(response), grip }
}

/// When it is asked, and what is to be said about that, about what is put in, about its wording.
fn lines(ctx: &ScreenCtx<'_>, state: &State, now: &Now<'_>, at: usize, question: &Question) -> Vec<Line> {
    let rule = rule_words::line(&question.show_if, &now.whole.content, now.language, ctx.tr);
    let mut lines: Vec<Line> = Vec::new();
    lines.extend((!rule.is_empty()).then_some(Line { icon: Icon::Split, words: rule, warn: false }));
    let warn = |icon: Icon, words: String| Line { icon, words, warn: true };
    lines.extend(now.known.rule_faults(at).first().map(|fault| warn(Icon::CircleAlert, fault_words(ctx, now, at, *fault))));
    let of_this = now.known.pipes.iter().filter(|(place, _)| place.question() == Some(at)).flat_map(|(_, faults)| faults).copied();
    let pipes: Vec<_> = of_this.collect();
    lines.extend(insert::fault_words(ctx, &pipes).map(|words| warn(Icon::CircleAlert, words)));
    lines.extend(state.advisor.short(at, question.text.get(now.language), ctx.tr).map(|words| warn(Icon::Lightbulb, words)));
    lines
}

pub(super) fn empty(ui: &mut Ui) -> Card {
    Card { card: None, grip: ui.allocate_response(vec2(0.0, 0.0), Sense::hover()) }
}

fn paint_number(ui: &Ui, card: Rect, down: f32, number: &str) {
    let tokens = Tokens::of(ui);
    let words = line(ui, number, TextSize::Body, false, tokens.muted, WORDS - NUMBER);
    put_line(ui.painter(), card.left() + NUMBER, card.top() + down, words, tokens.muted);
}

/// The grip at the left of a card, its middle so far down. The response is as high as the card.
pub(super) fn grip(ui: &Ui, card: Rect, down: f32, name: &str) -> Response {
    let tokens = Tokens::of(ui);
    let y = card.top() + down;
    let place = card.with_max_x(card.left() + NUMBER - 4.0);
    let response = ui.interact(place, ui.scope_id().with("grip"), Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, name));
    let colour = if response.hovered() || response.dragged() { tokens.text } else { tokens.faint };
    icon_at(ui.painter(), pos2(card.left() + 17.0, y), Icon::GripVertical, size::ICON, colour);
    if response.dragged() {
        ui.painter().rect_stroke(card, radius::CARD, Stroke::new(1.0, tokens.accent), StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::Grab)
}

pub(super) fn open_card(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize) -> Card {
    let Some(question) = now.whole.content.questions.get(at) else { return empty(ui) };
    let tokens = Tokens::of(ui);
    let number = ctx.tr.count(at + 1);
    let margin = Margin { left: 51, right: 14, top: 10, bottom: 10 };
    let card = card_frame(tokens).stroke(tokens.focus()).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = ctx.tr.questionnaire_wording(number.clone());
        let field = Field::area(label.as_str(), 1).label_hidden().shift_for_lines().limit(5000);
        let response = state.field(ui, ctx, now, Place::Question(at), field);
        let enter = |i: &mut eframe::egui::InputState| !i.modifiers.any() && i.consume_key(Modifiers::NONE, Key::Enter);
        if response.has_focus() && ui.input_mut(enter) {
            state.edit(Edit::Add(order::behind(&now.whole.content, at)), now.whole);
        }
        // In line with the words within the field.
        Frame::NONE.inner_margin(Margin { left: 12, ..Margin::ZERO }).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                text(kind_line(ctx.tr, question)).small().muted().show(ui);
                insert::button(ui, ctx, state, now, (Place::Question(at), &label));
            });
            insert::faults(ui, ctx, now, Place::Question(at));
        });
        advice::question_line(ui, ctx, state, now, at);
    });
    scroll(state, &card.response);
    let rect = card.response.rect;
    paint_number(ui, rect, space::M + 18.0, &number);
    Card { card: None, grip: grip(ui, rect, space::M + 18.0, &ctx.tr.questionnaire_move(number)) }
}

/// What kind of answer it takes, in a few words.
pub(super) fn kind_line(tr: &Tr, question: &Question) -> String {
    let name = |kind: &QuestionKind| tr.questionnaire_kind_name(Kind::of(kind).code());
    let mut words = match &question.kind {
        QuestionKind::OpenText { lines } if *lines <= 2 => tr.questionnaire_kind_open_short(),
        QuestionKind::OpenText { .. } => tr.questionnaire_kind_open_long(),
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => {
            tr.questionnaire_kind_choices(name(&question.kind), tr.count(question.kind.offered().count()))
        }
        QuestionKind::Scale { from, to, .. } => tr.questionnaire_kind_scale(tr.whole(i64::from(*from)), tr.whole(i64::from(*to))),
        other => name(other),
    };
    let mut more = |part: String| {
        words.push_str(" · ");
        words.push_str(&part);
    };
    if let QuestionKind::OneChoice { other, shuffled, .. } | QuestionKind::SeveralChoices { other, shuffled, .. } = &question.kind {
        if *other {
            more(tr.editor_kind_other());
        }
        if *shuffled {
            more(tr.editor_kind_shuffled());
        }
    }
    if question.role == Some(questionnaire::Role::Shared) {
        more(tr.questionnaire_kind_shared());
    }
    if question.required {
        more(tr.questionnaire_kind_required());
    }
    words
}
