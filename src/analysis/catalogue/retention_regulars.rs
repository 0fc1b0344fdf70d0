//! Figure `retention_regulars`: the same among those who were regulars already.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;

/// The same among those who were regulars already.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "retention_regulars", unit: FigureUnit::Share, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let Some(headline) = figures.headline else { return FigureValue::nothing(figures) };
    FigureValue::share(figures, headline.regulars)
        .without(Why::NotInBase, figures.customers.buyers.saturating_sub(headline.regulars.all))
        .input("kept", headline.regulars.of, FigureUnit::People)
        .input("base", headline.regulars.all, FigureUnit::People)
        .input("months", u64::from(headline.months), FigureUnit::Months)
}
