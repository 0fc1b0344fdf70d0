//! Figure `gone_quiet`: regulars whose silence exceeds the rule.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;
use crate::domain::customer::State;

/// Regulars whose silence exceeds the rule.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "gone_quiet", unit: FigureUnit::People, value, behind: Some(Behind::State(State::Lapsed)) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.lapsed, counts.buyers)
        .with_rule(figures)
        .without(Why::NoPurchase, counts.total - counts.buyers)
        .input("buyers", counts.buyers, FigureUnit::People)
        .input_if("borrowed_rhythm", figures.rule.borrowed_rhythm, FigureUnit::Days)
}
