//! From paper, and when a saved response is changed: the whole sheet in view, Tab through. Gives what is wanted next.

use eframe::egui::{Align, Layout, Ui, UiBuilder};

use super::ask::{self, Asked};
use super::form::{Form, Known, Step};
use super::spoken::said;
use super::{about, end, phone, reason_chips, side};
use crate::domain::questionnaire::QuestionKind;
use crate::report::skip_words;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, card, heading, note, text};

/// How strongly a question is drawn that is not to be asked.
const NOT_ASKED: f32 = 0.6;

/// Shows the sheet.
pub fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    let mut step = phone::head(ui, ctx, form, known);
    step = phone::begun_before(ui, ctx, form).or(step);
    phone::locked(ui, ctx);
    let (left, right) = phone::split(ui);
    let main = ui.scope_builder(UiBuilder::new().id_salt("sheet").max_rect(left), |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.add_enabled_ui(known.may_type, |ui| sheet(ui, ctx, form, known)).inner
    });
    step = main.inner.or(step);
    let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
    ui.scope_builder(UiBuilder::new().id_salt("beside").max_rect(right), |ui| side::show(ui, ctx, form, known));
    step
}

fn sheet(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    about::show(ui, ctx, form, known);
    let first = if std::mem::take(&mut form.focus) { Some(form.sheet.at) } else { None };
    for place in 0..form.content.questions.len() {
        section(ui, form, place);
        card(ui, |ui| question(ui, ctx, form, known, place, first == Some(place)));
    }
    card(ui, |ui| {
        let step = end::show(ui, ctx, form, known);
        save(ui, ctx, known).or(step)
    })
    .inner
}

fn question(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>, place: usize, focus: bool) {
    let (Some(question), Some(wording)) = (form.content.questions.get(place), form.wordings.get(place)) else { return };
    let Some(fill) = form.sheet.fills.get_mut(place) else { return };
    let problem = form.problem.filter(|(at, _)| *at == place).map(|(_, wrong)| wrong);
    let languages = (form.sheet.language, form.base);
    let missing = form.missing.contains(&place) && fill.is_empty();
    let lines = if let QuestionKind::OpenText { lines } = question.kind { usize::from(lines.clamp(1, 4)) } else { 1 };
    let asked = Asked { question, wording, languages, alone: false, lines, focus, problem, missing, shuffled: None };
    let is_shown = form.shown.get(place) != Some(&false);
    let hears = form.hears_reasons && question.is_open() && !known.reasons.is_empty();
    let here = ui.memory(eframe::egui::Memory::focused) == Some(ask::field_id(question.identity));
    let others = hears && here && reason_chips::take_keys(ui, known.reasons, fill);
    ui.spacing_mut().item_spacing.y = space::XS;
    if let Some(voice) = form.voice.as_ref().filter(|_| !question.show_if.is_empty()) {
        text(skip_words(&question.show_if, &form.source, voice)).small().muted().show(ui);
    }
    if !is_shown && !fill.is_empty() {
        note(ui, Icon::Info, ctx.tokens.warn, text(ctx.tr.record_not_to_be_asked_kept()), |_| {});
    } else if !is_shown {
        ui.multiply_opacity(NOT_ASKED);
    }
    ask::wording(ui, ctx.tr, &asked, Some(place + 1));
    if ask::field(ui, ctx, &asked, fill, &mut form.digit_at) {
        form.sheet.at = place;
    }
    let open = others || here || !fill.reasons.is_empty() || !fill.text.trim().is_empty();
    if hears && open {
        text(ctx.tr.record_reasons_heard()).small().muted().show(ui);
        reason_chips::show(ui, ctx.tr, known.reasons, fill, here, others);
    }
}

/// The title of a section, above its first question.
fn section(ui: &mut Ui, form: &Form, place: usize) {
    let Some(section) = form.content.section_before(place) else { return };
    let said = |texts| said(texts, form.sheet.language, form.base);
    heading(ui, &said(&section.title));
    let introduction = said(&section.introduction);
    if !introduction.is_empty() {
        text(introduction).small().muted().show(ui);
    }
}

fn save(ui: &mut Ui, ctx: &ScreenCtx<'_>, known: &Known<'_>) -> Option<Step> {
    let mut step = None;
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::CONTROL_BIG), Layout::right_to_left(Align::Center), |ui| {
        if Button::main(ctx.tr.record_save()).big().icon(Icon::CheckCheck).key("Ctrl Enter").show(ui).clicked() {
            step = Some(Step::Next);
        }
        phone::kept(ui, ctx, known.kept_at);
    });
    step
}
