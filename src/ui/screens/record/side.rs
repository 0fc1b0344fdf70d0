//! Beside a sheet: who the customer is, what was said so far, who comes next. Only shows.

use eframe::egui::{Align, Layout, Ui};

use super::form::{Form, Known};
use super::sheet::Fill;
use crate::domain::questionnaire::{Question, QuestionKind};
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::customer_page::{CustomerPage, Happened};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Mark, card, facts, heading, text};

/// Names of the pile shown beside a call.
const NEXT_SHOWN: usize = 4;

/// Shows all of it.
pub fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &Form, known: &Known<'_>) {
    ui.spacing_mut().item_spacing.y = space::M;
    if let Some(page) = known.customer {
        card(ui, |ui| customer(ui, ctx, page));
    }
    if !form.whole {
        card(ui, |ui| said(ui, ctx.tr, form));
    }
    if !known.pile.is_empty() && !form.whole {
        card(ui, |ui| {
            heading(ui, &ctx.tr.record_pile());
            for person in known.pile.iter().take(NEXT_SHOWN) {
                pile_line(ui, ctx, person);
            }
        });
    }
}

fn pile_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, person: &CustomerRow) {
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::ROW_FIGURES), Layout::right_to_left(Align::Center), |ui| {
        text(ctx.tr.money(person.value_year, ctx.settings().currency)).muted().show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&person.name).one_line().show(ui));
    });
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

fn said(ui: &mut Ui, tr: &Tr, form: &Form) {
    heading(ui, &tr.record_said());
    let mut any = false;
    let asked = form.content.questions.iter().zip(&form.sheet.fills).zip(&form.wordings);
    for (i, ((question, fill), wording)) in asked.enumerate() {
        if fill.is_empty() || i == form.sheet.at {
            continue;
        }
        any = true;
        text(format!("{}. {wording}", i + 1)).small().muted().one_line().show(ui);
        text(answer_words(tr, form, question, fill)).show(ui);
    }
    if !any {
        text(tr.record_said_nothing()).muted().show(ui);
    }
}

/// An answer in a few words.
fn answer_words(tr: &Tr, form: &Form, question: &Question, fill: &Fill) -> String {
    match &question.kind {
        QuestionKind::OneChoice { choices } | QuestionKind::SeveralChoices { choices } => {
            let names = choices.iter().filter(|c| fill.chosen.contains(&c.code)).map(|c| c.text.get(form.sheet.language));
            names.collect::<Vec<_>>().join(", ")
        }
        QuestionKind::Scale { .. } => fill.point.map(|p| p.to_string()).unwrap_or_default(),
        QuestionKind::YesNo => fill.yes.map(|yes| if yes { tr.record_yes() } else { tr.record_no() }).unwrap_or_default(),
        QuestionKind::OpenText { .. } => tr.record_quoted(fill.text.trim().to_owned()),
        QuestionKind::Number | QuestionKind::Date => fill.text.trim().to_owned(),
    }
}
