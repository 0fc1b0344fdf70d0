//! The words for what is known of customers by code: states, channels, how a leaving is known. No rules of its own.

use crate::analysis::Standing;
use crate::domain::contract::Membership;
use crate::domain::customer::{Channel, State};
use crate::domain::day::Day;
use crate::domain::departure::{HowKnown, ReasonSource};
use crate::domain::money::{Currency, Money};
use crate::domain::reason::ReasonKind;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Mark;

/// The word of a state, of one customer.
pub(in crate::ui) fn state(tr: &Tr, state: State) -> String {
    tr.customer_state(<&str>::from(state))
}

/// Mark and word of how a customer stands; who is coming again after having gone says so.
pub(in crate::ui) fn standing(tr: &Tr, standing: &Standing) -> (Option<Mark>, String) {
    if standing.state == State::NoPurchase {
        match standing.member.membership {
            Membership::Running => return (Mark::of(State::Current), tr.members_state_running()),
            Membership::Leaving => return (Mark::of(State::AtRisk), tr.members_state_leaving()),
            Membership::Ended => return (Mark::of(State::Lost), tr.members_state_ended()),
            Membership::None => {}
        }
    }
    if standing.state == State::Current && standing.is_back() {
        return (Some(Mark::Back), tr.customer_state("back"));
    }
    (Mark::of(standing.state), state(tr, standing.state))
}

/// The name of a channel.
pub(in crate::ui) fn channel(tr: &Tr, channel: Channel) -> String {
    tr.customer_channel(<&str>::from(channel))
}

/// How we know that someone left.
pub(in crate::ui) fn how_known(tr: &Tr, how: HowKnown) -> String {
    tr.customer_how_known(<&str>::from(how))
}

/// Who says why someone left.
pub(in crate::ui) fn source(tr: &Tr, source: ReasonSource) -> String {
    tr.customer_source(<&str>::from(source))
}

/// Whether a loss could have been avoided.
pub(in crate::ui) fn kind(tr: &Tr, kind: ReasonKind) -> String {
    tr.customer_kind(<&str>::from(kind))
}

/// Money in the currency of the workspace.
pub(in crate::ui) fn money(ctx: &ScreenCtx<'_>, money: Money) -> String {
    let currency = ctx.status.workspace.as_ref().map_or(Currency::EUR, |w| w.settings.currency);
    ctx.tr.money(money, currency)
}

/// Money in the currency of the workspace, with all its decimals.
pub(in crate::ui) fn money_exact(ctx: &ScreenCtx<'_>, money: Money) -> String {
    let currency = ctx.status.workspace.as_ref().map_or(Currency::EUR, |w| w.settings.currency);
    ctx.tr.money_exact(money, currency)
}

/// A day, or nothing.
pub(in crate::ui) fn day(tr: &Tr, day: Option<Day>) -> String {
    day.map(|d| tr.day(d)).unwrap_or_default()
}

/// A number of days: `7 days`.
pub(in crate::ui) fn days(tr: &Tr, days: f64) -> String {
    let number = tr.decimal(days, 0);
    tr.customer_days(days.round(), number)
}
