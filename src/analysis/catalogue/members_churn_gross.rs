//! Figure `members_churn_gross`: churn by money, gross (METRICS B 1.2).

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::figures::Figures;

/// Churn by money, gross.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "members_churn_gross", unit: FigureUnit::Share, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let Some(year) = figures.contracts.headline else { return FigureValue::nothing(figures) };
    // How sure it is hangs on money, not on people; how it may be told hangs on how many there are.
    FigureValue::measured(figures, year.gross(), figures.contracts.members.max(year.members_at_start).max(30))
        .input("months_back", u64::from(year.months), FigureUnit::Months)
        .money("money_left", year.money_left)
        .money("money_less", year.contraction)
        .money("money_start", year.money_at_start)
}
