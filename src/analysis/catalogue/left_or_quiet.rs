//! Figure `left_or_quiet`: those who left or went quiet in the period and have not come back.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Those who left or went quiet in the period and have not come back.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "left_or_quiet", unit: FigureUnit::People, value, behind: Some(Behind::Leavers) };

fn value(figures: &Figures) -> FigureValue {
    let leaving = figures.leaving;
    FigureValue::count(figures, leaving.all.people, figures.customers.buyers)
        .with_rule(figures)
        .without(Why::CameOnce, leaving.came_once)
        .without(Why::CameBack, leaving.came_back)
        .without(Why::GoneBefore, leaving.gone_before)
        .input("told", leaving.told.people, FigureUnit::People)
        .money("told_money", leaving.told.money)
        .input("by_rule", leaving.by_rule.people, FigureUnit::People)
        .money("by_rule_money", leaving.by_rule.money)
        .money("money_up_to", leaving.all.money)
        .money("money_about", leaving.money_about)
        .input("lookback_came_back", figures.rule.lookback.came_back, FigureUnit::People)
        .input("lookback_quiet", figures.rule.lookback.quiet, FigureUnit::People)
}
