//! Figure `members_now`: members on the as-of day.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// Members on the as-of day.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_now", unit: FigureUnit::People, value, behind: Some(Behind::Members(MemberGroup::Now)) };

fn value(figures: &Figures) -> FigureValue {
    let contracts = &figures.contracts;
    if !contracts.any() {
        return FigureValue::nothing(figures);
    }
    let value = FigureValue::count(figures, contracts.members, contracts.ever).input("members_ever", contracts.ever, FigureUnit::People);
    let Some(year) = contracts.headline else { return value };
    value
        .input("months_back", u64::from(year.months), FigureUnit::Months)
        .input("members_start", year.members_at_start, FigureUnit::People)
        .input("members_joined", year.joined, FigureUnit::People)
        .input("members_back", year.came_back, FigureUnit::People)
        .input("members_left", year.left.people(), FigureUnit::People)
}
