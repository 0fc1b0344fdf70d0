//! Figures of members and subscribers as JSON: the contract of the command line. Money is minor units a month, shares are 0-1 and
//! unrounded; each balance adds up exactly.

use serde_json::{Value, json};

use crate::analysis::contracts::{ByKind, Cause, Contracts, Movements};
use crate::analysis::{Figures, Share};
use crate::i18n::Tr;

/// All figures of members.
pub(super) fn contracts_json(figures: &Figures, tr: &Tr) -> Value {
    let contracts = &figures.contracts;
    let (leaving, money) = contracts.leaving();
    json!({
        "business": figures.business,
        "ever": contracts.ever,
        "members": contracts.members,
        "money_per_month": contracts.monthly.0,
        "headline": contracts.headline.as_ref().map(movements),
        "lost_by_kind": contracts.kinds.map(kinds),
        "movements": contracts.rows.iter().map(movements).collect::<Vec<_>>(),
        "cancelled": { "customers": leaving, "money_per_month": money.0, "list": cancelled(contracts) },
        "worth": worth_json(figures),
        "first_left": contracts.first_left.map(|day| day.to_string()),
        "survival": contracts.survival.rows,
        "survival_median": contracts.survival.median,
        "survival_unit": "days",
        "rule": format!("{} {}", tr.members_rule(), tr.members_rule_money()),
    })
}

/// What a member is worth: of a year, and over the years they stay.
pub(super) fn worth_json(figures: &Figures) -> Value {
    let worth = &figures.contracts.worth;
    json!({
        "of": "members",
        "monthly": worth.monthly,
        "per_year": worth.per_year,
        "yearly_loss": { "left": worth.lost.of, "base": worth.lost.all, "months": worth.months, "rate": worth.yearly_loss },
        "expected_years": worth.expected_years,
        "at_least": worth.at_least,
        "worth": worth.worth,
        "profit": worth.profit,
    })
}

/// Those the headline lost, by the kind of their reason, and who was kept without known unavoidable loss.
fn kinds(found: ByKind) -> Value {
    let (share, ends) = (found.kept.share, found.kept.share.interval());
    json!({
        "avoidable": found.avoidable(),
        "unavoidable": found.kept.unavoidable,
        "involuntary": found.involuntary,
        "unknown": found.kept.unknown,
        "kept_without_unavoidable": {
            "base": share.all, "kept": share.of, "rate": share.rate(), "low": ends.map(|i| i.low), "high": ends.map(|i| i.high),
            "like_known": found.kept.like_known.map(|band| json!({ "low": band.low, "high": band.high })),
        },
    })
}

fn cancelled(contracts: &Contracts) -> Vec<Value> {
    let one = |cancelled: &crate::analysis::contracts::Cancelled| {
        json!({
            "customer": cancelled.customer.0,
            "said_on": cancelled.said_on.map(|day| day.to_string()),
            "ends_on": cancelled.ends_on.to_string(),
            "money_per_month": cancelled.monthly.0,
            "leaves": cancelled.leaves,
        })
    };
    contracts.cancelled.iter().map(one).collect()
}

fn movements(row: &Movements) -> Value {
    json!({
        "from": row.from.to_string(),
        "to": row.to.to_string(),
        "complete": row.complete,
        "months": row.months,
        "members_at_start": row.members_at_start,
        "joined": row.joined,
        "came_back": row.came_back,
        "left": row.left.people(),
        "joined_and_left": row.joined_and_left(),
        "members_at_end": row.members_at_end,
        "change": row.change(),
        "customer_churn": share(row.churn(), row.churn_a_month()),
        "voluntary": cause(row, Cause::Voluntary),
        "involuntary": cause(row, Cause::Involuntary),
        "unknown": cause(row, Cause::Unknown),
        "money": {
            "at_start": row.money_at_start.0,
            "joined": row.money_joined.0,
            "came_back": row.money_back.0,
            "expansion": row.expansion.0,
            "contraction": row.contraction.0,
            "left": row.money_left.0,
            "at_end": row.money_at_end.0,
        },
        "gross_money_churn": row.gross(),
        "net_money_churn": row.net(),
    })
}

/// Those who left by one cause: all, and of the members at the start.
fn cause(row: &Movements, cause: Cause) -> Value {
    let (left, money) = row.left.of(cause);
    json!({ "left": left, "money_per_month": money.0, "churn": share(row.churn_by(cause), None) })
}

fn share(share: Share, a_month: Option<f64>) -> Value {
    let interval = share.interval();
    json!({
        "left": share.of,
        "base": share.all,
        "rate": share.rate(),
        "low": interval.map(|i| i.low),
        "high": interval.map(|i| i.high),
        "rate_per_month": a_month,
    })
}
