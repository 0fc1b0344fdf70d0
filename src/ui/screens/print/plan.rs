//! What a run would print: how many sheets and pages, who is left out and why, what is missing; and the first sheet as it will look.

use eframe::egui::Ui;

use super::choice::Choice;
use crate::domain::place::Place;
use crate::engine::views::sheets::{PrintPlan, PrintPlanQuery};
use crate::engine::{Cached, Unspoken, message, place_name};
use crate::ui::page_view;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, space};
use crate::ui::widgets::{Button, icon, note, segments, text};

/// The widest a page is shown, in points: not larger than on paper.
const PAGE: f32 = 794.0;
/// Room above the words that stand there until the first page is set.
const FIRST: f32 = 160.0;
/// Places without words that are named; more are counted.
const NAMED: usize = 4;

/// The numbers, and what is to be known before.
pub(super) fn facts(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, plan: &mut Cached<PrintPlanQuery>, choice: &mut Choice) {
    ui.spacing_mut().item_spacing.y = space::S;
    if let Some(error) = plan.error() {
        note(ui, Icon::TriangleAlert, Tokens::of(ui).warn, text(message(error, ctx.tr)), |_| {});
        return;
    }
    let Some(plan) = plan.view() else {
        text(ctx.tr.reports_drawing()).muted().show(ui);
        return;
    };
    let tr = ctx.tr;
    let pages = plan.first.pages.len();
    let total = tr.count(pages * plan.sheets);
    let each = tr.print_pages(pages, tr.count(pages));
    text(tr.print_sheets(plan.sheets, tr.count(plan.sheets))).lead().semibold().show(ui);
    if plan.sheets > 0 {
        text(tr.print_of(each, total)).muted().show(ui);
    }
    if !plan.missing.is_empty() {
        holes(ui, ctx, plan, choice);
    }
    unspoken(ui, ctx, plan, choice);
    let mut line = |words: String| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::Info, ctx.tokens.muted);
            text(words).muted().show(ui);
        });
    };
    if plan.printed.languages.len() > 1 {
        let each = plan.printed.languages.iter().map(|(language, count)| format!("{} {}", language.own_name(), tr.count(*count)));
        line(tr.print_in_languages(each.collect::<Vec<_>>().join(", ")));
    }
    if plan.printed.barred > 0 {
        line(tr.print_barred(plan.printed.barred, tr.count(plan.printed.barred)));
    }
    if plan.printed.lately > 0 {
        line(tr.print_lately(plan.printed.lately, tr.count(plan.printed.lately)));
    }
    if plan.without_address > 0 {
        line(tr.print_without_address(plan.without_address, tr.count(plan.without_address)));
    }
    if ctx.settings().address.trim().is_empty() {
        line(tr.print_no_return_address());
        if Button::link(tr.print_to_settings()).show(ui).clicked() {
            ctx.go(Route::Settings);
        }
    }
    text(tr.print_freezes()).small().muted().show(ui);
}

/// Where there are no words in this language, and the way there.
fn holes(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, plan: &PrintPlan, choice: &Choice) {
    let tr = ctx.tr;
    let names: Vec<String> = plan.missing.iter().take(NAMED).map(|place| place_name(*place, number(*place), tr)).collect();
    let more = plan.missing.len().saturating_sub(NAMED);
    let rest = if more == 0 { String::new() } else { tr.error_places_more(tr.count(more)) };
    let language = choice.language.unwrap_or_default().code();
    let words = tr.print_holes(language, format!("{}{rest}", names.join(", ")));
    let mut go = false;
    note(ui, Icon::TriangleAlert, ctx.tokens.warn, text(words), |ui| {
        go = Button::secondary(tr.print_to_questionnaire()).small().show(ui).clicked();
    });
    if let Some((id, into)) = choice.questionnaire.zip(choice.language).filter(|_| go) {
        ctx.go(Route::Translate(id, into));
    }
}

/// Those who speak a language it cannot be sent in: said before anything is printed, with the ways out.
fn unspoken(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, plan: &PrintPlan, choice: &mut Choice) {
    let (tr, printed) = (ctx.tr, &plan.printed);
    if printed.unspoken.is_empty() {
        return;
    }
    let all = printed.languages.values().sum::<usize>()
        + if printed.unspoken_get == Unspoken::LeaveOut { printed.unspoken.values().sum() } else { 0 };
    let mut to = None;
    for (own, count) in &printed.unspoken {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::TriangleAlert, ctx.tokens.warn);
            text(tr.print_unspoken(tr.count(all), *count, tr.count(*count), own.code())).show(ui);
            let go = Button::link(tr.record_translate()).named(tr.record_translate_named(own.own_name()));
            if go.show(ui).clicked() {
                to = Some(*own);
            }
        });
    }
    let language = choice.language.unwrap_or_default();
    let ways = [(Unspoken::Instead, tr.print_unspoken_get(language.code())), (Unspoken::LeaveOut, tr.print_unspoken_leave_out())];
    segments(ui, &tr.print_unspoken_choice(), &mut choice.unspoken, &ways);
    if let Some((id, into)) = choice.questionnaire.zip(to) {
        ctx.go(Route::Translate(id, into));
    }
}

/// Options and sections go by their code where nothing better is known.
const fn number(place: Place) -> usize {
    match place {
        Place::Choice(_, code) | Place::Section(code) | Place::SectionIntroduction(code) => code as usize,
        _ => 0,
    }
}

/// The first sheet.
pub(super) fn pages(ui: &mut Ui, ctx: &ScreenCtx<'_>, plan: &Cached<PrintPlanQuery>) {
    let Some(plan) = plan.view() else {
        ui.add_space(FIRST);
        text(ctx.tr.reports_drawing()).muted().centred().show(ui);
        return;
    };
    text(ctx.tr.print_first()).small().muted().show(ui);
    let width = ui.available_width().min(PAGE);
    for number in 0..plan.first.pages.len() {
        let name = ctx.tr.reports_page(ctx.tr.count(number + 1), ctx.tr.count(plan.first.pages.len()));
        ui.vertical_centered(|ui| page_view::page(ui, &plan.first, number, width, &name));
    }
}
