//! The questionnaire on paper: writing lines as long as the answer is expected to be, boxes to tick, scales to mark. Made from the
//! same content as the other previews; prints nothing.

use eframe::egui::{Rect, Sense, StrokeKind, Ui, pos2, vec2};

use super::preview::{Reading, narrow};
use super::state::Now;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Question, QuestionKind};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{line, put_line, square};
use crate::ui::widgets::text;

/// Between two writing lines: room for a hand.
const WRITING_LINE: f32 = 30.0;
/// A line for a number or a day.
const SHORT_LINE: f32 = 160.0;
/// The place of a point of a scale.
const POINT: f32 = 44.0;

/// The sheet.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, spoken: &Tr) {
    // A sheet is for nobody in particular: nobody's month stands in it.
    let reading = Reading::for_anyone(ctx, now, spoken);
    text(ctx.tr.questionnaire_preview_paper()).small().muted().show(ui);
    narrow(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::L;
        text(ctx.settings().name).semibold().show(ui);
        if reading.has(Place::Introduction) {
            reading.words(Place::Introduction).show(ui);
        }
        for (at, question) in reading.questions() {
            ui.push_id((question.identity, at), |ui| asked(ui, &reading, at, question));
        }
        if reading.has(Place::Thanks) {
            reading.words(Place::Thanks).show(ui);
        }
    });
}

fn asked(ui: &mut Ui, reading: &Reading<'_>, at: usize, question: &Question) {
    ui.spacing_mut().item_spacing.y = space::XS;
    reading.before(ui, at);
    reading.asked(ui, at);
    match &question.kind {
        QuestionKind::OpenText { lines } => (0..*lines).for_each(|_| writing_line(ui, f32::INFINITY)),
        QuestionKind::Number | QuestionKind::Date => writing_line(ui, SHORT_LINE),
        QuestionKind::OneChoice { .. } | QuestionKind::YesNo => boxes(ui, reading, at, question),
        QuestionKind::SeveralChoices { .. } => {
            text(reading.spoken.questionnaire_several()).small().muted().show(ui);
            boxes(ui, reading, at, question);
        }
        QuestionKind::Scale { from, to, .. } => scale(ui, reading, at, (*from, *to)),
    }
}

fn writing_line(ui: &mut Ui, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width.min(ui.available_width()), WRITING_LINE), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom(), Tokens::of(ui).border());
}

/// A box to tick before each option.
fn boxes(ui: &mut Ui, reading: &Reading<'_>, at: usize, question: &Question) {
    for offer in reading.offers(at, question) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, TextSize::Body.line()), Sense::hover());
            empty_box(ui, square(rect.center(), size::ICON));
            offer.show(ui);
        });
    }
}

fn empty_box(ui: &Ui, rect: Rect) {
    let tokens = Tokens::of(ui);
    ui.painter().rect(rect, radius::BAR, tokens.card, tokens.border(), StrokeKind::Inside);
}

/// A box under each point, what the ends mean below them.
fn scale(ui: &mut Ui, reading: &Reading<'_>, at: usize, (from, to): (i32, i32)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, space::XS);
        for point in from..=to {
            let (rect, _) = ui.allocate_exact_size(vec2(POINT, TextSize::Body.line() + size::ICON + space::XS), Sense::hover());
            let tokens = Tokens::of(ui);
            let number = line(ui, &reading.tr.whole(i64::from(point)), TextSize::Body, false, tokens.text, POINT);
            put_line(ui.painter(), rect.center().x - number.size().x / 2.0, rect.top() + TextSize::Body.line() / 2.0, number, tokens.text);
            empty_box(ui, square(pos2(rect.center().x, rect.bottom() - size::ICON / 2.0), size::ICON));
        }
    });
    reading.ends(ui, at, (from, to));
}
