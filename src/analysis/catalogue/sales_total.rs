//! Figure `sales_total`: sales less refunds, with or without a customer.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Sales less refunds, with or without a customer.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "sales_total", unit: FigureUnit::Money, value, behind: Some(Behind::Buyers) };

fn value(figures: &Figures) -> FigureValue {
    let sales = figures.sales;
    FigureValue::of_money(figures, sales.net() + sales.loose, sales.orders + sales.refunds + sales.loose_receipts)
        .without(Why::Zero, sales.zero)
        .money("gross", sales.gross)
        .money("refunded", sales.refunded)
        .money("without_customer", sales.loose)
}
