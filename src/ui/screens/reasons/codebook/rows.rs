//! The codebook as a table by kind: key, name, people, answers, money. Only shows; gives the row opened or walked to.

use eframe::egui::{Align, EventFilter, Id, Key, Layout, Sense, Ui, vec2};
use strum::IntoEnumIterator as _;

use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, size};
use crate::ui::widgets::paint::{line, put_line};
use crate::ui::widgets::{ListRow, card, heading, icon, key_cap, rule, text};

/// Width of a column of numbers, and of the one of money.
const NUMBER: f32 = 76.0;
const MONEY: f32 = 96.0;
/// In a card narrower than this the table keeps the money and those whose main reason it is, so that names can be read.
const NARROW: f32 = 560.0;
/// Reasons with a key.
const KEYS: usize = 9;

/// What happened in the table.
#[derive(Default)]
pub(super) struct Listed {
    /// The row opened.
    pub opened: Option<ReasonId>,
    /// The row that has the keyboard.
    pub focused: Option<ReasonId>,
    /// The row that is to have it.
    pub focus: Option<ReasonId>,
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[ReasonRow], selected: Option<ReasonId>, focus: Option<ReasonId>) -> Listed {
    let mut listed = Listed::default();
    let in_use: Vec<&ReasonRow> = all.iter().filter(|r| !r.reason.retired).collect();
    let mut order: Vec<ReasonId> = Vec::with_capacity(all.len());
    for kind in ReasonKind::iter() {
        let rows: Vec<&ReasonRow> = in_use.iter().copied().filter(|r| r.reason.kind == kind).collect();
        let title = ctx.tr.answers_kind(<&str>::from(kind));
        part(ui, ctx, &title, &rows, &in_use, (selected, focus), &mut listed, &mut order);
    }
    let retired: Vec<&ReasonRow> = all.iter().filter(|r| r.reason.retired).collect();
    part(ui, ctx, &ctx.tr.reasons_retired(), &retired, &in_use, (selected, focus), &mut listed, &mut order);
    walk(ui, &order, &mut listed);
    listed
}

#[expect(clippy::too_many_arguments, reason = "one part of a table drawn in parts")]
fn part(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    title: &str,
    rows: &[&ReasonRow],
    in_use: &[&ReasonRow],
    (selected, focus): (Option<ReasonId>, Option<ReasonId>),
    listed: &mut Listed,
    order: &mut Vec<ReasonId>,
) {
    if rows.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head(ui, ctx, title);
        rule(ui);
        for row in rows {
            let id = row.reason.id;
            order.push(id);
            let place = in_use.iter().position(|r| r.reason.id == id);
            let response = ListRow::new(Id::unique(("reason", id)), size::ROW, &row.reason.name)
                .chosen(selected == Some(id))
                .lined()
                .show(ui, |ui| cells(ui, ctx, row, place));
            if focus == Some(id) {
                response.request_focus();
                response.scroll_to_me(None);
            }
            if response.has_focus() {
                listed.focused = Some(id);
                let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
            }
            if response.clicked() {
                listed.opened = Some(id);
            }
        }
    });
}

/// Arrows walk from row to row.
fn walk(ui: &Ui, order: &[ReasonId], listed: &mut Listed) {
    let Some(at) = listed.focused.and_then(|id| order.iter().position(|o| *o == id)) else { return };
    let pressed = |key| ui.input(|i| i.modifiers.is_none() && i.key_pressed(key));
    if pressed(Key::ArrowDown) {
        listed.focus = order.get(at + 1).copied();
    } else if pressed(Key::ArrowUp) {
        listed.focus = at.checked_sub(1).and_then(|up| order.get(up)).copied();
    }
}

fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, title: &str) {
    let tr = ctx.tr;
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::TABLE_HEAD), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(size::TABLE_HEAD);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(12.0);
        let numbers = [tr.reasons_money(), tr.reasons_answers(), tr.reasons_people(), tr.reasons_main()];
        self::numbers(ui, &numbers, true);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| heading(ui, title));
    });
}

/// Money, answers, people, and those whose main reason it is, from the right; in a narrow card the first and the last of them.
fn numbers(ui: &mut Ui, words: &[String; 4], muted: bool) {
    let narrow = ui.available_width() < NARROW;
    for (i, words) in words.iter().enumerate().filter(|(i, _)| !narrow || [0, 3].contains(i)) {
        number(ui, words, if i == 0 { MONEY } else { NUMBER }, muted);
    }
}

fn number(ui: &mut Ui, words: &str, width: f32, muted: bool) {
    ui.allocate_ui_with_layout(vec2(width, ui.available_height()), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(width);
        let words = text(words).one_line();
        if muted { words.small().muted() } else { words }.show(ui);
    });
}

fn cells(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &ReasonRow, place: Option<usize>) {
    let tr = ctx.tr;
    let people = |count: u64| tr.whole(count.cast_signed());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let money = tr.money(row.money_per_year, ctx.settings().currency);
        numbers(ui, &[money, tr.count(row.answers), people(row.people), people(row.main)], false);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            place_in_order(ui, tr, place);
            if row.reason.to_review {
                icon(ui, Icon::CircleHelp, ctx.tokens.warn);
            }
            text(&row.reason.name).one_line().show(ui);
            if row.reason.to_review {
                text(tr.reasons_to_review()).small().warn().one_line().show(ui);
            }
        });
    });
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
