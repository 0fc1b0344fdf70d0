//! What the models expect of all customers together, in one sentence, and how they did when tried on the past. Chances are added up, so
//! every number of what is expected is about.

use super::document::{Cell, Table};
use super::findings::Scene;
use super::privacy::few;
use crate::analysis::model::Model;
use crate::analysis::trial::{Trial, TrialGroup};

/// How many are likely still customers, how often they will buy and what that brings: as much of it as the models tell.
#[must_use]
pub fn expected_title(scene: &Scene<'_>, model: &Model) -> String {
    let tr = scene.tr;
    let Some(still) = model.still_customers else { return String::new() };
    let buyers = scene.figures.customers.buyers;
    let told = if model.sees_leaving() {
        tr.chance_value_all(scene.people(buyers), whole(still), scene.people(whole(still)))
    } else {
        tr.chance_value_buyers(scene.people(buyers), buyers)
    };
    let Some(days) = model.expected_days_next_year else { return told };
    let purchases = tr.chance_value_purchases(whole(days), scene.people(whole(days)));
    let kind = if scene.figures.worth.profit { "profit" } else { "sales" };
    let money = model.expected_money_next_year.map(|money| scene.money(money));
    let expected = match money {
        Some(money) => tr.chance_value_money(kind, money, purchases),
        None => purchases,
    };
    format!("{told}. {expected}")
}

/// How the models did on time they had not seen, and what that says of what they expect next.
#[must_use]
pub fn tried(scene: &Scene<'_>, trial: Option<&Trial>) -> String {
    let tr = scene.tr;
    let Some(trial) = trial else { return tr.chance_untried() };
    let TrialGroup { expected, came, .. } = trial.all();
    if scene.shared() && few(came) {
        return String::new();
    }
    let days = tr.chance_tried(scene.people(came), tr.day(trial.day), scene.people(whole(expected)), tr.whole(i64::from(trial.weeks)));
    let kind = if scene.figures.worth.profit { "profit" } else { "sales" };
    let money = trial
        .money
        .filter(|_| !scene.shared())
        .map(|(expected, came)| tr.chance_tried_money(scene.money(came), scene.money(expected), kind));
    let rough = trial.is_rough().then(|| tr.chance_tried_rough());
    std::iter::once(days).chain(money).chain(rough).collect::<Vec<_>>().join(" ")
}

/// The same by how often they had come before it.
#[must_use]
pub fn tried_table(scene: &Scene<'_>, trial: &Trial) -> Table {
    let tr = scene.tr;
    let had = |from: u32| match from {
        1 => tr.chance_tried_group("once"),
        2 => tr.chance_tried_group("twice"),
        3 => tr.chance_tried_group("several"),
        _ => tr.chance_tried_group("often"),
    };
    let cells = |name: String, group: &TrialGroup| {
        vec![Cell::Text(name), Cell::people(group.customers), Cell::people(whole(group.expected)), Cell::people(group.came)]
    };
    let rows = trial.groups.iter().filter(|group| group.customers > 0).map(|group| cells(had(group.from), group));
    Table {
        title: tr.chance_tried_table(),
        head: vec![tr.chance_tried_had(), tr.chance_tried_customers(), tr.chance_tried_expected(), tr.chance_tried_came()],
        rows: rows.chain([cells(tr.chart_all(), &trial.all())]).collect(),
        total: true,
    }
}

/// A sum of chances to the nearest whole.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; customers and purchases are never below 0")]
const fn whole(sum: f64) -> u64 {
    sum.round() as u64
}
