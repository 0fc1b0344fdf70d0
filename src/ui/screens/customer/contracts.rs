//! The contracts of a customer on their page: what runs, what ended, and what can be done with each. The page carries it out.

use eframe::egui::Ui;

use super::{Wanted, said};
use crate::domain::contract::{Contract, Ending};
use crate::domain::day::Day;
use crate::engine::views::customer_page::CustomerPage;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, heading, rule, text};

/// Shows the card; gives what was clicked.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, page: &CustomerPage) -> Option<Wanted> {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, &ctx.tr.members_contracts());
        if page.contracts.is_empty() {
            text(ctx.tr.members_contracts_none()).muted().show(ui);
        }
        let mut wanted = None;
        for (at, contract) in page.contracts.iter().rev().enumerate() {
            if at > 0 {
                rule(ui);
            }
            let found = ui.push_id(contract.id, |ui| one(ui, ctx, contract)).inner;
            wanted = wanted.take().or(found);
        }
        let may = !ctx.is_locked();
        if Button::secondary(ctx.tr.members_add()).small().icon(Icon::Plus).enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::AddContract);
        }
        wanted
    })
    .inner
}

fn one(ui: &mut Ui, ctx: &ScreenCtx<'_>, contract: &Contract) -> Option<Wanted> {
    let (tr, details, as_of) = (ctx.tr, &contract.details, ctx.as_of());
    ui.spacing_mut().item_spacing.y = space::XS;
    if !details.name.is_empty() {
        text(&details.name).semibold().show(ui);
    }
    text(span(tr, details.starts_on, details.ends_on, as_of)).show(ui);
    let money = |money| said::money_exact(ctx, money);
    let last = details.ends_on.map_or(as_of, |end| end.min(as_of)).max(details.starts_on);
    text(tr.members_contract_a_month(money(details.monthly_on(last)))).show(ui);
    let first = Some((details.starts_on, details.monthly)).filter(|_| !details.changes.is_empty());
    for (since, monthly) in first.into_iter().chain(details.changes.iter().map(|change| (change.since, change.monthly))) {
        text(tr.members_contract_from_day(tr.day(since), money(monthly))).small().muted().show(ui);
    }
    let said_on = details.said_on.map(|day| tr.members_contract_said(tr.day(day)));
    let how = details.ending.map(|how| ending(tr, Some(how)));
    let quiet: Vec<String> = said_on.into_iter().chain(how).collect();
    if !quiet.is_empty() {
        text(quiet.join(" · ")).small().muted().show(ui);
    }
    let may = !ctx.is_locked();
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if Button::quiet(tr.members_change()).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::ChangeContract(contract.clone()));
        }
        if details.ends_on.is_none() && Button::secondary(tr.members_stop()).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::StopContract(contract.clone()));
        }
        if Button::quiet(tr.members_remove()).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::RemoveContract(contract.id));
        }
    });
    wanted
}

/// From when to when.
fn span(tr: &Tr, from: Day, to: Option<Day>, as_of: Day) -> String {
    match to {
        Some(to) => tr.members_contract_span(tr.day(from), tr.day(to)),
        None if from > as_of => tr.members_contract_waits(tr.day(from)),
        None => tr.members_contract_from(tr.day(from)),
    }
}

/// How a contract ended.
pub(super) fn ending(tr: &Tr, ending: Option<Ending>) -> String {
    match ending {
        None => tr.members_ending_none(),
        Some(Ending::Choice) => tr.members_ending_choice(),
        Some(Ending::PaymentFailed) => tr.members_ending_payment(),
        Some(Ending::Other) => tr.members_ending_other(),
    }
}
