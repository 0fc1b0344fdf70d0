//! Figure `members_money`: what members pay a month.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// What members pay a month.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_money", unit: FigureUnit::Money, value, behind: Some(Behind::Members(MemberGroup::Now)) };

fn value(figures: &Figures) -> FigureValue {
    let contracts = &figures.contracts;
    if !contracts.any() {
        return FigureValue::nothing(figures);
    }
    let value = FigureValue::of_money(figures, contracts.monthly, contracts.members);
    let Some(year) = contracts.headline else { return value };
    value
        .input("months_back", u64::from(year.months), FigureUnit::Months)
        .money("money_start", year.money_at_start)
        .money("money_joined", year.money_joined)
        .money("money_back", year.money_back)
        .money("money_more", year.expansion)
        .money("money_less", year.contraction)
        .money("money_left", year.money_left)
}
