//! Figure `members_churn`: members at the start who left (METRICS B 1.2: customer churn).

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// Members at the start who left.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_churn", unit: FigureUnit::Share, value, behind: Some(Behind::Members(MemberGroup::HeadlineLeft)) };

fn value(figures: &Figures) -> FigureValue {
    let Some(year) = figures.contracts.headline else { return FigureValue::nothing(figures) };
    FigureValue::share(figures, year.churn())
        .without(Why::JoinedAndLeft, year.joined_and_left())
        .input("months_back", u64::from(year.months), FigureUnit::Months)
        .input("left_of_start", year.left_of_start.people(), FigureUnit::People)
        .input("members_start", year.members_at_start, FigureUnit::People)
        .input("left_voluntary", year.left_of_start.voluntary.0, FigureUnit::People)
        .input("left_involuntary", year.left_of_start.involuntary.0, FigureUnit::People)
        .input("left_unknown", year.left_of_start.unknown.0, FigureUnit::People)
        .input_if("churn_a_month", year.churn_a_month(), FigureUnit::Share)
}
