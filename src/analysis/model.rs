//! Probabilities from the whole record: BG/NBD, MBG/NBD and Gamma-Gamma (METRICS A7), from 300 customers up.

use serde::{Deserialize, Serialize};

/// Parameters of BG/NBD or MBG/NBD, time in weeks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct BuyingParameters {
    /// Shape of the buying rates.
    pub r: f64,
    /// Rate of the buying rates, weeks.
    pub alpha: f64,
    /// First shape of the chance of leaving.
    pub a: f64,
    /// Second shape of the chance of leaving.
    pub b: f64,
    /// Log-likelihood of the fit.
    pub log_likelihood: f64,
}

/// Parameters of Gamma-Gamma.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ValueParameters {
    /// Shape within a customer.
    pub p: f64,
    /// Shape between customers.
    pub q: f64,
    /// Scale, in the unit of the values.
    pub v: f64,
}

/// Why there is no model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// Fewer than [`Model::FEWEST`] buyers: the rhythm tells more than a probability.
    TooFew,
    /// Nobody came a second time.
    NoRepeats,
    /// The fit did not settle.
    NotFound,
}

/// Fitted models of the workspace, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// Buyers in the fit.
    pub customers: u64,
    /// How often they will buy.
    pub bgnbd: Result<BuyingParameters, WhyNot>,
    /// Whether they are still customers.
    pub mbgnbd: Result<BuyingParameters, WhyNot>,
    /// What a purchase day brings, in minor units.
    pub gamma_gamma: Result<ValueParameters, WhyNot>,
    /// Customers still there, by MBG/NBD.
    pub still_customers: Option<f64>,
    /// Purchase days to expect in the next 52 weeks, by BG/NBD.
    pub expected_days_next_year: Option<f64>,
}

impl Model {
    /// Fewest buyers for a fit to be worth anything (METRICS B 1.1).
    pub const FEWEST: u64 = 300;
}
