//! Figure `still_customers`: how many of all buyers are likely still customers, by MBG/NBD.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::figures::Figures;
use crate::analysis::model::{BuyingParameters, Model};

/// How many of all buyers are likely still customers.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "still_customers", unit: FigureUnit::Count, value, behind: None };

fn value(figures: &Figures) -> FigureValue {
    let still = figures.model.and_then(|model| model.still_customers);
    let found = FigureValue::measured(figures, still.map(f64::round), figures.customers.buyers)
        .without(Why::Left, figures.customers.lost)
        .input("buyers", figures.customers.buyers, FigureUnit::People);
    figures.model.map_or(found.clone(), |model| found.fitted_on(&model).parameters(model.mbgnbd.ok()))
}

impl FigureValue {
    /// On how many buyers a model was fitted, and out of how many they were drawn where it is not all of them.
    pub(super) fn fitted_on(self, model: &Model) -> Self {
        let drawn_of = model.sample.map(|sample| sample.of);
        self.input("fitted_on", model.customers, FigureUnit::Count).input_if("drawn_of", drawn_of, FigureUnit::Count)
    }

    /// What was fitted of buying and leaving.
    pub(super) fn parameters(self, found: Option<BuyingParameters>) -> Self {
        let Some(BuyingParameters { r, alpha, a, b, .. }) = found else { return self };
        let all = [("parameter_r", r), ("parameter_alpha", alpha), ("parameter_a", a), ("parameter_b", b)];
        all.into_iter().fold(self, |value, (name, number)| value.input(name, number, FigureUnit::Parameter))
    }
}
