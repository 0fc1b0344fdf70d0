//! Figure `members_worth`: what a member is worth over the years members stay (METRICS A7).

use super::members_year::margin;
use super::{FigureSpec, FigureUnit, FigureValue};
use crate::analysis::figures::Figures;

/// What a member is worth over the years members stay.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "members_worth", unit: FigureUnit::Money, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let worth = figures.contracts.worth;
    FigureValue::of_money_if(figures, worth.worth, figures.contracts.members)
        .money_if("member_month", worth.monthly)
        .input_if("margin", margin(figures), FigureUnit::Share)
        .input("months_back", u64::from(worth.months), FigureUnit::Months)
        .input("left_of_start", worth.lost.of, FigureUnit::People)
        .input("members_start", worth.lost.all, FigureUnit::People)
        .input_if("loss_a_year", worth.yearly_loss, FigureUnit::Share)
        .input_if("expected_years", worth.expected_years, FigureUnit::Years)
}
