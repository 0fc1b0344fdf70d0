//! Two small forms: a purchase typed by hand, and the day someone came back.

use eframe::egui::{Context, Key, Response, Ui};
use serde::{Deserialize, Serialize};

use super::leaving::{counts_later, day_problem, too_early};
use crate::domain::departure::Departure;
use crate::domain::ids::CustomerId;
use crate::domain::money::{Currency, Money};
use crate::engine::{Command, Event, Outcome};
use crate::ui::form::{Form, FormWords};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::size;
use crate::ui::typed;
use crate::ui::widgets::Field;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    day: String,
    amount: String,
}

/// A purchase typed by hand.
pub(super) struct PurchaseForm {
    form: Form<Typed>,
    of: CustomerId,
}

impl PurchaseForm {
    pub(super) fn new(of: CustomerId, ctx: &ScreenCtx<'_>) -> Self {
        let start = Typed { day: ctx.tr.day(if stays(ctx) { ctx.as_of().min(ctx.today) } else { ctx.today }), amount: String::new() };
        Self { form: Form::new("purchase", of.to_string(), start), of }
    }

    /// Shows it; true once it was closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords {
            id: "purchase",
            title: ctx.tr.customer_purchase_title(),
            save: ctx.tr.customer_purchase_add(),
            width: size::DIALOG,
        };
        let currency = currency(ctx);
        let of = self.of;
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                let wrong = amount_problem(&typed.amount, ctx).filter(|_| moment.tried);
                let label = ctx.tr.customer_amount(crate::i18n::currency_symbol(currency));
                let field = Field::new(label).note(ctx.tr.customer_amount_note()).problem(wrong.as_deref()).limit(30);
                let amount = field.show(ui, &mut typed.amount);
                if moment.fresh {
                    amount.request_focus();
                }
                let wrong = day_problem(&typed.day, ctx).filter(|_| moment.tried);
                let day = Field::new(ctx.tr.customer_day()).problem(wrong.as_deref()).limit(40);
                let later = counts_later(&typed.day, ctx).filter(|_| stays(ctx));
                let day = with_note(day, later).show(ui, &mut typed.day);
                entered(ui, &amount) || entered(ui, &day)
            },
            |typed, ctx| {
                if day_problem(&typed.day, ctx).is_some() || amount_problem(&typed.amount, ctx).is_some() {
                    return None;
                }
                let day = typed::day(&typed.day, ctx.tr, ctx.today)?;
                Some(Command::AddPurchase { customer: of, day, amount: typed::amount(&typed.amount, currency)? })
            },
        )
    }

    pub(super) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    pub(super) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}

/// The day someone came back without a purchase on record.
pub(super) struct ReturnForm {
    form: Form<Typed>,
    of: Departure,
}

impl ReturnForm {
    pub(super) fn new(of: Departure, ctx: &ScreenCtx<'_>) -> Self {
        let day = of.details.returned_on.unwrap_or_else(|| ctx.as_of().max(of.details.left_on).min(ctx.today));
        let start = Typed { day: ctx.tr.day(day), amount: String::new() };
        Self { form: Form::new("return", of.id.to_string(), start), of }
    }

    /// Shows it; true once it was closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said =
            FormWords { id: "return", title: ctx.tr.customer_return_title(), save: ctx.tr.customer_return_save(), width: size::DIALOG };
        let of = &self.of;
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                let wrong = return_problem(&typed.day, of, ctx).filter(|_| moment.tried);
                let note = counts_later(&typed.day, ctx).unwrap_or_else(|| ctx.tr.customer_return_note());
                let field = Field::new(ctx.tr.customer_return_day()).note(note).problem(wrong.as_deref());
                let day = field.limit(40).show(ui, &mut typed.day);
                if moment.fresh {
                    day.request_focus();
                }
                entered(ui, &day)
            },
            |typed, ctx| {
                let day = typed::day(&typed.day, ctx.tr, ctx.today)?;
                return_problem(&typed.day, of, ctx).is_none().then_some(Command::NoteReturn(of.id, day))
            },
        )
    }

    pub(super) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    pub(super) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}

fn return_problem(typed: &str, of: &Departure, ctx: &ScreenCtx<'_>) -> Option<String> {
    day_problem(typed, ctx).or_else(|| too_early(typed, of.details.left_on, ctx))
}

/// Whether a purchase typed by hand leaves the as-of day where it is.
fn stays(ctx: &ScreenCtx<'_>) -> bool {
    ctx.status.workspace.as_ref().is_some_and(|w| w.as_of_stays)
}

fn with_note(field: Field, note: Option<String>) -> Field {
    match note {
        Some(note) => field.note(note),
        None => field,
    }
}

fn amount_problem(typed: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    match typed::amount(typed, currency(ctx)) {
        Some(amount) if amount != Money::ZERO => None,
        _ => Some(ctx.tr.customer_amount_wrong()),
    }
}

fn currency(ctx: &ScreenCtx<'_>) -> Currency {
    ctx.status.workspace.as_ref().map_or(Currency::EUR, |w| w.settings.currency)
}

/// Enter was pressed in a field of one line.
pub(in crate::ui) fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}
