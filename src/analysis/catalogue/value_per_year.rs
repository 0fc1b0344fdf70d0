//! Figure `value_per_year`: what a customer brought in the last year.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// What a customer brought in the last year.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "value_per_year", unit: FigureUnit::Money, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let worth = figures.worth;
    FigureValue::of_money_if(figures, worth.per_year, worth.buyers)
        .without(Why::WithoutCustomer, figures.sales.loose_receipts)
        .money_if("average_order", worth.average_order)
        .input_if("orders_per_year", worth.orders_per_year, FigureUnit::PerYear)
        .input("orders", worth.orders, FigureUnit::Count)
        .input("buyers", worth.buyers, FigureUnit::People)
}
