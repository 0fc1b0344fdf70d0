//! Figure `retention_headline`: of those who bought in the base window, the share who bought in the next.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Of those who bought in the base window, the share who bought in the next.
pub(super) const FIGURE: FigureSpec =
    FigureSpec { id: "retention_headline", unit: FigureUnit::Share, value, behind: Some(Behind::HeadlineKept) };

fn value(figures: &Figures) -> FigureValue {
    let Some(headline) = figures.headline else { return FigureValue::nothing(figures) };
    FigureValue::share(figures, headline.all)
        .without(Why::NotInBase, figures.customers.buyers.saturating_sub(headline.all.all))
        .input("kept", headline.all.of, FigureUnit::People)
        .input("base", headline.all.all, FigureUnit::People)
        .input("months", u64::from(headline.months), FigureUnit::Months)
        .input_if("before_kept", headline.before.map(|share| share.of), FigureUnit::People)
        .input_if("before_base", headline.before.map(|share| share.all), FigureUnit::People)
}
