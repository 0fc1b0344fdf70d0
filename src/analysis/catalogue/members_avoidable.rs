//! Figure `members_avoidable`: members kept, without those of whom it is known that nothing could have kept them.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::contracts::MemberGroup;
use crate::analysis::figures::Figures;

/// Kept, of the members at the start less known unavoidable loss.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "members_avoidable", unit: FigureUnit::Share, value, behind: Some(Behind::Members(MemberGroup::HeadlineUnavoidable)) };

fn value(figures: &Figures) -> FigureValue {
    let Some((year, found)) = figures.contracts.headline.zip(figures.contracts.kinds) else { return FigureValue::nothing(figures) };
    FigureValue::share(figures, found.kept.share)
        .without(Why::Unavoidable, found.kept.unavoidable)
        .input("members_start", year.members_at_start, FigureUnit::People)
        .input("left_of_start", year.left_of_start.people(), FigureUnit::People)
        .input("left_avoidable", found.avoidable(), FigureUnit::People)
        .input("left_unavoidable", found.kept.unavoidable, FigureUnit::People)
        .input("left_failed", found.involuntary, FigureUnit::People)
        .input("unknown_reason", found.kept.unknown, FigureUnit::People)
        .input_if("like_known_low", found.kept.like_known.map(|band| band.low), FigureUnit::Share)
        .input_if("like_known_high", found.kept.like_known.map(|band| band.high), FigureUnit::Share)
        .input("months_back", u64::from(year.months), FigureUnit::Months)
}
