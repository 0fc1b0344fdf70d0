//! Figure `expected_purchases`: purchase days to expect of all buyers in the coming twelve months, by BG/NBD.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// Purchase days to expect of all buyers in the coming twelve months.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "expected_purchases", unit: FigureUnit::Count, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let days = figures.model.and_then(|model| model.expected_days_next_year);
    let found = FigureValue::measured(figures, days.map(f64::round), figures.customers.buyers)
        .without(Why::Left, figures.customers.lost)
        .input("buyers", figures.customers.buyers, FigureUnit::People);
    figures.model.map_or(found.clone(), |model| found.fitted_on(&model).parameters(model.bgnbd.ok()))
}
