//! The answer in view, large, with its reasons: digits, letters, Enter. What is chosen is kept beside it until it is accepted.

use eframe::egui::{Align, Id, Key, Layout, Modifiers, Rect, Ui, vec2};

use super::chosen::{Chosen, Verdict};
use super::{Book, find, scrolling_card};
use crate::domain::ids::ReasonId;
use crate::engine::library::fill_month;
use crate::engine::views::bench::BenchAnswer;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Tokens, size, space};
use crate::ui::widgets::{Button, Chip, Mark, segments, text};
use crate::ui::words;

use crate::ui::screens::record::keys;

/// Reasons with a key of their own.
const KEYS: usize = 9;
/// Height of the buttons below.
const BUTTONS: f32 = 56.0;

/// The place of an answer whose words are on their way.
pub(super) fn loading(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    let height = (ui.available_height() - BUTTONS).max(120.0);
    scrolling_card(ui, "loading", height, 15, |ui| {
        let room = ui.max_rect();
        grey(ui, room.with_max_y(room.top() + size::ROW));
        text(ctx.tr.ui_loading()).small().muted().show(ui);
    });
}

/// A grey bar where words will be.
pub(super) fn grey(ui: &Ui, room: Rect) {
    let bar = Rect::from_center_size(room.center(), vec2(room.width() * 0.8, space::S));
    ui.painter().rect_filled(bar, 4, Tokens::of(ui).sunken);
}

/// Shows it; gives what was decided. `listening` says that keys are for the answer.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    answer: &BenchAnswer,
    book: &Book<'_>,
    chosen: &mut Chosen,
    listening: bool,
) -> Option<Verdict> {
    if std::mem::take(&mut chosen.find_asked) {
        ui.memory_mut(|m| m.request_focus(Id::unique("answers-search")));
    }
    let mut verdict = take_keys(ui, book, chosen, listening);
    let height = (ui.available_height() - BUTTONS).max(120.0);
    scrolling_card(ui, ("open", answer.id), height, 15, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        who(ui, ctx, answer);
        text(fill_month(&answer.wording, answer.language, None)).small().muted().show(ui);
        text(ctx.tr.answers_quoted(answer.text.clone())).lead().show(ui);
        if Button::link(ctx.tr.answers_whole()).small().show(ui).clicked() {
            ctx.go(Route::Response(answer.response));
        }
        ui.add_space(space::XS);
        text(ctx.tr.answers_reasons()).small().muted().show(ui);
        chips(ui, ctx.tr, book, chosen);
        main_reason(ui, ctx.tr, book, chosen);
        verdict = find::show(ui, ctx.tr, book, chosen).or(verdict.take());
        if chosen.empty {
            text(ctx.tr.answers_choose_first()).small().warn().show(ui);
        }
    });
    verdict = buttons(ui, ctx.tr).or(verdict);
    if verdict == Some(Verdict::Accept) && chosen.reasons.is_empty() {
        chosen.empty = true;
        return None;
    }
    verdict
}

/// Digits choose, with Alt they make the main one; letters go to the field; Enter, 0 and Ctrl+L decide.
fn take_keys(ui: &Ui, book: &Book<'_>, chosen: &mut Chosen, listening: bool) -> Option<Verdict> {
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::L)) {
        return Some(Verdict::Later);
    }
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if let Some(row) = keys::alt_digit(ui).and_then(|d| book.offered.get(d.checked_sub(1)?)) {
        chosen.make_main(row.reason.id);
        return None;
    }
    match keys::digit(ui) {
        Some(0) => return Some(Verdict::NoReason),
        Some(digit) => {
            if let Some(row) = book.offered.get(digit - 1) {
                chosen.toggle(row.reason.id);
            }
        }
        None => {}
    }
    if !listening {
        return None;
    }
    find::letters(ui, chosen);
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)).then_some(Verdict::Accept)
}

fn who(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, answer: &BenchAnswer) {
    let tr = ctx.tr;
    let Some(person) = &answer.customer else {
        text(tr.answers_anonymous()).semibold().then(format!(" · {}", tr.day(answer.day))).muted().show(ui);
        return;
    };
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::ROW_FIGURES), Layout::right_to_left(Align::Center), |ui| {
        if let Some(mark) = Mark::of(person.state) {
            mark.show(ui, &tr.answers_state(<&str>::from(person.state)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(route) = Route::customer(person.id) {
                if Button::link(&person.name).show(ui).clicked() {
                    ctx.go(route);
                }
            } else {
                text(&person.name).semibold().one_line().show(ui);
            }
        });
    });
    let money = tr.answers_year(tr.money(person.value_year, ctx.settings().currency));
    let last = person.last.map(|last| tr.answers_last(words::day_beside(tr, last, ctx.as_of())));
    let known = [Some(money), last].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    text(known).small().muted().one_line().show(ui);
}

/// The reasons with a key, and of the others those the answer has: also one that is no longer offered, to be taken off.
pub(in crate::ui::screens) fn chips(ui: &mut Ui, tr: &Tr, book: &Book<'_>, chosen: &mut Chosen) {
    let mut toggled = None;
    let has = |id: ReasonId| chosen.reasons.contains(&id);
    let keyed = book.offered.iter().take(KEYS).enumerate().map(|(i, row)| (Some(i), *row));
    let others = book.offered.iter().skip(KEYS).copied().chain(book.all.iter().filter(|r| r.reason.retired));
    let others = others.filter(|row| has(row.reason.id)).map(|row| (None, row));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (key, row) in keyed.chain(others) {
            let chip = Chip::new(&row.reason.name, has(row.reason.id));
            let chip = if let Some(key) = key { chip.key((key + 1).to_string()) } else { chip.removable() };
            let main = chosen.reasons.len() > 1 && chosen.reasons.first() == Some(&row.reason.id);
            let said = [main.then(|| tr.answers_main()), row.reason.retired.then(|| tr.answers_retired())];
            let said: Vec<String> = said.into_iter().flatten().collect();
            let chip = if said.is_empty() { chip } else { chip.count(said.join(", ")) };
            if chip.show(ui).clicked() {
                toggled = Some(row.reason.id);
            }
        }
    });
    if let Some(reason) = toggled {
        chosen.toggle(reason);
    }
}

/// Which of several is the main one.
pub(in crate::ui::screens) fn main_reason(ui: &mut Ui, tr: &Tr, book: &Book<'_>, chosen: &mut Chosen) {
    if chosen.reasons.len() < 2 {
        return;
    }
    let name = |id: &ReasonId| book.get(*id).map(|r| (*id, r.reason.name.clone()));
    let options: Vec<_> = chosen.reasons.iter().filter_map(name).collect();
    let Some(mut main) = chosen.reasons.first().copied() else { return };
    text(tr.answers_main_reason()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        if segments(ui, &tr.answers_main_reason(), &mut main, &options) {
            chosen.make_main(main);
        }
    });
}

fn buttons(ui: &mut Ui, tr: &Tr) -> Option<Verdict> {
    let mut verdict = None;
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if Button::main(tr.answers_accept()).key("Enter").show(ui).clicked() {
            verdict = Some(Verdict::Accept);
        }
        if Button::secondary(tr.answers_none()).key("0").show(ui).clicked() {
            verdict = Some(Verdict::NoReason);
        }
        if Button::secondary(tr.answers_put_off()).key("Ctrl L").show(ui).clicked() {
            verdict = Some(Verdict::Later);
        }
    });
    verdict
}
