//! The button that puts something into a text: the first name, the shop, the day of the last purchase, the answer to an earlier
//! question. What stands there where it is not known is asked for first.

use eframe::egui::{Frame, Margin, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::state::{Now, State};
use crate::domain::piping::{self, Pipe, PipeFault};
use crate::domain::place::Place;
use crate::engine::rule_words::question_name;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, icon, menu_row, text};

/// What is about to be put into a text: what it is called there, and what stands for it where it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inserting {
    place: Place,
    name: String,
    fallback: String,
}

/// The button for the text of a place; `into` says which text.
pub(super) fn button(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, (place, into): (Place, &str)) {
    let button = Button::link(ctx.tr.editor_insert()).small().trailing(Icon::ChevronDown).named(ctx.tr.editor_insert_into(into)).show(ui);
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    if !is_open && state.inserting.as_ref().is_some_and(|i| i.place == place) {
        state.inserting = None;
    }
    let mut piece = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside).width(340.0).gap(space::XS).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        piece = match state.inserting.take_if(|i| i.place == place) {
            Some(inserting) => fallback(ui, ctx, state, inserting),
            None => pick(ui, ctx, state, now, place),
        };
        if piece.is_some() {
            ui.close();
        }
    });
    if let Some(piece) = piece {
        state.inserting = None;
        state.put_in(ui, now, place, &piece);
    }
}

/// What can be put in; gives the piece for what is always known.
fn pick(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, place: Place) -> Option<String> {
    let mut piece = None;
    for pipe in Pipe::OFFERED {
        if menu_row(ui, None, &spoken(ctx, pipe), false, None).clicked() {
            let name = piping::shown_name(pipe, now.language).to_owned();
            if pipe == Pipe::Shop {
                piece = Some(format!("{{{name}}}"));
            } else {
                state.inserting = Some(Inserting { place, name, fallback: String::new() });
            }
        }
    }
    let asked = piping::asked_before(&now.whole.content, place);
    if asked == 0 {
        return piece;
    }
    Frame::NONE
        .inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 2 })
        .show(ui, |ui| text(ctx.tr.editor_insert_answer()).small().muted().show(ui));
    ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
        for (at, question) in now.whole.content.questions.iter().enumerate().take(asked) {
            let words = format!("{} {}", question_name(at, ctx.tr), question.text.get(now.language));
            if menu_row(ui, None, &words, false, None).clicked() {
                let letter = piping::shown_name(Pipe::Answer(question.identity), now.language);
                state.inserting = Some(Inserting { place, name: format!("{letter}{}", at + 1), fallback: String::new() });
            }
        }
    });
    piece
}

/// What it is called in the window's language.
fn spoken(ctx: &ScreenCtx<'_>, pipe: Pipe) -> String {
    match pipe {
        Pipe::FirstName => ctx.tr.editor_pipe_first_name(),
        Pipe::Shop => ctx.tr.editor_pipe_shop(),
        Pipe::LastPurchase | Pipe::Month | Pipe::Answer(_) => ctx.tr.editor_pipe_last_purchase(),
    }
}

/// Asks what stands there where it is not known; gives the piece once that is said.
fn fallback(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, mut inserting: Inserting) -> Option<String> {
    let mut piece = None;
    Frame::NONE.inner_margin(Margin::same(8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let label = ctx.tr.editor_insert_fallback(inserting.name.as_str());
        let response = Field::new(label).hint(ctx.tr.editor_insert_example()).limit(200).show(ui, &mut inserting.fallback);
        if inserting.fallback.is_empty() && !response.has_focus() && !response.lost_focus() {
            response.request_focus();
        }
        // These signs end a piece.
        inserting.fallback.retain(|c| !matches!(c, '{' | '}' | '|'));
        let said = !inserting.fallback.trim().is_empty();
        let done = Button::secondary(ctx.tr.editor_insert_do()).small().enabled(said).show(ui).clicked();
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
        if said && (done || entered) {
            piece = Some(format!("{{{}|{}}}", inserting.name, inserting.fallback.trim()));
        }
    });
    if piece.is_none() {
        state.inserting = Some(inserting);
    }
    piece
}

/// What is wrong with what is put into a text, in one calm line.
pub(super) fn faults(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, place: Place) {
    if let Some(words) = fault_words(ctx, now.known.pipe_faults(place)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::CircleAlert, ctx.tokens.warn);
            text(words).small().warn().show(ui);
        });
    }
}

/// The worst of these faults in words.
pub(super) fn fault_words(ctx: &ScreenCtx<'_>, faults: &[PipeFault]) -> Option<String> {
    faults.first().map(|fault| match fault {
        PipeFault::NotAskedBefore => ctx.tr.editor_pipe_not_before(),
        PipeFault::NoFallback => ctx.tr.editor_pipe_no_fallback(),
    })
}
