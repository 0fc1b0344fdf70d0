//! The answer in view, large, with what is suggested and its reasons: digits, letters, Enter; words of it are marked with the mouse or
//! the arrows. What is chosen is kept beside it until it is accepted.

use eframe::egui::{Align, EventFilter, Id, Key, Layout, Modifiers, Rect, Ui, vec2};

use super::chosen::{Chosen, KEYS, Verdict};
use super::marking::Marking;
use super::quote::QuotePart;
use super::suggested::{self, Known};
use super::{Book, find, scrolling_card};
use crate::domain::coding::Passage;
use crate::domain::ids::ReasonId;
use crate::engine::library::fill_month;
use crate::engine::views::bench::BenchAnswer;
use crate::engine::views::suggestions::Ground;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Tokens, size, space};
use crate::ui::widgets::{Button, Chip, Mark, Marked, WordMark, marked_job, marked_words, segments, text};
use crate::ui::words;

use crate::ui::screens::record::keys;

/// Height of the buttons below.
const BUTTONS: f32 = 56.0;
/// In a column narrower than this they stand on two lines.
const TWO_LINES: f32 = 340.0;
/// Wider than this, every button has its key on it.
const WIDE: f32 = 480.0;

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
    quote: &mut QuotePart,
    (known, listening): (&Known<'_>, bool),
) -> Option<Verdict> {
    if std::mem::take(&mut chosen.find_asked) {
        ui.memory_mut(|m| m.request_focus(Id::unique("answers-search")));
    }
    let mut verdict = take_keys(ui, answer, book, chosen, listening);
    let second = if ui.available_width() < TWO_LINES { size::CONTROL + space::S } else { 0.0 };
    let height = (ui.available_height() - BUTTONS - second).max(120.0);
    scrolling_card(ui, ("open", answer.id), height, 15, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        who(ui, ctx, answer, quote);
        text(fill_month(&answer.wording, answer.language, None)).small().muted().show(ui);
        said(ui, ctx.tr, answer, chosen);
        passages(ui, ctx.tr, answer, book, chosen);
        quote.show(ui, ctx, answer.id, &answer.text);
        ui.add_space(space::XS);
        if suggested::show(ui, ctx.tr, book, chosen, known) {
            verdict = Some(Verdict::NoReason);
        }
        text(ctx.tr.answers_reasons()).small().muted().show(ui);
        chips(ui, ctx.tr, book, chosen);
        main_reason(ui, ctx.tr, book, chosen);
        verdict = find::show(ui, ctx.tr, book, chosen).or(verdict.take());
        if chosen.empty {
            text(ctx.tr.answers_choose_first()).small().warn().show(ui);
        }
        suggested::score(ui, ctx.tr, known);
        if Button::link(ctx.tr.answers_whole()).small().show(ui).clicked() {
            ctx.go(Route::Response(answer.response));
        }
    });
    verdict = buttons(ui, ctx.tr, first_key(book, chosen)).or(verdict);
    if verdict == Some(Verdict::Accept) && chosen.reasons.is_empty() && !chosen.takes_first() {
        chosen.empty = true;
        return None;
    }
    verdict
}

/// Digits choose, with Alt they make the main one; letters go to the field; Enter, 0 and Ctrl+L decide; Ctrl+M marks words.
fn take_keys(ui: &Ui, answer: &BenchAnswer, book: &Book<'_>, chosen: &mut Chosen, listening: bool) -> Option<Verdict> {
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::L)) {
        return Some(Verdict::Later);
    }
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::M)) {
        let behind = chosen.passages.last().map_or(0, |passage| passage.past as usize);
        chosen.marking = Marking::begin(&answer.text, behind);
        ui.memory_mut(|m| m.request_focus(Id::unique("answers-list")));
    }
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let keyed = chosen.offer.keyed(book);
    if let Some(row) = keys::alt_digit(ui).and_then(|d| keyed.get(d.checked_sub(1)?)) {
        chosen.make_main(row.reason.id);
        return None;
    }
    match keys::digit(ui) {
        Some(0) => return Some(Verdict::NoReason),
        Some(digit) => {
            if let Some(row) = keyed.get(digit - 1) {
                chosen.toggle(row.reason.id);
            }
        }
        None => {}
    }
    if !listening {
        return None;
    }
    find::letters(ui, chosen);
    if chosen.marking.is_some() {
        mark_by_keys(ui, chosen);
        return None;
    }
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)).then_some(Verdict::Accept)
}

/// Arrows go from word to word, with Shift they take more of them; Enter gives them the likeliest reason, Esc leaves them.
fn mark_by_keys(ui: &Ui, chosen: &mut Chosen) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..Default::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(Id::unique("answers-list"), filter));
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let Some(marking) = &mut chosen.marking else { return };
    for (modifiers, extend) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
        for (key, on) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
            if pressed(modifiers, key) {
                marking.step(on, extend);
            }
        }
        for (key, last) in [(Key::End, true), (Key::Home, false)] {
            if pressed(modifiers, key) {
                marking.jump(last, extend);
            }
        }
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        chosen.marking = None;
    } else if pressed(Modifiers::NONE, Key::Enter)
        && let Some(reason) = chosen.likeliest()
    {
        chosen.add(reason);
    }
}

/// The words, with all that is marked in them, and below what the marks mean.
fn said(ui: &mut Ui, tr: &Tr, answer: &BenchAnswer, chosen: &mut Chosen) {
    let marks = marks(chosen);
    let quoted = tr.answers_quoted(answer.text.clone());
    if let Some(selecting) = marked_words(ui, Id::unique(("words", answer.id)), &answer.text, &quoted, &marks) {
        chosen.marking = Marking::of(&answer.text, &selecting.range);
    }
    if chosen.marking.is_some() {
        text(tr.bench_marking()).small().accent().show(ui);
    } else {
        legend(ui, tr, &marks);
    }
}

fn marks(chosen: &Chosen) -> Vec<Marked> {
    let range = |ground: &Ground| ground.first as usize..ground.past as usize;
    let mut marks = Vec::new();
    let grounds = chosen.offer.guesses().iter().flat_map(|guess| &guess.because);
    marks.extend(grounds.map(|ground| (range(ground), WordMark::Ground)));
    let rules = chosen.offer.suggested.iter().flat_map(|suggested| &suggested.rules);
    marks.extend(rules.flat_map(|rule| &rule.places).map(|place| (range(place), WordMark::Rule)));
    marks.extend(chosen.passages.iter().map(|p| (p.first as usize..p.past as usize, WordMark::Passage)));
    marks.extend(chosen.marking.iter().map(|marking| (marking.range(), WordMark::Selected)));
    marks
}

/// What the marks mean, where there are several kinds.
fn legend(ui: &mut Ui, tr: &Tr, marks: &[Marked]) {
    let kinds = [
        (WordMark::Ground, tr.bench_legend_ground()),
        (WordMark::Rule, tr.bench_legend_rule()),
        (WordMark::Passage, tr.bench_legend_passage()),
    ];
    let shown: Vec<_> = kinds.into_iter().filter(|(kind, _)| marks.iter().any(|(_, mark)| mark == kind)).collect();
    if shown.len() < 2 {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (kind, words) in shown {
            let all = 0..words.chars().count();
            ui.label(marked_job(&words, &[(all, kind)], tokens));
        }
    });
}

/// The words marked, each to be taken off by a click.
fn passages(ui: &mut Ui, tr: &Tr, answer: &BenchAnswer, book: &Book<'_>, chosen: &mut Chosen) {
    if chosen.passages.is_empty() {
        return;
    }
    let mut off: Option<Passage> = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for passage in &chosen.passages {
            let name = book.get(passage.reason).map(|row| row.reason.name.clone()).unwrap_or_default();
            let words = tr.bench_passage(name, passage.of(&answer.text));
            if Chip::new(words, false).removable().show(ui).clicked() {
                off = Some(*passage);
            }
        }
    });
    chosen.passages.retain(|passage| Some(*passage) != off);
}

/// Whose it is, with the star of a quote at the right; below, what is known of them.
fn who(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, answer: &BenchAnswer, quote: &mut QuotePart) {
    let tr = ctx.tr;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL_SMALL), Layout::right_to_left(Align::Center), |ui| {
        quote.star(ui, ctx, answer.id);
        if let Some((person, mark)) = answer.customer.as_ref().and_then(|person| Some((person, Mark::of(person.state)?))) {
            mark.show(ui, &tr.answers_state(<&str>::from(person.state)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let Some(person) = &answer.customer else {
                text(tr.answers_anonymous()).semibold().then(format!(" · {}", tr.day(answer.day))).muted().one_line().show(ui);
                return;
            };
            if let Some(route) = Route::customer(person.id) {
                if Button::link(&person.name).show(ui).clicked() {
                    ctx.go(route);
                }
            } else {
                text(&person.name).semibold().one_line().show(ui);
            }
        });
    });
    let Some(person) = &answer.customer else { return };
    let money = tr.answers_year(tr.money(person.value_year, ctx.settings().currency));
    let last = person.last.map(|last| tr.answers_last(words::day_beside(tr, last, ctx.as_of())));
    let segment = Some(person.segment.clone()).filter(|segment| !segment.is_empty());
    let sheet = tr.bench_sheet(answer.language.own_name(), tr.count(answer.version as usize));
    let known = [Some(money), last, segment, Some(sheet)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    text(known).small().muted().show(ui);
}

/// The reasons with a key, and of the others those the answer has: also one that is no longer offered, to be taken off.
pub(in crate::ui::screens) fn chips(ui: &mut Ui, tr: &Tr, book: &Book<'_>, chosen: &mut Chosen) {
    let mut toggled = None;
    let has = |id: ReasonId| chosen.reasons.contains(&id);
    let order = chosen.offer.keyed(book);
    // Those suggested are cards already.
    let cards: Vec<ReasonId> = chosen.offer.guesses().iter().filter_map(|guess| guess.reason).collect();
    let keyed = order.iter().take(KEYS).enumerate().filter(|(_, row)| !cards.contains(&row.reason.id)).map(|(i, row)| (Some(i), *row));
    let others = order.iter().skip(KEYS).copied().chain(book.all.iter().filter(|r| r.reason.retired));
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

/// The key of the first suggestion, if Enter takes it: nothing was chosen.
fn first_key(book: &Book<'_>, chosen: &Chosen) -> Option<usize> {
    let first = chosen.offer.guesses().first().filter(|_| chosen.takes_first())?;
    first.reason.map_or(Some(0), |reason| chosen.offer.keyed(book).iter().position(|row| row.reason.id == reason).map(|at| at + 1))
}

fn buttons(ui: &mut Ui, tr: &Tr, first: Option<usize>) -> Option<Verdict> {
    let mut verdict = None;
    ui.add_space(space::M);
    let room = ui.available_width();
    let wide = room > WIDE || (first.is_none() && room > TWO_LINES);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let accept = first.map_or_else(|| tr.answers_accept(), |key| tr.bench_accept_first(tr.count(key)));
        if Button::main(accept).key("Enter").show(ui).clicked() {
            verdict = Some(Verdict::Accept);
        }
        if Button::secondary(tr.answers_none()).key("0").show(ui).clicked() {
            verdict = Some(Verdict::NoReason);
        }
        // The key of the least used gives way first; it stands in the line of keys too.
        let later = Button::secondary(tr.answers_put_off()).hint("Ctrl L");
        if if wide { later.key("Ctrl L") } else { later }.show(ui).clicked() {
            verdict = Some(Verdict::Later);
        }
    });
    verdict
}
