//! What the owner's report says of a business of members in place of regulars: one sentence, three figures, two balances.

use super::super::charts;
use super::super::document::{Block, Cell, Figure};
use super::super::findings::Scene;
use super::super::privacy::Number;
use crate::analysis::Telling;
use crate::analysis::filter::Period;

/// "In 12 months 19 members left. They paid … a year."
pub(super) fn lead(scene: &Scene<'_>) -> String {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let period = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.report_period(months),
        Period::All => tr.report_period_all(),
    };
    let people = leaving.all.people;
    if people == 0 {
        return tr.members_report_nobody(period);
    }
    if !scene.tells(Number::Leavers) || !scene.tells(Number::LeaversMoney) {
        return tr.members_report_few(period);
    }
    tr.members_report_lead(people, scene.a_year(leaving.all.money), scene.people(people), period)
}

/// Members now, who left, the share that was lost.
pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    vec![now(scene), left(scene), churn(scene)]
}

fn now(scene: &Scene<'_>) -> Figure {
    let (tr, contracts) = (scene.tr, &scene.figures.contracts);
    let shown = scene.tells_members();
    let note = if shown { tr.members_tile_pay(scene.money(contracts.monthly)) } else { String::new() };
    Figure { name: tr.members_tile_now(), value: if shown { Cell::people(contracts.members) } else { Cell::Few }, note }
}

fn left(scene: &Scene<'_>) -> Figure {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let name = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.members_tile_left(u32::from(months)),
        Period::All => tr.members_tile_left_all(),
    };
    let told = leaving.all.people > 0 && scene.tells(Number::LeaversMoney);
    let note = if told { tr.members_tile_left_worth(scene.a_year(leaving.all.money)) } else { String::new() };
    let value = if scene.tells(Number::Leavers) { Cell::people(leaving.all.people) } else { Cell::Few };
    Figure { name, value, note }
}

fn churn(scene: &Scene<'_>) -> Figure {
    let tr = scene.tr;
    let months = scene.figures.contracts.headline.map_or(12, |year| year.months);
    let name = tr.members_tile_churn(u32::from(months));
    let nothing = |note| Figure { name: name.clone(), value: Cell::Text("–".to_owned()), note };
    let Some(year) = scene.figures.contracts.headline else { return nothing(tr.members_tile_churn_none()) };
    if !scene.tells_members() {
        return nothing(tr.report_hidden());
    }
    let share = year.churn();
    let (counts, band) = scene.counts_and_band(share);
    let (value, first) = match (Telling::of(share.all), share.rate()) {
        (Telling::PercentFirst, Some(rate)) => (Cell::Share(rate), counts),
        _ => (Cell::Text(counts), band),
    };
    let enough = Telling::of(share.all).may_rank();
    let money = year.gross().zip(year.net()).filter(|_| enough);
    let money = money.map(|(gross, net)| tr.members_tile_churn_money(tr.percent(gross), tr.percent(net)));
    let note = Some(first).filter(|first| !first.is_empty()).into_iter().chain(money).collect::<Vec<_>>().join("; ");
    Figure { name, value, note }
}

/// The balances of members and of their money, and by which rule they are reckoned.
pub(super) fn balances(scene: &Scene<'_>) -> Vec<Block> {
    if !scene.tells_members() {
        return Vec::new();
    }
    vec![Block::Chart(Box::new(charts::members_balance(scene))), Block::Chart(Box::new(charts::members_money(scene)))]
}
