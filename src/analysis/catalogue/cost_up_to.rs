//! Figure `cost_up_to`: yearly value of those who left or went quiet: at most this is lost.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Yearly value of those who left or went quiet: at most this is lost.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "cost_up_to", unit: FigureUnit::Money, value, behind: Some(Behind::Leavers) };

fn value(figures: &Figures) -> FigureValue {
    let leaving = figures.leaving;
    FigureValue::of_money(figures, leaving.all.money, leaving.all.people)
        .with_rule(figures)
        .without(Why::CameOnce, leaving.came_once)
        .without(Why::CameBack, leaving.came_back)
        .without(Why::GoneBefore, leaving.gone_before)
        .money("told_money", leaving.told.money)
        .money("by_rule_money", leaving.by_rule.money)
        .input("lookback_came_back", figures.rule.lookback.came_back, FigureUnit::People)
        .input("lookback_quiet", figures.rule.lookback.quiet, FigureUnit::People)
}
