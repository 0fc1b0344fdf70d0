//! Figure `back`: regulars who came back after having gone quiet or left.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Regulars who came back after having gone quiet or left.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "back", unit: FigureUnit::People, value, behind: Some(Behind::Back) };

fn value(figures: &Figures) -> FigureValue {
    let counts = figures.customers;
    FigureValue::count(figures, counts.back, counts.regulars()).with_rule(figures).input("regulars", counts.regulars(), FigureUnit::People)
}
