//! The field that finds any reason by its letters: with what it finds, what is no longer offered, and the reason there is none of
//! yet. Letters typed anywhere begin it.

use eframe::egui::{Align, Event, Id, Key, Layout, Modifiers, Response, Ui};

use super::Book;
use super::chosen::{Chosen, Verdict};
use crate::domain::ids::ReasonId;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Field, ListRow, icon, text};

/// Matches shown while letters are typed.
const MATCHES: usize = 5;

/// What a row of the field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Hit {
    /// A reason of the codebook.
    Known(ReasonId, String),
    /// One of exactly this name, no longer offered.
    Retired(ReasonId, String),
    /// None of this name: it can be made.
    New(String),
}

/// What fits the letters.
fn hits(book: &Book<'_>, typed: &str) -> Vec<Hit> {
    let wanted = typed.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let named = |row: &ReasonRow| row.reason.name.to_lowercase();
    let mut fits: Vec<&ReasonRow> = book.offered.iter().copied().filter(|r| named(r).contains(&wanted)).collect();
    // Those that begin so come first.
    fits.sort_by_key(|r| !named(r).starts_with(&wanted));
    let mut hits: Vec<Hit> = fits.iter().take(MATCHES).map(|r| Hit::Known(r.reason.id, r.reason.name.clone())).collect();
    match book.all.iter().find(|r| named(r).trim() == wanted) {
        Some(row) if row.reason.retired => hits.push(Hit::Retired(row.reason.id, row.reason.name.clone())),
        Some(_) => {}
        None => hits.push(Hit::New(typed.trim().to_owned())),
    }
    hits
}

/// The field. Enter takes the row marked; in the empty field it accepts.
pub(in crate::ui::screens) fn show(ui: &mut Ui, tr: &Tr, book: &Book<'_>, chosen: &mut Chosen) -> Option<Verdict> {
    let focused = ui.memory(eframe::egui::Memory::focused) == Some(id());
    let enter = focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
    let field = Field::new(tr.answers_find()).label_hidden().hint(tr.answers_find()).icon(Icon::Search).limit(80);
    let response = field.id(id()).show(ui, &mut chosen.find);
    if response.changed() {
        chosen.at = 0;
    }
    let hits = hits(book, &chosen.find);
    if hits.is_empty() {
        return enter.then_some(Verdict::Accept);
    }
    let before = chosen.at;
    if focused {
        let pressed = |key| ui.input(|i| i.key_pressed(key));
        if pressed(Key::ArrowDown) {
            chosen.at = (chosen.at + 1).min(hits.len() - 1);
        } else if pressed(Key::ArrowUp) {
            chosen.at = chosen.at.saturating_sub(1);
        }
    }
    let show = std::mem::take(&mut chosen.begun) || response.changed() || chosen.at != before;
    let taken = rows(ui, tr, &hits, chosen.at, show).or_else(|| hits.get(chosen.at).cloned().filter(|_| enter))?;
    take(chosen, taken, &response)
}

/// The rows; `show` brings the one marked into view.
fn rows(ui: &mut Ui, tr: &Tr, hits: &[Hit], at: usize, show: bool) -> Option<Hit> {
    let mut taken = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, hit) in hits.iter().enumerate() {
        let (words, mark) = match hit {
            Hit::Known(_, name) => (name.clone(), None),
            Hit::Retired(_, name) => (tr.answers_find_retired(name.as_str()), Some(Icon::ArchiveRestore)),
            Hit::New(name) => (tr.answers_find_new(name.as_str()), Some(Icon::Plus)),
        };
        let row = ListRow::new(Id::unique(("find-reason", i)), size::ROW_DENSE, &words).chosen(i == at).show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                if let Some(mark) = mark {
                    icon(ui, mark, crate::ui::theme::Tokens::of(ui).muted);
                }
                text(&words).one_line().show(ui)
            });
        });
        if show && i == at {
            row.scroll_to_me(None);
        }
        if row.clicked() {
            taken = Some(hit.clone());
        }
    }
    taken
}

fn take(chosen: &mut Chosen, hit: Hit, field: &Response) -> Option<Verdict> {
    chosen.find.clear();
    field.surrender_focus();
    match hit {
        Hit::Known(reason, _) => {
            chosen.add(reason);
            None
        }
        Hit::Retired(reason, _) => Some(Verdict::OfferAgain(reason)),
        Hit::New(name) => Some(Verdict::New(name)),
    }
}

/// Letters typed anywhere begin to look for a reason.
pub(in crate::ui::screens) fn letters(ui: &Ui, chosen: &mut Chosen) {
    let typed: String = ui.input_mut(|input| {
        let is_words = |text: &str| text.chars().all(char::is_alphabetic);
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if is_words(text) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        typed
    });
    if !typed.is_empty() {
        chosen.find.push_str(&typed);
        (chosen.at, chosen.begun) = (0, true);
        ui.memory_mut(|m| m.request_focus(id()));
        let mut state = eframe::egui::text_edit::TextEditState::load(ui.ctx(), id()).unwrap_or_default();
        let end = eframe::egui::text::CCursor::new(chosen.find.chars().count());
        state.cursor.set_char_range(Some(eframe::egui::text::CCursorRange::one(end)));
        state.store(ui.ctx(), id());
    }
}

fn id() -> Id {
    Id::unique("answers-find-reason")
}
