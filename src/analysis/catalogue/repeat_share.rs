//! Figure `repeat_share`: buyers who came on two or more days.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Buyers who came on two or more days.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "repeat_share", unit: FigureUnit::Share, value, behind: Some(Behind::RepeatBuyers) };

fn value(figures: &Figures) -> FigureValue {
    let days = figures.purchase_days;
    FigureValue::share(figures, days.repeat_share())
        .without(Why::NoPurchase, figures.customers.total - figures.customers.buyers)
        .without(Why::WithoutCustomer, figures.sales.loose_receipts)
        .input("repeat_buyers", days.repeat_buyers, FigureUnit::People)
        .input("buyers", days.buyers, FigureUnit::People)
}
