//! Figure `stay_median`: time at which half of the regulars have left or gone quiet.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// Time at which half of the regulars have left or gone quiet.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "stay_median", unit: FigureUnit::Days, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let curve = &figures.survival;
    let followed = curve.rows.first().map_or(0, |row| row.at_risk);
    let events = curve.rows.iter().map(|row| row.events).sum::<u64>();
    FigureValue::measured(figures, curve.median, followed)
        .with_rule(figures)
        .without(Why::CameOnce, figures.customers.once)
        .input("followed", followed, FigureUnit::People)
        .input("gone", events, FigureUnit::People)
}
