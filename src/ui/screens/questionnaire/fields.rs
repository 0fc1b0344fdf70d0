//! The fields of the editor: the words of a place in the language being edited, with what is put into them as people see it. A field
//! keeps nothing itself; what is typed is the state's.

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Id, Response, Ui};

use super::state::{Now, Side, State};
use super::typing::Typing;
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::{Field, select_letters};

impl State {
    /// The id of the field of a place.
    fn field_id(&self, place: Place) -> Id {
        Id::unique(("questionnaire-words", self.serial, place))
    }

    /// What stands in the field of a place: what is being typed, or what is saved.
    pub(super) fn words_in(&self, now: &Now<'_>, place: Place) -> String {
        let typed = self.typing.as_ref().filter(|t| (t.place, t.language) == (place, now.language)).map(|t| t.text.clone());
        typed.unwrap_or_else(|| shown(now, place, now.language))
    }

    /// A field for the words of a place, in the language being edited.
    pub(super) fn field(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, place: Place, field: Field<'_>) -> Response {
        let id = self.field_id(place);
        let mut words = self.words_in(now, place);
        let problem = (self.wrong == Some(place)).then(|| needs_words(ctx.tr, place));
        let base = shown(now, place, now.whole.base());
        let hint = match (self.side, base.is_empty()) {
            // What is to be said stands beside it there.
            (Side::Translate, _) => String::new(),
            (_, true) => ctx.tr.questionnaire_none(),
            (_, false) => base,
        };
        // While a change waits to be sent, this place may still show the words of another.
        let settled = self.edits.is_empty();
        let focus = self.focus.take_if(|(s, _)| settled && *s == place);
        // A field chooses words only once the keyboard is its own, so this comes a picture later.
        if ui.memory(|m| m.owns_ime_events(id)) && self.select_all.take_if(|s| *s == place).is_some() {
            select_letters(ui, id, 0..words.chars().count());
        }
        let response = field.id(id).hint(hint).problem(problem.as_deref()).show(ui, &mut words);
        if let Some((_, all)) = focus {
            response.request_focus();
            self.select_all = all.then_some(place);
            ui.ctx().request_repaint();
        }
        if response.changed() {
            self.typed(ui, now, place, words);
        }
        if response.lost_focus() && self.typing.as_ref().is_some_and(|t| t.place == place) {
            self.commit();
        }
        response
    }

    /// These words are being typed there.
    fn typed(&mut self, ui: &Ui, now: &Now<'_>, place: Place, text: String) {
        if self.typing.as_ref().is_some_and(|t| t.place != place) {
            self.commit();
        }
        let since = ui.input(|i| i.time).max(f64::MIN_POSITIVE);
        let before = place.words(&now.whole.content, now.language).to_owned();
        self.wrong = None;
        self.typing = Some(Typing { place, language: now.language, text, before, since });
    }

    /// Puts a piece into the words of a place, where the cursor was, or at their end; typing goes on behind it.
    pub(super) fn put_in(&mut self, ui: &Ui, now: &Now<'_>, place: Place, piece: &str) {
        let id = self.field_id(place);
        let words = self.words_in(now, place);
        let end = words.chars().count();
        let chosen = TextEditState::load(ui.ctx(), id).and_then(|s| s.cursor.char_range());
        let (from, to) = chosen.map_or((end, end), |range| {
            let (a, b) = (range.primary.index.0.min(end), range.secondary.index.0.min(end));
            (a.min(b), a.max(b))
        });
        let before: String = words.chars().take(from).collect();
        let behind: String = words.chars().skip(to).collect();
        let spaced = before.chars().last().is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '?' | '!'));
        let piece = if spaced { format!(" {piece}") } else { piece.to_owned() };
        let cursor = from + piece.chars().count();
        self.typed(ui, now, place, format!("{before}{piece}{behind}"));
        select_letters(ui, id, cursor..cursor);
        self.focus = Some((place, false));
        ui.ctx().request_repaint();
    }
}

/// The words of a place as people see them.
pub(super) fn shown(now: &Now<'_>, place: Place, language: Language) -> String {
    let words = place.words(&now.whole.content, language);
    if words.contains('{') { piping::shown(words, &now.whole.content, language) } else { words.to_owned() }
}

fn needs_words(tr: &Tr, place: Place) -> String {
    match place {
        Place::Title => tr.questionnaire_no_title(),
        Place::Choice(..) => tr.questionnaire_no_choice(),
        Place::Section(_) => tr.editor_section_no_title(),
        _ => tr.questionnaire_no_words(),
    }
}
