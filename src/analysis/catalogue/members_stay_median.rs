//! Figure `members_stay_median`: time after which half of the memberships have ended.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::figures::Figures;

/// Time after which half of the memberships have ended.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "members_stay_median", unit: FigureUnit::Days, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let curve = &figures.contracts.survival;
    if curve.rows.is_empty() {
        return FigureValue::nothing(figures);
    }
    let followed = curve.rows.first().map_or(0, |row| row.at_risk);
    let events = curve.rows.iter().map(|row| row.events).sum::<u64>();
    FigureValue::measured(figures, curve.median, followed).input("memberships", followed, FigureUnit::Count).input(
        "memberships_ended",
        events,
        FigureUnit::Count,
    )
}
