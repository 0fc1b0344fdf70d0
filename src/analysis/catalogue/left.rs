//! Figure `left`: buyers with a recorded departure not followed by a purchase.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;
use crate::domain::customer::State;

/// Buyers with a recorded departure not followed by a purchase.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "left", unit: FigureUnit::People, value, behind: Some(Behind::State(State::Lost)) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.lost, counts.buyers).without(Why::NoPurchase, counts.total - counts.buyers).input(
        "buyers",
        counts.buyers,
        FigureUnit::People,
    )
}
