//! Accepting what is as good as certain, many at once: some of them by chance are looked at first, and what is struck out is left for
//! reading. It holds what it showed, so that what is accepted is what was looked at.

use std::collections::BTreeSet;

use eframe::egui::{Align, Context, Id, Key, Layout, Modifiers, Ui, vec2};

use super::Book;
use crate::domain::coding::AnswerCoding;
use crate::domain::ids::AnswerId;
use crate::engine::views::suggestions::{Sure, SureAnswer, without};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, ListRow, text};

/// Width of the dialog, and height of the part that scrolls.
const WIDTH: f32 = 620.0;
const HEIGHT: f32 = 264.0;
/// Height of a row.
const ROW: f32 = 66.0;

/// What the dialog says after a picture.
pub(super) enum End {
    Open,
    Closed,
    Accepted(Vec<AnswerCoding>),
}

/// The dialog.
#[derive(Default)]
pub(super) struct AcceptAll {
    sure: Option<Sure>,
    struck: BTreeSet<AnswerId>,
    seen: BTreeSet<AnswerId>,
    at: usize,
    moved: bool,
}

impl AcceptAll {
    /// Shows it; `sure` is none while it is worked out.
    pub(super) fn show(&mut self, context: &Context, tr: &Tr, book: &Book<'_>, sure: Option<&Sure>) -> End {
        if self.sure.is_none() {
            self.sure = sure.cloned();
        }
        let (accepted, closed) =
            dialogs::window(context, "accept-all", &tr.bench_all_title(), &tr.ui_close(), WIDTH, |ui| self.body(ui, tr, book));
        match accepted {
            Some(End::Open) | None if closed => End::Closed,
            Some(end) => end,
            None => End::Open,
        }
    }

    fn body(&mut self, ui: &mut Ui, tr: &Tr, book: &Book<'_>) -> Option<End> {
        let Some(sure) = self.sure.take() else {
            text(tr.bench_all_working()).muted().show(ui);
            return None;
        };
        let end = if sure.all.is_empty() { nothing(ui, tr) } else { self.sample(ui, tr, book, &sure) };
        self.sure = Some(sure);
        end
    }

    fn sample(&mut self, ui: &mut Ui, tr: &Tr, book: &Book<'_>, sure: &Sure) -> Option<End> {
        self.keys(ui, sure);
        let (all, looked_at) = (sure.all.len(), sure.sample.len());
        text(tr.bench_all_words(tr.count(all), all, tr.count(looked_at))).show(ui);
        dialogs::scrolling(HEIGHT).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (i, (answer, said)) in sure.sample.iter().enumerate() {
                self.row(ui, tr, book, i, (*answer, said));
            }
        });
        self.moved = false;
        let seen = sure.sample.iter().filter(|(answer, _)| self.seen.contains(&answer.answer)).count();
        if !self.struck.is_empty() {
            text(tr.bench_all_struck(tr.count(looked_at), tr.count(self.struck.len()))).small().warn().show(ui);
        }
        let count = all - self.struck.len();
        let ready = seen == looked_at && count > 0;
        // Enter on a button of a row is that button's.
        let free = ui.memory(|m| m.focused().is_none_or(|id| id == Id::unique("answers-list")));
        let enter = ready && free && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
        dialogs::buttons(ui, |ui| {
            let accept = Button::main(tr.bench_all_accept(tr.count(count))).key("Enter").enabled(ready).show(ui).clicked();
            let cancel = Button::secondary(tr.ui_cancel()).show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                text(tr.bench_all_seen(tr.count(looked_at), tr.count(seen))).small().muted().show(ui);
            });
            match (accept || enter, cancel) {
                (true, _) => Some(End::Accepted(without(&sure.all, &self.struck))),
                (_, true) => Some(End::Closed),
                _ => None,
            }
        })
    }

    /// Arrows go through the sample, Del strikes one out.
    fn keys(&mut self, ui: &Ui, sure: &Sure) {
        let last = sure.sample.len().saturating_sub(1);
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let before = self.at;
        if pressed(Key::ArrowDown) {
            self.at = (self.at + 1).min(last);
        }
        if pressed(Key::ArrowUp) {
            self.at = self.at.saturating_sub(1);
        }
        self.moved |= self.at != before;
        if pressed(Key::Delete)
            && let Some((answer, _)) = sure.sample.get(self.at)
        {
            self.strike(answer.answer);
        }
    }

    fn strike(&mut self, answer: AnswerId) {
        if !self.struck.remove(&answer) {
            self.struck.insert(answer);
        }
    }

    fn row(&mut self, ui: &mut Ui, tr: &Tr, book: &Book<'_>, place: usize, (sure, said): (SureAnswer, &str)) {
        let name = sure.reason.map_or_else(|| tr.bench_none(), |id| book.get(id).map(|r| r.reason.name.clone()).unwrap_or_default());
        let struck = self.struck.contains(&sure.answer);
        let mut strike = false;
        let row = ListRow::new(Id::unique(("sure", sure.answer)), ROW, said).chosen(place == self.at).lined().show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = if struck { tr.bench_all_put_back() } else { tr.bench_all_strike() };
                let mark = if struck { Icon::Undo2 } else { Icon::X };
                strike = Button::quiet(&words).icon(mark).small().named(format!("{words}: {said}")).show(ui).clicked();
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
                    ui.add_space(space::S);
                    let words = text(said.replace('\n', " ")).one_line();
                    if struck { words.muted() } else { words }.show(ui);
                    if struck {
                        text(tr.bench_all_left()).small().warn().show(ui);
                    } else {
                        text(&name).small().semibold().show(ui);
                    }
                });
            });
        });
        if self.moved && place == self.at {
            row.scroll_to_me(None);
        }
        if ui.clip_rect().expand(2.0).contains_rect(row.rect) {
            self.seen.insert(sure.answer);
        }
        if row.clicked() {
            self.at = place;
        }
        if strike {
            self.strike(sure.answer);
        }
    }
}

fn nothing(ui: &mut Ui, tr: &Tr) -> Option<End> {
    text(tr.bench_all_nothing()).show(ui);
    dialogs::buttons(ui, |ui| Button::secondary(tr.ui_close()).show(ui).clicked()).then_some(End::Closed)
}
