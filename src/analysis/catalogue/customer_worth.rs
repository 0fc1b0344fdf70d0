//! Figure `customer_worth`: what a customer is worth over the years they stay.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// What a customer is worth over the years they stay.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "customer_worth", unit: FigureUnit::Money, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let worth = figures.worth;
    FigureValue::of_money_if(figures, worth.worth, worth.buyers)
        .with_rule(figures)
        .without(Why::WithoutCustomer, figures.sales.loose_receipts)
        .money_if("average_order", worth.average_order)
        .input_if("orders_per_year", worth.orders_per_year, FigureUnit::PerYear)
        .input_if("expected_years", worth.expected_years, FigureUnit::Years)
        .input("lost", worth.yearly_loss.of, FigureUnit::People)
        .input("regulars_in_year", worth.yearly_loss.all, FigureUnit::People)
}
