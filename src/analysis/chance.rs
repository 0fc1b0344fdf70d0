//! What the fitted models say of one customer: whether they still are one (MBG/NBD), how often they will come (BG/NBD) and what that
//! will bring (Gamma-Gamma). Fits nothing.

use super::buying::{History, Kind};
use super::facts::Facts;
use super::model::{Model, history, spending_of};
use super::num;
use super::spending::Spending;
use super::standing::Standing;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::money::Money;

/// What is to be expected of one customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// What the models know of their purchase days, in weeks.
    pub history: History,
    /// And of what the repeat ones brought, in minor units.
    pub spending: Spending,
    /// Chance that they still are a customer, 0-1.
    pub still: f64,
    /// Purchase days to expect in the next [`Model::WEEKS`] weeks; none without BG/NBD.
    pub days: Option<f64>,
    /// What each of these will bring, minor units of sales; none without Gamma-Gamma. Who came once is taken to spend as people do on
    /// average.
    pub each: Option<f64>,
}

impl Chance {
    /// Of the customer in this row of the facts, who stands so as of that day: the model may be of an earlier one. None where the models do not speak of them: nothing was fitted, they never
    /// bought, or they have left and it is on record.
    #[must_use]
    pub fn of(model: &Model, (facts, as_of): (&Facts, Day), row: usize, standing: &Standing) -> Option<Self> {
        let (first, last) = standing.first.zip(standing.last).filter(|_| standing.state != State::Lost)?;
        let (first, last, as_of) = (first.number(), last.number(), as_of.number());
        let history = history(standing.visits, (first, last), as_of);
        let spending = spending_of(facts, row, history.x, (first, as_of));
        Some(Self {
            history,
            spending,
            still: model.mbgnbd.ok()?.alive(Kind::MbgNbd, history),
            days: model.bgnbd.ok().map(|found| found.expected(history, Model::WEEKS)),
            each: model.gamma_gamma.ok().map(|found| found.expected(spending)),
        })
    }

    /// What their purchase days are likely to bring, in money; none without Gamma-Gamma.
    #[must_use]
    pub fn sales(&self, model: &Model) -> Option<ChanceSales> {
        let (days, each) = self.days.zip(self.each)?;
        Some(ChanceSales {
            mean: (self.spending.x > 0.0).then(|| num::money(self.spending.mean)),
            scale: num::money(model.gamma_gamma.ok()?.v),
            of_all: num::money(model.gamma_gamma.ok()?.population_mean()),
            each: num::money(each),
            all: num::money(days * each),
        })
    }
}

/// What the purchase days of one customer bring: sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChanceSales {
    /// What each after the first brought on average; none for who came once.
    pub mean: Option<Money>,
    /// The scale v of Gamma-Gamma.
    pub scale: Money,
    /// What one brings on average over all customers.
    pub of_all: Money,
    /// What one of theirs is likely to bring.
    pub each: Money,
    /// What all to be expected in the next [`Model::WEEKS`] weeks are.
    pub all: Money,
}
