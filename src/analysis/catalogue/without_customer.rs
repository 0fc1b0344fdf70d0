//! Figure `without_customer`: share of receipts that have no customer.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::figures::Figures;

/// Share of receipts that have no customer.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "without_customer", unit: FigureUnit::Share, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let sales = figures.sales;
    FigureValue::share(figures, sales.loose_receipts_share()).input("without_customer", sales.loose_receipts, FigureUnit::Count).input(
        "receipts",
        sales.loose_receipts_share().all,
        FigureUnit::Count,
    )
}
