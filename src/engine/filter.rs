//! What figures are asked for: as of which day, over which periods, by which rule, for which segment.

use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

/// Length of the periods that figures over time are cut into; whole calendar months counted back from the last complete one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, strum::EnumIter, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum PeriodLength {
    /// One month.
    Month,
    /// Three.
    #[default]
    Quarter,
    /// Six.
    Half,
    /// Twelve.
    Year,
}

/// What figures are asked for. The default is everything the settings say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// As of this day; none for the workspace's own.
    pub as_of: Option<Day>,
    /// Cut into these periods.
    pub period: PeriodLength,
    /// By this rule; none for the one in the settings.
    pub rule: Option<QuietRule>,
    /// Only this segment.
    pub segment: Option<String>,
}
