//! Figure `came_once`: buyers with one purchase day.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;
use crate::domain::customer::State;

/// Buyers with one purchase day.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "came_once", unit: FigureUnit::People, value, behind: Some(Behind::State(State::Once)) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.once, counts.buyers).without(Why::NoPurchase, counts.total - counts.buyers).input(
        "buyers",
        counts.buyers,
        FigureUnit::People,
    )
}
