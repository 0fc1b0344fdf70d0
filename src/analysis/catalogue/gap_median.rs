//! Figure `gap_median`: median of the finished gaps between purchase days.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Median of the finished gaps between purchase days.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "gap_median", unit: FigureUnit::Days, value, behind: Some(Behind::RepeatBuyers) };

fn value(figures: &Figures) -> FigureValue {
    let days = figures.purchase_days;
    FigureValue::measured(figures, days.gap_median, days.gaps)
        .without(Why::OpenSilence, days.repeat_buyers)
        .input("gaps", days.gaps, FigureUnit::Count)
        .input_if("gap_mean", days.gap_mean, FigureUnit::Days)
        .input_if("gap_p75", days.gap_p75, FigureUnit::Days)
        .input_if("gap_p90", days.gap_p90, FigureUnit::Days)
}
