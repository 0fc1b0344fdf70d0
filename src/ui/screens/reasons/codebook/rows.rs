//! The codebook as a list in two levels: groups and kinds with their reasons; key, colour, name, answers, people, money. Rows walk by
//! arrows, are dragged onto each other and have a menu. Only shows; gives what is wanted.

use std::collections::HashSet;

use eframe::egui::{Align, EventFilter, Frame, Id, Key, Layout, Margin, Rect, Response, Sense, StrokeKind, Ui, vec2};

use super::drag::drag;
use super::menu::menu;
use super::order::{Entry, Head, Part, parts, title};
use super::wish::Wish;
use crate::domain::ids::ReasonId;
use crate::engine::views::codebook::{BookRow, Codebook, Counts};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};
use crate::ui::widgets::paint::{line, put_line};
use crate::ui::widgets::{ListRow, card, icon, key_cap, rule, text};

/// Width of a column of numbers, and of the one of money.
const NUMBER: f32 = 76.0;
const MONEY: f32 = 96.0;
/// In a card narrower than this the money gives way to the names, and the numbers stand closer.
const NARROW: f32 = 520.0;
const CLOSE: f32 = 56.0;
/// Reasons with a key.
const KEYS: usize = 9;
/// What the list keeps from one picture to the next.
#[derive(Default)]
pub(super) struct ListState {
    /// Heads whose reasons are not shown.
    pub folded: HashSet<Head>,
    /// The reason being dragged.
    pub dragged: Option<ReasonId>,
}

/// What happened in the list.
#[derive(Default)]
pub(super) struct Listed {
    /// The entry opened.
    pub opened: Option<Entry>,
    /// The entry that has the keyboard.
    pub focused: Option<Entry>,
    /// The entry that is to have it.
    pub focus: Option<Entry>,
    /// What is wanted of a reason.
    pub wish: Option<(ReasonId, Wish)>,
}

/// What a row is drawn from.
struct Now<'a, 'c> {
    ctx: &'a ScreenCtx<'c>,
    book: &'a Codebook,
    selected: Option<Entry>,
    focus: Option<Entry>,
    may: bool,
}

/// Shows it.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    book: &Codebook,
    (selected, focus): (Option<Entry>, Option<Entry>),
    state: &mut ListState,
) -> Listed {
    let now = Now { ctx, book, selected, focus, may: !ctx.is_locked() };
    let mut listed = Listed::default();
    let mut places: Vec<(Entry, Rect)> = Vec::new();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        columns(ui, ctx.tr);
        for part in parts(book) {
            let response = head(ui, &now, &part, state, &mut listed);
            places.push((Entry::Head(part.head), response.rect));
            if state.folded.contains(&part.head) {
                continue;
            }
            if part.rows.is_empty() {
                empty(ui, ctx.tr);
            }
            for row in &part.rows {
                let response = reason(ui, &now, row, state, &mut listed);
                places.push((Entry::Reason(row.reason.id), response.rect));
            }
        }
    });
    walk(ui, &places, state, &mut listed);
    if let Some(wish) = drag(ui, (ctx.tr, book), &places, &mut state.dragged) {
        listed.wish = Some(wish);
    }
    listed
}

fn empty(ui: &mut Ui, tr: &Tr) {
    Frame::NONE
        .inner_margin(Margin { left: 36, right: 12, top: 4, bottom: 8 })
        .show(ui, |ui| text(tr.book_group_empty()).small().muted().show(ui));
}

/// The names of the columns.
fn columns(ui: &mut Ui, tr: &Tr) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL_SMALL), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(size::CONTROL_SMALL);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space::M);
        numbers(ui, &[tr.reasons_money(), tr.book_column_people(), tr.reasons_answers()], true);
    });
    rule(ui);
}

/// A head: a click opens a group; the arrow before it, or a click where there is no form, folds what is below.
fn head(ui: &mut Ui, now: &Now<'_, '_>, part: &Part<'_>, state: &mut ListState, listed: &mut Listed) -> Response {
    let tr = now.ctx.tr;
    let entry = Entry::Head(part.head);
    let group = if let Head::Group(id) = part.head { now.book.groups.iter().find(|row| row.group.id == id) } else { None };
    let (title, count) = (title(tr, now.book, part.head), part.rows.len());
    let name = if group.is_some() {
        tr.book_in_group(count, title.as_str(), tr.count(count))
    } else {
        tr.book_in_part(count, tr.count(count), title.as_str())
    };
    let folded = state.folded.contains(&part.head);
    let response =
        ListRow::new(Id::unique(("book-head", part.head)), size::ROW, &name).chosen(now.selected == Some(entry)).lined().show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                if let Some(group) = group {
                    counts(ui, now, &group.counts);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    icon(ui, if folded { Icon::ChevronRight } else { Icon::ChevronDown }, now.ctx.tokens.muted);
                    text(&title).semibold().one_line().show(ui);
                    if folded {
                        text(tr.count(count)).small().muted().show(ui);
                    }
                });
            });
        });
    keyboard(ui, now, entry, &response, listed);
    let arrow = response.interact_pointer_pos().is_some_and(|at| at.x < response.rect.left() + space::M + size::ICON + space::XS);
    let turn = |state: &mut ListState| {
        if !state.folded.remove(&part.head) {
            state.folded.insert(part.head);
        }
    };
    if response.clicked() {
        if group.is_some() && !arrow { listed.opened = Some(entry) } else { turn(state) }
    }
    if response.has_focus() {
        let pressed = |key| ui.input(|i| i.modifiers.is_none() && i.key_pressed(key));
        if pressed(Key::ArrowLeft) != folded && (pressed(Key::ArrowLeft) || pressed(Key::ArrowRight)) {
            turn(state);
        }
    }
    response
}

fn reason(ui: &mut Ui, now: &Now<'_, '_>, row: &BookRow, state: &mut ListState, listed: &mut Listed) -> Response {
    let id = row.reason.id;
    let entry = Entry::Reason(id);
    let response = ListRow::new(Id::unique(("reason", id)), size::CONTROL, &row.reason.name)
        .chosen(now.selected == Some(entry))
        .lined()
        .draggable(now.may && !row.reason.retired)
        .show(ui, |ui| cells(ui, now, row));
    keyboard(ui, now, entry, &response, listed);
    if response.clicked() {
        listed.opened = Some(entry);
    }
    if response.drag_started() {
        state.dragged = Some(id);
    }
    if now.may {
        let mut wish = None;
        response.context_menu(|ui| wish = menu(ui, now.ctx.tr, now.book, row));
        if let Some(wish) = wish {
            (listed.wish, listed.opened) = (Some((id, wish)), listed.opened.or(Some(entry)));
        }
    }
    response
}

fn keyboard(ui: &Ui, now: &Now<'_, '_>, entry: Entry, response: &Response, listed: &mut Listed) {
    if now.focus == Some(entry) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        listed.focused = Some(entry);
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    }
}

/// Arrows walk from row to row; to the left of a reason is its head.
fn walk(ui: &Ui, places: &[(Entry, Rect)], state: &ListState, listed: &mut Listed) {
    if state.dragged.is_some() {
        return;
    }
    let Some(at) = listed.focused.and_then(|on| places.iter().position(|(entry, _)| *entry == on)) else { return };
    let pressed = |key| ui.input(|i| i.modifiers.is_none() && i.key_pressed(key));
    let entry = |at: usize| places.get(at).map(|(entry, _)| *entry);
    if pressed(Key::ArrowDown) {
        listed.focus = entry(at + 1);
    } else if pressed(Key::ArrowUp) {
        listed.focus = at.checked_sub(1).and_then(entry);
    } else if pressed(Key::ArrowLeft) && matches!(listed.focused, Some(Entry::Reason(_))) {
        listed.focus = places.iter().take(at).rev().map(|(entry, _)| *entry).find(|entry| matches!(entry, Entry::Head(_)));
    }
}

/// Money, people and answers from the right; in a narrow card without the money.
fn numbers(ui: &mut Ui, words: &[String; 3], muted: bool) {
    let narrow = ui.available_width() < NARROW;
    for (i, words) in words.iter().enumerate().filter(|(i, _)| !narrow || *i > 0) {
        let width = match i {
            0 => MONEY,
            _ if narrow => CLOSE,
            _ => NUMBER,
        };
        ui.allocate_ui_with_layout(vec2(width, ui.available_height()), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_width(width);
            let words = text(words).one_line();
            if muted { words.small().muted() } else { words }.show(ui);
        });
    }
}

fn counts(ui: &mut Ui, now: &Now<'_, '_>, counts: &Counts) {
    let tr = now.ctx.tr;
    let money = tr.money(counts.money, now.ctx.settings().currency);
    numbers(ui, &[money, tr.whole(counts.people.cast_signed()), tr.count(counts.answers)], false);
}

fn cells(ui: &mut Ui, now: &Now<'_, '_>, row: &BookRow) {
    let tr = now.ctx.tr;
    let narrow = ui.available_width() < NARROW;
    let place = now.book.rows.iter().filter(|other| !other.reason.retired).position(|other| other.reason.id == row.reason.id);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        counts(ui, now, &row.counts);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.add_space(if narrow { 0.0 } else { size::ICON + space::XS });
            place_in_order(ui, tr, place);
            swatch(ui, &row.reason.details.colour);
            if row.reason.to_review {
                icon(ui, Icon::CircleHelp, now.ctx.tokens.warn);
            }
            text(&row.reason.name).one_line().show(ui);
            if row.reason.to_review {
                text(tr.reasons_to_review()).small().warn().one_line().show(ui);
            }
        });
    });
}

/// The colour of a reason, or the place where it would be.
fn swatch(ui: &mut Ui, code: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
    if let Some(colour) = Tokens::of(ui).written_colour(code) {
        ui.painter().rect(rect, 3, colour, Tokens::of(ui).hairline(), StrokeKind::Inside);
    }
}

/// The key of the first nine; the number of the others, so that moving one of them is seen; nothing for those no longer offered.
fn place_in_order(ui: &mut Ui, tr: &Tr, place: Option<usize>) {
    match place {
        Some(at) if at < KEYS => {
            key_cap(ui, &(at + 1).to_string());
        }
        place => {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
            if let Some(at) = place {
                let tokens = Tokens::of(ui);
                let number = line(ui, &tr.count(at + 1), TextSize::Small, false, tokens.muted, 28.0);
                put_line(ui.painter(), rect.center().x - number.size().x / 2.0, rect.center().y, number, tokens.muted);
            }
        }
    }
}
