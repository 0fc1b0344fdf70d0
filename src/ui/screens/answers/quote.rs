//! The open answer as a quote: its star, whether it may be quoted, and what of it is hidden. What is decided goes to the engine at once.
//! Holds what is typed into the field that hides words.

use std::ops::Range;

use eframe::egui::{Id, Key, Modifiers, Ui};

use crate::domain::ids::AnswerId;
use crate::domain::quote::{AnswerQuote, Consent, Quoting};
use crate::engine::views::quotes::{Quote, QuoteQuery};
use crate::engine::{Cached, Command};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, Field, Select, text};

/// Width of the select and the field.
const FIELD: f32 = 240.0;

/// The answer in view as a quote.
#[derive(Default)]
pub(super) struct QuotePart {
    view: Cached<QuoteQuery>,
    answer: Option<AnswerId>,
    hide: String,
    /// What was typed stands nowhere in the answer.
    nowhere: bool,
}

impl QuotePart {
    /// Shows its star. Ctrl+D stars it while nothing lies over the page.
    pub(super) fn star(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, answer: AnswerId) {
        let quoting = self.view.get(ctx.engine, &QuoteQuery(answer)).map(|quote| quote.quoting.clone());
        let known = quoting.filter(|_| self.view.is_fresh());
        let on = known.as_ref().is_some_and(|quoting| quoting.starred);
        let words = if on { ctx.tr.quotes_unstar() } else { ctx.tr.quotes_star() };
        let hint = format!("{words}  Ctrl D");
        let button = Button::icon_only(Icon::Star, words).hint(hint).small().chosen(on).enabled(!ctx.is_locked());
        let clicked = ui.push_id("star", |ui| button.show(ui)).inner.clicked();
        let pressed = !ctx.modal_open && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::D));
        if let Some(quoting) = known.filter(|_| (clicked || pressed) && !ctx.is_locked()) {
            ctx.engine.send(Command::SetQuote(AnswerQuote { answer, quoting: Quoting { starred: !on, ..quoting } }));
        }
    }

    /// Shows the rest of it below the words of the answer, if it is starred.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, answer: AnswerId, words: &str) {
        if self.answer != Some(answer) {
            (self.answer, self.nowhere) = (Some(answer), false);
            self.hide.clear();
        }
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &QuoteQuery(answer));
        if let Some(quote) = view.view().filter(|quote| view.is_fresh() && quote.quoting.starred) {
            let mut quoting = quote.quoting.clone();
            ui.push_id("quote", |ui| self.content(ui, ctx, quote, &mut quoting, words));
            if quoting != quote.quoting && !ctx.is_locked() {
                ctx.engine.send(Command::SetQuote(AnswerQuote { answer, quoting }));
            }
        }
        self.view = view;
    }

    fn content(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, quote: &Quote, quoting: &mut Quoting, words: &str) {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::XS;
        consent(ui, tr, quote, &mut quoting.consent);
        if !quote.may() {
            text(tr.quotes_will_not()).small().warn().show(ui);
        }
        text(tr.quotes_printed()).small().muted().show(ui);
        text(tr.answers_quoted(quote.masked.as_str())).muted().show(ui);
        self.passages(ui, tr, quote, quoting, words);
    }

    /// What is hidden and what is shown all the same, each to be turned; and a field that hides more.
    fn passages(&mut self, ui: &mut Ui, tr: &Tr, quote: &Quote, quoting: &mut Quoting, words: &str) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for one in &quote.hidden {
                let words = format!("{} {}", one.word, passage(words, &one.place));
                if Chip::new(words, true).removable().show(ui).on_hover_text(tr.quotes_hidden()).clicked() {
                    quoting.masks.show(&one.place);
                }
            }
            for place in quote.quoting.masks.shown() {
                if Chip::new(passage(words, &place), false).show(ui).on_hover_text(tr.quotes_shown()).clicked() {
                    quoting.masks.hide(&place);
                }
            }
        });
        let enter = ui.input(|i| i.key_pressed(Key::Enter));
        let problem = self.nowhere.then(|| tr.quotes_not_there());
        let field = Field::new(tr.quotes_hide()).label_hidden().hint(tr.quotes_hide_hint()).limit(200).width(FIELD).dense();
        let response = field.problem(problem.as_deref()).id(Id::unique("quote-hide")).show(ui, &mut self.hide);
        if response.changed() {
            self.nowhere = false;
        }
        if enter && (response.has_focus() || response.lost_focus()) && !self.hide.trim().is_empty() {
            let places = places(words, self.hide.trim());
            self.nowhere = places.is_empty();
            if !places.is_empty() {
                for place in &places {
                    quoting.masks.hide(place);
                }
                self.hide.clear();
            }
        }
    }
}

fn consent(ui: &mut Ui, tr: &Tr, quote: &Quote, value: &mut Consent) {
    let said = match quote.said {
        Some(true) => tr.quotes_said_yes(),
        Some(false) => tr.quotes_said_no(),
        None => tr.quotes_not_asked(),
    };
    let options = [(Consent::AsSaid, said), (Consent::Given, tr.quotes_given()), (Consent::Refused, tr.quotes_refused())];
    Select::new(tr.quotes_consent()).label_hidden().dense().width(FIELD.min(ui.available_width())).show(ui, value, &options);
}

/// These characters of a text.
fn passage(words: &str, place: &Range<usize>) -> String {
    words.chars().skip(place.start).take(place.end.saturating_sub(place.start)).collect()
}

/// Where words stand in a text, in characters, whatever their case.
fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    let folded = |c: char| c.to_lowercase().next().unwrap_or(c);
    let (text, words): (Vec<char>, Vec<char>) = (text.chars().map(folded).collect(), words.chars().map(folded).collect());
    if words.is_empty() {
        return Vec::new();
    }
    let at = text.windows(words.len()).enumerate().filter(|(_, row)| *row == words.as_slice());
    at.map(|(at, _)| at..at + words.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_to_hide_are_found_whatever_their_case() {
        assert_eq!(places("Ёлка у ёлки: ЁЛКА", "ёлка"), [0..4, 13..17]);
        assert_eq!(places("aaa", ""), Vec::<Range<usize>>::new());
        assert_eq!(passage("Mrs Brown", &(4..9)), "Brown");
    }
}
