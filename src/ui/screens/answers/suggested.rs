//! What is suggested for the answer in view, as cards with their keys, grounds and likes; or in one calm line why nothing is.

use std::collections::HashMap;

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Book;
use super::chosen::{Chosen, Offer};
use crate::domain::ids::ReasonId;
use crate::engine::suggest::Abstains;
use crate::engine::views::suggestions::{Suggested, SuggestedReason, Suggestions, TrialScore};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line, rows};
use crate::ui::widgets::{icon, key_cap_at, key_cap_width, text};

/// Room between the border of a card and what is in it.
const PAD: f32 = 10.0;

/// What is known of all suggestions.
pub(super) struct Known<'a> {
    /// Those for the answer in view and the next ones.
    pub(super) view: Option<&'a Suggestions>,
    /// How good they were where nobody saw them.
    pub(super) score: Option<TrialScore>,
}

/// Shows them; a card that is clicked chooses its reason. Whether the card of "no reason in it" was clicked.
pub(super) fn show(ui: &mut Ui, tr: &Tr, book: &Book<'_>, chosen: &mut Chosen, known: &Known<'_>) -> bool {
    let Some(suggested) = &chosen.offer.suggested else {
        quiet_line(ui, tr, known);
        return false;
    };
    if suggested.blind.is_some() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, Icon::EyeOff, Tokens::of(ui).muted);
            text(tr.bench_blind()).small().muted().show(ui);
        });
        return false;
    }
    if suggested.guesses.is_empty() {
        why_quiet(ui, tr, suggested, known);
        return false;
    }
    text(tr.bench_suggested()).small().muted().show(ui);
    let keys = keys_of(&chosen.offer, book);
    let mut clicked = None;
    for (i, guess) in suggested.guesses.iter().enumerate() {
        let on = guess.reason.is_some_and(|reason| chosen.reasons.contains(&reason));
        let first = i == 0 && chosen.takes_first();
        let card =
            Card { guess, key: guess.reason.map_or_else(|| "0".to_owned(), |r| keys.get(&r).cloned().unwrap_or_default()), on, first };
        if card.show(ui, tr, book, i).clicked() {
            clicked = Some(guess.reason);
        }
    }
    match clicked {
        Some(Some(reason)) => chosen.toggle(reason),
        Some(None) => return true,
        None => {}
    }
    false
}

fn keys_of(offer: &Offer, book: &Book<'_>) -> HashMap<ReasonId, String> {
    offer.keyed(book).iter().take(super::chosen::KEYS).enumerate().map(|(i, row)| (row.reason.id, (i + 1).to_string())).collect()
}

/// Before there is anything to say.
fn quiet_line(ui: &mut Ui, tr: &Tr, known: &Known<'_>) {
    let words = match known.view {
        Some(view) if view.learned && view.to_go > 0 => tr.bench_to_go(tr.count(view.to_go)),
        Some(view) if view.learned => return,
        _ => tr.bench_learning(),
    };
    text(words).small().muted().show(ui);
}

fn why_quiet(ui: &mut Ui, tr: &Tr, suggested: &Suggested, known: &Known<'_>) {
    let to_go = known.view.map_or(0, |view| view.to_go);
    let words = match suggested.abstains {
        Some(Abstains::TooFew) | None if to_go > 0 => tr.bench_to_go(tr.count(to_go)),
        Some(Abstains::NothingKnown) => tr.bench_unknown(),
        _ => tr.bench_unsure(),
    };
    text(words).small().muted().show(ui);
}

/// How good suggestions were.
pub(super) fn score(ui: &mut Ui, tr: &Tr, known: &Known<'_>) {
    let Some(score) = known.score.filter(|score| score.tried + score.quiet > 0) else { return };
    let mut words = Vec::new();
    if score.tried > 0 {
        words.push(tr.bench_score(score.tried, tr.count(score.right), tr.count(score.tried)));
    }
    if score.quiet > 0 {
        words.push(tr.bench_score_quiet(score.quiet, tr.count(score.quiet)));
    }
    text(words.join(" ")).small().muted().show(ui);
}

struct Card<'a> {
    guess: &'a SuggestedReason,
    key: String,
    on: bool,
    /// Enter takes it.
    first: bool,
}

impl Card<'_> {
    fn show(&self, ui: &mut Ui, tr: &Tr, book: &Book<'_>, place: usize) -> Response {
        let tokens = Tokens::of(ui);
        let name = self.guess.reason.map_or_else(|| tr.bench_none(), |id| book.get(id).map(|r| r.reason.name.clone()).unwrap_or_default());
        let sure = tr.bench_sureness(<&str>::from(self.guess.sureness));
        let width = ui.available_width();
        let left = PAD + key_cap_width(ui, &self.key) + space::S;
        let room = width - left - PAD;
        let sure_words = line(ui, &sure, TextSize::Small, false, tokens.muted, 140.0);
        let tick = if self.on { size::ICON_SMALL + space::XS } else { 0.0 };
        let title = rows(ui, &name, (TextSize::Body, tokens.text), (room - sure_words.size().x - space::S - tick, 2));
        let mut lines = Vec::new();
        if !self.guess.because.is_empty() {
            let words: Vec<&str> = self.guess.because.iter().map(|ground| ground.words.as_str()).collect();
            lines.push(rows(ui, &tr.bench_because(words.join(", ")), (TextSize::Small, tokens.muted), (room, 2)));
        }
        // Decided answers like it are told of the best only: the next card should be in view too.
        for like in self.guess.like.iter().filter(|_| place == 0) {
            lines.push(line(ui, &tr.bench_like(like.text.replace('\n', " ")), TextSize::Small, false, tokens.muted, room));
        }
        let height = 2.0 * 8.0 + title.size().y + lines.iter().map(|l| l.size().y).sum::<f32>();
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let response = ui.interact(rect, Id::unique(("suggestion", place)), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let (enabled, said) = (ui.is_enabled(), format!("{name}, {sure}"));
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.on, &said));
        self.ground(ui, rect, &response);
        let top = rect.top() + 8.0;
        key_cap_at(ui, pos2(rect.left() + PAD, top + TextSize::Body.line() / 2.0), &self.key, (tokens.card, tokens.line, tokens.muted));
        let middle = top + TextSize::Body.line() / 2.0;
        put_line(ui.painter(), rect.right() - PAD - tick - sure_words.size().x, middle, sure_words, tokens.muted);
        if self.on {
            icon_at(ui.painter(), pos2(rect.right() - PAD - size::ICON_SMALL / 2.0, middle), Icon::Check, size::ICON_SMALL, tokens.accent);
        }
        let mut y = top;
        for galley in std::iter::once(title).chain(lines) {
            let tall = galley.size().y;
            ui.painter().galley(pos2(rect.left() + left, y), galley, tokens.text);
            y += tall;
        }
        let whole = self.guess.like.iter().map(|like| tr.bench_like(like.text.clone())).collect::<Vec<_>>().join("\n");
        if whole.is_empty() { response } else { response.on_hover_text(whole) }
    }

    fn ground(&self, ui: &Ui, rect: Rect, response: &Response) {
        let tokens = Tokens::of(ui);
        let (fill, border) = match (self.on || self.first, response.hovered()) {
            (true, _) => (tokens.accent_soft, tokens.accent),
            (false, true) => (tokens.hover, tokens.line),
            (false, false) => (tokens.card, tokens.line),
        };
        ui.painter().rect(rect, radius::CONTROL, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        focus_ring(ui, response, rect, radius::CONTROL);
    }
}
