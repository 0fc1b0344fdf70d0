//! Figure `retention_avoidable`: retention without those of whom it is known that nothing could have kept them.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Kept, of the base window less known unavoidable loss.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "retention_avoidable", unit: FigureUnit::Share, value, behind: Some(Behind::HeadlineUnavoidable) };

fn value(figures: &Figures) -> FigureValue {
    let Some((headline, found)) = figures.headline.zip(figures.avoidable) else { return FigureValue::nothing(figures) };
    FigureValue::share(figures, found.share)
        .without(Why::Unavoidable, found.unavoidable)
        .input("kept", headline.all.of, FigureUnit::People)
        .input("base", headline.all.all, FigureUnit::People)
        .input("unavoidable", found.unavoidable, FigureUnit::People)
        .input("other_known", found.other, FigureUnit::People)
        .input("unknown_reason", found.unknown, FigureUnit::People)
        .input_if("like_known_low", found.like_known.map(|band| band.low), FigureUnit::Share)
        .input_if("like_known_high", found.like_known.map(|band| band.high), FigureUnit::Share)
        .input("months", u64::from(headline.months), FigureUnit::Months)
}
