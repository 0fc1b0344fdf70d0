//! Figure `members_cancelled`: members who have cancelled and are there still.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// Members who have cancelled and are there still.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_cancelled", unit: FigureUnit::People, value, behind: Some(Behind::Members(MemberGroup::Leaving)) };

fn value(figures: &Figures) -> FigureValue {
    let contracts = &figures.contracts;
    if !contracts.any() {
        return FigureValue::nothing(figures);
    }
    let (people, money) = contracts.leaving();
    FigureValue::count(figures, people, contracts.members)
        .input("members_now", contracts.members, FigureUnit::People)
        .money("money_going", money)
}
