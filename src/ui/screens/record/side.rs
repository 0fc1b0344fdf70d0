//! Beside a sheet: who the customer is, what was said so far, words to questions that are not asked any more, who comes next. Only
//! shows.

use eframe::egui::Ui;

use super::form::{Form, Known};
use super::pile;
use super::spoken::answer_words;
use crate::engine::views::customer_page::{CustomerPage, Happened};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Mark, card, facts, heading, text};

/// Shows all of it.
pub fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &Form, known: &Known<'_>) {
    ui.spacing_mut().item_spacing.y = space::M;
    if let Some(page) = known.customer {
        card(ui, |ui| customer(ui, ctx, page));
    }
    if !form.whole {
        card(ui, |ui| said_so_far(ui, ctx.tr, form));
    }
    if !form.sheet.strays(&form.content.questions).is_empty() {
        card(ui, |ui| strays(ui, ctx, form));
    }
    if !known.pile.is_empty() && !form.whole {
        card(ui, |ui| pile::beside(ui, ctx, known.pile));
    }
}

/// Words that belong to no question any more: they are not saved with the sheet, but can be copied.
fn strays(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &Form) {
    heading(ui, &ctx.tr.record_strays());
    text(ctx.tr.record_strays_why()).small().muted().show(ui);
    let words: Vec<&str> = form.sheet.strays(&form.content.questions).iter().map(|fill| fill.text.trim()).collect();
    for words in &words {
        text(ctx.tr.record_quoted((*words).to_owned())).show(ui);
    }
    if Button::secondary(ctx.tr.record_copy()).icon(Icon::Copy).small().show(ui).clicked() {
        ctx.copy(&ui.ctx().clone(), words.join("\n\n"));
    }
}

/// The facts one needs while talking.
fn customer(ui: &mut Ui, ctx: &ScreenCtx<'_>, page: &CustomerPage) {
    let tr = ctx.tr;
    let standing = &page.standing;
    let state = tr.answers_state(<&str>::from(standing.state));
    match Mark::of(standing.state) {
        Some(mark) => mark.show(ui, &state),
        None => text(state).show(ui),
    };
    let days = |n: usize| tr.record_days(n, tr.count(n));
    let mut rows = Vec::new();
    if let Some(last) = standing.last {
        rows.push((tr.record_fact_last(), text(tr.day(last))));
        rows.push((tr.record_fact_silent(), text(days(standing.silence as usize))));
    }
    if let Some(rhythm) = standing.rhythm {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rhythm is some days")]
        let whole = rhythm.round().max(1.0) as usize;
        rows.push((tr.record_fact_rhythm(), text(tr.record_every(whole, tr.count(whole)))));
    }
    rows.push((tr.record_fact_value(), text(tr.money(page.value_year, ctx.settings().currency)).semibold()));
    let asked = page.timeline.iter().find(|e| matches!(e.what, Happened::Response { .. }));
    rows.push((tr.record_fact_asked(), text(asked.map_or_else(|| tr.record_never(), |e| tr.day(e.day)))));
    let details = &page.customer.details;
    if !details.note.is_empty() {
        rows.push((tr.record_fact_note(), text(&details.note)));
    }
    facts(ui, 104.0, rows);
}

fn said_so_far(ui: &mut Ui, tr: &Tr, form: &Form) {
    heading(ui, &tr.record_said());
    let mut any = false;
    let asked = form.content.questions.iter().zip(&form.sheet.fills).zip(&form.wordings);
    for (i, ((question, fill), wording)) in asked.enumerate() {
        if fill.is_empty() || i == form.sheet.at || form.shown.get(i) == Some(&false) {
            continue;
        }
        any = true;
        text(format!("{}. {}", i + 1, wording.text)).small().muted().one_line().show(ui);
        let words = answer_words(tr, (form.sheet.language, form.base), question, fill);
        let words = if question.is_open() { tr.record_quoted(words) } else { words };
        text(words).show(ui);
    }
    if !any {
        text(tr.record_said_nothing()).muted().show(ui);
    }
}
