//! What other rules for "gone quiet" would say: count, money and look-back for each, for the slider (METRICS A3).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::leaving::Group;
use super::states::LookBack;
use super::watch::Watch;
use crate::domain::rule::QuietRule;

/// What one rule would say.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SliderRow {
    /// The rule.
    pub rule: QuietRule,
    /// Regulars gone quiet by it now, and their yearly value.
    pub quiet: Group,
    /// Out of how many regulars (coming, overdue or gone quiet).
    pub regulars: u64,
    /// How often it was wrong.
    pub lookback: LookBack,
}

/// The stops of the slider: 2 to 8 times the rhythm, and 30 to 365 days.
pub const STOPS: &[QuietRule] = &[
    QuietRule::TimesRhythm(2.0),
    QuietRule::TimesRhythm(3.0),
    QuietRule::TimesRhythm(4.0),
    QuietRule::TimesRhythm(5.0),
    QuietRule::TimesRhythm(6.0),
    QuietRule::TimesRhythm(8.0),
    QuietRule::Days(30),
    QuietRule::Days(60),
    QuietRule::Days(90),
    QuietRule::Days(120),
    QuietRule::Days(180),
    QuietRule::Days(365),
];

/// The rules that are tried: each stop, and the rule in force.
pub(super) fn rules(in_force: QuietRule) -> Vec<QuietRule> {
    STOPS.iter().copied().chain(Some(in_force).filter(|rule| !STOPS.contains(rule))).collect()
}

/// What each of these rules would say; over the whole business.
pub(super) fn rows(base: &Base<'_>, rules: &[QuietRule], now: &Watch, then: &Watch) -> Vec<SliderRow> {
    let row = |(place, rule): (usize, &QuietRule)| SliderRow {
        rule: *rule,
        quiet: now.group(base, place),
        regulars: now.regulars,
        lookback: then.look_back(base, place),
    };
    rules.iter().enumerate().map(row).collect()
}
