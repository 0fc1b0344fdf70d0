//! Figure `borrowed_rhythm`: rhythm lent to regulars with two purchase days: Kaplan-Meier median of gaps from the second purchase day on.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::figures::Figures;

/// Rhythm lent to regulars with two purchase days: Kaplan-Meier median of gaps from the second purchase day on.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "borrowed_rhythm", unit: FigureUnit::Days, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let days = figures.purchase_days;
    let finished = days.gaps.saturating_sub(days.repeat_buyers);
    FigureValue::measured(figures, figures.rule.borrowed_rhythm, finished).input("finished_gaps", finished, FigureUnit::Count).input(
        "open_silences",
        days.repeat_buyers,
        FigureUnit::Count,
    )
}
