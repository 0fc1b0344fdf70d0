//! What would come of a file: where its answers go, how many are new, what was odd, and what each reason becomes.

use eframe::egui::{Align, Layout, Ui};

use crate::engine::views::coded_file::{Becomes, CodedFile, PlannedCode};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{card, facts, from_right, heading, icon, tag, text};

/// So many reasons are listed.
const LISTED: usize = 200;

/// Shows it.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile) {
    if !file.coded_as.is_enough() {
        missing(ui, ctx);
        return;
    }
    card(ui, |ui| summary(ui, ctx, file));
    if !file.plan.reasons.is_empty() {
        card(ui, |ui| reasons(ui, ctx, file));
    }
}

/// Which column has to be named yet.
fn missing(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    card(ui, |ui| warned(ui, ctx, ctx.tr.coded_no_texts()));
}

fn warned(ui: &mut Ui, ctx: &ScreenCtx<'_>, words: String) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, Icon::CircleAlert, ctx.tokens.warn);
        text(words).show(ui);
    });
}

fn summary(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile) {
    let (tr, plan, coded) = (ctx.tr, &file.plan, &file.coded);
    ui.spacing_mut().item_spacing.y = space::S;
    heading(ui, &tr.coded_comes());
    let columns = file.coded_as.texts.len();
    if columns > 1 {
        warned(ui, ctx, tr.coded_texts_joined(tr.count(columns)));
    }
    let known = plan.answers.len() - plan.added();
    let title = if plan.into.is_some() { plan.title.clone() } else { tr.coded_comes_new(plan.title.as_str()) };
    let rows = [
        (tr.coded_in_questionnaire(), title),
        (tr.coded_in_question(), plan.question.clone()),
        (tr.coded_in_new(), tr.count(plan.added())),
    ];
    let more = [(tr.coded_in_known(), known), (tr.coded_in_customers(), plan.named())];
    let rows = rows.into_iter().chain(more.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| (name, tr.count(count))));
    let rows: Vec<(String, String)> = rows.collect();
    facts(ui, 260.0, rows.into_iter().map(|(name, value)| (name, text(value))));
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add_space(space::XS);
    let odd = [
        (tr.coded_in_differing(), plan.differing()),
        (tr.coded_in_strangers(), plan.strangers),
        (tr.coded_in_empty(), coded.empty),
        (tr.coded_in_without_text(), coded.without_text.len()),
        (tr.coded_in_bad_days(), coded.bad_days.len()),
        (tr.coded_in_too_long(), coded.too_long.len()),
    ];
    for (words, count) in odd.into_iter().filter(|(_, count)| *count > 0) {
        text(format!("{words}: {}", tr.count(count))).small().muted().show(ui);
    }
    if file.coded_as.reasons.is_empty() {
        text(tr.coded_no_reasons()).small().muted().show(ui);
    }
    if file.coded_as.day.is_none() && plan.added() > 0 {
        text(tr.coded_no_days()).small().muted().show(ui);
    }
}

fn reasons(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile) {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::XS;
    heading(ui, &tr.coded_reasons());
    let new = file.plan.count(|becomes| matches!(becomes, Becomes::New(_)));
    if new > 0 {
        text(tr.coded_reasons_words()).small().muted().show(ui);
    }
    for (at, planned) in file.plan.reasons.iter().enumerate().take(LISTED) {
        ui.push_id(("reason", at), |ui| reason(ui, ctx, planned));
    }
    let more = file.plan.reasons.len().saturating_sub(LISTED);
    if more > 0 {
        text(tr.coded_reasons_more(tr.count(more))).small().muted().show(ui);
    }
}

fn reason(ui: &mut Ui, ctx: &ScreenCtx<'_>, planned: &PlannedCode) {
    let tr = ctx.tr;
    from_right(ui, size::ROW_DENSE, |ui| {
        text(tr.count(planned.answers)).muted().show(ui);
        ui.add_space(space::M);
        let becomes = match planned.becomes {
            Becomes::New(_) => Some(tr.coded_becomes("new")),
            Becomes::Retired(_) => Some(tr.coded_becomes("retired")),
            Becomes::Known(_) => None,
        };
        if let Some(becomes) = becomes {
            tag(ui, &becomes);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let line = text(&planned.name);
            let line = if planned.group.is_empty() { line } else { line.then(format!("  {}", planned.group)).muted() };
            line.one_line().show(ui);
        });
    });
}
