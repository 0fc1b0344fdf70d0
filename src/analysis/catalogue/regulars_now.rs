//! Figure `regulars_now`: regulars who are coming or overdue.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Regulars who are coming or overdue.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "regulars_now", unit: FigureUnit::People, value, behind: Some(Behind::Regulars) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.regulars(), counts.buyers)
        .with_rule(figures)
        .without(Why::CameOnce, counts.once)
        .without(Why::GoneQuiet, counts.lapsed)
        .without(Why::Left, counts.lost)
        .without(Why::NoPurchase, counts.total - counts.buyers)
        .input("current", counts.current, FigureUnit::People)
        .input("at_risk", counts.at_risk, FigureUnit::People)
        .input_if("regulars_before", figures.regulars_before, FigureUnit::People)
}
