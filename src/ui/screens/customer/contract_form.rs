//! The form of a contract: added, or changed with its amounts and its end. What is wrong stands beside its field.

use eframe::egui::{Context, Ui};
use serde::{Deserialize, Serialize};

use super::contracts::ending;
use super::leaving::contract_counts_later;
use super::person::pair;
use super::purchase::entered;
use crate::domain::contract::{AmountChange, Contract, ContractDetails, Ending};
use crate::domain::day::Day;
use crate::domain::ids::{ContractId, CustomerId};
use crate::domain::money::{Currency, Money};
use crate::engine::{Command, Event, Outcome};
use crate::ui::form::{Form, FormWords, Moment};
use crate::ui::screen::ScreenCtx;
use crate::ui::typed;
use crate::ui::widgets::{Field, Select};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    starts: String,
    monthly: String,
    new_amount: String,
    new_since: String,
    said: String,
    ends: String,
    ending: Option<Ending>,
}

/// The form while it is open.
pub(super) struct ContractForm {
    form: Form<Typed>,
    of: CustomerId,
    title: String,
    old: Option<(ContractId, ContractDetails)>,
}

impl ContractForm {
    /// A new one.
    pub(super) fn add(of: CustomerId, name: &str, joined: Option<Day>, ctx: &ScreenCtx<'_>) -> Self {
        let start = Typed { starts: ctx.tr.day(joined.unwrap_or(ctx.today)), ..Typed::default() };
        Self { form: Form::new("contract", of.to_string(), start), of, title: ctx.tr.members_form_add(name), old: None }
    }

    /// Changes this one.
    pub(super) fn change(old: Contract, name: &str, ctx: &ScreenCtx<'_>) -> Self {
        let (tr, known) = (ctx.tr, &old.details);
        let day = |day: Option<Day>| day.map(|day| tr.day(day)).unwrap_or_default();
        let start = Typed {
            name: known.name.clone(),
            starts: tr.day(known.starts_on),
            monthly: typed::amount_text(known.monthly, currency(ctx), tr),
            new_amount: String::new(),
            new_since: String::new(),
            said: day(known.said_on),
            ends: day(known.ends_on),
            ending: known.ending,
        };
        let form = Form::new("contract", format!("edit-{}", old.id), start);
        Self { form, of: known.customer, title: tr.members_form_change(name), old: Some((old.id, old.details)) }
    }

    /// Shows it; true once it was closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords { id: "contract", title: self.title.clone(), save: ctx.tr.members_form_save(), width: 600.0 };
        let (of, old) = (self.of, self.old.as_ref());
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| fields(ui, ctx, typed, moment, old.is_some()),
            |typed, ctx| {
                let details = details(typed, of, old.map(|(_, details)| details), ctx)?;
                Some(match old {
                    Some((id, _)) => Command::EditContract(*id, details),
                    None => Command::AddContract(details),
                })
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

fn fields(ui: &mut Ui, ctx: &ScreenCtx<'_>, typed: &mut Typed, moment: Moment, on_record: bool) -> bool {
    let tr = ctx.tr;
    let tried = |wrong: Option<String>| wrong.filter(|_| moment.tried);
    let mut enter = false;
    let (starts, monthly) = (tried(day_wrong(&typed.starts, ctx)), tried(amount_wrong(&typed.monthly, ctx)));
    pair(ui, |ui, first| {
        if first {
            let field = Field::new(tr.members_form_starts()).problem(starts.as_deref()).limit(40).show(ui, &mut typed.starts);
            if moment.fresh && on_record {
                field.request_focus();
            }
        } else {
            let field = Field::new(tr.members_form_monthly()).problem(monthly.as_deref()).limit(30).show(ui, &mut typed.monthly);
            if moment.fresh && !on_record {
                field.request_focus();
            }
            enter |= entered(ui, &field);
        }
    });
    Field::new(tr.members_form_name()).note(tr.members_form_name_note()).limit(80).show(ui, &mut typed.name);
    if on_record {
        let wrong = tried(new_wrong(typed, ctx));
        pair(ui, |ui, first| {
            if first {
                let field = Field::new(tr.members_form_new_amount()).note(tr.members_form_new_note()).problem(wrong.as_deref());
                field.limit(30).show(ui, &mut typed.new_amount);
            } else {
                Field::new(tr.members_form_new_since()).limit(40).show(ui, &mut typed.new_since);
            }
        });
    }
    let (said, ends) = (tried(said_wrong(&typed.said, ctx)), tried(ends_wrong(typed, ctx)));
    pair(ui, |ui, first| {
        if first {
            let field = Field::new(tr.members_form_said()).note(tr.members_form_said_note()).problem(said.as_deref());
            field.limit(40).show(ui, &mut typed.said);
        } else {
            let note = contract_counts_later(&typed.ends, ctx).unwrap_or_else(|| tr.members_form_ends_open());
            let field = Field::new(tr.members_form_ends()).note(note).problem(ends.as_deref());
            field.limit(40).show(ui, &mut typed.ends);
        }
    });
    if !typed.ends.trim().is_empty() {
        endings(ui, ctx, &mut typed.ending);
    }
    enter
}

/// How it ended.
pub(super) fn endings(ui: &mut Ui, ctx: &ScreenCtx<'_>, value: &mut Option<Ending>) {
    let all = [None, Some(Ending::Choice), Some(Ending::PaymentFailed), Some(Ending::Other)].map(|how| (how, ending(ctx.tr, how)));
    ui.push_id("ending", |ui| Select::new(ctx.tr.members_form_ending()).show(ui, value, &all));
}

fn details(typed: &Typed, of: CustomerId, old: Option<&ContractDetails>, ctx: &ScreenCtx<'_>) -> Option<ContractDetails> {
    let wrong = [day_wrong(&typed.starts, ctx), amount_wrong(&typed.monthly, ctx), said_wrong(&typed.said, ctx), ends_wrong(typed, ctx)];
    if wrong.iter().any(Option::is_some) || new_wrong(typed, ctx).is_some() {
        return None;
    }
    let day = |text: &str| typed::day(text, ctx.tr, ctx.today);
    let starts_on = day(&typed.starts)?;
    let ends_on = day(&typed.ends);
    let mut changes = old.map(|old| old.changes.clone()).unwrap_or_default();
    if let Some((since, monthly)) = day(&typed.new_since).zip(typed::amount(&typed.new_amount, currency(ctx))) {
        changes.retain(|change| change.since != since);
        changes.push(AmountChange { since, monthly });
        changes.sort_by_key(|change| change.since);
    }
    changes.retain(|change| change.since > starts_on && ends_on.is_none_or(|end| change.since <= end));
    Some(ContractDetails {
        customer: of,
        name: typed.name.trim().to_owned(),
        starts_on,
        said_on: day(&typed.said),
        ends_on,
        ending: typed.ending.filter(|_| ends_on.is_some()),
        monthly: typed::amount(&typed.monthly, currency(ctx))?,
        changes,
    })
}

/// What is wrong with a day, which may lie ahead.
pub(super) fn day_wrong(text: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    typed::day(text, ctx.tr, ctx.today).is_none().then(|| ctx.tr.members_form_day_wrong(ctx.tr.day(ctx.today)))
}

fn amount_wrong(text: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    let good = typed::amount(text, currency(ctx)).is_some_and(|amount| amount >= Money::ZERO);
    (!good).then(|| ctx.tr.members_form_amount_wrong())
}

/// What is wrong with the day somebody said so; empty is none.
pub(super) fn said_wrong(text: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    let late = typed::day(text, ctx.tr, ctx.today).is_some_and(|day| day > ctx.today);
    day_wrong(text, ctx).or_else(|| late.then(|| ctx.tr.members_form_said_late()))
}

fn ends_wrong(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    if typed.ends.trim().is_empty() {
        return None;
    }
    let starts = typed::day(&typed.starts, ctx.tr, ctx.today);
    day_wrong(&typed.ends, ctx).or_else(|| too_early(&typed.ends, &typed.said, starts, ctx))
}

/// What is wrong with a last day: it lies before the first, or before the day somebody said so.
pub(super) fn too_early(ends: &str, said: &str, starts: Option<Day>, ctx: &ScreenCtx<'_>) -> Option<String> {
    let end = typed::day(ends, ctx.tr, ctx.today)?;
    let said = typed::day(said, ctx.tr, ctx.today);
    let early = starts.is_some_and(|day| end < day) || said.is_some_and(|day| end < day);
    early.then(|| ctx.tr.members_form_ends_early())
}

fn new_wrong(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    if typed.new_amount.trim().is_empty() && typed.new_since.trim().is_empty() {
        return None;
    }
    let since = typed::day(&typed.new_since, ctx.tr, ctx.today);
    let later = since.zip(typed::day(&typed.starts, ctx.tr, ctx.today)).is_some_and(|(since, starts)| since > starts);
    let good = later && amount_wrong(&typed.new_amount, ctx).is_none();
    (!good).then(|| ctx.tr.members_form_new_wrong())
}

fn currency(ctx: &ScreenCtx<'_>) -> Currency {
    ctx.settings().currency
}
