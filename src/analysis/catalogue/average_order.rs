//! Figure `average_order`: average order value of the last year, net of refunds.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// Average order value of the last year, net of refunds.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "average_order", unit: FigureUnit::Money, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let worth = figures.worth;
    FigureValue::of_money_if(figures, worth.average_order, worth.orders).without(Why::WithoutCustomer, figures.sales.loose_receipts).input(
        "orders",
        worth.orders,
        FigureUnit::Count,
    )
}
