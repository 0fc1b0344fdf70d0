//! The answer in view, large, with its reasons: digits, letters, Enter. Holds what is chosen until it is accepted.

use eframe::egui::{Align, Event, Id, Key, Layout, Modifiers, Ui, vec2};

use super::scrolling_card;
use crate::domain::ids::{AnswerId, ReasonId};
use crate::engine::library::fill_month;
use crate::engine::views::bench::BenchAnswer;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, Field, ListRow, Mark, segments, text};

use crate::ui::screens::record::keys;

/// Reasons with a key of their own.
const KEYS: usize = 9;
/// Matches shown while letters are typed.
const MATCHES: usize = 5;
/// Height of the buttons below.
const BUTTONS: f32 = 56.0;

/// What was decided about the answer in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It has the reasons chosen.
    Accept,
    /// It was read; there is no reason in it.
    NoReason,
    /// Come back to it.
    Later,
}

/// The reasons chosen for the answer in view, not accepted yet.
#[derive(Debug, Default)]
pub struct Chosen {
    answer: Option<AnswerId>,
    /// The main one first.
    pub reasons: Vec<ReasonId>,
    find: String,
    at: usize,
    /// Enter was pressed without a reason.
    empty: bool,
    /// The search in the words wants the keyboard.
    pub find_asked: bool,
}

impl Chosen {
    /// Another answer came into view: its own reasons are chosen.
    pub fn follow(&mut self, answer: Option<&BenchAnswer>) {
        if self.answer != answer.map(|a| a.id) {
            self.forget();
            self.answer = answer.map(|a| a.id);
            self.reasons = answer.map(|a| a.reasons.clone()).unwrap_or_default();
        }
    }

    /// Nothing is chosen; what stands there is taken again from the answer in view.
    pub fn forget(&mut self) {
        *self = Self { find_asked: self.find_asked, ..Self::default() };
    }

    fn toggle(&mut self, reason: ReasonId) {
        self.empty = false;
        match self.reasons.iter().position(|r| *r == reason) {
            Some(at) => {
                self.reasons.remove(at);
            }
            None => self.reasons.push(reason),
        }
    }

    fn make_main(&mut self, reason: ReasonId) {
        self.empty = false;
        self.reasons.retain(|r| *r != reason);
        self.reasons.insert(0, reason);
    }
}

/// Shows it; gives what was decided. `listening` says that keys are for the answer.
pub fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    answer: &BenchAnswer,
    reasons: &[ReasonRow],
    chosen: &mut Chosen,
    listening: bool,
) -> Option<Verdict> {
    if std::mem::take(&mut chosen.find_asked) {
        ui.memory_mut(|m| m.request_focus(Id::unique("answers-search")));
    }
    let mut verdict = take_keys(ui, reasons, chosen, listening);
    let height = (ui.available_height() - BUTTONS).max(120.0);
    scrolling_card(ui, "open", height, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        who(ui, ctx, answer);
        text(fill_month(&answer.wording, answer.language, None)).small().muted().show(ui);
        text(ctx.tr.answers_quoted(answer.text.clone())).lead().show(ui);
        if Button::link(ctx.tr.answers_whole()).small().show(ui).clicked() {
            ctx.go(Route::Response(answer.response));
        }
        ui.add_space(space::XS);
        text(ctx.tr.answers_reasons()).small().muted().show(ui);
        chips(ui, ctx.tr, reasons, chosen);
        main_reason(ui, ctx.tr, reasons, chosen);
        verdict = find(ui, ctx.tr, reasons, chosen).or(verdict);
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
fn take_keys(ui: &Ui, reasons: &[ReasonRow], chosen: &mut Chosen, listening: bool) -> Option<Verdict> {
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::L)) {
        return Some(Verdict::Later);
    }
    if ui.ctx().text_edit_focused() {
        return None;
    }
    if let Some(row) = keys::alt_digit(ui).and_then(|d| reasons.get(d.checked_sub(1)?)) {
        chosen.make_main(row.reason.id);
        return None;
    }
    match keys::digit(ui) {
        Some(0) => return Some(Verdict::NoReason),
        Some(digit) => {
            if let Some(row) = reasons.get(digit - 1) {
                chosen.toggle(row.reason.id);
            }
        }
        None => {}
    }
    if !listening {
        return None;
    }
    letters(ui, chosen);
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)).then_some(Verdict::Accept)
}

/// Letters typed anywhere begin to look for a reason.
fn letters(ui: &Ui, chosen: &mut Chosen) {
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
        chosen.at = 0;
        let id = find_id();
        ui.memory_mut(|m| m.request_focus(id));
        let mut state = eframe::egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let end = eframe::egui::text::CCursor::new(chosen.find.chars().count());
        state.cursor.set_char_range(Some(eframe::egui::text::CCursorRange::one(end)));
        state.store(ui.ctx(), id);
    }
}

fn find_id() -> Id {
    Id::unique("answers-find-reason")
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
            let money = tr.answers_year(tr.money(person.value_year, ctx.settings().currency));
            let mut more = format!(" · {money}");
            if let Some(last) = person.last {
                more.push_str(" · ");
                more.push_str(&tr.answers_last(tr.day_short(last)));
            }
            if let Some(route) = Route::customer(person.id) {
                if Button::link(&person.name).show(ui).clicked() {
                    ctx.go(route);
                }
                text(more).muted().one_line().show(ui);
            } else {
                text(&person.name).semibold().then(more).muted().one_line().show(ui);
            }
        });
    });
}

fn chips(ui: &mut Ui, tr: &Tr, reasons: &[ReasonRow], chosen: &mut Chosen) {
    let mut toggled = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (i, row) in reasons.iter().enumerate() {
            let on = chosen.reasons.contains(&row.reason.id);
            if i >= KEYS && !on {
                continue;
            }
            let chip = Chip::new(&row.reason.name, on);
            let chip = if i < KEYS { chip.key((i + 1).to_string()) } else { chip.removable() };
            let main = chosen.reasons.len() > 1 && chosen.reasons.first() == Some(&row.reason.id);
            let chip = if main { chip.count(tr.answers_main()) } else { chip };
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
fn main_reason(ui: &mut Ui, tr: &Tr, reasons: &[ReasonRow], chosen: &mut Chosen) {
    if chosen.reasons.len() < 2 {
        return;
    }
    let name = |id: &ReasonId| reasons.iter().find(|r| r.reason.id == *id).map(|r| (*id, r.reason.name.clone()));
    let options: Vec<_> = chosen.reasons.iter().filter_map(name).collect();
    let Some(mut main) = chosen.reasons.first().copied() else { return };
    text(tr.answers_main_reason()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        if segments(ui, &tr.answers_main_reason(), &mut main, &options) {
            chosen.make_main(main);
        }
    });
}

/// The field for letters, with what it finds. Enter takes the one marked; in the empty field it accepts.
fn find(ui: &mut Ui, tr: &Tr, reasons: &[ReasonRow], chosen: &mut Chosen) -> Option<Verdict> {
    let focused = ui.memory(eframe::egui::Memory::focused) == Some(find_id());
    let enter = focused && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
    let field = Field::new(tr.answers_find()).label_hidden().hint(tr.answers_find()).icon(Icon::Search).limit(80);
    let response = field.id(find_id()).show(ui, &mut chosen.find);
    if response.changed() {
        chosen.at = 0;
    }
    let wanted = chosen.find.trim().to_lowercase();
    if wanted.is_empty() {
        return enter.then_some(Verdict::Accept);
    }
    let fits = |row: &&ReasonRow| row.reason.name.to_lowercase().contains(&wanted);
    let found: Vec<&ReasonRow> = reasons.iter().filter(fits).take(MATCHES).collect();
    if focused {
        let pressed = |key| ui.input(|i| i.key_pressed(key));
        if pressed(Key::ArrowDown) {
            chosen.at = (chosen.at + 1).min(found.len().saturating_sub(1));
        } else if pressed(Key::ArrowUp) {
            chosen.at = chosen.at.saturating_sub(1);
        }
    }
    let mut taken = found.get(chosen.at).filter(|_| enter).map(|r| r.reason.id);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, row) in found.iter().enumerate() {
        let id = Id::unique(("find-reason", row.reason.id));
        let response = ListRow::new(id, size::ROW_DENSE, &row.reason.name).chosen(i == chosen.at).show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&row.reason.name).one_line().show(ui));
        });
        if response.clicked() {
            taken = Some(row.reason.id);
        }
    }
    if found.is_empty() {
        text(tr.answers_find_nothing()).small().muted().show(ui);
    }
    if let Some(reason) = taken {
        if !chosen.reasons.contains(&reason) {
            chosen.toggle(reason);
        }
        chosen.find.clear();
        response.surrender_focus();
    }
    None
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
