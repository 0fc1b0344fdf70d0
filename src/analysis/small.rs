//! The small-number rule (METRICS A8): how a share may be told. Decides; the words are made elsewhere.

use serde::{Deserialize, Serialize};

use super::intervals::Share;

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

/// Whether a title may name the first as larger than the second: both out of at least 10, and intervals that do not overlap.
#[must_use]
pub fn may_name_winner(first: Share, second: Share) -> bool {
    let enough = Telling::of(first.all).may_rank() && Telling::of(second.all).may_rank();
    enough && first.interval().zip(second.interval()).is_some_and(|(a, b)| !a.overlaps(b) && a.low > b.high)
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

    #[test]
    fn no_winner_is_named_that_the_numbers_do_not_carry() {
        assert!(!may_name_winner(Share::new(9, 9), Share::new(0, 9)), "too few");
        assert!(!may_name_winner(Share::new(14, 30), Share::new(11, 30)), "bands overlap");
        assert!(!may_name_winner(Share::new(1, 30), Share::new(25, 30)), "the other way round");
        assert!(may_name_winner(Share::new(25, 30), Share::new(1, 30)));
    }
}
