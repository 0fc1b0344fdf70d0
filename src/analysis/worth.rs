//! What a customer is worth (METRICS A7), and the calculator with the owner's own numbers.

use serde::{Deserialize, Serialize};

use super::intervals::Share;
use crate::domain::money::Money;

/// Worth of a customer = average order value x orders a year x expected years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// Average order value, net of refunds.
    pub average_order: Option<Money>,
    /// Orders per buyer and year of following.
    pub orders_per_year: Option<f64>,
    /// What a buyer brings in a year.
    pub per_year: Option<Money>,
    /// Regulars lost in the last year, out of those at its start and those who became regulars in it.
    pub yearly_loss: Share,
    /// 1 / yearly loss, at most [`Worth::MOST_YEARS`].
    pub expected_years: Option<f64>,
    /// The years were capped: say "at least".
    pub at_least: bool,
    /// Worth over the expected years.
    pub worth: Option<Money>,
    /// Money is profit (a margin is entered), otherwise sales.
    pub profit: bool,
}

impl Worth {
    /// Expected years are capped here.
    pub const MOST_YEARS: f64 = 10.0;
}
