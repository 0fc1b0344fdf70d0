//! Figure `coming`: regulars whose silence is within twice their rhythm.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;
use crate::domain::customer::State;

/// Regulars whose silence is within twice their rhythm.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "coming", unit: FigureUnit::People, value, behind: Some(Behind::State(State::Current)) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.current, counts.buyers)
        .with_rule(figures)
        .without(Why::NoPurchase, counts.total - counts.buyers)
        .input("buyers", counts.buyers, FigureUnit::People)
        .input_if("borrowed_rhythm", figures.rule.borrowed_rhythm, FigureUnit::Days)
}
