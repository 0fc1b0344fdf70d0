//! Figure `expected_money`: what all buyers are expected to bring in the coming twelve months, by BG/NBD and Gamma-Gamma.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;
use crate::analysis::model::Model;
use crate::analysis::num;

/// What all buyers are expected to bring in the coming twelve months.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "expected_money", unit: FigureUnit::Money, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let money = figures.model.and_then(|model| model.expected_money_next_year);
    let found = FigureValue::of_money_if(figures, money, figures.customers.buyers).without(Why::Left, figures.customers.lost);
    figures.model.map_or(found.clone(), |model| with_inputs(found, &model))
}

fn with_inputs(found: FigureValue, model: &Model) -> FigureValue {
    let found = found.input_if("expected_purchases", model.expected_days_next_year.map(f64::round), FigureUnit::Count).fitted_on(model);
    let Ok(value) = model.gamma_gamma else { return found };
    found
        .money("population_mean", num::money(value.population_mean()))
        .input("parameter_p", value.p, FigureUnit::Parameter)
        .input("parameter_q", value.q, FigureUnit::Parameter)
        .money("parameter_v", num::money(value.v))
}
