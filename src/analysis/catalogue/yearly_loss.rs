//! Figure `yearly_loss`: regulars of the last year who left or went quiet in it.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// Regulars of the last year who left or went quiet in it.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "yearly_loss", unit: FigureUnit::Share, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let loss = figures.worth.yearly_loss;
    FigureValue::share(figures, loss)
        .with_rule(figures)
        .without(Why::CameOnce, figures.customers.once)
        .input("lost", loss.of, FigureUnit::People)
        .input("regulars_in_year", loss.all, FigureUnit::People)
}
