//! The rule for "gone quiet": after how long a silence a regular counts as gone quiet (METRICS A3).

use serde::{Deserialize, Serialize};

/// After which silence a regular has gone quiet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuietRule {
    /// Silence longer than this many times the customer's own rhythm.
    TimesRhythm(f64),
    /// Silence longer than this many days, whoever it is.
    Days(u32),
}

impl Default for QuietRule {
    fn default() -> Self {
        Self::TimesRhythm(4.0)
    }
}

impl QuietRule {
    /// Silence beyond this many rhythms makes a regular *overdue*.
    pub const OVERDUE_TIMES: f64 = 2.0;
    /// The shortest rhythm reckoned with, in days.
    pub const SHORTEST_RHYTHM: f64 = 7.0;

    /// Reads `4x` (times the rhythm, 1 to 20) or `90d` (days, 1 to 3650).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(times) = text.strip_suffix(['x', 'х']) {
            return times.trim().replace(',', ".").parse().ok().filter(|k| (1.0..=20.0).contains(k)).map(Self::TimesRhythm);
        }
        let days = text.strip_suffix('d')?;
        days.trim().parse().ok().filter(|d| (1..=3650).contains(d)).map(Self::Days)
    }

    /// The silence in days beyond which a regular of this rhythm is gone quiet.
    #[must_use]
    pub fn limit(self, rhythm: f64) -> f64 {
        match self {
            Self::TimesRhythm(k) => k * rhythm,
            Self::Days(days) => f64::from(days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_read_as_typed() {
        for (text, rule) in [
            ("4x", Some(QuietRule::TimesRhythm(4.0))),
            ("2.5 x", Some(QuietRule::TimesRhythm(2.5))),
            ("2,5x", Some(QuietRule::TimesRhythm(2.5))),
            ("90d", Some(QuietRule::Days(90))),
            ("0x", None),
            ("NaNx", None),
            ("0d", None),
            ("90", None),
            ("", None),
        ] {
            assert_eq!(QuietRule::parse(text), rule, "{text}");
        }
    }
}
