//! What the owner's report says of a business of members in place of regulars: one sentence, three figures, two balances.

use super::super::charts;
use super::super::document::{Block, Cell, Figure};
use super::super::findings::Scene;
use super::super::members as words;
use super::super::privacy::{Number, Told, few};
use super::pages;
use crate::analysis::Telling;
use crate::analysis::filter::Period;

/// "In 12 months 19 members left. They paid … a year."
pub(super) fn lead(scene: &Scene<'_>) -> String {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let period = pages::period(scene);
    let people = leaving.all.people;
    if people == 0 {
        return tr.members_report_nobody(period);
    }
    if !scene.tells(Number::Leavers) || !scene.tells(Number::LeaversMoney) {
        return tr.members_report_few(period);
    }
    tr.members_report_lead(people, words::a_year(scene, leaving.all.money), scene.people(people), period)
}

/// Members now, who left, the share that was lost.
pub(super) fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    vec![now(scene), left(scene), churn(scene)]
}

fn now(scene: &Scene<'_>) -> Figure {
    let (tr, contracts) = (scene.tr, &scene.figures.contracts);
    let shown = scene.members().now;
    let note = if scene.members().paid { tr.members_tile_pay(scene.money(contracts.monthly)) } else { String::new() };
    let value = match shown {
        true => Cell::people(contracts.members),
        false if few(contracts.members) => Cell::Few,
        false => Cell::Text("–".to_owned()),
    };
    Figure { name: tr.members_tile_now(), value, note }
}

fn left(scene: &Scene<'_>) -> Figure {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let name = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.members_tile_left(u32::from(months)),
        Period::All => tr.members_tile_left_all(),
    };
    let told = leaving.all.people > 0 && scene.tells(Number::LeaversMoney);
    let note = if told { tr.members_tile_left_worth(words::a_year(scene, leaving.all.money)) } else { String::new() };
    let value = if scene.tells(Number::Leavers) { Cell::people(leaving.all.people) } else { Cell::Few };
    Figure { name, value, note }
}

fn churn(scene: &Scene<'_>) -> Figure {
    let tr = scene.tr;
    let months = scene.figures.contracts.headline.map_or(12, |year| year.months);
    let name = tr.members_tile_churn(u32::from(months));
    let nothing = |note| Figure { name: name.clone(), value: Cell::Text("–".to_owned()), note };
    let Some(year) = scene.figures.contracts.headline else { return nothing(tr.members_tile_churn_none()) };
    let told = scene.members().headline;
    if !told.churn {
        return nothing(tr.report_hidden());
    }
    let share = year.churn();
    let (counts, band) = scene.counts_and_band(share);
    let (value, first) = match (Telling::of(share.all), share.rate()) {
        (Telling::PercentFirst, Some(rate)) => (Cell::Share(rate), counts),
        _ => (Cell::Text(counts), band),
    };
    let enough = Telling::of(share.all).may_rank();
    let money = year.gross().zip(year.net()).filter(|_| enough && told.gross && told.net);
    let money = money.map(|(gross, net)| tr.members_tile_churn_money(tr.percent(gross), tr.percent(net)));
    let note = Some(first).filter(|first| !first.is_empty()).into_iter().chain(money).collect::<Vec<_>>().join("; ");
    Figure { name, value, note }
}

/// The balances of members and of their money, and by which rule they are reckoned.
pub(super) fn balances(scene: &Scene<'_>) -> Vec<Block> {
    let any = |part: fn(Told) -> bool| scene.members().windows.iter().any(|told| part(*told));
    let balance = any(|told| told.balance).then(|| charts::members_balance(scene));
    let money = any(|told| told.money).then(|| charts::members_money(scene));
    balance.into_iter().chain(money).map(|chart| Block::Chart(Box::new(chart))).collect()
}

/// Figures explained in a report of members where nobody buys: those of their contracts, and of leaving.
pub(super) fn explains(scene: &Scene<'_>, figure: &str) -> bool {
    const OF_LEAVING: [&str; 4] = ["left_or_quiet", "cost_up_to", "reasons_known", "not_asked"];
    let nobody_buys = scene.of_members() && scene.figures.customers.buyers == 0;
    !nobody_buys || figure.starts_with("members_") || OF_LEAVING.contains(&figure)
}
