//! What figures are asked for: as of which day, over which period, of which customers, by which rule. Holds no figures.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;
use crate::domain::segment::Pick;
use crate::domain::settings::{Closed, Settings};

/// Over which stretch of time, up to the as-of day, leaving is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// The last so many civil months: (as of - months, as of].
    LastMonths(u16),
    /// Everything on record.
    All,
}

impl Default for Period {
    fn default() -> Self {
        Self::LastMonths(12)
    }
}

impl Period {
    /// The last day before the period, if it has a beginning.
    #[must_use]
    pub fn day_before(self, as_of: Day) -> Option<Day> {
        match self {
            Self::LastMonths(months) => Some(as_of.plus_months(-i32::from(months))),
            Self::All => None,
        }
    }

    /// Whether a day lies in the period that ends on `as_of`.
    #[must_use]
    pub fn contains(self, day: Day, as_of: Day) -> bool {
        day <= as_of && self.day_before(as_of).is_none_or(|before| day > before)
    }
}

/// How long a window of the figures over time is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// One calendar month.
    Month,
    /// Three calendar months.
    #[default]
    Quarter,
    /// Six calendar months.
    Half,
    /// Twelve calendar months.
    Year,
}

impl Unit {
    /// Calendar months in one window.
    #[must_use]
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }
}

/// How much time one row and one column of the cohort table take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CohortStep {
    /// One calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// Twelve calendar months.
    Year,
}

impl CohortStep {
    /// Calendar months in one step.
    #[must_use]
    pub const fn months(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// What figures are asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// As of which day; none: that of the facts.
    pub as_of: Option<Day>,
    /// Over which period leaving is counted.
    pub period: Period,
    /// Only customers of this segment. States never change by it: rhythms are those of the whole business.
    pub segment: Option<Pick>,
    /// Windows of the figures over time.
    pub unit: Unit,
    /// Steps of the cohort table; none: by the length of the records.
    pub cohorts: Option<CohortStep>,
    /// After which silence a regular has gone quiet.
    pub rule: QuietRule,
    /// When the business is closed: taken out of gaps and silences.
    pub closed: Vec<Closed>,
    /// What kind of business; none: as the records look.
    pub business: Option<Business>,
    /// Margin in per cent of sales: with it money a year is profit, without it sales.
    pub margin_percent: Option<u8>,
}

impl Filter {
    /// The filter a workspace's settings ask for.
    #[must_use]
    pub fn from_settings(settings: &Settings) -> Self {
        Self {
            as_of: settings.as_of,
            rule: settings.rule,
            business: settings.business,
            closed: settings.closed.clone(),
            margin_percent: settings.margin_percent,
            ..Self::default()
        }
    }
}
