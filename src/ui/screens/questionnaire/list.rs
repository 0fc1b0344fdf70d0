//! The middle of the editor: what the coach says of the whole, title and introduction, then questions and section heads as cards. A
//! grip drags each to another place. Cards out of view take their room and are not laid out.

use eframe::egui::{Key, Rect, Ui, vec2};

use super::advice;
use super::cards::{self, Card};
use super::change::Edit;
use super::heights;
use super::order::{self, Row};
use super::state::{Chosen, Now, State};
use super::{library, ready_made, sections};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, space};
use crate::ui::widgets::Button;

/// So far above and below what is in view cards are drawn all the same, so that Tab finds the next one.
const BEYOND: f32 = 500.0;
/// At the edges of the list a dragged card makes it scroll: so near, in points.
const EDGE: f32 = 32.0;

/// The list.
pub(super) fn list(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    ui.spacing_mut().item_spacing.y = space::S;
    advice::whole_line(ui, ctx, state, now);
    cards::head(ui, ctx, state, now);
    let places = all_cards(ui, ctx, state, now);
    drag(ui, state, now, &places);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        let content = &now.whole.content;
        let end = order::spot_at(content, content.questions.len());
        if Button::quiet(ctx.tr.questionnaire_add()).icon(Icon::Plus).show(ui).clicked() {
            state.edit(Edit::Add(end), now.whole);
        }
        if Button::quiet(ctx.tr.editor_section_add()).icon(Icon::BetweenHorizontalStart).show(ui).clicked() {
            state.edit(Edit::AddSection(end), now.whole);
        }
        ready_made::button(ui, ctx, state, now);
        library::button(ui, ctx, state, now);
    });
}

/// Draws the cards in view, and those that must not be lost from sight: the open one, that with the keyboard, the one being dragged.
/// Gives the place of each row.
fn all_cards(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) -> Vec<Rect> {
    let rows = &now.known.rows;
    let mut places = Vec::with_capacity(rows.len());
    let near = ui.clip_rect().expand2(vec2(0.0, BEYOND));
    let width = ui.available_width();
    state.heights.begin(width, now.language);
    let held = [state.focused, state.card_focus, state.dragged, open_row(state)];
    state.focused = None;
    for row in rows {
        let key = heights::key(now, *row);
        let place = Rect::from_min_size(ui.cursor().min, vec2(width, state.heights.about(key)));
        if !near.intersects(place)
            && !held.contains(&Some(*row))
            && let Some(height) = state.heights.without_drawing(key)
        {
            places.push(ui.allocate_space(vec2(width, height)).1);
            continue;
        }
        let Card { card, grip } = ui.push_id((key, *row), |ui| draw(ui, ctx, state, now, *row)).inner;
        state.heights.learn(key, grip.rect.height());
        places.push(grip.rect);
        if grip.drag_started() {
            state.dragged = Some(*row);
        }
        if let Some(card) = card {
            if state.card_focus.take_if(|wanted| wanted == row && state.edits.is_empty()).is_some() {
                card.request_focus();
            }
            if card.has_focus() {
                state.focused = Some(*row);
            }
            if card.clicked() {
                state.select(chosen(*row));
            }
        }
    }
    if !state.heights.is_at_its_end() {
        ui.ctx().request_repaint();
    }
    places
}

const fn chosen(row: Row) -> Chosen {
    match row {
        Row::Question(at) => Chosen::Question(at),
        Row::Section(code) => Chosen::Section(code),
    }
}

fn open_row(state: &State) -> Option<Row> {
    match state.chosen {
        Chosen::Head => None,
        Chosen::Question(at) => Some(Row::Question(at)),
        Chosen::Section(code) => Some(Row::Section(code)),
    }
}

fn draw(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, row: Row) -> Card {
    let open = open_row(state) == Some(row);
    match row {
        Row::Question(at) if open => cards::open_card(ui, ctx, state, now, at),
        Row::Question(at) => cards::closed_card(ui, ctx, state, now, at),
        Row::Section(code) if open => sections::open(ui, ctx, state, now, code),
        Row::Section(code) => sections::closed(ui, ctx, now, code),
    }
}

/// A card is being dragged: a line shows where it would go, and there it goes when it is let go.
fn drag(ui: &Ui, state: &mut State, now: &Now<'_>, places: &[Rect]) {
    let Some(row) = state.dragged else { return };
    let pointer = ui.input(|i| i.pointer.interact_pos());
    let held = ui.input(|i| i.pointer.any_down());
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        state.dragged = None;
        return;
    }
    let rows = &now.known.rows;
    let target = pointer.and_then(|at| target(rows, row, places.iter().filter(|c| c.center().y < at.y).count(), now));
    if !held {
        state.dragged = None;
        if let Some((_, edit)) = target {
            state.edit(edit, now.whole);
        }
        return;
    }
    if let Some(at) = pointer {
        ui.scroll_to_rect(Rect::from_center_size(at, vec2(1.0, 2.0 * EDGE)), None);
        ui.ctx().request_repaint();
    }
    if let Some((number, _)) = target {
        let y = match places.get(number) {
            Some(card) => card.top() - space::XS,
            None => places.last().map_or(0.0, |c| c.bottom() + space::XS),
        };
        ui.painter().hline(ui.max_rect().x_range(), y, Tokens::of(ui).focus());
    }
}

/// Before which row a dragged one would go, with the change that is; none where nothing would change. Sections go between sections.
fn target(rows: &[Row], row: Row, number: usize, now: &Now<'_>) -> Option<(usize, Edit)> {
    match row {
        Row::Question(from) => {
            let spot = order::without(&now.whole.content, from, order::spot(rows, number))?;
            Some((number, Edit::Move(from, spot)))
        }
        Row::Section(code) => {
            let heads = || rows.iter().enumerate().filter(|(_, row)| matches!(row, Row::Section(_)));
            let number = heads().map(|(n, _)| n).find(|n| *n >= number).unwrap_or(rows.len());
            let from = heads().position(|(_, r)| *r == row)?;
            let before = heads().filter(|(n, _)| *n < number).count();
            let to = if before > from { before - 1 } else { before };
            (to != from).then_some((number, Edit::MoveSection(code, to)))
        }
    }
}
