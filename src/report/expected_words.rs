//! What the models expect of all customers together, in one sentence. Chances are added up, so every number in it is about.

use super::findings::Scene;
use crate::analysis::model::Model;

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

/// A sum of chances to the nearest whole.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; customers and purchases are never below 0")]
const fn whole(sum: f64) -> u64 {
    sum.round() as u64
}
