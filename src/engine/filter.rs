//! What figures are asked for: as of which day, over which period, by which rule, for which segment. What is left open the settings say.

use crate::analysis;
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;
use crate::domain::segment::Pick;
use crate::domain::settings::Settings;

pub use crate::analysis::{CohortStep, Period, Unit};

/// What figures are asked for. The default is everything the settings say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// As of this day; none for the workspace's own.
    pub as_of: Option<Day>,
    /// Over which period leaving is counted.
    pub period: Period,
    /// Windows of the figures over time.
    pub unit: Unit,
    /// Steps of the cohort table; none: by the length of the records.
    pub cohorts: Option<CohortStep>,
    /// By this rule; none for the one in the settings.
    pub rule: Option<QuietRule>,
    /// Only this segment.
    pub segment: Option<Pick>,
}

impl Filter {
    /// The full filter, what is left open taken from the settings.
    #[must_use]
    pub fn settled(&self, settings: &Settings) -> analysis::Filter {
        let theirs = analysis::Filter::from_settings(settings);
        analysis::Filter {
            as_of: self.as_of.or(theirs.as_of),
            period: self.period,
            unit: self.unit,
            cohorts: self.cohorts,
            rule: self.rule.unwrap_or(theirs.rule),
            segment: self.segment.clone(),
            ..theirs
        }
    }
}
