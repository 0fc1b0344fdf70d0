//! What figures are asked for: as of which day, over which period, by which rule, for which segment. What is left open the settings say.

use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

/// Over which stretch of time, up to the as-of day, leaving is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// How long a window of the figures over time is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
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

/// What figures are asked for. The default is everything the settings say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// As of this day; none for the workspace's own.
    pub as_of: Option<Day>,
    /// Over which period leaving is counted.
    pub period: Period,
    /// Windows of the figures over time.
    pub unit: Unit,
    /// By this rule; none for the one in the settings.
    pub rule: Option<QuietRule>,
    /// Only this segment.
    pub segment: Option<String>,
}
