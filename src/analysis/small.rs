//! The small-number rule (METRICS A8): how a share may be told. Decides; the words are made elsewhere.

use serde::{Deserialize, Serialize};

/// How a share out of so many may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Telling {
    /// Under 10: "3 of 7". No percentage, no ranking; show the cases.
    CountsOnly,
    /// 10 to 29: "4 of 14" first, then per cent with its band.
    CountsFirst,
    /// From 30: per cent first.
    PercentFirst,
}

impl Telling {
    /// The way for a share out of `n`.
    #[must_use]
    pub const fn of(n: u64) -> Self {
        match n {
            0..10 => Self::CountsOnly,
            10..30 => Self::CountsFirst,
            _ => Self::PercentFirst,
        }
    }

    /// Whether things counted out of so many may be ranked or charted as shares.
    #[must_use]
    pub fn may_rank(self) -> bool {
        self != Self::CountsOnly
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_told_as_counts() {
        for (n, telling) in [
            (0, Telling::CountsOnly),
            (9, Telling::CountsOnly),
            (10, Telling::CountsFirst),
            (29, Telling::CountsFirst),
            (30, Telling::PercentFirst),
        ] {
            assert_eq!(Telling::of(n), telling, "{n}");
        }
    }
}
