//! Figure `members_year`: what a member brings in a year.

use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// What a member brings in a year.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_year", unit: FigureUnit::Money, value, behind: Some(Behind::Members(MemberGroup::Now)) };

fn value(figures: &Figures) -> FigureValue {
    let contracts = &figures.contracts;
    FigureValue::of_money_if(figures, contracts.worth.per_year, contracts.members)
        .input("members_now", contracts.members, FigureUnit::People)
        .money("money_now", contracts.monthly)
        .money_if("member_month", contracts.worth.monthly)
        .input_if("margin", margin(figures), FigureUnit::Share)
}

/// The margin entered, as a share; none where money is what is paid.
pub(super) fn margin(figures: &Figures) -> Option<f64> {
    figures.filter.margin_percent.map(|percent| f64::from(percent) / 100.0)
}
