//! Who is next to call, each with what is to be known of when. Only shows; gives who was clicked.

use eframe::egui::{Align, Id, Layout, Ui};

use crate::domain::contact::CallBack;
use crate::engine::Cached;
use crate::engine::views::call_pile::{PileMark, PileRow, WithoutPhoneQuery};
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{ListRow, from_right, heading, icon, text};

/// Names listed before a sheet is begun.
const LISTED: usize = 8;
/// Names shown beside a call.
const BESIDE: usize = 4;

/// Before a sheet is begun: the row that was clicked.
pub fn choose<'a>(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    pile: &[&'a PileRow],
    without_phone: &mut Cached<WithoutPhoneQuery>,
    chosen: impl Fn(&PileRow) -> bool,
) -> Option<&'a PileRow> {
    heading(ui, &ctx.tr.record_pile());
    text(ctx.tr.record_pile_line()).small().muted().show(ui);
    if pile.is_empty() {
        nobody(ui, ctx, without_phone);
    } else if !pile.iter().any(|person| person.mark.is_due()) {
        text(ctx.tr.record_pile_all_tried()).muted().show(ui);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut clicked = None;
    for person in pile.iter().take(LISTED) {
        let row = ListRow::new(Id::unique(("record-pile", person.row.id)), size::ROW_DENSE, &person.row.name).chosen(chosen(person));
        let row = row.show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| content(ui, ctx, person));
        });
        if row.clicked() {
            clicked = Some(*person);
        }
    }
    clicked
}

/// Nobody is on the pile, and why: nobody waits, or those who wait have no phone on record. These are listed, each with the way there.
fn nobody(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, without_phone: &mut Cached<WithoutPhoneQuery>) {
    let Some(waiting) = without_phone.get(ctx.engine, &WithoutPhoneQuery { today: ctx.today, limit: LISTED }) else { return };
    if waiting.count == 0 {
        text(ctx.tr.record_pile_none()).muted().then(format!(" {}", ctx.tr.record_pile_all_told())).muted().show(ui);
        return;
    }
    text(ctx.tr.record_pile_no_phone()).muted().show(ui);
    let mut open = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in &waiting.first {
            let line = ListRow::new(Id::unique(("record-no-phone", row.id)), size::ROW_DENSE, &row.name);
            let line = line.show(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    text(ctx.tr.money(row.value_year, ctx.settings().currency)).muted().show(ui);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&row.name).one_line().show(ui));
                });
            });
            if line.clicked() {
                open = Some(row.id);
            }
        }
    });
    let more = waiting.count.saturating_sub(waiting.first.len());
    if more > 0 {
        text(ctx.tr.record_pile_more(ctx.tr.count(more))).small().muted().show(ui);
    }
    if let Some(customer) = open {
        ctx.go(Route::Customer(customer));
    }
}

/// Beside a call: who comes after it.
pub fn beside(ui: &mut Ui, ctx: &ScreenCtx<'_>, pile: &[&PileRow]) {
    heading(ui, &ctx.tr.record_pile());
    ui.spacing_mut().item_spacing.y = 0.0;
    for person in pile.iter().take(BESIDE) {
        from_right(ui, size::ROW_FIGURES, |ui| content(ui, ctx, person));
    }
}

/// From the right: what they are worth, when they are to be called, who it is.
fn content(ui: &mut Ui, ctx: &ScreenCtx<'_>, person: &PileRow) {
    ui.spacing_mut().item_spacing.x = space::XS;
    text(ctx.tr.money(person.row.value_year, ctx.settings().currency)).muted().show(ui);
    if let Some((mark, words)) = when(ctx, person.mark) {
        ui.add_space(space::XS);
        text(words).small().muted().show(ui);
        icon(ui, mark, ctx.tokens.muted);
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&person.row.name).one_line().show(ui));
}

fn when(ctx: &ScreenCtx<'_>, mark: PileMark) -> Option<(Icon, String)> {
    match mark {
        PileMark::Waiting => None,
        PileMark::CallBack(back) | PileMark::LaterToday(back) => Some((Icon::CalendarClock, call_back(ctx, back))),
        PileMark::CalledToday(minute) => Some((Icon::PhoneMissed, ctx.tr.record_pile_called(clock(minute)))),
        PileMark::PassedOver => Some((Icon::Clock, ctx.tr.record_pile_later())),
    }
}

/// When to call back, short: the time today, else the day.
fn call_back(ctx: &ScreenCtx<'_>, back: CallBack) -> String {
    match back.minute {
        Some(minute) if back.day == ctx.today => clock(minute),
        _ if back.day == ctx.today => ctx.tr.record_today(),
        _ => ctx.tr.day_short(back.day),
    }
}

/// When to call back, in full: `10 Dec 2025, 15:30`.
pub fn call_back_words(tr: &Tr, back: CallBack) -> String {
    let day = tr.day(back.day);
    back.minute.map_or_else(|| day.clone(), |minute| format!("{day}, {}", clock(minute)))
}

/// A minute of the day: `15:30`.
pub fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
