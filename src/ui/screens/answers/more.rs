//! What else answers are chosen and sorted by: one chip that opens them all, and a chip for each that is set, to take it off again.

use std::hash::Hash;

use eframe::egui::{Ui, vec2};
use strum::IntoEnumIterator as _;

use crate::domain::customer::State;
use crate::domain::segment::Pick;
use crate::engine::views::bench::{BenchChoices, BenchOrder, BenchWith, LastCame, Worth};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::theme::space;
use crate::ui::widgets::{Chip, popover, text};

/// What answers are chosen and sorted by beside the question, the reason and the words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct More {
    pub(super) with: BenchWith,
    pub(super) order: BenchOrder,
}

impl More {
    /// How many are set.
    fn set(&self) -> usize {
        let BenchWith { state, worth, last, segment, version, language } = &self.with;
        let by_customer = usize::from(state.is_some()) + usize::from(worth.is_some()) + usize::from(last.is_some());
        by_customer
            + usize::from(segment.is_some())
            + usize::from(version.is_some())
            + usize::from(language.is_some())
            + usize::from(self.order != BenchOrder::default())
    }
}

/// The chip with what it opens, and those that are set. `sureness` says that there are suggestions to sort by.
pub(super) fn show(ui: &mut Ui, tr: &Tr, more: &mut More, choices: Option<&BenchChoices>, sureness: bool) {
    let set = more.set();
    let chip = Chip::new(tr.bench_filter(), set > 0).opens();
    let chip = if set > 0 { chip.count(tr.count(set)) } else { chip };
    let anchor = chip.show(ui);
    popover(ui, &anchor, |ui| {
        let room = (ui.ctx().content_rect().height() - 220.0).max(160.0);
        dialogs::scrolling(room).show(ui, |ui| all(ui, tr, more, choices, sureness));
    });
    taken_off(ui, tr, more, choices);
}

fn all(ui: &mut Ui, tr: &Tr, more: &mut More, choices: Option<&BenchChoices>, sureness: bool) {
    let by_sureness = |order: &BenchOrder| matches!(order, BenchOrder::MostSure | BenchOrder::LeastSure);
    let orders = BenchOrder::iter().filter(|order| sureness || !by_sureness(order)).map(|order| (order, order_words(tr, order)));
    part(ui, &tr.bench_order(), |ui| {
        for (order, words) in orders {
            if Chip::new(words, more.order == order).show(ui).clicked() {
                more.order = order;
            }
        }
    });
    let with = &mut more.with;
    options(ui, &tr.bench_by_state(), &mut with.state, State::iter().map(|s| (s, tr.answers_state(<&str>::from(s)))));
    options(ui, &tr.bench_by_worth(), &mut with.worth, Worth::iter().map(|w| (w, tr.bench_worth(<&str>::from(w)))));
    options(ui, &tr.bench_by_last(), &mut with.last, LastCame::iter().map(|l| (l, tr.bench_last(<&str>::from(l)))));
    let Some(choices) = choices else { return };
    options(ui, &tr.bench_by_segment(), &mut with.segment, choices.segments.iter().cloned());
    if choices.languages.len() > 1 || with.language.is_some() {
        options(ui, &tr.bench_by_language(), &mut with.language, choices.languages.iter().map(|l| (*l, l.own_name().to_owned())));
    }
    let versions = choices.versions.iter().map(|(id, title, number)| (*id, version_words(tr, title, *number)));
    if choices.versions.len() > 1 || with.version.is_some() {
        options(ui, &tr.bench_by_version(), &mut with.version, versions);
    }
}

fn part(ui: &mut Ui, title: &str, chips: impl FnOnce(&mut Ui)) {
    text(title).small().muted().show(ui);
    ui.push_id(title, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            chips(ui);
        });
    });
    ui.add_space(space::XS);
}

/// One of several, or none.
fn options<T: Clone + PartialEq + Hash + std::fmt::Debug>(
    ui: &mut Ui,
    title: &str,
    chosen: &mut Option<T>,
    all: impl Iterator<Item = (T, String)>,
) {
    let mut all = all.peekable();
    if all.peek().is_none() {
        return;
    }
    part(ui, title, |ui| {
        for (value, words) in all {
            let on = chosen.as_ref() == Some(&value);
            if Chip::new(words, on).show(ui).clicked() {
                *chosen = if on { None } else { Some(value) };
            }
        }
    });
}

/// Those that are set, each to be taken off by a click.
fn taken_off(ui: &mut Ui, tr: &Tr, more: &mut More, choices: Option<&BenchChoices>) {
    let off = |ui: &mut Ui, words: String| Chip::new(words, true).removable().show(ui).clicked();
    if more.order != BenchOrder::default() && off(ui, order_words(tr, more.order)) {
        more.order = BenchOrder::default();
    }
    let with = &mut more.with;
    with.state = with.state.filter(|state| !off(ui, tr.answers_state(<&str>::from(*state))));
    with.worth = with.worth.filter(|worth| !off(ui, tr.bench_worth(<&str>::from(*worth))));
    with.last = with.last.filter(|last| !off(ui, tr.bench_last(<&str>::from(*last))));
    let segment = |pick: &Pick| choices.and_then(|all| all.segments.iter().find(|(known, _)| known == pick)).map(|(_, name)| name.clone());
    with.segment = with.segment.take().filter(|pick| !off(ui, segment(pick).unwrap_or_else(|| tr.bench_by_segment())));
    with.language = with.language.filter(|language| !off(ui, language.own_name().to_owned()));
    let title = |id| choices.and_then(|all| all.versions.iter().find(|(version, ..)| *version == id));
    with.version = with.version.filter(|id| {
        let words = title(*id).map_or_else(|| tr.bench_by_version(), |(_, title, number)| version_words(tr, title, *number));
        !off(ui, words)
    });
}

fn order_words(tr: &Tr, order: BenchOrder) -> String {
    tr.bench_order_by(<&str>::from(order))
}

fn version_words(tr: &Tr, title: &str, number: u32) -> String {
    tr.bench_version(tr.count(number as usize), title)
}
