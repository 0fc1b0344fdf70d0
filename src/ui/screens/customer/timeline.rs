//! What happened with a customer, newest first: purchases folded by month, answers in full, leavings and returns.

use eframe::egui::{Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Wanted, said};
use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::contact::{Attempt, ContactOutcome};
use crate::domain::customer::Purchase;
use crate::domain::day::{Day, Month};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::questionnaire::QuestionKind;
use crate::engine::library::fill_month;
use crate::engine::views::customer_page::{CustomerPage, DepartureView, Happened, PurchasesQuery, TimelineEntry};
use crate::engine::views::reasons::ReasonRow;
use crate::engine::views::responses::AnswerView;
use crate::engine::{Cached, Command};
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::record::{call_back_words, clock};
use crate::ui::theme::{Icon, Tokens, radius, space};
use crate::ui::widgets::{Button, Chip, Text, card, heading, quote_box, segments, text, timeline_row};

/// Single purchases shown at first, and with each click on "more".
const STEP: usize = 50;
/// Months with a bar at most; older ones are only counted.
const MONTHS: i32 = 48;

/// What is shown of the timeline.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    what: What,
    /// The folded purchases that are opened, by their last day, and how many of them are listed.
    opened: Option<(Day, usize)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum What {
    #[default]
    All,
    Answers,
    Purchases,
    Leavings,
}

impl What {
    const fn takes(self, what: &Happened) -> bool {
        match self {
            Self::All => true,
            Self::Answers => matches!(what, Happened::Response { .. } | Happened::Attempt(_)),
            Self::Purchases => matches!(what, Happened::Purchases { .. }),
            Self::Leavings => matches!(what, Happened::Left(_) | Happened::Returned | Happened::Joined | Happened::Guessed { .. }),
        }
    }
}

/// Shows it; gives what was clicked.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    page: &CustomerPage,
    reasons: &[ReasonRow],
    shown: &mut Shown,
    purchases: &mut Cached<PurchasesQuery>,
) -> Option<Wanted> {
    card(ui, |ui| {
        head(ui, ctx.tr, shown);
        ui.add_space(space::XS);
        let entries: Vec<&TimelineEntry> = page.timeline.iter().filter(|e| shown.what.takes(&e.what)).collect();
        if entries.is_empty() {
            text(if page.timeline.is_empty() { ctx.tr.customer_nothing_yet() } else { ctx.tr.customer_nothing_of_it() }).muted().show(ui);
        }
        let mut wanted = None;
        let mut year = None;
        for (i, entry) in entries.iter().enumerate() {
            let of = entry.day.date().year();
            if year != Some(of) {
                year = Some(of);
                text(of.to_string()).small().semibold().show(ui);
            }
            let last = i + 1 == entries.len();
            let found = ui.push_id((entry.day, i), |ui| row(ui, ctx, page, entry, last, reasons, shown, purchases)).inner;
            wanted = wanted.or(found);
        }
        wanted
    })
    .inner
}

fn head(ui: &mut Ui, tr: &Tr, shown: &mut Shown) {
    let options = [
        (What::All, tr.customer_all()),
        (What::Answers, tr.customer_answers()),
        (What::Purchases, tr.customer_purchases()),
        (What::Leavings, tr.customer_leavings()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.scope(|ui| heading(ui, &tr.customer_happened()));
        ui.with_layout(Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            segments(ui, &tr.customer_happened(), &mut shown.what, &options);
        });
    });
}

#[expect(clippy::too_many_arguments, reason = "one row needs all that the page has")]
fn row(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    page: &CustomerPage,
    entry: &TimelineEntry,
    last: bool,
    reasons: &[ReasonRow],
    shown: &mut Shown,
    purchases: &mut Cached<PurchasesQuery>,
) -> Option<Wanted> {
    let tokens = Tokens::of(ui);
    let day = ctx.tr.day_short(entry.day);
    let waits = ctx.waits_after(entry.day).map(|as_of| ctx.tr.customer_after_records(ctx.tr.day(as_of)));
    let later = |ui: &mut Ui| waits.as_ref().map(|words| text(words).small().muted().show(ui));
    match &entry.what {
        Happened::Purchases { from, receipts, sum, months } => timeline_row(ui, &day, Icon::ShoppingBag, None, last, |ui| {
            let span = Span { from: *from, to: entry.day, receipts: *receipts, sum: *sum };
            folded(ui, ctx, page, &span, months, shown, purchases);
            later(ui);
            None
        }),
        Happened::Response { id, title, version, channel, answers, .. } => {
            timeline_row(ui, &day, Icon::MessageSquareText, None, last, |ui| {
                let how = said::channel(ctx.tr, *channel).to_lowercase();
                ui.horizontal_wrapped(|ui| {
                    text(ctx.tr.customer_answered())
                        .then(format!(" {title} "))
                        .semibold()
                        .then(ctx.tr.customer_answered_how(how, *version))
                        .show(ui);
                    if Route::Response(*id).entry().is_some() && Button::link(ctx.tr.customer_answer_open()).show(ui).clicked() {
                        ctx.go(Route::Response(*id));
                    }
                });
                said_in_full(ui, ctx.tr, answers, reasons);
                None
            })
        }
        Happened::Attempt(attempt) => timeline_row(ui, &day, attempt_icon(attempt.details.outcome), None, last, |ui| {
            tried(ui, ctx.tr, attempt);
            None
        }),
        Happened::Guessed { reason, holds } => timeline_row(ui, &day, Icon::CircleHelp, None, last, |ui| guessed(ui, ctx, reason, *holds)),
        Happened::Left(view) => timeline_row(ui, &day, Icon::LogOut, Some(tokens.bad), last, |ui| {
            let wanted = left(ui, ctx, page, view);
            later(ui);
            wanted
        }),
        Happened::Returned => timeline_row(ui, &day, Icon::RotateCcw, Some(tokens.good), last, |ui| {
            text(ctx.tr.customer_returned()).semibold().show(ui);
            later(ui);
            None
        }),
        Happened::Joined => timeline_row(ui, &day, Icon::UserPlus, None, last, |ui| {
            text(ctx.tr.customer_became()).show(ui);
            None
        }),
    }
}

const fn attempt_icon(outcome: ContactOutcome) -> Icon {
    match outcome {
        ContactOutcome::NoAnswer => Icon::PhoneMissed,
        ContactOutcome::CallBack => Icon::CalendarClock,
        ContactOutcome::Refused => Icon::Ban,
        ContactOutcome::WrongNumber => Icon::PhoneOff,
    }
}

/// A call that came to nothing.
fn tried(ui: &mut Ui, tr: &Tr, attempt: &Attempt) {
    let details = &attempt.details;
    let when = details.call_back.map(|back| call_back_words(tr, back)).unwrap_or_default();
    let words = tr.customer_tried(details.number.clone(), <&str>::from(details.outcome), when);
    text(words).semibold().then(format!("  {}", clock(attempt.minute))).muted().show(ui);
    if !details.note.is_empty() {
        text(&details.note).small().muted().show(ui);
    }
}

/// The owner's guess; it can be taken back while it holds.
fn guessed(ui: &mut Ui, ctx: &ScreenCtx<'_>, reason: &str, holds: bool) -> Option<Wanted> {
    text(ctx.tr.customer_guessed()).semibold().then(format!(" {reason}")).show(ui);
    let back = holds && !ctx.is_locked() && Button::link(ctx.tr.customer_guess_back()).small().show(ui).clicked();
    back.then_some(Wanted::DropGuess)
}

/// A leaving. The newest one is changed among the facts, older ones here.
fn left(ui: &mut Ui, ctx: &ScreenCtx<'_>, page: &CustomerPage, view: &DepartureView) -> Option<Wanted> {
    let details = &view.departure.details;
    text(ctx.tr.customer_left_event()).semibold().then(format!(" {}", said::how_known(ctx.tr, details.how_known))).show(ui);
    let names: Vec<&str> = view.main.iter().chain(&view.mentioned).map(String::as_str).collect();
    if !names.is_empty() {
        text(names.join(", ")).muted().show(ui);
    }
    if !details.note.is_empty() {
        text(&details.note).small().muted().show(ui);
    }
    let newest = page.departures.first().is_some_and(|d| d.departure.id == view.departure.id);
    let change = !newest && Button::link(ctx.tr.customer_leaving_change()).small().show(ui).clicked();
    change.then(|| Wanted::ChangeLeaving(view.departure.clone()))
}

/// Answers in full, each under its question.
fn said_in_full(ui: &mut Ui, tr: &Tr, answers: &[AnswerView], reasons: &[ReasonRow]) {
    let answered: Vec<_> = answers.iter().filter_map(|a| Some((a, answer_words(tr, a)?))).collect();
    if answered.is_empty() {
        return;
    }
    quote_box(ui, |ui| {
        for (i, (answer, words)) in answered.iter().enumerate() {
            if i > 0 {
                ui.add_space(space::XS);
            }
            let asked = fill_month(answer.question.text.get(answer.language), answer.language, None);
            text(asked).small().muted().show(ui);
            text(words).show(ui);
            let names: Vec<_> = answer.reasons.iter().filter_map(|id| reasons.iter().find(|r| r.reason.id == *id)).collect();
            if !names.is_empty() {
                // Chips that only show: no click does anything, so they are none for the keyboard.
                ui.add_enabled_ui(false, |ui| {
                    ui.set_opacity(1.0);
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                        for row in names {
                            Chip::new(&row.reason.name, false).show(ui);
                        }
                    });
                });
            }
        }
    });
}

fn answer_words(tr: &Tr, answer: &AnswerView) -> Option<String> {
    let AnswerState::Answered(value) = &answer.state else { return None };
    let choice = |code: u32| match &answer.question.kind {
        QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
            choices.iter().find(|c| c.code == code).map_or("", |c| c.text.get(answer.language))
        }
        _ => "",
    };
    Some(match value {
        AnswerValue::Text(words) => tr.customer_quote(words.as_str()),
        AnswerValue::Choice(code) => choice(*code).to_owned(),
        AnswerValue::Choices(codes) => codes.iter().map(|c| choice(*c)).collect::<Vec<_>>().join(", "),
        AnswerValue::Other { codes, text } => {
            let chosen = codes.iter().map(|c| choice(*c).to_owned());
            chosen.chain([tr.customer_quote(text.as_str())]).collect::<Vec<_>>().join(", ")
        }
        AnswerValue::Scale(point) => match answer.question.kind {
            QuestionKind::Scale { to, .. } => tr.customer_of(to.to_string(), point.to_string()),
            _ => point.to_string(),
        },
        AnswerValue::Number(number) => number.replace('.', &tr.decimal_sign().to_string()),
        AnswerValue::Date(day) => tr.day(*day),
        AnswerValue::YesNo(true) => tr.customer_yes(),
        AnswerValue::YesNo(false) => tr.customer_no(),
    })
}

/// Purchases that are folded to one entry.
struct Span {
    from: Day,
    to: Day,
    receipts: usize,
    sum: Money,
}

fn folded(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    page: &CustomerPage,
    span: &Span,
    months: &[(Month, usize, Money)],
    shown: &mut Shown,
    purchases: &mut Cached<PurchasesQuery>,
) {
    let tr = ctx.tr;
    let open = shown.opened.filter(|(day, _)| *day == span.to).map(|(_, listed)| listed);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        text(tr.customer_bought(span.receipts, said::money(ctx, span.sum), tr.count(span.receipts))).show(ui);
        let (words, then) = if open.is_some() { (tr.customer_hide_each(), None) } else { (tr.customer_show_each(), Some((span.to, STEP))) };
        let named = format!("{words}, {}", tr.day(span.to));
        if Button::link(words).named(named).show(ui).clicked() {
            shown.opened = then;
        }
    });
    if span.receipts > 1 {
        bars(ui, tr, months);
    }
    let Some(listed) = open else { return };
    let Some(all) = purchases.get(ctx.engine, &PurchasesQuery { customer: page.customer.id, month: None }) else { return };
    let own: Vec<&Purchase> = all.iter().filter(|p| p.day >= span.from && p.day <= span.to).collect();
    for (i, purchase) in own.iter().take(listed).enumerate() {
        ui.push_id(i, |ui| single(ui, ctx, page.customer.id, purchase));
    }
    if own.len() > listed && Button::link(tr.customer_show_more()).small().show(ui).clicked() {
        shown.opened = Some((span.to, listed + STEP));
    }
}

/// One purchase; what was typed by hand can be taken out again, what a file brought goes with its import.
fn single(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, customer: CustomerId, purchase: &Purchase) {
    if !purchase.is_by_hand() {
        purchase_words(ctx, purchase).show(ui);
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        purchase_words(ctx, purchase).show(ui);
        let name = ctx.tr.customer_remove_purchase(ctx.tr.day(purchase.day), said::money_exact(ctx, purchase.amount));
        if Button::icon_only(Icon::Trash2, name).small().enabled(!ctx.is_locked()).show(ui).clicked() {
            ctx.send(Command::RemovePurchase { customer, day: purchase.day, receipt: purchase.receipt.clone() });
        }
    });
}

fn purchase_words(ctx: &ScreenCtx<'_>, purchase: &Purchase) -> Text {
    let mut words = text(ctx.tr.day(purchase.day)).small().muted();
    words = words.then(format!("   {}", said::money_exact(ctx, purchase.amount))).plain();
    if purchase.amount < Money::ZERO {
        words = words.then(format!("   {}", ctx.tr.customer_refund())).warn();
    }
    if !purchase.receipt.is_empty() && !purchase.receipt.starts_with('~') {
        words = words.then(format!("   {}", ctx.tr.customer_receipt(purchase.receipt.as_str()))).muted();
    }
    words
}

/// One bar a month from the first to the last, as high as there were purchases.
#[expect(clippy::cast_precision_loss, reason = "months and receipts of one customer")]
fn bars(ui: &mut Ui, tr: &Tr, months: &[(Month, usize, Money)]) {
    let (Some((newest, ..)), Some((oldest, ..))) = (months.first(), months.last()) else { return };
    let span = (newest.since(*oldest) + 1).min(MONTHS);
    let from = newest.plus(1 - span);
    let most = months.iter().map(|(_, n, _)| *n).max().unwrap_or(1).max(1);
    let (wide, pitch) = (11.0_f32, 14.0_f32);
    let pitch = pitch.min(ui.available_width() / span as f32);
    let wide = wide.min(pitch - 2.0).max(2.0);
    let (rect, response) = ui.allocate_exact_size(vec2(pitch * span as f32, 24.0), Sense::hover());
    let said = tr.customer_months(tr.month(from), tr.month(*newest));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    let tokens = Tokens::of(ui);
    for (month, receipts, _) in months.iter().filter(|(m, ..)| *m >= from) {
        let left = rect.left() + pitch * month.since(from) as f32;
        let height = (24.0 * *receipts as f32 / most as f32).max(3.0);
        let bar = Rect::from_min_max(pos2(left, rect.bottom() - height), pos2(left + wide, rect.bottom()));
        ui.painter().rect_filled(bar, radius::BAR, tokens.series_colour(0).gamma_multiply(0.7));
    }
    text(said).small().muted().show(ui);
}
