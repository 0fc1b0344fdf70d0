//! Sections in the editor: their heads among the cards, their settings at the right.

use eframe::egui::{Margin, Ui};

use super::cards::{Card, Line, card_button, empty, grip, none, scroll};
use super::change::Edit;
use super::fields::shown;
use super::insert;
use super::keys::shifted;
use super::order::Row;
use super::state::{Now, State};
use crate::domain::place::Place;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, space};
use crate::ui::widgets::{Button, Field, card_frame, heading, text};

/// Where the words of a head begin, from its left edge.
const WORDS: f32 = 37.0;

/// The number of a section among the others, from 1.
fn number(ctx: &ScreenCtx<'_>, now: &Now<'_>, code: u32) -> String {
    ctx.tr.count(now.whole.content.sections.iter().position(|s| s.code == code).map_or(0, |at| at + 1))
}

/// A closed head: title, introduction in one line.
pub(super) fn closed(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, code: u32) -> Card {
    let title = shown(now, Place::Section(code), now.language);
    let below = shown(now, Place::SectionIntroduction(code), now.language);
    let section = ctx.tr.editor_section(number(ctx, now, code));
    let name = ctx.tr.editor_section_named(section.as_str(), title.as_str());
    let words = if title.is_empty() { none(ctx, now) } else { text(title).semibold() };
    let faulty = [Place::Section(code), Place::SectionIntroduction(code)].into_iter().flat_map(|p| now.known.pipe_faults(p)).copied();
    let fault = insert::fault_words(ctx, &faulty.collect::<Vec<_>>()).map(|words| Line { icon: Icon::CircleAlert, words, warn: true });
    let below = if below.is_empty() { section } else { format!("{section} · {below}") };
    let (rect, response) = card_button(ui, &words, &below, fault.as_slice(), &name, WORDS);
    let grip = grip(ui, rect, space::M + 10.0, &ctx.tr.editor_section_drag(title_or_number(ctx, now, code)));
    Card { card: Some(response), grip }
}

/// What a section is called where it must be called something.
fn title_or_number(ctx: &ScreenCtx<'_>, now: &Now<'_>, code: u32) -> String {
    let title = shown(now, Place::Section(code), now.language);
    if title.is_empty() { ctx.tr.editor_section(number(ctx, now, code)) } else { title }
}

/// An open head: its words as fields.
pub(super) fn open(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, code: u32) -> Card {
    if now.whole.content.section(code).is_none() {
        return empty(ui);
    }
    let margin = Margin { left: 37, right: 14, top: 10, bottom: 10 };
    let card = card_frame(Tokens::of(ui)).stroke(Tokens::of(ui).focus()).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        state.field(ui, ctx, now, Place::Section(code), Field::new(ctx.tr.editor_section_title()).limit(200));
        insert::faults(ui, ctx, now, Place::Section(code));
        let introduction = Place::SectionIntroduction(code);
        let label = ctx.tr.editor_section_introduction();
        state.field(ui, ctx, now, introduction, Field::area(label.as_str(), 2).limit(5000));
        insert::faults(ui, ctx, now, introduction);
        insert::button(ui, ctx, state, now, (introduction, &label));
    });
    scroll(state, &card.response);
    let name = ctx.tr.editor_section_drag(title_or_number(ctx, now, code));
    Card { card: None, grip: grip(ui, card.response.rect, space::M + 18.0, &name) }
}

/// The settings of a section: its place, and taking it out.
pub(super) fn settings(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, code: u32) {
    heading(ui, &ctx.tr.editor_section(number(ctx, now, code)));
    let rows = &now.known.rows;
    let from = rows.iter().position(|row| *row == Row::Section(code)).unwrap_or_default();
    let count = rows.iter().skip(from + 1).take_while(|row| matches!(row, Row::Question(_))).count();
    text(ctx.tr.questionnaires_questions(count, ctx.tr.count(count))).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (up, icon, words) in [(true, Icon::ArrowUp, ctx.tr.editor_section_up()), (false, Icon::ArrowDown, ctx.tr.editor_section_down())]
        {
            let edit = shifted(now.whole, code, up);
            if Button::secondary(words).icon(icon).enabled(edit.is_some()).show(ui).clicked()
                && let Some(edit) = edit
            {
                state.edit(edit, now.whole);
            }
        }
    });
    if Button::secondary(ctx.tr.editor_section_remove()).icon(Icon::Trash2).show(ui).clicked() {
        state.edit(Edit::RemoveSection(code), now.whole);
    }
    text(ctx.tr.editor_section_remove_note()).small().muted().show(ui);
}
