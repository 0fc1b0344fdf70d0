//! Figure `look_back`: of those quiet by the rule 182 days ago, the share who have bought since.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Of those quiet by the rule 182 days ago, the share who have bought since.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "look_back", unit: FigureUnit::Share, value, behind: Some(Behind::LookBackCameBack) };

fn value(figures: &Figures) -> FigureValue {
    let lookback = figures.rule.lookback;
    FigureValue::share(figures, lookback.share()).with_rule(figures).input("came_back", lookback.came_back, FigureUnit::People).input(
        "quiet",
        lookback.quiet,
        FigureUnit::People,
    )
}
