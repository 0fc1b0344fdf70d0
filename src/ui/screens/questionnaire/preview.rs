//! The questionnaire as others meet it: a customer on a screen, a caller with a script. Made from the same content; takes no answers.

use eframe::egui::{Align, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::state::Now;
use crate::domain::piping::{self, Pipe};
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Question, QuestionKind};
use crate::engine::addressed::in_month;
use crate::engine::library::fill_month;
use crate::engine::rule_words;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::greeting::{Called, greeting};
use crate::ui::theme::{TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{line, put_line, square};
use crate::ui::widgets::{Text, card, rule, text};

/// Widest card.
const WIDEST: f32 = 720.0;
/// The column that says what the caller does.
const DOES: f32 = 104.0;
/// So many months ago the example customer was last seen.
const MONTHS_AGO: i8 = 5;
const DAYS_AGO: i32 = 150;

/// What a preview speaks with: the words of the window, and those of the language it is read in.
pub(super) struct Reading<'a> {
    pub(super) tr: &'a Tr,
    now: &'a Now<'a>,
    pub(super) spoken: &'a Tr,
    /// What is known of an example customer; nothing on a sheet for anyone.
    example: Option<Example>,
    shop: String,
}

/// An example customer.
struct Example {
    /// The month they were last seen in, as it follows "in".
    month: String,
    /// The day they were last seen.
    day: String,
}

impl<'a> Reading<'a> {
    fn new(ctx: &'a ScreenCtx<'_>, now: &'a Now<'a>, spoken: &'a Tr) -> Self {
        let month = (ctx.as_of().date().month() - 1 - MONTHS_AGO).rem_euclid(12) + 1;
        let day = spoken.day(ctx.as_of().plus_days(-DAYS_AGO));
        let example = Some(Example { month: spoken.questionnaire_month_in(month), day });
        Self { example, ..Self::for_anyone(ctx, now, spoken) }
    }

    /// Without a name or month of anybody's.
    pub(super) fn for_anyone(ctx: &'a ScreenCtx<'_>, now: &'a Now<'a>, spoken: &'a Tr) -> Self {
        Self { tr: ctx.tr, now, spoken, example: None, shop: ctx.settings().name }
    }

    /// The words of a place with what is put in; none in this language is said so.
    pub(super) fn words(&self, place: Place) -> Text {
        let words = place.words(&self.now.whole.content, self.now.language);
        if words.is_empty() {
            return text(self.tr.questionnaire_no_wording(self.now.language.own_name())).warn();
        }
        let month = self.example.as_ref().map(|e| e.month.as_str());
        text(piping::fill(&fill_month(words, self.now.language, month), |pipe| self.value(pipe)))
    }

    /// What stands for something in a text. On a sheet for anyone only the shop is known.
    fn value(&self, pipe: Pipe) -> Option<String> {
        if pipe == Pipe::Shop {
            return Some(self.shop.clone());
        }
        let example = self.example.as_ref()?;
        match pipe {
            Pipe::FirstName => Some(self.spoken.editor_example_name()),
            Pipe::LastPurchase => Some(example.day.clone()),
            Pipe::Month => Some(example.month.clone()),
            Pipe::Answer(identity) => {
                let question = self.now.whole.content.question(identity)?;
                let first = question.kind.offered().next().map(|c| c.text.get(self.now.language).to_owned());
                first.filter(|text| !text.is_empty()).or_else(|| Some(self.spoken.editor_example_answer()))
            }
            Pipe::Shop => None,
        }
    }

    /// The head of the section that begins with this question, and when it is asked.
    pub(super) fn before(&self, ui: &mut Ui, at: usize) {
        let content = &self.now.whole.content;
        if let Some(section) = content.section_before(at) {
            self.words(Place::Section(section.code)).lead().semibold().show(ui);
            if self.has(Place::SectionIntroduction(section.code)) {
                self.words(Place::SectionIntroduction(section.code)).show(ui);
            }
        }
        let rule = content.questions.get(at).map(|q| rule_words::line(&q.show_if, content, self.now.language, self.spoken));
        if let Some(rule) = rule.filter(|rule| !rule.is_empty()) {
            text(rule).small().muted().show(ui);
        }
    }

    /// Whether there is anything at all to say there.
    pub(super) fn has(&self, place: Place) -> bool {
        place.texts(&self.now.whole.content).is_some_and(|t| !t.0.is_empty())
    }

    pub(super) fn questions(&self) -> impl Iterator<Item = (usize, &'a Question)> {
        self.now.whole.content.questions.iter().enumerate()
    }

    /// What can be chosen, in the language it is read in.
    pub(super) fn offers(&self, at: usize, question: &Question) -> Vec<Text> {
        match &question.kind {
            QuestionKind::YesNo => vec![text(self.spoken.questionnaire_yes()), text(self.spoken.questionnaire_no())],
            kind => {
                let other = kind.has_other().then(|| text(format!("{}…", self.spoken.rule_other())));
                kind.offered().map(|c| self.words(Place::Choice(at, c.code))).chain(other).collect()
            }
        }
    }

    /// Number and words of a question, with its help.
    pub(super) fn asked(&self, ui: &mut Ui, at: usize) {
        let number = self.tr.count(at + 1);
        ui.horizontal_top(|ui| {
            text(format!("{number}.")).muted().show(ui);
            self.words(Place::Question(at)).semibold().show(ui);
        });
        if self.has(Place::Help(at)) {
            self.words(Place::Help(at)).small().muted().show(ui);
        }
    }

    /// What the ends of a scale mean, where it is said.
    pub(super) fn ends(&self, ui: &mut Ui, at: usize, (from, to): (i32, i32)) {
        let ends = [(from, Place::Low(at)), (to, Place::High(at))];
        for (point, place) in ends.into_iter().filter(|(_, place)| self.has(*place)) {
            let number = self.tr.whole(i64::from(point));
            let words = self.words(place).words();
            text(format!("{number}: {words}")).small().muted().show(ui);
        }
    }
}

/// As a customer sees it.
pub(super) fn screen(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, spoken: &Tr) {
    let reading = Reading::new(ctx, now, spoken);
    text(ctx.tr.questionnaire_preview_screen()).small().muted().show(ui);
    narrow(ui, |ui| {
        text(ctx.settings().name).small().muted().show(ui);
        if reading.has(Place::Introduction) {
            reading.words(Place::Introduction).show(ui);
        }
        for (at, question) in reading.questions() {
            rule(ui);
            ui.push_id((question.identity, at), |ui| asked_on_screen(ui, &reading, at, question));
        }
        if reading.has(Place::Thanks) {
            rule(ui);
            reading.words(Place::Thanks).show(ui);
        }
    });
}

/// A card no wider than a page.
pub(super) fn narrow(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            content(ui);
        });
    });
}

fn asked_on_screen(ui: &mut Ui, reading: &Reading<'_>, at: usize, question: &Question) {
    ui.spacing_mut().item_spacing.y = space::XS;
    reading.before(ui, at);
    reading.asked(ui, at);
    if question.required {
        text(reading.spoken.questionnaire_kind_required()).small().muted().show(ui);
    }
    match &question.kind {
        QuestionKind::OpenText { lines } => blank(ui, f32::INFINITY, f32::from(*lines) * TextSize::Body.line() + space::M),
        QuestionKind::Number | QuestionKind::Date => blank(ui, 160.0, size::CONTROL),
        QuestionKind::OneChoice { .. } | QuestionKind::YesNo => options(ui, reading.offers(at, question), 8),
        QuestionKind::SeveralChoices { .. } => options(ui, reading.offers(at, question), radius::SMALL),
        QuestionKind::Scale { from, to, .. } => points(ui, reading, at, (*from, *to)),
    }
}

/// An empty field, drawn only.
fn blank(ui: &mut Ui, width: f32, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width.min(ui.available_width()), height), Sense::hover());
    let tokens = Tokens::of(ui);
    ui.painter().rect(rect, radius::CONTROL, tokens.card, tokens.border(), StrokeKind::Inside);
}

/// Options with their mark, drawn only.
fn options(ui: &mut Ui, offers: Vec<Text>, round: u8) {
    for offer in offers {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, TextSize::Body.line()), Sense::hover());
            let tokens = Tokens::of(ui);
            ui.painter().rect(square(rect.center(), size::ICON), round, tokens.card, tokens.border(), StrokeKind::Inside);
            offer.show(ui);
        });
    }
}

fn points(ui: &mut Ui, reading: &Reading<'_>, at: usize, (from, to): (i32, i32)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        for point in from..=to {
            let (rect, _) = ui.allocate_exact_size(vec2(36.0, size::CONTROL), Sense::hover());
            let tokens = Tokens::of(ui);
            ui.painter().rect(rect, radius::CONTROL, tokens.card, Stroke::new(1.0, tokens.line_strong), StrokeKind::Inside);
            let words = line(ui, &reading.tr.whole(i64::from(point)), TextSize::Body, false, tokens.text, 36.0);
            put_line(ui.painter(), rect.center().x - words.size().x / 2.0, rect.center().y, words, tokens.text);
        }
    });
    reading.ends(ui, at, (from, to));
}

/// What a caller says and asks.
pub(super) fn phone(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, spoken: &Tr) {
    let reading = Reading::new(ctx, now, spoken);
    text(ctx.tr.questionnaire_preview_phone()).small().muted().show(ui);
    let hello = greeted(ctx, now, spoken, reading.has(Place::Introduction));
    narrow(ui, |ui| {
        part(ui, &ctx.tr.questionnaire_say(), |ui| {
            text(hello).show(ui);
            if reading.has(Place::Introduction) {
                reading.words(Place::Introduction).show(ui);
            }
        });
        for (at, question) in reading.questions() {
            rule(ui);
            ui.push_id((question.identity, at), |ui| asked_by_phone(ui, &reading, at, question));
        }
        if reading.has(Place::Thanks) {
            rule(ui);
            part(ui, &ctx.tr.questionnaire_close(), |ui| {
                reading.words(Place::Thanks).show(ui);
            });
        }
    });
}

/// The first words to the example customer.
fn greeted(ctx: &ScreenCtx<'_>, now: &Now<'_>, spoken: &Tr, introduced: bool) -> String {
    let month = ctx.as_of().month().plus(-i32::from(MONTHS_AGO));
    let lost = now.whole.audience == Audience::Lost;
    let called = Called { name: &spoken.questionnaire_example_name(), last: lost.then(|| in_month(spoken, month, ctx.today)) };
    greeting(spoken, ctx, &now.whole.content, &called, introduced)
}

fn asked_by_phone(ui: &mut Ui, reading: &Reading<'_>, at: usize, question: &Question) {
    let tr = reading.tr;
    let ask = format!("{} {}", tr.questionnaire_ask(), tr.count(at + 1));
    part(ui, &ask, |ui| {
        reading.before(ui, at);
        reading.words(Place::Question(at)).lead().show(ui);
        if reading.has(Place::Help(at)) {
            reading.words(Place::Help(at)).small().muted().show(ui);
        }
    });
    match &question.kind {
        QuestionKind::OpenText { .. } => part(ui, "", |ui| {
            text(tr.questionnaire_note_words()).small().muted().show(ui);
        }),
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => part(ui, &tr.questionnaire_offer(), |ui| {
            for offer in reading.offers(at, question) {
                offer.show(ui);
            }
            if matches!(question.kind, QuestionKind::SeveralChoices { .. }) {
                text(tr.questionnaire_several()).small().muted().show(ui);
            }
        }),
        QuestionKind::Scale { from, to, .. } => part(ui, &tr.questionnaire_offer(), |ui| {
            text(spoken_scale(reading, at, *from, *to)).show(ui);
        }),
        QuestionKind::Number | QuestionKind::Date | QuestionKind::YesNo => {}
    }
}

/// A scale in words: 1 (very bad) to 5 (very good).
fn spoken_scale(reading: &Reading<'_>, at: usize, from: i32, to: i32) -> String {
    let (lowest, highest) = (reading.tr.whole(i64::from(from)), reading.tr.whole(i64::from(to)));
    if reading.has(Place::Low(at)) && reading.has(Place::High(at)) {
        let (low, high) = (reading.words(Place::Low(at)).words(), reading.words(Place::High(at)).words());
        return reading.spoken.questionnaire_note_scale(lowest, high, low, highest);
    }
    reading.spoken.questionnaire_note_points(lowest, highest)
}

/// A part of the script: what to do at the left, the words at the right.
fn part(ui: &mut Ui, does: &str, words: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let right = Rect::from_min_max(room.min + vec2(DOES, 0.0), room.max);
    let tokens = Tokens::of(ui);
    let does = line(ui, does, TextSize::Small, false, tokens.muted, DOES - space::S);
    put_line(ui.painter(), room.left(), room.top() + 11.0, does, tokens.muted);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        words(ui);
    });
}
