//! What a call came to, before anything is asked: talked, no answer, call back, refused, wrong number. Holds what is typed about it;
//! what it does to the pile is decided by the engine.

use eframe::egui::{Id, Key, Modifiers, Response, Ui};

use super::form::{Form, Known, Step};
use crate::domain::contact::{AttemptDetails, CallBack, ContactOutcome};
use crate::domain::customer::Channel;
use crate::engine::views::customer_page::CustomerPage;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::typed;
use crate::ui::widgets::{Button, Chip, Field, card, text};
use crate::ui::words;

/// The outcomes in the order of their keys; the first, a talk, is a sheet.
const OUTCOMES: [Option<ContactOutcome>; 5] = [
    None,
    Some(ContactOutcome::NoAnswer),
    Some(ContactOutcome::CallBack),
    Some(ContactOutcome::Refused),
    Some(ContactOutcome::WrongNumber),
];
const KEYS: [Key; 5] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// Narrower than this, fields stand below one another.
const NARROW: f32 = 600.0;

/// What is typed about a call that came to nothing yet.
#[derive(Debug, Clone)]
pub struct Trying {
    outcome: ContactOutcome,
    day: String,
    time: String,
    note: String,
    /// The first thing of it wants the keyboard.
    focus: bool,
    /// It was sent with something wrong in it.
    tried: bool,
    /// It is to be noted at the next picture, as Ctrl+Enter does.
    send: bool,
}

impl Trying {
    fn new(outcome: ContactOutcome, ctx: &ScreenCtx<'_>) -> Self {
        let tomorrow = ctx.tr.day(ctx.today.plus_days(1));
        Self { outcome, day: tomorrow, time: String::new(), note: String::new(), focus: true, tried: false, send: false }
    }

    /// Notes it at the next picture.
    pub const fn send(&mut self) {
        self.send = true;
    }

    /// When to call back; none while it cannot be read or has been.
    fn call_back(&self, ctx: &ScreenCtx<'_>) -> Option<CallBack> {
        let day = typed::coming_day(&self.day, ctx.tr, ctx.today).filter(|day| *day >= ctx.today)?;
        let minute = if self.time.trim().is_empty() { None } else { Some(typed::time(&self.time)?) };
        Some(CallBack { day, minute })
    }
}

/// Its name on the button.
fn name(tr: &Tr, outcome: Option<ContactOutcome>) -> String {
    tr.record_outcome(outcome.map_or("talked", <&str>::from))
}

const fn mark(outcome: Option<ContactOutcome>) -> Icon {
    match outcome {
        None => Icon::Check,
        Some(ContactOutcome::NoAnswer) => Icon::PhoneMissed,
        Some(ContactOutcome::CallBack) => Icon::CalendarClock,
        Some(ContactOutcome::Refused) => Icon::Ban,
        Some(ContactOutcome::WrongNumber) => Icon::PhoneOff,
    }
}

/// Shows the buttons and, for what needs a word more, its line.
pub fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) -> Option<Step> {
    let page = known.customer?;
    let mut chosen = KEYS.into_iter().position(|key| ui.is_enabled() && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, key)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
        for (i, outcome) in OUTCOMES.into_iter().enumerate() {
            let on = form.trying.as_ref().map(|t| t.outcome) == outcome;
            let button = Button::secondary(name(ctx.tr, outcome)).icon(mark(outcome)).chosen(on).hint(format!("Ctrl {}", i + 1));
            if button.show(ui).clicked() {
                chosen = Some(i);
            }
        }
    });
    match chosen.and_then(|i| OUTCOMES.get(i).copied()) {
        Some(None) => (form.trying, form.focus) = (None, true),
        Some(Some(ContactOutcome::NoAnswer)) => return Some(tried(attempt(page, ContactOutcome::NoAnswer, None, ""))),
        Some(Some(outcome)) => form.trying = Some(Trying::new(outcome, ctx)),
        None => {}
    }
    let trying = form.trying.as_mut()?;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::M, space::S);
        match trying.outcome {
            ContactOutcome::CallBack => call_back(ui, ctx, trying, page),
            ContactOutcome::Refused => refused(ui, ctx.tr, trying, page),
            ContactOutcome::WrongNumber | ContactOutcome::NoAnswer => wrong_number(ui, ctx.tr, trying, page),
        }
    })
    .inner
}

fn attempt(page: &CustomerPage, outcome: ContactOutcome, call_back: Option<CallBack>, note: &str) -> AttemptDetails {
    AttemptDetails {
        customer: page.customer.id,
        channel: Channel::Phone,
        outcome,
        number: page.customer.details.phone.clone(),
        call_back,
        note: note.trim().to_owned(),
    }
}

const fn tried(attempt: AttemptDetails) -> Step {
    Step::Tried { attempt, never_again: false, to_page: false }
}

/// Beside one another where there is room, else below.
fn side_by_side(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    if ui.available_width() < NARROW {
        ui.vertical(content);
    } else {
        ui.horizontal_top(content);
    }
}

fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}

fn call_back(ui: &mut Ui, ctx: &ScreenCtx<'_>, trying: &mut Trying, page: &CustomerPage) -> Option<Step> {
    let tr = ctx.tr;
    let day_wrong = typed::coming_day(&trying.day, tr, ctx.today).is_none_or(|day| day < ctx.today);
    let time_wrong = !trying.time.trim().is_empty() && typed::time(&trying.time).is_none();
    let day_problem = (day_wrong && trying.tried).then(|| tr.record_call_back_wrong_day(tr.day(ctx.today.plus_days(1))));
    let time_problem = (time_wrong && trying.tried).then(|| tr.record_call_back_wrong_time());
    let mut send = std::mem::take(&mut trying.send);
    side_by_side(ui, |ui| {
        let field = Field::new(tr.record_call_back_day()).width(150.0).limit(40).problem(day_problem.as_deref());
        let day = field.id(Id::unique("record-call-back-day")).show(ui, &mut trying.day);
        let field = Field::new(tr.record_call_back_time()).width(110.0).limit(10).hint("15:30").problem(time_problem.as_deref());
        let time = field.id(Id::unique("record-call-back-time")).show(ui, &mut trying.time);
        if std::mem::take(&mut trying.focus) {
            time.request_focus();
        }
        send |= note(ui, tr, trying) || entered(ui, &day) || entered(ui, &time);
    });
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL);
        for (words, days) in [(tr.record_today(), 0), (tr.record_tomorrow(), 1)] {
            let there = tr.day(ctx.today.plus_days(days));
            if Chip::new(words, trying.day == there).show(ui).clicked() {
                trying.day = there;
            }
        }
        send |= Button::secondary(tr.record_call_back_note()).show(ui).clicked();
    });
    if !send {
        return None;
    }
    trying.tried = true;
    trying.call_back(ctx).map(|back| tried(attempt(page, ContactOutcome::CallBack, Some(back), &trying.note)))
}

/// The field for a word more; true when Enter was pressed in it.
fn note(ui: &mut Ui, tr: &Tr, trying: &mut Trying) -> bool {
    let field = Field::new(tr.record_tried_note()).width(260.0).limit(500).id(Id::unique("record-tried-note"));
    let response = field.show(ui, &mut trying.note);
    entered(ui, &response)
}

fn refused(ui: &mut Ui, tr: &Tr, trying: &mut Trying, page: &CustomerPage) -> Option<Step> {
    text(tr.record_refused_line(words::called(tr, &page.customer.details))).show(ui);
    let mut never = std::mem::take(&mut trying.send).then_some(false);
    side_by_side(ui, |ui| {
        Field::new(tr.record_tried_note()).label_hidden().hint(tr.record_tried_note()).width(260.0).limit(500).show(ui, &mut trying.note);
        let first = Button::secondary(tr.record_refused_note()).show(ui);
        if std::mem::take(&mut trying.focus) {
            first.request_focus();
        }
        if first.clicked() {
            never = Some(false);
        }
        if Button::secondary(tr.record_refused_never()).icon(Icon::Ban).show(ui).clicked() {
            never = Some(true);
        }
    });
    let attempt = attempt(page, ContactOutcome::Refused, None, &trying.note);
    never.map(|never_again| Step::Tried { attempt, never_again, to_page: false })
}

fn wrong_number(ui: &mut Ui, tr: &Tr, trying: &mut Trying, page: &CustomerPage) -> Option<Step> {
    text(tr.record_wrong_number_line(words::called(tr, &page.customer.details), page.customer.details.phone.clone())).show(ui);
    let mut correct = std::mem::take(&mut trying.send).then_some(false);
    side_by_side(ui, |ui| {
        let first = Button::secondary(tr.record_wrong_number_note()).show(ui);
        if std::mem::take(&mut trying.focus) {
            first.request_focus();
        }
        if first.clicked() {
            correct = Some(false);
        }
        if Button::secondary(tr.record_wrong_number_correct()).icon(Icon::Pencil).show(ui).clicked() {
            correct = Some(true);
        }
    });
    let attempt = attempt(page, ContactOutcome::WrongNumber, None, &trying.note);
    correct.map(|to_page| Step::Tried { attempt, never_again: false, to_page })
}
