//! Figures as JSON for other programs: the contract of the command line. Shares are 0-1 and unrounded, money is minor units.

use serde_json::{Value, json};

use super::members_json::{contracts_json, worth_json};
use crate::analysis::avoidable::Avoidable;
use crate::analysis::beside::{Beside, BesideReason};
use crate::analysis::goal::{Earlier, Stage, Way};
use crate::analysis::model::{Model, WhyNot};
use crate::analysis::over_time::TimeWindow;
use crate::analysis::reasons::{ReasonRow, Reasons};
use crate::analysis::trial::{Trial, TrialGroup};
use crate::analysis::{Figures, Share};
use crate::domain::contract::Business;
use crate::domain::rule::QuietRule;
use crate::domain::settings::Goal;
use crate::engine::views::figures::FigureSet;
use crate::i18n::Tr;

/// All figures.
pub(super) fn figures_json(set: &FigureSet, tr: &Tr) -> Value {
    let f = &*set.figures;
    json!({
        "as_of": f.as_of.map(|d| d.to_string()),
        "rule": rule(f),
        "customers": f.customers,
        "purchase_days": f.purchase_days,
        "sales": f.sales,
        "headline": headline(f),
        "retention": f.retention.iter().map(retention_row).collect::<Vec<_>>(),
        "balance": f.balance.iter().map(balance_row).collect::<Vec<_>>(),
        "leaving": {
            "customers": f.leaving.all.people,
            "told": f.leaving.told.people,
            "by_rule": f.leaving.by_rule.people,
            "money_per_year": f.leaving.all.money.0,
            "money_about": f.leaving.money_about.0,
            "profit": f.leaving.profit,
        },
        "reasons": f.reasons.rows.iter().map(|r| reason(r, &f.reasons)).collect::<Vec<_>>(),
        "guesses": f.reasons.guesses.iter().map(|r| reason(r, &f.reasons)).collect::<Vec<_>>(),
        "reasons_known": { "people": f.reasons.known.people, "of": f.reasons.leavers.people, "money_per_year": f.reasons.known.money.0 },
        "not_asked": { "people": f.reasons.not_asked.people, "money_per_year": f.reasons.not_asked.money.0 },
        "reasons_beside": beside(&f.beside),
        "cohorts": f.cohorts.rows.iter().map(cohort).collect::<Vec<_>>(),
        "worth": if f.of_members() { worth_json(f) } else { json!(f.worth) },
        "survival": f.staying().rows,
        "survival_median": f.staying().median,
        "survival_of": survival_of(f),
        "contracts": contracts_json(f, tr),
        "compare": f.compare,
        "model": f.model.as_ref().map(model),
        "facts": { "bytes": set.facts_bytes },
        "timing": { "load_ms": set.timing.load_ms, "figures_ms": set.timing.figures_ms, "model_ms": set.timing.model_ms },
    })
}

/// Whose staying the curve follows, from which day on; its times are days.
fn survival_of(f: &Figures) -> Value {
    let (who, from) = if f.of_members() { ("members", "first_day") } else { ("regulars", "second_purchase_day") };
    json!({ "who": who, "from": from, "unit": "days" })
}

fn rule(f: &Figures) -> Value {
    let (kind, k, days) = match f.rule.rule {
        QuietRule::TimesRhythm(k) => ("times_rhythm", Some(k), None),
        QuietRule::Days(days) => ("days", None, Some(days)),
    };
    let back = &f.rule.lookback;
    json!({
        "kind": kind,
        "k": k,
        "days": days,
        "borrowed_rhythm": f.rule.borrowed_rhythm,
        "lookback": { "day": back.day.map(|d| d.to_string()), "quiet": back.quiet, "came_back": back.came_back },
    })
}

/// `rate`, `low`, `high` of a share.
fn rate(share: Share) -> (Option<f64>, Option<f64>, Option<f64>) {
    let interval = share.interval();
    (share.rate(), interval.map(|i| i.low), interval.map(|i| i.high))
}

fn headline(f: &Figures) -> Value {
    let Some(h) = &f.headline else { return Value::Null };
    let (rate, low, high) = rate(h.all);
    json!({
        "months": h.months,
        "base_from": h.base_from.to_string(),
        "base_to": h.base_to.to_string(),
        "from": h.from.to_string(),
        "to": h.to.to_string(),
        "base": h.all.all,
        "kept": h.all.of,
        "rate": rate,
        "low": low,
        "high": high,
        "regulars_base": h.regulars.all,
        "regulars_kept": h.regulars.of,
        "without_unavoidable": f.avoidable.map(without_unavoidable),
        "before": h.before.map(|b| json!({ "base": b.all, "kept": b.of })),
    })
}

/// The headline without known unavoidable loss; `like_known` is its range if the unknown are like the known.
fn without_unavoidable(found: Avoidable) -> Value {
    let (rate, low, high) = rate(found.share);
    json!({
        "base": found.share.all,
        "kept": found.share.of,
        "unavoidable": found.unavoidable,
        "other": found.other,
        "unknown": found.unknown,
        "rate": rate,
        "low": low,
        "high": high,
        "like_known": found.like_known.map(|band| json!({ "low": band.low, "high": band.high })),
    })
}

/// Why they left, by when, on the windows of retention.
fn beside(found: &Beside) -> Value {
    let reason = |reason: &BesideReason| {
        json!({
            "id": reason.id.0,
            "name": reason.name,
            "kind": <&str>::from(reason.kind),
            "away": reason.away.people,
            "money_per_year": reason.away.money.0,
            "ever_left": reason.back.all,
            "came_back": reason.back.of,
        })
    };
    let window = |window: &TimeWindow| {
        json!({
            "from": window.from.to_string(),
            "to": window.to.to_string(),
            "complete": window.complete,
            "people": window.people,
            "unknown": window.unknown,
        })
    };
    json!({
        "reasons": found.reasons.iter().map(reason).collect::<Vec<_>>(),
        "unknown": { "people": found.unknown.people, "money_per_year": found.unknown.money.0 },
        "windows": found.windows.iter().map(window).collect::<Vec<_>>(),
    })
}

fn retention_row(row: &crate::analysis::retention::RetentionRow) -> Value {
    let (rate, low, high) = rate(row.share);
    json!({
        "base_from": row.base_from.to_string(),
        "base_to": row.base_to.to_string(),
        "from": row.from.to_string(),
        "to": row.to.to_string(),
        "base": row.share.all,
        "kept": row.share.of,
        "rate": rate,
        "low": low,
        "high": high,
        "complete": row.complete,
    })
}

fn balance_row(row: &crate::analysis::balance::BalanceRow) -> Value {
    json!({
        "from": row.from.to_string(),
        "to": row.to.to_string(),
        "became_regular": row.became_regular,
        "came_back": row.came_back,
        "went_quiet": row.went_quiet,
        "left": row.left,
        "change": row.change(),
        "regulars_at_start": row.regulars_at_start,
        "regulars_at_end": row.regulars_at_end,
        "first_timers": row.first_timers,
        "complete": row.complete,
    })
}

/// `people` named it, `main` gave it as the main reason; `share` is people / leavers with a known reason; the money is that of `main`.
fn reason(row: &ReasonRow, all: &Reasons) -> Value {
    let (share, low, high) = rate(Share::new(row.named.people, all.known.people));
    json!({
        "id": row.id.0,
        "name": row.name,
        "kind": row.kind,
        "people": row.named.people,
        "main": row.main.people,
        "share": share,
        "low": low,
        "high": high,
        "money_per_year": row.main.money.0,
        "money_named": row.named.money.0,
    })
}

/// The fitted models; one that is not there says why.
fn model(model: &Model) -> Value {
    let or_why = |fitted: Result<Value, WhyNot>| fitted.unwrap_or_else(|why| json!({ "why_not": why }));
    json!({
        "customers": model.customers,
        "sample": model.sample.map(|s| json!({ "customers": s.customers, "of": s.of })),
        "bgnbd": or_why(model.bgnbd.map(|p| json!(p))),
        "mbgnbd": or_why(model.mbgnbd.map(|p| json!(p))),
        "gamma_gamma": or_why(model.gamma_gamma.map(|p| json!(p))),
        "sees_leaving": model.sees_leaving(),
        "still_customers": model.still_customers,
        "expected_days_next_year": model.expected_days_next_year,
        "expected_money_next_year": model.expected_money_next_year,
        "tried": model.tried.as_ref().map(tried),
    })
}

/// The models tried on the past: what they would have expected and what came.
fn tried(trial: &Trial) -> Value {
    let all = trial.all();
    let group = |group: &TrialGroup| json!({ "purchase_days": group.from, "customers": group.customers, "expected_days": group.expected, "came_days": group.came });
    json!({
        "day": trial.day.to_string(),
        "weeks": trial.weeks,
        "customers": all.customers,
        "expected_days": all.expected,
        "came_days": all.came,
        "expected_money": trial.money.map(|(expected, _)| expected.0),
        "came_money": trial.money.map(|(_, came)| came.0),
        "correlation": trial.correlation,
        "groups": trial.groups.iter().map(group).collect::<Vec<_>>(),
    })
}

fn cohort(row: &crate::analysis::cohorts::CohortRow) -> Value {
    json!({
        "cohort": row.cohort.to_string(),
        "size": row.size,
        "before_records": row.before_records,
        "cells": row.cells,
    })
}

/// The goal and the way to it: `kept` of `base` have come again or are members still, `wanted` of them are asked for.
pub(super) fn goal_json(goal: &Goal, way: Option<&Way>, business: Business) -> Value {
    let earlier = |earlier: Earlier| json!({ "base": earlier.by_end.all, "by_now": earlier.by_now.of, "by_end": earlier.by_end.of });
    let way = way.map(|way| {
        let (stage, begins, before, outlook) = match way.stage {
            Stage::Undated => ("undated", None, None, None),
            Stage::Before { begins } => ("before", Some(begins.to_string()), None, None),
            Stage::Running { earlier, outlook } => ("running", None, earlier, Some(outlook)),
            Stage::Over => ("over", None, None, None),
        };
        json!({
            "months": way.months,
            "from": way.from.to_string(),
            "to": way.to.to_string(),
            "base": way.share.all,
            "kept": way.share.of,
            "wanted": way.wanted,
            "missing": way.missing(),
            "cancelled": way.going,
            "reached": way.is_reached(),
            "stage": stage,
            "begins": begins,
            "earlier": before.map(earlier),
            "outlook": outlook,
        })
    });
    json!({ "of": business, "rate": goal.rate, "months": goal.months, "by": goal.by.map(|by| by.last_day().to_string()), "way": way })
}
