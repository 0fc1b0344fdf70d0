//! `figures`: all figures, or one with all that explains it.

use serde_json::json;

use super::{End, filter};
use crate::analysis::model::{Model, WhyNot};
use crate::analysis::{FIGURES, FigureSpec, Figures};
use crate::cli::args::FiguresArguments;
use crate::cli::compared_json;
use crate::cli::figures_json::{figures_json, goal_json};
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::domain::contract::Business;
use crate::domain::money::Currency;
use crate::engine::views::compared::{AgainstOthersQuery, SilenceQuery};
use crate::engine::views::figures::{FigureSet, FigureSetQuery};
use crate::engine::views::goal::GoalWayQuery;
use crate::engine::{EngineError, Refusal};
use crate::i18n::Tr;
use crate::report;

pub(super) fn figures(session: &mut Session, arguments: &FiguresArguments) -> End {
    session.open(&arguments.file)?;
    let filter = filter(session, &arguments.filter)?;
    // Before anything is reckoned for one that is not there.
    arguments.figure.as_deref().map(spec).transpose()?;
    let set = session.engine.fetch(FigureSetQuery { filter: filter.clone(), with_model: true })?;
    let currency = session.settings().map_or(Currency::EUR, |s| s.currency);
    if let Some(id) = &arguments.figure {
        return one(id, &set, &session.tr, currency);
    }
    let mut json = figures_json(&set, &session.tr);
    if let Some(json) = json.as_object_mut() {
        json.insert("segments".to_owned(), compared_json::segments(&session.engine.fetch(AgainstOthersQuery(filter.clone()))?));
        json.insert("silence".to_owned(), compared_json::silence(&session.engine.fetch(SilenceQuery(filter.clone()))?));
    }
    let goal = session.settings().and_then(|settings| settings.goal.clone());
    let way = session.engine.fetch(GoalWayQuery { filter })?;
    let business = if set.figures.of_members() { Business::Members } else { Business::Shop };
    let told = goal.as_ref().map(|goal| report::goal_told(&session.tr, goal, way.as_ref(), business));
    if let (Some(json), Some(goal)) = (json.as_object_mut(), &goal) {
        json.insert("goal".to_owned(), goal_json(goal, way.as_ref(), business));
    }
    let mut text = summary(&set.figures, &session.tr, currency);
    if let Some(told) = told {
        let lines = [told.title, told.line, told.pace, told.outlook].into_iter().filter(|line| !line.is_empty());
        text = std::iter::once(text).chain(lines).collect::<Vec<_>>().join("\n");
    }
    Ok(Answer::new(json, text))
}

/// The figure of this id.
pub(super) fn spec(id: &str) -> Result<&'static FigureSpec, EngineError> {
    FIGURES.iter().find(|f| f.id == id).ok_or_else(|| Refusal::none_of(id, FIGURES.iter().map(|f| f.id)).into())
}

fn one(id: &str, set: &FigureSet, tr: &Tr, currency: Currency) -> End {
    let spec = spec(id)?;
    let value = (spec.value)(&set.figures);
    let explained = report::explain(id, &value, tr, currency);
    let text = explained.map(|e| format!("{}: {}\n{}", e.name, e.result, e.lines(tr).join("\n"))).unwrap_or_default();
    let json = json!({ "id": spec.id, "unit": spec.unit, "figure": value });
    Ok(Answer::new(json, text))
}

/// The figures people look at first, lined up.
fn summary(figures: &Figures, tr: &Tr, currency: Currency) -> String {
    let count = |n: u64| tr.whole(n.cast_signed());
    let Some(as_of) = figures.as_of else { return tr.cli_no_purchases() };
    let c = &figures.customers;
    let mut rows = vec![
        (tr.cli_as_of(), tr.day(as_of)),
        (tr.cli_customers(), count(c.total)),
        (tr.cli_buyers(), count(c.buyers)),
        (tr.cli_once(), count(c.once)),
        (tr.cli_current(), count(c.current)),
        (tr.cli_at_risk(), count(c.at_risk)),
        (tr.cli_lapsed(), count(c.lapsed)),
        (tr.cli_lost(), count(c.lost)),
        (tr.cli_lookback(), report::share_told(tr, figures.rule.lookback.share())),
    ];
    if let Some(headline) = &figures.headline {
        rows.push((tr.cli_came_again(tr.count(usize::from(headline.months))), report::share_told(tr, headline.all)));
    }
    if figures.contracts.any() {
        rows.extend(members(figures, tr, currency));
    }
    if let Some(still) = figures.model.and_then(|model| model.still_customers) {
        let sample = figures.model.and_then(|model| model.sample).map(|s| tr.cli_model_sample(count(s.customers), count(s.of)));
        let blind = figures.model.filter(|model| !model.sees_leaving()).map(|_| tr.cli_model_no_leaving());
        let notes: Vec<String> = sample.into_iter().chain(blind).collect();
        let said = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        rows.push((tr.cli_still_customers(), format!("{}{said}", tr.whole(rounded(still)))));
        rows.extend(["expected_purchases", "expected_money"].into_iter().filter_map(|id| named(id, figures, tr, currency)));
        if let Some((_, said)) = rows.last_mut().filter(|_| figures.model.is_some_and(|model| model.gamma_gamma.is_err())) {
            *said = tr.chance_no_money();
        }
    }
    rows.push((tr.cli_leaving(), count(figures.leaving.all.people)));
    rows.push((tr.cli_leaving_money(), tr.money(figures.leaving.all.money, currency)));
    rows.push((tr.cli_reasons_known(), of(tr, figures.reasons.known.people, figures.reasons.leavers.people)));
    rows.extend(figures.reasons.rows.iter().filter(|r| r.named.people > 0).map(|r| (format!("  {}", r.name), count(r.named.people))));
    if let Some(WhyNot::TooFew) = figures.model.as_ref().and_then(|model| model.bgnbd.err()) {
        rows.push((tr.cli_model(), tr.cli_model_too_few(tr.whole(Model::FEWEST.cast_signed()))));
    }
    aligned(&rows)
}

/// Members, what they pay and how many are lost.
fn members(figures: &Figures, tr: &Tr, currency: Currency) -> Vec<(String, String)> {
    let contracts = &figures.contracts;
    let name = |id: &str| report::figure_name(id, tr).unwrap_or_default();
    let mut rows = vec![
        (name("members_now"), tr.whole(contracts.members.cast_signed())),
        (name("members_money"), tr.money(contracts.monthly, currency)),
        (name("members_cancelled"), tr.whole(contracts.leaving().0.cast_signed())),
    ];
    rows.extend(
        ["members_churn", "members_churn_gross", "members_churn_net"].into_iter().filter_map(|id| named(id, figures, tr, currency)),
    );
    rows
}

/// A figure with its name and its result.
fn named(id: &str, figures: &Figures, tr: &Tr, currency: Currency) -> Option<(String, String)> {
    let said = report::explain(id, &(spec(id).ok()?.value)(figures), tr, currency)?;
    Some((said.name, said.result))
}

/// A number of customers out of a model, whole.
#[expect(clippy::cast_possible_truncation, reason = "customers of a business")]
fn rounded(customers: f64) -> i64 {
    customers.round() as i64
}

fn of(tr: &Tr, some: u64, all: u64) -> String {
    tr.cli_of(tr.whole(all.cast_signed()), tr.whole(some.cast_signed()))
}
