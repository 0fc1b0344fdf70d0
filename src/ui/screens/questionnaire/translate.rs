//! Translating: the base language at the left, another one at the right, text by text in reading order, grouped by question. What is
//! missing is marked and counted. Words go the same way as the editor's, so that drafts and undo are the same.

use std::collections::HashMap;

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{Align, Key, Layout, ScrollArea, Ui, UiBuilder, vec2};

use super::cards::kind_line;
use super::change::{Edit, Whole};
use super::state::{Now, State};
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::domain::questionnaire::Content;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, size, space};
use crate::ui::widgets::{Button, Chip, Field, from_right, heading, rule, text};

/// Below this width the translation stands under the text.
const TWO_COLUMNS: f32 = 640.0;
/// So much above and below the window rows are laid out too, so that Tab finds the next one.
const AROUND: f32 = 240.0;
/// Width of a letter, height of a line and of the small one above a text: to tell how high a row will be that was never in view.
const LETTER: f32 = 7.0;
const LINE: f32 = 20.0;
const LABEL: f32 = 20.0;
/// For so many pictures a row is brought into view: those around it find their height meanwhile.
const BRINGING: u8 = 5;

/// What is known of the rows.
#[derive(Default)]
pub(super) struct Rows {
    /// The place the keyboard was in last.
    pub(super) at: Option<Place>,
    /// How high each row was when it was last in view, at this width in this language.
    heights: HashMap<Place, f32>,
    of: Option<(Language, u32)>,
    /// For so many pictures the row that gets the keyboard is brought into view: rows above it find their height meanwhile.
    bring: u8,
}

/// The language that is translated into: the one being edited, if it is not the base language; else the first other one.
pub(super) fn target(whole: &Whole, edited: Language) -> Option<Language> {
    let base = whole.base();
    Some(edited).filter(|l| *l != base).or_else(|| whole.languages.iter().copied().find(|l| *l != base))
}

/// The whole side, its head standing still above the rows.
pub(super) fn page(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let Some(now) = head(ui, ctx, state, now) else { return };
    ScrollArea::vertical().id_salt("translate").auto_shrink([false, false]).show(ui, |ui| {
        rows(ui, ctx, state, &now);
        ui.add_space(space::L);
    });
}

/// The whole side within a page that scrolls.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    if let Some(now) = head(ui, ctx, state, now) {
        rows(ui, ctx, state, &now);
    }
}

/// Which language, what is missing in it, the way to the next. Gives what the rows are drawn from; none while there is one language.
fn head<'a>(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'a>) -> Option<Now<'a>> {
    let Some(language) = target(now.whole, now.language) else {
        alone(ui, ctx, state, now);
        return None;
    };
    let base = now.whole.base();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            for other in now.whole.languages.iter().copied().filter(|l| *l != base) {
                let lacks = now.known.missing(other).len();
                let chip = Chip::new(other.own_name(), other == language);
                let chip = if lacks > 0 { chip.dot(ctx.tokens.warn).count(ctx.tr.count(lacks)) } else { chip };
                if chip.show(ui).clicked() {
                    state.speak(other);
                }
            }
            add_buttons(ui, ctx, state, now, |name| Button::link(name).small());
        });
        progress(ui, ctx, state, now, language);
    });
    rule(ui);
    Some(Now { language, ..*now })
}

fn progress(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, language: Language) {
    let (content, base) = (&now.whole.content, now.whole.base());
    let missing = now.known.missing(language).len();
    from_right(ui, size::CONTROL_DENSE, |ui| {
        if missing > 0 && Button::secondary(ctx.tr.translate_next()).key("Ctrl+Enter").small().show(ui).clicked() {
            state.next_missing(now.whole, language);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if missing > 0 {
                let all = Place::all(content).into_iter().filter(|place| !place.words(content, base).is_empty()).count();
                let words = ctx.tr.translate_progress(ctx.tr.count(all), missing, language.own_name(), ctx.tr.count(missing));
                text(words).warn().one_line().show(ui);
            } else {
                text(ctx.tr.translate_complete(language.own_name())).muted().one_line().show(ui);
            }
        });
    });
}

/// There is one language so far: the others are offered.
fn alone(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    ui.add_space(space::XL);
    heading(ui, &ctx.tr.translate_one());
    text(ctx.tr.translate_one_words()).muted().show(ui);
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        ui.horizontal_wrapped(|ui| add_buttons(ui, ctx, state, now, |name| Button::secondary(name).icon(Icon::Languages)));
    });
}

fn add_buttons(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, button: impl Fn(String) -> Button) {
    for language in Language::ALL.into_iter().filter(|l| !now.whole.languages.contains(l)) {
        if button(ctx.tr.questionnaire_language_add(language.own_name())).show(ui).clicked() {
            state.edit(Edit::AddLanguage(language), now.whole);
        }
    }
}

/// All rows; those far from the window only keep their place.
fn rows(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width in whole points")]
    let of = Some((now.language, ui.available_width() as u32));
    if state.rows.of != of {
        state.rows = Rows { at: state.rows.at, of, ..Rows::default() };
    }
    if std::mem::take(&mut state.scroll_to_selected) {
        state.rows.bring = BRINGING;
    }
    state.rows.bring = state.rows.bring.saturating_sub(1);
    if state.rows.bring > 0 {
        ui.ctx().request_repaint();
    }
    let content = &now.whole.content;
    let base = now.whole.base();
    let said = |place: &Place| !place.words(content, base).is_empty() || !place.words(content, now.language).is_empty();
    let places: Vec<Place> = Place::all(content).into_iter().filter(said).collect();
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        let mut group = None;
        let mut next = None;
        for (i, place) in places.iter().copied().enumerate() {
            if group != Some(place.question()) || place.question().is_none() && i > 1 {
                group = Some(place.question());
                title(ui, ctx, content, place);
            }
            if ui.push_id(place, |ui| placed(ui, ctx, state, now, place)).inner {
                next = places.get(i + 1).copied();
            }
        }
        if let Some(next) = next {
            state.go_to(next);
        }
    });
}

/// Above the texts of a question: its number and kind. What is said before and after the questions needs no title.
fn title(ui: &mut Ui, ctx: &ScreenCtx<'_>, content: &Content, place: Place) {
    ui.add_space(space::S);
    if let Some((at, question)) = place.question().and_then(|at| Some((at, content.questions.get(at)?))) {
        let (top, view) = (ui.cursor().top(), ui.clip_rect());
        if top > view.bottom() || top + LABEL < view.top() {
            ui.allocate_space(vec2(ui.available_width(), TextSize::Small.line()));
            return;
        }
        let number = ctx.tr.questionnaire_question(ctx.tr.count(at + 1));
        text(number).small().semibold().then(format!("  {}", kind_line(ctx.tr, question))).muted().show(ui);
    }
}

/// A row where it is in view or wanted; elsewhere only the room it takes. True when the keyboard goes on from it by Enter.
fn placed(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, place: Place) -> bool {
    let high = state.rows.heights.get(&place).copied().unwrap_or_else(|| guessed(ui, now, place));
    let view = ui.clip_rect().expand2(vec2(0.0, AROUND));
    let top = ui.cursor().top();
    // The row with the keyboard stays: a field that is not drawn loses it.
    let wanted = state.wants(place) || state.rows.at == Some(place);
    if !wanted && (top + high < view.top() || top > view.bottom()) {
        ui.allocate_space(vec2(ui.available_width(), high));
        return false;
    }
    let drawn = ui.scope(|ui| row(ui, ctx, state, now, place));
    state.rows.heights.insert(place, drawn.response.rect.height());
    drawn.inner
}

/// How high a row will be, near enough to keep its place.
fn guessed(ui: &Ui, now: &Now<'_>, place: Place) -> f32 {
    let width = if ui.available_width() < TWO_COLUMNS { ui.available_width() } else { ui.available_width() / 2.0 };
    let content = &now.whole.content;
    #[expect(clippy::cast_precision_loss, reason = "some letters")]
    let lines = |language| (place.words(content, language).chars().count() as f32 * LETTER / width).ceil().max(1.0);
    let least = f32::from(shape(place).0);
    let field = if least > 0.0 { lines(now.language).max(least) * LINE + 2.0 * space::S } else { size::CONTROL };
    let (base, field) = (LABEL + lines(now.whole.base()) * LINE, LABEL + field);
    if ui.available_width() < TWO_COLUMNS { base + space::XS + field } else { base.max(field) }
}

fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, place: Place) -> bool {
    ui.spacing_mut().item_spacing.y = space::XS;
    if ui.available_width() < TWO_COLUMNS {
        original(ui, ctx, now, place);
        return translation(ui, ctx, state, now, place);
    }
    let width = (ui.available_width() - space::L) / 2.0;
    let room = ui.available_rect_before_wrap();
    let mut left = ui.new_child(UiBuilder::new().id_salt("left").max_rect(room.with_max_x(room.left() + width)));
    original(&mut left, ctx, now, place);
    let mut right = ui.new_child(UiBuilder::new().id_salt("right").max_rect(room.with_min_x(room.right() - width)));
    let on = translation(&mut right, ctx, state, now, place);
    ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
    on
}

/// What it says in the base language.
fn original(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, place: Place) {
    text(part_name(ctx.tr, now, place)).small().muted().show(ui);
    let words = place.words(&now.whole.content, now.whole.base());
    if words.is_empty() {
        text(ctx.tr.questionnaire_none()).muted().show(ui);
    } else {
        text(piping::shown(words, &now.whole.content, now.whole.base())).show(ui);
    }
}

/// The field of the translation, marked where there is none. True when Enter was pressed in a line of its own.
fn translation(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, place: Place) -> bool {
    let content = &now.whole.content;
    let missing = place.words(content, now.language).is_empty() && !place.words(content, now.whole.base()).is_empty();
    let mark = match changed_since(now, place) {
        _ if missing => text(ctx.tr.translate_missing()).small().warn(),
        Some(version) => text(ctx.tr.translate_changed(now.whole.base().own_name(), ctx.tr.count(version as usize))).small().warn(),
        None => text(now.language.own_name()).small().muted(),
    };
    mark.one_line().show(ui);
    let name = ctx.tr.translate_field(now.language.own_name(), full_name(ctx.tr, now, place));
    let (lines, limit) = shape(place);
    let field = if lines > 0 { Field::area(name, usize::from(lines)) } else { Field::new(name) };
    let response = state.field(ui, ctx, now, place, field.label_hidden().limit(limit));
    if response.has_focus() {
        let around = response.rect.expand2(vec2(0.0, 3.0 * LINE));
        if state.rows.bring > 0 {
            // At once: on the way there, rows would find their height and move the goal.
            ui.scroll_to_rect_animation(around, None, ScrollAnimation::none());
        } else if response.gained_focus() {
            ui.scroll_to_rect(around, None);
        }
        state.rows.at = Some(place);
    }
    lines == 0 && response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter) && i.modifiers.is_none())
}

/// The version in use since which the words in the base language were changed and their translation was not: it may say something else
/// now.
fn changed_since(now: &Now<'_>, place: Place) -> Option<u32> {
    let (content, base) = (&now.whole.content, now.whole.base());
    let (version, _) = now.page.versions.iter().find(|(v, _)| v.frozen && v.content != *content)?;
    let before = place.in_other(content, &version.content)?;
    let (old, new) = (before.words(&version.content, base), place.words(content, base));
    let translated = place.words(content, now.language);
    let untouched = !translated.is_empty() && translated == before.words(&version.content, now.language);
    (untouched && !old.is_empty() && old != new).then_some(version.number)
}

/// Lines of a field (none: one line that Enter leaves) and how many letters it takes, as in the editor.
const fn shape(place: Place) -> (u8, usize) {
    match place {
        Place::Title | Place::Section(_) | Place::Low(_) | Place::High(_) => (0, 200),
        Place::Choice(..) => (0, 500),
        Place::Introduction | Place::SectionIntroduction(_) | Place::Thanks => (2, 5000),
        Place::Question(_) => (1, 5000),
        Place::Help(_) => (1, 500),
    }
}

/// What a text is, within its question.
fn part_name(tr: &Tr, now: &Now<'_>, place: Place) -> String {
    let content = &now.whole.content;
    let section = |code| tr.count(content.sections.iter().position(|s| s.code == code).map_or(0, |at| at + 1));
    match place {
        Place::Title => tr.questionnaire_title(),
        Place::Introduction => tr.questionnaire_introduction(),
        Place::Thanks => tr.questionnaire_thanks(),
        Place::Section(code) => tr.translate_section(section(code)),
        Place::SectionIntroduction(code) => tr.translate_section_introduction(section(code)),
        Place::Question(at) => tr.questionnaire_wording(tr.count(at + 1)),
        Place::Help(_) => tr.questionnaire_help(),
        Place::Choice(at, code) => {
            let offered = content.questions.get(at).and_then(|q| q.kind.offered().position(|c| c.code == code));
            tr.questionnaire_choice(tr.count(offered.map_or(0, |i| i + 1)))
        }
        Place::Low(_) => tr.questionnaire_scale_low(),
        Place::High(_) => tr.questionnaire_scale_high(),
    }
}

/// What a text is, on its own.
fn full_name(tr: &Tr, now: &Now<'_>, place: Place) -> String {
    let part = part_name(tr, now, place);
    match place {
        Place::Help(at) | Place::Choice(at, _) | Place::Low(at) | Place::High(at) => {
            tr.translate_of(part, tr.questionnaire_question(tr.count(at + 1)))
        }
        _ => part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::Audience;

    #[test]
    fn the_base_language_is_never_translated_into() {
        let whole = |languages: &[Language]| Whole { audience: Audience::Any, languages: languages.to_vec(), content: Content::default() };
        assert_eq!(target(&whole(&[Language::Nl]), Language::Nl), None);
        assert_eq!(target(&whole(&[Language::Nl, Language::En, Language::Ru]), Language::Nl), Some(Language::En));
        assert_eq!(target(&whole(&[Language::Nl, Language::En, Language::Ru]), Language::Ru), Some(Language::Ru));
    }
}
