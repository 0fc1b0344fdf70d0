//! Figure `not_asked`: leavers nobody has asked yet.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Leavers nobody has asked yet.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "not_asked", unit: FigureUnit::People, value, behind: Some(Behind::NotAsked) };

fn value(figures: &Figures) -> FigureValue {
    let reasons = &figures.reasons;
    FigureValue::count(figures, reasons.not_asked.people, reasons.leavers.people).money("not_asked_money", reasons.not_asked.money).input(
        "leavers",
        reasons.leavers.people,
        FigureUnit::People,
    )
}
