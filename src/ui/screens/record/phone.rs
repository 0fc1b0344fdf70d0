//! On the phone: what the call came to, what to say, then one question at a time, large, with what was said so far beside it. Gives
//! what is wanted next.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2};

use super::ask::{self, Asked};
use super::form::{Form, Known, Step};
use super::spoken::{in_words, said};
use super::{end, outcomes, reason_chips, side};
use crate::domain::day::Day;
use crate::engine::addressed::in_month;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::greeting::{Called, greeting};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, PageHead, card, icon, note, quote_box, steps, text};
use crate::ui::words;

/// Width of what stands beside.
const SIDE: f32 = 280.0;
/// Narrower than this, it stands below.
const NARROW: f32 = 720.0;

/// A window lower than this has room for a few lines only.
const LOW: f32 = 800.0;

/// Shows the call.
pub fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    let mut step = head(ui, ctx, form, known);
    step = begun_before(ui, ctx, form).or(step);
    locked(ui, ctx);
    let (left, right) = split(ui);
    let main = ui.scope_builder(UiBuilder::new().id_salt("call").max_rect(left), |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.add_enabled_ui(known.may_type, |ui| {
            let tried = outcomes::show(ui, ctx, form, known);
            script(ui, ctx, form, known);
            let asked = card(ui, |ui| if form.at_end() { finish(ui, ctx, form, known) } else { question(ui, ctx, form, known) });
            tried.or(asked.inner)
        })
        .inner
    });
    step = main.inner.or(step);
    let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
    ui.scope_builder(UiBuilder::new().id_salt("beside").max_rect(right), |ui| side::show(ui, ctx, form, known));
    step
}

/// While an import is applied nothing can be typed; one line says so. (A file open for reading only has a line across the window.)
pub fn locked(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    if ctx.is_locked() && !ctx.is_read_only() {
        note(ui, Icon::Lock, ctx.tokens.muted, text(ctx.tr.record_locked()), |_| {});
    }
}

/// Where the sheet stands and, where there is room, what stands beside it.
pub fn split(ui: &Ui) -> (Rect, Option<Rect>) {
    let room = ui.available_rect_before_wrap();
    if room.width() < NARROW {
        return (room, None);
    }
    let edge = room.right() - SIDE;
    (room.with_max_x(edge - space::L), Some(Rect::from_min_max(pos2(edge, room.top()), room.max)))
}

/// Where one is, who it is, and by which number.
pub fn head(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &Form, known: &Known<'_>) -> Option<Step> {
    let tr = ctx.tr;
    let name = known.customer.map_or_else(|| tr.record_anonymous(), |c| words::called(tr, &c.customer.details));
    let phone = known.customer.map(|c| c.customer.details.phone.clone()).unwrap_or_default();
    let title = if form.whole || phone.is_empty() { name } else { format!("{name}   {phone}") };
    let crumbs = [tr.answers_name(), in_words(&form.content.title, form.sheet.language, form.base).0.to_owned()];
    let mut step = None;
    let clicked = PageHead::new(&title).crumbs(&crumbs).show(ui, |ui| {
        let remove = Button::quiet(tr.record_remove()).icon(Icon::Trash2).enabled(!ctx.is_locked());
        if form.sheet.saved.is_some() && remove.show(ui).clicked() {
            step = Some(Step::Remove);
        }
    });
    match clicked {
        Some(0) => ctx.go(Route::Answers),
        Some(_) if form.sheet.saved.is_none() => step = Some(Step::Setup),
        _ => {}
    }
    step
}

/// What was typed before is in view; the way to begin anew, or of a saved sheet to what is saved and back, stands beside it.
pub fn begun_before(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &Form) -> Option<Step> {
    let day = form.begun?;
    let mut step = None;
    let (words, button) = match (form.sheet.saved.is_some(), form.reverted) {
        (false, _) => (ctx.tr.record_begun(ctx.tr.day(day)), ctx.tr.record_anew()),
        (true, false) => (ctx.tr.record_changed(ctx.tr.day(day)), ctx.tr.record_as_saved()),
        (true, true) => (ctx.tr.record_reverted(), ctx.tr.record_changes_back()),
    };
    note(ui, Icon::History, ctx.tokens.accent, text(words), |ui| {
        if Button::quiet(button).enabled(!ctx.is_locked()).show(ui).clicked() {
            step = Some(Step::Anew);
        }
    });
    step
}

/// What is said first, or at the end, in the language of the sheet.
fn script(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &Form, known: &Known<'_>) {
    let Some(voice) = &form.voice else { return };
    let said = |texts| said(texts, form.sheet.language, form.base);
    let words = if form.at_end() {
        vec![said(&form.content.thanks)]
    } else if form.progress().0 == 1 {
        vec![greeted(voice, ctx, form, known).unwrap_or_default(), said(&form.content.introduction)]
    } else {
        return;
    };
    let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        return;
    }
    quote_box(ui, |ui| {
        text(ctx.tr.record_say()).small().muted().show(ui);
        for part in words {
            text(voice.record_quoted(part)).show(ui);
        }
    });
}

/// By the time of day and by name; how long it takes is said here unless the questionnaire's introduction says it.
fn greeted(voice: &Tr, ctx: &ScreenCtx<'_>, form: &Form, known: &Known<'_>) -> Option<String> {
    let page = known.customer?;
    let last = page.standing.last_seen().map(Day::month).filter(|_| form.lost).map(|month| in_month(voice, month, ctx.today));
    let called = Called { name: &page.customer.details.name, last };
    let introduced = !in_words(&form.content.introduction, form.sheet.language, form.base).0.is_empty();
    Some(greeting(voice, ctx, &form.content, &called, introduced))
}

fn question(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    let tr = ctx.tr;
    let at = form.sheet.at;
    let (number, count) = form.progress();
    ui.spacing_mut().item_spacing.y = space::S;
    progress(ui, tr, number - 1, count);
    section(ui, form, at);
    let focus = std::mem::take(&mut form.focus);
    let (Some(question), Some(wording)) = (form.content.questions.get(at), form.wordings.get(at)) else { return None };
    let fill = form.sheet.fills.get_mut(at)?;
    let problem = form.problem.filter(|(place, _)| *place == at).map(|(_, wrong)| wrong);
    let languages = (form.sheet.language, form.base);
    let missing = form.missing.contains(&at) && fill.is_empty();
    let lines = lines(ui, at);
    let shuffled = Some(form.sheet.key.as_str());
    let asked = Asked { question, wording, languages, alone: true, lines, focus, problem, missing, shuffled };
    let hears = form.hears_reasons && question.is_open() && !known.reasons.is_empty();
    let others = hears && reason_chips::take_keys(ui, known.reasons, fill);
    ask::wording(ui, tr, &asked, None);
    ask::field(ui, ctx, &asked, fill, &mut form.digit_at);
    under_field(ui, ctx, hears, known.kept_at);
    if hears {
        reason_chips::show(ui, tr, known.reasons, fill, true, others);
    }
    ui.add_space(space::S);
    buttons(ui, tr, number - 1, number == count)
}

/// The title of the section the question stands in; before its first question also what is to be said there.
fn section(ui: &mut Ui, form: &Form, at: usize) {
    let of = |at: usize| form.content.questions.get(at).and_then(|q| q.section);
    let Some(section) = of(at).and_then(|code| form.content.section(code)) else { return };
    let said = |texts| said(texts, form.sheet.language, form.base);
    text(said(&section.title)).small().semibold().show(ui);
    let begun = (0..at).any(|before| of(before) == Some(section.code) && form.shown.get(before) == Some(&true));
    let introduction = said(&section.introduction);
    if !begun && !introduction.is_empty() {
        quote_box(ui, |ui| text(introduction).show(ui));
    }
}

/// Lines for words: in a low window fewer, so that the way on stays in view; the field grows with what is typed.
fn lines(ui: &Ui, at: usize) -> usize {
    match (ui.ctx().content_rect().height() < LOW, at) {
        (false, _) => 5,
        (true, 0) => 2,
        (true, _) => 3,
    }
}

fn progress(ui: &mut Ui, tr: &Tr, at: usize, count: usize) {
    let words = tr.record_question_of(tr.count((at + 1).min(count)), tr.count(count));
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::ROW_FIGURES), Layout::right_to_left(Align::Center), |ui| {
        text(&words).small().muted().show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| steps(ui, (at + 1).min(count), count, &words));
    });
}

/// Below the field: what the chips are for, and that the draft is kept.
fn under_field(ui: &mut Ui, ctx: &ScreenCtx<'_>, hears: bool, kept_at: Option<&str>) {
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::CONTROL_SMALL), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(size::CONTROL_SMALL);
        kept(ui, ctx, kept_at);
        if hears {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(ctx.tr.record_reasons_heard()).small().muted().show(ui));
        }
    });
}

/// That the draft is kept, and since when.
pub fn kept(ui: &mut Ui, ctx: &ScreenCtx<'_>, kept_at: Option<&str>) {
    if let Some(at) = kept_at {
        text(ctx.tr.record_draft_kept(at.to_owned())).small().muted().show(ui);
        icon(ui, Icon::Check, ctx.tokens.muted);
    }
}

fn buttons(ui: &mut Ui, tr: &Tr, at: usize, last: bool) -> Option<Step> {
    let mut step = None;
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::CONTROL_BIG), Layout::right_to_left(Align::Center), |ui| {
        let next = if last { tr.record_to_end() } else { tr.record_next() };
        if Button::main(next).big().key("Ctrl Enter").show(ui).clicked() {
            step = Some(Step::Next);
        }
        if Button::secondary(tr.record_skip()).big().show(ui).clicked() {
            step = Some(Step::Skip);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if at > 0 && Button::quiet(tr.record_back()).big().show(ui).clicked() {
                step = Some(Step::Back);
            }
        });
    });
    step
}

fn finish(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::S;
    let (_, count) = form.progress();
    progress(ui, tr, count, count);
    text(tr.record_end()).title().show(ui);
    let mut step = end::show(ui, ctx, form, known);
    under_field(ui, ctx, false, known.kept_at);
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::CONTROL_BIG), Layout::right_to_left(Align::Center), |ui| {
        if Button::main(tr.record_save()).big().icon(Icon::CheckCheck).key("Ctrl Enter").show(ui).clicked() {
            step = Some(Step::Next);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if Button::quiet(tr.record_back()).big().show(ui).clicked() {
                step = Some(Step::Back);
            }
        });
    });
    step
}
